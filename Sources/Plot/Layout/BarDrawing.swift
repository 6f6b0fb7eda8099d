import Text

/// Where the bars of a panel, or the error bars of one without bars, stand between the middles of
/// categories, in units of a category.
struct BarSlots {
  /// The slot of each layer of bars, from the left.
  private var slots: [Int] = []
  /// The labels of the layers, to find the bars that error bars belong to.
  private var labels: [String?] = []
  private(set) var count = 0
  private let hasBars: Bool

  init(of panel: Panel) {
    hasBars = panel.hasBars
    guard hasBars else {
      for case .errorBars(let bars) in panel.layers where !bars.categories.isEmpty {
        labels.append(bars.label)
        slots.append(count)
        count += 1
      }
      return
    }
    var slotOfStack: [Int: Int] = [:]
    for case .bars(let bars) in panel.layers {
      labels.append(bars.label)
      if let stack = bars.stack, let slot = slotOfStack[stack] {
        slots.append(slot)
        continue
      }
      if let stack = bars.stack { slotOfStack[stack] = count }
      slots.append(count)
      count += 1
    }
  }

  /// The share of a category's room that its bars take together.
  private var room: Double {
    hasBars ? (count <= 1 ? 0.72 : 0.82) : min(0.16 * Double(count), 0.7)
  }

  /// The range from the left to the right edge of the bars in the n-th layer, around the category's
  /// middle.
  func range(ofLayer number: Int) -> ClosedRange<Double> {
    let width = room / Double(max(1, count))
    let slot = slots.indices.contains(number) ? slots[number] : 0
    let left = -room / 2 + Double(slot) * width
    return left...left + width
  }

  /// The layer of bars with a label, or else the n-th if there are that many.
  func layer(label: String?, number: Int) -> Int? {
    let labelled = label.flatMap { label in labels.firstIndex { $0 == label } }
    return labelled ?? (label == nil && slots.indices.contains(number) ? number : nil)
  }

  /// The middle of the bars of a layer, or of the category.
  func middle(label: String?, number: Int) -> Double {
    guard let layer = layer(label: label, number: number) else { return 0 }
    let range = range(ofLayer: layer)
    return (range.lowerBound + range.upperBound) / 2
  }
}

extension Panel {
  var hasBars: Bool { layers.contains { if case .bars = $0 { true } else { false } } }
}

extension PanelLayout {
  /// Whether bars and boxes are horizontal.
  var barsLie: Bool { panel.y.kind == .categorical }

  /// The places of names on the categorical axis.
  var categoryPlaces: [String: Double] {
    let axis = barsLie ? panel.y : panel.x
    var places: [String: Double] = [:]
    for (place, name) in axis.categories.enumerated() where places[name] == nil {
      places[name] = Double(place)
    }
    return places
  }

  /// - Parameters:
  ///   - bars: The layer.
  ///   - number: The number of the layer among the panel's layers of bars.
  ///   - scene: The scene that it is appended to.
  func draw(_ bars: Figure.Layer.CategoryBars, number: Int, into scene: inout Scene) {
    let paint = Scene.Paint(bars.style.strokeRole)
    for bar in rectangles(of: bars, number: number) {
      scene.commands.append(.fill(bar.rectangle, paint))
    }
  }

  private struct Bar {
    var category: String
    var rectangle: Scene.Rectangle
    var value: Double
    /// Whether it grows to the right or upwards.
    var isForward: Bool

    /// Makes the bar reach as far as the error bar at its end, beyond which its number stands.
    mutating func grow(to range: ClosedRange<Double>, barsLie: Bool) {
      if barsLie {
        let left = isForward ? rectangle.x : min(rectangle.x, range.lowerBound)
        let right = isForward ? max(rectangle.maxX, range.upperBound) : rectangle.maxX
        (rectangle.x, rectangle.width) = (left, right - left)
      } else {
        let top = isForward ? min(rectangle.y, range.lowerBound) : rectangle.y
        let bottom = isForward ? rectangle.maxY : max(rectangle.maxY, range.upperBound)
        (rectangle.y, rectangle.height) = (top, bottom - top)
      }
    }
  }

