// Numbers side by side, or one of which replaces another.

extension NumberStyle {
  /// Numbers of a figure with the same decimals: three digits for the greatest, or two where it is
  /// below one; whole numbers without any.
  package static func figureTexts(ofNeighbours values: [Double]) -> [String] {
    let finite = values.filter { $0.isFinite }
    let greatest = finite.reduce(0) { max($0, $1.magnitude) }
    guard greatest > 0, let exponent = DecimalDigits(greatest)?.exponent else {
      return values.map { $0.text(.figure) }
    }
    let digits = exponent < 0 ? 2 : 3
    let areWhole = finite.allSatisfy { $0 == $0.rounded() }
    let decimals = areWhole ? 0 : max(0, digits - 1 - exponent)
    var powers = NumberStyle.figure(significantDigits: digits)
    powers.plainExponents = 0..<0
    return values.map { value in
      guard value.isFinite, value != 0 else { return value.text(.figure) }
      if exponent < -4 || exponent >= 6 { return value.text(powers) }
      // One so small that nothing would be left of it keeps two digits of its own.
      if value.rounded(toPlace: -decimals) == 0 { return value.text(.figure(significantDigits: 2)) }
      return value.text(.figure(decimals: decimals))
    }
  }

  /// Two numbers in a message, in the fewest digits, from three, that tell them apart: `0.881` and `0.870`.
  package static func messageTexts(
    tellingApart first: Double, _ second: Double
  ) -> (first: String, second: String) {
    for digits in 3..<17 {
      let style = NumberStyle.message(significantDigits: digits, keepsZeros: true)
      let (a, b) = (first.text(style), second.text(style))
      if a != b { return (a, b) }
    }
    let exact = NumberStyle.message(significantDigits: 17)
    return (first.text(exact), second.text(exact))
  }
}

extension ClosedRange<Double> {
  /// The two ends of the range in a style: `0…2.5`.
  package func text(_ style: NumberStyle) -> String {
    lowerBound.text(style) + "…" + upperBound.text(style)
  }
}
