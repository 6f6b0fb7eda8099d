/// The value and the gradient of a function at a point.
///
/// The function computes in `Float`; calculations with its results are in `Double`.
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

  /// Whether the value or the gradient is smaller here; if neither is, only rounding is left.
  func isBetter(than other: Visit) -> Bool {
    value < other.value || gradientNorm < other.gradientNorm
  }

  /// The reason to end the search here, if there is one.
  func ending(gradientTolerance: Float, stepsLeft: Int) -> Minimization.Ending? {
    if !isFinite { return .notFinite }
    if gradientNorm <= Double(gradientTolerance) { return .converged }
    return stepsLeft == 0 ? .iterationLimit : nil
  }

  /// The point that is a step away along a direction.
  func point(along direction: [Double], step: Double) -> Tensor {
    let values = zip(point.values, direction).map { Float(Double($0) + step * $1) }
    return Tensor(uncheckedShape: point.shape, values: values)
  }
}
