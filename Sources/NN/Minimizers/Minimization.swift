/// How a ``Minimizer`` went: where it has been, and why it ended.
public struct Minimization: Sendable {
  /// Why a search ended.
  public enum Ending: Equatable, Sendable, CustomStringConvertible {
    case converged
    case iterationLimit
    case stalled
    case singular
    case notFinite

    public var description: String {
      switch self {
      case .converged: "the gradient is zero up to the tolerance"
      case .iterationLimit: "there were as many steps as allowed"
      case .stalled: "no step makes the value or the gradient smaller"
      case .singular: "the matrix of second derivatives cannot be inverted"
      case .notFinite: "the value or a derivative is not a finite number"
      }
    }
  }

  /// The start, and where each step led.
  public private(set) var points: [Tensor]
  /// At each point: the function.
  public private(set) var values: [Float]
  /// At each point: the length of the gradient.
  public private(set) var gradientNorms: [Float]
  /// How often the function was computed together with its gradient; Hessians come on top of that.
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

  /// Where the search ended.
  public var point: Tensor { points[points.count - 1] }
  /// The function at ``point``.
  public var value: Float { values[values.count - 1] }
  /// How many steps led there.
  public var steps: Int { points.count - 1 }
  /// The points as the rows of a matrix, as a trajectory is drawn.
  public var path: Tensor { stack(points.map { $0.flattened() }) }
}

// MARK: Searching

extension Minimization {
  /// What a method makes of a point.
  enum Step {
    case to(Visit)
    case end(Ending)
  }

  /// Goes on from `start` by steps of a method until the gradient is zero, all steps have been made, or
  /// the method ends the search.
  ///
  /// `step` gets the point to go on from, and the search so far, in which it counts its evaluations.
  init(
    of f: (Tensor) -> Tensor, from start: Tensor, iterations: Int, gradientTolerance: Float,
    _ operation: String, _ step: (_ here: Visit, _ search: inout Minimization) -> Step
  ) {
    require(start.count > 0, "\(operation): the start has shape \(start.shape), it has no elements")
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
