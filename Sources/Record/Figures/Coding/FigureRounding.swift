import Plot
import Text

// Each number of a figure with the digits that it is kept with: those of its axis, or if it lies on none,
// those that its colour, length or text shows. A number that is written keeps more than are written of it.

extension Panel {
  func rounded(to resolution: PanelResolution) -> Panel {
    var panel = self
    panel.layers = layers.map {
      $0.rounded(to: resolution, areBarsHorizontal: y.kind == .categorical)
    }
    panel.insets = insets.map {
      Inset(x: resolution.x.rounded($0.x), y: resolution.y.rounded($0.y))
    }
    return panel
  }
}

extension Figure.Layer {
  /// - Parameters:
  ///   - resolution: The digits of the axes.
  ///   - areBarsHorizontal: Whether what stands at names runs along x.
  /// - Returns: The layer with these digits.
  fileprivate func rounded(to resolution: PanelResolution, areBarsHorizontal: Bool) -> Figure.Layer
  {
    let (x, y) = (resolution.x, resolution.y)
    let values = areBarsHorizontal ? x : y
    switch self {
    case .curve(var curve):
      curve.x = x.rounded(curve.x)
      curve.y = y.rounded(curve.y)
      return .curve(curve)
    case .symbols(var symbols):
      symbols.x = x.rounded(symbols.x)
      symbols.y = y.rounded(symbols.y)
      symbols.sizes = symbols.sizes.map(writtenDigits)
      if let colors = symbols.colors {
        symbols.colors?.values = roundedToRange(colors.values, within: colors.domain)
      }
      return .symbols(symbols)
    case .ribbon(var ribbon):
      ribbon.x = x.rounded(ribbon.x)
      ribbon.from = y.rounded(ribbon.from)
      ribbon.to = y.rounded(ribbon.to)
      return .ribbon(ribbon)
    case .bars(var bars):
      // A number that is written beside its bar may be much smaller than the others.
      bars.values = bars.isNumbered ? bars.values.map(writtenDigits) : values.rounded(bars.values)
      bars.bases = values.rounded(bars.bases)
      return .bars(bars)
    case .errorBars(var bars):
      let isHorizontal = bars.categories.isEmpty ? bars.direction == .x : areBarsHorizontal
      let (along, across) = isHorizontal ? (x, y) : (y, x)
      bars.places = across.rounded(bars.places)
      bars.values = along.rounded(bars.values)
      bars.low = along.rounded(bars.low)
      bars.high = along.rounded(bars.high)
      return .errorBars(bars)
    case .quartiles(var quartiles):
      quartiles.summaries = quartiles.summaries.map { $0.rounded(to: values) }
      return .quartiles(quartiles)
    case .boxes(var boxes):
      boxes.edges = x.rounded(boxes.edges)
      boxes.heights = y.rounded(boxes.heights)
      return .boxes(boxes)
    case .rule(var rule):
      rule.value = resolution.along(rule.direction).rounded(rule.value)
      return .rule(rule)
    case .span(var span):
      span.from = resolution.along(span.direction).rounded(span.from)
      span.to = resolution.along(span.direction).rounded(span.to)
      return .span(span)
    case .raster(var raster):
      raster.x = x.rounded(raster.x)
      raster.y = y.rounded(raster.y)
      raster.numbers = raster.numbers.map(writtenDigits)
      return .raster(raster)
    case .note(var note):
      note.x = x.rounded(note.x)
      note.y = y.rounded(note.y)
      if case .at(let startX, let startY) = note.arrow {
        note.arrow = .at(x: x.rounded(startX), y: y.rounded(startY))
      }
      return .note(note)
    case .contours(var contours):
      contours.x = x.rounded(contours.x)
      contours.y = y.rounded(contours.y)
      contours.levels = contours.levels.map(mostDigits)
      contours.paths = contours.paths.map { $0.map { $0.rounded(to: resolution) } }
      return .contours(contours)
    case .regions(var regions):
      regions.x = x.rounded(regions.x)
      regions.y = y.rounded(regions.y)
      for index in regions.areas.indices {
        regions.areas[index].outlines = regions.areas[index].outlines
          .map { $0.rounded(to: resolution) }
      }
      regions.boundaries = regions.boundaries.map { $0.rounded(to: resolution) }
      return .regions(regions)
    case .vectors(var vectors):
      vectors.x = x.rounded(vectors.x)
      vectors.y = y.rounded(vectors.y)
      vectors.dx = vectors.dx.map(componentDigits)
      vectors.dy = vectors.dy.map(componentDigits)
      vectors.xRange = vectors.xRange.map { x.rounded($0) }
      vectors.yRange = vectors.yRange.map { y.rounded($0) }
      return .vectors(vectors)
    case .trajectory(var trajectory):
      trajectory.x = x.rounded(trajectory.x)
      trajectory.y = y.rounded(trajectory.y)
      return .trajectory(trajectory)
    case .surface(var surface):
      surface.x = x.rounded(surface.x)
      surface.y = y.rounded(surface.y)
      surface.values = roundedToRange(surface.values, within: surface.domain)
      surface.azimuth = writtenDigits(surface.azimuth)
      surface.elevation = writtenDigits(surface.elevation)
      return .surface(surface)
    case .graph(var graph):
      for index in graph.nodes.indices {
        graph.nodes[index].value = graph.nodes[index].value.map(writtenDigits)
        graph.nodes[index].gradient = graph.nodes[index].gradient.map(writtenDigits)
      }
      return .graph(graph)
    case .network(var network):
      // The largest is written in the legend, and must not become smaller than another.
      network.weights = network.weights.map { roundedToRange($0, digits: FigureDigits.written) }
      return .network(network)
    // Grids have codings of their own.
    case .pictures: return self
    }
  }
}

