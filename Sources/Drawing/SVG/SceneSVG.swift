import Plot
import Text

extension Scene {
  /// The scene as an SVG file, for print and for other programs: text stays text.
  ///
  /// A text has the width that the layout measured, even where the figures' font is missing.
  ///
  /// - Parameters:
  ///   - theme: The colours.
  ///   - description: Title and alternative text become the file's.
  ///   - idPrefix: What ids begin with, so that several files can be in one page.
  ///   - png: Encodes pixels, all of whose colours are kept, as a PNG file. Photographs are embedded
  ///     as such files.
  /// - Returns: The file's text; the same for the same scene.
  package func svg(
    theme: FigureTheme, description: FigureDescription = FigureDescription(),
    idPrefix: String = "", png: @escaping (Pixels) -> [UInt8]
  ) -> String {
    var writer = SVGWriter(theme: theme, idPrefix: idPrefix, png: png)
    return writer.text(of: self, description)
  }
}

/// Translates a scene's commands to elements of SVG 1.1 and decides nothing.
private struct SVGWriter {
  let theme: FigureTheme
  let idPrefix: String
  let maps: ColorMaps
  let png: (Pixels) -> [UInt8]
  private var elements: [String] = []
  private var clipCount = 0

  init(theme: FigureTheme, idPrefix: String, png: @escaping (Pixels) -> [UInt8]) {
    self.theme = theme
    self.idPrefix = idPrefix
    self.png = png
    maps = ColorMaps(theme: theme)
  }

