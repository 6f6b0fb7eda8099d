// e^x, after Cody and Waite: x = n ln 2 + r with a whole number n and |r| <= (ln 2)/2, so that
// e^x = 2^n e^r. W. J. Cody and W. Waite, Software Manual for the Elementary Functions (1980),
// chapter 6. The polynomial is our own minimax fit (see `exponentialMinusOne`).

/// e^x, within 1 ulp of the exact value; subnormal results are rounded only once, too.
@inline(__always)
func exp(_ x: Lanes) -> Lanes {
  // Beyond, the result is 0 or infinity anyway.
  let (n, r) = reduced(x.atLeast(-104).atMost(89))
  return scaled(1 + exponentialMinusOne(r), byTwoToThe: n)
}

/// e^x − 1, within 2 ulp, also where e^x is so close to 1 that subtracting would lose all digits.
@inline(__always)
func expm1(_ x: Lanes) -> Lanes {
  // Below −18, e^x is less than half the last digit of 1.
  let (n, r) = reduced(x.atLeast(-18).atMost(89))
  // e^x − 1 = 2^n (e^r − 1 + (1 − 2^−n)). From 2^25 on, subtracting 1 changes nothing.
  let shortfall = 1 - twoToThe(0 &- n).replacing(with: 0, where: n .> 25)
  let result = scaled(exponentialMinusOne(r) + shortfall, byTwoToThe: n)
  return result.replacing(with: x, where: x .== 0)  // −0 keeps its sign
}

/// The hyperbolic tangent, (e^2a − 1) / (e^2a + 1) with the sign of x and a = |x|, within 2 ulp.
@inline(__always)
func tanh(_ x: Lanes) -> Lanes {
  // tanh 10 differs from 1 by less than half its last digit.
  let (n, r) = reduced(2 * x.magnitudes.atMost(10))
  let power = twoToThe(n)
  // e^2a − 1, so that small numbers keep all their digits.
  let excess = power * exponentialMinusOne(r) + (power - 1)
  let sum = excess + 2
  let quotient = excess / sum
  // What rounding took from the sum, as a fraction of it; 1 / sum is (1 − quotient) / 2. Where the sum
  // is large, this is too small to matter, and too coarse.
  let lost = ((excess - (sum - 2)) * (0.5 - 0.5 * quotient)).replacing(with: 0, where: sum .> 4)
  return (quotient - quotient * lost).withSigns(of: x)
}

/// The logistic function, 1 / (1 + e^−x), within 2 ulp.
@inline(__always)
func sigmoid(_ x: Lanes) -> Lanes {
  // With e^−|x| nothing overflows: for x < 0 both sides of the fraction are multiplied by e^x.
  let power = exp(0 - x.magnitudes)
  let numerator = Lanes(repeating: 1).replacing(with: power, where: x .< 0)
  let sum = 1 + power
  let quotient = numerator / sum
  // What rounding took from the sum, as a fraction of it; from 1 to 2, 1 / sum is about 1.46 − sum / 2.
  let lost = (power - (sum - 1)) * (1.46 - 0.5 * sum)
  return quotient - quotient * lost
}

/// x = n ln 2 + r.
@inline(__always)
private func reduced(_ x: Lanes) -> (n: SIMD8<Int32>, r: Lanes) {
  // Adding 1.5 · 2^23 leaves no bits for a fraction: the sum is rounded to a whole number, which
  // then stands in its last bits.
  let shift: Float = 12_582_912
  let shifted = x * 1.442_695_04 + shift
  let n = shifted - shift
  // ln 2 in two parts, the first with so few bits that n times it is exact.
  let r = (x - n * 0.693_359_375) - n * -2.121_944_4e-4
  return (shifted.bits &- Int32(bitPattern: shift.bitPattern), r)
}

/// e^r − 1 for |r| <= (ln 2)/2: a minimax polynomial, relative error 2^−31 before rounding.
@inline(__always)
private func exponentialMinusOne(_ r: Lanes) -> Lanes {
  // Pairs of terms first (Estrin's scheme), so that fewer operations wait for one another.
  let square = r * r
  let low = r * 1.666_666_6e-1 + 0.5
  let middle = r * 8.333_544e-3 + 4.166_649_3e-2
  let high = r * 1.976_343_8e-4 + 1.393_234e-3
  let p = (high * square + middle) * square + low
  return p * square + r
}

/// 2^n for −127 < n < 128.
@inline(__always)
private func twoToThe(_ n: SIMD8<Int32>) -> Lanes { Lanes(bits: (n &+ 127) &<< 23) }

/// x · 2^n in two steps, each of which is within the range of `Float`; only the second may round.
@inline(__always)
private func scaled(_ x: Lanes, byTwoToThe n: SIMD8<Int32>) -> Lanes {
  let half = n &>> 1
  return x * twoToThe(half) * twoToThe(n &- half)
}
