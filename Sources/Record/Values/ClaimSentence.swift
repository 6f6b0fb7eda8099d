import Text

// What a claim says as text, in as many digits as it takes to see whether it is right.

extension Claim {
  /// The statement and both sides: `the slope is at most 1/4: 0.26 <= 0.25`.
  ///
  /// Sides that are made of many values are shown where they are farthest apart, if they are not
  /// as claimed.
  package var sentence: String { sides.map { "\(statement): \($0)" } ?? statement }

  /// Both sides, where they are farthest apart if they are not as claimed; nil for a condition, which has none.
  package var sides: String? {
    guard let measured, let expected else { return nil }
    if !holds, let deviation, deviation.count > 0 {
      let others =
        switch deviation.count - 1 {
        case ...0: ""
        case 1: " and at 1 other place"
        case let count: " and at \(count) other places"
        }
      return "at \(deviation.place)\(others), "
        + comparison(deviation.measured, deviation.expected)
    }
    return comparison(measured, expected)
  }

  /// `0.26 <= 0.25`; `0.25 ≈ 0.24 ± 0.1` if they are close, else what their distance is.
  private func comparison(_ measured: Value, _ expected: Value) -> String {
    let (left, right) = texts(measured, expected)
    let sides = "\(left) \(relation.rawValue) \(right)"
    guard relation == .close, let tolerance else { return sides }
    let kind = isRelative ? " relative" : ""
    guard !holds, measured.isNumber, expected.isNumber,
      case let distance = distance(measured.numbers[0], expected.numbers[0]), distance.isFinite
    else { return "\(sides) ± \(tolerance.text(.value(significantDigits: 3)))\(kind)" }
    let (apart, bound) = NumberStyle.valueTexts(tellingApart: distance, tolerance)
    return isRelative
      ? "\(sides), differs by \(apart) relative to \(right), tolerance \(bound)"
      : "\(sides), differs by \(apart), tolerance \(bound)"
  }

  private func texts(_ measured: Value, _ expected: Value) -> (String, String) {
    // A text may say more than its number: `4.1 at [1]`.
    if let digits = significantDigits(measured, expected, atLeast: 6), measured.isPlainNumber,
      expected.isPlainNumber
    {
      let style = digits.map { NumberStyle.value(significantDigits: $0) } ?? .exactValue
      return (measured.numbers[0].text(style), expected.numbers[0].text(style))
    }
    if measured.shape != expected.shape {
      return ("shape \(measured.shape)", "shape \(expected.shape)")
    }
    let texts = (measured.text, expected.text)
    if texts.0.count > 60 || texts.1.count > 60 || texts.0.contains("\n"),
      !measured.shape.isEmpty
    {
      return ("shape \(measured.shape)", "shape \(expected.shape)")
    }
    // Quotes show what is invisible.
    return texts.0.showsItsEnds && texts.1.showsItsEnds
      ? texts : ("\"\(texts.0)\"", "\"\(texts.1)\"")
  }

  /// The number of significant digits in which both sides show what the claim says: enough to tell
  /// different numbers apart, and where closeness is claimed, one digit beyond the tolerance.
  ///
  /// - Parameters:
  ///   - measured: The left side, or a number in it.
  ///   - expected: What it is compared with.
  ///   - least: The fewest digits that are of use.
  /// - Returns: The number of digits, or `.some(nil)` for all that there are; nil if the sides are
  ///   not numbers that digits can be chosen for.
  package func significantDigits(
    _ measured: Value, _ expected: Value, atLeast least: Int
  ) -> Int?? {
    guard measured.isNumber, expected.isNumber, measured.longWholeNumber == nil,
      expected.longWholeNumber == nil
    else { return nil }
    let (a, b) = (measured.numbers[0], expected.numbers[0])
    let difference = abs(a - b)
    var resolution = difference / 8
    if relation == .close, let tolerance {
      let allowed = tolerance * (isRelative ? abs(b) : 1)
      resolution = holds ? allowed / 10 : min(allowed / 10, difference / 8)
    }
    if a == b || !resolution.isFinite { return .some(least) }
    return (least..<17).first { digits in
      abs(a.rounded(toSignificantDigits: digits) - a) <= resolution
        && abs(b.rounded(toSignificantDigits: digits) - b) <= resolution
    }
  }
}

extension Value {
  /// Whether the text is nothing but the number.
  fileprivate var isPlainNumber: Bool {
    Double(text) != nil || (isNumber && text == numbers[0].text(.value))
  }
}

extension String {
  /// Whether the text has something to see at its beginning and its end.
  fileprivate var showsItsEnds: Bool {
    first.map { !$0.isWhitespace } == true && last.map { !$0.isWhitespace } == true
  }
}

extension NumberStyle {
  /// Two numbers in the fewest digits, from three, that tell them apart: `0.012` and `0.01`.
  package static func valueTexts(
    tellingApart first: Double, _ second: Double
  ) -> (first: String, second: String) {
    for digits in 3..<17 {
      let style = NumberStyle.value(significantDigits: digits)
      let (a, b) = (first.text(style), second.text(style))
      if a != b { return (a, b) }
    }
    return (first.text(.exactValue), second.text(.exactValue))
  }
}
