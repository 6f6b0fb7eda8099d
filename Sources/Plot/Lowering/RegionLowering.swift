extension Lowering {
  mutating func appendRegions(
    _ classifier: Classifier, x xRange: ClosedRange<Double>, y yRange: ClosedRange<Double>,
    resolution: Int
  ) {
    let name = name("decision regions", label: nil)
    guard canShow(xRange, yRange, name) else { return }
    let count = checked(resolution, name, maximum: 500)
    let grid = ClassGrid(classifier, xRange, yRange, count: count, xAxis: x, yAxis: y)
    guard !grid.classes.isEmpty else {
      problems.append(
        "\(name): the classifier gives none of the points a class, which is a whole number from 0")
      return
    }
    guard grid.classes.count <= 50 else {
      problems.append("\(name): there are \(grid.classes.count) classes; at most 50 can be shown")
      return
    }
    layers.append(
      .regions(
        Figure.Layer.Regions(
          x: xRange, y: yRange, areas: grid.areas(x, y), boundaries: grid.boundaries(x, y))))
  }
}

/// The classes at the points of a grid, and where between two points they change.
private struct ClassGrid {
  private let grid: FieldGrid
  private let squares: MarchingSquares
  /// The class of each point; -1 where it is unknown.
  private let classAt: [Int]
  /// The probability of each class at each point; empty if the classifier gives only classes.
  private let probabilities: [[Double]]
  /// The classes that occur, ascending.
  let classes: [Int]
  private let classify: (Double, Double) -> Int
  private let xs: [Double]
  private let ys: [Double]

  /// The confidences at which a colour grows stronger; with two classes, these are probabilities of
  /// 0.6, 0.7, ….
  private static let steps = [0.2, 0.4, 0.6, 0.8, 0.95]

  init(
    _ classifier: Classifier, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, count: Int,
    xAxis: Axis, yAxis: Axis
  ) {
    xs = FunctionSampler.gridPoints(x, count: count, axis: xAxis)
    ys = FunctionSampler.gridPoints(y, count: count, axis: yAxis)
    var classAt: [Int] = []
    var probabilities: [[Double]] = []
    for y in ys {
      for x in xs {
        switch classifier {
        case .classes(let classify): classAt.append(max(classify(x, y), -1))
        case .probabilities(let function):
          let row = function(x, y)
          classAt.append(Self.mostProbable(row))
          probabilities.append(row)
        }
      }
    }
    switch classifier {
    case .classes(let function): classify = function
    case .probabilities(let function): classify = { Self.mostProbable(function($0, $1)) }
    }
    grid = FieldGrid(x: x, y: y, columns: count, rows: count, values: [])
    squares = MarchingSquares(columns: count, rows: count, isKnown: classAt.map { $0 >= 0 })
    self.classAt = classAt
    self.probabilities = probabilities
    classes = Set(classAt).filter { $0 >= 0 }.sorted()
  }

  private static func mostProbable(_ probabilities: [Double]) -> Int {
    var best = -1
    for (index, value) in probabilities.enumerated() where !value.isNaN {
      if best < 0 || value > probabilities[best] { best = index }
    }
    return best
  }

  // MARK: Areas

  func areas(_ xAxis: Axis, _ yAxis: Axis) -> [Figure.Layer.Regions.Area] {
    var areas: [Figure.Layer.Regions.Area] = []
    for number in classes {
      var outlines = [(0.0, self.outlines(of: number))]
      if !probabilities.isEmpty {
        outlines += Self.steps.map { ($0, self.outlines(of: number, confidence: $0)) }
      }
      for (confidence, rings) in outlines where !rings.isEmpty {
        areas.append(
          Figure.Layer.Regions.Area(
            classIndex: number, confidence: confidence,
            outlines: rings.map { ring in
              let points = ring.points + [ring.points[0]]
              return grid.path(
                points.simplified(tolerance: grid.tolerance), xAxis, yAxis)
            }))
      }
    }
    return areas
  }

