/// A method that looks for a minimum of a function and decides for itself how far to go.
///
/// Unlike an ``Optimizer``, which is handed a gradient and makes one step, it computes the function as
/// often as it needs. So the function must give the same number for the same point: no batches drawn at
/// random, no dropout.
public protocol Minimizer {
  func minimize(_ f: (Tensor) -> Tensor, from start: Tensor) -> Minimization
}

/// Looks for a point where a function of a tensor is least.
///
///     let search = minimize(from: Tensor([-1.2, 1]), by: LBFGS()) { p in
///       let (x, y) = (p.element(0), p.element(1))
///       return square(1 - x) + 100 * square(y - square(x))
///     }
///     search.point    // [1, 1]
///     search.ending   // the gradient is zero up to the tolerance
///     Trajectory(search.path, label: "L-BFGS")
public func minimize<Method: Minimizer>(
  from start: Tensor, by method: Method, _ f: (Tensor) -> Tensor
) -> Minimization {
  method.minimize(f, from: start)
}

extension Model {
  /// Looks for the parameters for which a loss is least.
  ///
  ///     model.minimize(by: LBFGS()) { model in crossEntropy(model(x), labels) }
  ///
  /// What the loss changes besides parameters, such as running statistics, does not stay changed: it
  /// must be a function of the parameters alone.
  ///
  /// - Returns: The path, whose points are all parameters one after the other.
  @discardableResult
  public mutating func minimize<Method: Minimizer>(
    by method: Method, _ loss: (inout Self) -> Tensor
  ) -> Minimization {
    let parameters = parameters.map { $0.value.detached.flattened() }
    require(!parameters.isEmpty, "minimize: the model has no parameters")
    let model = self
    let search = method.minimize(
      { point in
        var copy = model
        copy.takeParameters(from: point)
        return loss(&copy)
      }, from: concatenate(parameters))
    takeParameters(from: search.point)
    return search
  }

  private mutating func takeParameters(from vector: Tensor) {
    var place = 0
    forEachParameter { _, parameter in
      let next = place + parameter.count
      parameter = vector[place..<next].reshaped(parameter.shape)
      place = next
    }
  }
}

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

/// The sum of products.
func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for (a, b) in zip(a, b) { sum += a * b }
  return sum
}

/// Checks what all methods are told.
func requireSearch(iterations: Int, gradientTolerance: Float, _ operation: String) {
  require(
    iterations >= 0, "\(operation): there are \(iterations) iterations, it must not be negative")
  require(
    gradientTolerance >= 0 && gradientTolerance.isFinite,
    "\(operation): the gradient tolerance is \(gradientTolerance), it must not be negative")
}

/// Checks where a search begins.
func requireStart(_ start: Tensor, _ operation: String) {
  require(start.count > 0, "\(operation): the start has shape \(start.shape), it has no elements")
}
