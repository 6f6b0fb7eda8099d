import Text

/// How numbers are set in prose: a real minus sign, groups of three digits, powers of ten as such.
///
/// `-4.54e-05` becomes −4.54·10⁻⁵, `60000` becomes 60 000.
package enum NumberMarkup {
  /// The number in about this many significant digits; those before the point are never rounded
  /// away.
  package static func rounded(_ number: Double, significantDigits: Int = 4) -> HTML {
    HTML(trusted: number.text(.page(significantDigits: significantDigits)))
  }

  /// The number with all the digits that it has.
  package static func exact(_ number: Double) -> HTML { HTML(trusted: number.text(.exactPage)) }

  /// Text that the author has formatted; typeset if it reads as a number, with its own digits.
  package static func typeset(_ text: String) -> HTML {
    NumberSpelling.page.respelled(text).map { HTML(trusted: $0) } ?? "\(text)"
  }
}
