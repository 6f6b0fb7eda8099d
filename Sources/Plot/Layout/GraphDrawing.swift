import Text

/// A graph laid out at its natural size, in points.
struct GraphLayout {
  let graph: Graph
  /// Whether edges point downwards rather than to the right.
  let isUpright: Bool
  private let boxes: [NodeBox]
  private let layout: LayeredLayout
  private let edges: [(from: Int, to: Int)]

  /// The layout that is smaller on a page of a width; the one to the right if both are about equal.
  static func best(of graph: Graph, width: Double) -> GraphLayout {
    let level = GraphLayout(graph, isUpright: false)
    let scale = level.scale(width: width)
    guard scale < 0.85 else { return level }
    let upright = GraphLayout(graph, isUpright: true, like: level)
    return upright.scale(width: width) > scale * 1.1 ? upright : level
  }

  /// - Parameters:
  ///   - graph: What is laid out.
  ///   - isUpright: Whether edges point downwards.
  ///   - other: A layout of the same graph, whose order of nodes is kept.
  private init(_ graph: Graph, isUpright: Bool, like other: GraphLayout? = nil) {
    self.graph = graph
    self.isUpright = isUpright
    boxes = graph.nodes.map { NodeBox($0) }
    var places: [String: Int] = [:]
    for (place, node) in graph.nodes.enumerated() where places[node.name] == nil {
      places[node.name] = place
    }
    edges = graph.edges.compactMap { edge -> (from: Int, to: Int)? in
      guard let from = places[edge.from], let to = places[edge.to] else { return nil }
      return (from: from, to: to)
    }
    let sizes = boxes.map {
      isUpright
        ? LayeredLayout.Size(along: $0.height, across: $0.width)
        : LayeredLayout.Size(along: $0.width, across: $0.height)
    }
    let gaps = LayeredLayout.Gaps(along: isUpright ? 34 : 40, across: 18)
    layout =
      other?.layout.resized(sizes, gaps: gaps)
      ?? LayeredLayout(sizes: sizes, edges: edges, gaps: gaps)
  }

  private static let padding = 14.0

  var width: Double {
    (isUpright ? layout.extent.across : layout.extent.along) + 2 * Self.padding
  }
  var height: Double {
    (isUpright ? layout.extent.along : layout.extent.across) + 2 * Self.padding
  }

  /// The factor by which it must shrink to fit; at most 1.
  func scale(width: Double, height: Double = .infinity) -> Double {
    max(min(1, width / self.width, height / self.height), 0.01)
  }

  /// The height at which it fits a width, and is at most as tall as a page.
  func naturalHeight(width: Double) -> Double { min(height * scale(width: width), 1200) }

  // MARK: Drawing

  /// The way from the layout to the page.
  private struct Projection {
    var corner: Scene.Point
    var scale: Double
    var isUpright: Bool

    func point(_ place: LayeredLayout.Place) -> Scene.Point {
      isUpright
        ? Scene.Point(corner.x + place.across * scale, corner.y + place.along * scale)
        : Scene.Point(corner.x + place.along * scale, corner.y + place.across * scale)
    }
  }

  func draw(in frame: Scene.Rectangle, into scene: inout Scene) {
    let scale = scale(width: frame.width, height: frame.height)
    let corner = Scene.Point(
      frame.x + (frame.width - (width - 2 * Self.padding) * scale) / 2,
      frame.y + (frame.height - (height - 2 * Self.padding) * scale) / 2)
    let projection = Projection(corner: corner, scale: scale, isUpright: isUpright)
    drawEdges(projection, into: &scene)
    for (box, place) in zip(boxes, layout.places) {
      box.draw(at: projection.point(place), scale: scale, into: &scene)
    }
  }

  private func drawEdges(_ projection: Projection, into scene: inout Scene) {
    var lines: [[Scene.Point]] = []
    var heads: [[Scene.Point]] = []
    for (index, shift) in zip(edges.indices, shifts) {
      var way = layout.way(ofEdge: index)
      for point in way.indices { way[point].across += shift }
      let points =
        way.isEmpty
        ? loop(at: edges[index].from, projection) : curve(way.map { projection.point($0) })
      guard let end = points.last, points.count > 1 else { continue }
      let head = Sizes.arrowHead * min(1, projection.scale * 1.2)
      let base = Self.point(before: end, distance: head, on: points)
      let length = max(base.distance(to: end), 1e-9)
      let (ux, uy) = ((end.x - base.x) / length, (end.y - base.y) / length)
      heads.append([
        end, Scene.Point(base.x - uy * head * 0.42, base.y + ux * head * 0.42),
        Scene.Point(base.x + uy * head * 0.42, base.y - ux * head * 0.42),
      ])
      lines.append(points.filter { $0.distance(to: end) > head * 0.8 } + [base])
    }
    guard !lines.isEmpty else { return }
    let paint = Scene.Paint(.neutral)
    scene.commands.append(
      .lines(lines, Scene.Stroke(paint, width: max(1.25 * projection.scale, 0.4))))
    scene.commands.append(.regions(heads, paint))
  }

