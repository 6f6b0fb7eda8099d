import Plot
import Text

extension Figure.Layer {
  var json: JSON {
    switch self {
    case .curve(let curve):
      object(
        "curve", ("x", .column(curve.x)), ("y", .column(curve.y)),
        ("stepped", curve.isStepped ? true : nil))
    case .symbols(let symbols):
      object(
        "symbols", ("x", .column(symbols.x)), ("y", .column(symbols.y)),
        ("sizes", symbols.sizes.isEmpty ? nil : .column(symbols.sizes)),
        ("sizeLabel", symbols.sizeLabel.map { .string($0) }),
        ("colors", symbols.colors?.json),
        ("symbol", symbols.symbol.map { .string($0.rawValue) }),
        ("total", symbols.total.map { .integer($0) }), ("omitted", .count(symbols.omitted)))
    case .ribbon(let ribbon):
      object(
        "ribbon", ("x", .column(ribbon.x)), ("from", .column(ribbon.from)),
        ("to", .column(ribbon.to)), ("stacked", ribbon.isStacked ? true : nil))
    case .bars(let bars):
      object(
        "bars", ("categories", .strings(bars.categories)), ("values", .column(bars.values)),
        ("bases", bars.bases.isEmpty ? nil : .column(bars.bases)),
        ("stack", bars.stack.map { .integer($0) }), ("numbered", bars.isNumbered ? true : nil))
    case .errorBars(let bars):
      object(
        "errorBars",
        (
          bars.direction == .y ? "x" : "y", bars.categories.isEmpty ? .column(bars.places) : nil
        ),
        ("categories", bars.categories.isEmpty ? nil : .strings(bars.categories)),
        ("values", .column(bars.values)), ("low", .column(bars.low)),
        ("high", .column(bars.high)))
    case .quartiles(let quartiles):
      object("quartiles", ("summaries", .array(quartiles.summaries.map { $0.json })))
    case .boxes(let boxes):
      object(
        "boxes", ("edges", .column(boxes.edges)), ("heights", .column(boxes.heights)),
        ("omitted", .count(boxes.omitted)))
    case .rule(let rule):
      object(
        "rule", ("direction", .string(rule.direction.rawValue)),
        ("value", .number(rule.value)))
    case .span(let span):
      object(
        "span", ("direction", .string(span.direction.rawValue)),
        ("from", .number(span.from)), ("to", .number(span.to)))
    case .raster(let raster):
      object(
        "raster", ("x", .range(raster.x)), ("y", .range(raster.y)),
        ("domain", raster.domain.map { .range($0) }),
        ("map", raster.map.map { .string($0.rawValue) }), ("columns", .integer(raster.columns)),
        ("values", .grid(raster.values, columns: raster.columns, shown: raster.domain)),
        ("numbers", raster.numbers.isEmpty ? nil : .numbers(raster.numbers)))
    case .note(let note):
      object(
        "note", ("x", .number(note.x)), ("y", .number(note.y)),
        ("arrow", note.arrow.map { $0.json }))
    case .contours(let contours): object("contours", contours.members)
    case .regions(let regions): object("regions", regions.members)
    case .vectors(let vectors): object("vectors", vectors.members)
    case .trajectory(let trajectory):
      object("trajectory", ("x", .column(trajectory.x)), ("y", .column(trajectory.y)))
    case .surface(let surface): object("surface", surface.members)
    case .graph(let graph): object("graph", graph.members)
    case .network(let network): object("network", network.members)
    case .pictures(let pictures): object("pictures", pictures.members)
    }
  }

  private func object(_ kind: String, _ members: (String, JSON?)...) -> JSON {
    object(kind, members)
  }

  private func object(_ kind: String, _ members: [(String, JSON?)]) -> JSON {
    let style = style
    return .object(
      omittingNil: [
        ("kind", .string(kind)),
        ("label", label.map { .string($0) }),
        ("series", style.series.map { .integer($0) }),
        ("dashed", style.isDashed ? true : nil),
        ("muted", style.isMuted ? true : nil),
      ] + members)
  }

