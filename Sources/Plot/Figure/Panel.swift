/// One pair of axes and what is drawn between them.
public struct Panel: Equatable, Sendable {
  public var title: String?
  public var x: Axis
  public var y: Axis
  /// Whether a unit is as long across as it is upwards, as in a plane where shapes matter.
  public var hasEqualAspect: Bool
  /// From back to front.
  public var layers: [Figure.Layer]
  /// What was found wrong when the marks were lowered to layers.
  public var problems: [String]

  /// A panel exactly as given.
  public init(
    title: String? = nil, x: Axis, y: Axis, hasEqualAspect: Bool = false, layers: [Figure.Layer],
    problems: [String] = []
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.hasEqualAspect = hasEqualAspect
    self.layers = layers
    self.problems = problems
  }
}

extension Panel {
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
    self.init(title: title, lowering: marks(), x: x, y: y, hasEqualAspect: equalAspect)
  }
}
