/// The course of a ``Minimizer``: the points that it visited, and why it ended.
public struct Minimization: Sendable {
  /// The reason why a search ended.
  public enum Ending: Equatable, Sendable, CustomStringConvertible {
    case converged
    case iterationLimit
    case stalled
    case singular
    case notFinite

    public var description: String {
      switch self {
      case .converged: "the gradient is zero up to the tolerance"
      case .iterationLimit: "the iteration limit was reached"
      case .stalled: "no step makes the value or the gradient smaller"
      case .singular: "the matrix of second derivatives cannot be inverted"
      case .notFinite: "the value or a derivative is not a finite number"
      }
    }
  }

  /// The start, and the point after each step.
  public private(set) var points: [Tensor]
  /// The function at each point.
  public private(set) var values: [Float]
  /// The length of the gradient at each point.
  public private(set) var gradientNorms: [Float]
  /// The number of times that the function was computed together with its gradient, not counting
  /// Hessians.
  public internal(set) var evaluations = 1
  public internal(set) var ending = Ending.iterationLimit

  init(from start: Visit) {
    points = [start.point]
    values = [Float(start.value)]
    gradientNorms = [Float(start.gradientNorm)]
  }

  mutating func append(_ visit: Visit) {
    points.append(visit.point)
    values.append(Float(visit.value))
    gradientNorms.append(Float(visit.gradientNorm))
  }

  /// The point where the search ended.
  public var point: Tensor { points[points.count - 1] }
  /// The function at ``point``.
  public var value: Float { values[values.count - 1] }
  /// The number of steps that led there.
  public var steps: Int { points.count - 1 }
  /// The points as the rows of a matrix, ready to be drawn as a trajectory.
  public var path: Tensor { stack(points.map { $0.flattened() }) }
}

// MARK: Searching

extension Minimization {
  /// The decision of a method at a point.
  enum Step {
    case to(Visit)
    case end(Ending)
  }

  /// Takes steps from `start` until the gradient is zero, all steps have been made, or the method ends
  /// the search.
  ///
  /// `step` gets the current point, and the search so far, in which it counts its evaluations.
  init(
    of f: (Tensor) -> Tensor, from start: Tensor, iterations: Int, gradientTolerance: Float,
    _ operation: String, _ step: (_ here: Visit, _ search: inout Minimization) -> Step
  ) {
    require(
      start.count > 0,
      "\(operation): the start has shape \(start.shape), which has no elements")
    var here = Visit(start.detached, f)
    self.init(from: here)
    while true {
      if let ending = here.ending(
        gradientTolerance: gradientTolerance, stepsLeft: iterations - steps)
      {
        self.ending = ending
        return
      }
      switch step(here, &self) {
      case .end(let ending):
        self.ending = ending
        return
      case .to(let next):
        append(next)
        here = next
      }
    }
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension Minimization: Codable {}
  extension Minimization.Ending: Codable {}
#endif
