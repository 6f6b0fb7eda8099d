import Plot
import Testing
import TestSupport

@Suite struct DiagramsTests {
  @Test func whatCannotBeDrawnIsNamed() {
    let figures = [
      Figure(alt: "a") { GraphDiagram(Graph()) },
      Figure(alt: "a") {
        GraphDiagram(
          Graph(
            nodes: [.init("x"), .init("x"), .init("y")],
            edges: [.init(from: "x", to: "y"), .init(from: "x", to: "q")]))
      },
      Figure(alt: "a") { NetworkDiagram([3]) },
      Figure(alt: "a") { NetworkDiagram([2, 0], inputs: ["a"]) },
      Figure(alt: "a") { NetworkDiagram(weights: [[[1.0, 2], [3]]]) },
    ]
    #expect(
      figures.map { $0.problems } == [
        ["graph 1 has no nodes"],
        ["graph 1 has two nodes 'x'", "graph 1 has an edge from 'x' to 'q', but no node 'q'"],
        ["network 1 has 1 layers, which must be at least 2"],
        ["network 1 has 0 units in layer 1", "network 1 has 1 names of inputs for 2"],
        ["network 1 has 3 weights between layers 0 and 1 of 2 and 2 units"],
      ])
    for figure in figures { #expect(!figure.scene().text.contains("nan")) }
  }

  @Test func cyclesAndLoopsAreDrawn() {
    let figure = Figure(alt: "a") {
      GraphDiagram(
        Graph(
          nodes: [.init("h"), .init("x"), .init("y")],
          edges: [
            .init(from: "x", to: "h"), .init(from: "h", to: "y"), .init(from: "y", to: "x"),
            .init(from: "h", to: "h"),
          ]))
    }
    #expect(figure.problems.isEmpty)
    #expect(lines(figure).count == 4)
  }

  /// A graph without crossings is drawn without: a complete binary tree whose leaves come in any
  /// order.
  @Test func treesHaveNoCrossingsAndBoxesDoNotTouch() {
    var random = SplitMix(seed: 9)
    var graph = Graph()
    for number in (1...31).shuffled(using: &random) {
      graph.nodes.append(.init("\(number)", value: Double(number)))
      if number > 1 { graph.edges.append(.init(from: "\(number)", to: "\(number / 2)")) }
    }
    let figure = Figure(alt: "a") { GraphDiagram(graph) }
    let lines = lines(figure)
    #expect(lines.count == 30)
    for (index, a) in lines.enumerated() {
      for b in lines[(index + 1)...] { #expect(!cross(a, b)) }
    }
    let boxes = boxes(figure)
    #expect(boxes.count == 31)
    for (index, a) in boxes.enumerated() {
      for b in boxes[(index + 1)...] {
        let touch =
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height
          && b.y < a.y + a.height
        #expect(!touch)
      }
    }
  }

  /// A long edge passes the nodes between its ends.
  @Test func edgesAvoidBoxes() {
    var graph = Graph()
    graph.add("a", from: [])
    graph.add("b", from: ["a"])
    graph.add("c", from: ["b"])
    graph.add("d", from: ["c", "a"])
    let figure = Figure(alt: "a") { GraphDiagram(graph) }
    let boxes = boxes(figure).map { box in
      Scene.Rectangle(
        x: box.x + 1.5, y: box.y + 1.5, width: box.width - 3, height: box.height - 3)
    }
    for point in lines(figure).joined() {
      for box in boxes {
        let isInside =
          point.x > box.x && point.x < box.x + box.width && point.y > box.y
          && point.y < box.y + box.height
        #expect(!isInside)
      }
    }
  }

  @Test func aThousandNodesAreDrawnAndReported() {
    var graph = Graph()
    for number in 0..<1000 {
      graph.add("n\(number)", from: number == 0 ? [] : ["n\(number / 3)", "n\(number * 7 / 11)"])
    }
    let figure = Figure(alt: "a") { GraphDiagram(graph) }
    #expect(
      figure.problems == [
        "graph 1 has 1000 nodes; with more than 150 texts cannot be read"
      ])
    #expect(!figure.scene().commands.isEmpty)
  }

  @Test func widthsOfWeightsAreInProportion() {
    let figure = Figure(alt: "a") { NetworkDiagram(weights: [[[1.0], [-2.0], [0]]]) }
    let strokes = figure.scene().commands.compactMap { command -> Scene.Stroke? in
      guard case .lines(let lines, let stroke) = command, lines.count == 1 else { return nil }
      return stroke
    }
    // Drawn from the weakest to the strongest; 0.4 is added so that a zero is seen.
    let widths = strokes.suffix(3).map { $0.width - 0.4 }
    let weights = strokes.prefix(3).map { $0.width - 0.4 }
    #expect(widths.contains { abs($0 - 3.6) < 1e-9 } || weights.contains { abs($0 - 3.6) < 1e-9 })
    #expect(strokes.contains { abs($0.width - 2.2) < 1e-9 && $0.paint.role == .series(1) })
    #expect(strokes.contains { abs($0.width - 4) < 1e-9 && $0.paint.role == .series(0) })
  }

  /// The edges' lines, the first of those commands.
  private func lines(_ figure: Figure) -> [[Scene.Point]] {
    for case .lines(let lines, _) in figure.scene().commands { return lines }
    return []
  }

  private func boxes(_ figure: Figure) -> [Scene.Rectangle] {
    figure.scene().commands.compactMap { command in
      guard case .area(let points, _) = command else { return nil }
      let (xs, ys) = (points.map { $0.x }, points.map { $0.y })
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
      else { return nil }
      return Scene.Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    }
  }

  private func cross(_ a: [Scene.Point], _ b: [Scene.Point]) -> Bool {
    func side(_ p: Scene.Point, _ q: Scene.Point, _ r: Scene.Point) -> Double {
      (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
    }
    // Edges to the same node come together at its side.
    guard let endA = a.last, let endB = b.last, abs(endA.x - endB.x) + abs(endA.y - endB.y) > 12
    else { return false }
    for (p, q) in zip(a, a.dropFirst()) {
      for (r, s) in zip(b, b.dropFirst()) {
        if side(p, q, r) * side(p, q, s) < -1e-9, side(r, s, p) * side(r, s, q) < -1e-9 {
          return true
        }
      }
    }
    return false
  }
}
