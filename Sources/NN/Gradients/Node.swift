/// One step of a computation that gradients flow back through.
///
/// An operation that gets a tracked tensor gives one: its node remembers the operation, its inputs and
/// how a gradient of the result becomes gradients of the inputs (the vector–Jacobian products). So
/// a computation leaves behind a graph, whatever loops and conditions led to it.
///
/// A node is built and walked by one thread at a time.
final class Node: @unchecked Sendable {
  /// Makes, of a gradient of the result, that of the only input.
  typealias UnaryPullback = (_ gradient: Tensor, _ x: Tensor, _ result: Tensor) -> Tensor
  /// Makes, of a gradient of the result, that of one of two inputs.
  typealias BinaryPullback = (_ gradient: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
  /// Makes, of a gradient of the result, that of each input; nil for one that needs none.
  typealias Pullback = (_ gradient: Tensor, _ inputs: [Tensor], _ result: Tensor) -> [Tensor?]

  /// Where a value comes from, and how a gradient goes back there.
  ///
  /// Pullbacks get the inputs and the result as arguments instead of holding them: plain ones if the
  /// gradients are all that is wanted, tracked ones if gradients of those will be asked for. Operations
  /// of one and two inputs, which most are, need no array.
  enum Origin {
    case beginning
    case one(Tensor, UnaryPullback)
    /// A pullback is nil if its input is a constant.
    case two(Tensor, Tensor, BinaryPullback?, BinaryPullback?)
    case many([Tensor], Pullback)
  }

  let operation: String
  /// What the author calls it; empty for what has no name.
  let name: String
  /// What the node computed, without this node.
  let value: Tensor
  private(set) var origin: Origin
  /// Whether pullbacks are made of recorded operations, so that it can be differentiated itself.
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
    self.origin = .beginning
    self.isSmooth = true
    self.depth = 0
  }

  init(_ operation: String, value: Tensor, isSmooth: Bool = true, from origin: Origin) {
    self.operation = operation
    self.name = ""
    self.value = value
    self.isSmooth = isSmooth
    self.origin = origin
    var depth = 0
    origin.forEachInput { input in
      if let node = input.node { depth = Swift.max(depth, node.depth) }
    }
    self.depth = depth + 1
  }

  /// Lets go of what only the way back needs, so that its memory can be used again.
  func release() {
    origin = .beginning
    gradient = nil
  }

  deinit {
    // Of a long chain, each node would be released from within the release of the next, until the
    // stack is full. So it is taken apart in a loop.
    guard depth > 100 else { return }
    var rest: [Tensor] = []
    origin.forEachInput { rest.append($0) }
    origin = .beginning
    while var tensor = rest.popLast() {
      guard var node = tensor.takeNode() else { continue }
      guard isKnownUniquelyReferenced(&node) else { continue }
      node.origin.forEachInput { rest.append($0) }
      node.origin = .beginning
    }
  }
}

extension Node.Origin {
  /// Calls `body` with each operand, which has a node of its own if it is tracked.
  @inline(__always)
  func forEachInput(_ body: (Tensor) -> Void) {
    switch self {
    case .beginning: break
    case .one(let x, _): body(x)
    case .two(let a, let b, _, _):
      body(a)
      body(b)
    case .many(let inputs, _):
      for input in inputs { body(input) }
    }
  }
}
