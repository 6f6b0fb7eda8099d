extension PanelLayout {
  /// Appends the layers without their texts.
  func drawLayers(_ colors: ColorScale?, into scene: inout Scene) {
    // Half a curve's width may lie outside, where it runs along an edge.
    scene.commands.append(.beginClip(frame.insetBy(-Sizes.curveWidth / 2 - 0.5)))
    if hasAxes {
      let labels = contourLabels()
      drawLayersOnAxes(colors, labels, into: &scene)
      drawLabels(labels, into: &scene)
    } else {
      drawPictures(colors, into: &scene)
    }
    scene.commands.append(.endClip)
  }

  private func drawLayersOnAxes(
    _ colors: ColorScale?, _ labels: [ContourLabels], into scene: inout Scene
  ) {
    var counts: (bars: Int, errorBars: Int) = (0, 0)
    var unused = labels[...]
    for layer in panel.layers {
      switch layer {
      case .bars(let bars):
        draw(bars, number: counts.bars, into: &scene)
        counts.bars += 1
      case .errorBars(let bars):
        draw(bars, number: counts.errorBars, into: &scene)
        counts.errorBars += bars.categories.isEmpty ? 0 : 1
      case .contours(let contours):
        draw(contours, contours.isFilled ? nil : unused.popFirst(), into: &scene)
      case .vectors(let vectors): draw(vectors, avoiding: labels, into: &scene)
      default: draw(layer, colors, into: &scene)
      }
    }
  }

  /// Appends what has no axes at the panel's edges; of several, only the first, which the others
  /// would hide.
  private func drawPictures(_ colors: ColorScale?, into scene: inout Scene) {
    for layer in panel.layers {
      switch layer {
      case .surface(let surface): return draw(surface, into: &scene)
      case .graph(let graph):
        return GraphLayout.best(of: graph, width: frame.width).draw(in: frame, into: &scene)
      case .network(let network):
        return NetworkLayout(network: network).draw(in: frame, into: &scene)
      case .pictures: pictures?.draw(in: frame, colors, into: &scene)
      default: continue
      }
    }
  }

  /// Appends the shaded zones, which lie under the grid.
  func drawSpans(into scene: inout Scene) {
    for case .span(let span) in panel.layers {
      guard let rectangle = rectangle(of: span) else { continue }
      let role = span.style.series.map { Scene.Role.series($0) } ?? .neutral
      scene.commands.append(.fill(rectangle, Scene.Paint(role, opacity: 0.13)))
    }
  }

  func rectangle(of span: Figure.Layer.Span) -> Scene.Rectangle? {
    guard !span.from.isNaN, !span.to.isNaN else { return nil }
    let scale = span.direction == .x ? x : y
    let (a, b) = (scale.clamped(span.from), scale.clamped(span.to))
    guard a != b else { return nil }
    return span.direction == .x
      ? Scene.Rectangle(x: min(a, b), y: frame.y, width: (b - a).magnitude, height: frame.height)
      : Scene.Rectangle(x: frame.x, y: min(a, b), width: frame.width, height: (b - a).magnitude)
  }

  private func draw(_ layer: Figure.Layer, _ colors: ColorScale?, into scene: inout Scene) {
    switch layer {
    case .curve(let curve):
      draw(curve, into: &scene)
    case .symbols(let symbols): draw(symbols, colors, into: &scene)
    case .ribbon(let ribbon): draw(ribbon, into: &scene)
    case .quartiles(let quartiles): draw(quartiles, into: &scene)
    case .boxes(let boxes): draw(boxes, into: &scene)
    case .rule(let rule):
      guard let line = line(of: rule) else { return }
      scene.append(line: line.0, line.1, rule.style.stroke(width: Sizes.ruleWidth))
    case .raster(let raster): if let colors { draw(raster, colors, into: &scene) }
    case .regions(let regions): draw(regions, into: &scene)
    case .trajectory(let trajectory): draw(trajectory, into: &scene)
    case .surface, .graph, .network, .pictures: break
    case .span, .note, .bars, .errorBars, .contours, .vectors: break
    }
  }

  private func draw(_ curve: Figure.Layer.Curve, into scene: inout Scene) {
    let stretches = lines(of: curve)
    let stroke = curve.style.stroke(width: width(of: curve))
    let lines = stretches.filter { $0.count > 1 }
    if !lines.isEmpty {
      if hasGround { scene.commands.append(.lines(lines, outline(ofWidth: stroke.width))) }
      scene.commands.append(.lines(lines, stroke))
    }
    // A point between two gaps has no line.
    let dots = stretches.filter { $0.count == 1 }.map { $0[0] }
    if !dots.isEmpty {
      scene.commands.append(.symbols(dots, .circle, radius: stroke.width * 1.1, stroke.paint))
    }
  }

  private func width(of curve: Figure.Layer.Curve) -> Double {
    if curve.x.count > 2000 { return Sizes.denseCurveWidth }
    return curve.style.isMuted ? Sizes.mutedCurveWidth : Sizes.curveWidth
  }

  /// The outline that separates a curve from the colours of a heat map.
  private func outline(ofWidth width: Double) -> Scene.Stroke {
    Scene.Stroke(Scene.Paint(.background, opacity: 0.8), width: width + 2)
  }

  /// A curve's stretches between gaps, some of which may be of a single point.
  func lines(of curve: Figure.Layer.Curve) -> [[Scene.Point]] {
    let (x, y) = (x, y)
    let shift = Dodge(of: self).shift(label: curve.label, x: curve.x)
    var lines: [[Scene.Point]] = []
    var line: [Scene.Point] = []
    for (xValue, yValue) in zip(curve.x, curve.y) {
      if let place = x.position(xValue), let y = y.position(yValue) {
        let x = place + shift
        if curve.isStepped, let last = line.last { line.append(Scene.Point(x, last.y)) }
        line.append(Scene.Point(x, y))
      } else if !line.isEmpty {
        lines.append(line)
        line = []
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private func draw(_ ribbon: Figure.Layer.Ribbon, into scene: inout Scene) {
    var upper: [Scene.Point] = []
    var lower: [Scene.Point] = []
    let paint = Scene.Paint(ribbon.style.strokeRole, opacity: ribbon.isStacked ? 0.9 : 0.22)
    func close() {
      if upper.count > 1 {
        scene.commands.append(.area(upper + lower.reversed(), paint))
        // A hairline separates the areas of a stack.
        if ribbon.isStacked {
          scene.commands.append(.lines([lower], Scene.Stroke(Scene.Paint(.background), width: 1)))
        }
      }
      upper = []
      lower = []
    }
    for index in 0..<min(ribbon.x.count, ribbon.from.count, ribbon.to.count) {
      // On a log axis an area from zero comes from the lower edge.
      let (from, to) = (ribbon.from[index], ribbon.to[index])
      guard let place = x.position(ribbon.x[index]), !from.isNaN, !to.isNaN else {
        close()
        continue
      }
      upper.append(Scene.Point(place, unboundedPosition(to)))
      lower.append(Scene.Point(place, unboundedPosition(from)))
    }
    close()
  }

  private func unboundedPosition(_ value: Double) -> Double {
    y.position(value) ?? y.clamped(value)
  }

  private func draw(_ boxes: Figure.Layer.Boxes, into scene: inout Scene) {
    let isAlone = panel.layers.count { if case .boxes = $0 { true } else { false } } == 1
    let base = y.clamped(0)
    let role = boxes.style.strokeRole
    var outline: [Scene.Point] = []
    for (index, height) in boxes.heights.enumerated() where index + 1 < boxes.edges.count {
      guard let left = x.position(boxes.edges[index]),
        let right = x.position(boxes.edges[index + 1])
      else { continue }
      let top = height > 0 ? y.position(height) ?? base : base
      outline += [Scene.Point(left, top), Scene.Point(right, top)]
      guard top != base else { continue }
      // A hairline separates boxes that are wide enough for it.
      let gap = isAlone && right - left > 5 ? 0.5 : 0
      let rectangle = Scene.Rectangle(
        x: left + gap, y: min(base, top), width: right - left - 2 * gap,
        height: (top - base).magnitude)
      scene.commands.append(.fill(rectangle, Scene.Paint(role, opacity: isAlone ? 0.9 : 0.3)))
    }
    guard !isAlone, let first = outline.first, let last = outline.last else { return }
    outline.insert(Scene.Point(first.x, base), at: 0)
    outline.append(Scene.Point(last.x, base))
    scene.commands.append(
      .lines([outline], Scene.Stroke(Scene.Paint(role), width: Sizes.mutedCurveWidth)))
  }

  func line(of rule: Figure.Layer.Rule) -> (Scene.Point, Scene.Point)? {
    let scale = rule.direction == .x ? x : y
    guard scale.domain.contains(rule.value, slack: 1e-9), let place = scale.position(rule.value)
    else { return nil }
    return rule.direction == .x
      ? (Scene.Point(place, frame.y), Scene.Point(place, frame.maxY))
      : (Scene.Point(frame.x, place), Scene.Point(frame.maxX, place))
  }

  private func draw(
    _ raster: Figure.Layer.Raster, _ colors: ColorScale, into scene: inout Scene
  ) {
    guard raster.columns > 0, raster.values.count >= raster.columns,
      let left = x.position(raster.x.lowerBound), let right = x.position(raster.x.upperBound),
      let bottom = y.position(raster.y.lowerBound), let top = y.position(raster.y.upperBound)
    else { return }
    let rows = raster.values.count / raster.columns
    var values: [Double] = []
    values.reserveCapacity(raster.values.count)
    for row in 0..<rows {
      // The image starts at the top left, wherever the axes start.
      let source = bottom > top ? rows - 1 - row : row
      let start = source * raster.columns
      for column in 0..<raster.columns {
        let column = left < right ? column : raster.columns - 1 - column
        values.append(colors.fraction(of: raster.values[start + column]))
      }
    }
    scene.commands.append(
      .image(
        Scene.Image(
          rectangle: Scene.Rectangle(
            x: min(left, right), y: min(top, bottom), width: (right - left).magnitude,
            height: (bottom - top).magnitude), columns: raster.columns, values: values,
          map: colors.map)))
    if colors.map == .intensity { drawGaps(of: raster, rows: rows, into: &scene) }
    drawNumbers(of: raster, colors, into: &scene)
  }

  /// Draws hairlines between cells that are large enough for them, which separate those whose
  /// colours are close to the background's.
  private func drawGaps(of raster: Figure.Layer.Raster, rows: Int, into scene: inout Scene) {
    let columns = raster.columns
    guard frame.width / Double(columns) >= 12, frame.height / Double(rows) >= 12 else { return }
    func inner(_ range: ClosedRange<Double>, _ count: Int, _ scale: Scale) -> [Double] {
      (0..<count).dropFirst().compactMap {
        let fraction = Double($0) / Double(count)
        return scale.position(
          range.lowerBound + (range.upperBound - range.lowerBound) * fraction)
      }
    }
    let lines =
      inner(raster.x, columns, x).map {
        [Scene.Point($0, frame.y), Scene.Point($0, frame.maxY)]
      }
      + inner(raster.y, rows, y).map { [Scene.Point(frame.x, $0), Scene.Point(frame.maxX, $0)] }
    guard !lines.isEmpty else { return }
    scene.commands.append(.lines(lines, Scene.Stroke(Scene.Paint(.background), width: 1)))
  }
}

extension Scene.Rectangle {
  func contains(_ point: Scene.Point) -> Bool {
    point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
  }
}
