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
}
