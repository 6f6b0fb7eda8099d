import Text

/// The look of a figure's labelled marks, and what the sizes of symbols stand for.
struct Legend: Equatable {
  struct Entry: Equatable {
    var label: String
    var sample: Sample
  }

  enum Sample: Equatable {
    /// One layer of each kind of mark that has the label.
    case layers([Figure.Layer])
    /// A symbol of this size.
    case symbol(radius: Double)
    /// The heading of the sizes that follow.
    case heading
  }

  private(set) var entries: [Entry]
  /// The width beyond which labels are cut.
  private let maximumTextWidth: Double
  private static let sampleWidth = 20.0
  private static let sampleGap = 7.0
  private static let entryGap = 18.0
  private static let rowHeight = 19.0
  private static let padding = 7.0

  /// - Parameters:
  ///   - panels: The panels whose marks it explains.
  ///   - sizes: The scale of the sizes of symbols.
  ///   - width: The width of the figure, of which labels must not take too much.
  init(of panels: [Panel], sizes: SizeScale?, width: Double) {
    maximumTextWidth = min(300, width * 0.5)
    var layers: [(label: String, members: [Figure.Layer])] = []
    for layer in panels.flatMap({ $0.layers }) where layer.showsData {
      guard let label = layer.label, !label.isEmpty else { continue }
      if let index = layers.firstIndex(where: { $0.label == label }) {
        if !layers[index].members.contains(where: { $0.kindName == layer.kindName }) {
          layers[index].members.append(layer)
        }
      } else {
        layers.append((label, [layer]))
      }
    }
    entries = layers.map { Entry(label: $0.label, sample: .layers($0.members)) }
    // In a stack the first is at the bottom.
    let areStacked = layers.allSatisfy { $0.members.contains { $0.isStacked } }
    blockOrder = areStacked ? entries.indices.reversed() : Array(entries.indices)
    guard let sizes else { return }
    if let label = sizes.label { entries.append(Entry(label: label, sample: .heading)) }
    for size in sizes.examples {
      let sample = Sample.symbol(radius: sizes.radius(of: size))
      entries.append(Entry(label: size.text(.figure), sample: sample))
    }
    blockOrder += Array(blockOrder.count..<entries.count)
  }

  /// The order of entries from the top of a block down.
  private var blockOrder: [Int] = []

  /// The layers of each label; sizes have none.
  var labels: [(label: String, layers: [Figure.Layer])] {
    entries.compactMap { entry in
      if case .layers(let layers) = entry.sample { (entry.label, layers) } else { nil }
    }
  }

  var hasSizes: Bool { labels.count < entries.count }

  private func text(_ entry: Entry) -> RichText {
    RichText.truncated(entry.label, size: Sizes.annotationSize, toWidth: maximumTextWidth)
  }

  private func height(_ entry: Entry) -> Double {
    guard case .symbol(let radius) = entry.sample else { return Self.rowHeight }
    return max(Self.rowHeight, 2 * radius + 4)
  }

  private func sampleWidth(_ entry: Entry) -> Double {
    switch entry.sample {
    case .layers: Self.sampleWidth
    case .symbol(let radius): max(Self.sampleWidth, 2 * radius)
    case .heading: 0
    }
  }

  // MARK: A block inside a panel

  /// The width of the samples, the same for all rows so that labels are aligned.
  private var widestSample: Double { entries.reduce(0) { max($0, sampleWidth($1)) } }

  var blockWidth: Double {
    let sample = widestSample + Self.sampleGap
    let widest = entries.reduce(0) { width, entry in
      max(width, text(entry).width + (entry.sample == .heading ? 0 : sample))
    }
    return widest + 2 * Self.padding
  }

  private var blockHeight: Double {
    entries.reduce(2 * Self.padding - 4) { $0 + height($1) }
  }

  /// The place where the legend covers nothing in a panel; nil if there is none.
  func place(in frame: Scene.Rectangle, avoiding occupancy: Occupancy) -> Scene.Rectangle? {
    let (width, height) = (blockWidth, blockHeight)
    guard width < frame.width * 0.5, height < frame.height * 0.6 else { return nil }
    let inset = 8.0
    func places(_ start: Double, _ room: Double) -> [Double] {
      [0, 1, 0.5, 0.25, 0.75].map { start + inset + (room - 2 * inset) * $0 }
    }
    let xs = places(frame.x, frame.width - width)
    let ys = places(frame.y, frame.height - height)
    // Corners first, then the middles of the edges, then the places between them.
    let order = [(1, 0), (0, 0), (1, 1), (0, 1), (1, 2), (0, 2), (2, 0), (2, 1)]
    let between = [(3, 0), (4, 0), (3, 1), (4, 1), (0, 3), (0, 4), (1, 3), (1, 4)]
    let rectangles = (order + between).map {
      Scene.Rectangle(x: xs[$0.0], y: ys[$0.1], width: width, height: height)
    }
    // Symbols close to its samples would be mistaken for samples.
    let margin = 6.0
    guard let best = occupancy.best(of: rectangles.map { $0.insetBy(-margin) }), best.cost == 0
    else { return nil }
    return rectangles[best.index]
  }

  /// The place of the legend in room that nothing else is in; nil if it does not fit.
  func place(in room: Scene.Rectangle) -> Scene.Rectangle? {
    guard blockWidth <= room.width, blockHeight <= room.height else { return nil }
    return Scene.Rectangle(
      x: room.x, y: room.y + (room.height - blockHeight) / 2, width: blockWidth,
      height: blockHeight)
  }

