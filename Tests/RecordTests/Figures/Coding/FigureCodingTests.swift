import Plot
import Record
import Testing
import Text

@Suite struct FigureCodingTests {
  /// A figure with every kind of layer and every option away from its default.
  private var figure: Figure {
    Figure(
      columns: 2, sharesAxes: false, title: "A \"title\"", alt: "An alt text, ünïcode.",
      width: 500, height: 300
    ) {
      Panel("lines", x: .linear("x", domain: 0...10), y: .log("y_1")) {
        Line(x: [0, 2, 5, 9], y: [1, .nan, 1e-30, 3], label: "σ").dashed()
        Points(x: [1], y: [1 / 3.0]).muted()
        Band(x: [1, 2], from: [0.1, 0.2], to: [1e20, 2e20]).series(4)
        RuleX(2.5, label: "rule")
        SpanY(from: 0.1, label: "span")
        Label("note", x: 1, y: 2)
      }
      Panel(x: .categorical("class", ["a", "b"]), y: .linear().reversed()) {
        Bars(["a", "b"], [1, -2])
        Histogram([1, 2, 3, 4.5], bins: 3)
        HeatMap([[1, 2], [3, 4]], label: "value", domain: 0...5)
      }
    }
  }

  /// A figure with every layer over a plane.
  private var fields: Figure {
    Figure(columns: 2, alt: "Fields.") {
      Panel(x: .linear("x"), y: .log("y")) {
        Contours(x: -1.5...1, y: 0.001...10, resolution: 20, label: "f") { $0 * $0 + $1 }
        Contours(x: -1.5...1, y: 0.001...10, levels: [0.5], resolution: 20) { $0 * $1 }.filled()
        DecisionRegions(x: -1...1, y: 0.1...1, resolution: 8, probability: { x, y in x + y })
        VectorField(x: -1...1, y: 0.1...1, resolution: 3, label: "g") { x, y in
          (x / 3, x > 0 ? .nan : y)
        }
        VectorField(x: [1.0], y: [1.0], dx: [1 / 3.0], dy: [2e-9 / 3])
        Trajectory(x: [1, 2 / 3.0], y: [1, 0.5], label: "t").dashed()
      }
      Panel {
        GraphDiagram(
          Graph(
            nodes: [
              .init("x", shape: [2, 3], value: 1 / 3.0),
              .init("f", label: "+", isOperation: true, gradient: .nan),
            ], edges: [.init(from: "x", to: "f")]))
        NetworkDiagram(
          weights: [[[1 / 3.0, 2]], [[1.0], [-1]]], inputs: ["x"], labels: ["a", "b", "c"])
      }
      Panel {
        Surface(
          [[1 / 3.0, 2], [.nan, 4]], x: 0...1, y: -1...0, label: "z", domain: 0...5, azimuth: 10)
      }
    }
  }

  @Test func layersOverAPlaneReadBackHaveTheSameJSON() throws {
    #expect(fields.problems.isEmpty)
    let text = fields.json.text()
    let decoded = try Figure(json: JSON(parsing: text))
    #expect(decoded.json.text() == text)
    #expect(decoded.differences(from: fields, tolerance: 1e-4) == [])
    #expect(
      decoded.panels.map { $0.layers.map { $0.kindName } }
        == fields.panels.map { $0.layers.map { $0.kindName } })
  }

  @Test func aFigureReadBackHasTheSameJSON() throws {
    let json = figure.json
    let text = json.text()
    let decoded = try Figure(json: JSON(parsing: text))
    // Texts, because a NaN, which is a gap here, never equals another.
    #expect(decoded.json.text() == text)
    #expect(try Figure(json: json).json.text() == text)
  }

  /// Rounding 0.99996 to 1 makes the range a power of ten wider.
  @Test(arguments: [
    [0, 0.0002, 0.99996], [-0.50004, 0.123456, 0.49996], [0.00001, 9.99999], [5, 5.0000001, 6],
    [1e-12, 9.9996e-9], [-3, -3],
  ])
  func aHeatMapReadBackHasTheSameJSON(values: [Double]) throws {
    let json = Figure(alt: "a") { HeatMap([values]) }.json
    let decoded = try Figure(json: json)
    #expect(decoded.json == json)
  }

  @Test func numbersThatAreShortComeBackExactly() throws {
    let exact = Figure(y: .log(), alt: "a") {
      Line(x: [0, 0.1, 0.7, 2], y: [1e-300, 123.457, 1e300, .infinity])
    }
    #expect(try Figure(json: exact.json) == exact)
  }

  @Test func equalStepsAreWrittenAsEndsAndCount() throws {
    let figure = Figure(alt: "a") { Line(x: (0...100).map { Double($0) / 10 }, y: Array(0...100)) }
    let text = figure.json.text(.compact)
    #expect(text.contains(#""x":{"from":0,"to":10,"count":101}"#))
    #expect(try Figure(json: figure.json) == figure)
  }

  @Test func problemsAreKept() throws {
    let figure = Figure(alt: "") {}
    #expect(!figure.problems.isEmpty)
    #expect(try Figure(json: figure.json).problems == figure.problems)
  }

  @Test(arguments: [
    (#"{"panels": []}"#, "alt is missing: expected a string"),
    (#"{"alt": 3, "panels": []}"#, "alt has an unknown format: expected a string"),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "polar"}, "y": {"kind": "log"}, "layers": []}]}"#,
      "panels[0].x.kind is 'polar': expected linear, log, symmetricLog, steps or categorical"
    ),
    ("[]", "panels is missing: expected a list"),
    (
      #"{"alt": "", "panels": [], "colour": 1}"#,
      "colour is not known: expected panels, columns, sharesAxes, letters, title, alt, width, height or problems"
    ),
    (#"{"alt": "", "panels": [], "alt": "b"}"#, "alt is there twice: expected it once"),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "log", "base": 2}, "y": {"kind": "log"}, "layers": []}]}"#,
      "panels[0].x.base is not known: expected kind, label, domain, categories, linearWithin or reversed"
    ),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "log"}, "y": {"kind": "log"}, "layers": [{"kind": "curve", "x": {"from": 0, "to": 1, "count": 5, "step": 1}, "y": [1]}]}]}"#,
      "panels[0].layers[0].x has an unknown format: expected a list of numbers"
    ),
    (#"{"alt": "", "panels": [{"y": {}}]}"#, "panels[0].x is missing: expected an axis"),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "log"}, "y": {"kind": "log"}, "layers": [{"kind": "curve", "x": [1, "two"]}]}]}"#,
      "panels[0].layers[0].x has an unknown format: expected a list of numbers"
    ),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "log"}, "y": {"kind": "log"}, "layers": [{"kind": "curve", "x": [1], "y": [1, 2]}]}]}"#,
      "panels[0].layers[0].y has 2 numbers: expected 1"
    ),
    (
      #"{"alt": "", "panels": [{"x": {"kind": "log"}, "y": {"kind": "log"}, "layers": [{"kind": "blob"}]}]}"#,
      "panels[0].layers[0].kind is 'blob': expected a kind of layer"
    ),
  ])
  func otherFormatsAreNamedWithTheirPlace(_ text: String, _ message: String) throws {
    let json = try JSON(parsing: text)
    let error = #expect(throws: RecordError.self) { try Figure(json: json) }
    #expect(error?.description == message)
  }
}
