/// A place in a drawing, or a direction; x points to the right, y downwards.
typealias Point = SIMD2<Float>

/// An affine map of the plane, `x ↦ matrix · x + offset`.
struct AffineMap {
  /// The images of the unit vectors.
  var xAxis = Point(1, 0)
  var yAxis = Point(0, 1)
  /// The image of the origin.
  var offset = Point(0, 0)

  @inline(__always)
  func callAsFunction(_ point: Point) -> Point {
    xAxis * point.x + yAxis * point.y + offset
  }

  /// This map followed by another.
  func followed(by next: AffineMap) -> AffineMap {
    AffineMap(
      xAxis: next(xAxis) - next.offset, yAxis: next(yAxis) - next.offset, offset: next(offset))
  }

  static func scale(_ x: Float, _ y: Float) -> AffineMap {
    AffineMap(xAxis: Point(x, 0), yAxis: Point(0, y))
  }

  /// A shear that leans everything above the origin to the right, by `slope` times its height.
  static func slant(_ slope: Float) -> AffineMap { AffineMap(yAxis: Point(-slope, 1)) }

  /// A rotation by an angle in radians, clockwise on the screen.
  static func rotation(_ angle: Float) -> AffineMap {
    let (c, s): (Float, Float) = (cos(angle), sin(angle))
    return AffineMap(xAxis: Point(c, s), yAxis: Point(-s, c))
  }

  static func shift(_ offset: Point) -> AffineMap { AffineMap(offset: offset) }
}
