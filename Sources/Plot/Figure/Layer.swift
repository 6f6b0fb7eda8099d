// Marks are what an author types, layers are what a figure keeps. A layer is one of the closed set
// of cases below, each a struct of plain numbers: an enum rather than a protocol, so that a figure
// is a value that can be compared and written down, without existentials, and so that a new mark is
// either lowered to one of these or adds a case, which the compiler then asks for everywhere.

extension Figure {
  /// Something drawn in a panel.
  package enum Layer: Equatable, Sendable {
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
  package enum Direction: String, CaseIterable, Sendable {
    case x, y
  }

  /// How a layer looks, apart from its shape; a theme turns this into colours and widths.
  public struct Style: Equatable, Sendable {
    /// The number of the theme's series colour, from 0; nil for a neutral colour.
    public var series: Int?
    public var isDashed: Bool
    /// Whether it is grey and thin, to stand back from the others.
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
  package struct Curve: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``.
    package var y: [Double]
    /// Whether each value holds until the next x, rather than a straight line leading there.
    package var isStepped: Bool
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Symbols: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``.
    package var y: [Double]
    /// The symbols' areas, up to a factor that all symbols of a figure share: one for each ``x``,
    /// or none where all are equal.
    package var sizes: [Double]
    /// The label of the sizes, in the legend.
    package var sizeLabel: String?
    /// The numbers that colour the points, if any do: one for each ``x``.
    package var colors: Colors?
    /// The symbol; nil for the one that goes with the series.
    package var symbol: Figure.Symbol?
    /// The number of points that these were chosen from, where all of them would only cover each
    /// other; nil if these are all.
    package var total: Int?
    /// The number of others that had a NaN or infinity and were left out; where these are all
    /// points, such ones are still among them.
    package var omitted: Int
    package var label: String?
    package var style: Figure.Style

    package init(
      x: [Double], y: [Double], sizes: [Double] = [], sizeLabel: String? = nil,
      colors: Colors? = nil, symbol: Figure.Symbol? = nil, total: Int? = nil, omitted: Int = 0,
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
  /// All those of a panel share one colour scale.
  package struct Colors: Equatable, Sendable {
    package var values: [Double]
    /// What the numbers stand for, beside the colour bar.
    package var label: String?
    /// The range that the colours show; nil for the values' own range, which is centred on zero if
    /// they have both signs.
    package var domain: ClosedRange<Double>?
    /// The map; nil for the one that suits the values' signs.
    package var map: Figure.ColorMap?

    package init(
      _ values: [Double], label: String? = nil, domain: ClosedRange<Double>? = nil,
      map: Figure.ColorMap? = nil
    ) {
      self.values = values
      self.label = label
      self.domain = domain
      self.map = map
    }
  }

  /// The area between two curves over the same x.
  package struct Ribbon: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``.
    package var from: [Double]
    /// One for each ``x``.
    package var to: [Double]
    /// Whether it is one of several on top of each other, which hide what lies under them.
    package var isStacked: Bool
    package var label: String?
    package var style: Figure.Style

    package init(
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

  /// A bar from zero to a value for each category.
  ///
  /// Several of these in a panel stand side by side, unless they belong to the same stack. Bars are
  /// upright, or horizontal where the panel's y axis is the categorical one.
  package struct CategoryBars: Equatable, Sendable {
    package var categories: [String]
    /// One for each of ``categories``.
    package var values: [Double]
    /// Where the bars begin, one for each of ``values``, or none if all begin at zero; they end at
    /// base plus value.
    package var bases: [Double]
    /// The number of the stack, from 0; bars of one stack are on top of each other.
    package var stack: Int?
    /// Whether each bar has its value written at its end.
    package var isNumbered: Bool
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Boxes: Equatable, Sendable {
    /// The edges along x, ascending: one more than there are boxes.
    package var edges: [Double]
    package var heights: [Double]
    /// The number of samples that were NaN or infinite and left out.
    package var omitted: Int
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Rule: Equatable, Sendable {
    /// The direction of the axis that has ``value``: a rule at an x is upright.
    package var direction: Figure.Direction
    package var value: Double
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Span: Equatable, Sendable {
    /// The direction of the axis that has the ends: a span from x to x is upright.
    package var direction: Figure.Direction
    /// An infinity reaches the panel's edge.
    package var from: Double
    package var to: Double
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Raster: Equatable, Sendable {
    /// From the left edge of the first column to the right edge of the last.
    package var x: ClosedRange<Double>
    /// From the outer edge of the first row to the outer edge of the last.
    package var y: ClosedRange<Double>
    package var columns: Int
    /// The values row by row, from the row with the least y; a multiple of ``columns``.
    package var values: [Double]
    /// The numbers written in the cells, one for each of ``values``; empty if there are none.
    package var numbers: [Double]
    /// What the colours stand for, beside the colour bar.
    package var label: String?
    /// The range that the colours show; nil for the values' own range, which is centred on zero if
    /// they have both signs.
    package var domain: ClosedRange<Double>?
    /// The map; nil for the one that suits the values' signs.
    package var map: Figure.ColorMap?

    package init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, values: [Double],
      numbers: [Double] = [], label: String? = nil, domain: ClosedRange<Double>? = nil,
      map: Figure.ColorMap? = nil
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
