internal import CProcess
import Foundation

/// What the kernel offers a process that confines itself, without namespaces and without rights.
///
/// A lesson's program sees the names of all files, but can only open those of the system, the toolchain, the
/// library and its course, for reading. It has no sockets. What it leaves behind is ended by the process that
/// waits for it.
package struct Landlock: Equatable, Sendable {
  /// The version of its interface, which grows with the kernel.
  package var version: Int

  /// The first version that keeps files from being truncated, of Linux 6.2.
  private static let firstVersion = 3

  /// What a version offers; nil if a program could get round it.
  ///
  /// - Parameter version: The version of its interface.
  package init?(version: Int) {
    guard version >= Self.firstVersion else { return nil }
    self.version = version
  }

  /// What this kernel offers; nil if that is not enough.
  package init?() {
    guard has_seccomp_filters() == 1 else { return nil }
    self.init(version: landlock_version())
  }

  /// Whether a program can send signals only to what it has started, as from Linux 6.12 on.
  package var confinesSignals: Bool { version >= 6 }
}

extension Landlock {
  /// What a program may use.
  struct View {
    var course: String
    /// A folder with the program's own files, which it may read.
    var programFolder: String
    /// The files of its outputs and events, which it finds open and may open again: `/dev/stdout`.
    var outputs: [String]
    var home: String
    /// The folder in which it may write.
    var temporaryFolder: String
    /// Other folders that it has to read.
    var readable: [String]
  }

  func confinement(to view: View) -> Confinement {
    let readable = [view.course, view.programFolder, view.home] + view.readable
    return Confinement(
      hasSockets: false,
      files: (Self.system + readable).map { .readable($0) }
        + (Self.devices + view.outputs).map { .file($0) }
        + [.writable(view.temporaryFolder)])
  }

  /// The programs and libraries of the system, and what it says of processes: a crash is described from that.
  private static let system = existing(
    Bubblewrap.systemFolders + Bubblewrap.systemSettings + [
      "/proc", "/dev/urandom", "/dev/random",
    ])

  private static let devices = existing(["/dev/null", "/dev/zero", "/dev/full"])

  private static func existing(_ paths: [String]) -> [String] {
    paths.filter { access($0, F_OK) == 0 }
  }
}
