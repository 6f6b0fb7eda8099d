import Text

/// Values at the points of a grid whose outermost points lie on the edges of a rectangle.
struct FieldGrid {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let columns: Int
  let rows: Int
  /// The values row by row, from the row with the least y.
  var values: [Double]
}

extension Lowering {
  /// The values of a field at points at equal distances on the axes; nil, with a problem that names
  /// the mark, if the axes cannot show them.
  ///
  /// Nothing more could be seen beyond the maximum resolution, and a mistyped one must not take
  /// hours.
  mutating func grid(
    of field: Field, _ name: String, maximumResolution: Int = 500
  ) -> FieldGrid? {
    switch field {
    case .function(let x, let y, let resolution, let function):
      guard canShow(x, y, name) else { return nil }
      let count = checked(resolution, name, maximum: maximumResolution)
      let xs = FunctionSampler.gridPoints(x, count: count, axis: self.x)
      let ys = FunctionSampler.gridPoints(y, count: count, axis: self.y)
      var values: [Double] = []
      values.reserveCapacity(count * count)
      for y in ys { for x in xs { values.append(function(x, y)) } }
      return FieldGrid(x: x, y: y, columns: count, rows: count, values: values)
    case .matrix(let rows, let x, let y):
      guard canShow(x, y, name) else { return nil }
      let columns = rows.map { $0.count }.max() ?? 0
      guard columns >= 2, rows.count >= 2 else {
        problems.append(
          "\(name): a matrix of \(rows.count)×\(columns) values spans no area; it must be at least "
            + "2×2")
        return nil
      }
      if let short = rows.firstIndex(where: { $0.count != columns }) {
        problems.append(
          "\(name): row \(short) has \(rows[short].count) values, another has \(columns)")
      }
      let values = rows.reversed().flatMap {
        $0 + [Double](repeating: .nan, count: columns - $0.count)
      }
      return FieldGrid(x: x, y: y, columns: columns, rows: rows.count, values: values)
    }
  }

  mutating func checked(_ resolution: Int, _ name: String, maximum: Int) -> Int {
    let count = min(max(resolution, 2), maximum)
    if count != resolution {
      problems.append(
        "\(name): the resolution is \(resolution), which must be between 2 and \(maximum)")
    }
    return count
  }

  mutating func canShow(
    _ xRange: ClosedRange<Double>, _ yRange: ClosedRange<Double>, _ name: String
  ) -> Bool {
    for (axis, range, direction) in [(x, xRange, "x"), (y, yRange, "y")] {
      if axis.kind == .log, range.lowerBound <= 0 {
        problems.append(
          "\(name): a log \(direction) axis cannot show \(range.text(.figure)), which must be "
            + "above 0")
        return false
      }
      if axis.kind == .categorical {
        problems.append("\(name): the \(direction) axis is categorical, but must show numbers")
        return false
      }
      if !axis.canShow(range) {
        problems.append("\(name): \(direction) \(range.text(.figure)) is too short to show")
        return false
      }
    }
    return true
  }

  /// The name of a mark, such as `contours 'loss'`, or `contours 2` for the second without a label.
  func name(_ kind: String, label: String?) -> String {
    if let label { return "\(kind) '\(label)'" }
    return "\(kind) \(layers.count { $0.kindName == kind } + 1)"
  }
}

extension FunctionSampler {
  /// Points at equal distances on an axis, from one end of a range to the other.
  static func gridPoints(_ range: ClosedRange<Double>, count: Int, axis: Axis) -> [Double] {
    let low = axis.position(range.lowerBound)
    let high = axis.position(range.upperBound)
    return (0..<count).map { index in
      // The ends are exact, since a function may be undefined a rounding error beyond them.
      if index == 0 { return range.lowerBound }
      if index == count - 1 { return range.upperBound }
      return axis.value(at: low + (high - low) * Double(index) / Double(count - 1))
    }
  }
}

extension FieldGrid {
  /// The path on two axes of points given in columns and rows of the grid.
  func path(
    _ points: [MarchingSquares.Point], _ xAxis: Axis, _ yAxis: Axis
  ) -> Figure.Layer.Path {
    func values(
      _ places: [Double], _ range: ClosedRange<Double>, _ count: Int, _ axis: Axis
    ) -> [Double] {
      let low = axis.position(range.lowerBound)
      let high = axis.position(range.upperBound)
      return places.map { place in
        if place == 0 { return range.lowerBound }
        if place == Double(count - 1) { return range.upperBound }
        return axis.value(at: low + (high - low) * place / Double(count - 1))
      }
    }
    return Figure.Layer.Path(
      x: values(points.map { $0.x }, x, columns, xAxis),
      y: values(points.map { $0.y }, y, rows, yAxis))
  }

  /// How far a line may be moved without being seen, in columns: a fifth of a pixel in a panel of
  /// 600 points.
  var tolerance: Double { Double(max(columns, rows)) * 1.7e-4 }
}

extension FieldGrid {
  /// The grid with points added between its own by cubic interpolation (Catmull & Rom 1974), so
  /// that lines through it bend smoothly and a narrow valley does not fall apart into ponds.
  ///
  /// The interpolation reproduces polynomials of the second degree, and is linear next to what is
  /// not finite.
  func refined() -> FieldGrid {
    let factor = min(4, 480 / max(columns, rows))
    guard factor > 1 else { return self }
    let wide = Self.refined(values, count: columns, lines: rows, factor: factor, isRow: true)
    let columns = (self.columns - 1) * factor + 1
    let all = Self.refined(wide, count: rows, lines: columns, factor: factor, isRow: false)
    // No value goes beyond the known ones, as a loss below zero would.
    let finite = values.filter { $0.isFinite }
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)
    return FieldGrid(
      x: x, y: y, columns: columns, rows: (rows - 1) * factor + 1,
      values: all.map { $0.isFinite ? min(max($0, low), high) : $0 })
  }

  /// Refines each of parallel lines of values, which are rows or columns.
  private static func refined(
    _ values: [Double], count: Int, lines: Int, factor: Int, isRow: Bool
  ) -> [Double] {
    let newCount = (count - 1) * factor + 1
    var result = [Double](repeating: .nan, count: newCount * lines)
    for line in 0..<lines {
      func old(_ index: Int) -> Double {
        values[isRow ? line * count + index : index * lines + line]
      }
      for index in 0..<newCount {
        let place = index / factor
        let fraction = Double(index % factor) / Double(factor)
        let value =
          fraction == 0
          ? old(place)
          : interpolated(
            place > 0 ? old(place - 1) : 2 * old(place) - old(place + 1), old(place),
            old(place + 1),
            place + 2 < count ? old(place + 2) : 2 * old(place + 1) - old(place), fraction)
        result[isRow ? line * newCount + index : index * lines + line] = value
      }
    }
    return result
  }

  /// The value halfway between the second and the third of four values.
  private static func interpolated(
    _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ t: Double
  ) -> Double {
    let linear = b + (c - b) * t
    let cubic =
      b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))) / 2
    return cubic.isFinite ? cubic : linear.isFinite ? linear : t < 0.5 ? b : c
  }
}
