/// The Gaussian error linear unit, `x · Φ(x)`: each element times the probability that a standard
/// normal number is less.
///
/// Hendrycks & Gimpel 2016, in the exact form, not their approximation by tanh.
public func gelu(_ x: Tensor) -> Tensor { x.mapLanes(gelu) }

@_disfavoredOverload
public func gelu(_ x: Float) -> Float { x.throughLanes(gelu) }

@inline(__always)
private func gelu(_ x: Lanes) -> Lanes {
  let probability = normalProbability(SIMD8<Double>(x))
  return Lanes(SIMD8<Double>(x) * probability)
    .replacing(with: 0, where: x .== -.infinity)  // the limit, not −∞ · 0
}
