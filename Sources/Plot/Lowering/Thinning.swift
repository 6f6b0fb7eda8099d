extension Figure.Layer {
  /// The layer with no more points than can be told apart in the widest figure: a curve of a
  /// million points looks the same, and its record stays small.
  func thinned(x: Axis, y: Axis) -> Figure.Layer {
    switch self {
    case .curve(var curve) where curve.x.count > 4 * pixelColumns:
      let kept = Thinning(x: curve.x, y: curve.y, xAxis: x, yAxis: y).keptOfCurve()
      curve.x = kept.map { curve.x[$0] }
      curve.y = kept.map { curve.y[$0] }
      return .curve(curve)
    case .symbols(let symbols) where symbols.x.count > Thinning.maximumSymbols:
      let kept = Thinning(x: symbols.x, y: symbols.y, xAxis: x, yAxis: y).keptOfSymbols()
      return .symbols(symbols.keeping(kept))
    case .trajectory(var trajectory) where trajectory.x.count > pixelColumns:
      let kept = Thinning(x: trajectory.x, y: trajectory.y, xAxis: x, yAxis: y).keptOfPath()
      trajectory.x = kept.map { trajectory.x[$0] }
      trajectory.y = kept.map { trajectory.y[$0] }
      return .trajectory(trajectory)
    default: return self
    }
  }
}

/// A figure of 640 points has 1280 pixels at double density.
private let pixelColumns = 1280
private let pixelRows = 800

/// Chooses points that together look like all.
private struct Thinning {
  /// Positions as fractions of the range shown; NaN where there is nothing to show.
  private let x: [Double]
  private let y: [Double]

  static let maximumSymbols = 20_000

  init(x: [Double], y: [Double], xAxis: Axis, yAxis: Axis) {
    self.x = Self.fractions(x, xAxis)
    self.y = Self.fractions(y, yAxis)
  }

  private static func fractions(_ values: [Double], _ axis: Axis) -> [Double] {
    let positions = values.map { axis.position($0) }
    var low = Double.infinity
    var high = -Double.infinity
    if let domain = axis.domain {
      low = axis.position(domain.lowerBound)
      high = axis.position(domain.upperBound)
    } else {
      for position in positions where position.isFinite {
        low = min(low, position)
        high = max(high, position)
      }
    }
    let scale = high > low ? 1 / (high - low) : 0
    return positions.map { $0.isFinite ? ($0 - low) * scale : .nan }
  }

  /// Of each run of points in one pixel column the first, lowest, highest and last.
  ///
  /// They draw the same pixels as all: "M4" of Jugel, Jerzak, Hackenbroich & Markl 2014.
  func keptOfCurve() -> [Int] {
    var kept: [Int] = []
    var start = 0
    while start < x.count {
      let column = Self.cell(x[start], pixelColumns)
      var end = start + 1
      while end < x.count, Self.cell(x[end], pixelColumns) == column { end += 1 }
      let run = start..<end
      if column == nil || run.count <= 4 {
        kept += column == nil ? [start] : Array(run)
      } else {
        keepOutline(of: run, into: &kept)
      }
      start = end
    }
    return kept
  }

  private func keepOutline(of run: Range<Int>, into kept: inout [Int]) {
    var lowest = run.lowerBound
    var highest = run.lowerBound
    var gap: Int?
    for index in run {
      if y[index].isNaN { gap = gap ?? index }
      if y[index] < y[lowest] || y[lowest].isNaN { lowest = index }
      if y[index] > y[highest] || y[highest].isNaN { highest = index }
    }
    var indices = [run.lowerBound, lowest, highest, run.upperBound - 1]
    if let gap { indices.append(gap) }
    indices.sort()
    for index in indices where kept.last != index { kept.append(index) }
  }

  /// The first and last point, and those between that are a pixel away from the one kept before, or
  /// as much more as leaves few enough.
  func keptOfPath() -> [Int] {
    var pixels = 1.0
    while true {
      var kept = [0]
      for index in x.indices.dropFirst() {
        let last = kept[kept.count - 1]
        let distance = max((x[index] - x[last]).magnitude, (y[index] - y[last]).magnitude)
        if distance * Double(pixelColumns) >= pixels { kept.append(index) }
      }
      if kept.last != x.count - 1 { kept.append(x.count - 1) }
      if kept.count <= 4 * pixelColumns { return kept }
      pixels *= 2
    }
  }

  /// One point of each cell of a grid that is coarsened until few enough are left.
  func keptOfSymbols() -> [Int] {
    var coarseness = 2
    while true {
      let columns = max(1, pixelColumns / coarseness)
      let rows = max(1, pixelRows / coarseness)
      var isTaken = [Bool](repeating: false, count: columns * rows)
      var kept: [Int] = []
      for index in x.indices {
        guard let column = Self.cell(x[index], columns), let row = Self.cell(y[index], rows),
          column >= 0, column < columns, row >= 0, row < rows, !isTaken[row * columns + column]
        else { continue }
        isTaken[row * columns + column] = true
        kept.append(index)
      }
      if kept.count <= Self.maximumSymbols { return kept }
      coarseness *= 2
    }
  }

  /// Which of `count` cells a fraction lies in; one beyond the ends lies in a cell of its own.
  private static func cell(_ fraction: Double, _ count: Int) -> Int? {
    guard fraction.isFinite else { return nil }
    if fraction == 1 { return count - 1 }
    return Int(min(max((fraction * Double(count)).rounded(.down), -1), Double(count)))
  }
}
