/// A colour: red, green and blue, from 0 to 1.
typealias Color = SIMD3<Float>

/// A colour image that shapes are painted on, one over another, with smooth edges.
struct Canvas {
  /// Three planes of `size` × `size` pixels, one per colour.
  let pixels: UnsafeMutablePointer<Float>
  /// The fraction of each pixel that the current shape covers; between shapes, all `size` × `size` are 0.
  let coverage: UnsafeMutablePointer<Float>
  let size: Int
  /// The map from the unit square of shapes, with y downwards, to pixels.
  var map: AffineMap

  /// Fills the polygon with corners x₀, y₀, x₁, y₁ and so on.
  func polygon(_ corners: [Float], _ color: Color) {
    fill(points(corners).map { map($0) })
    paint(color)
  }

  /// Fills the area inside a smooth closed line through such places.
  func blob(_ knots: [Float], _ color: Color) {
    let knots = points(knots).map { map($0) }
    fill(smoothLine(through: knots + knots.prefix(1), spacing: Float(size) / 16))
    paint(color)
  }

  /// Fills an ellipse whose axes are those of the unit square.
  func ellipse(_ x: Float, _ y: Float, _ xRadius: Float, _ yRadius: Float, _ color: Color) {
    let knots = (0..<16).map { index in
      let angle = Float(index) * .pi / 8
      return map(Point(x + xRadius * cos(angle), y + yRadius * sin(angle)))
    }
    fill(knots)
    paint(color)
  }

  /// Draws a smooth line through such places, with the given radii at its beginning and end.
  func line(_ knots: [Float], _ radius: Float, to lastRadius: Float? = nil, _ color: Color) {
    // Lengths are scaled by the square root of the factor for areas.
    let area = map.xAxis.x * map.yAxis.y - map.xAxis.y * map.yAxis.x
    let scale = area.magnitude.squareRoot()
    Pen(pixels: coverage, width: size, height: size).draw(
      smoothLine(through: points(knots).map { map($0) }, spacing: Float(size) / 16),
      radii: (radius * scale, (lastRadius ?? radius) * scale), ink: 1)
    paint(color)
  }

  /// Fills the rows between two heights, both from 0 to 1, with a gradient between two colours.
  func gradient(_ top: Float, _ bottom: Float, from first: Color, to last: Color) {
    let height = max(bottom - top, 1e-6)
    for row in max(Int(top * Float(size)), 0)..<max(min(Int(bottom * Float(size)), size), 0) {
      let share = min(max(((Float(row) + 0.5) / Float(size) - top) / height, 0), 1)
      let color = first + (last - first) * share
      for channel in 0..<3 {
        (pixels + (channel * size + row) * size).update(repeating: color[channel], count: size)
      }
    }
  }

  /// Paints the covered pixels, and clears the coverage.
  private func paint(_ color: Color) {
    let count = size * size
    for channel in 0..<3 {
      let plane = pixels + channel * count
      let value = color[channel]
      for place in 0..<count { plane[place] += (value - plane[place]) * coverage[place] }
    }
    coverage.update(repeating: 0, count: count)
  }

  /// Covers the inside of a polygon, given in pixels.
  ///
  /// Each row is sampled on four lines, along which the coverage is exact.
  private func fill(_ corners: [Point]) {
    guard var previous = corners.last else { return }
    let lowest = corners.reduce(previous.y) { max($0, $1.y) }
    let highest = corners.reduce(previous.y) { min($0, $1.y) }
    let first = max(Int((4 * highest).rounded(.down)), 0)
    let last = min(Int((4 * lowest).rounded(.up)), 4 * size)
    var crossings: [Float] = []
    for line in first..<max(last, first) {
      let y = (Float(line) + 0.5) / 4
      crossings.removeAll(keepingCapacity: true)
      for corner in corners {
        if (previous.y <= y) != (corner.y <= y) {
          let share = (y - previous.y) / (corner.y - previous.y)
          crossings.append(previous.x + share * (corner.x - previous.x))
        }
        previous = corner
      }
      crossings.sort()
      let row = coverage + line / 4 * size
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let left = max(crossings[pair], 0)
        let right = min(crossings[pair + 1], Float(size))
        for column in Int(left)..<max(Int(right.rounded(.up)), Int(left)) {
          let width = min(right, Float(column + 1)) - max(left, Float(column))
          row[column] += max(width, 0) / 4
        }
      }
    }
  }

  private func points(_ coordinates: [Float]) -> [Point] {
    stride(from: 0, to: coordinates.count - 1, by: 2).map {
      Point(coordinates[$0], coordinates[$0 + 1])
    }
  }
}
