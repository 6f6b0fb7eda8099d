import Glibc

/// The recorder that is told in which order the lesson writes to standard output and standard error;
/// set once, when the first cell begins.
///
/// Until then, and in a lesson that is run by hand, nobody is told.
nonisolated(unsafe) private var watcher: Recorder?

func watchStreams(for recorder: Recorder) { watcher = recorder }

/// Called from `CFileWatch` before something is written to either stream.
///
/// Standard error may have been written past its stream, as by `FileHandle.standardError`.
@_cdecl("lesson_will_write")
func streamWillBeWritten(_ descriptor: CInt) {
  watcher?.markErrors()
}

/// Called from `CFileWatch` after something has been written to either stream.
@_cdecl("lesson_has_written")
func streamHasBeenWritten(_ descriptor: CInt) {
  if descriptor == STDERR_FILENO { watcher?.markErrors() }
}
