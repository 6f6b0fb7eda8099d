@preconcurrency import Glibc
import Record
import Text

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
  guard let path = String(validatingCString: path) else {
    watcher.recorder.record(Unfollowed.fileName)
    return
  }
  guard let path = absolutePath(path, inFolder: folder) else { return }
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

/// Called from `CFileWatch` before another program or process is started.
@_cdecl("lesson_starts_program")
func startsProgram() { watcher?.recorder.record(Unfollowed.program) }

/// Called from `CFileWatch` in a process that the lesson has made of itself.
@_cdecl("lesson_is_forked")
func isForked() { Recorder.isCopy = true }

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
    if let courseFolder, path.path(inFolder: courseFolder) != nil { return true }
    return !["/proc/", "/sys/", "/dev/", "/usr/", "/lib/", "/lib64/", "/etc/"].contains {
      path.hasPrefix($0)
    }
  }

  /// Besides its own files a lesson may only write to devices and to what it has open.
  package func allowWriting(_ path: String) -> Bool {
    let path = path.withoutDetours
    return isTemporary(path) || path.isDevice || path.isOpenFile
  }

  private func isTemporary(_ path: String) -> Bool {
    guard let temporaryFolder, path.path(inFolder: temporaryFolder) != nil else { return false }
    guard let courseFolder else { return true }
    return temporaryFolder.lies(inFolder: courseFolder) || path.path(inFolder: courseFolder) == nil
  }
}

extension String {
  /// An absolute path without empty names and the names `.` and `..`.
  fileprivate var withoutDetours: String {
    var names: [String] = []
    for name in pathNames where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// Whether this is the path of a device that keeps nothing of what is written to it.
  fileprivate var isDevice: Bool {
    if lies(inFolder: "/dev/pts") { return true }
    let devices: Set<String> = [
      "null", "zero", "full", "random", "urandom", "tty", "ptmx", "stdin", "stdout", "stderr",
    ]
    return path(inFolder: "/dev").map(devices.contains) == true
  }

  /// Whether this is the path of a descriptor: a stream of the lesson's own, or what is no file.
  fileprivate var isOpenFile: Bool {
    pathNames.processLink?.isDescriptor == true
  }

  /// The path with what `/proc` says that names of a process lead to, such as `/proc/self/cwd/data.csv`: the
  /// course's file, and not one of the system.
  fileprivate var withoutProcessLinks: String {
    let written = pathNames
    guard let first = written.first, first == "proc" || first == "dev" else { return self }
    var names: [String] = []
    for name in written where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
      // What the lesson prints goes to files of the tool's.
      guard let link = names.processLink, !link.isStream,
        let target = target(ofLink: link.path), target.utf8.first == UInt8(ascii: "/")
      else { continue }
      names = target.pathNames
    }
    return "/" + names.joined(separator: "/")
  }
}

/// What is a link of a process: its folder, its root, or one of its descriptors.
private struct ProcessLink {
  var path: String
  var isDescriptor: Bool
  /// Whether it is standard input, output or error.
  var isStream: Bool
}

extension [String] {
  /// The link that a path with these names is itself; nil if it is none.
  fileprivate var processLink: ProcessLink? {
    var rest = self[...]
    if starts(with: ["dev", "fd"]) {
      rest = rest.dropFirst()
    } else if first == "proc", count > 2 {
      rest = rest.dropFirst(self[2] == "task" ? 4 : 2)
    } else {
      return nil
    }
    let isDescriptor = rest.first == "fd" && rest.count == 2
    guard isDescriptor || rest == ["cwd"] || rest == ["root"] else { return nil }
    return ProcessLink(
      path: "/" + joined(separator: "/"), isDescriptor: isDescriptor,
      isStream: isDescriptor && ["0", "1", "2"].contains(rest.last))
  }
}

private func absolutePath(_ path: String, inFolder folder: CInt) -> String? {
  if path.utf8.first == UInt8(ascii: "/") { return path.withoutProcessLinks }
  let link = folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/\(folder)"
  return target(ofLink: link).map { ($0 + "/" + path).withoutProcessLinks }
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
