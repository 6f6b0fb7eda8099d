/// A magnified part of the panel, in a frame where it covers least.
///
///     Inset(x: 60...80)
public struct Inset: Mark {
  /// An inset has the look of what it magnifies.
  public var style = Figure.Style()
  private let x: ClosedRange<Double>
  private let y: ClosedRange<Double>?

  /// - Parameters:
  ///   - x: The part along the x axis.
  ///   - y: The part along the y axis; if nil, what lines and points show there.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>? = nil) {
    self.x = x
    self.y = y
  }

  public var sketch: Sketch { Sketch(.inset(x: x, y: y)) }
}
