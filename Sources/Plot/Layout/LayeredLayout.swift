/// Places for the nodes of a graph in layers, and paths for its edges that cross few others and no
/// node.
///
/// The method is that of Sugiyama, Tagawa & Toda, "Methods for visual understanding of hierarchical
/// system structures", 1981: edges of cycles are turned around; nodes are put in layers by the
/// longest path to them, ordered within layers by the barycentres of their neighbours, and moved
/// towards these. Everything takes time in proportion to the size of the graph. Coordinates run
/// along the layers' sequence and across it.
struct LayeredLayout {
  struct Size {
    var along: Double
    var across: Double
  }

  struct Place: Equatable {
    var along: Double
    var across: Double
  }

  /// The gaps between layers, and between neighbours in a layer.
  struct Gaps {
    var along: Double
    var across: Double
  }

  /// The middle of each node.
  private(set) var places: [Place] = []
  /// The extent of the layers.
  private(set) var extent = Size(along: 0, across: 0)

  private(set) var gaps: Gaps
  /// The sizes of the real nodes, then of those where long edges pass through a layer.
  private(set) var sizes: [Size]
  private var layerOf: [Int] = []
  /// The nodes of each layer in their order across.
  var layers: [[Int]] = []
  /// The place of each node in its layer.
  var ranks: [Int] = []
  /// Edges between neighbouring layers.
  private(set) var before: [[Int]] = []
  private(set) var after: [[Int]] = []
  /// The nodes of each edge from its start to its end; empty for an edge from a node to itself.
  private var chains: [[Int]] = []
  private var isTurned: [Bool]
  let realCount: Int
  private var layerStarts: [Double] = []
  private var layerThickness: [Double] = []

  /// Beyond this many, long edges would fill memory; they then run straight.
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
    place()
  }

  /// The same order of nodes with other sizes, which takes no time compared with ordering them.
  func resized(_ sizes: [Size], gaps: Gaps) -> LayeredLayout {
    var layout = self
    layout.gaps = gaps
    layout.sizes.replaceSubrange(0..<realCount, with: sizes)
    layout.place()
    return layout
  }

  private mutating func place() {
    let across = placesAcross()
    let low = sizes.indices.map { across[$0] - sizes[$0].across / 2 }.min() ?? 0
    let high = sizes.indices.map { across[$0] + sizes[$0].across / 2 }.max() ?? 0
    extent.across = high - low
    places = across.map { Place(along: 0, across: $0 - low) }
    placeAlong()
  }

  private mutating func placeAlong() {
    layerStarts = []
    layerThickness = []
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

  /// Assigns layers by the longest path to a node; nodes that nothing leads to stand just before
  /// what they lead to.
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

  /// The nodes, each after those that lead to it, depth first, so that what belongs together starts
  /// out together.
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

  // MARK: Edges

  /// The path of an edge from the side of its first node to that of its last: pairs of points
  /// between which it may bend, since no node lies between them.
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
}
