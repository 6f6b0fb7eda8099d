import Record
import Text

/// What is left of a program's run.
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

extension Execution {
  /// What the execution depends on besides the program: the files that it read, as far as it had not
  /// written them itself.
  package var inputs: [FileUse] {
    var written: Set<String> = []
    var inputs: [FileUse] = []
    for case .used(let use) in log.events.map(\.event) {
      if use.kind == .written {
        written.insert(use.path)
      } else if !written.contains(use.path) {
        inputs.append(use)
      }
    }
    return inputs
  }
}
