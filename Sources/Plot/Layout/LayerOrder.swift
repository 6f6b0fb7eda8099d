// The order of the nodes in each layer, so that few edges cross.

extension LayeredLayout {
  /// Orders layers by the barycentres of the neighbours before, then of those after, in turn; keeps
  /// the order with the fewest crossings.
  mutating func orderLayers() {
    ranks = [Int](repeating: 0, count: sizes.count)
    for layer in layers.indices { rank(layer) }
    var best = layers
    var fewest = crossings()
    // A small graph is worth every round; in a large one the first few do nearly everything.
    let patience = sizes.count <= Self.smallGraph ? 16 : 3
    var stale = 0
    for round in 0..<16 where fewest > 0 && stale < patience {
      let isForward = round % 2 == 0
      for layer in isForward
        ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
      {
        sortByBarycentre(layer, isForward ? before : after)
      }
      exchangeNeighbours()
      let count = crossings()
      stale += 1
      if count < fewest { (best, fewest, stale) = (layers, count, 0) }
    }
    layers = best
    for layer in layers.indices { rank(layer) }
  }

  private static let smallGraph = 600

  private mutating func rank(_ layer: Int) {
    for (rank, node) in layers[layer].enumerated() { ranks[node] = rank }
  }

  private mutating func sortByBarycentre(_ layer: Int, _ neighbours: [[Int]]) {
    let keyed = layers[layer].enumerated().map {
      rank, node -> (key: Double, rank: Int, node: Int) in
      let sum = neighbours[node].reduce(0) { $0 + ranks[$1] }
      let count = neighbours[node].count
      return (count == 0 ? Double(rank) : Double(sum) / Double(count), rank, node)
    }
    layers[layer] = keyed.sorted { $0.key != $1.key ? $0.key < $1.key : $0.rank < $1.rank }
      .map { $0.node }
    rank(layer)
  }

  /// Exchanges neighbours in a layer where that removes crossings, which barycentres alone miss.
  private mutating func exchangeNeighbours() {
    guard sizes.count <= Self.smallGraph else { return }
    for layer in layers.indices {
      for index in layers[layer].indices.dropLast() {
        let (a, b) = (layers[layer][index], layers[layer][index + 1])
        let gain =
          Self.crossings(before[a], before[b], ranks) + Self.crossings(after[a], after[b], ranks)
          - Self.crossings(before[b], before[a], ranks) - Self.crossings(after[b], after[a], ranks)
        guard gain > 0 else { continue }
        layers[layer].swapAt(index, index + 1)
        (ranks[a], ranks[b]) = (ranks[b], ranks[a])
      }
    }
  }

  /// The number of crossings between edges of two neighbours if the first stands before the second.
  private static func crossings(_ first: [Int], _ second: [Int], _ ranks: [Int]) -> Int {
    var count = 0
    for a in first { for b in second where ranks[a] > ranks[b] { count += 1 } }
    return count
  }

  /// All crossings between neighbouring layers: inversions, counted with a tree of partial sums
  /// (Barth, Mutzel & Jünger 2004).
  func crossings() -> Int {
    var total = 0
    for layer in layers.dropLast() {
      let ends = layer.flatMap { node in after[node].map { ranks[$0] }.sorted() }
      var tree = [Int](repeating: 0, count: (ends.max() ?? 0) + 2)
      for (seen, end) in ends.enumerated() {
        var index = end + 1
        var notGreater = 0
        while index > 0 {
          notGreater += tree[index]
          index &= index - 1
        }
        total += seen - notGreater
        index = end + 1
        while index < tree.count {
          tree[index] += 1
          index += index & -index
        }
      }
    }
    return total
  }
}
