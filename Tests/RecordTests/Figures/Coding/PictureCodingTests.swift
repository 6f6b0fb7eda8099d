import Plot
import Record
import Testing
import Text

/// How pictures are written, read back, compared and exported.
@Suite struct PictureCodingTests {
  private func expectReadBack(_ figure: Figure) throws {
    #expect(figure.problems == [])
    let text = figure.json.text()
    let decoded = try Figure(json: JSON(parsing: text))
    #expect(decoded.json.text() == text)
    #expect(figure.differences(from: decoded, tolerance: 1e-6) == [])
    #expect(decoded.scene().text == figure.scene().text)
  }

  private func grid(_ shape: [Int], _ value: (Int) -> Double) -> NumberGrid {
    NumberGrid(shape: shape, values: (0..<shape.reduce(1, *)).map(value))
  }

  @Test func picturesAreReadBack() throws {
    try expectReadBack(
      Figure(alt: "a") {
        ImageGrid(
          grid([2, 1, 4, 3]) { $0 == 5 ? .nan : Double($0) / 23 }, titles: ["a", "b"],
          marked: [false, true], columns: 1)
      })
    try expectReadBack(
      Figure(alt: "a") { ImageGrid(grid([2, 3, 4, 5]) { Double($0 * 7 % 120) / 119 }) })
    try expectReadBack(Figure(alt: "a") { Image([[-1.0, 1]], domain: -0.7...1.3) })
    try expectReadBack(
      Figure(alt: "a") {
        ImageGrid(grid([2, 3, 3]) { Double($0) - 4 }, colors: .diverging, label: "weight")
      })
    try expectReadBack(
      Figure(alt: "a") {
        ImageGrid(
          grid([3, 40, 40]) { Double($0 * 31 % 11) / 10 }, colors: .intensity, sharesScale: false)
      })
    try expectReadBack(
      Figure(alt: "a") { ImageGrid(grid([2, 2, 2]) { Double($0) / 3 }, sharesScale: false) })
  }

  /// As in a style sheet: 51 of 255 is 33, white is ff.
  @Test func aRowIsHexadecimalDigits() {
    let grey = Figure(alt: "a") { Image([[0, 0.2], [1, .nan]]) }
    #expect(grey.json.text(.compact).contains("\"pixels\":[\"0033\",\"ff??\"]"))
    let colored = Figure(alt: "a") {
      Image(NumberGrid(shape: [3, 1, 2], values: [1, 0, 0.2, 0, 0, 1]))
    }
    #expect(colored.json.text(.compact).contains("\"pixels\":[\"ff33000000ff\"]"))
  }

  @Test func manyWeightsAreLevels() throws {
    func text(_ count: Int) -> String {
      Figure(alt: "a") {
        ImageGrid(grid([count, 5, 5]) { Double($0 % 7) - 3 }, colors: .diverging)
      }.json.text(.compact)
    }
    #expect(text(4).contains("\"values\":[-3,-2,"))
    #expect(text(40).contains("\"values\":{\"from\":-3,\"to\":3,\"levels\":[\"AA"))
    try expectReadBack(
      Figure(alt: "a") {
        ImageGrid(grid([40, 5, 5]) { Double($0 % 7) - 3 }, colors: .diverging)
      })
  }

