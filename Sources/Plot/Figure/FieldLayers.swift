// Layers that cover a plane, which functions of two variables are drawn as.

extension Figure.Layer {
  /// Points joined by straight lines, in the units of the axes.
  package struct Path: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``.
    package var y: [Double]

    package init(x: [Double], y: [Double]) {
      self.x = x
      self.y = y
    }
  }

  /// Lines of equal value, or the bands between them.
  package struct Contours: Equatable, Sendable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>
    /// The values of the lines, ascending.
    package var levels: [Double]
    /// The lines of each level or, where bands are filled, the closed outlines of where the value
    /// is at least the level.
    package var paths: [[Path]]
    package var isFilled: Bool
    /// What the colours of filled bands stand for, beside the colour bar.
    package var label: String?
    package var style: Figure.Style

    package init(
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

  /// The class that a classifier gives to each point of a plane.
  package struct Regions: Equatable, Sendable {
    /// An area where a class is given with at least some confidence.
    package struct Area: Equatable, Sendable {
      /// The number of the class, from 0, which is drawn in the colour of the series with that
      /// number.
      package var classIndex: Int
      /// A number from 0, where all classes are equally probable, to 1.
      package var confidence: Double
      /// Closed outlines of the area.
      package var outlines: [Path]

      package init(classIndex: Int, confidence: Double, outlines: [Path]) {
        self.classIndex = classIndex
        self.confidence = confidence
        self.outlines = outlines
      }
    }

    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>
    /// The layers from back to front.
    package var areas: [Area]
    /// Where one class ends and another begins.
    package var boundaries: [Path]

    package init(
      x: ClosedRange<Double>, y: ClosedRange<Double>, areas: [Area], boundaries: [Path]
    ) {
      self.x = x
      self.y = y
      self.areas = areas
      self.boundaries = boundaries
    }
  }

  /// Arrows at points.
  package struct Vectors: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``, as are ``dx`` and ``dy``.
    package var y: [Double]
    package var dx: [Double]
    package var dy: [Double]
    /// The range that the arrows stand for, beyond the points that have one; nil if they stand for
    /// these points alone.
    package var xRange: ClosedRange<Double>?
    package var yRange: ClosedRange<Double>?
    package var label: String?
    package var style: Figure.Style

    package init(
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
  package struct Trajectory: Equatable, Sendable {
    package var x: [Double]
    /// One for each ``x``.
    package var y: [Double]
    package var label: String?
    package var style: Figure.Style

    package init(x: [Double], y: [Double], label: String? = nil, style: Figure.Style = .init()) {
      self.x = x
      self.y = y
      self.label = label
      self.style = style
    }
  }

  /// A function's values over a plane, seen in perspective.
  package struct Surface: Equatable, Sendable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>
    /// The number of columns in the grid of values, at least 2.
    package var columns: Int
    /// The values row by row, from the row with the least y; a multiple of ``columns``.
    package var values: [Double]
    /// The label of the upright axis.
    package var label: String?
    /// The range that the upright axis shows; nil for the values' own range.
    package var domain: ClosedRange<Double>?
    /// The direction from which it is seen, in degrees counter-clockwise from the side of the least
    /// y.
    package var azimuth: Double
    /// The height from which it is seen, in degrees above the plane.
    package var elevation: Double

    package init(
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
