/// A number that a run produced.
package struct MeasuredNumber: Equatable, Sendable {
  /// The number, or the nearest to it.
  package let value: Double
  /// All its digits; nil for NaN and infinities.
  package let exact: ExactDecimal?
  /// Whether the digits are those of the number itself, and not the fewest that tell a `Double` from
  /// its neighbours.
  private let isExact: Bool

  package init(_ value: Double) {
    self.value = value
    let whole = Int64(exactly: value).flatMap { ExactDecimal(wholeNumber: String($0)) }
    exact = whole ?? ExactDecimal(value)
    isExact = whole != nil
  }

  package init(_ exact: ExactDecimal) {
    value = exact.value
    self.exact = exact
    isExact = exact.isWhole
  }

  /// Whether a decimal with more digits than those of a `Double` is read as this number:
  /// 3.14159265358979323846 as π.
  func isRead(from decimal: ExactDecimal) -> Bool {
    if exact == decimal { return true }
    return !isExact && decimal.value == value
  }
}
