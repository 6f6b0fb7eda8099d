import Record

/// What a program's run leaves behind.
package struct Execution: Equatable, Sendable {
  package var end: ChildProcess.End
  package var log: EventLog
  /// What it printed.
  package var output: [UInt8]
  /// What it wrote to standard error, with what the runtime said of a crash at the end.
  package var errors: [UInt8]
  /// The seconds that it took.
  package var seconds: Double

  package init(
    end: ChildProcess.End, log: EventLog, output: [UInt8], errors: [UInt8] = [], seconds: Double = 0
  ) {
    self.end = end
    self.log = log
    self.output = output
    self.errors = errors
    self.seconds = seconds
  }
}

extension Execution {
  /// What the program did that nobody follows: such an execution is not kept.
  var unfollowed: Set<Unfollowed> {
    Set(
      log.events.compactMap { logged in
        if case .unfollowed(let what) = logged.event { what } else { nil }
      })
  }

  /// What the lesson itself wrote to standard error.
  var errorsOfLesson: ArraySlice<UInt8> { errors[..<startOfRuntimeErrors] }

  /// What the Swift runtime wrote to standard error about a crash.
  var errorsOfRuntime: ArraySlice<UInt8> { errors[startOfRuntimeErrors...] }

  private var startOfRuntimeErrors: Int {
    guard case .signaled = end else { return errors.count }
    return Crash.startOfReport(in: errors, writtenIn: log.events.map(\.errors))
  }
}
