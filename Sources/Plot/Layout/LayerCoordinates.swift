// The places of the nodes in each layer, so that edges are short and straight.

extension LayeredLayout {
  /// Moves nodes towards the middle of their neighbours, layer by layer; nodes that would touch
  /// move together.
  func placesAcross() -> [Double] {
    var across = [Double](repeating: 0, count: sizes.count)
    for layer in layers {
      var end = 0.0
      for node in layer {
        across[node] = end + sizes[node].across / 2
        end += sizes[node].across + gap(after: node)
      }
      for node in layer { across[node] -= end / 2 }
    }
    for round in 0..<24 {
      let isForward = round % 2 == 0
      for layer in isForward ? Array(layers.indices) : layers.indices.reversed() {
        let nodes = layers[layer]
        let wishes = nodes.map { node -> (place: Double, weight: Double) in
          var sum = 0.0
          var weight = 0.0
          func attract(_ neighbour: Int) {
            // Long edges run straight before anything else does.
            let own = node >= realCount && neighbour >= realCount ? 8.0 : 1
            sum += own * across[neighbour]
            weight += own
          }
          for neighbour in before[node] { attract(neighbour) }
          for neighbour in after[node] { attract(neighbour) }
          return weight > 0 ? (sum / weight, weight) : (across[node], 0.1)
        }
        for (node, place) in zip(nodes, apart(nodes, wishes)) { across[node] = place }
      }
    }
    return across
  }

  /// Edges may run closer together than boxes.
  private func gap(after node: Int) -> Double {
    node >= realCount ? gaps.across * 0.6 : gaps.across
  }

  /// The places nearest to the desired ones, by the sum of squares, at which neighbours do not
  /// touch: isotonic regression by pooling adjacent violators.
  private func apart(_ nodes: [Int], _ wishes: [(place: Double, weight: Double)]) -> [Double] {
    var offsets: [Double] = []
    var offset = 0.0
    for (index, node) in nodes.enumerated() {
      if index > 0 {
        let previous = nodes[index - 1]
        offset +=
          (sizes[previous].across + sizes[node].across) / 2
          + min(gap(after: previous), gap(after: node))
      }
      offsets.append(offset)
    }
    var blocks: [(sum: Double, weight: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      blocks.append(((wish.place - offset) * wish.weight, wish.weight, 1))
      while blocks.count > 1 {
        let (a, b) = (blocks[blocks.count - 2], blocks[blocks.count - 1])
        guard a.sum / a.weight > b.sum / b.weight else { break }
        blocks.removeLast(2)
        blocks.append((a.sum + b.sum, a.weight + b.weight, a.count + b.count))
      }
    }
    var places: [Double] = []
    for block in blocks {
      for _ in 0..<block.count { places.append(block.sum / block.weight + offsets[places.count]) }
    }
    return places
  }
}