  /// The lines between classes, each once: those of all classes but the last.
  func boundaries(_ xAxis: Axis, _ yAxis: Axis) -> [Figure.Layer.Path] {
    var drawn: Set<Crossing> = []
    var paths: [Figure.Layer.Path] = []
    for number in classes.dropLast() {
      for line in outlines(of: number).flatMap({ $0.lines }) {
        // Two classes trace the line between them in opposite directions over the same points.
        var stretch: [MarchingSquares.Point] = []
        func close() {
          if stretch.count > 1 {
            paths.append(
              grid.path(stretch.simplified(tolerance: grid.tolerance), xAxis, yAxis))
          }
          stretch = []
        }
        for (a, b) in zip(line, line.dropFirst()) {
          if drawn.insert(Crossing(a, b)).inserted {
            if stretch.isEmpty { stretch = [a] }
            stretch.append(b)
          } else {
            close()
          }
        }
        close()
      }
    }
    return paths
  }

  /// A segment, whichever way it runs.
  private struct Crossing: Hashable {
    let x: Double
    let y: Double

    init(_ a: MarchingSquares.Point, _ b: MarchingSquares.Point) {
      // The middle, which no two segments of a grid share.
      x = a.x + b.x
      y = a.y + b.y
    }
  }

  /// The outlines of where a class is the most probable one.
  private func outlines(of number: Int) -> [MarchingSquares.Outline] {
    squares.outlines(
      isInside: classAt.map { $0 == number },
      crossing: { a, b in
        if probabilities.isEmpty { return bisected(a, b, number) }
        let (low, high) = (margin(a, number), margin(b, number))
        return fraction(of: 0, low, high)
      },
      middle: { corner in
        let (column, row) = (corner % grid.columns, corner / grid.columns)
        return classify((xs[column] + xs[column + 1]) / 2, (ys[row] + ys[row + 1]) / 2) == number
      })
  }

  /// How much more probable a class is than the best of the others.
  private func margin(_ point: Int, _ number: Int) -> Double {
    let row = probabilities[point]
    guard row.indices.contains(number) else { return -1 }
    var other = 0.0
    for (index, value) in row.enumerated() where index != number && value > other { other = value }
    return row[number] - other
  }

  /// The outlines of where a class is given with at least this confidence.
  private func outlines(
    of number: Int, confidence: Double
  ) -> [MarchingSquares.Outline] {
    let values = probabilities.map { row -> Double in
      guard row.indices.contains(number), row.count > 1 else { return -1 }
      let even = 1 / Double(row.count)
      return (row[number] - even) / (1 - even)
    }
    let isInside = values.indices.map { classAt[$0] == number && values[$0] >= confidence }
    return squares.outlines(
      isInside: isInside, crossing: { a, b in fraction(of: confidence, values[a], values[b]) },
      middle: { corner in
        let above = corner + grid.columns
        return values[corner] + values[corner + 1] + values[above] + values[above + 1]
          >= 4 * confidence
      })
  }

  private func fraction(of level: Double, _ low: Double, _ high: Double) -> Double {
    guard low.isFinite, high.isFinite, low != high else { return 0.5 }
    return min(max((level - low) / (high - low), 1e-6), 1 - 1e-6)
  }

  /// The place between two neighbours where a class begins or ends, to a sixtieth of their
  /// distance.
  private func bisected(_ a: Int, _ b: Int, _ number: Int) -> Double {
    let start = (xs[a % grid.columns], ys[a / grid.columns])
    let end = (xs[b % grid.columns], ys[b / grid.columns])
    let firstIsInside = classAt[a] == number
    var low = 0.0
    var high = 1.0
    for _ in 0..<6 {
      let middle = (low + high) / 2
      let isInside =
        classify(
          start.0 + (end.0 - start.0) * middle, start.1 + (end.1 - start.1) * middle) == number
      if isInside == firstIsInside { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
