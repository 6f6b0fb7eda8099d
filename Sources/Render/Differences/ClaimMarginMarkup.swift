import Record
import Text

/// What is left to each claim until it would not hold, before and now.
struct ClaimMarginMarkup {
  private let numbers = NumberDifferenceMarkup()

  /// A table of claims; empty for none that has a margin.
  func table(_ claims: [ClaimChange]) -> HTML {
    let shown = claims.filter { $0.new.margin != nil || $0.old?.margin != nil }
    guard !shown.isEmpty else { return .empty }
    return """
      <div class="table-box" tabindex="0">
      <table class="margins">
      <thead>
      <tr><th scope="col">claim</th><th scope="col">now</th>\
      <th scope="col">margin when approved</th><th scope="col">margin now</th>\
      <th scope="col">change</th></tr>
      </thead>
      <tbody>
      \(shown.map(row).joined())</tbody>
      </table>
      </div>

      """
  }

  private func row(_ claim: ClaimChange) -> HTML {
    let kind = !claim.new.isRight ? "fails" : claim.hasLostMuch ? "lost" : nil
    let line: HTML =
      claim.place.map { " <span class=\"place\">line \($0.line)</span>" } ?? .empty
    return """
      <tr\(attribute("class", kind))><th scope="row">\(claim.new.statement)\(line)</th>\
      <td>\(claim.new.sides ?? "")</td>\
      <td class="number">\(margin(claim.old?.margin))</td>\
      <td class="number">\(margin(claim.new.margin))</td>\
      <td>\(change(claim))</td></tr>

      """
  }

  /// `0.02, 40 %`; a dash if there is none.
  private func margin(_ margin: Claim.Margin?) -> HTML {
    guard let margin else { return "–" }
    let distance = numbers.numbers.rounded(
      margin.distance.rounded(toSignificantDigits: 3), significantDigits: 3)
    guard let share = margin.share else { return distance }
    return distance + " <small>\(numbers.relative(share))</small>"
  }

  private func change(_ claim: ClaimChange) -> HTML {
    if !claim.new.isRight {
      return "<strong>\(claim.new.isMeantToFail ? "holds, unlike meant" : "does not hold")</strong>"
    }
    guard let old = claim.old?.margin, let new = claim.new.margin else {
      return claim.old == nil ? "new" : "–"
    }
    if let lost = claim.lostShare {
      let text: HTML = "lost \(numbers.relative(lost))"
      return claim.hasLostMuch ? "<strong>\(text)</strong>" : text
    }
    return new == old ? "unchanged" : "wider"
  }
}
