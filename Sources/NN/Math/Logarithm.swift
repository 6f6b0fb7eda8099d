// log x, as in FreeBSD's msun (e_log.c): x = 2^k (1 + f) with 1 + f between √½ and √2. With
// s = f / (2 + f), log(1 + f) = 2 artanh s = 2s + s R(s²), and 2s = f − s f, which leaves f as the
// large term and everything that is rounded in the small ones.

/// The natural logarithm, within 1 ulp of the exact value; NaN below 0, −∞ at 0.
@inline(__always)
func log(_ x: Lanes) -> Lanes {
  // Subnormal numbers are made normal first.
  let isSmall = x .< Float.leastNormalMagnitude
  let normal = x.replacing(with: x * 8_388_608, where: isSmall)
  // The exponent so that the rest is in √½ ..< √2: 0x3f3504f3 are the bits of √½.
  let distance = normal.bits &- 0x3f35_04f3
  let exponent = distance &>> 23
  let f = Lanes(bits: (distance & 0x007f_ffff) &+ 0x3f35_04f3) - 1
  let wholeExponent = Lanes(wholeNumbers: exponent)
  let k = wholeExponent.replacing(with: wholeExponent - 23, where: isSmall)

  let s = f / (2 + f)
  let z = s * s
  // Minimax, relative error 2^−30 of the logarithm before rounding.
  let remainder = z * (0.666_667_76 + z * (0.399_775_53 + z * 0.298_721_22))
  let halfSquare = 0.5 * f * f
  // ln 2 in two parts, the first with so few bits that k times it is exact.
  var y = k * -2.121_944_4e-4 + s * (halfSquare + remainder)
  y = k * 0.693_359_375 + (f - (halfSquare - y))

  y.replace(with: x, where: x .== .infinity)
  y.replace(with: -.infinity, where: x .== 0)
  y.replace(with: .nan, where: .!(x .>= 0))
  return y
}

/// log(1 + x), within 2 ulp, also where 1 + x is so close to 1 that x would lose its digits.
@inline(__always)
func log1p(_ x: Lanes) -> Lanes {
  let u = 1 + x
  // What rounding took from u: log(1 + x) = log u + log(1 + lost/u), the latter about lost/u.
  let lost = (x - (u - 1)) / u
  return (log(u) + lost.replacing(with: 0, where: u .== .infinity .| u .== 0))
    .replacing(with: x, where: x .== 0)  // −0 keeps its sign
}
