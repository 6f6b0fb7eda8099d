import Drawing
import Testing

@Suite struct FigureThemeTests {
  private let themes = [FigureTheme.light, .dark]

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
          let linear = linearLight(color)
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
}
