import Text

/// The panels of a figure, their places, and the room around them.
struct GridLayout {
  /// The room that is kept free of panels, in points.
  struct Room: Equatable {
    /// Room below the figure's title, such as for a legend.
    var top = 0.0
    /// Room beside the panels, such as for labels at the ends of lines.
    var right = 0.0
    /// Room beside each panel, for a colour bar of its own.
    var besidePanel = 0.0
  }

  private(set) var panels: [PanelLayout] = []
  let width: Double
  let height: Double
  let columns: Int
  let rows: Int
  /// Whether the y axis' label stands upright beside the axis rather than level above it.
  let hasUprightLabels: Bool

  let figure: Figure
  private let room: Room

  init(figure: Figure, domains: [PanelDomains], room: Room) {
    self.figure = figure
    self.room = room
    width = Figure.isLength(figure.width) ? figure.width : Figure.defaultWidth
    columns = max(1, min(figure.columns, figure.panels.count))
    rows = max(1, (figure.panels.count + columns - 1) / columns)
    hasUprightLabels = figure.panels.count > 1
    let given = figure.height.flatMap { Figure.isLength($0) ? $0 : nil }
    let aspects = zip(figure.panels, domains).compactMap { $0.aspect($1) }
    height =
      given
      ?? Self.diagramHeight(of: figure, columns: columns, rows: rows, width: width, room: room)
      ?? Self.matrixHeight(of: figure, columns: columns, width: width, room: room)
      ?? Self.height(
        columns: columns, rows: rows, width: width, room: room, aspect: aspects.max())
    placePanels(domains)
  }

  /// The height that diagrams ask for; nil if none does.
  private static func diagramHeight(
    of figure: Figure, columns: Int, rows: Int, width: Double, room: Room
  ) -> Double? {
    let cell =
      width / Double(columns) - 2 * Sizes.margin - room.besidePanel
      - room.right / Double(columns)
    guard let natural = figure.panels.compactMap({ $0.diagramHeight(width: cell) }).max() else {
      return nil
    }
    let title = figure.panels.contains { $0.title != nil } ? Sizes.panelTitleSize * 1.4 : 0
    let extra = figure.title == nil ? 0 : Sizes.titleSize * 1.6
    return (Double(rows) * (natural + title + 28) + room.top + extra).rounded()
  }

  /// The height at which the cells of a matrix of classes are large enough for its names and small
  /// enough to take in at a glance; nil where the figure shows anything else.
  private static func matrixHeight(
    of figure: Figure, columns: Int, width: Double, room: Room
  ) -> Double? {
    guard columns == 1, figure.panels.count == 1, let panel = figure.panels.first,
      panel.hasEqualAspect, panel.x.kind == .categorical, panel.y.kind == .categorical
    else { return nil }
    let count = Double(panel.y.categories.count)
    let comfortable = min(count * 72, width * 0.62)
    let side = max(comfortable, min(count * (FittedTicks.uprightSlot + 0.1), width * 0.78), 150)
    let names = FittedTicks.horizontal(axis: panel.x, domain: -0.5...count - 0.5, length: side)
    let below = names.angle > 0 ? names.slantedHeight : Sizes.tickLabelSize
    return (side + below + 70 + room.top).rounded()
  }

  /// The height for natural proportions: a single panel is 1.6 times as wide as high, those of a
  /// grid are higher; where panels must keep an aspect, they fill their cells.
  private static func height(
    columns: Int, rows: Int, width: Double, room: Room, aspect: Double?
  ) -> Double {
    if columns == 1, rows == 1 {
      // A legend of a line or two takes its room from the panel; a longer one makes the figure
      // higher.
      guard let aspect else { return (width * 0.625 + max(0, room.top - 46)).rounded() }
      // About the room that labels take beside and below a panel.
      let panel = (width - room.right - room.besidePanel - 50) * aspect
      return (min(max(panel, width * 0.2), width * 0.65) + 70 + room.top).rounded()
    }
    let cell = width / Double(columns)
    let natural = aspect.map { (cell - room.besidePanel - 36) * $0 }
    let panel = min(max(natural ?? cell * (columns == 1 ? 0.36 : 0.66), 130), 300)
    return (Double(rows) * (panel + 22) + 44 + room.top).rounded()
  }

