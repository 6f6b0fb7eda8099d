/// The exponential linear unit: `x` from 0 upwards, and `alpha · (eˣ − 1)` below, which tends to
/// `-alpha`.
///
/// Clevert, Unterthiner & Hochreiter 2016, eq. 15, with their `alpha` of 1.
public func elu(_ x: Tensor, alpha: Float = 1) -> Tensor {
  x.mapLanes { elu($0, alpha: alpha) }.recorded("elu", x) { gradient, x, y in
    // Below 0 the slope is alpha · eˣ.
    gradient * Tensor(1).replacing(with: y + alpha, where: x .<= 0)
  }
}

@_disfavoredOverload
public func elu(_ x: Float, alpha: Float = 1) -> Float {
  x.throughLanes { elu($0, alpha: alpha) }
}

@inline(__always)
private func elu(_ x: Lanes, alpha: Float) -> Lanes {
  x.replacing(with: alpha * expm1(x), where: x .< 0)
}
