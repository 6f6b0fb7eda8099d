// Like the logarithms, these are our own, so that a figure comes out the same on every machine.

/// Sine and cosine of an angle in degrees, to within 1e-15; exact at multiples of 90.
package func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
  let quarters = (degrees / 90).rounded()
  let angle = (degrees - quarters * 90) * Double.pi / 180
  // Power series; at up to 45° their terms are below 1e-17 after ten.
  let square = angle * angle
  var sine = 1.0
  var cosine = 1.0
  for term in stride(from: 20.0, through: 2, by: -2) {
    sine = 1 - sine * square / (term * (term + 1))
    cosine = 1 - cosine * square / (term * (term - 1))
  }
  sine *= angle
  switch Int(quarters - (quarters / 4).rounded(.down) * 4) {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}

/// The angle of a direction in degrees, from -180 to 180, counter-clockwise from the x axis; zero
/// where there is no direction.
package func degrees(ofX x: Double, y: Double) -> Double {
  guard x != 0 || y != 0 else { return 0 }
  let isSteep = y.magnitude > x.magnitude
  let ratio = isSteep ? x.magnitude / y.magnitude : y.magnitude / x.magnitude
  // arctan r = 2 arctan(r / (1 + √(1 + r²))), twice, makes the argument less than 0.2.
  var reduced = ratio
  for _ in 0..<2 { reduced /= 1 + (1 + reduced * reduced).squareRoot() }
  var series = 0.0
  for term in stride(from: 25.0, through: 1, by: -2) {
    series = 1 / term - series * reduced * reduced
  }
  let acute = 4 * reduced * series * 180 / Double.pi
  let first = isSteep ? 90 - acute : acute
  let upper = x < 0 ? 180 - first : first
  return y < 0 ? -upper : upper
}
