import Text

/// A colour by perceived lightness and two opponent axes (Björn Ottosson, "A perceptual color
/// space for image processing", 2020).
struct OKLab {
  var lightness: Double
  private var a: Double
  private var b: Double

  private init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// - Parameters:
  ///   - lightness: From 0 to 1.
  ///   - chroma: The distance from grey.
  ///   - hue: In degrees.
  init(_ lightness: Double, chroma: Double, hue: Double) {
    let (sine, cosine) = sineAndCosine(degrees: hue)
    self.init(lightness: lightness, a: chroma * cosine, b: chroma * sine)
  }

  init(_ color: RGB) {
    let (r, g, b) = color.linear
    let l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    let m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    let s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
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
      linearRed: 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      green: -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      blue: -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
  }
}

private func cubeRoot(_ value: Double) -> Double { power(value, 1 / 3.0) }
