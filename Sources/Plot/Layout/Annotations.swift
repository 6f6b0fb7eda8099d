extension PanelLayout {
  /// Appends arrows and the texts of notes, rules and spans, each where it covers least.
  func drawAnnotations(avoiding occupancy: inout Occupancy, into scene: inout Scene) {
    var texts: [(text: RichText, place: Scene.Point, role: Scene.Role)] = []
    var arrows: [(from: Scene.Point, to: Scene.Point, role: Scene.Role)] = []
    for layer in panel.layers {
      let style = layer.style
      let text = RichText.truncated(
        layer.label ?? "", size: Sizes.annotationSize, toWidth: frame.width - 12)
      let role: Scene.Role =
        if case .note = layer, style.series == nil, !style.isMuted { .text } else { style.role }
      let candidates: [Scene.Point]
      switch layer {
      case .note(let note) where note.arrow != nil:
        guard let pointer = Pointer(note, text, in: self, avoiding: occupancy) else { continue }
        if let line = pointer.line { arrows.append((line.from, line.to, role)) }
        guard text.width > 0 else { continue }
        texts.append((text, pointer.baseline, role))
        occupancy.addText(text.bounds(at: pointer.baseline, anchor: .start).insetBy(-2))
        continue
      case .note(let note): candidates = places(for: text, of: note)
      case .rule(let rule): candidates = places(for: text, of: rule)
      case .span(let span): candidates = places(for: text, of: span)
      default: continue
      }
      guard text.width > 0 else { continue }
      let bounds = candidates.map { text.bounds(at: $0, anchor: .start) }
      guard let best = occupancy.best(of: bounds) else { continue }
      occupancy.addText(bounds[best.index].insetBy(-2))
      texts.append((text, candidates[best.index], role))
    }
    for arrow in arrows { scene.append(arrow: arrow.from, arrow.to, arrow.role) }
    for text in texts { scene.append(text.text, at: text.place, role: text.role, hasHalo: true) }
  }

  private func places(for text: RichText, of note: Figure.Layer.Note) -> [Scene.Point] {
    guard let point = point(note.x, note.y), frame.contains(point) else { return [] }
    let middle = point.y + text.size * FontMetrics.xHeight / 2
    let level = [
      Scene.Point(point.x + 7, middle), Scene.Point(point.x - 7 - text.width, middle),
    ]
    let centred = [
      Scene.Point(point.x - text.width / 2, point.y - 8),
      Scene.Point(point.x - text.width / 2, point.y + 8 + text.size * 0.8),
    ]
    let diagonal = [
      Scene.Point(point.x + 8, point.y - 7), Scene.Point(point.x - 8 - text.width, point.y - 7),
      Scene.Point(point.x + 8, point.y + 6 + text.size * 0.8),
      Scene.Point(point.x - 8 - text.width, point.y + 6 + text.size * 0.8),
    ]
    return level + diagonal + centred
  }

  private func places(for text: RichText, of rule: Figure.Layer.Rule) -> [Scene.Point] {
    guard let (start, _) = line(of: rule) else { return [] }
    let gap = 5.0
    if rule.direction == .y {
      let xs = [
        frame.maxX - text.width - gap, frame.x + gap, frame.x + (frame.width - text.width) / 2,
      ]
      let ys = [start.y - gap, start.y + gap + text.size * 0.75]
      return ys.flatMap { y in xs.map { Scene.Point($0, y) } }
    }
    let xs = [start.x + gap, start.x - gap - text.width]
    let ys = stride(from: 0.0, through: 1, by: 0.125).map {
      frame.y + 4 + text.size * 0.8 + (frame.height - 8 - text.size) * $0
    }
    return ys.flatMap { y in xs.map { Scene.Point($0, y) } }
  }

  private func places(for text: RichText, of span: Figure.Layer.Span) -> [Scene.Point] {
    guard let zone = rectangle(of: span) else { return [] }
    let least = frame.x + 3
    let most = max(least, frame.maxX - 3 - text.width)
    if span.direction == .x {
      let x = min(max(zone.x + (zone.width - text.width) / 2, least), most)
      return stride(from: 0.0, through: 1, by: 0.1).map {
        Scene.Point(x, frame.y + 6 + text.size * 0.8 + (frame.height - 12 - text.size) * $0)
      }
    }
    let y = zone.y + zone.height / 2 + text.size * FontMetrics.xHeight / 2
    let xs = [frame.x + 8, frame.maxX - 8 - text.width, frame.x + (frame.width - text.width) / 2]
    return xs.map { Scene.Point(min(max($0, least), most), y) }
  }
}
