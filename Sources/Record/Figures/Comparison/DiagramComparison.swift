import Plot

extension Graph {
  /// What differs from an approved graph: predicates and places that follow its name.
  func differences(from approved: Graph, tolerance: Double) -> [String] {
    var found: [String] = []
    var before: [String: Node] = [:]
    for node in approved.nodes { before[node.name] = node }
    var after: [String: Node] = [:]
    for node in nodes { after[node.name] = node }
    let values = DirectionComparison(
      written: approved.nodes.compactMap { $0.value }, tolerance: tolerance)
    let gradients = DirectionComparison(
      written: approved.nodes.compactMap { $0.gradient }, tolerance: tolerance)
    for old in approved.nodes {
      guard let new = after[old.name] else {
        found.append(": node '\(old.name)' is gone")
        continue
      }
      if old.label != new.label {
        found.append(": node '\(old.name)' is called '\(new.label)' instead of '\(old.label)'")
      }
      if old.isOperation != new.isOperation {
        found.append(
          ": node '\(old.name)' is \(new.isOperation ? "now an operation" : "no longer an operation")"
        )
      }
      if old.shape != new.shape {
        found.append(
          ": node '\(old.name)' has \(text(new.shape)) instead of \(text(old.shape))")
      }
      found += difference(old.name, "value", old.value, new.value, values)
      found += difference(old.name, "gradient", old.gradient, new.gradient, gradients)
    }
    for new in nodes where before[new.name] == nil {
      found.append(": node '\(new.name)' is new")
    }
    return found + edgeDifferences(from: approved)
  }

  private func text(_ shape: [Int]?) -> String {
    shape.map { "shape [" + $0.map { "\($0)" }.joined(separator: ", ") + "]" } ?? "no shape"
  }

  private func difference(
    _ node: String, _ name: String, _ old: Double?, _ new: Double?,
    _ comparison: DirectionComparison
  ) -> [String] {
    switch (old, new) {
    case (let old?, let new?):
      comparison.areClose(old, new) ? [] : [", node '\(node)': \(name) \(changed(old, new))"]
    case (_?, nil): [": node '\(node)' has no \(name) any more"]
    case (nil, _?): [": node '\(node)' has a \(name) now"]
    case (nil, nil): []
    }
  }

  private func edgeDifferences(from approved: Graph) -> [String] {
    var counts: [String: Int] = [:]
    func text(_ edge: Edge) -> String { "from '\(edge.from)' to '\(edge.to)'" }
    for edge in edges { counts[text(edge), default: 0] += 1 }
    for edge in approved.edges { counts[text(edge), default: 0] -= 1 }
    return (approved.edges + edges).compactMap { edge in
      guard let count = counts.removeValue(forKey: text(edge)), count != 0 else { return nil }
      return ": the edge \(text(edge)) is \(count < 0 ? "gone" : "new")"
    }
  }
}

extension Figure.Layer.Network {
  /// What differs from an approved network: predicates and places that follow its name.
  func differences(from approved: Figure.Layer.Network, tolerance: Double) -> [String] {
    guard sizes == approved.sizes else {
      return [" has layers of \(list(sizes)) units instead of \(list(approved.sizes))"]
    }
    var found: [String] = []
    for (name, old, new) in [
      ("inputs", approved.inputs, inputs), ("outputs", approved.outputs, outputs),
      ("layers", approved.labels, labels),
    ] where old != new {
      found.append(" has other names of \(name)")
    }
    if approved.weights.isEmpty != weights.isEmpty {
      found.append(weights.isEmpty ? " has no weights any more" : " has weights now")
    }
    // Earlier records keep a thousandth of the range.
    let comparison = DirectionComparison(
      values: [0] + approved.weights.flatMap { $0 }, tolerance: max(tolerance, 1.5e-3))
    for (layer, pair) in zip(approved.weights, weights).enumerated() {
      let columns = max(sizes[layer + 1], 1)
      let difference = largestDifference(in: [("", pair.0, pair.1, comparison)]) {
        "weight from unit \($0 / columns) of layer \(layer) to unit \($0 % columns)"
      }
      if let difference { found.append(", " + difference) }
    }
    if found.isEmpty, let old = approved.largestWeight, let new = largestWeight {
      found += legendDifference(old, new, tolerance: tolerance)
    }
    return found
  }

  /// The size of the weight that the legend writes.
  private var largestWeight: Double? {
    weights.joined().filter { $0.isFinite }.map { $0.magnitude }.max()
  }

  private func legendDifference(_ old: Double, _ new: Double, tolerance: Double) -> [String] {
    let written = DirectionComparison(written: [old], tolerance: tolerance)
    // An earlier record has as many digits as colours show.
    let isRounding = roundedToRange([-new, new]).contains(old)
    return written.areClose(old, new) || isRounding ? [] : [": largest weight \(changed(old, new))"]
  }

  private func list(_ sizes: [Int]) -> String {
    sizes.map { "\($0)" }.joined(separator: ", ")
  }
}
