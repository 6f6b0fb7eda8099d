extension Figure.Layer {
  /// What an author calls a layer of this kind.
  package var kindName: String {
    switch self {
    case .curve(let curve): curve.isStepped ? "steps" : "line"
    case .symbols: "points"
    case .ribbon: "band"
    case .bars: "bars"
    case .boxes: "histogram"
    case .rule: "rule"
    case .span: "span"
    case .raster: "heat map"
    case .note: "label"
    case .contours: "contours"
    case .regions: "decision regions"
    case .vectors: "vector field"
    case .trajectory: "trajectory"
    case .surface: "surface"
    case .errorBars: "error bars"
    case .quartiles: "box plot"
    case .graph: "graph"
    case .network: "network"
    }
  }

  package var label: String? {
    switch self {
    case .curve(let curve): curve.label
    case .symbols(let symbols): symbols.label
    case .ribbon(let ribbon): ribbon.label
    case .bars(let bars): bars.label
    case .boxes(let boxes): boxes.label
    case .rule(let rule): rule.label
    case .span(let span): span.label
    case .raster(let raster): raster.label
    case .note(let note): note.text
    case .contours(let contours): contours.label
    case .regions, .graph, .network: nil
    case .vectors(let vectors): vectors.label
    case .trajectory(let trajectory): trajectory.label
    case .surface(let surface): surface.label
    case .errorBars(let bars): bars.label
    case .quartiles(let quartiles): quartiles.label
    }
  }

  package var style: Figure.Style {
    get {
      switch self {
      case .curve(let curve): curve.style
      case .symbols(let symbols): symbols.style
      case .ribbon(let ribbon): ribbon.style
      case .bars(let bars): bars.style
      case .boxes(let boxes): boxes.style
      case .rule(let rule): rule.style
      case .span(let span): span.style
      case .raster, .regions, .surface, .graph, .network: Figure.Style()
      case .note(let note): note.style
      case .contours(let contours): contours.style
      case .vectors(let vectors): vectors.style
      case .trajectory(let trajectory): trajectory.style
      case .errorBars(let bars): bars.style
      case .quartiles(let quartiles): quartiles.style
      }
    }
    set {
      switch self {
      case .curve(var curve):
        curve.style = newValue
        self = .curve(curve)
      case .symbols(var symbols):
        symbols.style = newValue
        self = .symbols(symbols)
      case .ribbon(var ribbon):
        ribbon.style = newValue
        self = .ribbon(ribbon)
      case .bars(var bars):
        bars.style = newValue
        self = .bars(bars)
      case .boxes(var boxes):
        boxes.style = newValue
        self = .boxes(boxes)
      case .rule(var rule):
        rule.style = newValue
        self = .rule(rule)
      case .span(var span):
        span.style = newValue
        self = .span(span)
      case .raster, .regions, .surface, .graph, .network: break
      case .note(var note):
        note.style = newValue
        self = .note(note)
      case .contours(var contours):
        contours.style = newValue
        self = .contours(contours)
      case .vectors(var vectors):
        vectors.style = newValue
        self = .vectors(vectors)
      case .trajectory(var trajectory):
        trajectory.style = newValue
        self = .trajectory(trajectory)
      case .errorBars(var bars):
        bars.style = newValue
        self = .errorBars(bars)
      case .quartiles(var quartiles):
        quartiles.style = newValue
        self = .quartiles(quartiles)
      }
    }
  }

  /// The layer with columns of equal length, and what was wrong with it: predicates whose subject
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
      var problems = equalize(&ribbon.x, "x", &ribbon.from, "'from'")
      problems += equalize(&ribbon.x, "x", &ribbon.to, "'to'")
      equalize(&ribbon.x, &ribbon.from)
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
      if !rule.value.isFinite { return (self, ["is at \(NumberText.plain(rule.value))"]) }
      return (self, unshowable([rule.value], axis, name))
    case .span(let span):
      let problems =
        span.from.isNaN || span.to.isNaN
        ? ["has an end that is no number"]
        : span.from > span.to
          ? ["goes from \(NumberText.plain(span.from)) down to \(NumberText.plain(span.to))"] : []
      return (self, problems)
    case .note(let note):
      return (self, unshowable([note.x], x, "x") + unshowable([note.y], y, "y"))
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
    case .boxes, .raster, .contours, .regions, .surface: return (self, [])
    }
  }
}

