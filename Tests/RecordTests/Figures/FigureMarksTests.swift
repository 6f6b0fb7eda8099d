import Plot
import Record
import Testing
import Text

/// How the marks that show data are written, read back and compared.
@Suite struct FigureMarksTests {
  private func expectReadBack(_ figure: Figure) throws {
    #expect(figure.problems == [])
    let text = figure.json.text()
    let decoded = try Figure(json: JSON(parsing: text))
    // Texts, because a NaN, which is a gap here, never equals another.
    #expect(decoded.json.text() == text)
    #expect(figure.differences(from: decoded, tolerance: 1e-6) == [])
    #expect(decoded.scene().text == figure.scene().text)
  }

  @Test func pointsWithSizesAndColours() throws {
    func points(_ size: Double, _ color: Double, _ symbol: Figure.Symbol = .square) -> Figure {
      Figure(alt: "a") {
        Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs").sized(by: [1, 2, size])
          .colored(by: [0, .nan, color], label: "loss", domain: 0...8).symbol(symbol)
      }
    }
    try expectReadBack(points(3, 4))
    #expect(
      points(5, 6).differences(from: points(3, 4), tolerance: 1e-3) == [
        "points 'runs', point 2: colour 4.00 is now 6.00, by 50 % of the range",
        "points 'runs', point 2: size 3.00 is now 5.00, by 100 % of the range",
      ])
    #expect(
      points(3, 4, .circle).differences(from: points(3, 4), tolerance: 1e-3)
        == ["points 'runs' symbol 'square' is now 'circle'"])
    let plain = Figure(alt: "a") { Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs") }
    #expect(
      Figure(alt: "a") {
        Points(x: [0, 1, 2], y: [0, .nan, 2], label: "runs").sized(by: [1, 2, 3])
      }
      .differences(from: plain, tolerance: 0) == [
        "points 'runs' now has sizes",
        // Large symbols need more room.
        "y axis range −0.08…2.08 is now −0.133…2.13",
      ])
  }

  @Test func stacksStepsAndNumbers() throws {
    func stack(_ value: Double) -> Figure {
      Figure(columns: 2, alt: "a") {
        Panel {
          Stacked {
            Bars(["a", "b"], [1, 2], label: "one").numbered()
            Bars(["a", "b"], [3, value], label: "two")
          }
        }
        Panel {
          Stacked {
            Area(x: [0, 1, 2], y: [1, 2, 3])
            Area(x: [0, 1, 2], y: [1, 2, 3])
          }
          Step(x: [0, 1, 2], y: [1, value, 3], label: "rate")
        }
      }
    }
    try expectReadBack(stack(4))
    #expect(
      stack(5).differences(from: stack(4), tolerance: 1e-3) == [
        "panel 1, bars 'two', 'b': value 4.00 is now 5.00, by 17 % of the range",
        "panel 2, steps 'rate', point 1: y 4.00 is now 5.00, by 17 % of the range",
        "panel 1, y axis range 0…6.48 is now 0…7.56",
      ])
  }

  @Test func errorBars() throws {
    func bars(_ error: Double) -> Figure {
      Figure(columns: 2, alt: "a") {
        Panel { ErrorBars(x: [0, 1], y: [1, 2], error: [error, .nan], label: "SGD") }
        Panel { ErrorBars(["a", "b"], [1, 2], error: [1, error]) }
      }
    }
    try expectReadBack(bars(1))
    #expect(
      bars(0.5).differences(from: bars(1), tolerance: 1e-3) == [
        "panel 1, error bars 'SGD', point 0: lower end 0 is now 0.500, by 25 % of the range",
        "panel 2, error bars, 'b': lower end 1.00 is now 1.50, by 17 % of the range",
        "panel 1, y axis range −0.12…3.12 is now −0.1…2.6",
      ])
  }

  @Test func boxPlots() throws {
    func boxes(_ value: Double) -> Figure {
      Figure(alt: "a") { BoxPlot(["a", "b"], [[1, 2, 3, 4, 5], [1, 2, 3, 4, value, .nan]]) }
    }
    try expectReadBack(boxes(50))
    #expect(
      boxes(5).differences(from: boxes(50), tolerance: 1e-3) == [
        "box plot, 'b': upper whisker 4.00 is now 5.00, by 2 % of the range",
        "box plot, 'b': 1 outliers are now 0",
        "y axis range −0.96…52 is now 0.84…5.16",
      ])
  }

  @Test func confusionMatrices() throws {
    func matrix(_ count: Double) -> Figure {
      Figure(alt: "a") { ConfusionMatrix([[9, 1], [0, count]], classes: ["cat", "dog"]) }
    }
    try expectReadBack(matrix(20))
    #expect(
      matrix(30).differences(from: matrix(20), tolerance: 1e-3) == [
        "heat map 'share of the true class', row 1, column 1: number 20.0 is now 30.0, by 33 %"
      ])
  }

  @Test func labelsAndArrows() throws {
    func figure(_ y: Double, start: Double = 0, text: String? = "start") -> Figure {
      Figure(alt: "a") {
        Points(x: [0, 10], y: [0, 10])
        Label("beside", x: 1, y: y)
        Label("near", pointingTo: (2, y))
        Arrow(from: (start, 3), to: (4, 5), label: text)
      }
    }
    try expectReadBack(figure(2))
    try expectReadBack(figure(2, text: nil))
    #expect(
      figure(3, start: 1).differences(from: figure(2), tolerance: 1e-3) == [
        "label 'beside': y 2.00 is now 3.00", "label 'near': y 2.00 is now 3.00",
        "label 'start': start's x 0 is now 1.00",
      ])
    func label(_ label: Label) -> Figure {
      Figure(alt: "a") {
        Points(x: [0, 10], y: [0, 10])
        label
      }
    }
    let kinds = [
      label(Label("a", x: 1, y: 1)), label(Label("a", pointingTo: (1, 1))),
      label(Label("a", x: 2, y: 2, pointingTo: (1, 1))),
    ]
    #expect(
      kinds[1].differences(from: kinds[0], tolerance: 0) == ["label 'a' now has an arrow"])
    #expect(
      kinds[0].differences(from: kinds[2], tolerance: 0) == ["label 'a' no longer has an arrow"])
    #expect(
      kinds[2].differences(from: kinds[1], tolerance: 0)
        == ["label 'a': the arrow now has a start of its own"])
  }

  @Test func whatIsLeftOutIsKeptAndCompared() throws {
    func figure(_ count: Int, _ odd: [Double]) -> Figure {
      let numbers = (0..<count).map { Double($0 % 1009) } + odd
      return Figure(columns: 3, alt: "a") {
        Panel { Points(x: numbers, y: numbers.reversed(), label: "cloud") }
        Panel { Histogram([1, 2, 3] + odd, label: "norms") }
        Panel { BoxPlot(["SGD"], [[1, 2, 3] + odd]) }
      }
    }
    let approved = figure(10_000, [.nan])
    let read = try Figure(json: JSON(parsing: approved.json.text()))
    #expect(read.omissions == approved.omissions)
    #expect(read.omissions.count == 4)
    #expect(read.differences(from: approved, tolerance: 1e-6) == [])
    let differences = figure(10_000, [.nan, .infinity]).differences(
      from: approved, tolerance: 1e-6)
    #expect(differences.contains("panel 1, points 'cloud': 2 points that are not finite are now 4"))
    #expect(
      differences.contains("panel 2, histogram 'norms': 1 samples that are not finite are now 2"))
    #expect(
      differences.contains("panel 3, box plot, 'SGD': 1 samples that are not finite are now 2"))
    #expect(
      figure(20_000, [.nan]).differences(from: approved, tolerance: 1e-6)
        .contains("panel 1, points 'cloud': 9999 points it was chosen from are now 19999"))
  }
}
