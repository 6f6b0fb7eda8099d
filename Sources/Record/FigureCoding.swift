import Plot

/// Why a JSON value is no figure, and where in it.
public struct FigureError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Such as `panels[1].layers[0].x`.
  public var path: String
  public var message: String

  public var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

extension Figure {
  /// The figure as records keep it: numbers with seven significant digits, which is more than a
  /// picture shows, and colours of a heat map with four.
  ///
  /// ``init(reading:)`` reads it back; what it reads has the same JSON again.
  public var json: JSON {
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

  /// Reads a figure that ``json`` has written; nil if this is none.
  public init?(json: JSON) {
    do throws(FigureError) { try self.init(reading: json) } catch { return nil }
  }

  /// Reads a figure that ``json`` has written.
  ///
  /// - Throws: ``FigureError`` with the place of the first thing that is not as it should be.
  public init(reading json: JSON) throws(FigureError) {
    let reader = FigureReader(json: json, path: "")
    self.init(
      panels: try reader.list("panels") { member throws(FigureError) in
        try Panel(reader: member)
      },
      columns: try reader.optional("columns", "a whole number") { $0.integer } ?? 1,
      sharesAxes: try reader.optional("sharesAxes", "true or false") { $0.bool } ?? true,
      hasLetters: try reader.flag("letters"),
      title: try reader.optional("title", "a string") { $0.string },
      alt: try reader.required("alt", "a string") { $0.string },
      width: try reader.optional("width", "a number") { $0.number } ?? Figure.defaultWidth,
      height: try reader.optional("height", "a number") { $0.number },
      problems: try reader.optional("problems", "a list of strings") { $0.strings } ?? [])
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

  fileprivate init(reader: FigureReader) throws(FigureError) {
    self.init(
      title: try reader.optional("title", "a string") { $0.string },
      x: try Axis(reader: try reader.member("x")),
      y: try Axis(reader: try reader.member("y")),
      hasEqualAspect: try reader.flag("equalAspect"),
      layers: try reader.list("layers") { member throws(FigureError) in
        try Figure.Layer(reader: member)
      },
      insets: reader.json["insets"] == nil
        ? []
        : try reader.list("insets") { member throws(FigureError) in
          try Panel.Inset(reader: member)
        },
      problems: try reader.optional("problems", "a list of strings") { $0.strings } ?? [])
  }
}

extension Panel.Inset {
  fileprivate var json: JSON {
    [
      "x": .numbers([rounded(x.lowerBound), rounded(x.upperBound)]),
      "y": .numbers([rounded(y.lowerBound), rounded(y.upperBound)]),
    ]
  }

  fileprivate init(reader: FigureReader) throws(FigureError) {
    self.init(
      x: try reader.required("x", "two ascending numbers") { $0.closedRange },
      y: try reader.required("y", "two ascending numbers") { $0.closedRange })
  }
}

extension Axis {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("kind", .string(kind.rawValue)),
      ("label", label.map { .string($0) }),
      ("domain", domain.map { .numbers([$0.lowerBound, $0.upperBound]) }),
      ("categories", categories.isEmpty ? nil : .strings(categories)),
      ("linearWithin", linearWithin.map { .number($0) }),
      ("reversed", isReversed ? true : nil),
    ])
  }

  fileprivate init(reader: FigureReader) throws(FigureError) {
    self.init(
      kind: try reader.required("kind", "linear, log, categorical, symmetricLog or steps") {
        $0.string.flatMap { Kind(rawValue: $0) }
      },
      label: try reader.optional("label", "a string") { $0.string },
      domain: try reader.optional("domain", "two ascending numbers") { $0.closedRange },
      categories: try reader.optional("categories", "a list of strings") { $0.strings } ?? [],
      linearWithin: try reader.optional("linearWithin", "a number") { $0.number },
      isReversed: try reader.flag("reversed"))
  }
}

/// A JSON object that is read as part of a figure, and where it stands.
struct FigureReader {
  let json: JSON
  let path: String

  func required<Value>(
    _ name: String, _ expected: String, _ convert: (JSON) -> Value?
  ) throws(FigureError) -> Value {
    guard let value = try optional(name, expected, convert) else {
      throw FigureError(path: path(of: name), message: "\(expected) is missing")
    }
    return value
  }

  func optional<Value>(
    _ name: String, _ expected: String, _ convert: (JSON) -> Value?
  ) throws(FigureError) -> Value? {
    guard let member = json[name] else { return nil }
    guard let value = convert(member) else {
      throw FigureError(path: path(of: name), message: "this should be \(expected)")
    }
    return value
  }

  func member(_ name: String) throws(FigureError) -> FigureReader {
    FigureReader(json: try required(name, "an object") { $0 }, path: path(of: name))
  }

  func list<Value>(
    _ name: String, _ read: (FigureReader) throws(FigureError) -> Value
  ) throws(FigureError) -> [Value] {
    let members = try required(name, "a list") { $0.array }
    var values: [Value] = []
    for (index, member) in members.enumerated() {
      values.append(try read(FigureReader(json: member, path: "\(path(of: name))[\(index)]")))
    }
    return values
  }

  /// A column of numbers, and how many it must have.
  func column(_ name: String, count: Int? = nil) throws(FigureError) -> [Double] {
    let column = try required(name, "a list of numbers") { JSON.column($0) }
    if let count, column.count != count {
      throw FigureError(
        path: path(of: name), message: "there are \(column.count) numbers where \(count) should be")
    }
    return column
  }

  func optionalColumn(_ name: String, count: Int) throws(FigureError) -> [Double]? {
    json[name] == nil ? nil : try column(name, count: count)
  }

  /// True or false, which is what it is if it is not there.
  func flag(_ name: String) throws(FigureError) -> Bool {
    try optional(name, "true or false") { $0.bool } ?? false
  }

  func optionalMember(_ name: String) throws(FigureError) -> FigureReader? {
    json[name] == nil ? nil : try member(name)
  }

  private func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

extension JSON {
  var closedRange: ClosedRange<Double>? {
    guard let ends = numbers, ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]...ends[1]
  }
}
