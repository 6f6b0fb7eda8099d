import Record

/// What a program's run leaves behind.
package struct Execution: Equatable, Sendable {
  package var end: ChildProcess.End
  package var log: EventLog
  /// What it printed.
  package var output: [UInt8]
  /// What it wrote to standard error, the backtrace of a crash at the end.
  package var errors: String
  /// The seconds that it took.
  package var seconds: Double

  package init(
    end: ChildProcess.End, log: EventLog, output: [UInt8], errors: String, seconds: Double = 0
  ) {
    self.end = end
    self.log = log
    self.output = output
    self.errors = errors
    self.seconds = seconds
  }
}
