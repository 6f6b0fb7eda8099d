import Plot
import Testing

@Suite struct ConfusionMatrixTests {
  private func raster(_ figure: Figure) throws -> Figure.Layer.Raster {
    guard case .raster(let raster)? = figure.panels.first?.layers.first else { throw NoRaster() }
    return raster
  }

  private struct NoRaster: Error {}

  @Test func countsInCellsColouredByShare() throws {
    try expectGolden(
      "confusion",
      Figure(alt: "Counts.") { ConfusionMatrix([[9, 1], [2, 18]], classes: ["cat", "dog"]) })
  }

  @Test func pairsAreCountedWithTrueClassesDown() throws {
    let figure = Figure(alt: "a") {
      ConfusionMatrix(
        actual: [0, 0, 1, 1, 1], predicted: [0, 1, 1, 1, 0], classes: ["a", "b", "none"])
    }
    let raster = try raster(figure)
    #expect(raster.numbers == [1, 1, 0, 1, 2, 0, 0, 0, 0])
    #expect(raster.values.prefix(6) == [0.5, 0.5, 0, 1.0 / 3, 2.0 / 3, 0])
    // A class that never occurs has no shares.
    #expect(raster.values.suffix(3).allSatisfy { $0.isNaN })
    #expect(figure.panels[0].x.label == "predicted class")
    #expect(figure.panels[0].y.categories == ["a", "b", "none"])
  }

  @Test func numbersStandInCellsThatHaveRoom() throws {
    func texts(_ size: Int) -> Int {
      let rows = (0..<size).map { row in (0..<size).map { Double(row * $0) } }
      let plain = Figure(alt: "a") { HeatMap(rows) }.scene().commands.count
      return Figure(alt: "a") { HeatMap(rows).numbered() }.scene().commands.count - plain
    }
    #expect(texts(5) == 25)
    #expect(texts(200) == 0)
  }

  @Test func cellsAreSquareAndNotLargerThanNeeded() throws {
    for size in [2, 3, 10, 30] {
      let names = (0..<size).map { "class \($0)" }
      let rows = names.indices.map { row in names.indices.map { row == $0 ? 90.0 : 1 } }
      let scene = Figure(alt: "a") { ConfusionMatrix(rows, classes: names) }.scene()
      let cells = scene.commands.compactMap { command -> Scene.Rectangle? in
        if case .image(let image) = command, image.columns == size { image.rectangle } else { nil }
      }
      let matrix = try #require(cells.first)
      // Frames lie on whole points.
      #expect(abs(matrix.width - matrix.height) <= 1)
      #expect(matrix.width / Double(size) <= 80)
      let texts = scene.commands.compactMap { command -> String? in
        if case .text(let text) = command { text.string } else { nil }
      }
      // Every class is named on both axes.
      #expect(names.allSatisfy { name in texts.count { $0 == name } == 2 })
    }
  }

  @Test func sharesOfARowStandInItsCells() throws {
    let counts = [[9, 1, 0], [1, 1, 2], [0, 0, 0]]
    let figure = Figure(alt: "a") {
      ConfusionMatrix(counts, classes: ["a", "b", "c"]).shares()
    }
    let raster = try raster(figure)
    #expect(raster.numbers.prefix(6) == [0.9, 0.1, 0, 0.25, 0.25, 0.5])
    #expect(raster.numbers.suffix(3).allSatisfy { $0.isNaN })
    #expect(raster.map == .intensity)
    let texts = figure.scene().commands.compactMap { command -> String? in
      if case .text(let text) = command { text.string } else { nil }
    }
    #expect(["0.90", "0.10", "0.25", "0.50"].allSatisfy { texts.contains($0) })
  }

  @Test func whatDoesNotFitIsNamed() {
    let figure = Figure(alt: "a") {
      ConfusionMatrix([[1, 2], [3, 4]], classes: ["a", "b", "c"])
      ConfusionMatrix(actual: [0, 1], predicted: [0], classes: ["a", "b", "c"])
      ConfusionMatrix(actual: [0, 3], predicted: [0, 1], classes: ["a", "b", "c"])
      ConfusionMatrix([[1, -2], [3, 4]], classes: ["a", "b"])
    }
    #expect(
      figure.problems == [
        "a confusion matrix has 2 rows of 2 but 3 classes",
        "a confusion matrix has 2 true but 1 predicted classes",
        "a confusion matrix of 3 classes has the pair 3, 1",
        "a confusion matrix has the count −2 in row 0, column 1",
      ])
  }
}
