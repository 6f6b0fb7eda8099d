/// Sizes that all figures have in common, in points.
///
/// A page shows a figure of 640 points at its natural size, and a phone at a little more than half
/// of that, where tick labels of 13 are the smallest that can be read.
enum Sizes {
  static let tickLabelSize = 13.0
  static let axisLabelSize = 13.0
  static let panelTitleSize = 13.5
  static let titleSize = 16.0
  static let annotationSize = 13.0
  /// The size of numbers in the cells of a heat map and at the ends of bars.
  static let cellNumberSize = 12.5

  static let curveWidth = 2.0
  static let mutedCurveWidth = 1.5
  /// The width of a curve of thousands of points, whose jitter would otherwise be one blot.
  static let denseCurveWidth = 1.0
  static let errorBarWidth = 1.5
  /// Half the length of the line across the end of an error bar.
  static let errorBarCap = 3.5
  static let medianWidth = 2.5
  static let ruleWidth = 1.0
  static let gridWidth = 0.75
  static let axisWidth = 1.0
  static let tickLength = 4.0
  static let minorTickLength = 2.5
  static let symbolRadius = 3.2
  /// The radius of the largest symbol whose area stands for a number.
  static let greatestSymbolRadius = 14.0
  static let leastSymbolRadius = 1.2
  static let contourWidth = 1.25
  static let contourLabelSize = 11.5
  static let pathWidth = 2.0
  /// The radius of the marks at a path's start and end.
  static let pathEndRadius = 5.0
  static let arrowHead = 7.5
  static let stepRadius = 2.6
  /// The least distance of a path's dots.
  static let stepSpacing = 8.0

  /// The distance between the page's edge and the outermost text.
  static let margin = 8.0
  /// The distance between a tick and its label.
  static let tickPadding = 4.0
  /// The least room between neighbouring tick labels along the axis.
  static let tickGap = 9.0
  /// The distance between the panels of a grid.
  static let panelGap = 20.0
  /// The distance between a line's end and its label.
  static let labelGap = 6.0

  /// The share of its length that an axis shows beyond the data.
  static let domainPadding = 0.04
}
