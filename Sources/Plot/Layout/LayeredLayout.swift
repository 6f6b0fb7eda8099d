/// Places for the nodes of a graph in layers, and ways for its edges that cross few others and no
/// node.
///
/// The method is that of Sugiyama, Tagawa & Toda, "Methods for visual understanding of hierarchical
/// system structures", 1981: edges of cycles are turned, nodes put in layers by the longest path to
/// them, ordered within layers by the barycentres of their neighbours, and moved towards these.
/// Everything takes time in proportion to the size of the graph. Coordinates run along the layers'
/// sequence and across it.
struct LayeredLayout {
  struct Size {
    var along: Double
    var across: Double
  }

  struct Place: Equatable {
    var along: Double
    var across: Double
  }

  /// Between layers, and between neighbours in a layer.
  struct Gaps {
    var along: Double
    var across: Double
  }

  /// The middle of each node.
  private(set) var places: [Place] = []
  /// Of the nodes' layers, from the least along on.
  private(set) var extent = Size(along: 0, across: 0)

  private let gaps: Gaps
  /// Real nodes first, then those where long edges pass through a layer.
  private var sizes: [Size]
  private var layerOf: [Int] = []
  private var layers: [[Int]] = []
  /// Edges between neighbouring layers.
  private var before: [[Int]] = []
  private var after: [[Int]] = []
  /// For each edge the nodes from its start to its end; empty for one from a node to itself.
  private var chains: [[Int]] = []
  private var isTurned: [Bool]
  private let realCount: Int
  private var layerStarts: [Double] = []
  private var layerThickness: [Double] = []

  /// Long edges would fill memory beyond this; they then run straight.
  private static let mostPassing = 20_000

  init(sizes: [Size], edges: [(from: Int, to: Int)], gaps: Gaps) {
    self.sizes = sizes
    self.gaps = gaps
    realCount = sizes.count
    isTurned = [Bool](repeating: false, count: edges.count)
    turnCycles(edges)
    assignLayers(edges)
    makeChains(edges)
    orderLayers()
    placeAcross()
    placeAlong()
  }

  // MARK: Layers

  /// Marks the edges that lead back to a node on the way to them (depth first).
  private mutating func turnCycles(_ edges: [(from: Int, to: Int)]) {
    var leaving = [[Int]](repeating: [], count: realCount)
    for (index, edge) in edges.enumerated() { leaving[edge.from].append(index) }
    // 0: not seen, 1: on the way, 2: done.
    var state = [Int](repeating: 0, count: realCount)
    for start in 0..<realCount where state[start] == 0 {
      var path = [(node: start, next: 0)]
      state[start] = 1
      while let (node, next) = path.last {
        guard next < leaving[node].count else {
          state[node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let edge = leaving[node][next]
        let target = edges[edge].to
        if state[target] == 1 {
          isTurned[edge] = true
        } else if state[target] == 0 {
          state[target] = 1
          path.append((target, 0))
        }
      }
    }
  }

  /// By the longest path to a node; those that nothing leads to stand just before what they lead to.
  private mutating func assignLayers(_ edges: [(from: Int, to: Int)]) {
    var leaving = [[Int]](repeating: [], count: realCount)
    var open = [Int](repeating: 0, count: realCount)
    for (index, edge) in edges.enumerated() where edge.from != edge.to {
      let (from, to) = isTurned[index] ? (edge.to, edge.from) : (edge.from, edge.to)
      leaving[from].append(to)
      open[to] += 1
    }
    layerOf = [Int](repeating: 0, count: realCount)
    let sources = (0..<realCount).filter { open[$0] == 0 }
    var queue = sources
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for target in leaving[node] {
        layerOf[target] = max(layerOf[target], layerOf[node] + 1)
        open[target] -= 1
        if open[target] == 0 { queue.append(target) }
      }
    }
    for node in sources {
      if let nearest = leaving[node].map({ layerOf[$0] }).min() { layerOf[node] = nearest - 1 }
    }
  }

  /// Gives each long edge a node in every layer that it passes.
  private mutating func makeChains(_ edges: [(from: Int, to: Int)]) {
    before = [[Int]](repeating: [], count: realCount)
    after = before
    var passing = 0
    for (index, edge) in edges.enumerated() {
      guard edge.from != edge.to else {
        chains.append([])
        continue
      }
      let (from, to) = isTurned[index] ? (edge.to, edge.from) : (edge.from, edge.to)
      var chain = [from]
      let between = layerOf[to] - layerOf[from] - 1
      if between > 0, passing + between <= Self.mostPassing {
        passing += between
        for layer in layerOf[from] + 1..<layerOf[to] {
          chain.append(sizes.count)
          sizes.append(Size(along: 0, across: 2))
          layerOf.append(layer)
          before.append([])
          after.append([])
        }
      }
      chain.append(to)
      for (a, b) in zip(chain, chain.dropFirst()) {
        after[a].append(b)
        before[b].append(a)
      }
      chains.append(chain)
    }
    layers = [[Int]](repeating: [], count: (layerOf.max() ?? -1) + 1)
    for node in initialOrder() { layers[layerOf[node]].append(node) }
  }

  /// Nodes with what leads to them before them, depth first, so that what belongs together starts
  /// together.
  private func initialOrder() -> [Int] {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: sizes.count)
    for start in 0..<realCount where after[start].isEmpty {
      var open = [start]
      while let node = open.popLast() {
        guard !isSeen[node] else { continue }
        isSeen[node] = true
        order.append(node)
        open += before[node].reversed()
      }
    }
    return order + sizes.indices.filter { !isSeen[$0] }
  }