  var titleHeight: Double { figure.title == nil ? 0 : Sizes.titleSize * 1.6 }
}

// MARK: Places

extension GridLayout {
  /// Places panels in room that is estimated first and then measured: the width of tick labels
  /// depends on how many fit beside a panel, which depends on the room.
  private mutating func placePanels(_ domains: [PanelDomains]) {
    var gutters = Gutters(columns: columns, rows: rows)
    let sizes = SizeScale(of: figure.panels)
    for _ in 0..<3 {
      let frames = frames(in: gutters)
      panels = figure.panels.indices.map { index in
        PanelLayout(
          panel: figure.panels[index], letter: letter(index), sizes: sizes, domains: domains[index],
          cell: frames[index], showsX: showsX(index, domains), showsY: showsY(index, domains))
      }
      let measured = measuredGutters()
      if measured == gutters { break }
      gutters = measured
    }
  }

  /// The room around the panels of each column and row.
  private struct Gutters: Equatable {
    var left: [Double]
    var right: [Double]
    var top: [Double]
    var bottom: [Double]

    init(columns: Int, rows: Int) {
      left = [Double](repeating: 40, count: columns)
      right = [Double](repeating: Sizes.margin, count: columns)
      top = [Double](repeating: 24, count: rows)
      bottom = [Double](repeating: 40, count: rows)
    }
  }

  private func frames(in gutters: Gutters) -> [Scene.Rectangle] {
    let across = gutters.left.reduce(0, +) + gutters.right.reduce(0, +) + room.right
    let down = gutters.top.reduce(0, +) + gutters.bottom.reduce(0, +) + room.top + titleHeight
    // A figure too small for its labels still has panels; the labels then overlap the edge.
    let panelWidth = max(10, (width - across) / Double(columns))
    let panelHeight = max(10, (height - down) / Double(rows))
    return figure.panels.indices.map { index in
      let (row, column) = (index / columns, index % columns)
      let x =
        gutters.left[0...column].reduce(0, +) + gutters.right[0..<column].reduce(0, +)
        + Double(column) * panelWidth
      let y =
        titleHeight + room.top + gutters.top[0...row].reduce(0, +)
        + gutters.bottom[0..<row].reduce(0, +) + Double(row) * panelHeight
      return Scene.Rectangle(x: x, y: y, width: panelWidth, height: panelHeight)
        .onPixels
    }
  }

