/// What the labelled marks of a figure look like, for a legend.
struct Legend: Equatable {
  struct Entry: Equatable {
    var label: String
    /// One of each kind of mark that has the label.
    var layers: [Figure.Layer]
  }

  let entries: [Entry]
  private static let sampleWidth = 20.0
  private static let sampleGap = 7.0
  private static let entryGap = 18.0
  private static let rowHeight = 19.0
  private static let padding = 7.0

  init(of panels: [Panel]) {
    var entries: [Entry] = []
    for layer in panels.flatMap({ $0.layers }) where layer.showsData {
      guard let label = layer.label, !label.isEmpty else { continue }
      if let index = entries.firstIndex(where: { $0.label == label }) {
        if !entries[index].layers.contains(where: { $0.kindName == layer.kindName }) {
          entries[index].layers.append(layer)
        }
      } else {
        entries.append(Entry(label: label, layers: [layer]))
      }
    }
    self.entries = entries
  }

  /// Whether the entries are on top of each other.
  private var isStacked: Bool {
    entries.allSatisfy { entry in
      entry.layers.contains {
        switch $0 {
        case .bars(let bars): bars.stack != nil
        case .ribbon(let ribbon): ribbon.isStacked
        default: false
        }
      }
    }
  }

  private func text(_ entry: Entry) -> RichText {
    RichText(entry.label, size: Sizes.annotationSize)
  }

  // MARK: A block inside a panel

  var blockWidth: Double {
    entries.reduce(0) { max($0, text($1).width) } + Self.sampleWidth + Self.sampleGap
      + 2 * Self.padding
  }

  private var blockHeight: Double { Double(entries.count) * Self.rowHeight + 2 * Self.padding - 4 }

  /// Where the legend covers nothing in a panel; nil if there is no such place.
  func place(in frame: Scene.Rectangle, avoiding occupancy: Occupancy) -> Scene.Rectangle? {
    let (width, height) = (blockWidth, blockHeight)
    guard width < frame.width * 0.5, height < frame.height * 0.6 else { return nil }
    let inset = 8.0
    let xs = [
      frame.maxX - inset - width, frame.x + inset, frame.x + (frame.width - width) / 2,
    ]
    let ys = [
      frame.y + inset, frame.maxY - inset - height, frame.y + (frame.height - height) / 2,
    ]
    // Corners first, then the middles of the edges.
    let order = [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2), (2, 0), (2, 1)]
    let places = order.map {
      Scene.Rectangle(x: xs[$0.0], y: ys[$0.1], width: width, height: height)
    }
    guard let best = occupancy.best(of: places), best.cost == 0 else { return nil }
    return places[best.index]
  }

  /// Where the legend stands in a room that nothing else is in; nil if it does not fit.
  func place(in room: Scene.Rectangle) -> Scene.Rectangle? {
    guard blockWidth <= room.width, blockHeight <= room.height else { return nil }
    return Scene.Rectangle(
      x: room.x, y: room.y + (room.height - blockHeight) / 2, width: blockWidth,
      height: blockHeight)
  }

  func draw(in block: Scene.Rectangle, into scene: inout Scene) {
    scene.commands.append(.fill(block, Scene.Paint(.background, opacity: 0.85)))
    // In a pile the first is at the bottom.
    for (index, entry) in (isStacked ? entries.reversed() : entries).enumerated() {
      let middle = block.y + Self.padding - 2 + Self.rowHeight * (Double(index) + 0.5)
      draw(entry, at: Scene.Point(block.x + Self.padding, middle), into: &scene)
    }
  }

  // MARK: Lines above the panels

  /// Entries side by side, as many to a line as fit.
  private func lines(width: Double) -> [[(entry: Entry, x: Double)]] {
    var lines: [[(entry: Entry, x: Double)]] = [[]]
    var x = 0.0
    for entry in entries {
      let entryWidth = Self.sampleWidth + Self.sampleGap + text(entry).width
      if x > 0, x + entryWidth > width {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((entry, x))
      x += entryWidth + Self.entryGap
    }
    return lines
  }

  /// The height of the lines, with some room below.
  func height(width: Double) -> Double { Double(lines(width: width).count) * Self.rowHeight + 8 }

  func drawLines(at corner: Scene.Point, width: Double, into scene: inout Scene) {
    for (row, line) in lines(width: width).enumerated() {
      let middle = corner.y + Self.rowHeight * (Double(row) + 0.5)
      for (entry, x) in line { draw(entry, at: Scene.Point(corner.x + x, middle), into: &scene) }
    }
  }

  private func draw(_ entry: Entry, at start: Scene.Point, into scene: inout Scene) {
    let right = start.x + Self.sampleWidth
    for layer in entry.layers {
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
        let middle = start.x + Self.sampleWidth / 2
        let isOnBars = !bars.categories.isEmpty
        let role: Scene.Role = isOnBars && style.series == nil ? .text : style.strokeRole
        scene.append(
          line: Scene.Point(middle, start.y - 7), Scene.Point(middle, start.y + 7),
          Scene.Stroke(Scene.Paint(role), width: Sizes.errorBarWidth))
        if !isOnBars {
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
    scene.append(
      text(entry),
      at: Scene.Point(
        right + Self.sampleGap, start.y + Sizes.annotationSize * FontMetrics.capHeight / 2))
  }
}
