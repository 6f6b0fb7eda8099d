// These logarithms and powers are our own because Plot must do without a C library, and because a
// figure must come out the same on every machine.

/// The natural logarithm, to within 2 ulp; NaN for a negative number, -∞ for zero.
///
/// With `value = m · 2ᵉ` and `m` between √½ and √2, `log m = 2 artanh s`, `s = (m-1)/(m+1)`, whose
/// series in `s² < 0.0295` is below 1e-17 after eleven terms.
package func naturalLogarithm(_ value: Double) -> Double {
  guard value > 0 else { return value == 0 ? -.infinity : .nan }
  guard value.isFinite else { return .infinity }
  var exponent = Double(value.exponent)
  var significand = value.significand
  if significand > 1.4142135623730951 {
    significand /= 2
    exponent += 1
  }
  let s = (significand - 1) / (significand + 1)
  let square = s * s
  var series = 0.0
  for term in stride(from: 21.0, through: 3, by: -2) { series = (series + 1 / term) * square }
  return exponent * 0.6931471805599453 + 2 * s * (1 + series)
}

/// The decimal logarithm; exact for the powers of ten from 1e-22 to 1e22.
package func decimalLogarithm(_ value: Double) -> Double {
  let logarithm = naturalLogarithm(value) / 2.302585092994046
  let nearest = logarithm.rounded()
  if (logarithm - nearest).magnitude < 1e-12, powerOfTen(Int(nearest)) == value { return nearest }
  return logarithm
}

/// `e` to a power, to within a few ulp.
package func exponential(_ power: Double) -> Double {
  guard power < 710 else { return power.isNaN ? .nan : .infinity }
  guard power > -746 else { return power.isNaN ? .nan : 0 }
  let twos = (power / 0.6931471805599453).rounded()
  let rest = (power - twos * 0.693147180369123816490) - twos * 1.90821492927058770002e-10
  var series = 1.0
  for term in stride(from: 14.0, through: 1, by: -1) { series = 1 + series * rest / term }
  // In two steps, since 2¹⁰²⁴ is not a number but 2¹⁰²³ · 2 · 0.9 is.
  let half = Int(twos) / 2
  return series * twoTo(half) * twoTo(Int(twos) - half)
}

/// A positive number to a power, to within a few ulp; zero for other numbers.
package func power(_ base: Double, _ exponent: Double) -> Double {
  base <= 0 ? 0 : exponential(naturalLogarithm(base) * exponent)
}

/// Ten to a power; exact for whole powers from -22 to 22.
package func powerOfTen(_ power: Double) -> Double {
  let whole = power.rounded()
  if whole == power, whole.magnitude < 400 { return powerOfTen(Int(whole)) }
  return exponential(power * 2.302585092994046)
}

/// Ten to a whole power; the nearest number from -22 to 22, within an ulp or two elsewhere.
package func powerOfTen(_ power: Int) -> Double {
  var result = 1.0
  for _ in 0..<min(Int(power.magnitude), 22) { result *= 10 }
  if power.magnitude <= 22 { return power < 0 ? 1 / result : result }
  let rest = powerOfTen(power < 0 ? power + 22 : power - 22)
  return power < 0 ? rest / result : rest * result
}

/// Two to a whole power that is a normal number.
private func twoTo(_ power: Int) -> Double {
  Double(sign: .plus, exponent: power, significand: 1)
}
