import Plot
import Text

extension JSON {
  /// The values of a grid, as numbers if there are few enough to be read, else as levels.
  ///
  /// A level is a multiple of 1/4095 of the range, more than the 256 colours of a map can show. It
  /// is written as two digits of base 64, with a string for each row, which takes a third of the
  /// space of numbers and still shows in a diff which rows have changed.
  ///
  /// - Parameters:
  ///   - values: The values, row by row.
  ///   - columns: The number of values in a row.
  ///   - count: The number of all values that are read together with these, these included.
  ///   - domain: The range that is shown, if it is not all of theirs.
  /// - Returns: An array of numbers, or an object.
  static func grid(
    _ values: [Double], columns: Int, of count: Int? = nil, shown domain: ClosedRange<Double>? = nil
  ) -> JSON {
    let numbers = { JSON.numbers(roundedToRange(values, within: domain)) }
    guard count ?? values.count > mostReadable, columns > 0 else { return numbers() }
    let finite = values.filter { $0.isFinite }
    guard let least = finite.min(), let greatest = finite.max(), (greatest - least).isFinite else {
      return numbers()
    }
    let ends = roundedToRange([least, greatest], digits: FigureDigits.written)
    let (low, high) = (ends[0], ends[1])
    // Levels of all values would be too few for a small part of them.
    if let domain, (domain.upperBound - domain.lowerBound) * 4 < high - low { return numbers() }
    var rows: [String] = []
    for start in stride(from: 0, to: values.count, by: columns) {
      var row = ""
      for value in values[start..<min(start + columns, values.count)] {
        row += code(of: value, low, high)
      }
      rows.append(row)
    }
    return ["from": .number(low), "to": .number(high), "levels": .strings(rows)]
  }

  /// The values that ``grid(_:columns:of:)`` has written.
  static func grid(_ json: JSON) -> [Double]? {
    guard let levels = json["levels"] else { return column(json) }
    guard json.hasOnly(["from", "to", "levels"]), let rows = levels.strings,
      let low = json["from"]?.number, let high = json["to"]?.number
    else { return nil }
    var values: [Double] = []
    for row in rows {
      let digits = Array(row.utf8)
      guard digits.count.isMultiple(of: 2) else { return nil }
      for place in stride(from: 0, to: digits.count, by: 2) {
        guard let value = value(of: digits[place], digits[place + 1], low, high) else { return nil }
        values.append(value)
      }
    }
    return values
  }

  /// A matrix of thirty rows and columns is still readable.
  private static let mostReadable = 900
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let most = 4095.0
  private static let notANumber = "??"
  private static let infinity = "^^"
  private static let negativeInfinity = "__"

  private static func code(of value: Double, _ low: Double, _ high: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? notANumber : value > 0 ? infinity : negativeInfinity
    }
    let fraction = high > low ? (value - low) / (high - low) : 0
    let level = Int((min(max(fraction, 0), 1) * most).rounded())
    return String(decoding: [digits[level / 64], digits[level % 64]], as: UTF8.self)
  }

  private static func value(
    of first: UInt8, _ second: UInt8, _ low: Double, _ high: Double
  ) -> Double? {
    switch String(decoding: [first, second], as: UTF8.self) {
    case notANumber: return .nan
    case infinity: return .infinity
    case negativeInfinity: return -.infinity
    default: break
    }
    guard let upper = digit(first), let lower = digit(second) else { return nil }
    let fraction = Double(upper * 64 + lower) / most
    return fraction == 1 ? high : low + (high - low) * fraction
  }

  private static func digit(_ character: UInt8) -> Int? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(character - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(character - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
