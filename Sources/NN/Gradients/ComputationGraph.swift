/// A computation as a graph that a lesson can print or draw: the steps that led to a result.
public struct ComputationGraph: Sendable {
  /// A value and how it came about.
  public struct Step: Sendable {
    /// `"*"`, `"tanh"`, …; `"parameter"` for a tracked tensor, `"constant"` for one that is not.
    public var operation: String
    /// The name given to ``Tensor/tracked(_:)``; empty for all other steps.
    public var name: String
    public var value: Tensor
    /// How the result changes with this value; nil before ``Tensor/backward()``, and for constants.
    public var gradient: Tensor?
    /// The places of the operands in ``steps``.
    public var inputs: [Int]
  }

  /// Operands come before what is computed from them; the result is last.
  public var steps: [Step]
}

extension Tensor {
  /// The computation that led to this tensor.
  ///
  ///     for step in loss.graph.steps { print(step.operation, step.value.shape) }
  public var graph: ComputationGraph {
    guard let node else {
      return ComputationGraph(
        steps: [.init(operation: "constant", name: "", value: self, gradient: nil, inputs: [])])
    }
    var steps: [ComputationGraph.Step] = []
    var places: [ObjectIdentifier: Int] = [:]
    for node in node.nodesFromResult().reversed() {
      var inputs: [Int] = []
      node.origin.forEachInput { input in
        if let node = input.node, let place = places[ObjectIdentifier(node)] {
          inputs.append(place)
          return
        }
        inputs.append(steps.count)
        steps.append(
          .init(operation: "constant", name: "", value: input.detached, gradient: nil, inputs: []))
      }
      places[ObjectIdentifier(node)] = steps.count
      steps.append(
        .init(
          operation: node.operation, name: node.name, value: node.value,
          gradient: node.gradient?.detached, inputs: inputs))
    }
    return ComputationGraph(steps: steps)
  }
}
