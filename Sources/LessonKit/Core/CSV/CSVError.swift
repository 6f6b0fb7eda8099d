/// What is wrong with a file of comma-separated values, and where.
public struct CSVError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path of the file, or another name of the text.
  public var name: String
  /// From 1.
  public var line: Int
  /// The character of the line, from 1; nil if the whole line is meant.
  public var column: Int?
  /// Such as `a quote is not closed`.
  public var problem: String

  public var description: String {
    "\(name):\(line)" + (column.map { ":\($0)" } ?? "") + ": \(problem)"
  }
}
