import Plot

/// The colours that a scene's roles stand for.
package struct FigureTheme: Equatable, Sendable {
  package var background: RGB
  package var text: RGB
  package var mutedText: RGB
  package var grid: RGB
  package var axis: RGB
  package var neutral: RGB
  /// The colours of the series, in order; repeated if there are more series.
  package var series: [RGB]
  /// The middle of the diverging colour map, which differs a little from the background.
  package var zero: RGB

  package init(
    background: RGB, text: RGB, mutedText: RGB, grid: RGB, axis: RGB, neutral: RGB,
    series: [RGB], zero: RGB
  ) {
    self.background = background
    self.text = text
    self.mutedText = mutedText
    self.grid = grid
    self.axis = axis
    self.neutral = neutral
    self.series = series
    self.zero = zero
  }

  // Every series colour has a contrast of at least 4.5 with the background, since labels are
  // written in it (WCAG 2.2, 1.4.3), and any two of the first four differ by more than 0.06 in
  // OKLab, including as protanopes, deuteranopes and tritanopes see them (Machado et al. 2009); the
  // tests compute both.

  package static let light = FigureTheme(
    background: 0xFFFFFF, text: 0x1B1F24, mutedText: 0x59616C, grid: 0xE7E9EC, axis: 0x8C949F,
    neutral: 0x848C97,
    series: [
      0x2A6BD4, 0xC2500A, 0x07563F, 0xB83FB0, 0x4A1F66, 0x8A1024, 0x6B7280,
    ],
    zero: 0xF3F4F5)

  package static let dark = FigureTheme(
    background: 0x15171C, text: 0xE6E8EB, mutedText: 0xA2A9B3, grid: 0x2A2E35, axis: 0x6B7380,
    neutral: 0x8C949F,
    series: [
      0x5B9DFF, 0xF59B52, 0x86F0CF, 0xE070D6, 0xCDB9FF, 0xFF6B7D, 0x9AA3B0,
    ],
    zero: 0x23262C)

  /// The colour of a role, given the theme's colour maps.
  package func color(_ role: Scene.Role, _ maps: ColorMaps) -> RGB {
    switch role {
    case .background: background
    case .text: text
    case .mutedText: mutedText
    case .grid: grid
    case .axis: axis
    case .neutral: neutral
    case .series(let number):
      series.isEmpty ? text : series[Int(number.magnitude % UInt(series.count))]
    case .tint(let number, let share): background.mixed(with: color(.series(number), maps), share)
    case .mapped(let map, let value, let shade):
      (maps[map].color(value) ?? neutral).mixed(
        with: shade < 0 ? 0x000000 : 0xFFFFFF, shade.magnitude)
    case .textOn(let map, let value): text(on: maps[map].color(value) ?? background)
    }
  }

  /// The colour of letters on a background: black or white, whichever has more contrast.
  ///
  /// One of the two has a contrast of at least 4.5 with any colour (WCAG 2.2, 1.4.3).
  package func text(on color: RGB) -> RGB {
    color.contrast(with: 0x000000) > color.contrast(with: 0xFFFFFF) ? 0x000000 : 0xFFFFFF
  }
}