  /// How far aside each of several edges between the same nodes is moved.
  private var shifts: [Double] {
    struct Ends: Hashable {
      var from: Int
      var to: Int
    }
    var counts: [Ends: Int] = [:]
    for edge in edges { counts[Ends(from: edge.from, to: edge.to), default: 0] += 1 }
    var seen: [Ends: Int] = [:]
    return edges.map { edge in
      let ends = Ends(from: edge.from, to: edge.to)
      let count = counts[ends] ?? 1
      let number = seen[ends, default: 0]
      seen[ends] = number + 1
      let step = min(10, 20 / Double(count))
      return (Double(number) - Double(count - 1) / 2) * step
    }
  }

  /// A curve that is straight through layers and bent between them.
  private func curve(_ way: [Scene.Point]) -> [Scene.Point] {
    guard var last = way.first else { return [] }
    var points = [last]
    for (index, next) in way.enumerated().dropFirst() {
      if index % 2 == 0 {
        // A cubic Bézier curve whose ends run along the layers' sequence.
        let middle = isUpright ? (last.y + next.y) / 2 : (last.x + next.x) / 2
        let a = isUpright ? Scene.Point(last.x, middle) : Scene.Point(middle, last.y)
        let b = isUpright ? Scene.Point(next.x, middle) : Scene.Point(middle, next.y)
        points += Self.bezier(last, a, b, next)
      } else {
        points.append(next)
      }
      last = next
    }
    return points
  }

  /// A loop from the upper side of a node back to it.
  private func loop(at node: Int, _ projection: Projection) -> [Scene.Point] {
    let middle = projection.point(layout.places[node])
    let box = boxes[node]
    let (half, top) = (
      min(box.width * 0.25, 12) * projection.scale, middle.y - box.height / 2 * projection.scale
    )
    let rise = 16 * projection.scale
    let (start, end) = (Scene.Point(middle.x - half, top), Scene.Point(middle.x + half, top))
    return [start]
      + Self.bezier(
        start, Scene.Point(start.x - half, top - rise), Scene.Point(end.x + half, top - rise), end)
  }

  private static func bezier(
    _ a: Scene.Point, _ b: Scene.Point, _ c: Scene.Point, _ d: Scene.Point
  ) -> [Scene.Point] {
    let steps = a.x == d.x || a.y == d.y ? 4 : 20
    return (1...steps).map { step in
      let t = Double(step) / Double(steps)
      let s = 1 - t
      let (wa, wb, wc, wd) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
      return Scene.Point(
        wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y)
    }
  }

  private static func point(
    before end: Scene.Point, distance: Double, on points: [Scene.Point]
  ) -> Scene.Point {
    for point in points.reversed() where point.distance(to: end) >= distance {
      let length = point.distance(to: end)
      let fraction = distance / length
      return Scene.Point(
        end.x + (point.x - end.x) * fraction, end.y + (point.y - end.y) * fraction)
    }
    return points.first ?? end
  }
}

extension Scene.Rectangle {
  /// The outline of the rectangle with round corners.
  func rounded(radius: Double) -> [Scene.Point] {
    let radius = min(radius, width / 2, height / 2)
    guard radius > 0 else {
      return [
        Scene.Point(x, y), Scene.Point(maxX, y), Scene.Point(maxX, maxY), Scene.Point(x, maxY),
      ]
    }
    let corners = [
      (maxX - radius, y + radius, -90.0), (maxX - radius, maxY - radius, 0),
      (x + radius, maxY - radius, 90), (x + radius, y + radius, 180),
    ]
    let steps = radius > 8 ? 8 : 4
    return corners.flatMap { centreX, centreY, start in
      (0...steps).map { step in
        let (sine, cosine) = sineAndCosine(degrees: start + 90 * Double(step) / Double(steps))
        return Scene.Point(centreX + radius * cosine, centreY + radius * sine)
      }
    }
  }
}