  init(reader: RecordReader) throws(RecordError) {
    let kindMember = try reader.member("kind", "a kind of layer")
    let kind = try kindMember.value("a kind of layer") { $0.string }
    let label = try reader.optionalText("label")
    let style = Figure.Style(
      series: try reader.optional("series", "a whole number") { $0.integer.flatMap(seriesNumber) },
      isDashed: try reader.flag("dashed"),
      isMuted: try reader.flag("muted"))
    switch kind {
    case "curve":
      let x = try reader.column("x")
      self = .curve(
        Curve(
          x: x, y: try reader.column("y", count: x.count), isStepped: try reader.flag("stepped"),
          label: label, style: style))
    case "symbols":
      let x = try reader.column("x")
      self = .symbols(
        Symbols(
          x: x, y: try reader.column("y", count: x.count),
          sizes: try reader.optionalColumn("sizes", count: x.count) ?? [],
          sizeLabel: try reader.optionalText("sizeLabel"),
          colors: try reader.optionalMember("colors").map { member throws(RecordError) in
            try Colors(reader: member, count: x.count)
          },
          symbol: try reader.optionalChoice("symbol", Figure.Symbol.self),
          total: try reader.optionalInteger("total"),
          omitted: try reader.count("omitted"), label: label, style: style))
    case "ribbon":
      let x = try reader.column("x")
      self = .ribbon(
        Ribbon(
          x: x, from: try reader.column("from", count: x.count),
          to: try reader.column("to", count: x.count), isStacked: try reader.flag("stacked"),
          label: label, style: style))
    case "bars":
      let categories = try reader.texts("categories")
      self = .bars(
        CategoryBars(
          categories: categories, values: try reader.column("values", count: categories.count),
          bases: try reader.optionalColumn("bases", count: categories.count) ?? [],
          stack: try reader.optional("stack", "a whole number") {
            $0.integer.flatMap(seriesNumber)
          }, isNumbered: try reader.flag("numbered"), label: label, style: style))
    case "errorBars":
      let values = try reader.column("values")
      let x = try reader.optionalColumn("x", count: values.count)
      let y = try reader.optionalColumn("y", count: values.count)
      self = .errorBars(
        ErrorBars(
          direction: y == nil ? .y : .x,
          places: y ?? x ?? [],
          categories: try reader.optional("categories", "as many strings as there are values") {
            $0.strings.flatMap { $0.count == values.count ? $0 : nil }
          } ?? [], values: values, low: try reader.column("low", count: values.count),
          high: try reader.column("high", count: values.count), label: label, style: style))
    case "quartiles":
      self = .quartiles(
        Quartiles(
          summaries: try reader.list("summaries") { member throws(RecordError) in
            try Quartiles.Summary(reader: member)
          }, label: label, style: style))
    case "boxes":
      let heights = try reader.column("heights")
      let edges = try reader.column("edges", count: heights.isEmpty ? 0 : heights.count + 1)
      self = .boxes(
        Boxes(
          edges: edges, heights: heights, omitted: try reader.count("omitted"), label: label,
          style: style))
    case "rule":
      self = .rule(
        Rule(
          direction: try reader.choice("direction", Figure.Direction.self),
          value: try reader.number("value"), label: label,
          style: style))
    case "span":
      self = .span(
        Span(
          direction: try reader.choice("direction", Figure.Direction.self),
          from: try reader.number("from"),
          to: try reader.number("to"), label: label, style: style))
    case "raster":
      self = .raster(try Raster(reader: reader, label: label))
    case "note":
      self = .note(
        Note(
          text: label ?? "", x: try reader.number("x"),
          y: try reader.number("y"),
          arrow: try reader.optional("arrow", "'chosen' or two numbers") { Note.Start(json: $0) },
          style: style))
    case "contours":
      self = .contours(try Contours(reader: reader, label: label, style: style))
    case "regions":
      self = .regions(try Regions(reader: reader))
    case "vectors":
      self = .vectors(try Vectors(reader: reader, label: label, style: style))
    case "trajectory":
      let x = try reader.column("x")
      self = .trajectory(
        Trajectory(x: x, y: try reader.column("y", count: x.count), label: label, style: style))
    case "surface":
      self = .surface(try Surface(reader: reader, label: label))
    case "graph": self = .graph(try Graph(reader: reader))
    case "network": self = .network(try Network(reader: reader))
    case "pictures": self = .pictures(try Pictures(reader: reader, label: label))
    default:
      throw kindMember.error("is '\(kind)'", expected: "a kind of layer")
    }
  }
}

