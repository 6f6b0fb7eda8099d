/// The sigmoid linear unit, also called swish: `x · sigmoid(x)`.
///
/// Elfwing, Uchibe & Doya 2018; Ramachandran, Zoph & Le 2017.
public func silu(_ x: Tensor) -> Tensor {
  x.mapLanes(silu).recorded("silu", x) { gradient, x, y in
    let probability = sigmoid(x)
    return gradient * (probability + y * (1 - probability))
  }
}

@_disfavoredOverload
public func silu(_ x: Float) -> Float { x.throughLanes(silu) }

@inline(__always)
private func silu(_ x: Lanes) -> Lanes {
  (x * sigmoid(x)).replacing(with: 0, where: x .== -.infinity)  // the limit, not −∞ · 0
    .replacing(with: .nan, where: x .!= x)  // the compiler may propagate either of two NaNs
}
