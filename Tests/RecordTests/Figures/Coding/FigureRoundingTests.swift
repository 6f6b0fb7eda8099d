import Plot
import Record
import Testing
import TestSupport
import Text

/// How many digits records keep of the numbers of a figure: those that its axes show.
@Suite struct FigureRoundingTests {
  private func readBack(_ figure: Figure) throws -> Figure {
    let text = figure.json.text()
    let decoded = try Figure(json: JSON(parsing: text))
    #expect(decoded.json.text() == text, "what is read back is written alike")
    return decoded
  }

  private func curve(_ figure: Figure) throws -> Figure.Layer.Curve {
    guard case .curve(let curve) = figure.panels[0].layers[0] else { throw NoCurve() }
    return curve
  }

  private struct NoCurve: Error {}

  /// A pixel is a four-hundredth or less of what an axis shows.
  @Test func unixSecondsStayApart() throws {
    let seconds = (0..<30).map { 1_795_000_000 + Double($0 * 60) }
    let figure = Figure(x: .linear("time"), y: .linear("load"), alt: "a") {
      Points(x: seconds, y: seconds.map { ($0 / 600).truncatingRemainder(dividingBy: 1) })
      RuleX(1_795_000_900)
    }
    let decoded = try readBack(figure)
    guard case .symbols(let symbols) = decoded.panels[0].layers[0],
      case .rule(let rule) = decoded.panels[0].layers[1]
    else { throw NoCurve() }
    #expect(symbols.x == seconds)
    #expect(rule.value == 1_795_000_900)
    #expect(decoded.scene().text == figure.scene().text)
    #expect(
      figure.json.text(.compact)
        .contains(#"{"from":1795000000,"to":1795001740,"count":30,"decimals":0}"#))
  }

  @Test func aPopulationIsALineAndJulianDatesAreDays() throws {
    let days = (0..<30).map { 2_460_000.5 + Double($0) / 30 }
    let figure = Figure(x: .linear(), y: .linear(), alt: "a") {
      Line(x: days, y: (0..<30).map { 83_500_000 + 7 * Double($0) })
    }
    let curve = try curve(try readBack(figure))
    #expect(Set(curve.x).count == 30)
    // Of a range of 203, multiples of a thousandth.
    #expect(curve.y == (0..<30).map { 83_500_000 + 7 * Double($0) })
    for (kept, day) in zip(curve.x, days) { #expect(abs(kept - day) <= 5e-6) }
  }

  @Test func numbersFarBelowWhatAnAxisShowsAreZero() throws {
    let figure = Figure(alt: "a") { Line(x: [0, 1, 2, 7], y: [1 / 3.0, 1e-9, 2 / 3.0, -1e-9]) }
    #expect(try curve(try readBack(figure)).y == [0.333333, 0, 0.666667, 0])
    #expect(figure.json.text(.compact).contains("[0.333333,0,0.666667,0]"), "zero has no sign")
  }

  @Test(arguments: 0..<8)
  func nothingMovesByMoreThanAFractionOfAPixel(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<40 {
      let middle = [0, 1, -40, 300, 1e6, 1.8e9, -2.5e12][Int.random(in: 0..<7, using: &random)]
      let length = [1e-3, 0.99999, 1, 7, 1000, 999_999.6][Int.random(in: 0..<6, using: &random)]
      // An axis cannot show a range as short as that.
      if length < 4e-12 * abs(middle) { continue }
      func numbers() -> [Double] {
        (0..<20).map { _ in middle + length * Double.random(in: 0...1, using: &random) }
      }
      let figure = Figure(alt: "a") { Line(x: numbers().sorted(), y: numbers()) }
      let (exact, kept) = (try curve(figure), try curve(try readBack(figure)))
      for (exact, kept) in [(exact.x, kept.x), (exact.y, kept.y)] {
        let range = exact.max()! - exact.min()!
        // An axis shows a little more than the data, and a number may be as fine as Doubles are.
        let most = 1.1 * 5e-6 * range + middle.ulp
        #expect(zip(exact, kept).allSatisfy { abs($0 - $1) <= most }, "\(middle) ± \(length)")
      }
      #expect(figure.differences(from: try readBack(figure), tolerance: 1e-12) == [])
    }
  }

  @Test func onALogarithmicAxisDigitsAreThoseOfRatios() throws {
    let wide = Figure(y: .log(), alt: "a") {
      Line(x: [0, 1, 3], y: [1e-40 / 3, 1 / 3.0, 2e15 / 3])
    }
    #expect(try curve(try readBack(wide)).y == [3.33333e-41, 0.333333, 666_667_000_000_000])
    let narrow = Figure(y: .log(), alt: "a") {
      Line(x: [0, 1, 3], y: [1000.00001, 1000.00002, 1000.00004])
    }
    #expect(Set(try curve(try readBack(narrow)).y).count == 3)
    let both = Figure(y: .symmetricLog(linearWithin: 1e-3), alt: "a") {
      Line(x: [0, 1, 3], y: [-1 / 3e6, 0, 1e6 / 3])
    }
    #expect(try curve(try readBack(both)).y == [-3.33333e-7, 0, 333_333])
  }

  /// What is seen of the data decides, not all of them.
  @Test func aDomainAndAnInsetShowMoreDigits() throws {
    let y = [0, 1000.00001, 1000.00002, 1000.00004, 5000]
    let plain = Figure(alt: "a") { Line(x: [0, 1, 2, 3, 9], y: y) }
    #expect(Set(try curve(try readBack(plain)).y).count == 3)
    let zoomed = Figure(y: .linear("y", domain: 1000.00001...1000.00005), alt: "a") {
      Line(x: [0, 1, 2, 3, 9], y: y)
    }
    #expect(try curve(try readBack(zoomed)).y == y)
    var magnified = plain
    magnified.panels[0].insets = [Panel.Inset(x: 1...3, y: 1000.00001...1000.00005)]
    #expect(try curve(try readBack(magnified)).y == y)
    #expect(try readBack(magnified).panels[0].insets == magnified.panels[0].insets)
  }

  @Test func binsFarFromZeroAreNotOneBin() throws {
    let samples = (0..<500).map { 10_000_000 + Double($0) / 100 }
    let figure = Figure(alt: "a") { Histogram(samples, bins: 10) }
    guard case .boxes(let boxes) = try readBack(figure).panels[0].layers[0] else {
      throw NoCurve()
    }
    #expect(boxes.heights.count(where: { $0 > 0 }) >= 10)
    #expect(Set(boxes.edges).count == boxes.edges.count)
    #expect(try readBack(figure).scene().text == figure.scene().text)
  }

  /// Numbers beside bars may be much smaller than the axis shows.
  @Test func numbersBesideBarsKeepTheirDigits() throws {
    let figure = Figure(alt: "a") { Bars(["a", "b"], [1e6, 0.001234]).numbered() }
    #expect(try readBack(figure).scene().text == figure.scene().text)
  }

  /// What is written stays the same, however much larger other numbers are.
  @Test func writtenNumbersKeepTheirDigits() throws {
    let figures = [
      Figure(alt: "a") { Bars(["a", "b"], [1_000_000, 0.5]).numbered() },
      Figure(alt: "a") { HeatMap([[1000, 0.2], [0.25, 500]]).numbered() },
      Figure(alt: "a") { ConfusionMatrix([[100_000, 3], [0, 7]], classes: ["cat", "dog"]) },
      Figure(alt: "a") {
        GraphDiagram(
          Graph(
            nodes: [.init("x", value: 1_000_000), .init("y", value: 0.1234, gradient: 5)],
            edges: [.init(from: "x", to: "y")]))
      },
      // The legend writes the largest weight in four digits.
      Figure(alt: "a") { NetworkDiagram(weights: [[[-5.6, 5.678]]]) },
    ]
    for figure in figures {
      func texts(_ figure: Figure) -> [Substring] {
        figure.scene().text.split(separator: "\n").filter { $0.hasPrefix("text '") }
      }
      #expect(figure.problems == [])
      #expect(try texts(readBack(figure)) == texts(figure))
    }
    #expect(try readBack(figures[0]).scene().text.contains("5×10"))
    #expect(try readBack(figures[4]).scene().text.contains("5.678"))
  }

  @Test func coloursOfANarrowDomainStayApart() throws {
    let values = [0, 0.0001, 0.0002, 100]
    let figure = Figure(alt: "a") {
      Points(x: [0, 1, 2, 3], y: [0, 1, 2, 3]).colored(by: values, label: "c", domain: 0...0.001)
      HeatMap([values, values], domain: 0...0.001)
    }
    let decoded = try readBack(figure)
    guard case .symbols(let symbols) = decoded.panels[0].layers[0] else { throw NoCurve() }
    #expect(symbols.colors?.values == values)
    #expect(decoded.scene().text == figure.scene().text)
    // Of many values only levels are kept, unless these are all of one colour.
    let many = Figure(alt: "a") {
      HeatMap(
        Array(repeating: values + (0..<30).map { Double($0) * 3e-5 }, count: 40), domain: 0...0.001)
    }
    #expect(try readBack(many).scene().text == many.scene().text)
  }

  @Test func coloursFarFromZeroStayApart() throws {
    let grid = (0..<40).map { row in (0..<40).map { 1e6 + Double(row * 40 + $0) / 1e5 } }
    let figure = Figure(alt: "a") { HeatMap(grid) }
    guard case .raster(let raster) = try readBack(figure).panels[0].layers[0] else {
      throw NoCurve()
    }
    #expect(Set(raster.values).count > 1000)
  }

  @Test func panelsThatShareAnAxisAreKeptToWhatItShows() throws {
    let figure = Figure(columns: 2, alt: "a") {
      Panel(y: .linear("y")) { Line(x: [0, 1, 3], y: [0.123456789, 0.2, 0.3]) }
      Panel(y: .linear("y")) { Line(x: [0, 1, 3], y: [0, 500, 1000]) }
    }
    #expect(try curve(try readBack(figure)).y == [0.12, 0.2, 0.3])
    // A last bit may move a number to the next one that is kept.
    var other = figure
    other.panels[0].layers = [.curve(.init(x: [0, 1, 3], y: [0.125, 0.2, 0.3]))]
    other.panels[0].layers[0].style = figure.panels[0].layers[0].style
    #expect(try readBack(other).differences(from: try readBack(figure), tolerance: 1e-4) == [])
  }

  /// What a reader of `git diff` sees of a point that has moved.
  @Test func aPointThatMovesChangesOneLine() throws {
    var numbers = (0..<57).map { Double($0 * $0 % 101) / 7 }
    func lines() -> [Substring] {
      Figure(alt: "a") { Line(x: (0..<57).map { Double($0 * $0) }, y: numbers) }
        .json.text().split(separator: "\n")
    }
    let before = lines()
    numbers[23] = 0.1
    let after = lines()
    #expect(before.count == after.count)
    #expect(zip(before, after).count(where: { $0 != $1 }) == 1)
  }
}
