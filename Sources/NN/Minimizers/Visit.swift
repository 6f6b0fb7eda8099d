/// What is known of a function at a point.
///
/// The function's numbers are `Float`, calculations with them are in `Double`.
struct Visit {
  let point: Tensor
  let value: Double
  let gradient: [Double]

  init(_ point: Tensor, _ f: (Tensor) -> Tensor) {
    let (value, gradient) = valueAndGradient(at: point, of: f)
    self.point = point
    self.value = Double(value.item)
    self.gradient = gradient.values.map { Double($0) }
  }

  var gradientNorm: Double { dot(gradient, gradient).squareRoot() }

  /// Whether the function and all derivatives are finite.
  var isFinite: Bool { value.isFinite && gradient.allSatisfy { $0.isFinite } }

  /// Whether the value or the gradient is smaller here; where neither is, all that is left is rounding.
  func isBetter(than other: Visit) -> Bool {
    value < other.value || gradientNorm < other.gradientNorm
  }

  /// The reason to end here, if there is one.
  func ending(gradientTolerance: Float, stepsLeft: Int) -> Minimization.Ending? {
    if !isFinite { return .notFinite }
    if gradientNorm <= Double(gradientTolerance) { return .converged }
    return stepsLeft == 0 ? .iterationLimit : nil
  }

  /// The point a step away.
  func point(along direction: [Double], step: Double) -> Tensor {
    let values = zip(point.values, direction).map { Float(Double($0) + step * $1) }
    return Tensor(uncheckedShape: point.shape, values: values)
  }
}
