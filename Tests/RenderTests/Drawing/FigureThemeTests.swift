import Foundation
import Plot
import Render
import Testing

@Suite struct FigureThemeTests {
  private let themes = [FigureTheme.light, .dark]

  /// WCAG 2.2, relative luminance and contrast ratio.
  private func contrast(_ a: RGB, _ b: RGB) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ color: RGB) -> Double {
    let linear = linear(color)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  private func linear(_ color: RGB) -> [Double] {
    [color.red, color.green, color.blue].map {
      let value = Double($0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private func oklab(_ rgb: [Double]) -> [Double] {
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

  /// Machado, Oliveira & Fernandes 2009, severity 1: none, protanopia, deuteranopia, tritanopia.
  private let visions: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ],
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ],
  ]

  @Test func lettersAndSeriesStandOutFromTheBackground() {
    for theme in themes {
      for color in [theme.text, theme.mutedText] + theme.series {
        #expect(contrast(color, theme.background) >= 4.5, "\(color)")
      }
      #expect(contrast(theme.neutral, theme.background) >= 3)
      // The grid is quiet: hardly more than visible.
      #expect(contrast(theme.grid, theme.background) < 1.4)
    }
  }

  @Test func theFirstFourSeriesDifferForEverybody() {
    for theme in themes {
      for vision in visions {
        let seen = theme.series.prefix(4).map { color in
          let linear = linear(color)
          return oklab(vision.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } })
        }
        for (index, a) in seen.enumerated() {
          for b in seen[(index + 1)...] {
            let distance = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
            #expect(distance > 0.06)
          }
        }
      }
    }
  }

  @Test func theSequentialMapGrowsLighterInEvenSteps() {
    let lightness = ColorMap(.sequential, theme: .light).colors.map { oklab(linear($0))[0] }
    let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
    let mean = steps.reduce(0, +) / Double(steps.count)
    // Rounding a channel to 8 bits moves the lightness by up to 0.002.
    #expect(steps.allSatisfy { abs($0 - mean) < 0.004 })
    #expect(mean > 0.0025)
  }

  @Test func theDivergingMapHasItsExtremeInTheMiddle() {
    for theme in themes {
      let map = ColorMap(.diverging, theme: theme).colors
      let lightness = map.map { oklab(linear($0))[0] }
      let isLight = luminance(theme.background) > 0.5
      #expect(contrast(map[127], theme.zero) < 1.05)
      if isLight {
        #expect(zip(lightness[..<127], lightness[1..<128]).allSatisfy { $0 <= $1 + 0.004 })
        #expect(zip(lightness[128..<255], lightness[129...]).allSatisfy { $0 >= $1 - 0.004 })
      }
      // Mirror images are equally light.
      for index in 0..<128 { #expect(abs(lightness[index] - lightness[255 - index]) < 0.03) }
    }
  }

  @Test func intensityLeavesTheBackgroundInEvenSteps() {
    for theme in themes {
      let map = ColorMap(.intensity, theme: theme).colors
      #expect(map[0] == theme.zero)
      let lightness = map.map { oklab(linear($0))[0] }
      let sign = luminance(theme.background) > 0.5 ? -1.0 : 1
      #expect(zip(lightness, lightness.dropFirst()).allSatisfy { sign * ($1 - $0) > -0.004 })
      #expect(sign * (lightness[255] - lightness[0]) > 0.5)
    }
  }

  @Test func greysAreThePicturesOwn() {
    for theme in themes {
      let map = ColorMap(.grey, theme: theme).colors
      #expect(map == (0...255).map { RGB(red: $0, green: $0, blue: $0) })
    }
  }

  @Test func lettersCanBeReadOnEveryColourOfAMap() {
    for theme in themes {
      for map in [Scene.ColorMap.sequential, .diverging, .intensity, .grey] {
        for color in ColorMap(map, theme: theme).colors {
          #expect(contrast(theme.text(on: color), color) >= 4.5, "\(map) \(color)")
        }
      }
    }
  }
}
