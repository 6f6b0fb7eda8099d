/// The gradients of a loss with respect to the parameters of a model, in the model's order.
public struct Gradients: Sendable {
  /// One gradient per parameter.
  public internal(set) var values: [Tensor]

  public init(_ values: [Tensor]) { self.values = values }

  /// The length of all gradients together, taken as one vector.
  public var norm: Float {
    var sum = 0.0
    for value in values {
      value.withElements { elements in
        sum += squaredSum(elements, count: value.count)
      }
    }
    return Float(sum.squareRoot())
  }
}

extension Model {
  /// A loss and its gradient with respect to each parameter.
  ///
  ///     let (loss, gradients) = model.lossAndGradients { model in
  ///       crossEntropy(model.training(images), labels)
  ///     }
  ///
  /// The loss must be a single number. Whatever `loss` changes besides parameters, such as running
  /// statistics, stays changed.
  public mutating func lossAndGradients(
    _ loss: (inout Self) -> Tensor
  ) -> (loss: Float, gradients: Gradients) {
    var nodes: [Node] = []
    forEachParameter { _, parameter in
      parameter = parameter.tracked()
      if let node = parameter.node { nodes.append(node) }
    }
    let value = loss(&self)
    forEachParameter { _, parameter in parameter.node = nil }
    forEachBuffer { _, buffer in buffer.node = nil }
    require(
      value.count == 1,
      "lossAndGradients: the loss has shape \(value.shape); it must be a single number")
    return (value.item, Gradients(value.gradients(by: nodes, releasing: true)))
  }

  /// The gradient of a loss with respect to each parameter.
  public mutating func gradients(_ loss: (inout Self) -> Tensor) -> Gradients {
    lossAndGradients(loss).gradients
  }
}
