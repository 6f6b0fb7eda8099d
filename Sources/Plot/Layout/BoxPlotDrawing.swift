extension PanelLayout {
  func draw(_ quartiles: Figure.Layer.Quartiles, into scene: inout Scene) {
    let (names, values) = barsLie ? (y, x) : (x, y)
    let places = categoryPlaces
    let slots = slots(of: quartiles)
    let room = slots.count == 1 ? 0.5 : 0.78
    let width = room / Double(slots.count)
    let left = -room / 2 + Double(slots.index) * width
    let role = quartiles.style.strokeRole
    func point(_ place: Double, _ value: Double) -> Scene.Point {
      barsLie ? Scene.Point(value, place) : Scene.Point(place, value)
    }
    var boxes: [Scene.Rectangle] = []
    var whiskers: [[Scene.Point]] = []
    var medians: [[Scene.Point]] = []
    var outliers: [Scene.Point] = []
    for summary in quartiles.summaries {
      guard let place = places[summary.category],
        let start = names.position(place + left), let end = names.position(place + left + width)
      else { continue }
      // A wide box says no more than one that is taken in at a glance.
      let middle = (start + end) / 2
      let half = min((end - start).magnitude * (slots.count == 1 ? 1 : 0.8), 64) / 2
      let (a, b) = (middle - half, middle + half)
      let numbers = summary.numbers.map { values.position($0) ?? values.clamped($0) }
      boxes.append(
        barsLie
          ? Scene.Rectangle(
            x: min(numbers[1], numbers[3]), y: a, width: (numbers[3] - numbers[1]).magnitude,
            height: b - a)
          : Scene.Rectangle(
            x: a, y: min(numbers[1], numbers[3]), width: b - a,
            height: (numbers[3] - numbers[1]).magnitude))
      whiskers.append([point(middle, numbers[0]), point(middle, numbers[1])])
      whiskers.append([point(middle, numbers[3]), point(middle, numbers[4])])
      medians.append([point(a, numbers[2]), point(b, numbers[2])])
      for value in summary.outliers {
        if let outlier = values.position(value) { outliers.append(point(middle, outlier)) }
      }
    }
    guard !boxes.isEmpty else { return }
    scene.commands.append(
      .lines(whiskers, Scene.Stroke(Scene.Paint(role), width: Sizes.errorBarWidth)))
    for box in boxes {
      scene.commands.append(.fill(box, Scene.Paint(.background)))
      scene.commands.append(.fill(box, Scene.Paint(role, opacity: 0.28)))
    }
    scene.commands.append(
      .lines(
        boxes.map { $0.outline }, Scene.Stroke(Scene.Paint(role), width: Sizes.errorBarWidth)))
    scene.commands.append(
      .lines(medians, Scene.Stroke(Scene.Paint(role), width: Sizes.medianWidth)))
    if !outliers.isEmpty {
      scene.commands.append(
        .symbols(outliers, .circle, radius: 1.8, Scene.Paint(role, opacity: 0.6)))
    }
  }

  /// The place of a layer among box plots side by side, which are those with different labels, and
  /// their number.
  private func slots(of quartiles: Figure.Layer.Quartiles) -> (index: Int, count: Int) {
    var labels: [String?] = []
    for case .quartiles(let other) in panel.layers where !labels.contains(other.label) {
      labels.append(other.label)
    }
    return (labels.firstIndex(of: quartiles.label) ?? 0, max(1, labels.count))
  }
}

extension Scene.Rectangle {
  /// The edges as a line that ends where it began.
  var outline: [Scene.Point] {
    [
      Scene.Point(x, y), Scene.Point(maxX, y), Scene.Point(maxX, maxY), Scene.Point(x, maxY),
      Scene.Point(x, y),
    ]
  }
}
