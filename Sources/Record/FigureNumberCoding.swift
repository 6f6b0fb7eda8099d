import Plot

// Numbers as records of figures keep them: with as few digits as make no difference to the eye.

extension JSON {
  static func range(_ range: ClosedRange<Double>) -> JSON {
    .numbers([rounded(range.lowerBound), rounded(range.upperBound)])
  }

  /// A column of rounded numbers; one of equal steps, as most x columns are, as its ends and
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
func rounded(_ value: Double) -> Double {
  guard value.isFinite, value != 0 else { return value == 0 ? 0 : value }
  let exponent = Int(decimalLogarithm(value.magnitude).rounded(.down))
  return rounded(value, toMultiplesOf: exponent - 6)
}

/// Numbers rounded to a thousandth of a power of ten of their range: more than 256 colours tell.
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
    let range =
      rounded(high, toMultiplesOf: multiples) - rounded(low, toMultiplesOf: multiples)
    guard range > 0, exponent(ofRange: range) > multiples else { break }
    multiples = exponent(ofRange: range)
  }
  return values.map { rounded($0, toMultiplesOf: multiples) }
}

/// The multiple of ten to the exponent that is nearest, as the closest binary number.
func rounded(_ value: Double, toMultiplesOf exponent: Int) -> Double {
  guard value.isFinite else { return value }
  if exponent < 0, exponent >= -22 {
    let scale = powerOfTen(-exponent)
    return (value * scale).rounded() / scale + 0
  }
  if exponent >= 0, exponent <= 22 {
    let scale = powerOfTen(exponent)
    return (value / scale).rounded() * scale + 0
  }
  // Beyond exact powers of ten only reading decimal text gives the closest number.
  let digits = (value / powerOfTen(exponent)).rounded()
  guard digits.magnitude < 1e15 else { return value }
  return Double("\(Int(digits))e\(exponent)") ?? value
}
