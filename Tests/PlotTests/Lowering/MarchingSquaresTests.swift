import Testing
import TestSupport

import Plot

@Suite struct MarchingSquaresTests {
  /// Whether a point lies inside an odd number of outlines (a ray to the right).
  private func isSurrounded(
    _ x: Double, _ y: Double, by outlines: [MarchingSquares.Outline]
  ) -> Bool {
    var isInside = false
    for outline in outlines {
      for (index, a) in outline.points.enumerated() {
        let b = outline.points[(index + 1) % outline.points.count]
        guard (a.y > y) != (b.y > y) else { continue }
        if x < a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x) { isInside.toggle() }
      }
    }
    return isInside
  }

  /// Points of the grid, moved towards the middle of a square they are the corner of, lie inside
  /// outlines exactly where the condition holds: whatever the pattern, its holes and touching
  /// corners.
  @Test func outlinesSurroundWhatIsInside() {
    var random = SplitMix(seed: 11)
    for round in 0..<200 {
      let columns = Int.random(in: 2...9, using: &random)
      let rows = Int.random(in: 2...9, using: &random)
      let isInside = (0..<columns * rows).map { _ in Bool.random(using: &random) }
      let isKnown = (0..<columns * rows).map { _ in
        round < 100 || Int.random(in: 0..<8, using: &random) > 0
      }
      let squares = MarchingSquares(columns: columns, rows: rows, isKnown: isKnown)
      let outlines = squares.outlines(
        isInside: isInside, crossing: { _, _ in 0.5 }, middle: { $0 % 2 == 0 })
      for row in 0..<rows - 1 {
        for column in 0..<columns - 1 {
          let corners = [(0, 0), (1, 0), (0, 1), (1, 1)]
          let isWhole = corners.allSatisfy { isKnown[(row + $0.1) * columns + column + $0.0] }
          for (right, up) in corners {
            let isHeld = isInside[(row + up) * columns + column + right]
            // Different offsets, so that no ray meets a point of an outline.
            let x = Double(column) + (right == 0 ? 0.1 : 0.9)
            let y = Double(row) + (up == 0 ? 0.11 : 0.89)
            #expect(isSurrounded(x, y, by: outlines) == (isWhole && isHeld))
          }
        }
      }
    }
  }

  @Test func linesLeaveOutTheEdgesOfTheGrid() {
    // The left column holds: its outline has three edges of the grid and one line.
    let squares = MarchingSquares(columns: 2, rows: 3, isKnown: Array(repeating: true, count: 6))
    let outlines = squares.outlines(
      isInside: [true, false, true, false, true, false], crossing: { _, _ in 0.25 },
      middle: { _ in true })
    #expect(outlines.count == 1)
    let lines = outlines.flatMap { $0.lines }
    #expect(lines.count == 1)
    #expect(lines[0].map { $0.x } == [0.25, 0.25, 0.25])
    #expect(lines[0].map { $0.y } == [0, 1, 2])
  }

  /// From a point to the segment between two others.
  private func distance(
    _ point: MarchingSquares.Point, _ a: MarchingSquares.Point, _ b: MarchingSquares.Point
  ) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let along = (point.x - a.x) * dx + (point.y - a.y) * dy
    let place = min(max(along / (dx * dx + dy * dy), 0), 1)
    let (x, y) = (a.x + place * dx - point.x, a.y + place * dy - point.y)
    return (x * x + y * y).squareRoot()
  }

  @Test func simplifyingKeepsEveryPointNearTheLine() {
    var random = SplitMix(seed: 12)
    let line = (0..<500).map { index in
      MarchingSquares.Point(
        x: Double(index),
        y: 20 * Double(index % 100) / 100 + Double.random(in: 0...0.2, using: &random))
    }
    let kept = line.simplified(tolerance: 0.3)
    #expect(kept.count < 60)
    #expect(kept.first == line.first && kept.last == line.last)
    for point in line {
      let nearest = zip(kept, kept.dropFirst()).map { distance(point, $0, $1) }.min()
      #expect(nearest ?? 1 <= 0.3)
    }
  }
}
