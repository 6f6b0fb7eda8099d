extension Figure.Layer {
  /// The numbers that the layer shows as colours; nil if colours stand for series in it.
  package var colors: Colors? {
    switch self {
    case .raster(let raster):
      Colors(raster.values, label: raster.label, domain: raster.domain, map: raster.map)
    case .symbols(let symbols): symbols.colors
    case .pictures(let pictures): pictures.colors
    case .curve, .ribbon, .bars, .boxes, .rule, .span, .note, .contours, .regions, .vectors,
      .trajectory, .surface, .errorBars, .quartiles, .graph, .network:
      nil
    }
  }
}

/// The colours of numbers, the same for all layers that share the scale.
struct ColorScale: Equatable {
  let label: String?
  /// The range that the colour bar shows.
  let domain: ClosedRange<Double>
  let map: Figure.ColorMap
  /// Where one colour ends and the next begins, if there are a few colours rather than all.
  private(set) var bounds: [Double] = []

  /// The scale of a panel's colours; nil if it has none, or if none has a finite value.
  ///
  /// - Parameters:
  ///   - colors: The numbers of the layers that share it.
  ///   - chosen: The map; chosen by the signs of the numbers if nil.
  init?(_ colors: [Figure.Layer.Colors], map chosen: Figure.ColorMap? = nil) {
    guard let first = colors.first else { return nil }
    label = first.label
    var low = Double.infinity
    var high = -Double.infinity
    for colors in colors {
      if let domain = colors.domain {
        low = min(low, domain.lowerBound)
        high = max(high, domain.upperBound)
        continue
      }
      for value in colors.values where value.magnitude < 1e300 {
        low = min(low, value)
        high = max(high, value)
      }
    }
    guard low <= high, low.isFinite, high.isFinite else { return nil }
    map =
      chosen ?? colors.lazy.compactMap { $0.map }.first
      ?? (low < 0 && high > 0 ? .diverging : .sequential)
    if map == .intensity, colors.allSatisfy({ $0.domain == nil }) { low = min(low, 0) }
    if !Axis.linear().canShow(low...high) {
      let half = low == 0 ? 1 : low.magnitude * 0.1
      domain = low - half...high + half
    } else if map == .diverging, colors.allSatisfy({ $0.domain == nil }) {
      domain = -max(-low, high)...max(-low, high)
    } else {
      domain = low...high
    }
  }

  /// The scale of a map over a domain, without a label.
  init(map: Figure.ColorMap, domain: ClosedRange<Double>) {
    label = nil
    self.domain = domain
    self.map = map
  }

