import Plot
import Text

// Numbers as the records of figures keep them: with no more digits than the eye can tell.

extension JSON {
  static func range(_ range: ClosedRange<Double>) -> JSON {
    .numbers([rounded(range.lowerBound), rounded(range.upperBound)])
  }

  /// A column of rounded numbers; equal steps, as in most x columns, are written as their ends and
  /// count.
  static func column(_ values: [Double]) -> JSON {
    let values = values.map(rounded)
    guard values.count > 3, let first = values.first, let last = values.last,
      first.isFinite, last.isFinite, values == steps(from: first, to: last, count: values.count)
    else { return .numbers(values) }
    return [
      "from": .number(first), "to": .number(last), "count": .integer(values.count),
    ]
  }

  /// The numbers that ``column(_:)`` has written.
  static func column(_ json: JSON) -> [Double]? {
    if let numbers = json.numbers { return numbers }
    guard let first = json["from"]?.number, let last = json["to"]?.number,
      let count = json["count"]?.integer, (2...10_000_000).contains(count)
    else { return nil }
    return steps(from: first, to: last, count: count)
  }

  private static func steps(from first: Double, to last: Double, count: Int) -> [Double] {
    (0..<count).map { index in
      index == count - 1
        ? last : rounded(first + (last - first) * Double(index) / Double(count - 1))
    }
  }
}

/// The nearest number of seven significant digits; zero without a sign.
func rounded(_ value: Double) -> Double { value.rounded(toSignificantDigits: 7) + 0 }

/// Numbers rounded to a thousandth of the power of ten of their range, which is more than 256
/// colours show.
func roundedToRange(_ values: [Double]) -> [Double] {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values where value.isFinite {
    low = min(low, value)
    high = max(high, value)
  }
  guard high > low else { return values.map(rounded) }
  func exponent(ofRange range: Double) -> Int {
    Int(decimalLogarithm(rounded(range)).rounded(.down)) - 3
  }
  var multiples = exponent(ofRange: high - low)
  // Rounding may widen the range to the next power of ten. What is written must not be rounded
  // more coarsely when it is written again.
  while true {
    let range = high.rounded(toPlace: multiples) - low.rounded(toPlace: multiples)
    guard range > 0, exponent(ofRange: range) > multiples else { break }
    multiples = exponent(ofRange: range)
  }
  return values.map { $0.rounded(toPlace: multiples) + 0 }
}