  private func rectangles(of bars: Figure.Layer.CategoryBars, number: Int) -> [Bar] {
    let (names, values) = barsLie ? (y, x) : (x, y)
    let slots = BarSlots(of: panel)
    let range = slots.range(ofLayer: number)
    let places = categoryPlaces
    let ends = bars.ends
    var rectangles: [Bar] = []
    for index in 0..<min(bars.categories.count, ends.count) {
      guard let place = places[bars.categories[index]], ends[index].isFinite,
        let end = values.position(ends[index]),
        var a = names.position(place + range.lowerBound),
        var b = names.position(place + range.upperBound)
      else { continue }
      if a > b { swap(&a, &b) }
      if b - a < 1, ends.count * 4 < places.count {
        // Even a bar among a thousand names can be seen.
        (a, b) = ((a + b) / 2 - 0.5, (a + b) / 2 + 0.5)
      }
      if b - a > 4 {
        // Whole pixels make sharp sides, and a hairline separates neighbours of a group.
        a = (a * 2).rounded() / 2
        b = (b * 2).rounded() / 2 - (slots.count > 1 ? 1 : 0)
      }
      var base = values.clamped(bars.bases.indices.contains(index) ? bars.bases[index] : 0)
      let isOnAnother = bars.bases.indices.contains(index) && bars.bases[index] != 0
      // A hairline separates the parts of a stack.
      if isOnAnother, (end - base).magnitude > 3 { base += end > base ? 1 : -1 }
      rectangles.append(
        Bar(
          category: bars.categories[index],
          rectangle: barsLie
            ? Scene.Rectangle(
              x: min(base, end), y: a, width: (end - base).magnitude, height: b - a)
            : Scene.Rectangle(
              x: a, y: min(base, end), width: b - a, height: (end - base).magnitude),
          value: bars.values[index], isForward: barsLie ? end >= base : end <= base))
    }
    return rectangles
  }

  /// Appends the numbers of bars that have them.
  ///
  /// They stand beyond the bar's end, or inside where another bar or the panel's edge follows.
  /// There are none where they would touch each other.
  func drawBarNumbers(into scene: inout Scene) {
    var numbered: [(bars: Figure.Layer.CategoryBars, number: Int, rectangles: [Bar])] = []
    var number = -1
    for case .bars(let bars) in panel.layers {
      number += 1
      guard bars.isNumbered else { continue }
      numbered.append((bars, number, rectangles(of: bars, number: number)))
    }
    // The numbers of all layers have the same decimals.
    var all = NumberStyle.figureTexts(
      ofNeighbours: numbered.flatMap { $0.rectangles.map { $0.value } })[...]
    for (bars, number, rectangles) in numbered {
      let texts = all.prefix(rectangles.count).map { RichText($0, size: Sizes.cellNumberSize) }
      all = all.dropFirst(rectangles.count)
      let widest = texts.reduce(0) { max($0, $1.width) }
      let thinnest = rectangles.reduce(.infinity) {
        min($0, barsLie ? $1.rectangle.height : $1.rectangle.width)
      }
      let needed = barsLie ? Sizes.cellNumberSize * 0.9 : widest * 0.86
      guard thinnest >= needed else { continue }
      let ranges = errorRanges(onBars: number)
      for (var bar, text) in zip(rectangles, texts) {
        if let range = ranges[bar.category] { bar.grow(to: range, barsLie: barsLie) }
        draw(text, at: bar, isInside: bars.stack != nil, into: &scene)
      }
    }
  }

  /// Where error bars on the n-th layer of bars end, by category.
  private func errorRanges(onBars number: Int) -> [String: ClosedRange<Double>] {
    let scale = barsLie ? x : y
    let slots = BarSlots(of: panel)
    var ranges: [String: ClosedRange<Double>] = [:]
    var count = 0
    for case .errorBars(let bars) in panel.layers where !bars.categories.isEmpty {
      let layer = slots.layer(label: bars.label, number: count)
      count += 1
      guard layer == number else { continue }
      for (index, name) in bars.categories.enumerated()
      where bars.values.indices.contains(index) && bars.hasRange(at: index) {
        let (a, b) = (scale.clamped(bars.low[index]), scale.clamped(bars.high[index]))
        ranges[name] = min(a, b)...max(a, b)
      }
    }
    return ranges
  }

  private func draw(
    _ text: RichText, at bar: Bar, isInside: Bool, into scene: inout Scene
  ) {
    let box = bar.rectangle
    let height = text.size * FontMetrics.capHeight
    let gap = 5.0
    let middle = Scene.Point(box.x + box.width / 2, box.y + box.height / 2 + height / 2)
    if isInside {
      // In the middle of its part of the stack, if there is room.
      guard box.height >= height + 4, box.width >= text.width + 4 else { return }
      scene.append(text, at: middle, anchor: .middle, role: .background)
      return
    }
    if barsLie {
      let beyond = bar.isForward ? box.maxX + gap : box.x - gap - text.width
      let fits = beyond >= frame.x && beyond + text.width <= frame.maxX
      let inside = bar.isForward ? box.maxX - gap - text.width : box.x + gap
      scene.append(
        text, at: Scene.Point(fits ? beyond : inside, middle.y), role: fits ? .text : .background)
    } else {
      let beyond = bar.isForward ? box.y - gap : box.maxY + gap + height
      let fits = beyond - height >= frame.y && beyond <= frame.maxY
      let inside = bar.isForward ? box.y + gap + height : box.maxY - gap
      scene.append(
        text, at: Scene.Point(middle.x, fits ? beyond : inside), anchor: .middle,
        role: fits ? .text : .background)
    }
  }
}
