/// A smooth rectifier, `log(1 + eˣ)`; its slope is the logistic function.
///
/// Computed as `max(x, 0) + log(1 + e^−|x|)`, in which nothing overflows.
public func softplus(_ x: Tensor) -> Tensor {
  x.mapLanes(softplus).recorded("softplus", x) { gradient, x, _ in gradient * sigmoid(x) }
}

@_disfavoredOverload
public func softplus(_ x: Float) -> Float { x.throughLanes(softplus) }

@inline(__always)
private func softplus(_ x: Lanes) -> Lanes {
  // The compiler may propagate either of two NaNs.
  (x.atLeast(0) + log1p(exp(0 - x.magnitudes))).replacing(with: .nan, where: x .!= x)
}
