/// A layer that has nothing to train.
public protocol ParameterlessLayer: Layer {}

extension ParameterlessLayer {
  public mutating func forEachParameter(_ body: ParameterBody) {}
}

/// A layer that returns its input: the shortcut of a residual block.
public struct Identity: ParameterlessLayer {
  public init() {}
  public func callAsFunction(_ input: Tensor) -> Tensor { input }
}

/// A layer that merges all axes after the first: `[batch, channels, height, width]` →
/// `[batch, features]`.
public struct Flatten: ParameterlessLayer {
  public init() {}

  public func callAsFunction(_ input: Tensor) -> Tensor {
    require(
      input.rank > 0 && input.count > 0,
      "Flatten: the input has shape \(input.shape); it must be a batch that is not empty")
    return input.reshaped([input.shape[0], -1])
  }
}
