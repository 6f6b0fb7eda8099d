import Text

extension PanelLayout {
  private var showsXGrid: Bool {
    !hasGround && (panel.x.kind == .categorical ? hasDotsOnNames : !hasBars)
  }

  private var showsYGrid: Bool { !hasGround && (panel.y.kind != .categorical || hasDotsOnNames) }

  /// Whether dots stand at names, to which lines then lead (Cleveland 1984).
  private var hasDotsOnNames: Bool {
    panel.layers.contains {
      if case .errorBars(let bars) = $0 {
        !bars.categories.isEmpty && !panel.hasBars
      } else {
        false
      }
    }
  }

  private var hasBars: Bool {
    panel.layers.contains {
      switch $0 {
      case .bars: panel.y.kind != .categorical
      case .boxes: true
      default: false
      }
    }
  }

  /// Appends the grid lines, under the data.
  func drawGrid(into scene: inout Scene) {
    guard hasAxes else { return }
    let stroke = Scene.Stroke(Scene.Paint(.grid), width: Sizes.gridWidth)
    var lines: [[Scene.Point]] = []
    if showsXGrid {
      for place in places(xTicks, x) {
        lines.append([Scene.Point(place, frame.y), Scene.Point(place, frame.maxY)])
      }
    }
    if showsYGrid {
      for place in places(yTicks, y) {
        lines.append([Scene.Point(frame.x, place), Scene.Point(frame.maxX, place)])
      }
    }
    if !lines.isEmpty { scene.commands.append(.lines(lines, stroke)) }
  }

  private func places(_ fitted: FittedTicks, _ scale: Scale) -> [Double] {
    fitted.ticks.labelled.compactMap { scale.position($0.value) }
  }

  /// Appends the axes' lines and ticks, over the data.
  func drawAxes(into scene: inout Scene) {
    guard hasAxes else { return }
    let stroke = Scene.Stroke(Scene.Paint(.axis), width: Sizes.axisWidth)
    var lines: [[Scene.Point]] = []
    // The line on which bars and boxes stand, or the lower edge; horizontal bars stand at the left.
    let lies = panel.y.kind == .categorical && !hasGround
    let edge = frame.maxY
    if !lies { lines.append([Scene.Point(frame.x, edge), Scene.Point(frame.maxX, edge)]) }
    if hasBars, !lies, let zero = y.position(0), zero < edge - 1, zero > frame.y {
      lines.append([Scene.Point(frame.x, zero), Scene.Point(frame.maxX, zero)])
    }
    if lies, !hasGround, let zero = x.position(0), zero >= frame.x - 0.5, zero <= frame.maxX {
      lines.append([Scene.Point(zero, frame.y), Scene.Point(zero, edge)])
    }
    if panel.x.kind != .categorical, !lies {
      for place in places(xTicks, x) {
        lines.append([Scene.Point(place, edge), Scene.Point(place, edge + Sizes.tickLength)])
      }
      for place in xTicks.ticks.minor.compactMap({ x.position($0) }) {
        lines.append([Scene.Point(place, edge), Scene.Point(place, edge + Sizes.minorTickLength)])
      }
    }
    if panel.y.isLogarithmic || (hasGround && !lies) {
      lines.append([Scene.Point(frame.x, frame.y), Scene.Point(frame.x, edge)])
      for place in places(yTicks, y) {
        lines.append([Scene.Point(frame.x, place), Scene.Point(frame.x - Sizes.tickLength, place)])
      }
      for place in yTicks.ticks.minor.compactMap({ y.position($0) }) {
        lines.append([
          Scene.Point(frame.x, place), Scene.Point(frame.x - Sizes.minorTickLength, place),
        ])
      }
    }
    scene.commands.append(.lines(lines, stroke))
  }

  /// Appends tick labels, the axes' labels and the panel's title.
  func drawAxisTexts(in layout: GridLayout, into scene: inout Scene) {
    let isSingle = !layout.hasUprightLabels
    if showsX, hasAxes {
      drawXTickLabels(into: &scene)
      if !layout.sharesXLabel {
        let middle = frame.x + frame.width / 2
        drawXLabel(centredAt: middle, maximumWidth: layout.xLabelWidth(at: middle), into: &scene)
      }
    }
    if showsY, hasAxes {
      drawYTickLabels(into: &scene)
      if isSingle {
        drawLevelYLabel(maximumWidth: layout.width - 2 * Sizes.margin, into: &scene)
      } else if !layout.sharesYLabel {
        drawUprightYLabel(
          at: Scene.Point(yLabelPlace, frame.y + frame.height / 2),
          maximumWidth: frame.height + Sizes.panelGap, into: &scene)
      }
    }
    let label = isSingle && hasAxes && panel.y.label != nil ? Sizes.axisLabelSize * 1.3 : 0
    func baseline(row: Int) -> Double {
      frame.y - 8 - label - Double(row) * Sizes.panelTitleSize * 1.2
    }
    let lines = titleLines(maximumWidth: layout.titleWidth)
    if let letter = letterText {
      scene.append(letter, at: Scene.Point(frame.x, baseline(row: max(lines.count - 1, 0))))
    }
    for (row, line) in lines.reversed().enumerated() {
      let y = baseline(row: row)
      scene.append(
        line, at: Scene.Point(isSingle ? frame.x : frame.x + frame.width / 2, y),
        anchor: isSingle ? .start : .middle)
    }
  }

