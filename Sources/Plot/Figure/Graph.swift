/// Nodes and what leads from one to another, such as the steps of a computation: plain data that a
/// library of neural networks can fill in.
///
///     var graph = Graph()
///     graph.add("x", value: 2, gradient: -3)
///     graph.add("w", value: -3, gradient: 2)
///     graph.add("·", from: ["x", "w"], value: -6, gradient: 1)
public struct Graph: Equatable, Sendable {
  /// The nodes, in the order in which they are drawn from above where there is a choice.
  public var nodes: [Node]
  public var edges: [Edge]

  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }

  public struct Node: Equatable, Sendable {
    /// The name that edges use, which no other node has.
    public var name: String
    /// The text on the node.
    public var label: String
    /// Whether the node does something, like `+`, rather than being something.
    public var isOperation: Bool
    /// The shape of a tensor.
    public var shape: [Int]?
    public var value: Double?
    /// The gradient of the result with respect to this node.
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
  ///   - name: The name that edges use.
  ///   - label: The text on the node; its name if nil.
  ///   - sources: The names of the nodes that lead to it.
  ///   - isOperation: Whether the node does something rather than being something; if nil, it does
  ///     if its label is a sign such as `+`.
  ///   - shape: The shape of a tensor.
  ///   - value: The node's number.
  ///   - gradient: The gradient of the result with respect to the node.
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
  package struct Network: Equatable, Sendable {
    /// The number of units in each layer, starting with the input.
    package var sizes: [Int]
    /// The weights between each layer and the next, with a row for each unit of the former; empty
    /// if there are none.
    package var weights: [[Double]]
    /// The names of the input's units: one for each, or none.
    package var inputs: [String]
    /// The names of the output's units: one for each, or none.
    package var outputs: [String]
    /// The names of the layers: one for each, or none.
    package var labels: [String]

    package init(
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