  mutating func text(of scene: Scene, _ description: FigureDescription) -> String {
    let size = "\(short(scene.width)) \(short(scene.height))"
    elements = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + (scene.hasPhotographs ? "xmlns:xlink=\"http://www.w3.org/1999/xlink\" " : "")
        + "width=\"\(short(scene.width))pt\" "
        + "height=\"\(short(scene.height))pt\" viewBox=\"0 0 \(size)\" role=\"img\">"
    ]
    if let title = description.title { elements.append("<title>\(title.escapedForMarkup)</title>") }
    if let alt = description.description { elements.append("<desc>\(alt.escapedForMarkup)</desc>") }
    let sources = [description.software, description.source, description.dataHash]
      .compactMap { $0 }.joined(separator: "; ")
    if !sources.isEmpty { elements.append("<metadata>\(sources.escapedForMarkup)</metadata>") }
    elements.append(
      "<rect width=\"100%\" height=\"100%\" fill=\"\(hexadecimal(theme.background))\"/>")
    for command in scene.commands { append(command) }
    elements.append("</svg>")
    return elements.joined(separator: "\n") + "\n"
  }

  private mutating func append(_ command: Scene.Command) {
    switch command {
    case .fill(let rectangle, let paint):
      elements.append("<rect \(attributes(of: rectangle)) \(fill(paint))/>")
    case .area(let points, let paint):
      elements.append("<path d=\"\(path(points))Z\" \(fill(paint))/>")
    case .regions(let outlines, let paint):
      let data = outlines.map { path($0) + "Z" }.joined()
      elements.append("<path d=\"\(data)\" fill-rule=\"evenodd\" \(fill(paint))/>")
    case .lines(let lines, let stroke):
      var element =
        "<path d=\"\(lines.map(path).joined())\" fill=\"none\" stroke=\"\(color(stroke.paint))\""
      if stroke.paint.opacity < 1 {
        element += " stroke-opacity=\"\(short(stroke.paint.opacity))\""
      }
      element += " stroke-width=\"\(short(stroke.width))\" stroke-linejoin=\"round\""
      if !stroke.dashes.isEmpty {
        element += " stroke-dasharray=\"\(stroke.dashes.map(short).joined(separator: " "))\""
      }
      elements.append(element + "/>")
    case .symbols(let points, let symbol, let radius, let paint):
      elements.append("<g \(fill(paint))>")
      for point in points { append(symbol, at: point, radius: radius) }
      elements.append("</g>")
    case .image(let image): append(image)
    case .photograph(let image): append(image)
    case .text(let text): append(text)
    case .beginClip(let rectangle):
      clipCount += 1
      elements.append(
        "<clipPath id=\"\(idPrefix)clip\(clipCount)\"><rect \(attributes(of: rectangle))/></clipPath>"
      )
      elements.append("<g clip-path=\"url(#\(idPrefix)clip\(clipCount))\">")
    case .endClip: elements.append("</g>")
    }
  }

  private mutating func append(_ symbol: Figure.Symbol, at point: Scene.Point, radius: Double) {
    switch symbol.outline(x: point.x, y: point.y, radius: radius) {
    case .circle:
      let (x, y) = (short(point.x), short(point.y))
      elements.append("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(short(radius))\"/>")
    case .rectangle(let square): elements.append("<rect \(attributes(of: square))/>")
    case .polygon(let corners): elements.append("<path d=\"\(path(corners))Z\"/>")
    }
  }

  /// Appends the cells of each colour as one path, with neighbours in a row joined.
  private mutating func append(_ image: Scene.Image) {
    let rows = image.columns > 0 ? image.values.count / image.columns : 0
    guard rows > 0 else { return }
    let map = maps[image.map]
    var order: [RGB] = []
    var paths: [RGB: String] = [:]
    for row in 0..<rows {
      var column = 0
      while column < image.columns {
        let color = map.color(image.values[row * image.columns + column])
        var end = column + 1
        while end < image.columns, map.color(image.values[row * image.columns + end]) == color {
          end += 1
        }
        if let color {
          if paths[color] == nil { order.append(color) }
          paths[color, default: ""] += "M\(column) \(row)h\(end - column)v1H\(column)z"
        }
        column = end
      }
    }
    let (x, y) = (short(image.rectangle.x), short(image.rectangle.y))
    let across = precise(image.rectangle.width / Double(image.columns))
    let down = precise(image.rectangle.height / Double(rows))
    elements.append(
      "<g transform=\"translate(\(x) \(y)) scale(\(across) \(down))\" "
        + "shape-rendering=\"crispEdges\">")
    for color in order {
      elements.append("<path d=\"\(paths[color] ?? "")\" fill=\"\(hexadecimal(color))\"/>")
    }
    elements.append("</g>")
  }

  /// Appends cells of any colours as an embedded PNG file, which programs are told not to smooth;
  /// paths would take thirty times as many bytes.
  private mutating func append(_ image: Scene.Photograph) {
    let rows = image.columns > 0 ? image.colors.count / image.columns : 0
    guard rows > 0 else { return }
    var pixels = Pixels(width: image.columns, height: rows)
    pixels.values = Array(image.colors.prefix(image.columns * rows))
    let file = base64(png(pixels))
    elements.append(
      "<image \(attributes(of: image.rectangle)) preserveAspectRatio=\"none\" "
        + "image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\" "
        + "xlink:href=\"data:image/png;base64,\(file)\"/>")
  }

  private mutating func append(_ text: Scene.Text) {
    let (x, y) = (short(text.origin.x), short(text.origin.y))
    let width = text.string.unicodeScalars.reduce(0) {
      $0 + FontMetrics.glyph(of: $1, weight: text.weight).advance * text.size
    }
    var common = "x=\"\(x)\" y=\"\(y)\" font-size=\"\(short(text.size))\""
    switch text.font {
    case .text:
      common += " font-family=\"Inter, sans-serif\" font-weight=\""
      common += text.weight == .medium ? "500\"" : "600\""
    case .symbols: common += " font-family=\"KaTeX_Main, serif\""
    case .moreSymbols: common += " font-family=\"KaTeX_AMS, serif\""
    }
    if text.string.unicodeScalars.count > 1 { common += " textLength=\"\(short(width))\"" }
    if text.angle != 0 { common += " transform=\"rotate(\(short(-text.angle)) \(x) \(y))\"" }
    common += " xml:space=\"preserve\""
    if text.hasHalo {
      elements.append(
        "<text \(common) fill=\"none\" stroke=\"\(hexadecimal(theme.background))\" "
          + "stroke-opacity=\"0.85\" stroke-width=\"3.5\" stroke-linejoin=\"round\" "
          + "aria-hidden=\"true\">\(text.string.escapedForMarkup)</text>")
    }
    elements.append("<text \(common) \(fill(text.paint))>\(text.string.escapedForMarkup)</text>")
  }

  // MARK: Attributes

  private func attributes(of rectangle: Scene.Rectangle) -> String {
    "x=\"\(short(rectangle.x))\" y=\"\(short(rectangle.y))\" "
      + "width=\"\(short(rectangle.width))\" height=\"\(short(rectangle.height))\""
  }

  private func fill(_ paint: Scene.Paint) -> String {
    let fill = "fill=\"\(color(paint))\""
    return paint.opacity < 1 ? fill + " fill-opacity=\"\(short(paint.opacity))\"" : fill
  }

  private func color(_ paint: Scene.Paint) -> String {
    hexadecimal(theme.color(paint.role, maps))
  }

  private func hexadecimal(_ color: RGB) -> String {
    "#"
      + [color.red, color.green, color.blue].map {
        ($0 < 16 ? "0" : "") + String($0, radix: 16)
      }.joined()
  }

  private func path(_ points: [Scene.Point]) -> String {
    guard let first = points.first else { return "" }
    var data = "M\(short(first.x)) \(short(first.y))"
    if points.count > 1 { data += "L" }
    data += points.dropFirst().map { "\(short($0.x)) \(short($0.y))" }.joined(separator: " ")
    return data
  }

}

extension Scene {
  fileprivate var hasPhotographs: Bool {
    commands.contains { if case .photograph = $0 { true } else { false } }
  }
}

/// A number with at most two decimals: a hundredth of a point is less than a printer's dot.
private func short(_ value: Double) -> String { limited(value).text(.drawing(decimals: 2)) }

/// A number with at most six decimals, for scale factors.
private func precise(_ value: Double) -> String { limited(value).text(.drawing(decimals: 6)) }

/// A number that every program can read as a coordinate.
private func limited(_ value: Double) -> Double {
  value.isFinite ? min(max(value, -1e6), 1e6) : 0
}
