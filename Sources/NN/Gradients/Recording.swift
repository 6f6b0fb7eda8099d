// How an operation becomes part of the graph: it computes its result as if there were no gradients, and
// then says how a gradient gets back:
//
//     public func exp(_ x: Tensor) -> Tensor {
//       x.mapLanes(exp).recorded("exp", x) { gradient, x, y in gradient * y }
//     }
//
// Nothing is recorded, and nothing allocated, if no input is tracked.

extension Tensor {
  /// Whether gradients flow back through this tensor.
  public var isTracked: Bool { node != nil }

  /// The same elements as the beginning of a graph, with a name for its readers.
  ///
  ///     let w = Tensor([0.5, -1]).tracked("w")
  ///     let loss = square(w).sum(axis: 0)
  ///     loss.backward()
  ///     w.gradient   // [1, -2]
  public func tracked(_ name: String = "") -> Tensor {
    var tensor = detached
    tensor.node = Node(name: name, value: tensor)
    return tensor
  }

  /// The beginning of another graph after a change; the gradient is kept until the next one is computed.
  func tracked(like earlier: Node) -> Tensor {
    let tensor = tracked(earlier.name)
    tensor.node?.gradient = earlier.gradient
    return tensor
  }

  /// The same elements without their history: a constant, through which no gradient flows.
  public var detached: Tensor { Tensor(uncheckedShape: shape, values: values) }

  /// Records an operation with one input.
  ///
  /// `pullback` gets the gradient of the result, the input and the result. Where it returns a larger
  /// shape than the input's, because elements were repeated, the gradient is summed.
  func recorded(
    _ operation: String, _ x: Tensor,
    _ pullback: @escaping (_ gradient: Tensor, _ x: Tensor, _ y: Tensor) -> Tensor
  ) -> Tensor {
    if x.node == nil { return self }
    return with(Node(operation, value: self, from: .one(x, pullback)))
  }

  /// Records an operation with two inputs and a pullback for each; only those of tracked inputs are
  /// called.
  func recorded(
    _ operation: String, _ a: Tensor, _ b: Tensor,
    _ first: @escaping (_ gradient: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor,
    _ second: @escaping (_ gradient: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
  ) -> Tensor {
    if a.node == nil && b.node == nil { return self }
    return with(
      Node(
        operation, value: self,
        from: .two(a, b, a.node == nil ? nil : first, b.node == nil ? nil : second)))
  }

  /// Records an operation with any number of inputs, whose pullback consists of recorded operations.
  func recorded(
    _ operation: String, _ inputs: [Tensor], _ pullback: @escaping Node.Pullback
  ) -> Tensor {
    if inputs.allSatisfy({ $0.node == nil }) { return self }
    return with(Node(operation, value: self, from: .many(inputs, pullback)))
  }

  /// Records an operation whose pullback computes its result directly, for speed; it has no second
  /// derivative, and asking for one stops with a message.
  func recordedOnce(
    _ operation: String, _ inputs: [Tensor], _ pullback: @escaping Node.Pullback
  ) -> Tensor {
    if inputs.allSatisfy({ $0.node == nil }) { return self }
    return with(Node(operation, value: self, isSmooth: false, from: .many(inputs, pullback)))
  }

  private func with(_ node: Node) -> Tensor {
    var tensor = self
    tensor.node = node
    return tensor
  }

  /// Takes the node out, so that it can be checked for further references.
  mutating func takeNode() -> Node? {
    let taken = node
    node = nil
    return taken
  }

  /// The tensor reduced to a smaller shape by adding up the elements that broadcasting would repeat.
  func summed(to shape: [Int]) -> Tensor {
    if self.shape == shape { return self }
    var result = self
    while result.rank > shape.count { result = result.sum(axis: 0) }
    for axis in shape.indices where shape[axis] == 1 && result.shape[axis] != 1 {
      result = result.sum(axis: axis, keepingAxis: true)
    }
    return result
  }
}
