extension Lowering {
  /// A landscape with a dozen hills takes a tenth of this.
  private static let maximumContourCorners = 40_000

  mutating func appendContours(
    _ field: Field, levels: ContourLevels, isFilled: Bool, label: String?, style: Figure.Style
  ) {
    let name = name("contours", label: label)
    guard let coarse = grid(of: field, name) else { return }
    let chosen = levels.chosen(for: coarse.values, isFilled: isFilled)
    if let problem = chosen.problem { problems.append("\(name): \(problem)") }
    let grid = coarse.refined()
    let tracer = ContourTracer(grid: grid, isLog: chosen.isLog)
    let paths = chosen.levels.enumerated().map { index, level in
      // The first band lies under the others and reaches down to the least value.
      let level = isFilled && index == 0 ? -Double.infinity : level
      return tracer.outlines(at: level).flatMap { outline in
        isFilled ? [outline.points + [outline.points[0]]] : outline.lines
      }.map { points in
        grid.path(points.simplified(tolerance: grid.tolerance), x, y)
      }
    }
    let corners = paths.joined().reduce(0) { $0 + $1.x.count }
    if corners > Self.maximumContourCorners {
      problems.append(
        "\(name): the lines have more than \(Self.maximumContourCorners) corners: the values are "
          + "too rough for contours")
    }
    layers.append(
      .contours(
        Figure.Layer.Contours(
          x: grid.x, y: grid.y, levels: chosen.levels, paths: paths, isFilled: isFilled,
          label: label, style: style)))
  }
}

/// Follows the lines of equal value through a grid.
struct ContourTracer {
  private let squares: MarchingSquares
  /// The heights that run straight between points: logarithms of values where levels are ratios,
  /// which keeps lines around a minimum round.
  private let heights: [Double]
  private let axis: Axis

  init(grid: FieldGrid, isLog: Bool) {
    squares = MarchingSquares(
      columns: grid.columns, rows: grid.rows, isKnown: grid.values.map { !$0.isNaN })
    let axis: Axis = isLog ? .log() : .linear()
    self.axis = axis
    heights = grid.values.map { value in
      if isLog, value <= 0 { return -.infinity }
      let position = axis.position(value)
      return position.isFinite ? position : value
    }
  }

  /// The closed outlines around values of at least the level.
  func outlines(at level: Double) -> [MarchingSquares.Outline] {
    let level = level == -.infinity ? level : axis.position(level)
    guard !level.isNaN else { return [] }
    return squares.outlines(
      isInside: heights.map { $0 >= level },
      crossing: { a, b in
        let (low, high) = (heights[a], heights[b])
        // Next to an infinity the line runs halfway. It never meets a point of the grid, where
        // lines of several squares would touch.
        guard low.isFinite, high.isFinite, low != high else { return 0.5 }
        return min(max((level - low) / (high - low), 1e-6), 1 - 1e-6)
      },
      middle: { corner in
        let above = corner + squares.columns
        let sum = heights[corner] + heights[corner + 1] + heights[above] + heights[above + 1]
        return sum / 4 >= level
      })
  }
}
