/// One pair of axes and what is drawn between them.
public struct Panel: Equatable, Sendable {
  public var title: String?
  public var x: Axis
  public var y: Axis
  /// From back to front.
  public var layers: [Figure.Layer]
  /// What was found wrong when the marks were lowered to layers.
  public var problems: [String]

  /// A panel exactly as given.
  public init(
    title: String? = nil, x: Axis, y: Axis, layers: [Figure.Layer], problems: [String] = []
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.layers = layers
    self.problems = problems
  }
}

extension Panel {
  /// A panel of marks, drawn from back to front.
  public init(
    _ title: String? = nil, x: Axis = .linear(), y: Axis = .linear(),
    @MarkBuilder marks: () -> [Sketch]
  ) {
    self.init(title: title, lowering: marks(), x: x, y: y)
  }
}
