import Drawing
import Foundation
import Plot
import Testing

@Suite struct SceneSVGTests {
  /// None of the scenes has a photograph.
  private let noPNG: (Pixels) -> [UInt8] = { _ in [] }

  @Test func commandsBecomeElements() {
    let scene = Scene(
      width: 100, height: 50,
      commands: [
        .fill(
          Scene.Rectangle(x: 1, y: 2, width: 30, height: 4.125),
          Scene.Paint(.series(0), opacity: 0.5)),
        .beginClip(Scene.Rectangle(x: 0, y: 0, width: 50, height: 50)),
        .lines(
          [[Scene.Point(0, 1), Scene.Point(2, 3), Scene.Point(4, 5)]],
          Scene.Stroke(Scene.Paint(.axis), width: 1, dashes: [3, 2])),
        .symbols([Scene.Point(5, 6)], .circle, radius: 2, Scene.Paint(.text)),
        .endClip,
        .image(
          Scene.Image(
            rectangle: Scene.Rectangle(x: 10, y: 10, width: 30, height: 20), columns: 3,
            values: [0, 0, 1, .nan, 0, 0], map: .grey)),
        .text(Scene.Text("a<b", at: Scene.Point(7, 8), size: 10, angle: 90)),
      ])
    let width = RichText("a<b", size: 10).width
    let description = FigureDescription(title: "T & U", description: "Alt.", source: "01, fig")
    #expect(
      scene.svg(theme: .light, description: description, png: noPNG) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="50pt" viewBox="0 0 100 50" \
        role="img">
        <title>T &amp; U</title>
        <desc>Alt.</desc>
        <metadata>01, fig</metadata>
        <rect width="100%" height="100%" fill="#ffffff"/>
        <rect x="1" y="2" width="30" height="4.13" fill="#2a6bd4" fill-opacity="0.5"/>
        <clipPath id="clip1"><rect x="0" y="0" width="50" height="50"/></clipPath>
        <g clip-path="url(#clip1)">
        <path d="M0 1L2 3 4 5" fill="none" stroke="#8c949f" stroke-width="1" \
        stroke-linejoin="round" stroke-dasharray="3 2"/>
        <g fill="#1b1f24">
        <circle cx="5" cy="6" r="2"/>
        </g>
        </g>
        <g transform="translate(10 10) scale(10 10)" shape-rendering="crispEdges">
        <path d="M0 0h2v1H0zM1 1h2v1H1z" fill="#000000"/>
        <path d="M2 0h1v1H2z" fill="#ffffff"/>
        </g>
        <text x="7" y="8" font-size="10" font-family="Inter, sans-serif" font-weight="500" \
        textLength="\((width * 100).rounded() / 100)" transform="rotate(-90 7 8)" \
        xml:space="preserve" fill="#1b1f24">a&lt;b</text>
        </svg>

        """)
  }

  /// Read by an XML parser of its own.
  @Test func figuresAreWellFormed() throws {
    let figure = Figure(x: .log("η & θ"), y: .linear("<loss>"), title: "\"T\"", alt: "a < b") {
      Line(over: 1...100, label: "x_1") { $0 * $0 }
      Points(x: (1...200).map { Double($0) }, y: (1...200).map { Double($0) })
      SpanX(from: 3, to: 5, label: "zone")
      Band(x: [1, 10], from: [0, 0], to: [1, 2])
    }
    let description = FigureDescription(title: figure.title, description: figure.alt)
    for theme in [FigureTheme.light, .dark] {
      let svg = figure.scene().svg(theme: theme, description: description, png: noPNG)
      let checker = Process()
      checker.executableURL = URL(filePath: "/usr/bin/xmllint")
      checker.arguments = ["--noout", "-"]
      let (input, errors) = (Pipe(), Pipe())
      (checker.standardInput, checker.standardError) = (input, errors)
      try checker.run()
      try input.fileHandleForWriting.write(contentsOf: Data(svg.utf8))
      try input.fileHandleForWriting.close()
      let text = try errors.fileHandleForReading.readToEnd() ?? Data()
      checker.waitUntilExit()
      #expect(checker.terminationStatus == 0, "\(String(decoding: text, as: UTF8.self))")
      #expect(svg == figure.scene().svg(theme: theme, description: description, png: noPNG))
    }
  }
}
