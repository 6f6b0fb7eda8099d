import Plot
import Text

extension Figure {
  /// What differs from an approved figure, in the author's words; empty if nothing does.
  ///
  /// - Parameters:
  ///   - approved: The figure as it should be.
  ///   - tolerance: How far a number may be off, as a fraction of the range that the approved
  ///     panel or an inset shows in that direction (on a log axis, of its decades), or if it is written in the
  ///     figure, as a fraction of itself.
  /// - Returns: What differs in the figure, its panels, and each of their marks.
  package func differences(from approved: Figure, tolerance: Double) -> [String] {
    var found: [String] = []
    compare("alt text", approved.alt, alt, into: &found)
    compare("title", approved.title, title, into: &found)
    compare("width", approved.width, width, into: &found)
    compare("height", approved.height, height, into: &found)
    compare("number of columns", approved.columns, columns, into: &found)
    compare("sharing of axes", approved.sharesAxes, sharesAxes, into: &found)
    compare("letters of panels", approved.hasLetters, hasLetters, into: &found)
    compare("number of panels", approved.panels.count, panels.count, into: &found)
    let resolutions = approved.resolutions
    for (index, pair) in zip(approved.panels, panels).enumerated() {
      let prefix = panels.count > 1 ? "panel \(index + 1), " : ""
      let comparison = PanelComparison(
        approved: pair.0, current: pair.1, tolerance: tolerance, resolution: resolutions[index])
      found += comparison.differences().map { prefix + $0 }
    }
    found += changedRanges(from: approved, tolerance: tolerance)
    for problem in problems where !approved.problems.contains(problem) {
      found.append("new problem: \(problem)")
    }
    return found
  }
}

/// Compares two panels that should be the same.
struct PanelComparison {
  let approved: Panel
  let current: Panel
  let x: DirectionComparison
  let y: DirectionComparison

  init(approved: Panel, current: Panel, tolerance: Double, resolution: PanelResolution) {
    self.approved = approved
    self.current = current
    x = DirectionComparison(approved, .x, tolerance: tolerance, resolution: resolution.x)
    y = DirectionComparison(approved, .y, tolerance: tolerance, resolution: resolution.y)
  }

  func differences() -> [String] {
    var found: [String] = []
    compare("title", approved.title, current.title, into: &found)
    compareAxes(approved.x, current.x, "x axis", into: &found)
    compareAxes(approved.y, current.y, "y axis", into: &found)
    compare("equal aspect", approved.hasEqualAspect, current.hasEqualAspect, into: &found)
    let before = approved.namedLayers
    let after = current.namedLayers
    for (name, layer) in before {
      guard let match = after.first(where: { $0.name == name }) else {
        found.append("\(name) is gone")
        continue
      }
      found += compareLayers(layer, match.layer).map { name + $0 }
    }
    for (name, _) in after where !before.contains(where: { $0.name == name }) {
      found.append("\(name) is new")
    }
    compare("number of insets", approved.insets.count, current.insets.count, into: &found)
    for (old, new) in zip(approved.insets, current.insets) {
      let isXAlike = x.areClose(old.x, new.x)
      // The y range of an inset mostly follows the data.
      if isXAlike, areAlike(old.y, new.y, y) { continue }
      let name = isXAlike ? "y" : "x"
      let texts = isXAlike ? messageTexts(old.y, new.y) : messageTexts(old.x, new.x)
      found.append("the inset at \(name) \(texts.old) is now at \(name) \(texts.new)")
    }
    if found.isEmpty, before.map({ $0.name }) != after.map({ $0.name }) {
      found.append("the marks are drawn in another order")
    }
    return found
  }

