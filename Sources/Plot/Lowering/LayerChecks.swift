import Text

extension Figure.Layer {
  /// The layer with columns of equal length, and what is wrong with it, as predicates whose subject
  /// is the layer's name.
  func checked(x: Axis, y: Axis) -> (layer: Figure.Layer, problems: [String]) {
    switch self {
    case .curve(var curve):
      let problems = equalize(&curve.x, "x", &curve.y, "y")
      return (.curve(curve), problems + unshowable(curve.x, x, "x") + unshowable(curve.y, y, "y"))
    case .symbols(var symbols):
      var problems = equalize(&symbols.x, "x", &symbols.y, "y")
      problems += symbols.checkSizesAndColors()
      return (
        .symbols(symbols), problems + unshowable(symbols.x, x, "x") + unshowable(symbols.y, y, "y")
      )
    case .ribbon(var ribbon):
      let problems = ribbon.equalizeColumns()
      return (.ribbon(ribbon), problems + unshowable(ribbon.x, x, "x"))
    case .bars(var bars):
      var problems: [String] = []
      if bars.categories.count != bars.values.count {
        problems.append("have \(bars.categories.count) categories but \(bars.values.count) values")
        let count = min(bars.categories.count, bars.values.count)
        bars = bars.prefix(count)
      }
      if bars.values.count > Axis.maximumCategories {
        problems.append(
          "have \(bars.values.count) categories, of which the first \(Axis.maximumCategories) are "
            + "drawn")
        bars = bars.prefix(Axis.maximumCategories)
      }
      let axis = x.kind == .categorical ? x : y
      problems += problemsOfCategories(bars.categories, axis, verb: "name")
      let (value, name) = x.kind == .categorical ? (y, "y") : (x, "x")
      return (.bars(bars), problems + unshowable(bars.values, value, name))
    case .rule(let rule):
      let (axis, name) = rule.direction == .x ? (x, "x") : (y, "y")
      if !rule.value.isFinite { return (self, ["is at \(rule.value.text(.figure))"]) }
      return (self, unshowable([rule.value], axis, name))
    case .span(let span):
      let problems =
        span.from.isNaN || span.to.isNaN
        ? ["has an end that is not a number"]
        : span.from > span.to
          ? ["goes from \(span.from.text(.figure)) down to \(span.to.text(.figure))"] : []
      return (self, problems)
    case .note(let note):
      let points = note.points
      return (
        self,
        unshowable(points.map { $0.x }, x, "x") + unshowable(points.map { $0.y }, y, "y")
      )
    case .vectors(var vectors):
      let problems = vectors.equalizeColumns()
      return (
        .vectors(vectors),
        problems + unshowable(vectors.x, x, "x") + unshowable(vectors.y, y, "y")
          + unshowable(vectors.dx, .linear(), "horizontal")
          + unshowable(vectors.dy, .linear(), "vertical")
      )
    case .trajectory(var trajectory):
      let problems =
        equalize(&trajectory.x, "x", &trajectory.y, "y")
        + unshowable(trajectory.x, x, "x") + unshowable(trajectory.y, y, "y")
      trajectory.endWhereNotFinite()
      return (.trajectory(trajectory), problems)
    case .errorBars(let bars): return bars.checked(x: x, y: y)
    case .quartiles(let quartiles):
      let axis = x.kind == .categorical ? x : y
      let (value, name) = x.kind == .categorical ? (y, "y") : (x, "x")
      let lowest = quartiles.summaries.flatMap { $0.numbers + $0.outliers }
      return (
        self,
        problemsOfCategories(quartiles.summaries.map { $0.category }, axis, verb: "names")
          + unshowable(lowest, value, name)
      )
    case .graph(let graph):
      let checked = graph.checked()
      return (.graph(checked.graph), checked.problems)
    case .network(let network):
      let checked = network.checked()
      return (.network(checked.network), checked.problems)
    case .boxes, .raster, .contours, .regions, .surface, .pictures: return (self, [])
    }
  }
}

extension Figure.Layer.Symbols {
  /// The layer with only the points that have these indices.
  func keeping(_ indices: [Int]) -> Figure.Layer.Symbols {
    func kept(_ column: [Double]) -> [Double] {
      indices.compactMap { column.indices.contains($0) ? column[$0] : nil }
    }
    var symbols = self
    symbols.x = kept(x)
    symbols.y = kept(y)
    symbols.sizes = kept(sizes)
    symbols.colors?.values = kept(colors?.values ?? [])
    return symbols
  }

  /// Drops sizes and colours that do not fit the points.
  fileprivate mutating func checkSizesAndColors() -> [String] {
    var problems: [String] = []
    if !sizes.isEmpty, sizes.count != x.count {
      problems.append("has \(x.count) points but \(sizes.count) sizes")
      sizes = []
    }
    if let negative = sizes.first(where: { $0 < 0 }) {
      problems.append("has a size of \(negative.text(.figure)), which must not be negative")
    }
    if let values = colors?.values, values.count != x.count {
      problems.append("has \(x.count) points but \(values.count) values to colour them by")
      colors = nil
    }
    return problems
  }
}

extension Figure.Layer.Ribbon {
  fileprivate mutating func equalizeColumns() -> [String] {
    let counts = (x: x.count, from: from.count, to: to.count)
    let isArea = from.count == to.count && from.allSatisfy { $0 == 0 }
    let least = min(counts.x, counts.from, counts.to)
    x.removeLast(x.count - least)
    from.removeLast(from.count - least)
    to.removeLast(to.count - least)
    if counts.x == counts.from, counts.x == counts.to { return [] }
    return [
      isArea
        ? "has \(counts.x) x values but \(counts.to) y values"
        : "has \(counts.x) x, \(counts.from) 'from' and \(counts.to) 'to' values"
    ]
  }
}

extension Figure.Layer.Vectors {
  fileprivate mutating func equalizeColumns() -> [String] {
    let counts = [x.count, y.count, dx.count, dy.count]
    guard let least = counts.min(), let most = counts.max(), least < most else { return [] }
    x.removeLast(x.count - least)
    y.removeLast(y.count - least)
    dx.removeLast(dx.count - least)
    dy.removeLast(dy.count - least)
    return [
      "has \(counts[0]) x, \(counts[1]) y, \(counts[2]) horizontal and \(counts[3]) vertical values"
    ]
  }
}

extension Figure.Layer.Trajectory {
  /// Ends the path of a diverging optimiser where its numbers end.
  fileprivate mutating func endWhereNotFinite() {
    let count =
      x.indices.first { !(x[$0].magnitude < 1e300 && y[$0].magnitude < 1e300) } ?? x.count
    x.removeLast(x.count - count)
    y.removeLast(y.count - count)
  }
}
