/// Nodes and what leads from one to another, such as a computation: plain data, which a library of
/// neural networks can fill.
///
///     var graph = Graph()
///     graph.add("x", value: 2, gradient: -3)
///     graph.add("w", value: -3, gradient: 2)
///     graph.add("·", from: ["x", "w"], value: -6, gradient: 1)
public struct Graph: Equatable, Sendable {
  /// In the order in which they are preferably drawn, from above.
  public var nodes: [Node]
  public var edges: [Edge]

  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }

  public struct Node: Equatable, Sendable {
    /// What edges call it; no two nodes have the same.
    public var name: String
    /// What is written on it.
    public var label: String
    /// Whether it does something, as `+` does, rather than being something.
    public var isOperation: Bool
    /// Of a tensor.
    public var shape: [Int]?
    public var value: Double?
    /// Of the result with respect to this node.
    public var gradient: Double?

    public init(
      _ name: String, label: String? = nil, isOperation: Bool = false, shape: [Int]? = nil,
      value: Double? = nil, gradient: Double? = nil
    ) {
      self.name = name
      self.label = label ?? name
      self.isOperation = isOperation
      self.shape = shape
      self.value = value
      self.gradient = gradient
    }
  }

  public struct Edge: Equatable, Sendable {
    /// The name of the node where it begins.
    public var from: String
    /// The name of the node to which it points.
    public var to: String

    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }
}

extension Graph {
  /// Adds a node, and an edge to it from each of others.
  ///
  /// - Parameters:
  ///   - name: What edges call it.
  ///   - label: What is written on it; its name if nil.
  ///   - sources: The names of the nodes that lead to it.
  ///   - isOperation: Whether it does something rather than being something; nil for whether its
  ///     label is a sign such as `+`.
  ///   - shape: Of a tensor.
  ///   - value: Its number.
  ///   - gradient: Of the result with respect to it.
  public mutating func add(
    _ name: String, label: String? = nil, from sources: [String] = [], isOperation: Bool? = nil,
    shape: [Int]? = nil, value: Double? = nil, gradient: Double? = nil
  ) {
    let isSign = !(label ?? name).contains { $0.isLetter || $0.isNumber }
    nodes.append(
      Node(
        name, label: label, isOperation: isOperation ?? isSign, shape: shape, value: value,
        gradient: gradient))
    edges += sources.map { Edge(from: $0, to: name) }
  }
}

extension Figure.Layer {
  /// Layers of units, each joined to all of the next.
  public struct Network: Equatable, Sendable {
    /// How many units each layer has, from the input on.
    public var sizes: [Int]
    /// Between each layer and the next, a row for each unit of the former; empty without.
    public var weights: [[Double]]
    /// Names of the input's units; as many as there are, or none.
    public var inputs: [String]
    /// Names of the output's units; as many as there are, or none.
    public var outputs: [String]
    /// What each layer is called; as many as there are, or none.
    public var labels: [String]

    public init(
      sizes: [Int], weights: [[Double]] = [], inputs: [String] = [], outputs: [String] = [],
      labels: [String] = []
    ) {
      self.sizes = sizes
      self.weights = weights
      self.inputs = inputs
      self.outputs = outputs
      self.labels = labels
    }
  }
}
