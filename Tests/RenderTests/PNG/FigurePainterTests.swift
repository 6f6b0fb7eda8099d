import CCairo
import Drawing
import Foundation
import Plot
import Render
import TestSupport
import Testing

@Suite struct FigurePainterTests {
  private let bars = Figure(
    x: .categorical("class"), y: .linear("p", domain: 0...1), alt: "Bars."
  ) {
    Bars(["a", "b", "c"], [0.2, 0.5, 0.3])
  }

  private let curves = Figure(x: .linear("x"), y: .linear("y"), alt: "Curves.") {
    SpanX(from: 2)
    Line(over: -5...5, label: "tanh") { Foundation.tanh($0) }
    Line(over: -5...5, label: "logistic") { 1 / (1 + Foundation.exp(-$0)) }
  }

  private let map = Figure(x: .linear("x"), y: .linear("y"), alt: "A map.") {
    HeatMap(x: 0...1, y: 0...1) { x, y in Foundation.sin(9 * x) * y }
  }

  /// Decodes with cairo's own reader, which shares no code with our writer but libpng.
  private func decoded(_ png: [UInt8]) throws -> [UInt32] {
    let folder = try TemporaryFolder()
    try folder.writeBytes(png, to: "figure.png")
    let surface = cairo_image_surface_create_from_png(folder.path + "/figure.png")
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    return (0..<width * height).map { index in
      let pixel = data + index / width * stride + index % width * 4
      return UInt32(pixel[2]) << 16 | UInt32(pixel[1]) << 8 | UInt32(pixel[0])
    }
  }

  @Test func fewColoursAreKeptWithinAStepAndManyCloseEnough() throws {
    let painter = FigurePainter()
    for theme in [FigureTheme.light, .dark] {
      for figure in [bars, curves, map] {
        let scene = figure.scene()
        let drawn = try painter.pixels(of: scene, theme: theme).values
        let read = try decoded(try painter.png(scene, theme: theme))
        try #require(drawn.count == read.count)
        var sum = 0.0
        for (a, b) in zip(drawn, read) {
          for shift: UInt32 in [0, 8, 16] {
            let difference = Double(a >> shift & 0xFF) - Double(b >> shift & 0xFF)
            sum += difference * difference
          }
        }
        let meanSquare = sum / Double(drawn.count * 3)
        #expect(meanSquare < 1, "48 dB")  // 10 log10(255² / 1)
      }
    }
  }

