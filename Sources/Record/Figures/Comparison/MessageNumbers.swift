import Text

// Numbers in messages about figures, with enough digits to tell apart what differs.

extension Double {
  /// The number in at most six digits, or as many as it has before the point.
  var messageText: String { text(.message(significantDigits: 6)) }

  /// The number in the fewest digits, from six, in which it differs from its neighbours.
  func messageText(among neighbours: [Double]) -> String {
    let others = neighbours.filter { $0 != self }
    let digits = fewestDigits(from: 6) { style in
      let text = text(style)
      return others.allSatisfy { $0.text(style) != text }
    }
    return text(.message(significantDigits: digits))
  }
}

/// A change such as `0.881 is now 0.870`, with as many digits as tell the two apart.
func changed(_ old: Double, _ new: Double) -> String {
  let (before, now) = NumberStyle.messageTexts(tellingApart: old, new)
  return "\(before) is now \(now)"
}

/// Two ranges such as `0…1` and `0…2`, in the fewest digits that tell them and their ends apart.
func messageTexts(
  _ old: ClosedRange<Double>, _ new: ClosedRange<Double>, leastDigits: Int = 6
) -> (old: String, new: String) {
  func areEndsApart(_ range: ClosedRange<Double>, _ style: NumberStyle) -> Bool {
    range.lowerBound == range.upperBound
      || range.lowerBound.text(style) != range.upperBound.text(style)
  }
  let digits = fewestDigits(from: leastDigits) { style in
    old.text(style) != new.text(style) && areEndsApart(old, style) && areEndsApart(new, style)
  }
  let style = NumberStyle.message(significantDigits: digits)
  return (old.text(style), new.text(style))
}

/// Two lists of numbers such as `1, 2`, in the fewest digits, from six, with which they differ.
func messageTexts(_ old: [Double], _ new: [Double]) -> (old: String, new: String) {
  func text(_ numbers: [Double], _ style: NumberStyle) -> String {
    numbers.map { $0.text(style) }.joined(separator: ", ")
  }
  let digits = fewestDigits(from: 6) { text(old, $0) != text(new, $0) }
  let style = NumberStyle.message(significantDigits: digits)
  return (text(old, style), text(new, style))
}

/// The fewest digits with which a condition holds, or all that a Double has.
private func fewestDigits(from least: Int, _ areEnough: (NumberStyle) -> Bool) -> Int {
  (least..<17).first { areEnough(.message(significantDigits: $0)) } ?? 17
}
