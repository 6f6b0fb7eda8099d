// sin x and cos x: x is a whole number of quarter turns plus a remainder r of at most π/4, for which
// both series converge fast. They are evaluated in `Double`, so that the only visible error is the
// rounding of the result to `Float`.

/// The sine, within 0.51 ulp of the exact value; NaN of infinity.
@inline(__always)
func sin(_ x: Lanes) -> Lanes {
  sine(x, quarterTurnsAhead: 0).replacing(with: x, where: x .== 0)  // −0 keeps its sign
}

/// The cosine, within 0.51 ulp of the exact value; NaN of infinity.
@inline(__always)
func cos(_ x: Lanes) -> Lanes { sine(x, quarterTurnsAhead: 1) }

/// The sine of `x` plus a number of quarter turns.
@inline(__always)
private func sine(_ x: Lanes, quarterTurnsAhead ahead: Int64) -> Lanes {
  // Adding 1.5 · 2^52 rounds to a whole number, which then stands in the last bits.
  let shift = 6_755_399_441_055_744.0
  let wide = SIMD8<Double>(x)
  let shifted = wide * 0.636_619_772_367_581_4 + shift  // 2 / π
  let n = shifted - shift
  // π/2 in two parts, the first with so few bits that n times it is exact for x below 2^20.
  var r = (wide - n * 1.570_796_326_734_125_6) - n * 6.077_100_506_506_192e-11
  var turns = unsafeBitCast(shifted, to: SIMD8<Int64>.self)
  if any(x.magnitudes .>= 1_048_576) {
    for lane in 0..<8 where x[lane].magnitude >= 1_048_576 {
      (turns[lane], r[lane]) = quarterTurns(large: x[lane])
    }
  }
  turns &+= ahead

  // Taylor's series; for |r| <= π/4 the omitted terms are below 2^−36 of the result. Pairs of terms
  // first (Estrin's scheme), so that fewer operations wait for one another.
  let z = r * r
  let z2 = z * z
  let s0 = z * (-1.0 / 6) + 1
  let s1 = z * (-1.0 / 5040) + 1.0 / 120
  let s2 = z * (-1.0 / 39_916_800) + 1.0 / 362_880
  let ofRest = r * (s0 + z2 * (s1 + z2 * s2))
  let c0 = z * -0.5 + 1
  let c1 = z * (-1.0 / 720) + 1.0 / 24
  let c2 = z * (-1.0 / 3_628_800) + 1.0 / 40_320
  let ofComplement = c0 + z2 * (c1 + z2 * (c2 + z2 * (1.0 / 479_001_600)))

  let result = ofRest.replacing(with: ofComplement, where: (turns & 1) .!= 0)
  return Lanes(result.replacing(with: 0 - result, where: (turns & 2) .!= 0))
}

/// Quarter turns, up to a multiple of four, and remainder of a number of 2^20 or more; NaN for infinity.
///
/// M. Payne and R. Hanek 1983, "Radian reduction for trigonometric functions": only the bits of x · 2/π
/// around the point matter. x is m · 2^e with a whole m, so bits of 2/π that would be worth 4 or more
/// after the multiplication can be left out beforehand. The next 128 bits leave the remainder, at least
/// 2^−30 for any float, with 30 good bits.
@inline(never)
private func quarterTurns(large x: Float) -> (turns: Int64, rest: Double) {
  guard x.isFinite else { return (0, .nan) }
  let significand = UInt64(x.magnitude.significandBitPattern | 0x0080_0000)
  let exponent = Int(x.magnitude.exponent) - 23
  // Bit i of 2/π, counted from 0, is worth 2^(−i−1); after the multiplication, the first bit kept is
  // worth 2.
  let first = exponent - 2
  let high = significand &* twoOverPi(from: first)
  let low = significand.multipliedFullWidth(by: twoOverPi(from: first + 64))
  let product = high &+ low.high
  // The point is after the first two bits. A remainder above one half belongs to the next quarter turn.
  let rest = Int64(bitPattern: product &<< 2)
  let turns = Int64(product &>> 62) &+ (rest < 0 ? 1 : 0)
  let radians = Double(rest) * 0x1p-64 * 1.570_796_326_794_896_6
  return x < 0 ? (0 &- turns, 0 - radians) : (turns, radians)
}

/// 64 bits of 2/π, those before the point being 0.
private func twoOverPi(from first: Int) -> UInt64 {
  func word(_ index: Int) -> UInt64 {
    switch index {
    case 1: 0xa2f9_836e_4e44_1529
    case 2: 0xfc27_57d1_f534_ddc0
    case 3: 0xdb62_9599_3c43_9041
    case 4: 0xfe51_63ab_debb_c561
    default: 0
    }
  }
  let (index, shift) = (first + 64).quotientAndRemainder(dividingBy: 64)
  return shift == 0
    ? word(index) : word(index) &<< UInt64(shift) | word(index + 1) &>> UInt64(64 - shift)
}
