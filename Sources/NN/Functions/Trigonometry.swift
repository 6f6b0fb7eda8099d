/// The sine of each element, an angle in radians.
public func sin(_ x: Tensor) -> Tensor {
  x.mapLanes(sin).recorded("sin", x) { gradient, x, _ in gradient * cos(x) }
}

/// The cosine of each element, an angle in radians.
public func cos(_ x: Tensor) -> Tensor {
  x.mapLanes(cos).recorded("cos", x) { gradient, x, _ in -(gradient * sin(x)) }
}

/// A single number that has a sine and a cosine, as ``ElementaryNumber`` has other functions.
public protocol TrigonometricNumber: BinaryFloatingPoint {
  static func _sin(_ x: Self) -> Self
  static func _cos(_ x: Self) -> Self
}

/// The sine of an angle in radians.
@_disfavoredOverload
public func sin<Number: TrigonometricNumber>(_ x: Number) -> Number { Number._sin(x) }

/// The cosine of an angle in radians.
@_disfavoredOverload
public func cos<Number: TrigonometricNumber>(_ x: Number) -> Number { Number._cos(x) }

extension Float: TrigonometricNumber {
  public static func _sin(_ x: Float) -> Float { x.throughLanes(sin) }
  public static func _cos(_ x: Float) -> Float { x.throughLanes(cos) }
}
