import Drawing
import Foundation
import Plot
import Testing

@Suite struct ColorMapTests {
  private let themes = [FigureTheme.light, .dark]

  /// The file was computed with Python's sines, cosines and powers.
  @Test func colorsAreThoseOfTheCLibrary() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/color-maps.txt")
    let maps: [(name: String, map: ColorMap)] = [
      ("sequential", ColorMap(.sequential, theme: .light)),
      ("diverging light", ColorMap(.diverging, theme: .light)),
      ("intensity light", ColorMap(.intensity, theme: .light)),
      ("diverging dark", ColorMap(.diverging, theme: .dark)),
      ("intensity dark", ColorMap(.intensity, theme: .dark)),
    ]
    let text = maps.map { name, map in
      let colors = map.colors.map { color in
        [color.red, color.green, color.blue].map { String(format: "%02x", Int($0)) }.joined()
      }
      let rows = stride(from: 0, to: 256, by: 16).map {
        colors[$0..<$0 + 16].joined(separator: " ")
      }
      return ([name] + rows).joined(separator: "\n") + "\n"
    }.joined()
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func valuesHaveTheColorOfTheir256th() {
    let map = ColorMap(.grey, theme: .light)
    #expect(map.color(0) == 0x000000)
    #expect(map.color(0.5) == 0x808080)
    #expect(map.color(1) == 0xFFFFFF)
    #expect(map.color(-3) == 0x000000)
    #expect(map.color(2) == 0xFFFFFF)
    #expect(map.color(.nan) == nil)
  }

  @Test func theSequentialMapGrowsLighterInEvenSteps() {
    let lightness = ColorMap(.sequential, theme: .light).colors.map { oklab(linearLight($0))[0] }
    let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
    let mean = steps.reduce(0, +) / Double(steps.count)
    // Rounding a channel to 8 bits moves the lightness by up to 0.002.
    #expect(steps.allSatisfy { abs($0 - mean) < 0.004 })
    #expect(mean > 0.0025)
  }

  @Test func theDivergingMapHasItsExtremeInTheMiddle() {
    for theme in themes {
      let map = ColorMap(.diverging, theme: theme).colors
      let lightness = map.map { oklab(linearLight($0))[0] }
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
      let lightness = map.map { oklab(linearLight($0))[0] }
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
      for map in [Figure.ColorMap.sequential, .diverging, .intensity, .grey] {
        for color in ColorMap(map, theme: theme).colors {
          #expect(contrast(theme.text(on: color), color) >= 4.5, "\(map) \(color)")
        }
      }
    }
  }
}
