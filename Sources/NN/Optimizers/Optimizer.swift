/// A rule that changes a model's parameters along gradients.
///
///     var optimizer = Adam(learningRate: 0.001)
///     optimizer.update(&model, gradients)
///
/// What an optimiser remembers of earlier steps belongs to the parameters of one model: use a new
/// optimiser for another model.
public protocol Optimizer {
  /// The step size; a schedule may change it between updates.
  var learningRate: Float { get set }

  /// Begins an update of `parameterCount` parameters, before the first of them is changed.
  mutating func beginUpdate(parameterCount: Int)

  /// Changes one parameter.
  ///
  /// - Parameters:
  ///   - parameter: The parameter, which is changed in place.
  ///   - gradient: Its gradient, of the same shape.
  ///   - index: Its place among the model's parameters, from 0.
  mutating func update(_ parameter: inout Tensor, gradient: Tensor, index: Int)
}

extension Optimizer {
  public mutating func beginUpdate(parameterCount: Int) {}

  /// Changes all parameters of a model by one step.
  public mutating func update<M: Model>(_ model: inout M, _ gradients: Gradients) {
    requireLearningRate(learningRate, "update")
    beginUpdate(parameterCount: gradients.values.count)
    var index = 0
    model.forEachParameter { name, parameter in
      require(
        index < gradients.values.count,
        "update: \(name.description) has no gradient; the number of gradients is "
          + "\(gradients.values.count)"
      )
      requireGradient(
        gradients.values[index], of: parameter, named: name.description, "update")
      let node = parameter.takeNode()
      update(&parameter, gradient: gradients.values[index], index: index)
      if let node { parameter = parameter.tracked(like: node) }
      index += 1
    }
    require(
      index == gradients.values.count,
      "update: there are \(gradients.values.count) gradients for \(index) parameters")
  }

  /// Changes a single tensor by one step, as in the search for the minimum of a function.
  public mutating func update(_ x: inout Tensor, gradient: Tensor) {
    update(&x, Gradients([gradient]))
  }
}

/// Checks a gradient that an optimiser gets for a parameter.
func requireGradient(
  _ gradient: Tensor, of parameter: Tensor, named name: @autoclosure () -> String,
  _ operation: String
) {
  require(
    gradient.shape == parameter.shape,
    "\(operation): \(name()) has shape \(parameter.shape), but its gradient has shape "
      + "\(gradient.shape)"
  )
}
