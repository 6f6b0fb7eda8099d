/// The Gaussian error linear unit, `x · Φ(x)`: each element times the probability that a standard
/// normal number is less.
///
/// Hendrycks & Gimpel 2016, in the exact form, not their approximation by tanh.
public func gelu(_ x: Tensor) -> Tensor {
  x.mapLanes(gelu).recordedOnce("gelu", [x]) { gradient, inputs, _ in
    [gradient.combined(with: inputs[0], "gelu") { $0 * geluSlope($1) }]
  }
}

/// `Φ(x) + x φ(x)`, with the standard normal density φ.
@inline(__always)
private func geluSlope(_ x: Lanes) -> Lanes {
  let wide = SIMD8<Double>(x.atLeast(-30).atMost(30))
  let density = 0.398_942_280_401_432_68 * exp2(wide * wide * (-0.5 * 1.442_695_040_888_963_4))
  return Lanes(normalProbability(wide) + wide * density).replacing(with: .nan, where: x .!= x)
}

@_disfavoredOverload
public func gelu(_ x: Float) -> Float { x.throughLanes(gelu) }

@inline(__always)
private func gelu(_ x: Lanes) -> Lanes {
  let probability = normalProbability(SIMD8<Double>(x))
  return Lanes(SIMD8<Double>(x) * probability)
    .replacing(with: 0, where: x .== -.infinity)  // the limit, not −∞ · 0
}
