// Names on categorical axes.

/// Finds names that an axis lacks, or that occur twice in one layer.
func problemsOfCategories(_ names: [String], _ axis: Axis, verb: String) -> [String] {
  var problems: [String] = []
  let known = Set(axis.categories)
  if let unknown = names.first(where: { !known.contains($0) }) {
    problems.append("\(verb) the category '\(unknown)', which the axis does not have")
  }
  var seen: Set<String> = []
  if let twice = names.first(where: { !seen.insert($0).inserted }) {
    problems.append("\(verb) the category '\(twice)' twice")
  }
  return problems
}

extension Axis {
  /// The most names that a figure shows, more than it has pixels for.
  static let maximumCategories = 5000
}

extension Figure.Layer.CategoryBars {
  func prefix(_ count: Int) -> Figure.Layer.CategoryBars {
    var bars = self
    bars.categories = Array(categories.prefix(count))
    bars.values = Array(values.prefix(count))
    bars.bases = Array(bases.prefix(count))
    return bars
  }
}

extension Figure.Layer.ErrorBars {
  /// The layer with columns of equal length.
  ///
  /// Ends that an axis cannot show reach its edge.
  func checked(x: Axis, y: Axis) -> (layer: Figure.Layer, problems: [String]) {
    var bars = self
    var problems: [String] = []
    let numberOfPlaces = categories.isEmpty ? places.count : categories.count
    let count = min(numberOfPlaces, values.count, low.count, high.count)
    let (across, along) = direction == .y ? ("x", "y") : ("y", "x")
    if max(numberOfPlaces, values.count, low.count, high.count) != count {
      problems.append(
        low.count == values.count && high.count == values.count
          ? "have \(numberOfPlaces) \(categories.isEmpty ? "\(across) values" : "categories") but "
            + "\(values.count) values"
          : "have \(numberOfPlaces) places, \(values.count) values, \(low.count) lower and "
            + "\(high.count) upper ends")
    }
    bars.places = Array(places.prefix(count))
    bars.categories = Array(categories.prefix(count))
    bars.values = Array(values.prefix(count))
    bars.low = Array(low.prefix(count))
    bars.high = Array(high.prefix(count))
    if categories.isEmpty {
      problems += unshowable(bars.places, direction == .y ? x : y, across)
      problems += unshowable(bars.values, direction == .y ? y : x, along)
    } else {
      let (value, name) = x.kind == .categorical ? (y, "y") : (x, "x")
      problems += problemsOfCategories(
        bars.categories, x.kind == .categorical ? x : y, verb: "name")
      problems += unshowable(bars.values, value, name)
    }
    return (.errorBars(bars), problems)
  }
}
