import Text

/// How many digits records keep of the numbers of figures.
enum FigureDigits {
  /// The digits of what an axis shows, from the power of ten of its length down, or of a ratio.
  static let axis = 6
  /// The most digits of a ratio, which are those that every Double has.
  static let mostOfRatio = 15
  /// The digits of a number that is written in a figure or has no axis, which are more than are written of it;
  /// also those of the whole range that tables of heat maps and levels of large ones have.
  static let written = 7
  /// The digits of the range of numbers that are shown as colours: a thousandth is more than 256 colours show.
  static let colors = 4
  /// The digits of a length with a direction, which are more than it shows.
  static let components = 4
  /// More digits than are written of any number, and too few for differences between processors.
  static let most = 12
}

extension Double {
  /// The number with so many digits; zero without a sign.
  func kept(toSignificantDigits count: Int) -> Double { rounded(toSignificantDigits: count) + 0 }
}
