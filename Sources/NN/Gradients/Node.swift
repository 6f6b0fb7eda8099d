/// One step of a computation that gradients flow back through.
///
/// An operation on a tracked tensor returns one: its node records the operation, its inputs and how
/// a gradient of the result becomes gradients of the inputs (the vector–Jacobian products). So every
/// computation leaves a graph, whatever loops and conditions led to it.
///
/// A node is built and traversed by one thread at a time.
final class Node: @unchecked Sendable {
  /// Turns a gradient of the result into that of the only input.
  typealias UnaryPullback = (_ gradient: Tensor, _ x: Tensor, _ result: Tensor) -> Tensor
  /// Turns a gradient of the result into that of one of two inputs.
  typealias BinaryPullback = (_ gradient: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
  /// Turns a gradient of the result into that of each input; nil for inputs that need none.
  typealias Pullback = (_ gradient: Tensor, _ inputs: [Tensor], _ result: Tensor) -> [Tensor?]

  /// The origin of a value, and the way for a gradient to get back there.
  ///
  /// Pullbacks get the inputs and the result as arguments instead of capturing them: plain ones if only
  /// gradients are wanted, tracked ones if the gradients will be differentiated themselves. Operations
  /// with one or two inputs, the most common ones, need no array.
  enum Origin {
    case beginning
    case one(Tensor, UnaryPullback)
    /// A pullback is nil if its input is a constant.
    case two(Tensor, Tensor, BinaryPullback?, BinaryPullback?)
    case many([Tensor], Pullback)
  }

  let operation: String
  /// The author's name for the value; empty if it has none.
  let name: String
  /// The value that was computed, not tracked itself.
  let value: Tensor
  private(set) var origin: Origin
  /// Whether the pullback consists of recorded operations, so that it can be differentiated itself.
  let isSmooth: Bool
  /// More than the depth of any input, so that a backward pass can visit nodes by descending depth.
  let depth: Int
  /// The gradient of what ``Tensor/backward()`` was called on, with respect to this value.
  var gradient: Tensor?
  /// Set while the graph is traversed.
  var isVisited = false

  /// A beginning: a parameter, or the variable of a derivative.
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

  /// Releases what only the backward pass needs, so that its memory can be reused.
  func release() {
    origin = .beginning
    gradient = nil
  }

  deinit {
    // In a long chain, each node would be released from within the release of the next, until the
    // stack overflows. So the chain is taken apart in a loop.
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
