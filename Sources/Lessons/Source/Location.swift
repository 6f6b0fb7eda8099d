/// A place in a file that the author wrote.
package struct Location: Hashable, Sendable, Comparable {
  /// The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  package var file: String
  /// The line, from 1.
  package var line: Int
  /// The column, from 1, in characters rather than bytes.
  package var column: Int

  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: Location, b: Location) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension Location: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
