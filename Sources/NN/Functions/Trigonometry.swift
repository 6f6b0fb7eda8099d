/// The sine of each element, an angle in radians.
public func sin(_ x: Tensor) -> Tensor {
  x.mapLanes(sin).recorded("sin", x) { gradient, x, _ in gradient * cos(x) }
}

/// The cosine of each element, an angle in radians.
public func cos(_ x: Tensor) -> Tensor {
  x.mapLanes(cos).recorded("cos", x) { gradient, x, _ in -(gradient * sin(x)) }
}
