import Foundation

/// How much of the machine a lesson's program may use, besides time and what it prints, as far as the kernel
/// sees to it.
struct ProgramLimits: Sendable {
  /// The megabytes of data, in each process.
  var memory: Int
  /// The bytes of the longest file that it may write.
  var fileSize: Int
  /// Whether processes are counted: outside a sandbox they would be all of the user's.
  var countsProcesses: Bool

  /// The megabytes of data if neither a cell nor the course says how many.
  static let standardMemory = 4096
  /// Where the kernel counts them, threads count, too.
  static let processes = 512
  private static let openFiles = 256

  /// Changes with what a lesson may do, so that earlier runs no longer count.
  static let version = "limits 2"

  /// As `guard.c` reads them: pairs of a resource's number and its limit.
  var text: String {
    var limits = [
      (RLIMIT_CORE, 0), (RLIMIT_DATA, memory << 20), (RLIMIT_FSIZE, fileSize),
      (RLIMIT_NOFILE, Self.openFiles),
    ]
    if countsProcesses { limits.append((__RLIMIT_NPROC, Self.processes)) }
    return limits.map { "\($0.0.rawValue):\($0.1)" }.joined(separator: " ")
  }
}
