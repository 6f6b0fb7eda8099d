// Backpropagation, also called reverse-mode automatic differentiation: Linnainmaa 1970; Rumelhart,
// Hinton & Williams 1986. From the result backwards, each node passes its gradient to its inputs, and
// where a value was used more than once, the contributions are added up.

extension Tensor {
  /// Computes the gradient of this number with respect to every tensor that it was computed from.
  ///
  /// The results are in ``gradient`` of the tracked tensors, and in ``graph``. Another call starts from
  /// zero: gradients of two calls are not added.
  public func backward() {
    require(
      count == 1,
      "backward: a tensor of shape \(shape) is not a number; sum it, or pass a gradient to start "
        + "from"
    )
    backward(from: .ones(shape))
  }

  /// Computes gradients from the gradient of this tensor: the vector of a vector–Jacobian product.
  public func backward(from gradient: Tensor) {
    guard let node else { return requireTracked("backward") }
    require(
      gradient.shape == shape,
      "backward: the gradient has shape \(gradient.shape), but the tensor has shape \(shape)")
    let nodes = node.nodesFromResult()
    for node in nodes { node.gradient = nil }
    node.gradient = gradient.detached
    for node in nodes { node.passGradient(tracking: false) }
  }

  /// The gradient that ``backward()`` has found: how much the result changes with each element.
  ///
  /// Zero where the result does not depend on this tensor.
  public var gradient: Tensor {
    requireTracked("gradient")
    return node?.gradient ?? .zeros(shape)
  }

  private func requireTracked(_ operation: String) {
    require(
      isTracked,
      "\(operation): the tensor of shape \(shape) was not computed from a tracked one; see "
        + "tracked()"
    )
  }

  /// The gradients of this number with respect to some tensors; the graph is kept or released.
  func gradients(by nodes: [Node], releasing: Bool) -> [Tensor] {
    guard let node else { return nodes.map { .zeros($0.value.shape) } }
    let order = node.nodesFromResult()
    // If the result depends on something tracked outside, its gradient may be needed later.
    let tracking = order.contains { node in
      node.depth == 0 && !nodes.contains { $0 === node }
    }
    for node in order { node.gradient = nil }
    node.gradient = .ones(shape)
    for node in order {
      node.passGradient(tracking: tracking)
      if releasing && !tracking && node.depth > 0 { node.release() }
    }
    return nodes.map { $0.gradient ?? .zeros($0.value.shape) }
  }
}

extension Node {
  /// This node and all nodes that it was computed from, the result first.
  func nodesFromResult() -> [Node] {
    var found: [Node] = []
    found.reserveCapacity(32)
    found.append(self)
    isVisited = true
    var next = 0
    while next < found.count {
      found[next].origin.forEachInput { input in
        guard let node = input.node, !node.isVisited else { return }
        node.isVisited = true
        found.append(node)
      }
      next += 1
    }
    for node in found { node.isVisited = false }
    found.sort { $0.depth > $1.depth }
    return found
  }

  /// Adds what this node's gradient contributes to those of its inputs.
  func passGradient(tracking: Bool) {
    guard let gradient else { return }
    require(
      isSmooth || !tracking, "gradient: the second derivative of \(operation) is not available")
    switch origin {
    case .beginning: break
    case .one(let x, let pullback):
      x.node?.receive(pullback(gradient, x.operand(tracking), result(tracking)))
    case .two(let a, let b, let first, let second):
      let (operandA, operandB) = (a.operand(tracking), b.operand(tracking))
      if let first { a.node?.receive(first(gradient, operandA, operandB)) }
      if let second { b.node?.receive(second(gradient, operandA, operandB)) }
    case .many(let inputs, let pullback):
      let contributions = pullback(
        gradient, inputs.map { $0.operand(tracking) }, result(tracking))
      for (input, contribution) in zip(inputs, contributions) {
        if let contribution { input.node?.receive(contribution) }
      }
    }
  }

  private func result(_ tracking: Bool) -> Tensor {
    var result = value
    if tracking { result.node = self }
    return result
  }

  /// Adds to this node's gradient.
  private func receive(_ contribution: Tensor) {
    let contribution = contribution.summed(to: value.shape)
    if gradient == nil { gradient = contribution } else { add(contribution) }
  }

  private func add(_ contribution: Tensor) {
    // It is taken out first, so that it is changed in place.
    guard var sum = gradient else { return }
    gradient = nil
    sum += contribution
    gradient = sum
  }
}

extension Tensor {
  /// The tensor as a pullback gets it: with its history only if that will be needed.
  fileprivate func operand(_ tracking: Bool) -> Tensor { tracking ? self : detached }
}
