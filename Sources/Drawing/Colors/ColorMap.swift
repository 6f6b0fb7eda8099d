import Plot

/// 256 colours for values from 0 to 1.
package struct ColorMap {
  package let colors: [RGB]

  /// The colour of a value; nil for NaN.
  package func color(_ value: Double) -> RGB? {
    value.isNaN ? nil : colors[min(max(Int(value * 256), 0), 255)]
  }

  package init(_ map: Figure.ColorMap, theme: FigureTheme) {
    switch map {
    case .sequential: self.init(stops: Self.sequentialStops)
    case .diverging:
      let zero = OKLab(theme.zero)
      self.init(stops: Self.negativeStops + [zero] + Self.positiveStops)
    case .intensity:
      let zero = OKLab(theme.zero)
      self.init(
        stops: [zero] + (zero.lightness > 0.5 ? Self.darkeningStops : Self.lighteningStops))
    // A picture's numbers are sRGB values already.
    case .grey: self.init(colors: (0...255).map { RGB(red: $0, green: $0, blue: $0) })
    }
  }

  // All maps but grey run through OKLab (Ottosson 2020) with lightness in equal steps, so that
  // equal differences of value look equally large, in grey as well. Hue and chroma of the stops are
  // chosen to stay inside sRGB.

  /// From deep violet over blue and green to light yellow.
  private static let sequentialStops: [OKLab] = [
    OKLab(0.22, chroma: 0.085, hue: 300), OKLab(0.31, chroma: 0.125, hue: 290),
    OKLab(0.40, chroma: 0.125, hue: 265), OKLab(0.49, chroma: 0.105, hue: 240),
    OKLab(0.58, chroma: 0.098, hue: 205), OKLab(0.67, chroma: 0.115, hue: 172),
    OKLab(0.76, chroma: 0.145, hue: 150), OKLab(0.85, chroma: 0.165, hue: 126),
    OKLab(0.94, chroma: 0.150, hue: 106),
  ]

  /// From deep to light blue; the colour of zero follows.
  private static let negativeStops: [OKLab] = [
    OKLab(0.38, chroma: 0.125, hue: 262), OKLab(0.53, chroma: 0.130, hue: 255),
    OKLab(0.68, chroma: 0.100, hue: 248), OKLab(0.83, chroma: 0.055, hue: 243),
  ]

  /// From light to deep red, the mirror image.
  private static let positiveStops: [OKLab] = [
    OKLab(0.83, chroma: 0.065, hue: 50), OKLab(0.68, chroma: 0.125, hue: 45),
    OKLab(0.53, chroma: 0.150, hue: 36), OKLab(0.38, chroma: 0.120, hue: 28),
  ]

  /// From light to deep blue, on a light page.
  private static let darkeningStops: [OKLab] = [
    OKLab(0.85, chroma: 0.060, hue: 243), OKLab(0.71, chroma: 0.105, hue: 249),
    OKLab(0.57, chroma: 0.140, hue: 256), OKLab(0.43, chroma: 0.135, hue: 262),
    OKLab(0.31, chroma: 0.100, hue: 266),
  ]

  /// From deep to light blue, on a dark page.
  private static let lighteningStops: [OKLab] = [
    OKLab(0.37, chroma: 0.080, hue: 264), OKLab(0.49, chroma: 0.120, hue: 260),
    OKLab(0.61, chroma: 0.135, hue: 255), OKLab(0.73, chroma: 0.105, hue: 248),
    OKLab(0.85, chroma: 0.065, hue: 240),
  ]

  private init(colors: [RGB]) { self.colors = colors }

  private init(stops: [OKLab]) {
    colors = (0..<256).map { index in
      let place = Double(index) / 255 * Double(stops.count - 1)
      let stop = min(Int(place), stops.count - 2)
      return stops[stop].mixed(with: stops[stop + 1], place - Double(stop)).color
    }
  }
}

/// The maps of one theme, each made once.
package final class ColorMaps {
  private let theme: FigureTheme
  private var made: [Figure.ColorMap: ColorMap] = [:]

  package init(theme: FigureTheme) { self.theme = theme }

  package subscript(map: Figure.ColorMap) -> ColorMap {
    if let map = made[map] { return map }
    let new = ColorMap(map, theme: theme)
    made[map] = new
    return new
  }
}