  // MARK: Order

  /// Orders layers by the barycentres of the neighbours before, then of those after, in turn; keeps
  /// the order with the fewest crossings.
  private mutating func orderLayers() {
    var best = layers
    var fewest = crossings()
    for round in 0..<16 where fewest > 0 {
      let isForward = round % 2 == 0
      for layer in isForward
        ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed()
      {
        sortByBarycentre(layer, isForward ? before : after)
      }
      exchangeNeighbours()
      let count = crossings()
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
  }

  private var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: sizes.count)
    for layer in layers { for (rank, node) in layer.enumerated() { ranks[node] = rank } }
    return ranks
  }

  private mutating func sortByBarycentre(_ layer: Int, _ neighbours: [[Int]]) {
    var ranks = [Int: Int]()
    for offset in [-1, 1] where layers.indices.contains(layer + offset) {
      for (rank, node) in layers[layer + offset].enumerated() { ranks[node] = rank }
    }
    let keyed = layers[layer].enumerated().map {
      rank, node -> (key: Double, rank: Int, node: Int) in
      let places = neighbours[node].compactMap { ranks[$0] }
      let sum = Double(places.reduce(0, +))
      return (places.isEmpty ? Double(rank) : sum / Double(places.count), rank, node)
    }
    layers[layer] = keyed.sorted { $0.key != $1.key ? $0.key < $1.key : $0.rank < $1.rank }
      .map { $0.node }
  }

  /// Exchanges neighbours in a layer where that removes crossings, which barycentres alone miss.
  private mutating func exchangeNeighbours() {
    guard sizes.count <= 600 else { return }
    for layer in layers.indices {
      var ranks = self.ranks
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

  /// How often edges of two neighbours cross if the first stands before the second.
  private static func crossings(_ first: [Int], _ second: [Int], _ ranks: [Int]) -> Int {
    var count = 0
    for a in first { for b in second where ranks[a] > ranks[b] { count += 1 } }
    return count
  }

  /// All crossings between neighbouring layers: inversions, counted with a tree of partial sums
  /// (Barth, Mutzel & Jünger 2004).
  func crossings() -> Int {
    let ranks = self.ranks
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

  // MARK: Coordinates

  /// Moves nodes towards the middle of their neighbours, layer by layer; those that would touch move
  /// together.
  private mutating func placeAcross() {
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
          for neighbour in before[node] + after[node] {
            // Long edges run straight before anything else does.
            let own = node >= realCount && neighbour >= realCount ? 8.0 : 1
            sum += own * across[neighbour]
            weight += own
          }
          return weight > 0 ? (sum / weight, weight) : (across[node], 0.1)
        }
        for (node, place) in zip(nodes, apart(nodes, wishes)) { across[node] = place }
      }
    }
    let low = sizes.indices.map { across[$0] - sizes[$0].across / 2 }.min() ?? 0
    let high = sizes.indices.map { across[$0] + sizes[$0].across / 2 }.max() ?? 0
    extent.across = high - low
    places = across.map { Place(along: 0, across: $0 - low) }
  }

  /// Edges may run closer together than boxes.
  private func gap(after node: Int) -> Double {
    node >= realCount ? gaps.across * 0.6 : gaps.across
  }

  /// The places nearest to those wished for, by the sum of squares, at which neighbours do not touch:
  /// isotonic regression by pooling adjacent violators.
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

  private mutating func placeAlong() {
    var start = 0.0
    for layer in layers {
      let thickness = layer.reduce(0) { max($0, sizes[$1].along) }
      for node in layer { places[node].along = start + thickness / 2 }
      layerStarts.append(start)
      layerThickness.append(thickness)
      start += thickness + gaps.along
    }
    extent.along = max(0, start - gaps.along)
  }

  // MARK: Edges

  /// The way of an edge from the side of its first node to that of its last: pairs of points between
  /// which it may bend, since no node lies between them.
  ///
  /// Empty for an edge from a node to itself.
  func way(ofEdge edge: Int) -> [Place] {
    let chain = chains[edge]
    guard chain.count > 1 else { return [] }
    var points: [Place] = []
    for (index, node) in chain.enumerated() {
      let place = places[node]
      let start = layerStarts[layerOf[node]]
      let end = start + layerThickness[layerOf[node]]
      let half = node < realCount ? sizes[node].along / 2 : 0
      if index > 0 {
        if node < realCount { points.append(Place(along: start, across: place.across)) }
        points.append(
          Place(along: node < realCount ? place.along - half : start, across: place.across))
      }
      if index < chain.count - 1 {
        points.append(
          Place(along: node < realCount ? place.along + half : end, across: place.across))
        if node < realCount { points.append(Place(along: end, across: place.across)) }
      }
    }
    return isTurned[edge] ? points.reversed() : points
  }

  /// How many layers there are.
  var layerCount: Int { layers.count }
}