  func draw(in block: Scene.Rectangle, into scene: inout Scene) {
    scene.commands.append(.fill(block, Scene.Paint(.background, opacity: 0.85)))
    var top = block.y + Self.padding - 2
    for index in blockOrder {
      let entry = entries[index]
      let middle = top + height(entry) / 2
      draw(
        entry, at: Scene.Point(block.x + Self.padding, middle), sampleWidth: widestSample,
        into: &scene)
      top += height(entry)
    }
  }

  // MARK: Lines above the panels

  private typealias Line = (members: [(entry: Entry, x: Double)], height: Double)

  /// Entries side by side, as many to a line as fit.
  private func lines(width: Double) -> [Line] {
    var lines: [Line] = [([], Self.rowHeight)]
    var x = 0.0
    for entry in entries {
      let sample = entry.sample == .heading ? 0 : sampleWidth(entry) + Self.sampleGap
      let entryWidth = sample + text(entry).width
      if x > 0, x + entryWidth > width {
        lines.append(([], Self.rowHeight))
        x = 0
      }
      let last = lines.count - 1
      lines[last].members.append((entry, x))
      lines[last].height = max(lines[last].height, height(entry))
      x += entryWidth + (entry.sample == .heading ? Self.sampleGap : Self.entryGap)
    }
    return lines
  }

  /// The height of the lines, with some room below.
  func height(width: Double) -> Double { lines(width: width).reduce(8) { $0 + $1.height } }

  func drawLines(at corner: Scene.Point, width: Double, into scene: inout Scene) {
    var top = corner.y
    for line in lines(width: width) {
      for (entry, x) in line.members {
        draw(
          entry, at: Scene.Point(corner.x + x, top + line.height / 2),
          sampleWidth: sampleWidth(entry), into: &scene)
      }
      top += line.height
    }
  }

  // MARK: Samples

  private func draw(
    _ entry: Entry, at start: Scene.Point, sampleWidth: Double, into scene: inout Scene
  ) {
    var textStart = start.x + sampleWidth + Self.sampleGap
    switch entry.sample {
    case .heading: textStart = start.x
    case .symbol(let radius):
      scene.commands.append(
        .symbols(
          [Scene.Point(start.x + sampleWidth / 2, start.y)], .circle, radius: radius,
          Scene.Paint(.neutral, opacity: 0.8)))
    case .layers(let layers):
      let middle = Scene.Point(start.x + (sampleWidth - Self.sampleWidth) / 2, start.y)
      draw(layers, at: middle, into: &scene)
    }
    scene.append(
      text(entry),
      at: Scene.Point(textStart, start.y + Sizes.annotationSize * FontMetrics.capHeight / 2),
      role: entry.sample == .heading ? .mutedText : .text)
  }

  private func draw(_ layers: [Figure.Layer], at start: Scene.Point, into scene: inout Scene) {
    let right = start.x + Self.sampleWidth
    let hasBars = layers.contains { if case .bars = $0 { true } else { false } }
    for layer in layers {
      let style = layer.style
      switch layer {
      case .curve:
        scene.append(
          line: start, Scene.Point(right, start.y),
          style.stroke(width: style.isMuted ? Sizes.mutedCurveWidth : Sizes.curveWidth))
      case .symbols(let symbols):
        scene.commands.append(
          .symbols(
            [Scene.Point(start.x + Self.sampleWidth / 2, start.y)],
            symbols.symbol ?? style.symbol, radius: Sizes.symbolRadius + 0.5,
            Scene.Paint(symbols.colors == nil ? style.strokeRole : .neutral)))
      case .ribbon(let ribbon):
        scene.commands.append(
          .fill(
            Scene.Rectangle(
              x: start.x, y: start.y - 5.5, width: Self.sampleWidth, height: 11),
            Scene.Paint(style.strokeRole, opacity: ribbon.isStacked ? 0.9 : 0.3)))
      case .bars, .boxes, .quartiles:
        scene.commands.append(
          .fill(
            Scene.Rectangle(x: right - 13, y: start.y - 5.5, width: 11, height: 11),
            Scene.Paint(style.strokeRole)))
      case .trajectory:
        let end = Scene.Point(right - 4, start.y)
        scene.append(line: start, end, style.stroke(width: Sizes.curveWidth))
        scene.commands.append(.symbols([end], .circle, radius: 4, Scene.Paint(style.strokeRole)))
      case .vectors:
        scene.append(
          arrows: [(start, Scene.Point(right, start.y))], Scene.Paint(style.strokeRole),
          width: Sizes.mutedCurveWidth)
      case .errorBars(let bars):
        // On bars with the same label they need no explanation.
        if hasBars { continue }
        let middle = start.x + Self.sampleWidth / 2
        let isPlain = !bars.categories.isEmpty && style.series == nil
        let role: Scene.Role = isPlain ? .text : style.strokeRole
        let (across, along) = bars.direction == .x ? (8.0, 0.0) : (0, 7)
        scene.append(
          line: Scene.Point(middle - across, start.y - along),
          Scene.Point(middle + across, start.y + along),
          Scene.Stroke(Scene.Paint(role), width: Sizes.errorBarWidth))
        if !isPlain {
          scene.commands.append(
            .symbols(
              [Scene.Point(middle, start.y)], style.symbol, radius: Sizes.symbolRadius,
              Scene.Paint(role)))
        }
      case .rule, .span, .raster, .note, .contours, .regions, .surface, .graph,
        .network, .pictures:
        break
      }
    }
  }
}

extension Figure.Layer {
  /// Whether it is one of several on top of each other.
  var isStacked: Bool {
    switch self {
    case .bars(let bars): bars.stack != nil
    case .ribbon(let ribbon): ribbon.isStacked
    default: false
    }
  }
}
