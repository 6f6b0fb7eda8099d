import Synchronization

// What a program says when an error is thrown and nothing catches it.

/// The statement that is about to run and may throw: its cell, and where in the cell's code.
private let throwingPlace = Mutex<(cell: Int, offset: Int)?>(nil)

/// Marks that a statement which may throw is about to run.
///
/// Called in the text of a tangled program.
///
/// - Parameters:
///   - cell: The cell's place in its lesson, from 0.
///   - offset: Where its `try` or `throw` stands in the cell's code.
///   - key: Shows that the call is the tool's own.
///   - line: The line of the program that calls, which is reported if the key is wrong.
public func _trying(_ cell: Int, _ offset: Int, key: UInt64, line: Int = #line) {
  if let recorder = Recorder.shared {
    guard recorder.accepts(key: key, line: line) else { return }
  }
  throwingPlace.withLock { $0 = (cell, offset) }
}

/// Always true, which the compiler cannot know.
///
/// Called in the text of a tangled program, before a statement after which nothing can run.
public func _isRunning() -> Bool { true }

/// Ends the program because of an error that nothing has caught.
///
/// Swift's main program calls a function of the standard library, which does not know where the error
/// comes from. Lessons are linked such that this one is called instead (`Runner/Stages/Link.swift`).
@_silgen_name("__wrap_swift_errorInMain")
public func _errorInMain(_ error: any Error) -> Never {
  let place = throwingPlace.withLock { $0 }.map { " [\($0.cell):\($0.offset)]" } ?? ""
  fatalError("Error raised at top level\(place): \(String(reflecting: error))")
}