  /// `a` for the first panel; after `z` come `aa`, `ab`, ….
  private func letter(_ index: Int) -> String? {
    guard figure.hasLetters, figure.panels.count > 1 else { return nil }
    var letters = ""
    var rest = index
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  private func measuredGutters() -> Gutters {
    var gutters = Gutters(columns: columns, rows: rows)
    for column in 0..<columns {
      gutters.left[column] = column == 0 ? Sizes.margin : Sizes.panelGap / 2
      gutters.right[column] =
        (column == columns - 1 ? Sizes.margin : Sizes.panelGap / 2) + room.besidePanel
    }
    for row in 0..<rows {
      gutters.top[row] = Sizes.margin
      gutters.bottom[row] = row == rows - 1 ? Sizes.margin : Sizes.panelGap / 2
    }
    for (index, panel) in panels.enumerated() {
      let (row, column) = (index / columns, index % columns)
      gutters.left[column] = max(gutters.left[column], leftRoom(panel, isFirst: column == 0))
      let overhang = panel.overhang
      gutters.left[column] = max(gutters.left[column], overhang.left + (column == 0 ? 3 : 7))
      let isLast = column == columns - 1
      gutters.right[column] = max(
        gutters.right[column], overhang.right + (isLast ? 3 - room.right : 7))
      gutters.top[row] = max(gutters.top[row], topRoom(panel))
      gutters.bottom[row] = max(gutters.bottom[row], bottomRoom(panel))
    }
    return gutters
  }

  private func leftRoom(_ panel: PanelLayout, isFirst: Bool) -> Double {
    guard panel.showsY, panel.hasAxes else { return 0 }
    var room = panel.yTicks.width + Sizes.tickPadding + 2
    room += panel.panel.y.isLogarithmic || panel.hasGround ? Sizes.tickLength : 0
    if hasUprightLabels, panel.panel.y.label != nil {
      room += Sizes.axisLabelSize * FontMetrics.lineHeight + 4
    }
    return room + (isFirst ? Sizes.margin : Sizes.panelGap / 2)
  }

  private func topRoom(_ panel: PanelLayout) -> Double {
    var room = Sizes.margin + Sizes.tickLabelSize * 0.5
    room += Double(panel.titleLineCount(maximumWidth: titleWidth)) * Sizes.panelTitleSize * 1.2
    if !hasUprightLabels, panel.hasAxes, panel.panel.y.label != nil {
      room += Sizes.axisLabelSize * 1.3 + 2
    }
    return room
  }

  private func bottomRoom(_ panel: PanelLayout) -> Double {
    guard panel.showsX, panel.hasAxes else { return 0 }
    var room = Sizes.tickLength + Sizes.tickPadding
    room +=
      panel.xTicks.angle > 0
      ? panel.xTicks.slantedHeight : Sizes.tickLabelSize * FontMetrics.lineHeight
    if panel.panel.x.label != nil { room += Sizes.axisLabelSize * FontMetrics.lineHeight + 2 }
    return room + Sizes.margin - 2
  }

  /// The width that a panel's title may have without touching those beside it.
  var titleWidth: Double {
    columns == 1
      ? width - 2 * Sizes.margin : (panels.first?.frame.width ?? 100) + Sizes.panelGap - 6
  }

  /// The width that the label of a panel's x axis may have around its middle.
  func xLabelWidth(at middle: Double) -> Double {
    columns == 1 ? 2 * (min(middle, width - middle) - Sizes.margin) : titleWidth
  }

  /// The place where the last row has no panel; nil if it is full.
  var emptySlot: Scene.Rectangle? {
    let free = panels.count % columns
    guard rows > 1, free > 0, let last = panels.last else { return nil }
    let above = panels[panels.count - columns]
    let right = panels[columns - 1].frame.maxX
    return Scene.Rectangle(
      x: above.frame.x, y: last.frame.y, width: right - above.frame.x, height: last.frame.height)
  }

  // MARK: Shared tick labels

  private func showsY(_ index: Int, _ domains: [PanelDomains]) -> Bool {
    let isFirst = index % columns == 0
    return isFirst || !figure.sharesAxes || figure.panels[index].y != figure.panels[index - 1].y
      || domains[index].y != domains[index - 1].y
  }

  private func showsX(_ index: Int, _ domains: [PanelDomains]) -> Bool {
    let below = index + columns
    guard figure.sharesAxes, below < figure.panels.count else { return true }
    return figure.panels[index].x != figure.panels[below].x || domains[index].x != domains[below].x
  }
}

extension PanelLayout {
  /// How far tick labels below the panel reach beyond its sides.
  fileprivate var overhang: (left: Double, right: Double) {
    guard showsX, hasAxes else { return (0, 0) }
    var left = 0.0
    var right = 0.0
    for (tick, label) in zip(xTicks.ticks.labelled, xTicks.labels) {
      guard let place = x.position(tick.value) else { continue }
      let overhang = xTicks.overhang(of: label)
      left = max(left, frame.x - (place - overhang.left))
      right = max(right, place + overhang.right - frame.maxX)
    }
    return (left, right)
  }
}

extension Scene.Rectangle {
  /// The rectangle with its edges on whole points, so that axes and grid lines are sharp.
  var onPixels: Scene.Rectangle {
    let left = x.rounded()
    let top = y.rounded()
    return Scene.Rectangle(
      x: left, y: top, width: max(1, maxX.rounded(.down) - left),
      height: max(1, maxY.rounded(.down) - top))
  }
}
