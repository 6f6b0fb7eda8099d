import Plot

/// 256 colours for values from 0 to 1.
package struct ColorMap {
  package let colors: [RGB]

  /// The colour of a value; nil for NaN.
  func color(_ value: Double) -> RGB? {
    value.isNaN ? nil : colors[min(max(Int(value * 256), 0), 255)]
  }

  package init(_ map: Scene.ColorMap, theme: FigureTheme) {
    switch map {
    case .sequential: self.init(stops: Self.sequentialStops)
    case .diverging:
      let zero = OKLab(theme.zero)
      self.init(stops: Self.negativeStops + [zero] + Self.positiveStops)
    case .intensity:
      let zero = OKLab(theme.zero)
      self.init(
        stops: [zero] + (zero.lightness > 0.5 ? Self.darkeningStops : Self.lighteningStops))
    // A picture's numbers are sRGB ones already.
    case .grey: self.init(colors: (0...255).map { RGB(red: $0, green: $0, blue: $0) })
    }
  }

  // Both maps run through OKLab (Ottosson 2020) with lightness in equal steps, so that equal
  // differences of value look equally large, in grey as well. Hue and chroma of the stops are
  // chosen to stay inside sRGB.

  /// From deep violet over blue and green to light yellow.
  private static let sequentialStops: [OKLab] = [
    OKLab(0.22, chroma: 0.085, hue: 300), OKLab(0.31, chroma: 0.125, hue: 290),
    OKLab(0.40, chroma: 0.125, hue: 265), OKLab(0.49, chroma: 0.105, hue: 240),
    OKLab(0.58, chroma: 0.098, hue: 205), OKLab(0.67, chroma: 0.115, hue: 172),
    OKLab(0.76, chroma: 0.145, hue: 150), OKLab(0.85, chroma: 0.165, hue: 126),
    OKLab(0.94, chroma: 0.150, hue: 106),
  ]

  /// From deep to light blue; zero's colour follows.
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
final class ColorMaps {
  private let theme: FigureTheme
  private var made: [Scene.ColorMap: ColorMap] = [:]

  init(theme: FigureTheme) { self.theme = theme }

  subscript(map: Scene.ColorMap) -> ColorMap {
    if let map = made[map] { return map }
    let new = ColorMap(map, theme: theme)
    made[map] = new
    return new
  }
}

/// A colour by perceived lightness and two opponent axes (Björn Ottosson, "A perceptual color
/// space for image processing", 2020).
private struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// - Parameters:
  ///   - lightness: From 0 to 1.
  ///   - chroma: The distance from grey.
  ///   - hue: In degrees.
  init(_ lightness: Double, chroma: Double, hue: Double) {
    let (sine, cosine) = Self.sineAndCosine(degrees: hue)
    self.init(lightness: lightness, a: chroma * cosine, b: chroma * sine)
  }

  init(_ color: RGB) {
    let (r, g, b) = (
      Self.linear(color.red), Self.linear(color.green), Self.linear(color.blue)
    )
    let l = Self.cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = Self.cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = Self.cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    self.init(
      lightness: 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      a: 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      b: 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }

  func mixed(with other: OKLab, _ fraction: Double) -> OKLab {
    OKLab(
      lightness: lightness + (other.lightness - lightness) * fraction,
      a: a + (other.a - a) * fraction, b: b + (other.b - b) * fraction)
  }

  var color: RGB {
    let lRoot = lightness + 0.3963377774 * a + 0.2158037573 * b
    let mRoot = lightness - 0.1055613458 * a - 0.0638541728 * b
    let sRoot = lightness - 0.0894841775 * a - 1.2914855480 * b
    let l = lRoot * lRoot * lRoot
    let m = mRoot * mRoot * mRoot
    let s = sRoot * sRoot * sRoot
    return RGB(
      red: Self.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: Self.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: Self.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }

  private static func linear(_ value: UInt8) -> Double {
    let value = Double(value) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ value: Double) -> UInt8 {
    let value = min(max(value, 0), 1)
    let encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * power(value, 1 / 2.4) - 0.055
    return UInt8((encoded * 255).rounded())
  }

  private static func cubeRoot(_ value: Double) -> Double { power(value, 1 / 3.0) }

  private static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : exponential(naturalLogarithm(base) * exponent)
  }

  /// By their power series, which at up to 180° needs no more terms than these.
  private static func sineAndCosine(degrees: Double) -> (Double, Double) {
    let angle = (degrees > 180 ? degrees - 360 : degrees) * Double.pi / 180
    var sine = 0.0
    var cosine = 0.0
    var term = 1.0
    for order in 0..<30 {
      let sign = order / 2 % 2 == 0 ? 1.0 : -1.0
      if order % 2 == 0 { cosine += sign * term } else { sine += sign * term }
      term *= angle / Double(order + 1)
    }
    return (sine, cosine)
  }
}