  @Test func aDifferenceHasItsPixel() {
    func figure(_ value: Double, title: String = "7", marked: Bool = false) -> Figure {
      Figure(alt: "a") {
        ImageGrid(
          grid([5, 6, 9]) { $0 == 3 * 54 + 4 * 9 + 7 ? value : 0.25 },
          titles: ["1", "2", "3", title, "5"], marked: [false, false, false, marked, false])
      }
    }
    let approved = figure(0.88)
    #expect(
      figure(0.87).differences(from: approved, tolerance: 1e-4) == [
        "image grid, picture 3, row 4, column 7: 0.878 is now 0.871, by 0.78 % of the range"
      ])
    // A 255th may be the last bit of a number.
    #expect(figure(0.88 + 0.9 / 255).differences(from: approved, tolerance: 1e-4) == [])
    #expect(figure(0.87).differences(from: approved, tolerance: 0.02) == [])
    #expect(
      figure(0.88, title: "1", marked: true).differences(from: approved, tolerance: 1e-4) == [
        "image grid, picture 3: title '7' is now '1'", "image grid, picture 3 is now marked",
      ])
  }

  @Test func manyDifferencesAreCounted() {
    func figure(_ value: Double) -> Figure {
      Figure(alt: "a") { ImageGrid(grid([3, 3, 2, 2]) { $0 % 12 > 4 ? value : 0 }) }
    }
    #expect(
      figure(0.8).differences(from: figure(0.4), tolerance: 1e-3) == [
        "image grid, picture 0, row 0, column 1: green 0.400 is now 0.800, by 40 % of the range, the "
          + "largest of 4 differences, median 40 %; 2 more "
          + "pictures differ"
      ])
  }

  @Test func otherDifferencesAreNamed() {
    func figure(
      _ shape: [Int], colors: Figure.ColorMap = .intensity, columns: Int? = nil,
      domain: ClosedRange<Double>? = nil
    ) -> Figure {
      Figure(alt: "a") {
        ImageGrid(
          grid(shape) { Double($0) }, columns: columns, colors: colors, label: "w", domain: domain)
      }
    }
    let approved = figure([2, 2, 2])
    func differences(_ figure: Figure) -> [String] {
      figure.differences(from: approved, tolerance: 1e-3)
    }
    #expect(
      differences(figure([3, 2, 2]))
        == ["image grid 'w' has 3 of 2×2 pixels instead of 2 of 2×2"])
    #expect(
      differences(figure([2, 2, 2], colors: .sequential))
        == ["image grid 'w' colours 'intensity' is now 'sequential'"])
    #expect(
      differences(figure([2, 2, 2], columns: 1, domain: 0...9)) == [
        "image grid 'w' colour range '0…9' is new",
        "image grid 'w' number of pictures in a row '1' is new",
      ])
  }

  @Test(arguments: [
    (
      "\"pixels\": [\"00f\"]",
      "pictures[0].pixels has an unknown format: expected rows of hexadecimal digits"
    ),
    (
      "\"pixels\": [\"00fg\"]",
      "pictures[0].pixels has an unknown format: expected rows of hexadecimal digits"
    ),
    (
      "\"pixels\": [\"00FF\"]",
      "pictures[0].pixels has an unknown format: expected rows of hexadecimal digits"
    ),
    ("\"values\": [1]", "pictures[0].pixels is missing: expected rows of hexadecimal digits"),
    (
      "\"pixels\": [\"00ff\"]}, {\"pixels\": []",
      "pictures[1] has 0 values: expected 2, as the first picture has"
    ),
    (
      "\"domain\": [1, 1], \"pixels\": [\"00ff\"]",
      "pictures[0].domain has an unknown format: expected two ascending numbers"
    ),
  ])
  func brokenRecordsAreNamedWithTheirPlace(_ member: String, _ message: String) throws {
    let text = """
      {"alt": "", "panels": [{"x": {"kind": "linear"}, "y": {"kind": "linear"}, "layers": [
        {"kind": "pictures", "width": 2, "pictures": [{\(member)}]}]}]}
      """
    let error = #expect(throws: RecordError.self) { try Figure(json: try JSON(parsing: text)) }
    #expect(error?.description == "panels[0].layers[0]." + message)
  }

  @Test func aLineOfTheTableIsAPixel() {
    let figure = Figure(alt: "a") {
      ImageGrid(
        [NumberGrid(shape: [3, 1, 2], values: [1, 0, 0.2, 0, 0, .nan])], titles: ["cat"])
    }
    #expect(
      figure.csv == """
        panel,mark,label,picture,row,column,red,green,blue,title
        1,image,,0,0,0,1,0.2,0,cat
        1,image,,0,0,1,0,0,NaN,cat

        """)
  }
}
