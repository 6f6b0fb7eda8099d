/// The square root of each element; NaN below 0.
public func sqrt(_ x: Tensor) -> Tensor {
  x.mapLanes { $0.squareRoots }.recorded("sqrt", x) { gradient, _, y in gradient / (2 * y) }
}

/// The square of each element.
public func square(_ x: Tensor) -> Tensor {
  x.mapLanes { $0 * $0 }.recorded("square", x) { gradient, x, _ in gradient * (2 * x) }
}

/// Each element raised to the same power.
public func pow(_ x: Tensor, _ exponent: Float) -> Tensor {
  if exponent == 2 { return square(x) }
  return x.mapLanes { pow($0, Lanes(repeating: exponent)) }
    .recorded("pow", x) { gradient, x, _ in gradient * (exponent * pow(x, exponent - 1)) }
}

/// Each element raised to a power of its own; shapes are broadcast.
public func pow(_ x: Tensor, _ exponents: Tensor) -> Tensor {
  x.combined(with: exponents, "pow") { pow($0, $1) }
    .recorded(
      "pow", x, exponents,
      { gradient, x, exponents in gradient * exponents * pow(x, exponents - 1) },
      { gradient, x, exponents in
        // Where x is 0, its power stays 0 or is undefined.
        gradient * pow(x, exponents) * log(x).replacing(with: 0, where: x .== 0)
      })
}

/// One number raised to the power of each element.
public func pow(_ x: Float, _ exponents: Tensor) -> Tensor {
  exponents.mapLanes { pow(Lanes(repeating: x), $0) }
    .recorded("pow", exponents) { gradient, _, y in gradient * y * (x == 0 ? 0 : log(x)) }
}

@_disfavoredOverload
public func square(_ x: Float) -> Float { x * x }

public func square(_ x: Double) -> Double { x * x }
