/// A plot as a value: panels of layers, ready to be kept, compared and laid out.
///
///     Figure(x: .linear("z"), y: .linear("σ(z)"), alt: "An S-curve from 0 to 1.") {
///       Line(over: -10...10, label: "σ") { z in 1 / (1 + exp(-z)) }
///       RuleY(0.5)
///     }
///
/// A figure holds what is drawn and no more: bins rather than samples, points of a curve rather
/// than its function. That makes it a value that can be written down and compared. What is wrong
/// with it is collected in ``problems`` and never stops the program that makes it.
public struct Figure: Equatable, Sendable {
  /// The panels in reading order, row by row.
  package var panels: [Panel]
  /// The number of panels in a row.
  package var columns: Int
  /// Whether panels whose axes are described alike show the same range, and have tick labels only
  /// at the left and lower edge of the grid.
  package var sharesAxes: Bool
  /// Whether panels are lettered, so that a caption can speak of panel b.
  package var hasLetters: Bool
  /// A line above all panels; most figures have a caption below instead.
  package var title: String?
  /// What a reader who cannot see the figure is told.
  package var alt: String
  /// The width in points; 640 fills the column of a page.
  package var width: Double
  /// The height in points; nil for one that suits the number of rows.
  package var height: Double?
  /// What is wrong with the figure, in the author's words; empty for a sound one.
  package var problems: [String]
  package private(set) var origin = OutputOrigin()

  /// A figure exactly as given: nothing is sampled, thinned or checked.
  package init(
    panels: [Panel], columns: Int = 1, sharesAxes: Bool = true, hasLetters: Bool = false,
    title: String? = nil, alt: String,
    width: Double = Figure.defaultWidth, height: Double? = nil, problems: [String] = []
  ) {
    self.panels = panels
    self.columns = columns
    self.sharesAxes = sharesAxes
    self.hasLetters = hasLetters
    self.title = title
    self.alt = alt
    self.width = width
    self.height = height
    self.problems = problems
  }

  /// The length, in points.
  public static let defaultWidth = 640.0
}

extension Figure {
  /// A figure of one panel.
  ///
  /// - Parameters:
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - equalAspect: Whether a unit is as long across as it is upwards.
  ///   - title: A line above the panel.
  ///   - alt: What a reader who cannot see the figure is told; if empty, the cell must say it.
  ///   - width: The width in points.
  ///   - height: The height in points; chosen if nil.
  ///   - file: The file that makes the figure; leave it out.
  ///   - line: The line that makes the figure; leave it out.
  ///   - marks: What is drawn, from back to front.
  public init(
    x: Axis = .linear(), y: Axis = .linear(), equalAspect: Bool = false, title: String? = nil,
    alt: String = "", width: Double = Figure.defaultWidth, height: Double? = nil,
    file: StaticString = #fileID, line: Int = #line, @MarkBuilder marks: () -> [Sketch]
  ) {
    self.init(title: title, alt: alt, width: width, height: height, file: file, line: line) {
      Panel(x: x, y: y, equalAspect: equalAspect, marks: marks)
    }
  }

  /// A grid of panels, filled row by row.
  ///
  /// Marks with the same label have the same colour in all panels.
  ///
  /// - Parameters:
  ///   - columns: The number of panels in a row.
  ///   - sharesAxes: Whether panels whose axes are described alike show the same range.
  ///   - letters: Whether panels have the letters a, b, c, ….
  ///   - title: A line above the panels.
  ///   - alt: What a reader who cannot see the figure is told; if empty, the cell must say it.
  ///   - width: The width of the whole grid, in points.
  ///   - height: The height in points; chosen for the number of rows if nil.
  ///   - file: The file that makes the figure; leave it out.
  ///   - line: The line that makes the figure; leave it out.
  ///   - panels: The panels, in reading order.
  @_disfavoredOverload  // Empty braces hold neither marks nor panels.
  public init(
    columns: Int = 1, sharesAxes: Bool = true, letters: Bool = false, title: String? = nil,
    alt: String = "", width: Double = Figure.defaultWidth, height: Double? = nil,
    file: StaticString = #fileID, line: Int = #line, @PanelBuilder panels: () -> [Panel]
  ) {
    self.init(
      panels: panels(), columns: columns, sharesAxes: sharesAxes, hasLetters: letters,
      title: title, alt: alt, width: width, height: height)
    origin = OutputOrigin(of: .figure, file: file, line: line)
    assignSeries()
    problems = findProblems()
  }
}

extension Figure: CustomStringConvertible {
  /// What `print` says of it, and what is shown of a value that has a figure in it.
  public var description: String { "[figure: \(alt)]" }
}
