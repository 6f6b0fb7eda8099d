/// The font of figures: the widths and heights of its characters.
package enum FontMetrics {
  /// The height of capitals and digits above the baseline, as a fraction of the font size.
  package static let capHeight = 0.727
  /// The height of small letters without ascenders.
  package static let xHeight = 0.546
  /// The depth of descenders and brackets below the baseline.
  package static let descent = 0.2
  /// The distance between the baselines of two lines.
  package static let lineHeight = 1.25

  /// The font of a character, and its width as a fraction of the font size.
  ///
  /// A character that no font has is measured as an average one and drawn as a box.
  package static func glyph(
    of scalar: Unicode.Scalar, weight: Scene.Weight
  ) -> (font: Scene.Font, advance: Double) {
    let inter = weight == .medium ? interMedium : interSemiBold
    if let advance = advance(of: scalar, in: inter) { return (.text, advance) }
    if let advance = advance(of: scalar, in: katexMain) { return (.symbols, advance) }
    if let advance = advance(of: scalar, in: katexAMS) { return (.moreSymbols, advance) }
    return (.text, 0.6)
  }

  /// Whether one of the fonts has the character.
  package static func hasGlyph(for scalar: Unicode.Scalar) -> Bool {
    advance(of: scalar, in: interMedium) != nil || advance(of: scalar, in: katexMain) != nil
      || advance(of: scalar, in: katexAMS) != nil
  }

  private static func advance(of scalar: Unicode.Scalar, in runs: [Run]) -> Double? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    let index = Int(scalar.value - run.first)
    return index < run.advances.count ? Double(run.advances[index]) / 1000 : nil
  }
}
