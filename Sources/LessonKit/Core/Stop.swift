/// Stops the lesson with a message that is reported at the cell's line.
///
/// `precondition` would do, but an optimised build drops its message, while it keeps that of
/// `fatalError`.
package func stop(
  _ message: String, file: StaticString = #fileID, line: UInt = #line
) -> Never {
  fatalError(message, file: file, line: line)
}
