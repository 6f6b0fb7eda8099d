/// The ticks of an axis, few enough that their labels do not touch.
struct FittedTicks {
  var ticks: Ticks
  /// The labels, one for each labelled tick.
  var labels: [RichText]
  /// The angle of the labels, counter-clockwise, in degrees.
  var angle = 0.0

  /// The widest label.
  var width: Double { labels.reduce(0) { max($0, $1.width) } }

  /// How far slanted or upright labels reach down.
  var slantedHeight: Double {
    angle == 90 ? width : width * 0.643 + Sizes.tickLabelSize * 0.766
  }

  /// How far a label below a panel reaches to either side of its tick.
  func overhang(of label: RichText) -> (left: Double, right: Double) {
    switch angle {
    case 90: (Sizes.tickLabelSize / 2, Sizes.tickLabelSize / 2)
    case 40: (label.width * 0.766, 0)
    default: (label.width / 2, label.width / 2)
    }
  }

  /// The desired distance of ticks, in points: numbers take more room across than upwards.
  static let horizontalSpacing = 90.0
  static let verticalSpacing = 46.0
  /// The desired distance on both axes where units are equally long, so that grid lines make
  /// squares.
  static let equalSpacing = 80.0

  static func horizontal(
    axis: Axis, domain: ClosedRange<Double>, length: Double, isWhole: Bool = false,
    spacing: Double = horizontalSpacing
  ) -> FittedTicks {
    let scale = Scale(axis: axis, domain: domain, from: 0, to: length)
    if axis.kind == .categorical { return categories(axis.categories, scale) }
    var count = min(max(Int(length / spacing), 3), 10)
    while true {
      let fitted = FittedTicks(ticks(axis, domain, count: count, isWhole: isWhole))
      if count <= 2 || fitted.areApart(on: scale) { return fitted.thinned(on: scale) }
      count -= 1
    }
  }

  static func vertical(
    axis: Axis, domain: ClosedRange<Double>, length: Double, isWhole: Bool = false,
    spacing: Double = verticalSpacing
  ) -> FittedTicks {
    if axis.kind == .categorical {
      let slot = length / max(1, domain.upperBound - domain.lowerBound)
      let stride = roundStride(Int((uprightSlot / slot).rounded(.up)))
      return FittedTicks(.categorical(axis.categories, every: stride), maximumWidth: 230)
    }
    let count = min(max(Int(length / spacing), 3), 8)
    let fitted = FittedTicks(ticks(axis, domain, count: count, isWhole: isWhole))
    return fitted.thinnedVertically(
      on: Scale(axis: axis, domain: domain, from: length, to: 0))
  }

  /// As many of the bounds between bands of equal height as there is room for; the n-th stands at
  /// n.
  static func bounds(_ bounds: [Double], length: Double) -> FittedTicks {
    let room = length / Double(bounds.count + 1)
    let stride = roundStride(Int((Sizes.tickLabelSize * 1.3 / max(room, 1)).rounded(.up)))
    // Every second level where levels are at equal differences or ratios; if zero is a level, it is
    // one of them.
    let zero = bounds.firstIndex(of: 0) ?? 0
    let labels = Ticks.labels(of: bounds)
    return FittedTicks(
      Ticks(
        labelled: bounds.indices.filter { ($0 - zero) % stride == 0 }.map {
          Ticks.Tick(value: Double($0 + 1), label: labels[$0])
        }))
  }

  /// The room that each name needs, one below the other or upright side by side.
  static let uprightSlot = Sizes.tickLabelSize * 1.2

  private init(_ ticks: Ticks, maximumWidth: Double = .infinity) {
    self.ticks = ticks
    labels = ticks.labelled.map {
      RichText.truncated($0.label, size: Sizes.tickLabelSize, toWidth: maximumWidth)
    }
  }

  private static func ticks(
    _ axis: Axis, _ domain: ClosedRange<Double>, count: Int, isWhole: Bool
  ) -> Ticks {
    switch axis.kind {
    case .log: .log(domain, count: count)
    case .symmetricLog: .symmetricLog(domain, linearWithin: axis.linearSize, count: count)
    case .steps: .steps(domain, count: count)
    case .linear, .categorical: .linear(domain, count: count, isWhole: isWhole)
    }
  }

  /// Names below a panel: level if they fit, slanted or upright if there are not too many, else
  /// only some of them.
  private static func categories(_ names: [String], _ scale: Scale) -> FittedTicks {
    let all = FittedTicks(.categorical(names), maximumWidth: 130)
    if all.areApart(on: scale) { return all }
    let slot = scale.length / Double(max(1, names.count))
    let areNumbers = names.allSatisfy { Double($0) != nil }
    if slot >= uprightSlot, !areNumbers {
      var slanted = all
      slanted.angle = slot >= Sizes.tickLabelSize * 1.5 ? 40 : 90
      return slanted
    }
    let stride = roundStride(Int(((all.width + Sizes.tickGap) / slot).rounded(.up)))
    return FittedTicks(.categorical(names, every: stride), maximumWidth: 130)
  }

  /// The next of 1, 2, 5, 10, 20, 50, ….
  private static func roundStride(_ least: Int) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 5] where factor * unit >= least { return factor * unit }
      unit *= 10
    }
  }

  private func areApart(on scale: Scale) -> Bool {
    var end: Double?
    let places = zip(ticks.labelled, labels).compactMap { tick, label in
      scale.position(tick.value).map { ($0, label.width) }
    }.sorted { $0.0 < $1.0 }
    for (place, width) in places {
      if let end, place - width / 2 < end + Sizes.tickGap { return false }
      end = place + width / 2
    }
    return true
  }

  /// Drops labels that would still touch the one before them, where even two are too many.
  private func thinned(on scale: Scale) -> FittedTicks {
    if areApart(on: scale) { return self }
    var fitted = self
    fitted.ticks.labelled.removeLast(max(0, fitted.labels.count - 1))
    fitted.labels.removeLast(max(0, fitted.labels.count - 1))
    return fitted
  }

  /// Drops the labels of a log axis that come too close to the one below.
  private func thinnedVertically(on scale: Scale) -> FittedTicks {
    var fitted = self
    fitted.ticks.labelled = []
    fitted.labels = []
    var last: Double?
    for (tick, label) in zip(ticks.labelled, labels) {
      guard let place = scale.position(tick.value) else { continue }
      if let last, (last - place).magnitude < Sizes.tickLabelSize * 1.25 {
        fitted.ticks.minor.append(tick.value)
        continue
      }
      fitted.ticks.labelled.append(tick)
      fitted.labels.append(label)
      last = place
    }
    return fitted
  }
}
