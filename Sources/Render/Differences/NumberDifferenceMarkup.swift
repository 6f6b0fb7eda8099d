import Lessons
import Record
import Text

/// How far numbers are apart, as HTML.
struct NumberDifferenceMarkup {
  let numbers = NumberMarkup(.point)

  /// The numbers that differ most, each with all its digits and how far it is from what it was.
  func table(_ changes: [NumberChange]) -> HTML {
    let most = 12
    let shown = changes.enumerated().sorted { a, b in
      let (x, y) = (a.element.relative ?? .infinity, b.element.relative ?? .infinity)
      return x == y ? a.offset < b.offset : x > y
    }.prefix(most).map(\.element)
    let hasPlaces = changes.contains { !$0.place.isEmpty }
    let rows = shown.map { change -> HTML in
      let (old, new) = digits(change.old, change.new)
      let place: HTML =
        hasPlaces ? "<th scope=\"row\"><code>\(change.place)</code></th>" : .empty
      return """
        <tr>\(place)<td class="number old">\(old)</td><td class="number new">\(new)</td>\
        <td class="number">\(distance(change))</td>\
        <td class="number">\(relative(change.relative))</td>\
        <td class="number">\(ulps(change.ulps))</td></tr>

        """
    }
    let rest = changes.count - shown.count
    let note: HTML =
      rest > 0 ? "<p class=\"rest\">and \(rest) more, which are closer</p>\n" : .empty
    let place: HTML = hasPlaces ? "<th scope=\"col\">where</th>" : .empty
    return """
      <div class="table-box" tabindex="0">
      <table class="numbers">
      <thead>
      <tr>\(place)<th scope="col">approved</th><th scope="col">now</th>\
      <th scope="col">difference</th><th scope="col">relative</th><th scope="col">ULPs</th></tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      </div>
      \(note)
      """
  }

  /// Two numbers with the digits marked in which they differ.
  func digits(_ old: Double, _ new: Double) -> (old: HTML, new: HTML) {
    let difference = DigitDifference(JSON.text(of: old), JSON.text(of: new))
    func marked(_ name: StaticString, _ digits: String) -> HTML {
      let tag = HTML(trusted: name.description)
      return digits.isEmpty
        ? "\(difference.common)" : "\(difference.common)<\(tag)>\(digits)</\(tag)>"
    }
    return (marked("del", difference.old), marked("ins", difference.new))
  }

  /// The difference with its sign.
  private func distance(_ change: NumberChange) -> HTML {
    let difference = change.new - change.old
    guard difference.isFinite else { return "–" }
    let sign: HTML = difference > 0 ? "+" : .empty
    return sign + numbers.rounded(difference.rounded(toSignificantDigits: 3), significantDigits: 3)
  }

  /// `18 %`, or below a ten-thousandth `3·10⁻¹⁶`; a dash for what has no size.
  func relative(_ share: Double?) -> HTML {
    guard let share, share.isFinite else { return "–" }
    if share != 0, share.magnitude < 1e-4 {
      return numbers.rounded(share.rounded(toSignificantDigits: 2), significantDigits: 2)
    }
    let percent = (share * 100).rounded(toSignificantDigits: 2)
    return numbers.rounded(percent, significantDigits: 2) + "\u{202F}%"
  }

  private func ulps(_ count: UInt64?) -> HTML {
    guard let count else { return "–" }
    return count < 10_000_000
      ? numbers.typeset(String(count))
      : numbers.rounded(
        Double(count).rounded(toSignificantDigits: 2), significantDigits: 2)
  }
}
