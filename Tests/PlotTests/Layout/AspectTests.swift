import Plot
import Testing

@Suite struct AspectTests {
  /// The places of two points of a figure whose symbols are the only ones.
  private func symbols(_ figure: Figure) -> [[Scene.Point]] {
    figure.scene().commands.compactMap {
      if case .symbols(let points, _, _, _) = $0 { points } else { nil }
    }
  }

  @Test(arguments: [200.0, 400, nil])
  func aUnitIsAsLongAcrossAsUpwards(height: Double?) {
    let figure = Figure(
      x: .linear("x"), y: .linear("y"), equalAspect: true, alt: "a", height: height
    ) { Points(x: [0, 3, 0], y: [0, 0, 2]) }
    let points = symbols(figure)[0]
    let (across, up) = ((points[1].x - points[0].x) / 3, (points[0].y - points[2].y) / 2)
    // Frames lie on whole points.
    #expect(abs(across / up - 1) < 0.01)
  }

  @Test func panelsOfAGridKeepTheirAspectToo() {
    let figure = Figure(columns: 2, alt: "a") {
      for size in [1.0, 2] {
        Panel("p", x: .linear("x"), y: .linear("y"), equalAspect: true) {
          Points(x: [0, size, 0], y: [0, 0, size])
        }
      }
    }
    for points in symbols(figure) {
      let (across, up) = (points[1].x - points[0].x, points[0].y - points[2].y)
      #expect(abs(across / up - 1) < 0.02)
    }
  }

  @Test func lengthsOfDecadesAreEqualOnLogAxes() {
    let figure = Figure(x: .log("x"), y: .log("y"), equalAspect: true, alt: "a") {
      Points(x: [1, 1000, 1], y: [1, 1, 10])
    }
    let points = symbols(figure)[0]
    let (across, up) = ((points[1].x - points[0].x) / 3, points[0].y - points[2].y)
    #expect(abs(across / up - 1) < 0.02)
  }
}
