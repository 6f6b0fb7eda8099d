import Text

import Plot

// What differs between two layers of one kind, besides what is compared for all layers.

extension PanelComparison {
  func compareSymbols(
    _ old: Figure.Layer.Symbols, _ new: Figure.Layer.Symbols
  ) -> [String] {
    if old.sizes.count != new.sizes.count, old.x.count == new.x.count {
      return [new.sizes.isEmpty ? " no longer has sizes" : " now has sizes"]
    }
    var found: [String] = []
    compare(" label of sizes", old.sizeLabel, new.sizeLabel, into: &found)
    compare(" symbol", old.symbol?.rawValue, new.symbol?.rawValue, into: &found)
    found += compareColors(old.colors, new.colors)
    found += compareCounts(of: "points it was chosen from", old.total, new.total)
    found += compareCounts(of: "points that are not finite", old.omitted, new.omitted)
    let sizes = DirectionComparison(values: old.sizes, tolerance: y.tolerance)
    return found
      + comparePoints(
        [
          ("x", old.x, new.x, x), ("y", old.y, new.y, y),
          ("size", old.sizes, new.sizes, sizes),
        ], count: (old.x.count, new.x.count))
  }

  func compareNotes(_ old: Figure.Layer.Note, _ new: Figure.Layer.Note) -> [String] {
    var found = compareNumbers(old.x, new.x, x).map { ": x \($0)" }
    found += compareNumbers(old.y, new.y, y).map { ": y \($0)" }
    switch (old.arrow, new.arrow) {
    case (.at(let oldX, let oldY), .at(let newX, let newY)):
      found += compareNumbers(oldX, newX, x).map { ": start's x \($0)" }
      found += compareNumbers(oldY, newY, y).map { ": start's y \($0)" }
    case (nil, _?): found.append(" now has an arrow")
    case (_?, nil): found.append(" no longer has an arrow")
    case (.chosen, .at): found.append(": the arrow now has a start of its own")
    case (.at, .chosen): found.append(": the arrow no longer has a start of its own")
    case (.chosen, .chosen), (nil, nil): break
    }
    return found
  }

  /// Compares counts of what was left out, which no picture shows.
  func compareCounts(of what: String, _ old: Int?, _ new: Int?) -> [String] {
    if old == new { return [] }
    return [": \(old ?? 0) \(what) are now \(new ?? 0)"]
  }

  func compareErrorBars(
    _ old: Figure.Layer.ErrorBars, _ new: Figure.Layer.ErrorBars
  ) -> [String] {
    if old.categories != new.categories { return [" has other categories"] }
    if old.direction != new.direction { return [" has another direction"] }
    let isHorizontal =
      old.categories.isEmpty ? old.direction == .x : approved.y.kind == .categorical
    let (places, values) = isHorizontal ? (y, x) : (x, y)
    return comparePoints(
      [
        (isHorizontal ? "y" : "x", old.places, new.places, places),
        ("value", old.values, new.values, values),
        ("lower end", old.low, new.low, values), ("upper end", old.high, new.high, values),
      ], count: (old.values.count, new.values.count),
      placeName: { old.categories.isEmpty ? "point \($0)" : "'\(old.categories[$0])'" })
  }

  func compareQuartiles(
    _ old: Figure.Layer.Quartiles, _ new: Figure.Layer.Quartiles
  ) -> [String] {
    let names = old.summaries.map { $0.category }
    if names != new.summaries.map({ $0.category }) { return [" has other categories"] }
    let values = approved.y.kind == .categorical ? x : y
    let numbers = ["lower whisker", "lower quartile", "median", "upper quartile", "upper whisker"]
    var found = comparePoints(
      numbers.enumerated().map { index, name in
        (
          name, old.summaries.map { $0.numbers[index] }, new.summaries.map { $0.numbers[index] },
          values
        )
      }, count: (names.count, names.count), placeName: { "'\(names[$0])'" })
    for (old, new) in zip(old.summaries, new.summaries) {
      let (before, after) = (old.outliers.count, new.outliers.count)
      if before != after {
        found.append(", '\(old.category)': \(before) outliers are now \(after)")
      } else {
        found += comparePoints(
          [("outlier", old.outliers, new.outliers, values)], count: (before, after),
          placeName: { "'\(old.category)', no. \($0)" })
      }
      found += compareCounts(of: "samples that are not finite", old.omitted, new.omitted)
        .map { ", '\(old.category)'\($0)" }
    }
    return found
  }

  /// Compares how numbers are shown as colours; the columns are compared elsewhere.
  func compareColors(
    _ old: Figure.Layer.Colors?, _ new: Figure.Layer.Colors?,
    placeName: (Int) -> String = { "point \($0)" }
  ) -> [String] {
    guard let old, let new else {
      return old == new ? [] : [new == nil ? " no longer has colours" : " now has colours"]
    }
    var found: [String] = []
    compare(" colours' label", old.label, new.label, into: &found)
    compareRanges(" colour range", old.domain, new.domain, tolerance: y.tolerance, into: &found)
    compare(" colour map", old.map?.rawValue, new.map?.rawValue, into: &found)
    guard old.values.count == new.values.count else { return found }
    let colors = colorComparison(old.values)
    return found
      + comparePoints(
        [("colour", old.values, new.values, colors)], count: (old.values.count, new.values.count),
        placeName: placeName)
  }

  func compareSurfaces(
    _ old: Figure.Layer.Surface, _ new: Figure.Layer.Surface
  ) -> [String] {
    var found: [String] = []
    compare(" viewpoint's azimuth", old.azimuth, new.azimuth, into: &found)
    compare(" viewpoint's elevation", old.elevation, new.elevation, into: &found)
    return found
      + compareRasters(
        Figure.Layer.Raster(
          x: old.x, y: old.y, columns: old.columns, values: old.values, domain: old.domain),
        Figure.Layer.Raster(
          x: new.x, y: new.y, columns: new.columns, values: new.values, domain: new.domain))
  }

  func compareRasters(
    _ old: Figure.Layer.Raster, _ new: Figure.Layer.Raster
  ) -> [String] {
    var found: [String] = []
    for (name, old, new) in [("x", old.x, new.x), ("y", old.y, new.y)] where old != new {
      let texts = messageTexts(old, new)
      found.append(" over \(name) \(texts.old) is now over \(texts.new)")
    }
    compareRanges(" colour range", old.domain, new.domain, tolerance: y.tolerance, into: &found)
    compare(" colour map", old.map?.rawValue, new.map?.rawValue, into: &found)
    let columns = max(1, old.columns)
    let colors = colorComparison(old.values)
    let numbers = DirectionComparison(written: old.numbers, tolerance: y.tolerance)
    if old.numbers.isEmpty != new.numbers.isEmpty {
      found.append(new.numbers.isEmpty ? " no longer has numbers" : " now has numbers")
    }
    guard old.columns == new.columns, old.values.count == new.values.count else {
      let (a, b) = (old.values.count / columns, new.values.count / max(1, new.columns))
      return found + [" has \(b)×\(new.columns) cells instead of \(a)×\(old.columns)"]
    }
    return found
      + comparePoints(
        [
          ("number", old.numbers, new.numbers, numbers),
          ("value", old.values, new.values, colors),
        ], count: (old.values.count, new.values.count),
        placeName: { "row \($0 / columns), column \($0 % columns)" })
  }

  /// Records keep a thousandth of the range, so that a value's last bit may move it that far.
  private func colorComparison(_ values: [Double]) -> DirectionComparison {
    DirectionComparison(values: values, tolerance: max(y.tolerance, 1.5e-3))
  }
}
