import Plot
import Text

/// One thing that a cell produced.
public enum Output: Equatable, Sendable {
  /// What was printed between two other outputs.
  case text(PrintedText)
  /// The value of a cell's last expression, of an inline expression, or of `show`.
  case value(Value)
  case table(Table)
  case figure(Figure)
  case claim(Claim)
}

extension Output {
  package var isText: Bool { if case .text = self { true } else { false } }
  package var isTable: Bool { if case .table = self { true } else { false } }
  package var isFigure: Bool { if case .figure = self { true } else { false } }
  package var isClaim: Bool { if case .claim = self { true } else { false } }
}

// MARK: JSON

// An output is an object whose first member says what kind it is, so that a record reads well.

extension Output: RecordPart {
  package var json: JSON {
    switch self {
    case .text(let text): text.json
    case .value(let value): value.json
    case .table(let table): ["table": table.json]
    case .figure(let figure): ["figure": figure.json]
    case .claim(let claim): claim.json
    }
  }

  package init(reader: RecordReader) throws(RecordError) {
    if reader.json["text"] != nil || reader.json["stderr"] != nil {
      self = .text(try PrintedText(reader: reader))
    } else if let table = reader.optionalMember("table") {
      self = .table(try Table(reader: table))
    } else if let figure = reader.optionalMember("figure") {
      self = .figure(try Figure(reader: figure))
    } else if reader.json["claim"] != nil {
      self = .claim(try Claim(reader: reader))
    } else if reader.json["value"] != nil {
      self = .value(try Value(reader: reader))
    } else {
      throw reader.error(expected: "an object with text, stderr, value, table, figure or claim")
    }
  }
}
