import LessonKit
import NN
import Text

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
  within tolerance: Float = 1e-3, fails: Bool = false, id: String? = nil, line: Int = #line
) {
  claim(
    statement, checkGradient(derived, at: x, of: f), within: tolerance, fails: fails, id: id,
    line: line)
}

/// States that backpropagation gives the gradient of a function, as differences of values do.
public func claim(
  _ statement: String, gradientOf f: (Tensor) -> Tensor, at x: Tensor,
  within tolerance: Float = 1e-3, fails: Bool = false, id: String? = nil, line: Int = #line
) {
  claim(
    statement, checkGradient(at: x, of: f), within: tolerance, fails: fails, id: id, line: line)
}

/// States that the gradients of a loss by all parameters of a model are right.
public func claim<M: Model>(
  _ statement: String, gradientsOf model: M, within tolerance: Float = 1e-3, fails: Bool = false,
  id: String? = nil, line: Int = #line, loss: (inout M) -> Tensor
) {
  claim(
    statement, model.checkGradients(loss), within: tolerance, fails: fails, id: id, line: line)
}

/// Shows the coordinate where a gradient and its check are farthest apart.
private func claim(
  _ statement: String, _ check: GradientCheck, within tolerance: Float, fails: Bool, id: String?,
  line: Int
) {
  guard let worst = check.worst else {
    return claim(statement, true, fails: fails, id: id, line: line)
  }
  let place =
    worst.parameter + (worst.indices.isEmpty ? "" : "\(worst.indices)")
  // Differences have few good digits; the others would change from one processor to the next.
  let digit = Double(check.scale) * 1e-4
  let numeric = (Double(worst.numeric) / digit).rounded() * digit
  let suffix = place.isEmpty ? "" : " at \(place)"
  claim(
    statement,
    Value(text: formatted(worst.gradient, digits: 4) + suffix, numbers: [Double(worst.gradient)]),
    isCloseTo: Value(
      text: formatted(numeric, digits: 4) + " from differences", numbers: [numeric]),
    within: check.shownTolerance(
      tolerance, distance: abs(Double(worst.gradient) - numeric), digit: digit),
    fails: fails, id: id, line: line)
}

extension GradientCheck {
  /// The greatest difference that counts as close, in two digits and such that the shown numbers are
  /// close just if the check holds.
  ///
  /// - Parameters:
  ///   - tolerance: What may differ, as a fraction of the gradient's greatest element.
  ///   - distance: How far apart the shown numbers are.
  ///   - digit: The last digit of the number from differences.
  /// - Returns: The difference.
  fileprivate func shownTolerance(_ tolerance: Float, distance: Double, digit: Double) -> Double {
    let plain = (Double(tolerance) * Double(scale)).rounded(toSignificantDigits: 2)
    let holds = holds(within: tolerance)
    if (distance <= plain) == holds { return plain }
    // The differences leave more open than the tolerance, or the shown digits hide what is not close.
    return holds
      ? max(Double(tolerance + uncertainty) * Double(scale) + digit, distance).twoDigits(.up)
      : min(plain, distance * 0.99).twoDigits(.down)
  }
}

extension Double {
  /// The number in two significant digits, none closer to zero (`.up`) or none farther from it
  /// (`.down`) than itself.
  fileprivate func twoDigits(_ rule: FloatingPointRoundingRule) -> Double {
    let rounded = rounded(toSignificantDigits: 2)
    if rule == .up ? rounded >= self : rounded <= self { return rounded }
    let step = abs(rounded) * (rule == .up ? 0.05 : -0.05)
    return (self + step).rounded(toSignificantDigits: 2)
  }
}
