import LessonKit
import NN

extension GraphDiagram {
  /// What a tensor was computed from, with values and, after `backward()`, gradients.
  ///
  ///     loss.backward()
  ///     Figure(alt: "…") { GraphDiagram(of: loss) }
  ///
  /// Single numbers are shown as they are, larger tensors by their shape.
  public init(of result: Tensor) { self.init(Graph(result.graph)) }
}

extension Graph {
  /// The steps of a computation as nodes.
  public init(_ computation: ComputationGraph) {
    self.init()
    for (place, step) in computation.steps.enumerated() {
      let isBeginning = step.operation == "parameter" || step.operation == "constant"
      let isNumber = step.value.count == 1
      let name = step.name.isEmpty ? (isBeginning ? step.operation : "") : step.name
      add(
        "\(place)", label: isBeginning ? name : step.operation, from: step.inputs.map { "\($0)" },
        isOperation: !isBeginning, shape: isNumber ? nil : step.value.shape,
        value: isNumber ? Double(step.value.item) : nil,
        gradient: isNumber ? step.gradient.map { Double($0.item) } : nil)
    }
  }
}
