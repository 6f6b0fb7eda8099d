/// How one direction of a panel is scaled and what it is called.
///
///     .linear("probability", domain: 0...1)     .log("learning rate")     .categorical("class")
///     .steps("epoch")     .symmetricLog("gradient")
///
/// A label may have Greek letters and symbols, and sub- and superscripts such as `x_1` and
/// `10^{-3}`.
public struct Axis: Equatable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case linear
    /// Equal ratios take equal lengths; only positive values are shown.
    case log
    /// Logarithmic on both sides of zero, and linear around it.
    case symmetricLog
    /// The steps of a training run or a sequence: whole numbers from the first to the last.
    case steps
    /// Names at equal distances; the number `i`, from 0, is the middle of the `i`-th name.
    case categorical
  }

  package var kind: Kind
  package var label: String?
  /// The range that the axis shows; nil for what its layers need, widened to round numbers.
  package var domain: ClosedRange<Double>?
  /// The names of a categorical axis, in order.
  package var categories: [String]
  /// The size up to which a symmetric logarithmic axis is about linear; nil for one that suits the
  /// data.
  package var linearWithin: Double?
  /// Whether values grow to the left or downwards, like the rows of a matrix.
  package var isReversed: Bool

  package init(
    kind: Kind, label: String? = nil, domain: ClosedRange<Double>? = nil,
    categories: [String] = [], linearWithin: Double? = nil, isReversed: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.domain = domain
    self.categories = categories
    self.linearWithin = linearWithin
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

  /// An axis for numbers of either sign and many sizes, such as the entries of a gradient.
  ///
  /// A value `v` lies at `sign(v) · log₁₀(1 + |v| / c)` (Webber, "A bi-symmetric log
  /// transformation for wide-range data", 2012).
  ///
  /// - Parameters:
  ///   - label: The axis' label.
  ///   - linearWithin: The size `c` up to which the axis is about linear; chosen for the data of
  ///     each panel if nil.
  ///   - domain: The range that the axis shows.
  /// - Returns: The axis.
  public static func symmetricLog(
    _ label: String? = nil, linearWithin: Double? = nil, domain: ClosedRange<Double>? = nil
  ) -> Axis {
    Axis(kind: .symmetricLog, label: label, domain: domain, linearWithin: linearWithin)
  }

  /// An axis of steps, such as epochs, iterations or positions in a sequence, which runs from the
  /// first to the last, has ticks at whole numbers only, and writes 20 000 as `20k`.
  public static func steps(_ label: String? = nil, domain: ClosedRange<Double>? = nil) -> Axis {
    Axis(kind: .steps, label: label, domain: domain)
  }

  /// An axis of names; if none are given, those of its bars.
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
