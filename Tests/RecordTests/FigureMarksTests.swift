import Plot
import Record
import Testing

/// How the marks that show data are written, read back and compared.
@Suite struct FigureMarksTests {
  private func expectReadBack(_ figure: Figure) throws {
    #expect(figure.problems == [])
    let text = figure.json.text()
    let decoded = try Figure(reading: JSON(parsing: text))
    // Texts, because a NaN, which is a gap here, never equals another.
    #expect(decoded.json.text() == text)
    #expect(figure.differences(from: decoded, tolerance: 1e-6) == [])
    #expect(decoded.scene().text == figure.scene().text)
  }

  @Test func pointsWithSizesAndColours() throws {
    func points(_ size: Double, _ color: Double, _ symbol: Scene.Symbol = .square) -> Figure {
      Figure(alt: "a") {
        Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs").sized(by: [1, 2, size])
          .colored(by: [0, .nan, color], label: "loss", domain: 0...8).symbol(symbol)
      }
    }
    try expectReadBack(points(3, 4))
    #expect(
      points(5, 6).differences(from: points(3, 4), tolerance: 1e-3) == [
        "points 'runs', point 2: colour 4.00 is now 6.00",
        "points 'runs', point 2: size 3.00 is now 5.00",
      ])
    #expect(
      points(3, 4, .circle).differences(from: points(3, 4), tolerance: 1e-3)
        == ["points 'runs' symbol 'square' is now 'circle'"])
    let plain = Figure(alt: "a") { Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs") }
    #expect(
      Figure(alt: "a") {
        Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs").sized(by: [1, 2, 3])
      }
      .differences(from: plain, tolerance: 0) == ["points 'runs' has sizes now"])
  }
}
