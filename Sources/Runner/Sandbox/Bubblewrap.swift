import Foundation

/// The program `bwrap`, which runs another one in namespaces of its own.
///
/// That one sees the system's programs, the toolchain, the library and the course, all for reading only, no
/// other process and no network. It may write into `/tmp`, which is empty at its start and gone at its
/// end, as is every process that it leaves behind, even if the tool is killed.
package struct Bubblewrap: Equatable, Sendable {
  package var path: String
  /// What lets go of the rights of the user `root`; nil for other users, who have none.
  package var setpriv: String?

  package init(path: String, setpriv: String? = nil) {
    self.path = path
    self.setpriv = setpriv
  }

  /// What a program sees besides the system.
  struct View {
    /// Where it begins.
    var course: String
    /// A folder with the program's own files, which may be in the course; it does not see those beside it.
    var programFolder: String
    /// Other folders that it has to read.
    var readable: [String]

    /// The program's own folder.
    var temporaryFolder: String { course == Bubblewrap.temporaryRoot ? "/var/tmp" : "/tmp" }
  }

  /// Where a course may lie that somebody tries.
  private static let temporaryRoot = "/tmp"
  /// A program's home, in which there is nothing.
  static let home = "/home/lesson"

  private static let temporarySize = 64 << 20
  private static let sharedMemorySize = 1 << 20
}

extension Bubblewrap {
  /// The command that runs a program in the sandbox.
  ///
  /// Its descriptors and its environment are those of the command; an end by a signal becomes an exit with
  /// a status above 128.
  func command(running program: [String], in view: View) -> [String] {
    let user = unusedUser(in: view)
    var command = [path, "--die-with-parent", "--new-session", "--hostname", "lesson"]
    command += ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
    command += ["--unshare-cgroup-try", "--cap-drop", "ALL"]
    if setpriv == nil {
      command += ["--unshare-user", "--disable-userns"]
    } else if user != nil {
      for right in ["SETUID", "SETGID", "SETPCAP"] { command += ["--cap-add", "CAP_\(right)"] }
    }
    // First, because a course may be below it.
    command += Self.folders(to: view.temporaryFolder)
    command += Self.emptyFolder(view.temporaryFolder, size: Self.temporarySize)
    command += Self.system
    command += Self.folders(to: Self.home) + ["--perms", "0755", "--dir", Self.home]
    command += ["--dev", "/dev", "--proc", "/proc"]
    // Else root could change settings of the kernel.
    command += ["--remount-ro", "/proc"]
    command += Self.emptyFolder("/dev/shm", size: Self.sharedMemorySize)
    for folder in view.readable where !Self.isOfSystem(folder) && !folder.isInside(view.course) {
      command += Self.folders(to: folder) + Self.bind(folder)
    }
    command += Self.folders(to: view.course) + Self.bind(view.course)
    // The folders of other programs, which run at the same time, are beside the program's own.
    let others = view.programFolder.parent
    if view.programFolder != view.course {
      command += Self.folders(to: others) + ["--perms", "0755", "--tmpfs", others]
      command += Self.bind(view.programFolder) + ["--remount-ro", others]
    }
    command += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", view.course, "--"]
    if let setpriv, let user {
      command += [setpriv, "--reuid", "\(user)", "--regid", "\(user)", "--clear-groups"]
      command += ["--no-new-privs", "--bounding-set=-all", "--inh-caps=-all", "--"]
    }
    return command + program
  }

  /// A user that nobody else is: the kernel limits processes by user, but not those of root.
  ///
  /// Nil unless the tool is run by root, and what the program has to read is readable for everybody.
  private func unusedUser(in view: View) -> Int? {
    let folders = [view.course, view.programFolder] + view.readable
    guard setpriv != nil, folders.allSatisfy(\.isReadableForAll) else { return nil }
    return .random(in: 62_000..<65_000)
  }

  /// Where programs and libraries of the system are; some of them are links on most systems.
  static let systemFolders = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"]
  /// Where it says which ones to take.
  static let systemSettings = ["/etc/alternatives", "/etc/ld.so.cache"]

  /// What makes the programs and libraries of the system.
  private static let system: [String] = {
    var arguments: [String] = []
    for folder in systemFolders {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder) {
        arguments += ["--symlink", target, folder]
      } else if access(folder, F_OK) == 0 {
        arguments += bind(folder)
      }
    }
    arguments += ["--perms", "0755", "--dir", "/etc"]
    for path in systemSettings {
      arguments += ["--ro-bind-try", path, path]
    }
    return arguments
  }()

  private static func isOfSystem(_ path: String) -> Bool {
    systemFolders.contains { folder in
      path == folder || path.isInside(folder)
    }
  }

  private static func bind(_ path: String) -> [String] { ["--ro-bind", path, path] }

  private static func emptyFolder(_ path: String, size: Int) -> [String] {
    ["--perms", "1777", "--size", "\(size)", "--tmpfs", path]
  }

  /// Makes the folders in which something is: `bwrap` would make them for one user only.
  private static func folders(to path: String) -> [String] {
    var folders: [String] = []
    var folder = path.parent
    while folder != "/", folder != temporaryRoot, !isOfSystem(folder) {
      folders.insert(folder, at: 0)
      folder = folder.parent
    }
    return folders.flatMap { ["--perms", "0755", "--dir", $0] }
  }
}

extension String {
  /// The folder in which the file of an absolute path is.
  fileprivate var parent: String {
    let end = lastIndex(of: "/") ?? startIndex
    return end == startIndex ? "/" : String(self[..<end])
  }

  fileprivate func isInside(_ folder: String) -> Bool { hasPrefix(folder + "/") }

  /// Whether every user may read this folder.
  fileprivate var isReadableForAll: Bool {
    var status = stat()
    return stat(self, &status) == 0 && status.st_mode & 0o005 == 0o005
  }
}
