/// Examples with numbers to be predicted, for a regression to learn from.
public struct RegressionDataset: Examples, Equatable, Sendable {
  /// The examples along the first axis: `[count, features]`.
  public var inputs: Tensor {
    didSet { requireOneTargetEach() }
  }
  /// The numbers to be predicted: `[count, outputs]`.
  public var targets: Tensor {
    didSet { requireOneTargetEach() }
  }

  /// The number of examples.
  public var count: Int { inputs.shape[0] }

  public init(inputs: Tensor, targets: Tensor) {
    self.inputs = inputs
    self.targets = targets
    requireOneTargetEach()
  }

  public func selecting(_ indices: [Int]) -> RegressionDataset {
    RegressionDataset(inputs: inputs.gathered(indices), targets: targets.gathered(indices))
  }

  private func requireOneTargetEach() {
    require(
      inputs.rank >= 1 && targets.rank >= 1 && inputs.shape[0] == targets.shape[0],
      "RegressionDataset: targets of shape \(targets.shape) for inputs of shape \(inputs.shape); "
        + "there must be one per example")
  }
}

// MARK: Curves

extension RegressionDataset {
  /// Points on a curve, with normal noise added to their heights.
  ///
  /// Shapes: inputs and targets `[count, 1]`.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - range: The range of places, which are evenly distributed at random.
  ///   - noise: The standard deviation of the noise added to the heights.
  ///   - random: Draws places and noise.
  ///   - curve: The height at a place.
  /// - Returns: The points.
  public static func curve(
    _ count: Int, in range: ClosedRange<Float> = -1...1, noise: Float = 0,
    using random: inout RandomGenerator, _ curve: (Float) -> Float
  ) -> RegressionDataset {
    requireCount(count, noise: noise, "curve")
    let inputs = Tensor.uniform([count, 1], in: range, using: &random)
    let heights = Tensor(shape: [count, 1], values: inputs.values.map(curve))
    let blur = Tensor.normal([count, 1], standardDeviation: noise, using: &random)
    return RegressionDataset(inputs: inputs, targets: heights + blur)
  }

  /// Points on the polynomial `c₀ + c₁x + c₂x² + …`, with normal noise added to their heights.
  ///
  /// Shapes: inputs and targets `[count, 1]`.
  ///
  /// - Parameters:
  ///   - count: The number of points.
  ///   - coefficients: The coefficients, starting with the constant.
  ///   - range: The range of places, which are evenly distributed at random.
  ///   - noise: The standard deviation of the noise added to the heights.
  ///   - random: Draws places and noise.
  /// - Returns: The points.
  public static func polynomial(
    _ count: Int, coefficients: [Float], in range: ClosedRange<Float> = -1...1, noise: Float = 0,
    using random: inout RandomGenerator
  ) -> RegressionDataset {
    curve(count, in: range, noise: noise, using: &random) { x in
      coefficients.reversed().reduce(0) { $0 * x + $1 }  // Horner's scheme
    }
  }

  /// The same examples, with the targets of some random ones raised: outliers.
  public func addingOutliers(
    _ outlierCount: Int, raisedBy offset: Float, using random: inout RandomGenerator
  ) -> RegressionDataset {
    require(
      outlierCount >= 0 && outlierCount <= count,
      "addingOutliers: the number of outliers is \(outlierCount); it must be in 0...\(count)")
    var changed = self
    let width = count == 0 ? 0 : targets.count / count
    for example in randomPermutation(count, using: &random).prefix(outlierCount) {
      for output in 0..<width { changed.targets.values[example * width + output] += offset }
    }
    return changed
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension RegressionDataset: Codable {}
#endif
