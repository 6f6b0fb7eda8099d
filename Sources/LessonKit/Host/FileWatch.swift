@preconcurrency import Glibc
import Record

/// The recorder that is told which files the lesson uses; set once, when the first cell begins.
///
/// Until then, and in a lesson that is run by hand, nobody is told.
nonisolated(unsafe) private var watcher: Recorder?

func watchFiles(for recorder: Recorder) { watcher = recorder }

/// Called from `CFileWatch` after a file has been opened, listed or renamed.
@_cdecl("lesson_file_used")
func fileUsed(_ kind: CInt, _ folder: CInt, _ path: UnsafePointer<CChar>) {
  guard let watcher, let kind = FileUse.Kind(code: kind) else { return }
  guard let path = absolutePath(String(cString: path), inFolder: folder) else { return }
  // Parts of the system do not belong to the course, and stay the same or change with every run.
  let isSystem = ["/proc/", "/sys/", "/dev/", "/usr/", "/lib/", "/lib64/", "/etc/"].contains {
    path.hasPrefix($0)
  }
  if !isSystem { watcher.record(FileUse(kind, path)) }
}

private func absolutePath(_ path: String, inFolder folder: CInt) -> String? {
  if path.hasPrefix("/") { return path }
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
  let link = folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/\(folder)"
  let count = buffer.withUnsafeMutableBufferPointer { buffer -> Int in
    guard let start = buffer.baseAddress else { return 0 }
    return readlink(link, start, buffer.count)
  }
  return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) + "/" + path : nil
}

extension FileUse.Kind {
  /// The kinds as `CFileWatch` numbers them.
  fileprivate init?(code: CInt) {
    switch code {
    case 0: self = .read
    case 1: self = .sought
    case 2: self = .listed
    case 3: self = .written
    default: return nil
    }
  }
}
