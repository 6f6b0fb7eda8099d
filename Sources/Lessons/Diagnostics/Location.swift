/// A place in a file that the author wrote.
public struct Location: Hashable, Sendable, Comparable {
  /// The path relative to the course, as it is printed: `lessons/03-softmax.md`.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in characters (not bytes).
  public var column: Int

  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (a: Location, b: Location) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension Location: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}
