/// Bars or areas on top of each other, in their order from the bottom up.
///
///     Stacked { Bars(names, right, label: "right"); Bars(names, wrong, label: "wrong") }
///     Stacked(shares: true) { for c in classes { Area(x: epochs, y: counts[c], label: c) } }
///
/// Negative values are stacked downwards from zero. Areas in a stack must have the same x.
public struct Stacked: Mark {
  /// Has no effect: the members have styles of their own.
  public var style = Figure.Style()
  private let members: [Sketch.Content]
  private let areShares: Bool

  /// A stack of the bars and areas in braces.
  ///
  /// - Parameters:
  ///   - shares: Whether each stack is scaled to a height of 1.
  ///   - marks: Bars, areas over points, or both.
  public init(shares: Bool = false, @MarkBuilder marks: () -> [Sketch]) {
    members = marks().map { $0.content }
    areShares = shares
  }

  public var sketch: Sketch { Sketch(.stack(members, areShares: areShares)) }
}
