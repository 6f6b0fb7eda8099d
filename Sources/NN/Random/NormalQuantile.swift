/// A standard normal number from 32 random bits: the x that a standard normal number is below with
/// probability `(word + 1/2) / 2^32`.
///
/// Inverting the distribution takes one word per number, without any decision that depends on it. So
/// numbers are made eight at a time, and the tenth number of a sequence is the same however the
/// sequence is drawn; Box and Muller's method makes pairs, and the ziggurat sometimes needs more
/// words. The price is that no number is beyond 6.3, although one in four billion should be.
///
/// M. Giles 2012, "Approximating the erfinv function", GPU Computing Gems, Jade Edition, chapter 10,
/// single precision: `√2 erfinv(x) = √2 x P(w)` with `w = −log(1 − x²)`.
@inline(__always)
func normalQuantile(_ words: SIMD8<UInt32>) -> Lanes {
  // x from −1 to 1, and 1 − |x| counted from the end, so that both are exact where small.
  let fromMiddle = unsafeBitCast(words ^ 0x8000_0000, to: SIMD8<Int32>.self)
  let distance = fromMiddle ^ (fromMiddle &>> 31)  // the same for w and −1 − w
  let x = (Lanes(roundingNonNegative: distance) + 0.5) * 0x1p-31
  let rest = (Lanes(roundingNonNegative: Int32.max &- distance) + 0.5) * 0x1p-31
  let w = 0 - log(rest * (1 + x))

  // Pairs of terms first (Estrin's scheme), so that fewer operations wait for one another.
  let c = w - 2.5
  let c2 = c * c
  let c4 = c2 * c2
  let p01 = c * 2.466_407_27e-1 + 1.501_409_41
  let p23 = c * -1.253_725_03e-3 - 4.177_681_64e-3
  let p45 = c * -4.391_506_54e-6 + 2.185_808_7e-4
  let p67 = c * 3.432_739_39e-7 - 3.523_387_7e-6
  var p = (p01 + p23 * c2) + ((p45 + p67 * c2) + 2.810_226_36e-8 * c4) * c4
  let isFarOut = w .>= 5
  if any(isFarOut) { p.replace(with: tailPolynomial(w), where: isFarOut) }
  return (p * x * 1.414_213_56).withSigns(of: Lanes(bits: fromMiddle))
}

/// P(w) for w of at least 5, as for one number in 300.
@inline(never)
private func tailPolynomial(_ w: Lanes) -> Lanes {
  let d = w.squareRoots - 3
  var p = d * -2.002_142_57e-4 + 1.009_505_58e-4
  p = p * d + 1.349_343_22e-3
  p = p * d - 3.673_428_44e-3
  p = p * d + 5.739_507_73e-3
  p = p * d - 7.622_461_3e-3
  p = p * d + 9.438_870_47e-3
  p = p * d + 1.001_674_06
  return p * d + 2.832_976_82
}
