import Plot

// How outputs are written in records and in the events of a running lesson. Each output is an
// object whose first member says what it is, so that a record reads well.

extension Output {
  public var json: JSON {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .value(let value): value.json
    case .table(let table): ["table": table.json]
    case .figure(let figure): ["figure": figure.json]
    case .claim(let claim): claim.json
    }
  }

  /// Nil for what ``json`` does not write.
  public init?(json: JSON) {
    if let text = json["text"]?.string {
      self = .text(text)
    } else if let table = json["table"] {
      guard let table = Table(json: table) else { return nil }
      self = .table(table)
    } else if let figure = json["figure"] {
      guard let figure = Figure(json: figure) else { return nil }
      self = .figure(figure)
    } else if json["claim"] != nil {
      guard let claim = Claim(json: json) else { return nil }
      self = .claim(claim)
    } else {
      guard let value = Value(json: json) else { return nil }
      self = .value(value)
    }
  }
}

extension Value {
  /// Text and numbers; the numbers are left out where the text says them exactly, and are empty
  /// where it reads as a number and is none.
  public var json: JSON {
    .object(omittingNil: [
      ("value", .string(text)),
      ("numbers", numbers == numbersOfText ? nil : .numbers(numbers)),
      ("shape", shape.isEmpty ? nil : .array(shape.map { .integer($0) })),
    ])
  }

  public init?(json: JSON) {
    guard let text = json["value"]?.string else { return nil }
    let shape = json["shape"]?.elements { $0.integer } ?? []
    self.init(text: text, shape: shape)
    numbers = json["numbers"]?.numbers ?? numbersOfText
  }

  /// The numbers that the text alone says.
  private var numbersOfText: [Double] {
    shape.isEmpty ? Double(text).map { [$0] } ?? [] : []
  }
}

extension Table {
  public var json: JSON {
    [
      "columns": .strings(columns),
      "rows": .array(
        rows.map { row in
          // A text needs no more than itself.
          .array(row.map { $0 == Value(text: $0.text) ? .string($0.text) : $0.json })
        }),
    ]
  }

  public init?(json: JSON) {
    guard let columns = json["columns"]?.strings,
      let rows = json["rows"]?.elements({ row in
        row.elements { entry in entry.string.map { Value(text: $0) } ?? Value(json: entry) }
      })
    else { return nil }
    self.init(columns: columns, rows: rows)
  }
}

extension Claim {
  public var json: JSON {
    .object(omittingNil: [
      ("claim", .string(statement)),
      ("measured", measured?.json),
      ("relation", .string(relation.rawValue)),
      ("expected", expected?.json),
      ("tolerance", tolerance.map { .number($0) }),
      ("holds", .bool(holds)),
    ])
  }

  public init?(json: JSON) {
    guard let statement = json["claim"]?.string,
      let relation = json["relation"]?.string.flatMap({ Relation(rawValue: $0) }),
      let holds = json["holds"]?.bool
    else { return nil }
    self.init(
      statement: statement, relation: relation,
      measured: json["measured"].flatMap { Value(json: $0) },
      expected: json["expected"].flatMap { Value(json: $0) },
      tolerance: json["tolerance"]?.number, holds: holds)
  }
}

extension Failure {
  public var json: JSON {
    .object(omittingNil: [
      ("kind", .string(kind.rawValue)),
      ("message", .string(message)),
      ("line", line.map { .integer($0) }),
      ("column", column.map { .integer($0) }),
    ])
  }

  public init?(json: JSON) {
    guard let kind = json["kind"]?.string.flatMap({ Kind(rawValue: $0) }),
      let message = json["message"]?.string
    else { return nil }
    self.init(
      kind: kind, message: message, line: json["line"]?.integer, column: json["column"]?.integer)
  }
}

extension CellRecord {
  public var json: JSON {
    .object(omittingNil: [
      ("outputs", .array(outputs.map { $0.json })),
      ("failure", failure?.json),
    ])
  }

  public init?(json: JSON) {
    guard let outputs = json["outputs"]?.elements({ Output(json: $0) }) else { return nil }
    self.init(outputs: outputs)
    if let failure = json["failure"] {
      guard let failure = Failure(json: failure) else { return nil }
      self.failure = failure
    }
  }
}

extension LessonRecord {
  public var json: JSON { ["cells": .array(cells.map { $0.json })] }

  public init?(json: JSON) {
    guard let cells = json["cells"]?.elements({ CellRecord(json: $0) }) else { return nil }
    self.init(cells: cells)
  }
}
