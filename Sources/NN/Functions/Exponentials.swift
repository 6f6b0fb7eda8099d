/// e to the power of each element.
public func exp(_ x: Tensor) -> Tensor { x.mapLanes(exp) }

/// The natural logarithm of each element; −∞ at 0, NaN below.
public func log(_ x: Tensor) -> Tensor { x.mapLanes(log) }

/// `exp(x) - 1`, with all digits where x is small.
public func expm1(_ x: Tensor) -> Tensor { x.mapLanes(expm1) }

/// `log(1 + x)`, with all digits where x is small.
public func log1p(_ x: Tensor) -> Tensor { x.mapLanes(log1p) }
