import Lessons
import Record
import Text

/// Claims that follow each other, as a list: tick or cross, statement, both sides as measured.
struct ClaimMarkup {
  let inlines: InlineMarkup

  /// The list; empty for no claims.
  ///
  /// - Parameter claims: The claims, each with its place in the lesson.
  /// - Returns: A `ul` element.
  func list(_ claims: [(claim: Claim, place: Location)]) -> HTML {
    guard !claims.isEmpty else { return .empty }
    return """
      <ul class="claims" role="list">
      \(claims.map { item($0.claim, at: $0.place) }.joined())</ul>

      """
  }

  private func item(_ claim: Claim, at place: Location) -> HTML {
    let statement = ClaimStatement(claim.statement, at: place)
    let phrases = inlines.context.phrases
    let sides = sides(of: claim).map { "\n<span class=\"claim-sides\">\($0)</span>" as HTML }
    return """
      <li class="claim \(claim.holds ? "claim-holds" : "claim-fails")">\
      <span class="claim-verdict">\(claim.holds ? phrases.holds : phrases.doesNotHold)</span> \
      <span class="claim-statement">\(inlines.markup(statement.content))</span>\
      \(sides ?? .empty)</li>

      """
  }

  /// `4.54·10⁻⁵ < 5·10⁻⁵`; nil for a condition, which has no sides.
  private func sides(of claim: Claim) -> HTML? {
    guard let measured = claim.measured, let expected = claim.expected else { return nil }
    let relation: HTML = "\(symbol(of: claim))"
    let (left, right) = pair(
      measured, expected, tolerance: claim.relation == .close ? claim.tolerance : nil)
    guard claim.relation == .close, let tolerance = claim.tolerance else {
      return "\(left) \(relation) \(right)"
    }
    return """
      \(left) \(relation) \(right) \
      <span class="claim-tolerance">(±\u{202F}\(NumberMarkup.rounded(tolerance)))</span>
      """
  }

  /// The relation between the sides, which is not the stated one if the claim does not hold.
  private func symbol(of claim: Claim) -> String {
    switch (claim.relation, claim.holds) {
    case (.less, true): "<"
    case (.less, false): "≮"
    case (.lessOrEqual, true): "≤"
    case (.lessOrEqual, false): "≰"
    case (.greater, true): ">"
    case (.greater, false): "≯"
    case (.greaterOrEqual, true): "≥"
    case (.greaterOrEqual, false): "≱"
    case (.equal, true), (.notEqual, false): "="
    case (.equal, false), (.notEqual, true): "≠"
    case (.close, true): "≈"
    case (.close, false): "≉"
    case (.holds, _): ""
    }
  }

  /// Both sides in four digits, or in as many more as it takes to see what the claim says.
  ///
  /// Where closeness is claimed, that is one digit beyond the tolerance; otherwise as many as the
  /// difference needs.
  private func pair(_ measured: Value, _ expected: Value, tolerance: Double?) -> (HTML, HTML) {
    guard measured.isNumber, expected.isNumber else {
      return (summary(measured), summary(expected))
    }
    let (a, b) = (measured.numbers[0], expected.numbers[0])
    let resolution = tolerance.map { $0 / 10 } ?? abs(a - b) / 8
    let digits = (4..<17).first { digits in
      [a, b].allSatisfy { abs($0.rounded(toSignificantDigits: digits) - $0) <= resolution }
    }
    guard let digits = a == b || !resolution.isFinite ? 4 : digits else {
      return (NumberMarkup.exact(a), NumberMarkup.exact(b))
    }
    return (
      NumberMarkup.rounded(a, significantDigits: digits),
      NumberMarkup.rounded(b, significantDigits: digits)
    )
  }

  /// A value that is not a single number: its text if that fits in a line, else its shape.
  private func summary(_ value: Value) -> HTML {
    if value.isNumber { return NumberMarkup.rounded(value.numbers[0]) }
    if value.text.count <= 60, !value.text.contains(where: \.isNewline) {
      return "<code>\(value.text)</code>"
    }
    if value.shape.isEmpty { return "<code>\(String(value.text.prefix(57)))…</code>" }
    return "[\(value.shape.map(String.init).joined(separator: " × "))]"
  }
}
