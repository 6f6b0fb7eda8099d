/// Stops the program with `message` unless `condition` holds.
///
/// Operators cannot throw, so mistakes in a lesson (two shapes that do not fit, an index out of range)
/// end here. `precondition` would do, but an optimised build drops its message, while it keeps that of
/// `fatalError`. The line is left out of optimised builds: the code of a function would change with
/// every line that is added above it.
@inline(__always)
func require(
  _ condition: Bool, _ message: @autoclosure () -> MessageText,
  file: StaticString = #fileID, line: UInt = #line
) {
  #if DEBUG
    if !condition { fatalError(message().text, file: file, line: line) }
  #else
    if !condition { fatalError(message().text, file: file, line: 0) }
  #endif
}

/// Checks labels or indices, each of which must be below `count`.
func requireIndices(_ indices: [Int], below count: Int, _ what: String, _ operation: String) {
  for (place, index) in indices.enumerated() {
    require(
      index >= 0 && index < count,
      "\(operation): \(what) \(index) at \(place) is not in 0..<\(count)")
  }
}
