/// How one direction of a panel is scaled and what it is called.
///
///     .linear("probability", domain: 0...1)     .log("learning rate")     .categorical("class")
///
/// A label may have Greek and other letters, and sub- and superscripts as `x_1` and `10^{-3}`.
public struct Axis: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case linear
    /// Equal ratios take equal lengths; shows positive values only.
    case log
    /// Names at equal distances; the number `i` stands for the middle of the `i`-th, from 0.
    case categorical
  }

  public var kind: Kind
  public var label: String?
  /// What the axis shows; nil for what its layers need, widened to round numbers.
  public var domain: ClosedRange<Double>?
  /// The names of a categorical axis, in order.
  public var categories: [String]
  /// Whether values grow to the left or downwards, as the rows of a matrix do.
  public var isReversed: Bool

  public init(
    kind: Kind, label: String? = nil, domain: ClosedRange<Double>? = nil,
    categories: [String] = [], isReversed: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.domain = domain
    self.categories = categories
    self.isReversed = isReversed
  }
}

extension Axis {
  /// An axis on which equal differences take equal lengths.
  public static func linear(_ label: String? = nil, domain: ClosedRange<Double>? = nil) -> Axis {
    Axis(kind: .linear, label: label, domain: domain)
  }

  /// An axis on which equal ratios take equal lengths.
  public static func log(_ label: String? = nil, domain: ClosedRange<Double>? = nil) -> Axis {
    Axis(kind: .log, label: label, domain: domain)
  }

  /// An axis of names; those that its bars name if none are given.
  public static func categorical(_ label: String? = nil, _ categories: [String] = []) -> Axis {
    Axis(kind: .categorical, label: label, categories: categories)
  }

  /// The same axis with values growing to the left or downwards.
  public func reversed() -> Axis {
    var axis = self
    axis.isReversed.toggle()
    return axis
  }
}
