/// The outlines of where something holds on a grid of points.
///
/// Marching squares, the planar form of Lorensen & Cline 1987: each square of four points is cut
/// along its own segments, which are then joined. Every outline is closed and has what it surrounds
/// on its left; where the grid ends or a point is unknown, it runs along the edge of the squares.
/// Coordinates are columns and rows, from 0, rows growing upwards.
package struct MarchingSquares {
  /// The number of points in a row.
  let columns: Int
  let rows: Int
  /// Row by row; a square with an unknown corner is left out.
  let isKnown: [Bool]

  package init(columns: Int, rows: Int, isKnown: [Bool]) {
    self.columns = columns
    self.rows = rows
    self.isKnown = isKnown
  }

  package struct Point: Equatable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Outline {
    package var points: [Point]
    /// Whether the segment from each point to the next runs along an edge of the grid.
    package var isEdge: [Bool]
  }

  /// The outlines of where a condition holds.
  ///
  /// - Parameters:
  ///   - isInside: Whether the condition holds at each point.
  ///   - crossing: The place between two neighbouring points, one of which fulfils the condition,
  ///     where it begins to hold, as a fraction of the way from the first to the second.
  ///   - middle: Whether the condition holds in the middle of the square whose lower left point is
  ///     given; asked only where two opposite corners alone would leave both answers open.
  /// - Returns: Outlines in the order of their first squares.
  package func outlines(
    isInside: [Bool], crossing: (Int, Int) -> Double, middle: (Int) -> Bool
  ) -> [Outline] {
    var segments = Segments(count: 3 * columns * rows)
    for row in 0..<max(0, rows - 1) {
      for column in 0..<max(0, columns - 1) where hasSquare(column, row) {
        addSegments(column, row, isInside, middle, into: &segments)
      }
    }
    return segments.joined().map { ring in
      Outline(points: ring.keys.map { point(of: $0, crossing) }, isEdge: ring.isEdge)
    }
  }

  // MARK: Squares

  private func hasSquare(_ column: Int, _ row: Int) -> Bool {
    guard column >= 0, row >= 0, column < columns - 1, row < rows - 1 else { return false }
    let corner = row * columns + column
    return isKnown[corner] && isKnown[corner + 1] && isKnown[corner + columns]
      && isKnown[corner + columns + 1]
  }

  private func hasNeighbours(_ column: Int, _ row: Int) -> Bool {
    hasSquare(column, row - 1) && hasSquare(column + 1, row) && hasSquare(column, row + 1)
      && hasSquare(column - 1, row)
  }

  private func addSegments(
    _ column: Int, _ row: Int, _ isInside: [Bool], _ middle: (Int) -> Bool,
    into segments: inout Segments
  ) {
    let a = row * columns + column
    let insideCount =
      (isInside[a] ? 1 : 0) + (isInside[a + 1] ? 1 : 0) + (isInside[a + columns] ? 1 : 0)
      + (isInside[a + columns + 1] ? 1 : 0)
    // Most squares are entirely outside or deep inside.
    if insideCount == 0 || insideCount == 4 && hasNeighbours(column, row) { return }
    let corners = [a, a + 1, a + columns + 1, a + columns]
    let inside = corners.map { isInside[$0] }
    let points = columns * rows
    // Keys of the sides: those along a row follow the points', those along a column come last.
    let sides = [points + a, 2 * points + a + 1, points + a + columns, 2 * points + a]
    let neighbours = [(column, row - 1), (column + 1, row), (column, row + 1), (column - 1, row)]
    var crossings: [(side: Int, leaves: Bool)] = []
    for side in 0..<4 {
      let next = (side + 1) % 4
      if inside[side] != inside[next] { crossings.append((sides[side], inside[side])) }
      guard !hasSquare(neighbours[side].0, neighbours[side].1) else { continue }
      if inside[side] {
        segments.add(corners[side], inside[next] ? corners[next] : sides[side], isEdge: true)
      } else if inside[next] {
        segments.add(sides[side], corners[next], isEdge: true)
      }
    }
    let count = crossings.count
    // Counter-clockwise, the next crossing cuts off what is outside, the one before what is inside.
    let step = count == 4 && !middle(a) ? count - 1 : 1
    for index in 0..<count where crossings[index].leaves {
      segments.add(crossings[index].side, crossings[(index + step) % count].side, isEdge: false)
    }
  }

  private func point(of key: Int, _ crossing: (Int, Int) -> Double) -> Point {
    let points = columns * rows
    let corner = key % points
    let x = Double(corner % columns)
    let y = Double(corner / columns)
    switch key / points {
    case 0: return Point(x: x, y: y)
    case 1: return Point(x: x + crossing(corner, corner + 1), y: y)
    default: return Point(x: x, y: y + crossing(corner, corner + columns))
    }
  }
}

