/// The square root of each element; NaN below 0.
public func sqrt(_ x: Tensor) -> Tensor { x.mapLanes { $0.squareRoots } }

/// Each element times itself.
public func square(_ x: Tensor) -> Tensor { x.mapLanes { $0 * $0 } }

/// Each element to the same power.
public func pow(_ x: Tensor, _ exponent: Float) -> Tensor {
  if exponent == 2 { return square(x) }
  return x.mapLanes { pow($0, Lanes(repeating: exponent)) }
}

/// Each element to a power of its own; shapes are broadcast.
public func pow(_ x: Tensor, _ exponents: Tensor) -> Tensor {
  x.combined(with: exponents, "pow") { pow($0, $1) }
}

/// One number to the power of each element.
public func pow(_ x: Float, _ exponents: Tensor) -> Tensor {
  exponents.mapLanes { pow(Lanes(repeating: x), $0) }
}

@_disfavoredOverload
public func square(_ x: Float) -> Float { x * x }

public func square(_ x: Double) -> Double { x * x }
