import Text

/// A symbol at each of many points.
///
///     Points(x: height, y: weight)
///     Points(x: learningRates, y: losses).colored(by: depths, label: "depth")
///     Points(x: x1, y: x2, classes: species)
public struct Points: Mark {
  public var style = Figure.Style()
  private var symbols: Figure.Layer.Symbols
  /// The class of each point, if points of one class look alike.
  private var classes: [Double]?
  /// The names of the classes 0, 1, 2, ….
  private var names: [String] = []

  /// A point with a NaN or infinity is left out.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, label: String? = nil) {
    symbols = Figure.Layer.Symbols(x: x.numbers, y: y.numbers, label: label)
  }

  /// Points of several classes, each with a colour, a symbol and an entry in the legend.
  ///
  /// - Parameters:
  ///   - x: The places along the horizontal axis.
  ///   - y: The places along the vertical axis.
  ///   - classes: The class of each point, from 0.
  ///   - names: The names of the classes; their numbers if there are none.
  public init<X: NumericColumn, Y: NumericColumn, Classes: NumericColumn>(
    x: X, y: Y, classes: Classes, names: [String] = []
  ) {
    self.init(x: x, y: y)
    self.classes = classes.numbers
    self.names = names
  }

  /// Points of several classes, which are ordered by their first appearance.
  public init<X: NumericColumn, Y: NumericColumn>(x: X, y: Y, classes: [String]) {
    var names: [String] = []
    var numbers: [String: Int] = [:]
    let members = classes.map { name in
      if let number = numbers[name] { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
    self.init(x: x, y: y, classes: members, names: names)
  }

  public var sketch: Sketch { Sketch(content) }

  private var content: Sketch.Content {
    var symbols = symbols
    symbols.style = style
    guard let classes else { return .layer(.symbols(symbols)) }
    guard symbols.x.count == symbols.y.count, symbols.x.count == classes.count else {
      return .problem(
        "points have \(symbols.x.count) x values, \(symbols.y.count) y values and "
          + "\(classes.count) classes")
    }
    return .group(split(symbols, by: classes))
  }

  private func split(_ symbols: Figure.Layer.Symbols, by classes: [Double]) -> [Sketch.Content] {
    var members: [Double: [Int]] = [:]
    for (index, number) in classes.enumerated() { members[number, default: []].append(index) }
    return members.keys.filter { $0.isFinite }.sorted().map { number in
      var part = symbols.keeping(members[number] ?? [])
      let index = Int(exactly: number)
      part.label =
        index.flatMap { names.indices.contains($0) ? names[$0] : nil } ?? number.text(.figure)
      if style.series == nil { part.style.series = index.flatMap { $0 >= 0 ? $0 : nil } }
      return .layer(.symbols(part))
    }
  }
}

extension Points {
  /// The same points with colours that stand for numbers, and a colour bar beside the panel.
  ///
  /// A NaN leaves its point grey. The colours show the values' own range unless a `domain` is given.
  public func colored<Values: NumericColumn>(
    by values: Values, label: String? = nil, domain: ClosedRange<Double>? = nil
  ) -> Points {
    var points = self
    points.symbols.colors = Figure.Layer.Colors(values.numbers, label: label, domain: domain)
    return points
  }

  /// The same points with areas in proportion to numbers; the legend shows three round numbers.
  public func sized<Values: NumericColumn>(by values: Values, label: String? = nil) -> Points {
    var points = self
    points.symbols.sizes = values.numbers
    points.symbols.sizeLabel = label
    return points
  }

  /// The same points drawn as this symbol.
  public func symbol(_ symbol: Figure.Symbol) -> Points {
    var points = self
    points.symbols.symbol = symbol
    return points
  }
}
