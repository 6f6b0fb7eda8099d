import Lessons
import Text

/// How numbers are set in the prose of a language: a real minus sign, the language's decimal mark,
/// groups of three digits, powers of ten as such.
///
/// `-4.54e-05` becomes −4.54·10⁻⁵, `60000` becomes 60 000.
package struct NumberMarkup: Sendable {
  private let spelling: NumberSpelling

  package init(_ mark: DecimalMark) {
    var spelling = NumberSpelling.page
    spelling.decimalMark = String(mark.rawValue)
    self.spelling = spelling
  }

  /// The number in about this many significant digits; those before the point are never rounded
  /// away.
  package func rounded(_ number: Double, significantDigits: Int = 4) -> HTML {
    markup(number, .page(significantDigits: significantDigits))
  }

  /// The number with all the digits that it has.
  package func exact(_ number: Double) -> HTML { markup(number, .exactPage) }

  /// The number in the format that the author has chosen.
  package func formatted(_ number: Double, _ format: NumberFormat) -> HTML {
    HTML(trusted: text(number, format, spelling))
  }

  /// The same as plain text, for a search.
  package func plainText(_ number: Double, _ format: NumberFormat) -> String {
    var plain = NumberSpelling.value
    plain.decimalMark = spelling.decimalMark
    return text(number, format, plain)
  }

  private func text(
    _ number: Double, _ format: NumberFormat, _ spelling: NumberSpelling
  ) -> String {
    var style: NumberStyle =
      switch format.precision {
      case nil: .page(significantDigits: 4)
      case .exact: .exactPage
      case .digits(let count): .page(exactSignificantDigits: count)
      case .decimals(let count): .page(decimals: count)
      }
    style.spelling = spelling
    guard format.isPercent, let digits = DecimalDigits(number) else { return number.text(style) }
    return digits.scaled(byPowerOfTen: 2).value.text(style) + "\u{202F}%"
  }

  /// Text that the author has formatted; typeset if it reads as a number, with its own digits.
  package func typeset(_ text: String) -> HTML {
    spelling.respelled(text).map { HTML(trusted: $0) } ?? "\(text)"
  }

  private func markup(_ number: Double, _ style: NumberStyle) -> HTML {
    var style = style
    style.spelling = spelling
    return HTML(trusted: number.text(style))
  }
}
