/// One pair of axes and what is drawn between them.
public struct Panel: Equatable, Sendable {
  public var title: String?
  public var x: Axis
  public var y: Axis
  /// Whether a unit is as long across as it is upwards, as in a plane where shapes matter.
  public var hasEqualAspect: Bool
  /// From back to front.
  public var layers: [Figure.Layer]
  /// Parts that are shown magnified as well.
  public var insets: [Inset]
  /// What was found wrong when the marks were lowered to layers.
  public var problems: [String]

  /// A panel exactly as given.
  public init(
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
  public struct Inset: Equatable, Sendable {
    public var x: ClosedRange<Double>
    public var y: ClosedRange<Double>

    public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
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
    self.init(title: title, lowering: marks(), x: x, y: y, hasEqualAspect: equalAspect)
  }
}
