extension Figure {
  /// The figure as drawing commands.
  ///
  /// Every figure has a scene, even one with ``problems``: what cannot be shown is left out.
  package func scene() -> Scene {
    let domains = resolvedDomains()
    let bars = colorBars()
    var room = GridLayout.Room()
    if let shared = bars.shared { room.right = shared.width }
    room.besidePanel = bars.own.reduce(0) { max($0, $1?.width ?? 0) }

    let legend = Legend(of: panels, sizes: SizeScale(of: panels), width: width)
    var placement = LegendPlacement.none
    var layout = GridLayout(figure: self, domains: domains, room: room)
    if !legend.entries.isEmpty {
      (placement, layout) = place(legend, domains, room, layout)
    }
    return draw(layout, legend, placement, bars)
  }

  /// The place for the labels of marks.
  private enum LegendPlacement {
    case none
    case direct(DirectLabels)
    case inside(Scene.Rectangle)
    case above
  }

  /// Prefers labels at the ends of lines, then a legend where a single panel is empty or a grid
  /// lacks a panel, then a legend above the panels.
  private func place(
    _ legend: Legend, _ domains: [PanelDomains], _ room: GridLayout.Room, _ plain: GridLayout
  ) -> (LegendPlacement, GridLayout) {
    if panels.count == 1 {
      let isAlone = room.right == 0 && room.besidePanel == 0
      if isAlone, let width = DirectLabels.room(for: legend, width: plain.width) {
        var room = room
        room.right = width
        let layout = GridLayout(figure: self, domains: domains, room: room)
        if let panel = layout.panels.first, let labels = DirectLabels(of: panel) {
          return (.direct(labels), layout)
        }
      }
      if isAlone, let (place, layout) = placeBesideEqualAspect(legend, domains, room, plain) {
        return (.inside(place), layout)
      }
      if let panel = plain.panels.first,
        let place = legend.place(in: panel.frame, avoiding: Occupancy(of: panel))
      {
        return (.inside(place), plain)
      }
    }
    if let slot = plain.emptySlot, let place = legend.place(in: slot) {
      return (.inside(place), plain)
    }
    var room = room
    room.top = legend.height(width: plain.width - 2 * Sizes.margin)
    return (.above, GridLayout(figure: self, domains: domains, room: room))
  }

  /// The place to the right of a panel that is narrower than the figure because its units are
  /// equally long in both directions.
  private func placeBesideEqualAspect(
    _ legend: Legend, _ domains: [PanelDomains], _ room: GridLayout.Room, _ plain: GridLayout
  ) -> (Scene.Rectangle, GridLayout)? {
    guard let frame = plain.panels.first?.frame, panels[0].hasEqualAspect else { return nil }
    let gap = 16.0
    var room = room
    room.right = legend.blockWidth + gap
    let layout = GridLayout(figure: self, domains: domains, room: room)
    guard let narrow = layout.panels.first?.frame, narrow.width > 0.9 * frame.width,
      let place = legend.place(
        in: Scene.Rectangle(
          x: narrow.maxX + gap, y: narrow.y, width: legend.blockWidth, height: narrow.height))
    else { return nil }
    return (place, layout)
  }

  private func draw(
    _ layout: GridLayout, _ legend: Legend, _ placement: LegendPlacement, _ bars: ColorBars
  ) -> Scene {
    var scene = Scene(width: layout.width, height: layout.height)
    let left = layout.panels.first.map { min($0.frame.x, 60) } ?? Sizes.margin
    if let title {
      scene.append(
        RichText.truncated(
          title, size: Sizes.titleSize, weight: .semibold,
          toWidth: layout.width - 2 * Sizes.margin),
        at: Scene.Point(Sizes.margin, Sizes.margin + Sizes.titleSize * 0.85))
    }
    if case .above = placement {
      legend.drawLines(
        at: Scene.Point(left, layout.titleHeight + 4), width: layout.width - left - Sizes.margin,
        into: &scene)
    }
    for (index, panel) in layout.panels.enumerated() {
      let bar = bars.shared ?? bars.own[index]
      panel.drawSpans(into: &scene)
      panel.drawGrid(into: &scene)
      panel.drawLayers(bar?.scale, into: &scene)
      panel.drawAxes(into: &scene)
      panel.drawBarNumbers(into: &scene)
      panel.drawAxisTexts(in: layout, into: &scene)
      bars.own[index]?.draw(beside: panel.frame, into: &scene)
      var occupancy = Occupancy(of: panel)
      switch placement {
      case .inside(let block): occupancy.addText(block)
      case .direct(let labels): for box in labels.boxes { occupancy.addText(box) }
      case .above, .none: break
      }
      panel.drawInsets(bar?.scale, avoiding: &occupancy, into: &scene)
      panel.drawAnnotations(avoiding: &occupancy, into: &scene)
    }
    layout.drawSharedLabels(into: &scene)
    if let shared = bars.shared, let frame = layout.panels.rightColumnFrame {
      shared.draw(beside: frame, into: &scene)
    }
    switch placement {
    case .direct(let labels):
      labels.draw(into: &scene)
    case .inside(let block): legend.draw(in: block, into: &scene)
    case .above, .none: break
    }
    return scene
  }

  // MARK: Colours

  /// The colour bars of the figure: one for all, or one beside each panel that has colours.
  private struct ColorBars {
    var shared: ColorBar?
    var own: [ColorBar?]
  }

  private func colorBars() -> ColorBars {
    // Ticks are chosen before the height is known; a third of the width is a fair guess, and
    // pictures know their own.
    let cell = width / Double(max(1, columns))
    let height =
      panels.compactMap { $0.pictures }
      .map { PictureLayout($0, width: cell - 80).height }.max() ?? cell * 0.55
    let colors = panels.map { panel in panel.layers.compactMap { $0.colors } }
    let contours = panels.map { panel in
      panel.layers.compactMap { if case .contours(let contours) = $0 { contours } else { nil } }
    }
    let maps = panels.map { panel in panel.layers.compactMap { $0.pictureMap }.first }
    let labels = Set(colors.joined().map { $0.label })
    let chosen = Set(panels.indices.filter { !colors[$0].isEmpty }.map { maps[$0] })
    let haveOwn = panels.contains { $0.pictures?.haveOwnScales ?? false }
    if panels.count > 1, sharesAxes, !haveOwn, labels.count == 1, chosen.count == 1,
      let map = chosen.first,
      let scale = ColorScale(Array(colors.joined()), map: map)
    {
      let bar = ColorBar(scale: scale, height: height)
      return ColorBars(shared: bar, own: panels.map { _ in nil })
    }
    return ColorBars(
      shared: nil,
      own: panels.indices.map { index in
        let scale =
          ColorScale(colors[index], map: maps[index]) ?? ColorScale(contours: contours[index])
        return scale.map { ColorBar(scale: $0, height: height) }
      })
  }
}

extension [PanelLayout] {
  /// The frame at the right, from the top of the first row to the bottom of the last.
  fileprivate var rightColumnFrame: Scene.Rectangle? {
    guard let right = map({ $0.frame.maxX }).max(), let top = map({ $0.frame.y }).min(),
      let bottom = map({ $0.frame.maxY }).max()
    else { return nil }
    return Scene.Rectangle(x: right - 1, y: top, width: 1, height: bottom - top)
  }
}
