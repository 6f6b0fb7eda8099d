// Layers that cover a plane: what functions of two variables are drawn as.

extension Figure.Layer {
  /// Points joined by straight lines, in the units of the axes.
  public struct Path: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``.
    public var y: [Double]

    public init(x: [Double], y: [Double]) {
      self.x = x
      self.y = y
    }
  }

  /// Lines of equal value, or the bands between them.
  public struct Contours: Equatable, Sendable {
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>
    /// Ascending.
    public var levels: [Double]
    /// For each level its lines, or, where bands are filled, the closed outlines of where the value
    /// is at least the level.
    public var paths: [[Path]]
    public var isFilled: Bool
    /// What the colours of filled bands stand for, beside the colour bar.
    public var label: String?
    public var style: Figure.Style

    public init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double], paths: [[Path]],
      isFilled: Bool = false, label: String? = nil, style: Figure.Style = .init()
    ) {
      self.x = x
      self.y = y
      self.levels = levels
      self.paths = paths
      self.isFilled = isFilled
      self.label = label
      self.style = style
    }
  }

  /// Which class a classifier gives to each point of a plane.
  public struct Regions: Equatable, Sendable {
    /// Where a class is given with at least some confidence.
    public struct Area: Equatable, Sendable {
      /// From 0; drawn in the colour of the series with this number.
      public var classIndex: Int
      /// From 0, where all classes are equally probable, to 1.
      public var confidence: Double
      /// Closed.
      public var outlines: [Path]

      public init(classIndex: Int, confidence: Double, outlines: [Path]) {
        self.classIndex = classIndex
        self.confidence = confidence
        self.outlines = outlines
      }
    }

    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>
    /// From back to front.
    public var areas: [Area]
    /// Where one class ends and another begins.
    public var boundaries: [Path]

    public init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, areas: [Area], boundaries: [Path]
    ) {
      self.x = x
      self.y = y
      self.areas = areas
      self.boundaries = boundaries
    }
  }

  /// Arrows at points.
  public struct Vectors: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``, as are ``dx`` and ``dy``.
    public var y: [Double]
    public var dx: [Double]
    public var dy: [Double]
    /// What the arrows stand for, beyond the points that have one; nil for these alone.
    public var xRange: ClosedRange<Double>?
    public var yRange: ClosedRange<Double>?
    public var label: String?
    public var style: Figure.Style

    public init(
      x: [Double], y: [Double], dx: [Double], dy: [Double], xRange: ClosedRange<Double>? = nil,
      yRange: ClosedRange<Double>? = nil, label: String? = nil, style: Figure.Style = .init()
    ) {
      self.xRange = xRange
      self.yRange = yRange
      self.x = x
      self.y = y
      self.dx = dx
      self.dy = dy
      self.label = label
      self.style = style
    }
  }

  /// The steps of a path, with its start and end marked.
  public struct Trajectory: Equatable, Sendable {
    public var x: [Double]
    /// As many as ``x``.
    public var y: [Double]
    public var label: String?
    public var style: Figure.Style

    public init(x: [Double], y: [Double], label: String? = nil, style: Figure.Style = .init()) {
      self.x = x
      self.y = y
      self.label = label
      self.style = style
    }
  }

  /// A function's values over a plane, seen in perspective.
  public struct Surface: Equatable, Sendable {
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>
    /// Of the grid of values, at least 2.
    public var columns: Int
    /// Row by row, the row of the least y first; a multiple of ``columns``.
    public var values: [Double]
    /// What the upright axis is called.
    public var label: String?
    /// What the upright axis shows; nil for the values' own range.
    public var domain: ClosedRange<Double>?
    /// From where it is seen: degrees counter-clockwise from the side of the least y.
    public var azimuth: Double
    /// From where it is seen: degrees above the plane.
    public var elevation: Double

    public init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, values: [Double],
      label: String? = nil, domain: ClosedRange<Double>? = nil, azimuth: Double, elevation: Double
    ) {
      self.x = x
      self.y = y
      self.columns = columns
      self.values = values
      self.label = label
      self.domain = domain
      self.azimuth = azimuth
      self.elevation = elevation
    }
  }
}