  /// `pngcheck` is a decoder of its own: it checks chunks, their sums, and the compressed data.
  @Test func filesAreValidPNG() throws {
    let painter = FigurePainter()
    let noise = Figure(x: .linear("x"), y: .linear("y"), alt: "Noise.") {
      HeatMap((0..<200).map { row in (0..<300).map { column in (row * row * column) % 509 } })
    }
    let description = FigureDescription(title: "σ", description: "A map.", dataHash: "00ff")
    for figure in [bars, curves, map, noise] {
      for theme in [FigureTheme.light, .dark] {
        let folder = try TemporaryFolder()
        let png = try painter.png(figure.scene(), theme: theme, description: description)
        try folder.writeBytes(png, to: "figure.png")
        let check = Process()
        check.executableURL = URL(filePath: "/usr/bin/pngcheck")
        check.arguments = ["-v", folder.path + "/figure.png"]
        let output = Pipe()
        check.standardOutput = output
        try check.run()
        let text = String(
          decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        check.waitUntilExit()
        #expect(check.terminationStatus == 0, "\(text)")
        #expect(text.contains("No errors detected"), "\(text)")
      }
    }
  }

  /// Many symbols are put down as stamps, few are filled as paths: the picture is the same.
  @Test(arguments: Figure.Symbol.allCases)
  func manySymbolsLookLikeFew(_ symbol: Figure.Symbol) throws {
    // Apart, so that the order of drawing does not matter; odd places within a pixel.
    let points = (0..<100).map { index in
      Scene.Point(7 + Double(index % 10) * 9.37, 7 + Double(index / 10) * 9.61)
    }
    func picture(in parts: Int) throws -> [UInt32] {
      let size = points.count / parts
      let commands = (0..<parts).map { part in
        Scene.Command.symbols(
          Array(points[part * size..<(part + 1) * size]), symbol, radius: 3,
          Scene.Paint(.series(0), opacity: 0.8))
      }
      let scene = Scene(
        width: 100, height: 100,
        commands: [.beginClip(Scene.Rectangle(x: 6, y: 6, width: 88, height: 88))] + commands
          + [.endClip])
      return try FigurePainter().pixels(of: scene, theme: .light).values
    }
    let (stamped, filled) = (try picture(in: 1), try picture(in: 10))
    var sum = 0
    for (a, b) in zip(stamped, filled) {
      // Red, where the symbols' blue differs most from white. An eighth of a pixel at an edge.
      let difference = abs(Int(a >> 16 & 0xFF) - Int(b >> 16 & 0xFF))
      sum += difference
      #expect(difference <= 60)
    }
    #expect(Double(sum) / Double(stamped.count) < 1.5)
    #expect(stamped != [UInt32](repeating: 0xFFFFFF, count: stamped.count))
  }

  @Test func flatAreasHaveExactlyTheThemesColours() throws {
    let painter = FigurePainter()
    for theme in [FigureTheme.light, .dark] {
      let read = try decoded(try painter.png(bars.scene(), theme: theme))
      var counts: [UInt32: Int] = [:]
      for pixel in read { counts[pixel, default: 0] += 1 }
      let frequent = counts.sorted { $0.value > $1.value }.prefix(2).map { $0.key }
      #expect(frequent == [theme.background, theme.series[0]].map(value))
    }
  }

  private func value(_ color: RGB) -> UInt32 {
    UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
  }

  @Test func theSameFigureHasTheSameBytes() throws {
    for figure in [bars, curves, map] {
      let first = try FigurePainter().png(figure.scene(), theme: .light)
      let painter = FigurePainter()
      _ = try painter.png(map.scene(), theme: .dark)
      #expect(try painter.png(figure.scene(), theme: .light) == first)
      #expect(try painter.png(figure.scene(), theme: .dark) != first)
    }
  }

  @Test func curvesTakeLessThanFortyKilobytes() throws {
    let png = try FigurePainter().png(curves.scene(), theme: .light)
    #expect(png.count < 40_000)
    #expect(png[25] == 3)  // the header's colour type: a palette
  }

  @Test func theFileSaysWhatItShows() throws {
    let description = FigureDescription(
      title: "Figure 1", description: "Two curves: σ and tanh.", software: "lessons",
      source: "03-sigmoid, cell 2", dataHash: "0123456789abcdef")
    let png = try FigurePainter().png(curves.scene(), theme: .light, description: description)
    let chunks = chunks(of: png)
    #expect(
      chunks.filter { $0.type == "iTXt" }.map { $0.text } == [
        "Title|Figure 1", "Description|Two curves: σ and tanh.", "Software|lessons",
        "Source|03-sigmoid, cell 2", "Data-Hash|0123456789abcdef",
      ])
    #expect(!chunks.contains { $0.type == "tIME" })
  }

  /// The chunks after the signature: length, type, data, check sum (PNG specification, 5.3).
  private func chunks(of png: [UInt8]) -> [(type: String, text: String)] {
    var chunks: [(type: String, text: String)] = []
    var position = 8
    while position + 8 <= png.count {
      let length = png[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: png[position + 4..<position + 8], as: UTF8.self)
      let data = png[position + 8..<position + 8 + length]
      // iTXt: keyword, 0, compression flag and method, language, 0, keyword in it, 0, text.
      let parts = data.split(separator: 0, omittingEmptySubsequences: false)
      let keyword = String(decoding: parts.first ?? [], as: UTF8.self)
      chunks.append((type, keyword + "|" + String(decoding: parts.last ?? [], as: UTF8.self)))
      position += 12 + length
    }
    return chunks
  }

  @Test func picturesOfImpossibleSizeAreRefused() {
    let scene = Scene(width: 1e6, height: 10)
    #expect(throws: DrawingError.self) { try FigurePainter().png(scene, theme: .light) }
    #expect(throws: DrawingError.self) {
      try FigurePainter().png(Scene(width: 0, height: 0), theme: .light)
    }
  }

  /// The layout's table of advances is that of the installed fonts.
  @Test func textIsAsWideAsTheLayoutThinks() throws {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1)
    defer { cairo_surface_destroy(surface) }
    let context = try #require(cairo_create(surface))
    defer { cairo_destroy(context) }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(context, options)
    let cases: [(family: String, weight: Scene.Weight, text: String)] = [
      ("Inter Medium", .medium, "probability of class 10"),
      ("Inter Medium", .medium, "σ(z) ≤ −1.5×θ"),
      ("Inter Semi Bold", .semibold, "Activations"), ("KaTeX_Main", .medium, "∇∈"),
    ]
    for (family, weight, text) in cases {
      cairo_select_font_face(context, family, CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
      cairo_set_font_size(context, 100)
      var extents = cairo_text_extents_t()
      cairo_text_extents(context, text, &extents)
      let width = RichText(text, size: 100, weight: weight).width
      #expect(abs(extents.x_advance - width) < 0.1 * Double(text.count), "\(text)")
    }
  }
}
