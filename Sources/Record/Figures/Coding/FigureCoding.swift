import Plot
import Text

extension Figure: RecordPart {
  /// The figure as records keep it: numbers to a hundred-thousandth of the power of ten of what their
  /// axis shows, and colours of a heat map to a thousandth.
  ///
  /// What is read back has the same JSON again.
  package var json: JSON { rounded.unroundedJSON }

  private var unroundedJSON: JSON {
    .object(omittingNil: [
      ("alt", .string(alt)),
      ("title", title.map { .string($0) }),
      ("width", width == Figure.defaultWidth ? nil : .number(width)),
      ("height", height.map { .number($0) }),
      ("columns", columns == 1 ? nil : .integer(columns)),
      ("sharesAxes", sharesAxes ? nil : false),
      ("letters", hasLetters ? true : nil),
      ("panels", .array(panels.map { $0.json })),
      ("problems", problems.isEmpty ? nil : .strings(problems)),
    ])
  }

  package init(reader: RecordReader) throws(RecordError) {
    self.init(
      panels: try reader.list("panels") { member throws(RecordError) in
        try Panel(reader: member)
      },
      columns: try reader.optionalInteger("columns") ?? 1,
      sharesAxes: try reader.optional("sharesAxes", "true or false") { $0.bool } ?? true,
      hasLetters: try reader.flag("letters"),
      title: try reader.optionalText("title"),
      alt: try reader.text("alt"),
      width: try reader.optionalNumber("width") ?? Figure.defaultWidth,
      height: try reader.optionalNumber("height"),
      problems: try reader.optionalTexts("problems"))
  }
}

extension Panel {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("title", title.map { .string($0) }),
      ("x", x.json),
      ("y", y.json),
      ("equalAspect", hasEqualAspect ? true : nil),
      ("layers", .array(layers.map { $0.json })),
      ("insets", insets.isEmpty ? nil : .array(insets.map { $0.json })),
      ("problems", problems.isEmpty ? nil : .strings(problems)),
    ])
  }

  fileprivate init(reader: RecordReader) throws(RecordError) {
    self.init(
      title: try reader.optionalText("title"),
      x: try Axis(reader: try reader.member("x", "an axis")),
      y: try Axis(reader: try reader.member("y", "an axis")),
      hasEqualAspect: try reader.flag("equalAspect"),
      layers: try reader.list("layers") { member throws(RecordError) in
        try Figure.Layer(reader: member)
      },
      insets: try reader.optionalList("insets") { member throws(RecordError) in
        try Panel.Inset(reader: member)
      },
      problems: try reader.optionalTexts("problems"))
  }
}

extension Panel.Inset {
  fileprivate var json: JSON {
    ["x": .range(x), "y": .range(y)]
  }

  fileprivate init(reader: RecordReader) throws(RecordError) {
    self.init(
      x: try reader.range("x"),
      y: try reader.range("y"))
  }
}

extension Axis {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("kind", .string(kind.rawValue)),
      ("label", label.map { .string($0) }),
      ("domain", domain.map { .range($0) }),
      ("categories", categories.isEmpty ? nil : .strings(categories)),
      ("linearWithin", linearWithin.map { .number($0) }),
      ("reversed", isReversed ? true : nil),
    ])
  }

  fileprivate init(reader: RecordReader) throws(RecordError) {
    self.init(
      kind: try reader.choice("kind", Kind.self),
      label: try reader.optionalText("label"),
      domain: try reader.optionalRange("domain"),
      categories: try reader.optionalTexts("categories"),
      linearWithin: try reader.optionalNumber("linearWithin"),
      isReversed: try reader.flag("reversed"))
  }
}

// MARK: Kinds of values

extension RecordReader {
  /// A column of numbers, and how many it must have.
  func column(_ name: String, count: Int? = nil) throws(RecordError) -> [Double] {
    let expected = "a list of numbers"
    let member = try member(name, expected)
    let column = try member.value(expected) { JSON.column($0) }
    if let count, column.count != count {
      throw member.error(
        "has \(column.count) \(column.count == 1 ? "number" : "numbers")", expected: "\(count)")
    }
    return column
  }

  func optionalColumn(_ name: String, count: Int) throws(RecordError) -> [Double]? {
    json[name] == nil ? nil : try column(name, count: count)
  }

  func range(_ name: String) throws(RecordError) -> ClosedRange<Double> {
    try required(name, "two ascending numbers") { $0.closedRange }
  }

  func optionalRange(_ name: String) throws(RecordError) -> ClosedRange<Double>? {
    try optional(name, "two ascending numbers") { $0.closedRange }
  }
}

extension JSON {
  var closedRange: ClosedRange<Double>? {
    guard let ends = numbers, ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
