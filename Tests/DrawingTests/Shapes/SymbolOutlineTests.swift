import Drawing
import Foundation
import Plot
import Testing

@Suite struct SymbolOutlineTests {
  /// Symbols of one radius are equally heavy: all have the circle's area, to a thousandth.
  @Test(arguments: Figure.Symbol.allCases)
  func symbolsHaveTheAreaOfTheCircle(_ symbol: Figure.Symbol) {
    let area =
      switch symbol.outline(x: 12, y: -5, radius: 3) {
      case .circle(let center, let radius):
        center == Scene.Point(12, -5) ? Double.pi * radius * radius : .nan
      case .rectangle(let rectangle): rectangle.width * rectangle.height
      case .polygon(let corners): area(of: corners)
      }
    #expect(abs(area / (9 * Double.pi) - 1) < 1e-3)
  }

  @Test(arguments: Figure.Symbol.allCases)
  func symbolsBalanceOnTheirPoint(_ symbol: Figure.Symbol) {
    let corners: [Scene.Point]
    switch symbol.outline(x: 12, y: -5, radius: 3) {
    case .circle(let center, _): corners = [center]
    case .rectangle(let square):
      corners = [
        Scene.Point(square.x, square.y),
        Scene.Point(square.x + square.width, square.y + square.height),
      ]
    case .polygon(let points): corners = points
    }
    let count = Double(corners.count)
    #expect(abs(corners.reduce(0) { $0 + $1.x } / count - 12) < 1e-9)
    #expect(abs(corners.reduce(0) { $0 + $1.y } / count + 5) < 1e-9)
  }

  /// The shoelace formula.
  private func area(of corners: [Scene.Point]) -> Double {
    let next = corners.dropFirst() + corners.prefix(1)
    return abs(zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }
}
