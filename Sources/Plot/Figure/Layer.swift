// Marks are what an author types, layers are what a figure keeps. A layer is one of the closed set
// of cases below, each a struct of plain numbers: an enum rather than a protocol, so that a figure
// is a value that can be compared and written down, without existentials, and so that a mark added
// later (error bars, contours) is lowered to what is here or adds one case that the compiler then
// asks for everywhere.

extension Figure {
  /// Something drawn in a panel.
  public enum Layer: Equatable, Sendable {
    case curve(Curve)
    case symbols(Symbols)
    case ribbon(Ribbon)
    case bars(CategoryBars)
    case boxes(Boxes)
    case rule(Rule)
    case span(Span)
    case raster(Raster)
    case note(Note)
    case contours(Contours)
    case regions(Regions)
    case vectors(Vectors)
    case trajectory(Trajectory)
    case surface(Surface)
    case errorBars(ErrorBars)
    case quartiles(Quartiles)
    case graph(Graph)
    case network(Network)
    case pictures(Pictures)
  }

  /// A direction in a panel.
  public enum Direction: String, CaseIterable, Sendable {
    case x, y
  }

  /// How a layer looks, apart from its shape: a theme makes colours and widths of it.
  public struct Style: Equatable, Sendable {
    /// Which of the theme's series colours; nil for a neutral one.
    public var series: Int?
    public var isDashed: Bool
    /// Whether it steps back behind the others: grey, and thinner.
    public var isMuted: Bool

    public init(series: Int? = nil, isDashed: Bool = false, isMuted: Bool = false) {
      self.series = series
      self.isDashed = isDashed
      self.isMuted = isMuted
    }
  }
}

extension Figure.Layer {
  /// Points joined by straight lines; a point with a NaN or infinity leaves a gap.
  public struct Curve: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``.
    public var y: [Double]
    /// Whether each value holds until the next x, rather than a straight line leading there.
    public var isStepped: Bool
    public var label: String?
    public var style: Figure.Style

