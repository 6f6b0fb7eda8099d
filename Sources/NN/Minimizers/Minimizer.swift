/// A method that looks for a minimum of a function and decides for itself how far to go.
///
/// Unlike an ``Optimizer``, which gets a gradient and makes one step, it computes the function as often
/// as it needs to. So the function must return the same number for the same point, without random batches
/// or dropout.
public protocol Minimizer {
  func minimize(_ f: (Tensor) -> Tensor, from start: Tensor) -> Minimization
}

/// Searches for a point where a function of a tensor is least.
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
  /// Searches for the parameters for which a loss is least.
  ///
  ///     model.minimize(by: LBFGS()) { model in crossEntropy(model(x), labels) }
  ///
  /// Whatever the loss changes besides parameters, such as running statistics, is not kept: it must be a
  /// function of the parameters alone.
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

/// Checks the limits that all methods have.
func requireSearch(iterations: Int, gradientTolerance: Float, _ operation: String) {
  require(
    iterations >= 0,
    "\(operation): the number of iterations is \(iterations); it must not be negative")
  require(
    gradientTolerance >= 0 && gradientTolerance.isFinite,
    "\(operation): the gradient tolerance is \(gradientTolerance); it must be finite and not "
      + "negative")
}
