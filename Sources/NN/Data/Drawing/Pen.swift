/// A round pen that draws on a grey image, in which 0 is paper and 1 is ink.
struct Pen {
  let pixels: UnsafeMutablePointer<Float>
  let width: Int
  let height: Int

  /// Draws a line, covering a disc around each of its points.
  ///
  /// A pixel, whose centre is half a unit from its corners, gets ink in proportion to how much of it the
  /// line covers, as if the line's edge were straight there; where lines cross, the larger value counts.
  ///
  /// - Parameters:
  ///   - line: The points of the line, in pixels.
  ///   - radii: The radii of the pen at the line's beginning and end, in pixels.
  ///   - ink: The darkness of the line, from 0 to 1.
  func draw(_ line: [Point], radii: (first: Float, last: Float), ink: Float) {
    let pieces = Float(max(line.count - 1, 1))
    for index in 0..<max(line.count - 1, 0) {
      let radius = radii.first + (radii.last - radii.first) * Float(index) / pieces
      draw(from: line[index], to: line[index + 1], radius: radius, ink: ink)
    }
  }

  @inline(__always)
  private func draw(from start: Point, to end: Point, radius: Float, ink: Float) {
    let way = end - start
    let squaredLength = max((way * way).sum(), 1e-12)
    let reach = radius + 0.5
    let least = Point(min(start.x, end.x), min(start.y, end.y)) - reach
    let greatest = Point(max(start.x, end.x), max(start.y, end.y)) + reach
    guard greatest.x > 0, greatest.y > 0, least.x < Float(width), least.y < Float(height) else {
      return
    }
    for row in max(Int(least.y), 0)..<min(Int(greatest.y) + 1, height) {
      for column in max(Int(least.x), 0)..<min(Int(greatest.x) + 1, width) {
        let fromStart = Point(Float(column) + 0.5, Float(row) + 0.5) - start
        let along = min(max((fromStart * way).sum() / squaredLength, 0), 1)
        let across = fromStart - way * along
        let distance = (across * across).sum().squareRoot()
        let coverage = min(max(reach - distance, 0), 1) * min(2 * radius, 1)
        let place = row &* width &+ column
        pixels[place] = max(pixels[place], ink * coverage)
      }
    }
  }
}
