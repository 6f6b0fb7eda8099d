import Plot
import Record
import Testing
import Text

@Suite struct GridCodingTests {
  private func map(_ values: [Double], columns: Int) -> Figure {
    let raster = Figure.Layer.Raster(x: 0...1, y: 0...1, columns: columns, values: values)
    return Figure(
      panels: [Panel(x: .linear(), y: .linear(), layers: [.raster(raster)])], alt: "a")
  }

  private func values(_ figure: Figure) throws -> [Double] {
    guard case .raster(let raster) = figure.panels[0].layers[0] else { return [] }
    return raster.values
  }

  @Test func largeGridsAreReadBackWithinALevelAndWrittenAlike() throws {
    let grid: [Double] = (0..<2000).map { Double($0 * $0 % 1013) / 7 - 30 }
    let figure = map(grid, columns: 50)
    let text = figure.json.text()
    #expect(text.contains("\"levels\""))
    let read = try Figure(json: try JSON(parsing: text))
    let range = 1012.0 / 7
    for (a, b) in zip(grid, try values(read)) {
      #expect(abs(a - b) <= 0.5 * range / 4095 * 1.001)
    }
    #expect(read.json.text() == text)
    #expect(figure.differences(from: read, tolerance: 1e-4) == [])
  }

  /// A level is two digits of base 64: 0 is AA, 4095 is //, and 2047.5 rounds to 2048, gA.
  @Test func levelsAreDigitsOfBase64() {
    var grid = [Double](repeating: 0, count: 1000)
    (grid[1], grid[2], grid[3]) = (2, 1, .nan)
    (grid[4], grid[5]) = (.infinity, -.infinity)
    let text = map(grid, columns: 500).json.text(.compact)
    #expect(text.contains("\"from\":0,\"to\":2,\"levels\":[\"AA//gA??^^__AAAA"))
  }

  @Test func smallGridsStayReadable() {
    let text = map([1, 2, 3, 4], columns: 2).json.text(.compact)
    #expect(text.contains("\"values\":[1,2,3,4]"))
  }

  @Test func gridsOfOneValueHaveALevelToo() throws {
    let figure = map([Double](repeating: 3.5, count: 2000), columns: 40)
    let read = try Figure(json: try JSON(parsing: figure.json.text()))
    #expect(try values(read) == [Double](repeating: 3.5, count: 2000))
    let empty = map([Double](repeating: .nan, count: 2000), columns: 40)
    #expect(try values(Figure(json: JSON(parsing: empty.json.text()))).allSatisfy(\.isNaN))
  }

  @Test(arguments: ["A", "A-", "A A"])
  func wrongDigitsAreNamedWithTheirPlace(_ digits: String) throws {
    let text = """
      {"alt": "", "panels": [{"x": {"kind": "linear"}, "y": {"kind": "linear"}, "layers": [
        {"kind": "raster", "x": [0, 1], "y": [0, 1], "columns": 1,
         "values": {"from": 0, "to": 1, "levels": ["\(digits)"]}}]}]}
      """
    let error = #expect(throws: RecordError.self) { try Figure(json: try JSON(parsing: text)) }
    #expect(
      error?.description
        == "panels[0].layers[0].values has an unknown format: expected a grid of numbers")
  }
}
