// x^y = 2^(y log2 x). An error of the exponent is multiplied by up to 150, more than `Float` can
// spare, so this function computes in `Double`.

/// x^y, rounded to `Float` from a result with at least 36 good bits.
///
/// Special cases are those of IEEE 754's `pow`: `x^0` and `1^y` are 1 for any operand, and a negative x
/// has a power only if y is a whole number.
@inline(__always)
func pow(_ x: Lanes, _ y: Lanes) -> Lanes {
  let base = x.magnitudes
  var result = Lanes(exp2(SIMD8<Double>(y) * log2(SIMD8<Double>(base))))
  let zero = Lanes(repeating: 0)
  let infinity = Lanes(repeating: .infinity)
  result.replace(with: infinity.replacing(with: zero, where: y .> 0), where: base .== 0)
  result.replace(with: zero.replacing(with: infinity, where: y .> 0), where: base .== infinity)
  result.replace(with: 1, where: base .== 1)

  // Odd powers have the sign of x, including those of −0 and −∞.
  let isOdd = isWhole(y) .& .!isWhole(0.5 * y)
  result.replace(with: result.withSigns(of: x), where: isOdd)
  let isNegative = x .< 0 .& x .!= -.infinity
  result.replace(with: .nan, where: (isNegative .& .!isWhole(y)) .| x .!= x .| y .!= y)

  result.replace(with: x * x, where: y .== 2)  // as `square`
  result.replace(with: 1, where: x .== 1 .| y .== 0)
  return result
}

/// Whether numbers are whole; infinity counts as whole, and as even.
@inline(__always)
private func isWhole(_ x: Lanes) -> SIMDMask<SIMD8<Int32>> {
  // From 2^23 upwards all are; below, adding 2^23 rounds to a whole number.
  let distance = x.magnitudes
  return distance .>= 8_388_608 .| (distance + 8_388_608) - 8_388_608 .== distance
}

/// 2^x, relative error below 2^−41, for x between −1000 and 1000; x is limited to that range.
@inline(__always)
func exp2(_ x: SIMD8<Double>) -> SIMD8<Double> {
  let limited = x.replacing(with: 1000, where: x .> 1000).replacing(with: -1000, where: x .< -1000)
  let shift = 6_755_399_441_055_744.0  // 1.5 · 2^52, see `reduced` in Exponential.swift
  let shifted = limited + shift
  let r = (limited - (shifted - shift)) * 0.693_147_180_559_945_309
  // The exponential series, |r| <= (ln 2)/2; pairs of terms first (Estrin's scheme), so that fewer
  // operations wait for one another.
  let r2 = r * r
  let r4 = r2 * r2
  let p23 = r * (1.0 / 6) + 0.5
  let p45 = r * (1.0 / 120) + 1.0 / 24
  let p67 = r * (1.0 / 5040) + 1.0 / 720
  let p89 = r * (1.0 / 362_880) + 1.0 / 40_320
  let low = (1 + r) + (p23 + p45 * r2) * r2
  let high = (p67 + p89 * r2) + r4 * (1.0 / 3_628_800)
  let p = low + high * (r2 * r4)
  let n = unsafeBitCast(shifted, to: SIMD8<Int64>.self) &- Int64(bitPattern: shift.bitPattern)
  return p * unsafeBitCast((n &+ 1023) &<< 52, to: SIMD8<Double>.self)
}

/// The binary logarithm of positive normal numbers, relative error below 2^−43.
@inline(__always)
func log2(_ x: SIMD8<Double>) -> SIMD8<Double> {
  // x = 2^k m with m in √½ ..< √2, whose bits begin with 0x3fe6a09e; log m = 2 artanh s.
  let bits = unsafeBitCast(x, to: SIMD8<Int64>.self)
  let distance = bits &- 0x3fe6_a09e_0000_0000
  let k = distance &>> 52
  let m = unsafeBitCast(
    (distance & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_0000_0000, to: SIMD8<Double>.self)
  let s = (m - 1) / (m + 1)
  let z = s * s
  // The series of artanh s / s, |s| < 0.172.
  let z2 = z * z
  let p01 = z * (1.0 / 3) + 1
  let p23 = z * (1.0 / 7) + 1.0 / 5
  let p45 = z * (1.0 / 11) + 1.0 / 9
  let p67 = z * (1.0 / 15) + 1.0 / 13
  let p = (p01 + p23 * z2) + (p45 + p67 * z2 + z2 * z2 * (1.0 / 17)) * (z2 * z2)
  // k as a number, in the manner of `Lanes(wholeNumbers:)`.
  let middle = 6_755_399_441_055_744.0  // 1.5 · 2^52
  let shifted = unsafeBitCast(k &+ Int64(bitPattern: middle.bitPattern), to: SIMD8<Double>.self)
  return (shifted - middle) + 2.885_390_081_777_926_8 * s * p  // 2 / ln 2
}

/// 2^x of a single number; see above.
func exp2(_ x: Double) -> Double { exp2(SIMD8(repeating: x))[0] }

/// The binary logarithm of a single number; see above.
func log2(_ x: Double) -> Double { log2(SIMD8(repeating: x))[0] }
