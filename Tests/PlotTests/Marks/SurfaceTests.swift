import Plot
import Testing

@Suite struct SurfaceTests {
  private func facets(_ figure: Figure) -> [[Scene.Point]] {
    figure.scene().commands.compactMap { if case .area(let points, _) = $0 { points } else { nil } }
  }

  /// On a level surface what is drawn later is nearer, that is, lower on the page.
  @Test(arguments: [0.0, 30, 100, 200, 300, -45, 90, 180])
  func whatIsNearCoversWhatIsFar(azimuth: Double) {
    let figure = Figure(alt: "a") {
      Surface(x: 0...1, y: 0...1, resolution: 6, azimuth: azimuth) { _, _ in 1 }
    }
    let facets = facets(figure)
    #expect(facets.count == 25)
    func middle(_ points: [Scene.Point]) -> Double {
      points.reduce(0) { $0 + $1.y } / Double(points.count)
    }
    // Facets that overlap a later one's column of the page lie above it.
    for (index, facet) in facets.enumerated() {
      for later in facets[(index + 1)...] {
        let overlap =
          min(facet.map { $0.x }.max() ?? 0, later.map { $0.x }.max() ?? 0)
          - max(facet.map { $0.x }.min() ?? 0, later.map { $0.x }.min() ?? 0)
        if overlap > 4, abs(facet[0].x - later[0].x) < 2 {
          #expect(middle(facet) < middle(later) + 1)
        }
      }
    }
  }

  @Test func holesAreLeftOut() {
    let figure = Figure(alt: "a") {
      Surface([[1.0, 2, 3], [4, .nan, 6], [7, 8, 9]], x: 0...1, y: 0...1)
    }
    #expect(figure.problems.isEmpty)
    #expect(facets(figure).isEmpty)
    let corner = Figure(alt: "a") {
      Surface([[1.0, 2, 3], [4, 5, 6], [7, 8, .infinity]], x: 0...1, y: 0...1)
    }
    #expect(facets(corner).count == 3)
  }

  @Test func problemsSayWhatIs() {
    let figures = [
      Figure(alt: "a") { Surface(x: 0...1, y: 0...1, label: "f") { _, _ in .nan } },
      Figure(alt: "a") { Surface(x: 0...1, y: 0...1, elevation: -10) { $0 + $1 } },
      Figure(alt: "a") { Surface([[1.0]], x: 0...1, y: 0...1) },
      Figure(x: .categorical(), alt: "a") { Surface(x: 0...1, y: 0...1) { $0 + $1 } },
    ]
    #expect(
      figures.map { $0.problems } == [
        ["surface 'f': there is no finite value"],
        ["surface 1: it is seen from 30° around and −10° above, which must be from 0 to 90"],
        ["surface 1: a matrix of 1×1 values spans no area; it must be at least 2×2"],
        ["surface 1: the x axis is categorical, but must show numbers"],
      ])
    for figure in figures { #expect(!figure.scene().text.contains("nan")) }
  }

  @Test func aPathRunsOnTheSurface() {
    func scene(_ height: Double) -> Scene {
      Figure(alt: "a") {
        Surface(x: 0...1, y: 0...1, resolution: 3, domain: 0...1) { _, _ in height }
        Trajectory(x: [0.5], y: [0.5])
      }.scene()
    }
    func start(_ scene: Scene) -> Double {
      for case .symbols(let points, _, _, _) in scene.commands { return points[0].y }
      return 0
    }
    #expect(start(scene(0.9)) < start(scene(0.1)) - 20)
  }

  // MARK: Paths

  /// How much of a figure's paths is visible, and how much hidden, in points of the page.
  private func lengths(_ figure: Figure) -> (visible: Double, hidden: Double) {
    var lengths = (visible: 0.0, hidden: 0.0)
    for case .lines(let lines, let stroke) in figure.scene().commands {
      guard case .series = stroke.paint.role else { continue }
      for line in lines {
        for (a, b) in zip(line, line.dropFirst()) {
          let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
          if stroke.dashes.isEmpty { lengths.visible += length } else { lengths.hidden += length }
        }
      }
    }
    return lengths
  }

  /// A wall along x, seen from the side of the least y.
  private func wall(pathAt y: Double, azimuth: Double = 0, elevation: Double = 20) -> Figure {
    Figure(alt: "a") {
      Surface(x: 0...1, y: 0...1, azimuth: azimuth, elevation: elevation) { _, y in
        abs(y - 0.5) < 0.1 ? 1 : 0
      }
      Trajectory(x: [0.1, 0.5, 0.9], y: [y, y, y])
    }
  }

  @Test func aWallHidesWhatIsBehindIt() {
    let behind = lengths(wall(pathAt: 0.8))
    #expect(behind.visible == 0 && behind.hidden > 100)
    let before = lengths(wall(pathAt: 0.2))
    #expect(before.hidden == 0 && before.visible > 100)
    // From the other side it is the other way round, and from above all is seen.
    #expect(lengths(wall(pathAt: 0.8, azimuth: 180)).hidden == 0)
    #expect(lengths(wall(pathAt: 0.2, azimuth: 180)).visible == 0)
    #expect(lengths(wall(pathAt: 0.8, elevation: 90)).hidden == 0)
  }

  @Test(arguments: [0.0, 30, 100, 200, 300])
  func aLevelSurfaceHidesNothing(azimuth: Double) {
    let figure = Figure(alt: "a") {
      Surface(x: 0...1, y: 0...1, azimuth: azimuth, elevation: 5) { _, _ in 1 }
      Trajectory(x: [0, 0.4, 1], y: [0, 0.9, 1])
    }
    #expect(lengths(figure).hidden == 0)
  }

  /// Two steps on either side of a ridge: the line between them goes over it.
  @Test func aPathFollowsTheSurfaceBetweenSteps() throws {
    let figure = Figure(alt: "a") {
      Surface(x: -1...1, y: -1...1, domain: 0...1, azimuth: 0, elevation: 40) { x, _ in
        0.5 * (1 - x * x)
      }
      Trajectory(x: [-1, 1], y: [0, 0])
    }
    let line = try #require(
      figure.scene().commands.compactMap { command -> [Scene.Point]? in
        guard case .lines(let lines, let stroke) = command, case .series = stroke.paint.role else {
          return nil
        }
        return lines.first
      }.first)
    let (first, top, last) = (line[0], line[line.count / 2], line[line.count - 1])
    #expect(abs(first.y - last.y) < 1e-6)
    #expect(first.y - top.y > 30)
    #expect(abs(top.x - (first.x + last.x) / 2) < 3)
  }
}