extension Figure.Layer.Note.Start {
  fileprivate var json: JSON {
    switch self {
    case .chosen: "chosen"
    case .at(let x, let y): .numbers([x, y])
    }
  }

  fileprivate init?(json: JSON) {
    if json.string == "chosen" {
      self = .chosen
    } else if let place = json.numbers, place.count == 2 {
      self = .at(x: place[0], y: place[1])
    } else {
      return nil
    }
  }
}

extension Figure.Layer.Quartiles.Summary {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("category", .string(category)),
      ("numbers", .numbers(numbers)),
      ("outliers", outliers.isEmpty ? nil : .numbers(outliers)),
      ("omitted", .count(omitted)),
    ])
  }

  fileprivate init(reader: RecordReader) throws(RecordError) {
    let numbers = try reader.column("numbers", count: 5)
    self.init(
      category: try reader.text("category"),
      lowerWhisker: numbers[0], lowerQuartile: numbers[1], median: numbers[2],
      upperQuartile: numbers[3], upperWhisker: numbers[4],
      outliers: try reader.optional("outliers", "a list of numbers") { JSON.column($0) } ?? [],
      omitted: try reader.count("omitted"))
  }
}

extension Figure.Layer.Colors {
  fileprivate var json: JSON {
    .object(omittingNil: [
      ("values", .numbers(values)),
      ("label", label.map { .string($0) }),
      ("domain", domain.map { .range($0) }),
      ("map", map.map { .string($0.rawValue) }),
    ])
  }

  fileprivate init(reader: RecordReader, count: Int) throws(RecordError) {
    self.init(
      try reader.column("values", count: count),
      label: try reader.optionalText("label"),
      domain: try reader.optionalRange("domain"),
      map: try reader.optionalChoice("map", Figure.ColorMap.self))
  }
}

extension Figure.Layer.Raster {
  fileprivate init(reader: RecordReader, label: String?) throws(RecordError) {
    let columns = try reader.required("columns", "a whole number above 0") {
      $0.integer.flatMap { $0 > 0 ? $0 : nil }
    }
    let values = try reader.required("values", "a grid of numbers") { JSON.grid($0) }
    if values.count % columns != 0 {
      throw reader.error("has \(values.count) values", expected: "rows of \(columns)")
    }
    self.init(
      x: try reader.range("x"),
      y: try reader.range("y"),
      columns: columns, values: values,
      numbers: try reader.optionalColumn("numbers", count: values.count) ?? [], label: label,
      domain: try reader.optionalRange("domain"),
      map: try reader.optionalChoice("map", Figure.ColorMap.self))
  }
}

extension JSON {
  /// A count that is left out where it is zero.
  fileprivate static func count(_ count: Int) -> JSON? { count == 0 ? nil : .integer(count) }
}

extension RecordReader {
  fileprivate func count(_ name: String) throws(RecordError) -> Int {
    try optional(name, "a whole number") { $0.integer } ?? 0
  }
}

private func seriesNumber(_ number: Int) -> Int? { number >= 0 ? number : nil }
