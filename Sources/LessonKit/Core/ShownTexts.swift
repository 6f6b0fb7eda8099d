import Record

// Texts, truth values, ranges, and values that may be missing.

extension String: ShowableValue {
  /// The text itself, without quotes.
  public var shownValue: Value { Value(text: self) }

  /// The text in quotes, as a program would write it.
  public var shownPart: Value { Value(text: quoted) }
}

extension Substring: ShowableValue {
  public var shownValue: Value { String(self).shownValue }
  public var shownPart: Value { String(self).shownPart }
}

extension Character: ShowableValue {
  public var shownValue: Value { String(self).shownValue }
  public var shownPart: Value { String(self).shownPart }
}

extension Bool: ShowableValue {
  public var shownValue: Value { Value(text: self ? "true" : "false") }
}

extension Optional: Showable where Wrapped: Showable {
  /// What is in it is shown as it is by itself.
  public var shown: Output { map { $0.shown } ?? .value(.missing) }
}

extension Optional: ShowableValue where Wrapped: ShowableValue {
  public var shownValue: Value { map { $0.shownValue } ?? .missing }
  public var shownPart: Value { map { $0.shownPart } ?? .missing }
}

extension Value {
  static let missing = Value(text: "nil")
}

extension Range: Showable where Bound: ShowableValue {}
extension Range: ShowableValue where Bound: ShowableValue {
  public var shownValue: Value { .range(lowerBound.shownPart, "..<", upperBound.shownPart) }
}

extension ClosedRange: Showable where Bound: ShowableValue {}
extension ClosedRange: ShowableValue where Bound: ShowableValue {
  public var shownValue: Value { .range(lowerBound.shownPart, "...", upperBound.shownPart) }
}

extension PartialRangeFrom: Showable where Bound: ShowableValue {}
extension PartialRangeFrom: ShowableValue where Bound: ShowableValue {
  public var shownValue: Value { .range(lowerBound.shownPart, "...", nil) }
}

extension PartialRangeUpTo: Showable where Bound: ShowableValue {}
extension PartialRangeUpTo: ShowableValue where Bound: ShowableValue {
  public var shownValue: Value { .range(nil, "..<", upperBound.shownPart) }
}

extension PartialRangeThrough: Showable where Bound: ShowableValue {}
extension PartialRangeThrough: ShowableValue where Bound: ShowableValue {
  public var shownValue: Value { .range(nil, "...", upperBound.shownPart) }
}

extension Value {
  static func range(_ lower: Value?, _ sign: String, _ upper: Value?) -> Value {
    Value(
      text: (lower?.text ?? "") + sign + (upper?.text ?? ""),
      parts: [lower.map { Part("lowerBound", $0) }, upper.map { Part("upperBound", $0) }]
        .compactMap { $0 })
  }
}

extension String {
  /// The text as a literal: in quotes, with escapes for what would end it or break the line.
  package var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0": text += "\\0"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
