import Text

extension Panel {
  /// A panel whose marks have been lowered to layers that fit its axes.
  init(
    title: String?, lowering sketches: [Sketch.Content], x: Axis, y: Axis,
    hasEqualAspect: Bool = false
  ) {
    var lowering = Lowering(x: x, y: y)
    lowering.hasEqualAspect = hasEqualAspect
    lowering.settleAxes(for: sketches)
    for sketch in sketches { lowering.append(sketch) }
    let insets = lowering.lowerInsets()
    self.init(
      title: title, x: lowering.x, y: lowering.y, hasEqualAspect: lowering.hasEqualAspect,
      layers: lowering.layers, insets: insets,
      problems: lowering.problems)
  }
}

/// Makes layers of the sketches of one panel, given its axes.
struct Lowering {
  var x: Axis
  var y: Axis
  var hasEqualAspect = false
  var layers: [Figure.Layer] = []
  /// Parts to be magnified, whose y may have to wait for the layers.
  var insetRanges: [(x: ClosedRange<Double>, y: ClosedRange<Double>?)] = []
  var problems: [String] = []

  init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }
}

// MARK: Axes

extension Lowering {
  /// Drops domains that cannot be shown, and makes categorical the axis for which bars need it.
  mutating func settleAxes(for sketches: [Sketch.Content]) {
    x = checked(x, name: "x")
    y = checked(y, name: "y")
    x = withLinearSize(x, for: sketches, .x)
    y = withLinearSize(y, for: sketches, .y)
    if x.kind == .categorical, y.kind == .categorical { return }
    settleConfusion(for: sketches)
    if x.kind == .categorical, y.kind == .categorical { return }
    let categories = Self.categories(of: sketches)
    guard let categories else { return }
    if x.kind != .categorical, y.kind != .categorical { x.kind = .categorical }
    let shown = Array(categories.prefix(Axis.maximumCategories))
    if x.kind == .categorical, x.categories.isEmpty { x.categories = shown }
    if y.kind == .categorical, y.categories.isEmpty { y.categories = shown }
  }

  private mutating func checked(_ axis: Axis, name: String) -> Axis {
    guard let domain = axis.domain else { return axis }
    var axis = axis
    if axis.kind == .log, domain.lowerBound <= 0 {
      problems.append(
        "\(name) axis: a log axis cannot show the domain \(domain.text(.figure)), which must be "
          + "above 0")
      axis.domain = nil
    } else if !axis.canShow(domain) {
      problems.append("\(name) axis: the domain \(domain.text(.figure)) is too short to show")
      axis.domain = nil
    }
    return axis
  }

  mutating func report(_ problem: String) { problems.append(problem) }

  /// The categories of all bars in the order of their first appearance; nil if there are no bars.
  private static func categories(of sketches: [Sketch.Content]) -> [String]? {
    var categories: [String]?
    var known: Set<String> = []
    for sketch in sketches {
      let names: [String]?
      switch sketch {
      case .layer(.bars(let bars)): names = bars.categories
      case .layer(.errorBars(let bars)) where !bars.categories.isEmpty: names = bars.categories
      case .layer(.quartiles(let quartiles)): names = quartiles.summaries.map { $0.category }
      case .group(let members), .stack(let members, _): names = Self.categories(of: members)
      default: names = nil
      }
      guard let names else { continue }
      categories = (categories ?? []) + names.filter { known.insert($0).inserted }
    }
    return categories
  }
}

// MARK: Sketches

extension Lowering {
  mutating func append(_ sketch: Sketch.Content) {
    switch sketch {
    case .layer(let layer): append(layer)
    case .inset(let x, let y): insetRanges.append((x, y))
    case .group(let members): for member in members { append(member) }
    case .problem(let problem): problems.append(problem)
    case .stack(let members, let areShares): appendStack(members, areShares: areShares)
    case .curve(let interval, let label, let style, let function):
      guard let interval = sampled(interval, "line", label) else { return }
      let points = FunctionSampler(x: x, y: y).curve(of: function, over: interval)
      append(.curve(Figure.Layer.Curve(x: points.x, y: points.y, label: label, style: style)))
    case .ribbon(let interval, let label, let style, let from, let to):
      guard let interval = sampled(interval, "band", label) else { return }
      let points = FunctionSampler(x: x, y: y).ribbon(from: from, to: to, over: interval)
      append(
        .ribbon(
          Figure.Layer.Ribbon(
            x: points.x, from: points.from, to: points.to, label: label, style: style)))
    case .histogram(let samples, let bins, let normalization, let label, let style):
      let name = label.map { "histogram '\($0)'" } ?? "a histogram"
      problems += unshowable(samples, x, "x").map { "\(name) \($0)" }
      let binning = Binning(samples: samples, bins: bins, axis: x)
      append(
        .boxes(
          Figure.Layer.Boxes(
            edges: binning.edges, heights: binning.heights(normalization),
            omitted: samples.count { !$0.isFinite }, label: label, style: style)))
    case .raster(let x, let y, let resolution, let label, let domain, let function):
      appendRaster(x, y, resolution: resolution, label: label, domain: domain, function)
    case .matrix(let rows, let x, let y, let label, let domain):
      appendMatrix(rows, x: x, y: y, label: label, domain: domain)
    case .numbered(let sketch):
      append(sketch)
      if case .raster(var raster)? = layers.last {
        raster.numbers = raster.values
        layers[layers.count - 1] = .raster(raster)
      }
    case .confusion(let counts, let classes, let areShares):
      appendConfusion(counts, classes, areShares: areShares)
    case .contours(let field, let levels, let isFilled, let label, let style):
      appendContours(field, levels: levels, isFilled: isFilled, label: label, style: style)
    case .regions(let classifier, let x, let y, let resolution):
      appendRegions(classifier, x: x, y: y, resolution: resolution)
    case .vectors(let x, let y, let resolution, let label, let style, let function):
      appendVectors(x, y, resolution: resolution, label: label, style: style, function)
    case .surface(let field, let label, let domain, let azimuth, let elevation):
      appendSurface(field, label: label, domain: domain, azimuth: azimuth, elevation: elevation)
    }
  }

