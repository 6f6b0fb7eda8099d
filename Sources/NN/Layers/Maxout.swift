/// The greatest of every `pieces` neighbours along the last axis.
///
/// Shapes: `[…, units · pieces]` → `[…, units]`.
public func maxout(_ x: Tensor, pieces: Int) -> Tensor {
  require(
    x.rank > 0 && x.count > 0 && pieces > 0 && x.shape[x.rank - 1] % pieces == 0,
    "maxout: the last axis of shape \(x.shape) cannot be divided into pieces of \(pieces)")
  let units = x.shape[x.rank - 1] / pieces
  return x.reshaped(x.shape.dropLast() + [units, pieces]).max(axis: -1)
}

/// Units that each compute the greatest of several affine functions, and so learn a convex activation
/// function.
///
/// Goodfellow, Warde-Farley, Mirza, Courville & Bengio 2013, "Maxout networks", section 3.
///
/// Shapes: `[batch, inputSize]` → `[batch, units]`; further leading axes are kept.
public struct Maxout: Layer {
  /// The layer that computes all pieces of the first unit, then those of the next, and so on.
  public var linear: Linear
  public let pieces: Int

  public init(
    _ inputSize: Int, _ units: Int, pieces: Int = 2, initializer: Initializer = .heNormal,
    using random: inout RandomGenerator
  ) {
    require(pieces > 0, "Maxout: \(pieces) pieces; there must be at least one")
    linear = Linear(inputSize, units * pieces, initializer: initializer, using: &random)
    self.pieces = pieces
  }

  public mutating func forEachParameter(_ body: ParameterBody) { linear.forEachParameter(body) }

  public func callAsFunction(_ input: Tensor) -> Tensor { maxout(linear(input), pieces: pieces) }
}
