import Text

/// A statement that the prose asserts and the code has checked.
public struct Claim: Equatable, Sendable {
  /// The relation that was stated between the measured and the expected side.
  package enum Relation: String, CaseIterable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    /// Equal up to ``Claim/tolerance``.
    case close = "≈"
    /// A condition that was simply true or false.
    case holds
  }

  package var statement: String
  package var relation: Relation
  /// The left side, as measured; nil for ``Relation/holds``.
  package var measured: Value?
  /// The right side; nil for ``Relation/holds``.
  package var expected: Value?
  /// The largest absolute difference that counts as close.
  package var tolerance: Double?
  package var holds: Bool

  package init(
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

extension Claim {
  /// The statement and both sides: `the slope is at most 1/4: 0.26 <= 0.25`.
  package var sentence: String {
    guard let measured, let expected else { return statement }
    let bound = tolerance.map { " ± \($0.text(significantDigits: 3))" } ?? ""
    return "\(statement): \(measured.text) \(relation.rawValue) \(expected.text)\(bound)"
  }
}

// MARK: JSON

extension Claim: RecordPart {
  package var json: JSON {
    .object(omittingNil: [
      ("claim", .string(statement)),
      ("measured", measured?.json),
      ("relation", .string(relation.rawValue)),
      ("expected", expected?.json),
      ("tolerance", tolerance.map { .number($0) }),
      ("holds", .bool(holds)),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      statement: try reader.text("claim"),
      relation: try reader.choice("relation", Relation.self),
      measured: try reader.optionalMember("measured").map { side throws(RecordError) in
        try Value(reader: side)
      },
      expected: try reader.optionalMember("expected").map { side throws(RecordError) in
        try Value(reader: side)
      },
      tolerance: try reader.optionalNumber("tolerance"),
      holds: try reader.required("holds", "true or false") { $0.bool })
  }
}