  /// The number of the next stack of bars.
  var nextStack: Int {
    layers.reduce(0) { next, layer in
      if case .bars(let bars) = layer, let stack = bars.stack { max(next, stack + 1) } else { next }
    }
  }

  mutating func append(_ layer: Figure.Layer) {
    let name = name(of: layer)
    let (layer, found) = layer.checked(x: x, y: y)
    problems += found.map { "\(name) \($0)" }
    if let joined = layers.last?.joined(with: layer) {
      layers[layers.count - 1] = joined
      return
    }
    layers.append(layer.thinned(x: x, y: y))
  }

  /// The name of a layer, such as `line 'loss'`, or `line 2` for the second line if it has no
  /// label.
  private func name(of layer: Figure.Layer) -> String {
    if let label = layer.label { return "\(layer.kindName) '\(label)'" }
    let before = layers.count { $0.kindName == layer.kindName }
    return "\(layer.kindName) \(before + 1)"
  }

  /// The interval of a function, if its axis can show it.
  private mutating func sampled(
    _ interval: ClosedRange<Double>, _ kind: String, _ label: String?
  ) -> ClosedRange<Double>? {
    let name = label.map { "\(kind) '\($0)'" } ?? "a \(kind)"
    if x.kind == .log, interval.lowerBound <= 0 {
      problems.append(
        "\(name) goes over \(interval.text(.figure)), but a log x axis shows only what is above 0")
      return nil
    }
    if !x.canShow(interval) {
      problems.append("\(name) cannot be sampled over \(interval.text(.figure))")
      return nil
    }
    return interval
  }

  private mutating func appendRaster(
    _ xRange: ClosedRange<Double>, _ yRange: ClosedRange<Double>, resolution: Int, label: String?,
    domain: ClosedRange<Double>?, _ function: (Double, Double) -> Double
  ) {
    guard sampled(xRange, "heat map", label) != nil else { return }
    guard y.canShow(yRange) else {
      problems.append("a heat map cannot be sampled over y \(yRange.text(.figure))")
      return
    }
    // 2000 cells are more than a figure has pixels, and a mistyped resolution must not take hours.
    let count = min(max(resolution, 1), 2000)
    if count != resolution {
      problems.append("a heat map has resolution \(resolution), which must be between 1 and 2000")
    }
    let xs = FunctionSampler.cellMiddles(xRange, count: count, axis: x)
    let ys = FunctionSampler.cellMiddles(yRange, count: count, axis: y)
    var values: [Double] = []
    values.reserveCapacity(count * count)
    for y in ys { for x in xs { values.append(function(x, y)) } }
    append(
      .raster(
        Figure.Layer.Raster(
          x: xRange, y: yRange, columns: count, values: values, label: label, domain: domain)))
  }

  private mutating func appendMatrix(
    _ rows: [[Double]], x xRange: ClosedRange<Double>?, y yRange: ClosedRange<Double>?,
    label: String?, domain: ClosedRange<Double>?
  ) {
    let columns = rows.map { $0.count }.max() ?? 0
    guard columns > 0 else {
      problems.append("a heat map's matrix is empty")
      return
    }
    if let short = rows.firstIndex(where: { $0.count != columns }) {
      problems.append(
        "a heat map's row \(short) has \(rows[short].count) values, another has \(columns)")
    }
    // The first row is at the top: where rows are counted or named, y grows downwards, as names
    // always do; where y has a range, the last row is the lowest.
    let isList = y.kind == .categorical
    if yRange == nil, !isList { y.isReversed = true }
    let ordered = y.isReversed != isList ? rows : rows.reversed()
    let values = ordered.flatMap {
      $0 + [Double](repeating: .nan, count: columns - $0.count)
    }
    append(
      .raster(
        Figure.Layer.Raster(
          x: xRange ?? -0.5...Double(columns) - 0.5, y: yRange ?? -0.5...Double(rows.count) - 0.5,
          columns: columns, values: values, label: label, domain: domain)))
  }
}
