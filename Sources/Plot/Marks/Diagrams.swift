/// A graph drawn in layers, with edges pointing to the right, or downwards where that fits better.
///
///     Figure(alt: "…") { GraphDiagram(graph) }
///
/// The figure is as high as the graph needs. Edges of a cycle point back.
public struct GraphDiagram: Mark {
  /// Has no effect.
  public var style = Figure.Style()
  private let graph: Graph

  public init(_ graph: Graph) { self.graph = graph }

  public var sketch: Sketch { Sketch(.layer(.graph(graph))) }
}

/// A network's layers as columns of circles; weights as lines, wider where they are larger, in
/// one colour where they are positive and in another where they are negative.
///
///     NetworkDiagram([2, 3, 1], inputs: ["x_1", "x_2"], outputs: ["ŷ"])
///     NetworkDiagram(weights: [hidden.weight, output.weight], labels: ["input", "hidden", "output"])
///
/// Only the first and last units of a large layer are drawn.
public struct NetworkDiagram: Mark {
  /// Has no effect.
  public var style = Figure.Style()
  private let network: Figure.Layer.Network

  /// A network without weights.
  ///
  /// - Parameters:
  ///   - sizes: The number of units in each layer, starting with the input.
  ///   - inputs: Names of the input's units.
  ///   - outputs: Names of the output's units.
  ///   - labels: The names of the layers; their numbers of units if empty.
  public init(
    _ sizes: [Int], inputs: [String] = [], outputs: [String] = [], labels: [String] = []
  ) {
    network = Figure.Layer.Network(
      sizes: sizes, inputs: inputs, outputs: outputs, labels: labels)
  }

  /// A network whose layers have the sizes of its weights.
  ///
  /// - Parameters:
  ///   - weights: For each layer and the next, a matrix with a row for each unit of the former and
  ///     a column for each of the latter.
  ///   - inputs: Names of the input's units.
  ///   - outputs: Names of the output's units.
  ///   - labels: The names of the layers; their numbers of units if empty.
  public init<Matrix: NumericMatrix>(
    weights: [Matrix], inputs: [String] = [], outputs: [String] = [], labels: [String] = []
  ) {
    let matrices = weights.map { $0.numberRows }
    network = Figure.Layer.Network(
      sizes: (matrices.first.map { [$0.count] } ?? []) + matrices.map { $0.first?.count ?? 0 },
      weights: matrices.map { $0.flatMap { $0 } }, inputs: inputs, outputs: outputs,
      labels: labels)
  }

  public var sketch: Sketch { Sketch(.layer(.network(network))) }
}
