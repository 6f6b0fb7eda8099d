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
  /// The name by which prose refers to the claim.
  package var id: String?
  package var relation: Relation
  /// The left side, as measured; nil for ``Relation/holds``.
  package var measured: Value?
  /// The right side; nil for ``Relation/holds``.
  package var expected: Value?
  /// The largest difference that counts as close.
  package var tolerance: Double?
  /// Whether the tolerance is a fraction of what is expected, rather than a difference itself.
  package var isRelative: Bool
  /// Whether the relation holds.
  package var holds: Bool
  /// Whether the point of the claim is that the relation does not hold.
  package var isMeantToFail: Bool
  /// Where the sides are farthest apart, if they have too many numbers to be kept; see
  /// ``deviation``.
  package var keptDeviation: Deviation?

  package init(
    statement: String, id: String? = nil, relation: Relation, measured: Value? = nil,
    expected: Value? = nil, tolerance: Double? = nil, isRelative: Bool = false, holds: Bool,
    isMeantToFail: Bool = false
  ) {
    self.statement = statement
    self.id = id
    self.relation = relation
    self.measured = measured
    self.expected = expected
    self.tolerance = tolerance
    self.isRelative = isRelative
    self.holds = holds
    self.isMeantToFail = isMeantToFail
  }

  /// Whether the relation holds, or fails where that is the point.
  package var isRight: Bool { holds != isMeantToFail }
}

// MARK: JSON

extension Claim: RecordPart {
  package var json: JSON {
    .object(omittingNil: [
      ("claim", .string(statement)),
      ("id", id.map { .string($0) }),
      ("measured", measured?.json),
      ("relation", .string(relation.rawValue)),
      ("expected", expected?.json),
      ("tolerance", tolerance.map { .number($0) }),
      ("relative", isRelative ? true : nil),
      ("deviation", keptDeviation?.json),
      ("holds", .bool(holds)),
      ("meantToFail", isMeantToFail ? true : nil),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      statement: try reader.text("claim"),
      id: try reader.optionalText("id"),
      relation: try reader.choice("relation", Relation.self),
      measured: try reader.optionalMember("measured").map { side throws(RecordError) in
        try Value(reader: side)
      },
      expected: try reader.optionalMember("expected").map { side throws(RecordError) in
        try Value(reader: side)
      },
      tolerance: try reader.optionalNumber("tolerance"),
      isRelative: try reader.flag("relative"),
      holds: try reader.required("holds", "true or false") { $0.bool },
      isMeantToFail: try reader.flag("meantToFail"))
    keptDeviation = try reader.optionalMember("deviation").map { deviation throws(RecordError) in
      try Deviation(reader: deviation)
    }
  }
}