  private func compareAxes(_ old: Axis, _ new: Axis, _ name: String, into found: inout [String]) {
    compare("\(name) kind", old.kind.rawValue, new.kind.rawValue, into: &found)
    compare("\(name) label", old.label, new.label, into: &found)
    compareRanges("\(name) range", old.domain, new.domain, tolerance: x.tolerance, into: &found)
    compare(
      "\(name) linear part", old.linearWithin.map { $0.messageText },
      new.linearWithin.map { $0.messageText }, into: &found)
    compare("\(name) direction", !old.isReversed, !new.isReversed, into: &found)
    if old.categories != new.categories {
      let (old, new) = (
        old.categories.joined(separator: ", "), new.categories.joined(separator: ", ")
      )
      found.append("\(name) categories '\(old)' are now '\(new)'")
    }
  }

  /// Predicates and places that follow the layer's name.
  private func compareLayers(_ old: Figure.Layer, _ new: Figure.Layer) -> [String] {
    var found: [String] = []
    if old.style != new.style { found.append(" \(changedStyle(old.style, new.style))") }
    switch (old, new) {
    case (.curve(let old), .curve(let new)):
      // Steps are not a polyline that can be read between its points.
      found +=
        old.isStepped
        ? comparePoints(
          [("x", old.x, new.x, x), ("y", old.y, new.y, y)], count: (old.x.count, new.x.count))
        : compareCurves(old.x, [("y", old.y)], new.x, [("y", new.y)])
    case (.ribbon(let old), .ribbon(let new)):
      found += compareCurves(
        old.x, [("lower y", old.from), ("upper y", old.to)], new.x,
        [("lower y", new.from), ("upper y", new.to)])
    case (.symbols(let old), .symbols(let new)):
      found += compareSymbols(old, new)
    case (.bars(let old), .bars(let new)):
      let direction = approved.y.kind == .categorical && approved.x.kind != .categorical ? x : y
      if (old.stack == nil) != (new.stack == nil) {
        found.append(new.stack == nil ? " is no longer stacked" : " is now stacked")
      }
      if old.isNumbered != new.isNumbered {
        found.append(new.isNumbered ? " now has numbers" : " no longer has numbers")
      }
      if old.categories != new.categories {
        found.append(" has other categories")
      } else {
        let written = DirectionComparison(
          written: old.values, tolerance: direction.tolerance)
        found += comparePoints(
          [("value", old.values, new.values, direction)]
            + (old.isNumbered ? [("number", old.values, new.values, written)] : []),
          count: (old.values.count, new.values.count), placeName: { "'\(old.categories[$0])'" })
      }
    case (.boxes(let old), .boxes(let new)):
      found += compareCounts(of: "samples that are not finite", old.omitted, new.omitted)
      found += comparePoints(
        [("edge", old.edges, new.edges, x), ("height", old.heights, new.heights, y)],
        count: (old.heights.count, new.heights.count), placeName: { "bin \($0)" })
    case (.errorBars(let old), .errorBars(let new)):
      found += compareErrorBars(old, new)
    case (.quartiles(let old), .quartiles(let new)):
      found += compareQuartiles(old, new)
    case (.rule(let old), .rule(let new)):
      let direction = old.direction == .x ? x : y
      if old.direction != new.direction { found.append(" has another direction") }
      found += compareNumbers(old.value, new.value, direction).map { ": \($0)" }
    case (.span(let old), .span(let new)):
      let direction = old.direction == .x ? x : y
      if old.direction != new.direction { found.append(" has another direction") }
      found += compareNumbers(old.from, new.from, direction).map { " from \($0)" }
      found += compareNumbers(old.to, new.to, direction).map { " to \($0)" }
    case (.raster(let old), .raster(let new)):
      found += compareRasters(old, new)
    case (.note(let old), .note(let new)): found += compareNotes(old, new)
    case (.contours(let old), .contours(let new)):
      found += FieldComparison(x: x, y: y).differences(old, new)
    case (.regions(let old), .regions(let new)):
      found += FieldComparison(x: x, y: y).differences(old, new)
    case (.vectors(let old), .vectors(let new)):
      // Records keep four digits of each.
      let strength = DirectionComparison(
        values: [0] + old.dx + old.dy, tolerance: max(x.tolerance, 1e-3))
      found += comparePoints(
        [
          ("x", old.x, new.x, x), ("y", old.y, new.y, y),
          ("horizontal component", old.dx, new.dx, strength),
          ("vertical component", old.dy, new.dy, strength),
        ], count: (old.x.count, new.x.count), placeName: { "arrow \($0)" })
    case (.trajectory(let old), .trajectory(let new)):
      found += comparePoints(
        [("x", old.x, new.x, x), ("y", old.y, new.y, y)], count: (old.x.count, new.x.count),
        placeName: { "step \($0)" })
    case (.surface(let old), .surface(let new)):
      found += compareSurfaces(old, new)
    case (.graph(let old), .graph(let new)):
      found += new.differences(from: old, tolerance: x.tolerance)
    case (.network(let old), .network(let new)):
      found += new.differences(from: old, tolerance: x.tolerance)
    case (.pictures(let old), .pictures(let new)):
      found += comparePictures(old, new)
    default: found.append(" is now of another kind")  // never: names contain the kind
    }
    return found
  }

