/// Something with parameters that can be trained: a layer, a network, a single tensor.
///
///     struct Regression: Model {
///       var weight = Tensor.zeros([3])
///       var bias = Tensor(0)
///
///       mutating func forEachParameter(_ body: ParameterBody) {
///         body("weight", &weight)
///         body("bias", &bias)
///       }
///     }
///
/// A model is a value: a copy can be trained further, and the original stays as it was.
public protocol Model {
  /// Calls `body` with each parameter and its name, always in the same order.
  mutating func forEachParameter(_ body: ParameterBody)

  /// Calls `body` with each tensor that is kept but not trained, such as running statistics.
  mutating func forEachBuffer(_ body: ParameterBody)
}

/// A visitor of parameters, which gets each one's name and may change its value.
public typealias ParameterBody = (ParameterName, inout Tensor) -> Void

extension Model {
  public mutating func forEachBuffer(_ body: ParameterBody) {}

  /// Calls `body` with each parameter under the name that it has in a larger model: `hidden.weight`.
  public mutating func forEachParameter(within name: String, _ body: ParameterBody) {
    forEachParameter { body($0.within(name), &$1) }
  }

  /// Calls `body` with each buffer under the name that it has in a larger model.
  public mutating func forEachBuffer(within name: String, _ body: ParameterBody) {
    forEachBuffer { body($0.within(name), &$1) }
  }

  mutating func forEachParameter(within place: Int, _ body: ParameterBody) {
    forEachParameter { body($0.within(place), &$1) }
  }

  mutating func forEachBuffer(within place: Int, _ body: ParameterBody) {
    forEachBuffer { body($0.within(place), &$1) }
  }

  /// All parameters with their names, in order.
  public var parameters: [(name: String, value: Tensor)] {
    var copy = self
    var parameters: [(name: String, value: Tensor)] = []
    copy.forEachParameter { name, value in parameters.append((name.description, value)) }
    return parameters
  }

  /// The number of numbers that training can change.
  public var parameterCount: Int {
    var copy = self
    var count = 0
    copy.forEachParameter { _, value in count += value.count }
    return count
  }
}

extension Tensor: Model {
  public mutating func forEachParameter(_ body: ParameterBody) { body("value", &self) }
}

extension Tensor? {
  /// Calls `body` with a parameter that a layer may not have.
  mutating func forEachParameter(named name: ParameterName, _ body: ParameterBody) {
    guard var parameter = self else { return }
    self = nil  // so that it is changed in place
    body(name, &parameter)
    self = parameter
  }
}

extension Array: Model where Element: Model {
  public mutating func forEachParameter(_ body: ParameterBody) {
    for index in indices { self[index].forEachParameter(within: index, body) }
  }

  public mutating func forEachBuffer(_ body: ParameterBody) {
    for index in indices { self[index].forEachBuffer(within: index, body) }
  }
}