/// Names that an axis lacks, or that stand twice in one layer.
private func problemsOfCategories(_ names: [String], _ axis: Axis, verb: String) -> [String] {
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
  /// More names than any figure has pixels for.
  static let maximumCategories = 5000
}

extension Figure.Layer.CategoryBars {
  fileprivate func prefix(_ count: Int) -> Figure.Layer.CategoryBars {
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
  /// Ends that an axis cannot show reach to its edge.
  fileprivate func checked(x: Axis, y: Axis) -> (layer: Figure.Layer, problems: [String]) {
    var bars = self
    var problems: [String] = []
    let places = categories.isEmpty ? bars.x.count : categories.count
    let count = min(places, values.count, low.count, high.count)
    if max(places, values.count, low.count, high.count) != count {
      problems.append(
        low.count == values.count && high.count == values.count
          ? "have \(places) \(categories.isEmpty ? "x values" : "categories") but "
            + "\(values.count) values"
          : "have \(places) places, \(values.count) values, \(low.count) lower and "
            + "\(high.count) upper ends")
    }
    bars.x = Array(bars.x.prefix(count))
    bars.categories = Array(categories.prefix(count))
    bars.values = Array(values.prefix(count))
    bars.low = Array(low.prefix(count))
    bars.high = Array(high.prefix(count))
    if categories.isEmpty {
      problems += unshowable(bars.x, x, "x") + unshowable(bars.values, y, "y")
    } else {
      let (value, name) = x.kind == .categorical ? (y, "y") : (x, "x")
      problems += problemsOfCategories(
        bars.categories, x.kind == .categorical ? x : y, verb: "name")
      problems += unshowable(bars.values, value, name)
    }
    return (.errorBars(bars), problems)
  }
}

extension Figure.Layer.Symbols {
  /// Leaves only the points with these indices.
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
      problems.append("has a size of \(NumberText.plain(negative)), which must not be negative")
    }
    if let values = colors?.values, values.count != x.count {
      problems.append("has \(x.count) points but \(values.count) values to colour them by")
      colors = nil
    }
    return problems
  }
}

/// Cuts two columns to the length of the shorter one.
private func equalize(_ a: inout [Double], _ b: inout [Double]) {
  let count = min(a.count, b.count)
  a.removeLast(a.count - count)
  b.removeLast(b.count - count)
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
  /// A diverging optimiser's path ends where its numbers do.
  fileprivate mutating func endWhereNotFinite() {
    let count =
      x.indices.first { !(x[$0].magnitude < 1e300 && y[$0].magnitude < 1e300) } ?? x.count
    x.removeLast(x.count - count)
    y.removeLast(y.count - count)
  }
}

private func equalize(
  _ a: inout [Double], _ aName: String, _ b: inout [Double], _ bName: String
) -> [String] {
  guard a.count != b.count else { return [] }
  let problem = "has \(a.count) \(aName) values but \(b.count) \(bName) values"
  equalize(&a, &b)
  return [problem]
}

/// What a column has that its axis cannot show.
private func unshowable(_ values: [Double], _ axis: Axis, _ name: String) -> [String] {
  if !values.isEmpty, values.allSatisfy({ !$0.isFinite }) {
    return ["has no finite \(name) value"]
  }
  guard axis.kind == .log else { return [] }
  let count = values.count { $0 <= 0 && $0.isFinite }
  guard count > 0, let first = values.firstIndex(where: { $0 <= 0 && $0.isFinite }) else {
    return []
  }
  let example = NumberText.plain(values[first])
  if values.count == 1 { return ["is at \(name) = \(example), which a log axis cannot show"] }
  let many = count == 1 ? "a \(name) value" : "\(count) \(name) values"
  return ["has \(many) that a log axis cannot show, the first \(example) at point \(first)"]
}