extension Figure.Layer.Quartiles.Summary {
  fileprivate func rounded(to resolution: AxisResolution) -> Self {
    var summary = self
    summary.lowerWhisker = resolution.rounded(lowerWhisker)
    summary.lowerQuartile = resolution.rounded(lowerQuartile)
    summary.median = resolution.rounded(median)
    summary.upperQuartile = resolution.rounded(upperQuartile)
    summary.upperWhisker = resolution.rounded(upperWhisker)
    summary.outliers = resolution.rounded(outliers)
    return summary
  }
}

extension Figure.Layer.Path {
  /// A line over a plane, of which there are many points, has a digit less.
  fileprivate func rounded(to resolution: PanelResolution) -> Figure.Layer.Path {
    Figure.Layer.Path(x: resolution.x.coarser.rounded(x), y: resolution.y.coarser.rounded(y))
  }
}

// MARK: Numbers on no axis

private func writtenDigits(_ value: Double) -> Double {
  value.kept(toSignificantDigits: FigureDigits.written)
}

func mostDigits(_ value: Double) -> Double { value.kept(toSignificantDigits: FigureDigits.most) }

private func componentDigits(_ value: Double) -> Double {
  value.kept(toSignificantDigits: FigureDigits.components)
}

/// Numbers rounded to the digits of their range; unless others are asked for, those that colours show.
///
/// - Parameters:
///   - values: The numbers.
///   - domain: The range that is shown, if it is not all of theirs.
///   - digits: How many digits the range has.
/// - Returns: The rounded numbers, which stay as they are when they are rounded again.
func roundedToRange(
  _ values: [Double], within domain: ClosedRange<Double>? = nil, digits: Int = FigureDigits.colors
) -> [Double] {
  var low = Double.infinity
  var high = -Double.infinity
  for value in values where value.isFinite {
    low = min(low, value)
    high = max(high, value)
  }
  let shown = domain.map { $0.upperBound - $0.lowerBound }.flatMap { $0 > 0 ? $0 : nil }
  guard high > low else { return values.map(mostDigits) }
  func lastPlace(ofRange range: Double) -> Int? {
    DecimalDigits(min(range, shown ?? range)).map { $0.exponent - digits + 1 }
  }
  guard var place = lastPlace(ofRange: high - low) else { return values.map(mostDigits) }
  // Rounding may widen the range to the next power of ten. What is written must not be rounded
  // more coarsely when it is written again.
  while true {
    let range = high.rounded(toPlace: place) - low.rounded(toPlace: place)
    guard range > 0, let next = lastPlace(ofRange: range), next > place else { break }
    place = next
  }
  return values.map { $0.rounded(toPlace: place) + 0 }
}
