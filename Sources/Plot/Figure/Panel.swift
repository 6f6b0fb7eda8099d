/// One pair of axes and what is drawn between them.
public struct Panel: Equatable, Sendable {
  package var title: String?
  package var x: Axis
  package var y: Axis
  /// Whether a unit is as long across as it is upwards, as in a plane where shapes matter.
  package var hasEqualAspect: Bool
  /// The layers from back to front.
  package var layers: [Figure.Layer]
  /// Parts of the panel that are also shown magnified.
  package var insets: [Inset]
  /// What was found wrong when the marks were lowered to layers.
  package var problems: [String]

  /// A panel exactly as given.
  package init(
    title: String? = nil, x: Axis, y: Axis, hasEqualAspect: Bool = false, layers: [Figure.Layer],
    insets: [Inset] = [], problems: [String] = []
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.hasEqualAspect = hasEqualAspect
    self.layers = layers
    self.insets = insets
    self.problems = problems
  }
}

extension Panel {
  /// A part of a panel that is shown magnified.
  package struct Inset: Equatable, Sendable {
    package var x: ClosedRange<Double>
    package var y: ClosedRange<Double>

    package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
      self.x = x
      self.y = y
    }
  }

  /// A panel of marks.
  ///
  /// - Parameters:
  ///   - title: A line above the panel.
  ///   - x: The horizontal axis.
  ///   - y: The vertical axis.
  ///   - equalAspect: Whether a unit is as long across as it is upwards.
  ///   - marks: What is drawn, from back to front.
  public init(
    _ title: String? = nil, x: Axis = .linear(), y: Axis = .linear(), equalAspect: Bool = false,
    @MarkBuilder marks: () -> [Sketch]
  ) {
    self.init(
      title: title, lowering: marks().map { $0.content }, x: x, y: y, hasEqualAspect: equalAspect)
  }
}
