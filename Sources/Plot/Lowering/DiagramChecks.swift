extension Graph {
  /// The graph without what cannot be drawn, and what that was, as predicates whose subject is the
  /// graph.
  func checked() -> (graph: Graph, problems: [String]) {
    var problems: [String] = []
    var known: Set<String> = []
    var graph = Graph()
    for node in nodes {
      guard known.insert(node.name).inserted else {
        problems.append("has two nodes '\(node.name)'")
        continue
      }
      graph.nodes.append(node)
    }
    for edge in edges {
      let unknown = [edge.from, edge.to].first { !known.contains($0) }
      if let unknown {
        problems.append(
          "has an edge from '\(edge.from)' to '\(edge.to)', but no node '\(unknown)'")
      } else {
        graph.edges.append(edge)
      }
    }
    if nodes.isEmpty { problems.append("has no nodes") }
    if graph.nodes.count > Self.readableNodes {
      problems.append(
        "has \(graph.nodes.count) nodes; with more than \(Self.readableNodes) texts cannot be read"
      )
    }
    return (graph, problems)
  }

  private static let readableNodes = 150
}

extension Figure.Layer.Network {
  /// The network with what fits together, and what does not, as predicates whose subject is the
  /// network.
  func checked() -> (network: Figure.Layer.Network, problems: [String]) {
    var problems: [String] = []
    var network = self
    if sizes.count < 2 {
      problems.append("has \(sizes.count) layers, which must be at least 2")
    }
    if let empty = sizes.firstIndex(where: { $0 < 1 }) {
      problems.append("has \(sizes[empty]) units in layer \(empty)")
      network.sizes = sizes.map { max($0, 1) }
    }
    if sizes.count > Self.mostLayers {
      problems.append("has \(sizes.count) layers; at most \(Self.mostLayers) can be shown")
      network.sizes = Array(network.sizes.prefix(Self.mostLayers))
    }
    for (index, values) in weights.enumerated() where index + 1 < sizes.count {
      let count = sizes[index].multipliedReportingOverflow(by: sizes[index + 1])
      if count.overflow || values.count != count.partialValue {
        problems.append(
          "has \(values.count) weights between layers \(index) and \(index + 1) of \(sizes[index]) "
            + "and \(sizes[index + 1]) units")
        network.weights = []
      }
    }
    func check(_ names: [String], _ count: Int, _ kind: String) {
      guard !names.isEmpty, names.count != count else { return }
      problems.append("has \(names.count) \(kind) for \(count)")
    }
    check(inputs, sizes.first ?? 0, "names of inputs")
    check(outputs, sizes.last ?? 0, "names of outputs")
    check(labels, sizes.count, "labels of layers")
    return (network, problems)
  }

  private static let mostLayers = 20
}
