import Text

/// How a cell that failed came to its end.
package struct Failure: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// It does not compile.
    case compileError
    /// It crashed.
    case trap
    /// It threw an error that nothing caught.
    case thrownError
    /// It ran longer than it was allowed to.
    case timeout
    /// It produced more than a lesson may.
    case outputLimit
    /// It needed more memory than it was allowed to have.
    case memoryLimit
    /// It started more processes than it was allowed to.
    case processLimit
    /// It ended the program before the lesson's end, by `exit`.
    case exit
  }

  package var kind: Kind
  /// The message of the compiler or the runtime, without its location.
  package var message: String
  /// The line in the cell's code, from 1; nil if it is not known.
  package var line: Int?
  /// The column in that line, from 1.
  package var column: Int?

  package init(kind: Kind, message: String, line: Int? = nil, column: Int? = nil) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
  }
}

// MARK: JSON

extension Failure: RecordPart {
  package var json: JSON {
    .object(omittingNil: [
      ("kind", .string(kind.rawValue)),
      ("message", .string(message)),
      ("line", line.map { .integer($0) }),
      ("column", column.map { .integer($0) }),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      kind: try reader.choice("kind", Kind.self), message: try reader.text("message"),
      line: try reader.optionalInteger("line"), column: try reader.optionalInteger("column"))
  }
}