    public init(
      x: [Double], y: [Double], isStepped: Bool = false, label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.x = x
      self.y = y
      self.isStepped = isStepped
      self.label = label
      self.style = style
    }
  }

  /// Points, each a symbol of its own.
  public struct Symbols: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``.
    public var y: [Double]
    /// The symbols' areas, up to a factor that all symbols of a figure share: as many as ``x``, or
    /// none where all are equal.
    public var sizes: [Double]
    /// What sizes stand for, in the legend.
    public var sizeLabel: String?
    /// What colours them, if anything does: as many as ``x``, and none without.
    public var colors: Colors?
    /// Nil for the one that goes with the series.
    public var symbol: Scene.Symbol?
    /// How many points these were chosen from, where all would only cover each other; nil if these
    /// are all.
    public var total: Int?
    /// How many more had a NaN or infinity and were left out; where the points are all, such ones
    /// are still among them.
    public var omitted: Int
    public var label: String?
    public var style: Figure.Style

    public init(
      x: [Double], y: [Double], sizes: [Double] = [], sizeLabel: String? = nil,
      colors: Colors? = nil, symbol: Scene.Symbol? = nil, total: Int? = nil, omitted: Int = 0,
      label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.x = x
      self.y = y
      self.sizes = sizes
      self.sizeLabel = sizeLabel
      self.colors = colors
      self.symbol = symbol
      self.total = total
      self.omitted = omitted
      self.label = label
      self.style = style
    }
  }

  /// Numbers that are shown as colours.
  ///
  /// All of a panel share one colour scale.
  public struct Colors: Equatable, Sendable {
    public var values: [Double]
    /// What they stand for, beside the colour bar.
    public var label: String?
    /// What the colours show; nil for the values' own range, about zero if they have both signs.
    public var domain: ClosedRange<Double>?
    /// Nil for the one that suits the values' signs.
    public var map: Scene.ColorMap?

    public init(
      _ values: [Double], label: String? = nil, domain: ClosedRange<Double>? = nil,
      map: Scene.ColorMap? = nil
    ) {
      self.values = values
      self.label = label
      self.domain = domain
      self.map = map
    }
  }

  /// The area between two curves over the same x.
  public struct Ribbon: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``.
    public var from: [Double]
    /// As many as ``x``.
    public var to: [Double]
    /// Whether it is one of several on top of each other, which hide what is behind them.
    public var isStacked: Bool
    public var label: String?
    public var style: Figure.Style

    public init(
      x: [Double], from: [Double], to: [Double], isStacked: Bool = false, label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.x = x
      self.from = from
      self.to = to
      self.isStacked = isStacked
      self.label = label
      self.style = style
    }
  }

  /// A bar from zero to a value for each category; several in a panel stand side by side, unless
  /// they belong to the same stack.
  ///
  /// Upright, or lying where the panel's y axis is the categorical one.
  public struct CategoryBars: Equatable, Sendable {
    public var categories: [String]
    /// As many as ``categories``.
    public var values: [Double]
    /// Where the bars begin, as many as ``values``, or none for zero; they end at base plus value.
    public var bases: [Double]
    /// Bars of the same number, from 0, are on top of each other.
    public var stack: Int?
    /// Whether each bar has its value written at its end.
    public var isNumbered: Bool
    public var label: String?
    public var style: Figure.Style

    public init(
      categories: [String], values: [Double], bases: [Double] = [], stack: Int? = nil,
      isNumbered: Bool = false, label: String? = nil, style: Figure.Style = .init()
    ) {
      self.categories = categories
      self.values = values
      self.bases = bases
      self.stack = stack
      self.isNumbered = isNumbered
      self.label = label
      self.style = style
    }
  }

  /// Boxes from zero to a height that touch each other: a histogram.
  public struct Boxes: Equatable, Sendable {
    /// Along x, ascending; one more than there are boxes.
    public var edges: [Double]
    public var heights: [Double]
    /// How many samples were NaN or infinite, and left out.
    public var omitted: Int
    public var label: String?
    public var style: Figure.Style

    public init(
      edges: [Double], heights: [Double], omitted: Int = 0, label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.edges = edges
      self.heights = heights
      self.omitted = omitted
      self.label = label
      self.style = style
    }
  }

  /// A straight line across the whole panel.
  public struct Rule: Equatable, Sendable {
    /// Of the axis that has ``value``: a rule at an x is upright.
    public var direction: Figure.Direction
    public var value: Double
    public var label: String?
    public var style: Figure.Style

    public init(
      direction: Figure.Direction, value: Double, label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.direction = direction
      self.value = value
      self.label = label
      self.style = style
    }
  }

  /// A shaded zone across the whole panel.
  public struct Span: Equatable, Sendable {
    /// Of the axis that has the ends: a span from x to x is upright.
    public var direction: Figure.Direction
    /// An infinity reaches the panel's edge.
    public var from: Double
    public var to: Double
    public var label: String?
    public var style: Figure.Style

    public init(
      direction: Figure.Direction, from: Double, to: Double, label: String? = nil,
      style: Figure.Style = .init()
    ) {
      self.direction = direction
      self.from = from
      self.to = to
      self.label = label
      self.style = style
    }
  }

  /// A grid of values shown as colours.
  public struct Raster: Equatable, Sendable {
    /// From the left edge of the first column to the right edge of the last.
    public var x: ClosedRange<Double>
    /// From the outer edge of the first row to the outer edge of the last.
    public var y: ClosedRange<Double>
    public var columns: Int
    /// Row by row, the row of the least y first; a multiple of ``columns``.
    public var values: [Double]
    /// What is written in the cells, as many as ``values``; empty for nothing.
    public var numbers: [Double]
    /// What the colours stand for, beside the colour bar.
    public var label: String?
    /// What the colours show; nil for the values' own range, about zero if they have both signs.
    public var domain: ClosedRange<Double>?
    /// Nil for the one that suits the values' signs.
    public var map: Scene.ColorMap?

    public init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, values: [Double],
      numbers: [Double] = [], label: String? = nil, domain: ClosedRange<Double>? = nil,
      map: Scene.ColorMap? = nil
    ) {
      self.x = x
      self.y = y
      self.columns = columns
      self.values = values
      self.numbers = numbers
      self.label = label
      self.domain = domain
      self.map = map
    }
  }
}

extension Figure.Layer.CategoryBars {
  /// Where the bars end.
  package var ends: [Double] {
    bases.count == values.count ? zip(bases, values).map { $0 + $1 } : values
  }
}
