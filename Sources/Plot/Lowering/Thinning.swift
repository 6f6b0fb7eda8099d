extension Figure.Layer {
  /// The layer with only as many points as make a difference to the eye, so that a curve of a
  /// million points is drawn fast and its record stays small.
  func thinned(x: Axis, y: Axis) -> Figure.Layer {
    switch self {
    case .curve(var curve) where curve.x.count > 4 * pixelColumns:
      let kept = Thinning(x: curve.x, y: curve.y, xAxis: x, yAxis: y).keptOfCurve()
      curve.x = kept.map { curve.x[$0] }
      curve.y = kept.map { curve.y[$0] }
      return .curve(curve)
    case .curve(var curve) where curve.x.count > Thinning.fewPoints && !curve.isStepped:
      let thinning = Thinning(x: curve.x, y: curve.y, xAxis: x, yAxis: y)
      guard let kept = thinning.keptOfSmoothCurve() else { return self }
      curve.x = kept.map { curve.x[$0] }
      curve.y = kept.map { curve.y[$0] }
      return .curve(curve)
    case .ribbon(var ribbon) where ribbon.x.count > 4 * pixelColumns:
      let upper = Thinning(x: ribbon.x, y: ribbon.to, xAxis: x, yAxis: y).keptOfCurve()
      let lower = Thinning(x: ribbon.x, y: ribbon.from, xAxis: x, yAxis: y).keptOfCurve()
      let kept = Set(upper).union(lower).sorted()
      ribbon.x = kept.map { ribbon.x[$0] }
      ribbon.from = kept.map { ribbon.from[$0] }
      ribbon.to = kept.map { ribbon.to[$0] }
      return .ribbon(ribbon)
    case .symbols(let symbols) where symbols.x.count > Thinning.maximumSymbols:
      return .symbols(symbols.thinned())
    case .trajectory(var trajectory) where trajectory.x.count > pixelColumns:
      let kept = Thinning(x: trajectory.x, y: trajectory.y, xAxis: x, yAxis: y).keptOfPath()
      trajectory.x = kept.map { trajectory.x[$0] }
      trajectory.y = kept.map { trajectory.y[$0] }
      return .trajectory(trajectory)
    default: return self
    }
  }
}

extension Figure.Layer.Symbols {
  /// A sample of many points, which says how many there were.
  fileprivate func thinned() -> Figure.Layer.Symbols {
    let finite = x.indices.filter { x[$0].isFinite && y[$0].isFinite }
    var points = finite.count == x.count ? self : keeping(finite)
    points.omitted = x.count - finite.count
    guard points.x.count > Thinning.maximumSymbols else { return points }
    points.total = points.x.count
    return points.keeping(Thinning.keptOfSymbols(x: points.x, y: points.y))
  }
}

/// A figure of 640 points has 1280 pixels at double density.
private let pixelColumns = 1280

/// Chooses points that together look like all.
private struct Thinning {
  /// Positions as fractions of the range shown; NaN where there is nothing to show.
  private let x: [Double]
  private let y: [Double]

  /// The most symbols that are drawn; more would overlap in any case.
  static let maximumSymbols = 4000
  /// A curve with this many points or fewer is kept as it is.
  static let fewPoints = 200

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

  /// The first, lowest, highest and last of each run of points in one pixel column.
  ///
  /// They draw the same pixels as all points do ("M4" of Jugel, Jerzak, Hackenbroich & Markl 2014).
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

  /// The first and last point, and those in between that are at least a pixel away from the last
  /// one kept, or more if too many would be left.
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

  /// One point of each run of a few, chosen at random, so that clouds stay as dense in one place
  /// relative to another and grids get no stripes; and the outermost, which say how far they reach.
  ///
  /// Points are chosen by their number rather than their place, so that one that moves a little
  /// changes no other.
  static func keptOfSymbols(x: [Double], y: [Double]) -> [Int] {
    let count = x.count
    var kept: [Int] = []
    kept.reserveCapacity(maximumSymbols + 4)
    var state: UInt64 = 0
    for run in 0..<maximumSymbols {
      let start = run * count / maximumSymbols
      let end = (run + 1) * count / maximumSymbols
      // Knuth's MMIX generator, whose upper bits are good.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      kept.append(start + Int(state >> 33) % (end - start))
    }
    for column in [x, y] {
      var (least, greatest) = (-1, -1)
      for index in column.indices where column[index].isFinite {
        if least < 0 || column[index] < column[least] { least = index }
        if greatest < 0 || column[index] > column[greatest] { greatest = index }
      }
      kept += [least, greatest].filter { $0 >= 0 }
    }
    kept.sort()
    return kept.indices.filter { $0 == 0 || kept[$0] != kept[$0 - 1] }.map { kept[$0] }
  }

  /// The points whose chords come so close to those between them that nobody sees a difference
  /// (Douglas & Peucker 1973, with the vertical distance); nil if that leaves out less than half,
  /// or if x does not ascend.
  func keptOfSmoothCurve() -> [Int]? {
    guard x.count > 2, zip(x, x.dropFirst()).allSatisfy({ $0 <= $1 }) else { return nil }
    var isKept = [Bool](repeating: false, count: x.count)
    var start = 0
    while start < x.count {
      var end = start
      while end < x.count, !y[end].isNaN { end += 1 }
      if end > start { simplify(start..<end, &isKept) }
      // Gaps are kept.
      while end < x.count, y[end].isNaN {
        isKept[end] = true
        end += 1
      }
      start = end
    }
    let kept = isKept.indices.filter { isKept[$0] }
    return kept.count * 2 <= x.count ? kept : nil
  }

  private func simplify(_ run: Range<Int>, _ isKept: inout [Bool]) {
    isKept[run.lowerBound] = true
    isKept[run.upperBound - 1] = true
    var open = [(run.lowerBound, run.upperBound - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      let width = x[last] - x[first]
      let slope = width > 0 ? (y[last] - y[first]) / width : 0
      var farthest = first
      var distance = Self.tolerance
      for index in first + 1..<last {
        let off = (y[first] + (x[index] - x[first]) * slope - y[index]).magnitude
        if off > distance { (farthest, distance) = (index, off) }
      }
      guard farthest != first else { continue }
      isKept[farthest] = true
      open.append((first, farthest))
      open.append((farthest, last))
    }
  }

  /// The tolerance as a fraction of the curve's height: a third of a pixel in a panel of 400
  /// points.
  private static let tolerance = 0.15 / 400

  /// The one of `count` cells in which a fraction lies; one beyond the ends lies in a cell of its
  /// own.
  private static func cell(_ fraction: Double, _ count: Int) -> Int? {
    guard fraction.isFinite else { return nil }
    if fraction == 1 { return count - 1 }
    return Int(min(max((fraction * Double(count)).rounded(.down), -1), Double(count)))
  }
}
