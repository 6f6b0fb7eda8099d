import Plot
import Text

// Layers over a plane as records keep them: lines as flat lists of x and y.

extension Figure.Layer.Contours {
  var members: [(String, JSON?)] {
    [
      ("x", .range(x)), ("y", .range(y)), ("filled", isFilled ? true : nil),
      ("levels", .numbers(levels)),
      ("lines", .array(paths.map { .array($0.map { $0.json }) })),
    ]
  }

  init(reader: RecordReader, label: String?, style: Figure.Style) throws(RecordError) {
    let levels = try reader.column("levels")
    let paths = try reader.required("lines", "for each level a list of lines") { json in
      json.elements { $0.elements { Figure.Layer.Path(json: $0) } }
    }
    guard paths.count == levels.count else {
      throw reader.error(
        "has \(levels.count) levels and lines of \(paths.count)", expected: "as many of both")
    }
    self.init(
      x: try reader.range("x"),
      y: try reader.range("y"),
      levels: levels, paths: paths,
      isFilled: try reader.flag("filled"),
      label: label, style: style)
  }
}

extension Figure.Layer.Regions {
  var members: [(String, JSON?)] {
    [
      ("x", .range(x)), ("y", .range(y)),
      (
        "areas",
        .array(
          areas.map { area in
            [
              "class": .integer(area.classIndex), "confidence": .number(area.confidence),
              "outlines": .array(area.outlines.map { $0.json }),
            ]
          })
      ),
      ("boundaries", .array(boundaries.map { $0.json })),
    ]
  }

  init(reader: RecordReader) throws(RecordError) {
    self.init(
      x: try reader.range("x"),
      y: try reader.range("y"),
      areas: try reader.list("areas") { member throws(RecordError) in
        Area(
          classIndex: try member.required("class", "a whole number from 0") {
            $0.integer.flatMap { $0 >= 0 ? $0 : nil }
          },
          confidence: try member.number("confidence"),
          outlines: try member.lines("outlines"))
      },
      boundaries: try reader.lines("boundaries"))
  }
}

extension Figure.Layer.Vectors {
  var members: [(String, JSON?)] {
    [
      ("x", .column(x)), ("y", .column(y)), ("dx", .numbers(dx)),
      ("dy", .numbers(dy)), ("xRange", xRange.map { .range($0) }),
      ("yRange", yRange.map { .range($0) }),
    ]
  }

  init(reader: RecordReader, label: String?, style: Figure.Style) throws(RecordError) {
    let x = try reader.column("x")
    self.init(
      x: x, y: try reader.column("y", count: x.count), dx: try reader.column("dx", count: x.count),
      dy: try reader.column("dy", count: x.count),
      xRange: try reader.optionalRange("xRange"),
      yRange: try reader.optionalRange("yRange"),
      label: label, style: style)
  }
}

extension Figure.Layer.Surface {
  var members: [(String, JSON?)] {
    [
      ("x", .range(x)), ("y", .range(y)), ("domain", domain.map { .range($0) }),
      ("azimuth", .number(azimuth)), ("elevation", .number(elevation)),
      ("columns", .integer(columns)), ("values", .numbers(values)),
    ]
  }

  init(reader: RecordReader, label: String?) throws(RecordError) {
    let columns = try reader.required("columns", "a whole number above 1") {
      $0.integer.flatMap { $0 > 1 ? $0 : nil }
    }
    let values = try reader.column("values")
    guard values.count % columns == 0 else {
      throw reader.error("has \(values.count) values", expected: "rows of \(columns)")
    }
    self.init(
      x: try reader.range("x"),
      y: try reader.range("y"),
      columns: columns, values: values, label: label,
      domain: try reader.optionalRange("domain"),
      azimuth: try reader.number("azimuth"),
      elevation: try reader.number("elevation"))
  }
}

// MARK: Lines

extension Figure.Layer.Path {
  fileprivate var json: JSON { .numbers(zip(x, y).flatMap { [$0, $1] }) }

  fileprivate init?(json: JSON) {
    guard let numbers = json.numbers, numbers.count % 2 == 0 else { return nil }
    self.init(
      x: stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] },
      y: stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] })
  }
}

extension RecordReader {
  fileprivate func lines(_ name: String) throws(RecordError) -> [Figure.Layer.Path] {
    try required(name, "a list of lines") { $0.elements { Figure.Layer.Path(json: $0) } }
  }
}
