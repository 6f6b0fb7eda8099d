import Plot
import Testing

@Suite struct TrajectoryTests {
  private func steps(_ figure: Figure, _ index: Int = 0) throws -> Figure.Layer.Trajectory {
    guard case .trajectory(let path) = figure.panels[0].layers[index] else { throw NoPath() }
    return path
  }

  private struct NoPath: Error {}

  @Test func pointsComeInThreeForms() throws {
    let figure = Figure(alt: "a") {
      Trajectory(x: [1, 2], y: [3, 4])
      Trajectory([(1, 3.0), (2, 4.0)])
      Trajectory([[1, 3], [2, 4]])
    }
    for index in 0..<3 {
      let path = try steps(figure, index)
      #expect(path.x == [1, 2] && path.y == [3, 4])
    }
    #expect(figure.problems.isEmpty)
  }

  @Test func aDivergingPathEndsWhereItsNumbersDo() throws {
    let figure = Figure(alt: "a") { Trajectory(x: [0, 1, .nan, 2], y: [0, 1, 2, 3]) }
    #expect(try steps(figure).x == [0, 1])
    let none = Figure(alt: "a") { Trajectory(x: [Double.nan], y: [1], label: "SGD") }
    #expect(none.problems == ["trajectory 'SGD' has no finite x value"])
    #expect(none.scene().commands.count > 0)
  }

  @Test func aPathDoesNotWidenALandscape() {
    let figure = Figure(alt: "a") {
      Contours(x: -1...1, y: -1...1) { $0 * $0 + $1 * $1 }
      Trajectory(x: [0, 1e6], y: [0, 1e9])
    }
    // Ticks at the edges of the landscape, as without the path.
    #expect(figure.scene().text.contains("text '1.0'"))
  }

  @Test func aMillionStepsKeepTheirShape() throws {
    let count = 1_000_000
    let figure = Figure(alt: "a") {
      Trajectory(
        x: (0..<count).map { Double($0) / Double(count) },
        y: (0..<count).map { Double($0 % 1000) / 1000 })
    }
    let path = try steps(figure)
    #expect(path.x.first == 0 && path.x.last == Double(count - 1) / Double(count))
    #expect(path.x.count < 6000)
  }
}
