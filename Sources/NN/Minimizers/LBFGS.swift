/// A quasi-Newton method: it learns the curvature from how the gradient changes along its path.
///
/// Broyden, Fletcher, Goldfarb and Shanno's method (1970) builds up the inverse of the Hessian from steps
/// `s` and the changes `y` that they make to the gradient. With limited memory, only the last few pairs
/// are kept, and the product of that inverse and a gradient is computed from them in `4 m n`
/// multiplications, without a matrix: Nocedal 1980; Nocedal & Wright 2006, algorithms 7.4 and 7.5. Each
/// step satisfies the strong Wolfe conditions, without which the learned curvature could be negative.
///
/// It needs only gradients, about one per step, and takes few steps even where the function is a hundred
/// times steeper in one direction than in another.
public struct LBFGS: Minimizer, Sendable {
  /// The number of steps to remember; Nocedal & Wright recommend 3 to 20.
  public var memory: Int
  /// The maximum number of steps.
  public var iterations: Int
  /// The search ends where the gradient is no longer than this.
  public var gradientTolerance: Float

  public init(memory: Int = 10, iterations: Int = 500, gradientTolerance: Float = 1e-5) {
    require(memory > 0, "LBFGS: the memory is \(memory); it must be greater than 0")
    requireSearch(iterations: iterations, gradientTolerance: gradientTolerance, "LBFGS")
    self.memory = memory
    self.iterations = iterations
    self.gradientTolerance = gradientTolerance
  }

  public func minimize(_ f: (Tensor) -> Tensor, from start: Tensor) -> Minimization {
    var learned = LearnedCurvature(memory: memory)
    return Minimization(
      of: f, from: start, iterations: iterations, gradientTolerance: gradientTolerance, "LBFGS"
    ) { here, search in
      while true {
        var line = LineSearch(from: here, along: learned.direction(downFrom: here.gradient))
        // Before anything is learned, the step's length is at most 1: the gradient's own says little.
        let first = learned.isEmpty ? min(1, 1 / here.gradientNorm) : 1
        let next = line.findWolfeStep(from: first, f)?.visit
        search.evaluations += line.evaluations
        if let next, next.isBetter(than: here) {
          learned.add(from: here, to: next)
          return .to(next)
        }
        if learned.isEmpty { return .end(.stalled) }
        // The curvature learned elsewhere may be misleading.
        learned = LearnedCurvature(memory: memory)
      }
    }
  }
}

/// The knowledge about the inverse of the Hessian from the last steps.
private struct LearnedCurvature {
  /// A step and the change of the gradient along it.
  private struct Pair {
    let step: [Double]
    let change: [Double]
    /// The dot product of both: positive, since the slope has risen along the step.
    let product: Double
  }

  private let memory: Int
  /// The pairs, oldest first.
  private var pairs: [Pair] = []

  init(memory: Int) { self.memory = memory }

  var isEmpty: Bool { pairs.isEmpty }

  mutating func add(from last: Visit, to next: Visit) {
    let step = zip(next.point.values, last.point.values).map { Double($0) - Double($1) }
    let change = zip(next.gradient, last.gradient).map { $0 - $1 }
    let product = dot(step, change)
    // A product within rounding error says nothing.
    let lengths = (dot(step, step) * dot(change, change)).squareRoot()
    guard product > Double(Float.ulpOfOne) * lengths else { return }
    if pairs.count == memory { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, product: product))
  }

  /// The negative product of the inverse Hessian with a gradient: algorithm 7.4.
  ///
  /// Its first guess is a multiple of the identity, eq. 7.20.
  func direction(downFrom gradient: [Double]) -> [Double] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = dot(pair.step, direction) / pair.product
      direction.add(-factor, pair.change)
      factors.append(factor)
    }
    if let last = pairs.last {
      let scale = last.product / dot(last.change, last.change)
      direction = direction.map { scale * $0 }
    }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      direction.add(factor - dot(pair.change, direction) / pair.product, pair.step)
    }
    return direction
  }
}
