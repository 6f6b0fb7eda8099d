import Plot
import Text

// Numbers as the records of figures keep them, which have been rounded before.

extension JSON {
  static func range(_ range: ClosedRange<Double>) -> JSON {
    .numbers([range.lowerBound, range.upperBound])
  }

  /// A column of numbers; equal steps, as in most x columns, are written as their ends and count.
  ///
  /// The numbers between are rounded as those of the column have been: to the significant digits of
  /// ``FigureDigits/written``, as those of a ratio and most short numbers, or else to as many decimals as the
  /// column has, which are then written beside its ends.
  static func column(_ values: [Double]) -> JSON {
    guard values.count > 3, let first = values.first, let last = values.last,
      first.isFinite, last.isFinite, areSteps(values, from: first, to: last)
    else { return .numbers(values) }
    if values == steps(from: first, to: last, count: values.count, decimals: nil) {
      return ["from": .number(first), "to": .number(last), "count": .integer(values.count)]
    }
    let decimals = values.map { DecimalDigits($0)?.parts().fraction.count ?? 0 }.max() ?? 0
    guard values == steps(from: first, to: last, count: values.count, decimals: decimals) else {
      return .numbers(values)
    }
    return [
      "from": .number(first), "to": .number(last), "count": .integer(values.count),
      "decimals": .integer(decimals),
    ]
  }

  /// The numbers that ``column(_:)`` has written.
  static func column(_ json: JSON) -> [Double]? {
    if let numbers = json.numbers { return numbers }
    guard json.hasOnly(["from", "to", "count", "decimals"]), let first = json["from"]?.number,
      let last = json["to"]?.number,
      let count = json["count"]?.integer, (2...10_000_000).contains(count)
    else { return nil }
    guard let decimals = json["decimals"] else {
      return steps(from: first, to: last, count: count, decimals: nil)
    }
    guard let decimals = decimals.integer, (0...400).contains(decimals) else { return nil }
    return steps(from: first, to: last, count: count, decimals: decimals)
  }

  /// Whether an object has no other members than these, and none of them twice.
  func hasOnly(_ names: [String]) -> Bool {
    guard case .object(let members) = self else { return true }
    return members.enumerated().allSatisfy { index, member in
      names.contains(member.name) && !members[..<index].contains { $0.name == member.name }
    }
  }

  private static func steps(
    from first: Double, to last: Double, count: Int, decimals: Int?
  ) -> [Double] {
    (0..<count).map { index in
      if index == 0 || index == count - 1 { return index == 0 ? first : last }
      let value = first + (last - first) * Double(index) / Double(count - 1)
      let rounded =
        decimals.map { value.rounded(toPlace: -$0) }
        ?? value.rounded(toSignificantDigits: FigureDigits.written)
      return rounded + 0
    }
  }

  /// Whether numbers seem to be equal steps, before their digits are looked at.
  private static func areSteps(_ values: [Double], from first: Double, to last: Double) -> Bool {
    let step = (last - first) / Double(values.count - 1)
    return values.indices.allSatisfy {
      (values[$0] - first - step * Double($0)).magnitude <= 0.5 * step.magnitude
    }
  }
}
