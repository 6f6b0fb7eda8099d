import LessonKit
import NN

// Claims that a gradient is right. It is compared with differences of values, which know nothing of
// calculus.

/// States that a gradient derived by hand is that of a function, and shows both it and what
/// differences of values give.
///
///     claim("The gradient of cross-entropy is $p - y$", (softmax(z) - y) / n, at: z,
///       isGradientOf: { z in crossEntropy(z, labels) })
///
/// The two may differ by a thousandth of the greatest element, and by what differences of numbers of
/// seven digits leave open.
public func claim(
  _ statement: String, _ derived: Tensor, at x: Tensor, isGradientOf f: (Tensor) -> Tensor,
  within tolerance: Float = 1e-3, line: Int = #line
) {
  claim(statement, checkGradient(derived, at: x, of: f), within: tolerance, line: line)
}

/// States that backpropagation gives the gradient of a function, as differences of values do.
public func claim(
  _ statement: String, gradientOf f: (Tensor) -> Tensor, at x: Tensor,
  within tolerance: Float = 1e-3, line: Int = #line
) {
  claim(statement, checkGradient(at: x, of: f), within: tolerance, line: line)
}

/// States that the gradients of a loss by all parameters of a model are right.
public func claim<M: Model>(
  _ statement: String, gradientsOf model: M, within tolerance: Float = 1e-3, line: Int = #line,
  loss: (inout M) -> Tensor
) {
  claim(statement, model.checkGradients(loss), within: tolerance, line: line)
}

/// Shows the coordinate where a gradient and its check are farthest apart.
private func claim(
  _ statement: String, _ check: GradientCheck, within tolerance: Float, line: Int
) {
  guard let worst = check.worst else { return claim(statement, true, line: line) }
  let place =
    worst.parameter + (worst.indices.isEmpty ? "" : "\(worst.indices)")
  let scale = check.scale
  // Differences have few good digits; the others would change from one processor to the next.
  let digit = Double(scale) * 1e-4
  let numeric = (Double(worst.numeric) / digit).rounded() * digit
  let allowance = Double(tolerance + check.uncertainty) * Double(scale) + digit
  let suffix = place.isEmpty ? "" : " at \(place)"
  claim(
    statement,
    Value(text: formatted(worst.gradient, digits: 4) + suffix, numbers: [Double(worst.gradient)]),
    isCloseTo: Value(
      text: formatted(numeric, digits: 4) + " from differences", numbers: [numeric]),
    within: check.holds(within: tolerance) ? allowance : Double(tolerance * scale) - digit,
    line: line)
}
