/// A Swift program made of a lesson's cells.
public struct Program: Equatable, Sendable {
  /// What becomes of the program.
  public enum Purpose: Equatable, Sendable {
    /// It runs, and all its cells are recorded.
    case record
    /// The last cell must not compile.
    case compileError
    /// The last cell must crash.
    case trap
  }

  public var purpose: Purpose
  /// The Swift source, with a `#sourceLocation` for each cell, so that errors and backtraces name
  /// the lesson's lines.
  public var source: String
  /// The cells in it, by their indices in ``Lesson/cells``.
  public var cells: [Int]

  public init(purpose: Purpose, source: String, cells: [Int]) {
    self.purpose = purpose
    self.source = source
    self.cells = cells
  }

  /// The cell that the program is about: the one that must fail; nil for one that records all.
  public var failingCell: Int? { purpose == .record ? nil : cells.last }
}
