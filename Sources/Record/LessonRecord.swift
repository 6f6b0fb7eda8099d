import Plot

/// What running a lesson produced, cell by cell.
///
/// It holds nothing that differs between two honest runs or that moves when prose moves: no times,
/// no file positions, no paths.
public struct LessonRecord: Equatable, Sendable {
  public var cells: [CellRecord]

  public init(cells: [CellRecord] = []) { self.cells = cells }
}

/// What one cell produced, in order.
public struct CellRecord: Equatable, Sendable {
  public var outputs: [Output]
  /// How the cell ended, if not well.
  public var failure: Failure?

  public init(outputs: [Output] = [], failure: Failure? = nil) {
    self.outputs = outputs
    self.failure = failure
  }
}

/// One thing that a cell produced.
public enum Output: Equatable, Sendable {
  /// What was printed between two other outputs, line breaks included.
  case text(String)
  /// The value of a cell's last expression, of an inline expression, or of `show`.
  case value(Value)
  case table(Table)
  case figure(Figure)
  case claim(Claim)
}

/// A value that was shown: how it reads, and its numbers if it is made of numbers.
public struct Value: Equatable, Sendable {
  /// How it reads, such as `0.8808` or a matrix in columns; may have several lines.
  public var text: String
  /// The numbers that the text stands for, all their digits; empty if it is no number.
  public var numbers: [Double]
  /// The lengths of the axes the numbers are laid out in, row-major; empty for a single number.
  public var shape: [Int]

  public init(text: String, numbers: [Double] = [], shape: [Int] = []) {
    self.text = text
    self.numbers = numbers
    self.shape = shape
  }
}

/// A table of values; each row has as many entries as there are columns.
public struct Table: Equatable, Sendable {
  public var columns: [String]
  public var rows: [[Value]]

  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }

  /// What is wrong with the table, for its author: rows that are too long or too short.
  public var problems: [String] {
    rows.enumerated().compactMap { index, row in
      row.count == columns.count
        ? nil : "table row \(index + 1) has \(row.count) entries under \(columns.count) columns"
    }
  }
}

/// A statement that the prose asserts and the code has checked.
public struct Claim: Equatable, Sendable {
  /// Which relation was stated between the measured and the expected side.
  public enum Relation: String, CaseIterable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    /// Within a tolerance, ``Claim/tolerance``.
    case close = "≈"
    /// A condition that was simply true or false.
    case holds
  }

  public var statement: String
  public var relation: Relation
  /// The left side, as measured; nil for ``Relation/holds``.
  public var measured: Value?
  /// The right side; nil for ``Relation/holds``.
  public var expected: Value?
  /// The largest absolute difference that counts as close.
  public var tolerance: Double?
  public var holds: Bool

  public init(
    statement: String, relation: Relation, measured: Value? = nil, expected: Value? = nil,
    tolerance: Double? = nil, holds: Bool
  ) {
    self.statement = statement
    self.relation = relation
    self.measured = measured
    self.expected = expected
    self.tolerance = tolerance
    self.holds = holds
  }
}

/// How a cell ended that did not end well.
public struct Failure: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// It does not compile.
    case compileError
    /// It crashed.
    case trap
    /// It threw an error that nothing caught.
    case thrownError
    /// It ran longer than it may.
    case timeout
    /// It ended the program before the lesson's end, by `exit`.
    case exit
  }

  public var kind: Kind
  /// The compiler's or the runtime's message, without the place.
  public var message: String
  /// The line of the cell's code, from 1; nil if it cannot be told.
  public var line: Int?
  /// The column of that line, from 1.
  public var column: Int?

  public init(kind: Kind, message: String, line: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
  }
}
