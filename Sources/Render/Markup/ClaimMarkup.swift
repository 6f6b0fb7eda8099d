import Lessons
import Record
import Text

/// Claims that follow each other, as a list: tick or cross, statement, both sides as measured, and
/// how far they are apart.
struct ClaimMarkup {
  let inlines: InlineMarkup

  private var phrases: Phrases { inlines.context.phrases }
  private var numbers: NumberMarkup { inlines.context.numbers }

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
    let statement = ShownText(
      claim.statement, at: place, in: inlines.context.lesson.language)
    let sides = sides(of: claim).map { "\n<span class=\"claim-sides\">\($0)</span>" as HTML }
    let (kind, verdict) = verdict(of: claim)
    // Readers who do not hear the verdict must not take the statement for a true one.
    let label: HTML =
      claim.isMeantToFail
      ? "<span class=\"claim-label\" aria-hidden=\"true\">\(verdict)</span> " : .empty
    return """
      <li class="claim \(kind)"\(attribute("id", claim.id))>\
      <span class="claim-verdict">\(verdict)</span> \
      <span class="claim-statement">\(label)\(inlines.markup(statement.content))</span>\
      \(sides ?? .empty)</li>

      """
  }

  private func verdict(of claim: Claim) -> (kind: String, phrase: String) {
    switch (claim.isMeantToFail, claim.holds) {
    case (false, true): ("claim-holds", phrases.holds)
    case (false, false): ("claim-fails", phrases.doesNotHold)
    case (true, false): ("claim-refuted", phrases.failsAsMeant)
    case (true, true): ("claim-fails", phrases.holdsUnlikeMeant)
    }
  }

  // MARK: Sides

  /// `4.54·10⁻⁵ < 5·10⁻⁵`; nil for a condition, which has no sides.
  private func sides(of claim: Claim) -> HTML? {
    guard let measured = claim.measured, let expected = claim.expected else { return nil }
    var place: HTML = .empty
    var (left, right) = pair(measured, expected, claim)
    if !claim.holds, let deviation = claim.deviation, deviation.count > 0 {
      place = "<code>\(deviation.place)</code>: "
      (left, right) = pair(deviation.measured, deviation.expected, claim)
    }
    let notes = [tolerance(of: claim), margin(of: claim)].compactMap { $0 }
    return "\(place)\(left) \(symbol(of: claim)) \(right)" + notes.map { " \($0)" }.joined()
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
  private func pair(_ measured: Value, _ expected: Value, _ claim: Claim) -> (HTML, HTML) {
    guard let digits = claim.significantDigits(measured, expected, atLeast: 4) else {
      return (summary(measured), summary(expected))
    }
    let (a, b) = (measured.numbers[0], expected.numbers[0])
    guard let digits else { return (numbers.exact(a), numbers.exact(b)) }
    return (
      numbers.rounded(a, significantDigits: digits),
      numbers.rounded(b, significantDigits: digits)
    )
  }

  /// A value that is not a single number: its text if that fits in a line, else its shape.
  private func summary(_ value: Value) -> HTML {
    if let whole = value.longWholeNumber { return numbers.typeset(whole) }
    if value.isNumber { return numbers.rounded(value.numbers[0]) }
    if value.text.count <= 60, !value.text.contains(where: \.isNewline) {
      return "<code>\(value.text)</code>"
    }
    if value.shape.isEmpty { return "<code>\(String(value.text.prefix(57)))…</code>" }
    return "[\(value.shape.map(String.init).joined(separator: " × "))]"
  }

  // MARK: Distances

  /// `(± 0.01)`, or `(± 1 %)` if it is relative.
  private func tolerance(of claim: Claim) -> HTML? {
    guard claim.relation == .close, let tolerance = claim.tolerance else { return nil }
    let amount = claim.isRelative ? percentage(tolerance) : numbers.rounded(tolerance)
    return "<span class=\"claim-tolerance\">(±\u{202F}\(amount))</span>"
  }

  /// `Δ 0.0004`: how far apart the sides are, in the measure of the tolerance; nil where that says
  /// nothing.
  private func margin(of claim: Claim) -> HTML? {
    guard let (measured, expected) = farthestApart(claim) else { return nil }
    let distance = claim.distance(measured, expected)
    let areWhole = measured == measured.rounded() && expected == expected.rounded()
    guard distance.isFinite, claim.relation == .close || !areWhole else { return nil }
    let amount =
      claim.isRelative
      ? percentage(distance, significantDigits: 2)
      : numbers.rounded(distance.rounded(toSignificantDigits: 2), significantDigits: 2)
    return
      "<span class=\"claim-margin\" title=\"\(phrases.difference)\">Δ\u{202F}\(amount)</span>"
  }

  private func farthestApart(_ claim: Claim) -> (Double, Double)? {
    switch claim.relation {
    case .equal, .notEqual, .holds: return nil
    case .close, .less, .lessOrEqual, .greater, .greaterOrEqual: break
    }
    let deviation = claim.deviation
    guard let measured = deviation?.measured ?? claim.measured, measured.isNumber,
      let expected = deviation?.expected ?? claim.expected, expected.isNumber
    else { return nil }
    return (measured.numbers[0], expected.numbers[0])
  }

  private func percentage(_ fraction: Double, significantDigits digits: Int = 4) -> HTML {
    let percent = (fraction * 100).rounded(toSignificantDigits: digits)
    return numbers.rounded(percent, significantDigits: digits) + "\u{202F}%"
  }
}
