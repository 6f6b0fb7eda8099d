import Plot

/// The colours that a scene's roles stand for.
public struct FigureTheme: Equatable, Sendable {
  public var background: RGB
  public var text: RGB
  public var mutedText: RGB
  public var grid: RGB
  public var axis: RGB
  public var neutral: RGB
  /// Taken in turn; repeated where there are more series.
  public var series: [RGB]
  /// The middle of the diverging colour map, a little apart from the background.
  public var zero: RGB

  public init(
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
  // OKLab, also as protanopes, deuteranopes and tritanopes see them (Machado et al. 2009); the
  // tests compute both.

  public static let light = FigureTheme(
    background: 0xFFFFFF, text: 0x1B1F24, mutedText: 0x59616C, grid: 0xE7E9EC, axis: 0x8C949F,
    neutral: 0x848C97,
    series: [
      0x2A6BD4, 0xC2500A, 0x07563F, 0xB83FB0, 0x4A1F66, 0x8A1024, 0x6B7280,
    ],
    zero: 0xF3F4F5)

  public static let dark = FigureTheme(
    background: 0x15171C, text: 0xE6E8EB, mutedText: 0xA2A9B3, grid: 0x2A2E35, axis: 0x6B7380,
    neutral: 0x8C949F,
    series: [
      0x5B9DFF, 0xF59B52, 0x86F0CF, 0xE070D6, 0xCDB9FF, 0xFF6B7D, 0x9AA3B0,
    ],
    zero: 0x23262C)

  /// The colour of a role, of a theme whose colour maps have been made.
  func color(_ role: Scene.Role, _ maps: ColorMaps) -> RGB {
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
  /// One of them has at least 4.5 with any colour (WCAG 2.2, 1.4.3).
  package func text(on color: RGB) -> RGB {
    color.contrast(with: 0x000000) > color.contrast(with: 0xFFFFFF) ? 0x000000 : 0xFFFFFF
  }
}

/// A colour of the sRGB colour space, written `0x2F6FD0`.
public struct RGB: Equatable, Hashable, Sendable, ExpressibleByIntegerLiteral {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  public init(integerLiteral value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }
}

extension RGB {
  /// A colour between this and another, as a transparent coat of the other would give it.
  func mixed(with other: RGB, _ fraction: Double) -> RGB {
    let fraction = min(max(fraction, 0), 1)
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * fraction).rounded())
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The relative luminance of the sRGB colour, from 0 to 1.
  private var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let value = Double(value) / 255
      return value <= 0.04045
        ? value / 12.92 : exponential(naturalLogarithm((value + 0.055) / 1.055) * 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// From 1, the same luminance, to 21, black and white.
  func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
