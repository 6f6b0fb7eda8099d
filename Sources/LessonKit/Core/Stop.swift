/// Stops the lesson with a message that is reported at the cell's line.
///
/// `precondition` would do, but an optimised build drops its message, while it keeps that of
/// `fatalError`. The line is left out of optimised builds: the code of a function would change with
/// every line that is added above it.
package func stop(
  _ message: String, file: StaticString = #fileID, line: UInt = #line
) -> Never {
  #if DEBUG
    fatalError(message, file: file, line: line)
  #else
    fatalError(message, file: file, line: 0)
  #endif
}
