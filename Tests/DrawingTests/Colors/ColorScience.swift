import Drawing
import Foundation

// Colours computed with the C library, to compare ours with.

/// WCAG 2.2, relative luminance and contrast ratio.
func contrast(_ a: RGB, _ b: RGB) -> Double {
  let (x, y) = (luminance(a), luminance(b))
  return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(_ color: RGB) -> Double {
  let linear = linearLight(color)
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

func linearLight(_ color: RGB) -> [Double] {
  [color.red, color.green, color.blue].map {
    let value = Double($0) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

func oklab(_ rgb: [Double]) -> [Double] {
  func root(_ r: Double, _ g: Double, _ b: Double) -> Double {
    cbrt(max(0, r * rgb[0] + g * rgb[1] + b * rgb[2]))
  }
  let l = root(0.4122214708, 0.5363325363, 0.0514459929)
  let m = root(0.2119034982, 0.6806995451, 0.1073969566)
  let s = root(0.0883024619, 0.2817188376, 0.6299787005)
  return [
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s,
  ]
}
