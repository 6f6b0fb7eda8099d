/// e to the power of each element.
public func exp(_ x: Tensor) -> Tensor {
  x.mapLanes(exp).recorded("exp", x) { gradient, _, y in gradient * y }
}

/// The natural logarithm of each element; −∞ at 0, NaN below.
public func log(_ x: Tensor) -> Tensor {
  x.mapLanes(log).recorded("log", x) { gradient, x, _ in gradient / x }
}

/// `exp(x) - 1`, with all digits where x is small.
public func expm1(_ x: Tensor) -> Tensor {
  x.mapLanes(expm1).recorded("expm1", x) { gradient, _, y in gradient * (y + 1) }
}

/// `log(1 + x)`, with all digits where x is small.
public func log1p(_ x: Tensor) -> Tensor {
  x.mapLanes(log1p).recorded("log1p", x) { gradient, x, _ in gradient / (1 + x) }
}
