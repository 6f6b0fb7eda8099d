@preconcurrency import Glibc
import Record

/// The recorder that is told which files the lesson uses; set once, when the first cell begins.
///
/// Until then, and in a lesson that is run by hand, nobody is told.
nonisolated(unsafe) private var watcher: (recorder: Recorder, paths: WatchedPaths)?

/// Tells a recorder from now on which files the lesson uses, which begins in the course's folder.
func watchFiles(for recorder: Recorder) {
  watcher = (recorder, WatchedPaths(courseFolder: target(ofLink: "/proc/self/cwd")))
}

/// Called from `CFileWatch` after a file has been opened, listed or renamed.
@_cdecl("lesson_file_used")
func fileUsed(_ kind: CInt, _ folder: CInt, _ path: UnsafePointer<CChar>) {
  guard let watcher, let kind = FileUse.Kind(code: kind) else { return }
  guard let path = absolutePath(String(cString: path), inFolder: folder) else { return }
  if watcher.paths.contain(path) { watcher.recorder.record(FileUse(kind, path)) }
}

/// The files on which a lesson may depend.
package struct WatchedPaths: Sendable {
  private let courseFolder: String?

  /// - Parameter courseFolder: The folder in which the lesson runs; nil if it is not known.
  package init(courseFolder: String?) { self.courseFolder = courseFolder }

  /// Parts of the system stay the same, or change with every run; a course may lie in their folders.
  package func contain(_ path: String) -> Bool {
    if let courseFolder, path.hasPrefix(courseFolder + "/") { return true }
    return !["/proc/", "/sys/", "/dev/", "/usr/", "/lib/", "/lib64/", "/etc/"].contains {
      path.hasPrefix($0)
    }
  }
}

private func absolutePath(_ path: String, inFolder folder: CInt) -> String? {
  if path.hasPrefix("/") { return path }
  let link = folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/\(folder)"
  return target(ofLink: link).map { $0 + "/" + path }
}

/// What a symbolic link leads to; nil if there is none.
private func target(ofLink link: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = buffer.withUnsafeMutableBufferPointer { buffer -> Int in
    guard let start = buffer.baseAddress else { return 0 }
    return readlink(link, start, buffer.count)
  }
  return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
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
