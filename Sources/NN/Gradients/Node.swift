/// One step of a computation that gradients flow back through.
///
/// An operation that gets a tracked tensor gives one: its node remembers the operation, its inputs and
/// how a gradient of the result becomes gradients of the inputs (the vector–Jacobian products). So
/// a computation leaves behind a graph, whatever loops and conditions led to it.
///
/// A node is built and walked by one thread at a time.
final class Node: @unchecked Sendable {
  /// Gives, for a gradient of the result, the gradient of each input; nil for one that needs none.
  ///
  /// It gets the inputs and the result as arguments instead of holding them: plain ones if the gradients
  /// are all that is wanted, tracked ones if gradients of those will be asked for.
  typealias Pullback = (_ gradient: Tensor, _ inputs: [Tensor], _ result: Tensor) -> [Tensor?]

  let operation: String
  /// What the author calls it; empty for what has no name.
  let name: String
  /// What the node computed, without this node.
  let value: Tensor
  /// The operands, each with its own node if it is tracked.
  private(set) var inputs: [Tensor]
  private(set) var pullback: Pullback?
  /// Whether ``pullback`` is made of recorded operations, so that it can be differentiated itself.
  let isSmooth: Bool
  /// More than that of any input, so that descending depths are an order to go back in.
  let depth: Int
  /// The gradient of what ``Tensor/backward()`` was called on, with respect to this value.
  var gradient: Tensor?
  /// Set while the graph is walked.
  var isVisited = false

  /// A beginning: a parameter, or what a derivative is taken by.
  init(name: String, value: Tensor) {
    self.operation = "parameter"
    self.name = name
    self.value = value
    self.inputs = []
    self.isSmooth = true
    self.depth = 0
  }

  init(
    operation: String, value: Tensor, inputs: [Tensor], isSmooth: Bool,
    pullback: @escaping Pullback
  ) {
    self.operation = operation
    self.name = ""
    self.value = value
    self.inputs = inputs
    self.isSmooth = isSmooth
    self.pullback = pullback
    var depth = 0
    for input in inputs {
      if let node = input.node { depth = Swift.max(depth, node.depth) }
    }
    self.depth = depth + 1
  }

  /// Lets go of what only the way back needs, so that its memory can be used again.
  func release() {
    inputs = []
    pullback = nil
    gradient = nil
  }

  deinit {
    // Of a long chain, each node would be released from within the release of the next, until the
    // stack is full. So it is taken apart in a loop.
    guard depth > 100 else { return }
    var rest = inputs
    inputs = []
    while var tensor = rest.popLast() {
      guard var node = tensor.takeNode() else { continue }
      guard isKnownUniquelyReferenced(&node) else { continue }
      rest += node.inputs
      node.inputs = []
    }
  }
}
