import Lessons

/// The outcome of a program.
struct ProgramRun: Sendable {
  enum Outcome: Sendable {
    case errors([CompilerMessage])
    /// It compiles; it was not meant to run.
    case compiled
    case ran(Execution)
    /// The tools failed, not the program.
    case toolFailure(Diagnostic)
  }

  var outcome: Outcome
  /// What the compiler warns of; much of it is common in teaching code, and not passed on.
  var warnings: [CompilerMessage] = []
  var compileSeconds = 0.0
  /// Whether nothing had to be run to know this.
  var isCached = false
  /// Changes with all that the execution depends on; nil for a program that has not been compiled.
  var executionKey: String?
  /// The values of its calls of `cached` that it has computed.
  var computed: [ComputedValue] = []
}
