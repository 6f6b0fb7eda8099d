import CCairo
import Drawing
import Foundation
import Plot
import Render
import TestSupport
import Testing

/// Pictures of data, read back from the pixels of their files.
@Suite struct PictureDrawingTests {
  private func grid(_ shape: [Int], _ value: (Int) -> Double) -> NumberGrid {
    NumberGrid(shape: shape, values: (0..<shape.reduce(1, *)).map(value))
  }

  /// The colours in the rectangle of each picture of the scene, in the order of the commands.
  private func rectangles(_ scene: Scene) -> [(place: Scene.Rectangle, columns: Int, rows: Int)] {
    scene.commands.compactMap { command in
      switch command {
      case .image(let image):
        (image.rectangle, image.columns, image.values.count / image.columns)
      case .photograph(let image):
        (image.rectangle, image.columns, image.colors.count / image.columns)
      default: nil
      }
    }
  }

  private func decoded(_ png: [UInt8]) throws -> Pixels {
    let folder = try TemporaryFolder()
    try folder.writeBytes(png, to: "figure.png")
    let surface = cairo_image_surface_create_from_png(folder.path + "/figure.png")
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    var pixels = Pixels(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    for index in pixels.values.indices {
      let pixel = data + index / pixels.width * stride + index % pixels.width * 4
      pixels.values[index] = UInt32(pixel[2]) << 16 | UInt32(pixel[1]) << 8 | UInt32(pixel[0])
    }
    return pixels
  }

  /// Whether each cell of each picture is a block of pixels of the expected colour alone.
  private func expectBlocks(
    _ figure: Figure, _ theme: FigureTheme, color: (_ picture: Int, _ cell: Int) -> UInt32
  ) throws {
    #expect(figure.problems == [])
    let scene = figure.scene()
    let pixels = try decoded(try FigurePainter().png(scene, theme: theme))
    for (number, (place, columns, rows)) in rectangles(scene).enumerated() {
      let (left, top) = (Int(place.x * 2), Int(place.y * 2))
      let side = Int(place.width * 2) / columns
      var wrong = 0
      for y in 0..<rows * side {
        for x in 0..<columns * side {
          let pixel = pixels.values[(top + y) * pixels.width + left + x]
          if pixel != color(number, y / side * columns + x / side) { wrong += 1 }
        }
      }
      #expect(wrong == 0, "picture \(number) of \(rows)×\(columns)")
    }
  }

  @Test func brightnessesAreExactOnLightAndDarkPages() throws {
    for theme in [FigureTheme.light, .dark] {
      let figure = Figure(alt: "a") {
        ImageGrid(
          grid([4, 16, 16]) { Double($0 % 256) / 255 }, predicted: [0, 1, 2, 3],
          actual: [0, 0, 2, 3])
      }
      try expectBlocks(figure, theme) { _, cell in UInt32(cell) * 0x010101 }
    }
  }

  @Test func coloursAreExact() throws {
    // 768 colours, more than a palette has.
    func level(_ index: Int) -> Int { index * 2_654_435_761 >> 13 & 255 }
    let figure = Figure(alt: "a") {
      ImageGrid(grid([3, 3, 16, 16]) { Double(level($0)) / 255 })
    }
    try expectBlocks(figure, .light) { picture, cell in
      [0, 256, 512].reduce(0) { $0 << 8 | UInt32(level(picture * 768 + $1 + cell)) }
    }
  }

  @Test func whatIsNoNumberIsMagenta() throws {
    let magenta: UInt32 = 0xB83FB0  // of the light theme's series 3
    let grey = Figure(alt: "a") { Image(grid([4, 4]) { $0 % 3 == 0 ? .nan : 1 }) }
    try expectBlocks(grey, .light) { _, cell in cell % 3 == 0 ? magenta : 0xFFFFFF }
    let colored = Figure(alt: "a") { Image(grid([3, 4, 4]) { $0 == 21 ? .nan : 0 }) }
    try expectBlocks(colored, .light) { _, cell in cell == 5 ? magenta : 0 }
  }

  /// A picture with more pixels than the page has for it shows their means, not every other one.
  @Test func largePicturesAreAveraged() throws {
    let figure = Figure(alt: "a", width: 300) {
      Image(grid([1000, 1000]) { Double(($0 + $0 / 1000) % 2) })
    }
    let scene = figure.scene()
    let pixels = try FigurePainter().pixels(of: scene, theme: .light)
    let place = try #require(rectangles(scene).first?.place)
    let (x, y) = (Int(place.x * 2 + place.width), Int(place.y * 2 + place.height))
    let middle = pixels.values[y * pixels.width + x] & 0xFF
    #expect((96...160).contains(middle))
  }

  @Test func printHasAPictureInside() throws {
    let scene = Scene(
      width: 10, height: 10,
      commands: [
        .photograph(
          Scene.Photograph(
            rectangle: Scene.Rectangle(x: 1, y: 2, width: 6, height: 4), columns: 3,
            colors: [0xFF0000, 0x00FF00, 0x0000FF, 0x000000, 0x808080, 0xFFFFFF]))
      ])
    let svg = scene.svg(theme: .light, png: PNGEncoder.encodeExactly)
    let start = try #require(
      svg.range(
        of: """
          <image x="1" y="2" width="6" height="4" preserveAspectRatio="none" \
          image-rendering="optimizeSpeed" style="image-rendering:pixelated" \
          xlink:href="data:image/png;base64,
          """))
    let end = try #require(svg.range(of: "\"/>", range: start.upperBound..<svg.endIndex))
    let data = try #require(Data(base64Encoded: String(svg[start.upperBound..<end.lowerBound])))
    let pixels = try decoded([UInt8](data))
    #expect(pixels.width == 3 && pixels.height == 2)
    #expect(pixels.values == [0xFF0000, 0x00FF00, 0x0000FF, 0x000000, 0x808080, 0xFFFFFF])
  }
}