  private var letterText: RichText? {
    letter.map { RichText($0, size: Sizes.panelTitleSize, weight: .semibold) }
  }

  /// The number of lines that the title and the letter take.
  func titleLineCount(maximumWidth: Double) -> Int {
    max(titleLines(maximumWidth: maximumWidth).count, letter == nil ? 0 : 1)
  }

  /// The title in one line, or in two that are about equally long if one is too wide.
  func titleLines(maximumWidth: Double) -> [RichText] {
    guard var title = panel.title else { return [] }
    let most = 2 * RichText.mostCharacters(size: Sizes.panelTitleSize, width: maximumWidth)
    title = String(title.prefix(most))
    // A letter stands at the panel's left edge, beside a title in its middle.
    let maximumWidth =
      letterText.map { min(maximumWidth, frame.width - 2 * ($0.width + 6)) } ?? maximumWidth
    func text(_ part: Substring) -> RichText {
      RichText.truncated(
        String(part), size: Sizes.panelTitleSize, weight: .semibold, toWidth: maximumWidth)
    }
    let whole = RichText(title, size: Sizes.panelTitleSize, weight: .semibold)
    if whole.width <= maximumWidth { return [whole] }
    let breaks = title.indices.filter { title[$0] == " " }.map { place in
      (text(title[..<place]), text(title[title.index(after: place)...]))
    }
    guard let best = breaks.min(by: { max($0.0.width, $0.1.width) < max($1.0.width, $1.1.width) })
    else { return [text(title[...])] }
    return [best.0, best.1]
  }

  func drawXTickLabels(into scene: inout Scene) {
    let isSlanted = xTicks.angle > 0
    let top = frame.maxY + Sizes.tickLength + Sizes.tickPadding
    let baseline = top + Sizes.tickLabelSize * FontMetrics.capHeight + (isSlanted ? 0 : 1)
    for (tick, label) in zip(xTicks.ticks.labelled, xTicks.labels) {
      guard let place = x.position(tick.value) else { continue }
      let origin =
        xTicks.angle == 90
        ? Scene.Point(place + Sizes.tickLabelSize * FontMetrics.capHeight / 2, top)
        : Scene.Point(place + (isSlanted ? 4 : 0), baseline)
      scene.append(
        label, at: origin, anchor: isSlanted ? .end : .middle, role: .mutedText,
        angle: xTicks.angle)
    }
  }

  func drawXLabel(centredAt x: Double, maximumWidth: Double, into scene: inout Scene) {
    guard let label = panel.x.label else { return }
    let top = frame.maxY + Sizes.tickLength + Sizes.tickPadding
    let height =
      xTicks.angle > 0 ? xTicks.slantedHeight : Sizes.tickLabelSize * FontMetrics.lineHeight
    scene.append(
      RichText.truncated(label, size: Sizes.axisLabelSize, toWidth: maximumWidth),
      at: Scene.Point(x, top + height + Sizes.axisLabelSize), anchor: .middle)
  }

  /// Where the tick labels of the y axis end.
  private var yTickLabelEnd: Double {
    let hasTicks = panel.y.isLogarithmic || hasGround
    return frame.x - Sizes.tickPadding - 2 - (hasTicks ? Sizes.tickLength : 0)
  }

  /// The baseline of an upright label of the y axis.
  var yLabelPlace: Double { yTickLabelEnd - yTicks.width - 8 }

  func drawYTickLabels(into scene: inout Scene) {
    let right = yTickLabelEnd
    for (tick, label) in zip(yTicks.ticks.labelled, yTicks.labels) {
      guard let place = y.position(tick.value) else { continue }
      let baseline = place + Sizes.tickLabelSize * FontMetrics.capHeight / 2
      scene.append(label, at: Scene.Point(right, baseline), anchor: .end, role: .mutedText)
    }
  }

  func drawUprightYLabel(
    at point: Scene.Point, maximumWidth: Double, into scene: inout Scene
  ) {
    guard let label = panel.y.label else { return }
    scene.append(
      RichText.truncated(label, size: Sizes.axisLabelSize, toWidth: maximumWidth), at: point,
      anchor: .middle, angle: 90)
  }

  private func drawLevelYLabel(maximumWidth: Double, into scene: inout Scene) {
    guard let label = panel.y.label else { return }
    let x = max(min(yTickLabelEnd - yTicks.width, frame.x), Sizes.margin)
    scene.append(
      RichText.truncated(
        label, size: Sizes.axisLabelSize, toWidth: maximumWidth - (x - Sizes.margin)),
      at: Scene.Point(x, frame.y - 15))
  }
}