/// Segments from key to key; as many end at a key as begin there.
private struct Segments {
  /// The end of the segment from each key; at most two begin at one key, where corners touch.
  private var first: [Int]
  private var second: [Int]
  private var firstIsEdge: [Bool]
  private var secondIsEdge: [Bool]
  private var starts: [Int] = []
  private static let none = -1

  init(count: Int) {
    first = [Int](repeating: Self.none, count: count)
    second = first
    firstIsEdge = [Bool](repeating: false, count: count)
    secondIsEdge = firstIsEdge
  }

  mutating func add(_ from: Int, _ to: Int, isEdge: Bool) {
    starts.append(from)
    if first[from] == Self.none {
      first[from] = to
      firstIsEdge[from] = isEdge
    } else {
      second[from] = to
      secondIsEdge[from] = isEdge
    }
  }

  private mutating func take(_ from: Int) -> (to: Int, isEdge: Bool)? {
    if first[from] != Self.none {
      defer { first[from] = Self.none }
      return (first[from], firstIsEdge[from])
    }
    guard second[from] != Self.none else { return nil }
    defer { second[from] = Self.none }
    return (second[from], secondIsEdge[from])
  }

  /// The segments joined end to end.
  mutating func joined() -> [(keys: [Int], isEdge: [Bool])] {
    var rings: [(keys: [Int], isEdge: [Bool])] = []
    for start in starts {
      var keys: [Int] = []
      var isEdge: [Bool] = []
      var key = start
      while let next = take(key) {
        keys.append(key)
        isEdge.append(next.isEdge)
        key = next.to
        if key == start { break }
      }
      if keys.count > 1 { rings.append((keys, isEdge)) }
    }
    return rings
  }
}

extension MarchingSquares.Outline {
  /// The stretches that do not run along an edge of the grid; a closed one ends where it begins.
  package var lines: [[MarchingSquares.Point]] {
    let count = points.count
    guard let edge = isEdge.firstIndex(of: true) else { return [points + [points[0]]] }
    var lines: [[MarchingSquares.Point]] = []
    var line: [MarchingSquares.Point] = []
    for offset in 1...count {
      let index = (edge + offset) % count
      if isEdge[index] {
        if !line.isEmpty { lines.append(line + [points[index]]) }
        line = []
      } else {
        line.append(points[index])
      }
    }
    return lines
  }
}

extension [MarchingSquares.Point] {
  /// The points whose chords are no farther than a distance from any other point (Douglas & Peucker
  /// 1973).
  package func simplified(tolerance: Double) -> [MarchingSquares.Point] {
    guard count > 2 else { return self }
    var isKept = [Bool](repeating: false, count: count)
    isKept[0] = true
    isKept[count - 1] = true
    var open = [0..<count - 1]
    while let range = open.popLast() {
      let (a, b) = (self[range.lowerBound], self[range.upperBound])
      var farthest = range.lowerBound
      var distance = tolerance
      for index in range.dropFirst() {
        let off = self[index].distance(toSegment: a, b)
        if off > distance { (farthest, distance) = (index, off) }
      }
      guard farthest != range.lowerBound else { continue }
      isKept[farthest] = true
      open.append(range.lowerBound..<farthest)
      open.append(farthest..<range.upperBound)
    }
    return indices.filter { isKept[$0] }.map { self[$0] }
  }
}

extension MarchingSquares.Point {
  fileprivate func distance(toSegment a: Self, _ b: Self) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let length = dx * dx + dy * dy
    let along = length > 0 ? min(max(((x - a.x) * dx + (y - a.y) * dy) / length, 0), 1) : 0
    let (offX, offY) = (x - a.x - along * dx, y - a.y - along * dy)
    return (offX * offX + offY * offY).squareRoot()
  }
}
