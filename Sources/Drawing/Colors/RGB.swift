import Text

/// A colour of the sRGB colour space, written `0x2F6FD0`.
package struct RGB: Equatable, Hashable, Sendable, ExpressibleByIntegerLiteral {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  package init(integerLiteral value: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
      blue: UInt8(truncatingIfNeeded: value))
  }
}

extension RGB {
  /// A colour between this one and another, as a transparent coat of the other would give.
  package func mixed(with other: RGB, _ fraction: Double) -> RGB {
    let fraction = min(max(fraction, 0), 1)
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * fraction).rounded())
    }
    return RGB(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The relative luminance, from 0 to 1 (WCAG 2.2).
  private var luminance: Double {
    let (red, green, blue) = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The ratio of the colours' luminances: from 1 where they are the same to 21 for black and white
  /// (WCAG 2.2).
  package func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

// MARK: Linear light

extension RGB {
  /// The shares of light, from 0 to 1 (IEC 61966-2-1).
  var linear: (red: Double, green: Double, blue: Double) {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }

  /// The colour of these shares of light, as close as sRGB comes to them.
  init(linearRed: Double, green: Double, blue: Double) {
    func encoded(_ value: Double) -> UInt8 {
      let value = min(max(value, 0), 1)
      let encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * power(value, 1 / 2.4) - 0.055
      return UInt8((encoded * 255).rounded())
    }
    self.init(red: encoded(linearRed), green: encoded(green), blue: encoded(blue))
  }
}
