/// Newton's method: each step goes to where the second-order approximation of the function is flat.
///
/// With gradient `g` and Hessian `H` (all second derivatives) at `x`, the step is `−H⁻¹ g`. There is no
/// learning rate: where the curvature is low, steps are long. The minimum of a quadratic function is one
/// step away, and near any other, the number of correct digits doubles with each step.
///
/// The pure step has two faults. It leads to where the slope is zero, be it a minimum, a saddle or
/// a maximum; and it may lead too far, to where the approximation is poor. So, by default:
///
/// - Where `H` is not positive definite, which Cholesky's factorisation detects, `τ` is added to its
///   diagonal until it is (Levenberg 1944, Marquardt 1963; Nocedal & Wright 2006, algorithm 3.3). The
///   larger `τ` is, the closer the step is to gradient descent, which leads downwards.
/// - The step is halved until it lowers the function enough (Armijo 1966).
///
/// For `n` numbers it takes memory for `n²` second derivatives, `n` backward passes to compute them, and
/// `n³ / 3` multiplications to solve the system: a method for small problems.
public struct Newton: Minimizer, Sendable {
  /// Whether steps that would not lead downwards are changed.
  public var isDamped: Bool
  /// The maximum number of steps.
  public var iterations: Int
  /// The search ends where the gradient is no longer than this.
  public var gradientTolerance: Float

  public init(isDamped: Bool = true, iterations: Int = 100, gradientTolerance: Float = 1e-5) {
    requireSearch(iterations: iterations, gradientTolerance: gradientTolerance, "Newton")
    self.isDamped = isDamped
    self.iterations = iterations
    self.gradientTolerance = gradientTolerance
  }

  public func minimize(_ f: (Tensor) -> Tensor, from start: Tensor) -> Minimization {
    Minimization(
      of: f, from: start, iterations: iterations, gradientTolerance: gradientTolerance, "Newton"
    ) { here, search in
      let curvature = hessian(at: here.point, of: f).values.map { Double($0) }
      guard curvature.allSatisfy({ $0.isFinite }) else { return .end(.notFinite) }
      let next: Visit?
      if isDamped {
        var line = LineSearch(from: here, along: dampedDirection(curvature, here.gradient))
        next = line.backtrack(f)?.visit
        search.evaluations += line.evaluations
      } else {
        guard let solution = solveLinearSystem(curvature, here.gradient) else {
          return .end(.singular)
        }
        next = Visit(here.point(along: solution, step: -1), f)
        search.evaluations += 1
      }
      guard let next, !isDamped || next.isBetter(than: here) else { return .end(.stalled) }
      return next.isFinite ? .to(next) : .end(.notFinite)
    }
  }
}

/// `−(H + τI)⁻¹ g`, for the first `τ` that makes the matrix positive definite.
///
/// Nocedal & Wright 2006, algorithm 3.3, with their `β = 10⁻³` relative to the greatest element of `H`.
private func dampedDirection(_ hessian: [Double], _ gradient: [Double]) -> [Double] {
  let size = gradient.count
  let diagonal = (0..<size).map { hessian[$0 * (size + 1)] }
  let greatest = hessian.reduce(0) { max($0, abs($1)) }
  let least = diagonal.reduce(.infinity) { min($0, $1) }
  let β = greatest > 0 ? 1e-3 * greatest : 1
  var τ = least > 0 ? 0 : β - least
  while true {
    var damped = hessian
    for index in 0..<size { damped[index * (size + 1)] += τ }
    if let factor = CholeskyFactor(damped, size: size) { return factor.solve(gradient).map { -$0 } }
    τ = max(2 * τ, β)
  }
}