  private func changedStyle(_ old: Figure.Style, _ new: Figure.Style) -> String {
    if old.isDashed != new.isDashed {
      return new.isDashed ? "is now dashed" : "is no longer dashed"
    }
    if old.isMuted != new.isMuted { return new.isMuted ? "is now muted" : "is no longer muted" }
    func name(_ series: Int?) -> String { series.map { "series \($0)" } ?? "no series" }
    return "has the colour of \(name(new.series)) instead of \(name(old.series))"
  }

  func compareNumbers(
    _ old: Double, _ new: Double, _ direction: DirectionComparison
  ) -> [String] {
    direction.areClose(old, new) ? [] : [changed(old, new)]
  }

  /// Compares columns value by value, names the largest difference, and counts the others.
  ///
  /// A column need not have a name.
  func comparePoints(
    _ columns: [(name: String, old: [Double], new: [Double], direction: DirectionComparison)],
    count: (old: Int, new: Int), placeName: (Int) -> String = { "point \($0)" }
  ) -> [String] {
    if count.old != count.new { return [" has \(count.new) values instead of \(count.old)"] }
    return largestDifference(in: columns, placeName: placeName).map { [", " + $0] } ?? []
  }
}

extension Panel {
  /// The layers by kind and label, numbered where several have the same.
  package var namedLayers: [(name: String, layer: Figure.Layer)] {
    var counts: [String: Int] = [:]
    return layers.map { layer in
      var name = layer.label.map { "\(layer.kindName) '\($0)'" } ?? layer.kindName
      counts[name, default: 0] += 1
      if let count = counts[name], count > 1 { name += " (no. \(count))" }
      return (name, layer)
    }
  }
}

/// Compares ranges that have been given: their ends by what messages show of them, and by the tolerance as a fraction of
/// their length.
func compareRanges(
  _ name: String, _ old: ClosedRange<Double>?, _ new: ClosedRange<Double>?, tolerance: Double,
  into found: inout [String]
) {
  let style = NumberStyle.message(significantDigits: 6)
  guard let old, let new else {
    return compare(name, old.map { $0.text(style) }, new.map { $0.text(style) }, into: &found)
  }
  let comparison = DirectionComparison(
    values: [old.lowerBound, old.upperBound], tolerance: tolerance)
  if comparison.areClose(old, new), old.text(style) == new.text(style) { return }
  let texts = messageTexts(old, new)
  found.append("\(name) '\(texts.old)' is now '\(texts.new)'")
}

func compare<Value: Equatable>(
  _ name: String, _ old: Value, _ new: Value, into found: inout [String]
) {
  if old != new { found.append("\(name) '\(old)' is now '\(new)'") }
}

func compare<Value: Equatable>(
  _ name: String, _ old: Value?, _ new: Value?, into found: inout [String]
) {
  guard old != new else { return }
  switch (old, new) {
  case (let old?, let new?): found.append("\(name) '\(old)' is now '\(new)'")
  case (let old?, nil): found.append("\(name) '\(old)' is gone")
  case (nil, let new?): found.append("\(name) '\(new)' is new")
  case (nil, nil): break
  }
}
