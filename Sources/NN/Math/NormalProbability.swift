/// Φ(x), the probability that a standard normal number is less than x; relative error below 2^−27,
/// in the tails too, as far as `Float` reaches.
///
/// The upper tail is e^(−x²/2) times a function that falls slowly from 1/2 (a scaled Mills ratio),
/// here a polynomial in t = 1 / (1 + 0.3 |x|): our own minimax fit, relative error 2^−28. Multiplying
/// by the exponential, rather than subtracting from 1, keeps the digits of small probabilities.
/// It is computed in `Double`, since the exponential makes a relative error of x² larger by x²/2.
@inline(__always)
func normalProbability(_ x: SIMD8<Double>) -> SIMD8<Double> {
  let magnitude = x.replacing(with: 0 - x, where: x .< 0)
  let distance = magnitude.replacing(with: 30, where: magnitude .> 30)
  let t = 1 / (1 + 0.3 * distance)
  var p = t * -0.020_627_573_37 + 0.112_458_451_98
  p = p * t - 0.228_268_765_39
  p = p * t + 0.191_860_308_32
  p = p * t - 0.079_488_589_15
  p = p * t + 0.096_193_032_71
  p = p * t + 0.078_376_647_33
  p = p * t + 0.110_238_327_15
  p = p * t + 0.119_571_449_28
  p = p * t + 0.119_686_709_42
  // e^y = 2^(y / ln 2).
  let tail = p * t * exp2(distance * distance * (-0.5 * 1.442_695_040_888_963_4))
  return tail.replacing(with: 1 - tail, where: x .> 0)
}
