import Plot

/// The outline of a symbol, in points.
package enum SymbolOutline: Equatable, Sendable {
  case circle(center: Scene.Point, radius: Double)
  case rectangle(Scene.Rectangle)
  case polygon([Scene.Point])
}

extension Figure.Symbol {
  /// The symbol's outline around a point.
  ///
  /// Symbols of one radius have equal areas, so that none looks heavier than the others.
  package func outline(x: Double, y: Double, radius: Double) -> SymbolOutline {
    switch self {
    case .circle: return .circle(center: Scene.Point(x, y), radius: radius)
    case .square:
      let half = radius * 0.886  // √π / 2
      return .rectangle(
        Scene.Rectangle(x: x - half, y: y - half, width: 2 * half, height: 2 * half))
    case .triangle:
      let side = radius * 2.694  // of the equilateral triangle with the circle's area
      let height = side * 0.866
      return .polygon([
        Scene.Point(x, y - height * 2 / 3), Scene.Point(x + side / 2, y + height / 3),
        Scene.Point(x - side / 2, y + height / 3),
      ])
    case .diamond:
      let half = radius * 1.253  // √(π / 2)
      return .polygon([
        Scene.Point(x, y - half), Scene.Point(x + half, y), Scene.Point(x, y + half),
        Scene.Point(x - half, y),
      ])
    }
  }
}
