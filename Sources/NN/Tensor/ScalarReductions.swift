// Reductions to one number, as tensors of shape `[]` through which gradients flow. `x.sum()` is a `Float`
// unless the context requires a tensor, as the closure of a loss does.

extension Tensor {
  /// The sum of all elements, of shape `[]`.
  @_disfavoredOverload
  public func sum() -> Tensor {
    let sum: Float = sum()
    return Tensor(sum).recorded("sum", self) { gradient, x, _ in gradient.broadcast(to: x.shape) }
  }

  /// The mean of all elements, of shape `[]`.
  @_disfavoredOverload
  public func mean() -> Tensor {
    let mean: Float = mean()
    return Tensor(mean).recorded("mean", self) { gradient, x, _ in
      (gradient / Float(x.count)).broadcast(to: x.shape)
    }
  }

  /// The mean squared distance from the mean, of shape `[]`.
  @_disfavoredOverload
  public func variance(unbiased: Bool = false) -> Tensor {
    flattened().variance(axis: 0, unbiased: unbiased)
  }

  /// The square root of the variance, of shape `[]`.
  @_disfavoredOverload
  public func standardDeviation(unbiased: Bool = false) -> Tensor {
    flattened().standardDeviation(axis: 0, unbiased: unbiased)
  }

  /// The greatest element, of shape `[]`.
  @_disfavoredOverload
  public func max() -> Tensor { flattened().max(axis: 0) }

  /// The least element, of shape `[]`.
  @_disfavoredOverload
  public func min() -> Tensor { flattened().min(axis: 0) }
}

extension Float {
  /// Says what to write instead.
  @available(
    *, unavailable,
    message: "a Float records nothing; declare the tensor's type: let loss: Tensor = x.sum()"
  )
  public func backward() {}
}