  /// The place of a value in the map, from 0 to 1; NaN for what has no colour.
  func fraction(of value: Double) -> Double {
    if value.isNaN { return .nan }
    let clamped = min(max(value, domain.lowerBound), domain.upperBound)
    if map == .diverging {
      let reach = max(-domain.lowerBound, domain.upperBound)
      return 0.5 + 0.5 * clamped / reach
    }
    return (clamped - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  /// The colour of a value, one of the 256 in a map, so that equal neighbours can be drawn
  /// together.
  func role(of value: Double) -> Scene.Role {
    let fraction = fraction(of: value)
    return fraction.isNaN ? .neutral : .mapped(map, (fraction * 255).rounded() / 255)
  }
}

extension ColorScale {
  /// The scale of a panel's filled contours; nil if it has none.
  ///
  /// Each band takes the next of equally spaced colours, however far apart its levels are. Where
  /// levels lie on both sides of zero, the colours of the bands below and above it differ in hue.
  init?(contours: [Figure.Layer.Contours]) {
    guard let filled = contours.first(where: { $0.isFilled }), filled.levels.count > 1,
      let first = filled.levels.first, let last = filled.levels.last, first < last
    else { return nil }
    label = filled.label
    domain = first...last
    map = Self.zeroBand(of: filled.levels) == nil ? .sequential : .diverging
    bounds = Array(filled.levels.dropFirst())
  }

  /// The first band from zero upwards, if there are bands on both sides of zero.
  private static func zeroBand(of levels: [Double]) -> Int? {
    guard let band = levels.firstIndex(where: { $0 >= 0 }), band > 0, levels[0] < 0 else {
      return nil
    }
    return band
  }

  /// The place in the map of the n-th of the bands that start at the levels.
  static func fraction(ofBand band: Int, levels: [Double]) -> Double {
    guard levels.count > 1 else { return 0.5 }
    guard let zero = zeroBand(of: levels) else { return Double(band) / Double(levels.count - 1) }
    let reach = Double(max(zero, levels.count - zero)) - 0.5
    return 0.5 + 0.5 * (Double(band - zero) + 0.5) / reach
  }

  /// The places in the map of the bands of the colour bar, from the lowest.
  var bandFractions: [Double] {
    let levels = [domain.lowerBound] + bounds
    return levels.indices.map { Self.fraction(ofBand: $0, levels: levels) }
  }
}

/// The legend of a colour scale: a bar beside a panel with ticks of its own.
struct ColorBar {
  let scale: ColorScale
  private let ticks: FittedTicks
  /// The range in which the ticks stand: the scale's domain, or the numbers of its bands.
  private let domain: ClosedRange<Double>
  private static let gap = 14.0
  private static let thickness = 13.0

  init(scale: ColorScale, height: Double) {
    self.scale = scale
    if scale.bounds.isEmpty {
      domain = scale.domain
      ticks = .vertical(axis: .linear(), domain: domain, length: height)
    } else {
      domain = 0...Double(scale.bounds.count + 1)
      ticks = .bounds(scale.bounds, length: height)
    }
  }

  /// The room that it needs beside the panel.
  var width: Double {
    let label = scale.label == nil ? 0 : Sizes.axisLabelSize * FontMetrics.lineHeight + 6
    return Self.gap + Self.thickness + Sizes.tickPadding + 2 + ticks.width + label
  }

  /// Appends the bar to the right of a frame.
  func draw(beside frame: Scene.Rectangle, into scene: inout Scene) {
    let bar = Scene.Rectangle(
      x: frame.maxX + Self.gap, y: frame.y, width: Self.thickness, height: frame.height)
    let steps = 256
    let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
    let values =
      scale.bounds.isEmpty
      ? (0..<steps).map {
        scale.fraction(of: high - (high - low) * (Double($0) + 0.5) / Double(steps))
      } : scale.bandFractions.reversed()
    scene.commands.append(
      .image(Scene.Image(rectangle: bar, columns: 1, values: values, map: scale.map)))
    let vertical = Scale(axis: .linear(), domain: domain, from: bar.maxY, to: bar.y)
    let x = bar.maxX + Sizes.tickPadding + 2
    for (tick, label) in zip(ticks.ticks.labelled, ticks.labels) {
      guard let y = vertical.position(tick.value) else { continue }
      scene.append(
        line: Scene.Point(bar.maxX, y), Scene.Point(bar.maxX + 3, y),
        Scene.Stroke(Scene.Paint(.axis), width: Sizes.axisWidth))
      scene.append(
        label, at: Scene.Point(x, y + Sizes.tickLabelSize * FontMetrics.capHeight / 2),
        role: .mutedText)
    }
    guard let label = scale.label else { return }
    let text = RichText.truncated(
      label, size: Sizes.axisLabelSize, toWidth: max(scene.height - Sizes.margin, 20))
    // Beside the bar's middle, or as near to it as the figure's edges allow.
    let half = text.width / 2 + Sizes.margin / 2
    let middle = max(min(frame.y + frame.height / 2, scene.height - half), half)
    scene.append(
      text,
      at: Scene.Point(x + ticks.width + 6 + Sizes.axisLabelSize, middle),
      anchor: .middle, angle: 90)
  }
}
