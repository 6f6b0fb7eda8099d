import Plot
import Text

// Pictures as records keep them. Photographs have 256 brightnesses, each written as two hexadecimal
// digits, with a string for each row; a colour is six digits, as in a style sheet. Other numbers
// are kept like those of a heat map.

extension Figure.Layer.Pictures {
  var members: [(String, JSON?)] {
    [
      ("width", .integer(width)), ("channels", channels == 1 ? nil : .integer(channels)),
      ("perRow", columns.map { .integer($0) }),
      ("map", map == .grey ? nil : .string(map.rawValue)),
      ("domain", domain.map { .range($0) }),
      ("pictures", .array(pictures.map { json(of: $0) })),
    ]
  }

  private func json(of picture: Picture) -> JSON {
    .object(omittingNil: [
      ("title", picture.title.map { .string($0) }),
      ("marked", picture.isMarked ? true : nil),
      ("domain", picture.domain.map { .range($0) }),
      (
        "pixels",
        isPhotographic
          ? .strings(rows(of: picture.values, picture.domain ?? domain ?? 0...1)) : nil
      ),
      (
        "values",
        isPhotographic
          ? nil
          : .grid(
            picture.values, columns: width, of: picture.values.count * pictures.count,
            shown: picture.domain ?? domain)
      ),
    ])
  }

  private func rows(of values: [Double], _ domain: ClosedRange<Double>) -> [String] {
    let count = values.count / max(channels, 1)
    return stride(from: 0, to: count, by: max(width, 1)).map { start in
      var digits: [UInt8] = []
      for pixel in start..<min(start + width, count) {
        for channel in 0..<channels {
          digits += Self.digits(of: domain.level(of: values[channel * count + pixel]))
        }
      }
      return String(decoding: digits, as: UTF8.self)
    }
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
  /// The digit of a pixel that has no number.
  private static let missing = UInt8(ascii: "?")

  private static func digits(of level: Int?) -> [UInt8] {
    level.map { [hexadecimal[$0 / 16], hexadecimal[$0 % 16]] } ?? [missing, missing]
  }

  init(reader: RecordReader, label: String?) throws(RecordError) {
    let width = try reader.required("width", "a whole number above 0") { Self.count($0) }
    let channels = try reader.optional("channels", "1 or 3") {
      $0.integer.flatMap { [1, 3].contains($0) ? $0 : nil }
    }
    self.init(
      width: width, channels: channels ?? 1, pictures: [],
      columns: try reader.optional("perRow", "a whole number above 0") { Self.count($0) },
      map: try reader.optionalChoice("map", Figure.ColorMap.self) ?? .grey,
      domain: try reader.optional("domain", "two ascending numbers") { Self.range($0) },
      label: label)
    pictures = try reader.list("pictures") { member throws(RecordError) in
      try picture(reader: member)
    }
    guard let first = pictures.first else { return }
    if let other = pictures.firstIndex(where: { $0.values.count != first.values.count }) {
      throw RecordError(
        path: reader.path.member("pictures").element(other),
        problem: "has \(pictures[other].values.count) values",
        expected: "\(first.values.count), as the first picture has")
    }
  }

  private static func count(_ json: JSON) -> Int? { json.integer.flatMap { $0 > 0 ? $0 : nil } }

  /// A range that is not empty, since values are divided by its length.
  private static func range(_ json: JSON) -> ClosedRange<Double>? {
    json.closedRange.flatMap { $0.lowerBound < $0.upperBound ? $0 : nil }
  }

  private func picture(reader: RecordReader) throws(RecordError) -> Picture {
    let own = try reader.optional("domain", "two ascending numbers") { Self.range($0) }
    let values: [Double]
    if isPhotographic {
      let domain = own ?? domain ?? 0...1
      values = try reader.required("pixels", "rows of hexadecimal digits") {
        $0.strings.flatMap { self.values(of: $0, domain) }
      }
    } else {
      values = try reader.required("values", "rows of \(width) numbers") { json in
        JSON.grid(json).flatMap { $0.count.isMultiple(of: width) ? $0 : nil }
      }
    }
    return Picture(
      values: values, domain: own, title: try reader.optionalText("title"),
      isMarked: try reader.flag("marked"))
  }

  private func values(of rows: [String], _ domain: ClosedRange<Double>) -> [Double]? {
    let count = rows.count * width
    var values = [Double](repeating: .nan, count: count * channels)
    for (row, text) in rows.enumerated() {
      let digits = Array(text.utf8)
      guard digits.count == 2 * channels * width else { return nil }
      for place in 0..<channels * width {
        let (pixel, channel) = (row * width + place / channels, place % channels)
        let (high, low) = (digits[2 * place], digits[2 * place + 1])
        if high == Self.missing, low == Self.missing { continue }
        guard let high = Self.value(of: high), let low = Self.value(of: low) else { return nil }
        values[channel * count + pixel] = domain.value(ofLevel: high * 16 + low)
      }
    }
    return values
  }

  private static func value(of digit: UInt8) -> Int? { hexadecimal.firstIndex(of: digit) }
}
