import CCairo
import Drawing
import Plot

/// Translates a scene's commands to cairo and decides nothing.
struct SceneDrawing {
  let context: OpaquePointer
  let theme: FigureTheme
  let fonts: FigureFonts
  private let maps: ColorMaps

  init(context: OpaquePointer, theme: FigureTheme, fonts: FigureFonts) {
    self.context = context
    self.theme = theme
    self.fonts = fonts
    maps = ColorMaps(theme: theme)
  }

  mutating func draw(_ scene: Scene) {
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    cairo_set_font_options(context, fonts.options)
    set(Scene.Paint(.background))
    cairo_paint(context)
    for command in scene.commands { draw(command) }
  }

  private func draw(_ command: Scene.Command) {
    switch command {
    case .fill(let rectangle, let paint):
      set(paint)
      addPath(rectangle)
      cairo_fill(context)
    case .area(let points, let paint):
      set(paint)
      addPath(points)
      cairo_close_path(context)
      cairo_fill(context)
    case .regions(let outlines, let paint):
      set(paint)
      for outline in outlines {
        addPath(outline)
        cairo_close_path(context)
      }
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
      cairo_fill(context)
      cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
    case .lines(let lines, let stroke): draw(lines, stroke)
    case .symbols(let points, let symbol, let radius, let paint):
      draw(points, symbol, radius: radius, paint)
    case .image(let image):
      let map = maps[image.map]
      drawCells(in: image.rectangle, columns: image.columns, image.values.map { map.color($0) })
    case .photograph(let image):
      drawCells(
        in: image.rectangle, columns: image.columns,
        image.colors.map { RGB(integerLiteral: $0) })
    case .text(let text): draw(text)
    case .beginClip(let rectangle):
      cairo_save(context)
      addPath(rectangle)
      cairo_clip(context)
    case .endClip: cairo_restore(context)
    }
  }

  private func set(_ paint: Scene.Paint) {
    set(theme.color(paint.role, maps), opacity: paint.opacity)
  }

  private func set(_ color: RGB, opacity: Double = 1) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      opacity)
  }

  private func draw(_ lines: [[Scene.Point]], _ stroke: Scene.Stroke) {
    set(stroke.paint)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dashes, Int32(stroke.dashes.count), 0)
    guard stroke.dashes.isEmpty, stroke.paint.opacity == 1 else {
      for line in lines { addPath(line) }
      cairo_stroke(context)
      return
    }
    // cairo's time grows with the square of the edges that overlap: a long curve is stroked in
    // stretches that share their end points, whose round caps hide the seams.
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    for line in lines {
      if line.count <= Self.stretch {
        addPath(line)
        continue
      }
      for start in stride(from: 0, to: line.count - 1, by: Self.stretch) {
        addPath(line[start...min(start + Self.stretch, line.count - 1)])
        cairo_stroke(context)
      }
    }
    cairo_stroke(context)
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
  }

  private static let stretch = 50

  private func draw(
    _ points: [Scene.Point], _ symbol: Figure.Symbol, radius: Double, _ paint: Scene.Paint
  ) {
    if points.count >= Self.stampedCount,
      let stamps = SymbolStamps(symbol, radius: radius * FigurePainter.density)
    {
      stamps.draw(points, theme.color(paint.role, maps), opacity: paint.opacity, on: context)
      return
    }
    set(paint)
    for point in points {
      symbol.addPath(to: context, x: point.x, y: point.y, radius: radius)
      cairo_fill(context)
    }
  }

  /// The number of symbols from which stamps are faster.
  private static let stampedCount = 64

  private func addPath(_ rectangle: Scene.Rectangle) {
    cairo_rectangle(context, rectangle.x, rectangle.y, rectangle.width, rectangle.height)
  }

  private func addPath<Points: Collection<Scene.Point>>(_ points: Points) {
    guard let first = points.first else { return }
    cairo_move_to(context, first.x, first.y)
    for point in points.dropFirst() { cairo_line_to(context, point.x, point.y) }
  }

  private func draw(_ text: Scene.Text) {
    cairo_save(context)
    cairo_translate(context, text.origin.x, text.origin.y)
    if text.angle != 0 { cairo_rotate(context, -text.angle * Double.pi / 180) }
    cairo_set_font_face(context, fonts.face(text.font, text.weight))
    cairo_set_font_size(context, text.size)
    cairo_move_to(context, 0, 0)
    if text.hasHalo {
      cairo_text_path(context, text.string)
      set(theme.background, opacity: 0.85)
      cairo_set_line_width(context, 3.5)
      cairo_set_dash(context, nil, 0, 0)
      cairo_stroke(context)
      cairo_move_to(context, 0, 0)
    }
    set(text.paint)
    cairo_show_text(context, text.string)
    cairo_restore(context)
  }

  /// Draws cells without smoothing between them, unless there are more of them than pixels.
  private func drawCells(in rectangle: Scene.Rectangle, columns: Int, _ colors: [RGB?]) {
    let rows = columns > 0 ? colors.count / columns : 0
    guard rows > 0, let surface = makeSurface(colors, columns: columns, rows: rows) else { return }
    defer { cairo_surface_destroy(surface) }
    let cell = (
      width: rectangle.width / Double(columns), height: rectangle.height / Double(rows)
    )
    let isShrunk = min(cell.width, cell.height) * FigurePainter.density < 0.999
    cairo_save(context)
    addPath(rectangle)
    cairo_clip(context)
    cairo_translate(context, rectangle.x, rectangle.y)
    cairo_scale(context, cell.width, cell.height)
    cairo_set_source_surface(context, surface, 0, 0)
    let source = cairo_get_source(context)
    cairo_pattern_set_filter(source, isShrunk ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
    cairo_paint(context)
    cairo_restore(context)
  }

  /// Makes an image with a pixel for each cell; cells without a colour are transparent.
  private func makeSurface(_ colors: [RGB?], columns: Int, rows: Int) -> OpaquePointer? {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(columns), Int32(rows))
    guard let bytes = cairo_image_surface_get_data(surface) else { return surface }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for row in 0..<rows {
      for column in 0..<columns {
        guard let color = colors[row * columns + column] else { continue }
        let pixel = bytes + row * stride + column * 4
        // Little-endian ARGB, as on every machine that the project supports.
        pixel[0] = color.blue
        pixel[1] = color.green
        pixel[2] = color.red
        pixel[3] = 255
      }
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }
}
