import Foundation
import Subprocess
import SystemPackage

/// What is left of a program's run.
package struct Execution: Equatable {
  package enum End: Equatable {
    case exited(Int)
    case signaled(Int)
    /// It did not end by itself and was killed.
    case killed
  }

  package var end: End
  /// The events that it wrote, a line of JSON each.
  package var events: String
  /// What it printed.
  package var output: [UInt8]
  /// What it wrote to standard error, the backtrace of a crash at the end.
  package var errors: String

  package init(end: End, events: String, output: [UInt8], errors: String) {
    self.end = end
    self.events = events
    self.output = output
    self.errors = errors
  }
}

/// Runs a lesson's program, its input empty, its output going to files beside it.
///
/// - Parameters:
///   - executable: The program.
///   - workingDirectory: The course's folder, so that a lesson can read files of the course.
///   - deadline: Seconds after which the program is killed, should it have blocked its own timer.
///   - threads: How many threads of the library it may compute with. More than there are processors
///     would wait for one another; results do not depend on it.
/// - Returns: How it ended, and all that it wrote.
/// - Throws: ``Diagnostic`` if it cannot be started, or its files cannot be written or read.
func execute(
  _ executable: String, workingDirectory: String, deadline: Double, threads: Int
) async throws(Diagnostic) -> Execution {
  let events = executable + ".events"
  let output = executable + ".output"
  let errors = executable + ".errors"
  do {
    for file in [events, output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
    let outputDescriptor = try FileDescriptor.open(output, .writeOnly, options: .append)
    let errorDescriptor = try FileDescriptor.open(errors, .writeOnly, options: .append)
    let status: TerminationStatus? = try await withThrowingTaskGroup(
      of: TerminationStatus?.self
    ) { group in
      group.addTask {
        try await Subprocess.run(
          .path(FilePath(executable)),
          environment: .custom(environment(events: events, threads: threads)),
          workingDirectory: FilePath(workingDirectory),
          output: .fileDescriptor(outputDescriptor, closeAfterSpawningProcess: true),
          error: .fileDescriptor(errorDescriptor, closeAfterSpawningProcess: true)
        ).terminationStatus
      }
      group.addTask {
        try await Task.sleep(for: .seconds(deadline))
        return nil
      }
      // Cancelling the run kills the program.
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    return Execution(
      end: end(status),
      events: String(decoding: try Data(contentsOf: URL(fileURLWithPath: events)), as: UTF8.self),
      output: [UInt8](try Data(contentsOf: URL(fileURLWithPath: output))),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self))
  } catch {
    throw Diagnostic(at: nil, "cannot run a lesson's program, \(executable): \(error)")
  }
}

private func end(_ status: TerminationStatus?) -> Execution.End {
  switch status {
  case .exited(let code): .exited(Int(code))
  case .signaled(let signal): .signaled(Int(signal))
  case nil: .killed
  }
}

/// The whole environment of a lesson's program: nothing of the author's own, so that a lesson runs
/// alike for everybody.
private func environment(events: String, threads: Int) -> [Environment.Key: String] {
  let inherited = ProcessInfo.processInfo.environment
  return [
    "PATH": inherited["PATH"] ?? "/usr/bin:/bin",
    "HOME": inherited["HOME"] ?? "/",
    "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "LESSON_EVENTS": events,
    // The same kernels and the same order of summation on every machine.
    "OPENBLAS_CORETYPE": "Haswell",
    "OPENBLAS_NUM_THREADS": "1",
    "NN_THREADS": "\(max(1, threads))",
    "SWIFT_BACKTRACE":
      "enable=yes,color=no,images=none,registers=none,interactive=no,threads=crashed,limit=64",
  ]
}
