@preconcurrency import Glibc
import Record

/// The recorder that is told which files the lesson uses; set once, when the first cell begins.
///
/// Until then, and in a lesson that is run by hand, nobody is told, and nothing is refused.
nonisolated(unsafe) private var watcher: (recorder: Recorder, paths: WatchedPaths)?

/// Tells a recorder from now on which files the lesson uses, which begins in the course's folder.
func watchFiles(for recorder: Recorder) {
  let paths = WatchedPaths(
    courseFolder: target(ofLink: "/proc/self/cwd"),
    temporaryFolder: getenv("TMPDIR").map { String(cString: $0) })
  watcher = (recorder, paths)
}

/// Called from `CFileWatch` after a file has been opened or listed.
@_cdecl("lesson_file_used")
func fileUsed(_ kind: CInt, _ folder: CInt, _ path: UnsafePointer<CChar>) {
  guard let watcher, let kind = FileUse.Kind(code: kind) else { return }
  guard let path = absolutePath(String(cString: path), inFolder: folder) else { return }
  if watcher.paths.contain(path) { watcher.recorder.record(FileUse(kind, path)) }
}

/// Called from `CFileWatch` before a file is written or removed; the call fails if this is 0.
@_cdecl("lesson_may_write")
func mayWrite(_ removes: CInt, _ folder: CInt, _ path: UnsafePointer<CChar>) -> CInt {
  guard let watcher, let path = absolutePath(String(cString: path), inFolder: folder),
    !watcher.paths.allowWriting(path)
  else { return 1 }
  watcher.recorder.record(removes == 0 ? .writing(path) : .removing(path))
  return 0
}

/// Called from `CFileWatch` before another machine is asked for something; the call fails if this is 0.
@_cdecl("lesson_may_use_network")
func mayUseNetwork() -> CInt {
  guard let watcher else { return 1 }
  watcher.recorder.record(.network)
  return 0
}

/// The files on which a lesson may depend, and those that it may write.
package struct WatchedPaths: Sendable {
  private let courseFolder: String?
  private let temporaryFolder: String?

  /// - Parameters:
  ///   - courseFolder: The folder in which the lesson runs; nil if it is not known.
  ///   - temporaryFolder: The lesson's own folder, which may be in the course or around it.
  package init(courseFolder: String?, temporaryFolder: String? = nil) {
    self.courseFolder = courseFolder
    self.temporaryFolder = temporaryFolder
  }

  /// Parts of the system stay the same, or change with every run; a course may lie in their folders.
  ///
  /// The lesson's own folder is empty when it begins.
  package func contain(_ path: String) -> Bool {
    let path = path.withoutDetours
    if isTemporary(path) { return false }
    if path.lies(in: courseFolder) { return true }
    return !["/proc/", "/sys/", "/dev/", "/usr/", "/lib/", "/lib64/", "/etc/"].contains {
      path.hasPrefix($0)
    }
  }

  /// Besides its own files a lesson may only write to devices and to what it has open.
  package func allowWriting(_ path: String) -> Bool {
    let path = path.withoutDetours
    return isTemporary(path) || path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
  }

  private func isTemporary(_ path: String) -> Bool {
    guard path.lies(in: temporaryFolder) || path == temporaryFolder else { return false }
    return temporaryFolder?.lies(in: courseFolder) == true || !path.lies(in: courseFolder)
  }
}

extension String {
  /// Whether this path is that of something in a folder.
  fileprivate func lies(in folder: String?) -> Bool {
    guard let folder else { return false }
    return hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// An absolute path without empty parts and the names `.` and `..`.
  fileprivate var withoutDetours: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
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
    default: return nil
    }
  }
}
