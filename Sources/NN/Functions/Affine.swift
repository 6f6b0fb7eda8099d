/// An affine function, `xW + b`.
///
/// Shapes: `[batch, inputs] · [inputs, outputs] + [outputs]` → `[batch, outputs]`; further axes of
/// `x` in front are kept.
public func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  require(
    x.rank > 0 && weight.rank == 2 && x.shape[x.rank - 1] == weight.shape[0]
      && bias.shape == [weight.shape[1]],
    "linear: shapes \(x.shape), \(weight.shape) and \(bias.shape) do not fit")
  let (needsX, isBatch) = (x.isTracked, x.rank > 1)
  let result = matmul(x.detached, weight.detached) + bias.detached
  return result.recorded("linear", [x, weight, bias]) { gradient, inputs, _ in
    let (x, weight) = (inputs[0], inputs[1])
    // Axes in front of the last are one long batch.
    let rows = isBatch ? x.reshaped([-1, weight.shape[0]]) : x.insertingAxis(at: 0)
    let rowGradients = gradient.reshaped([-1, weight.shape[1]])
    return [
      needsX ? matmul(gradient, weight, transposingSecond: true) : nil,
      matmul(rows, rowGradients, transposingFirst: true),
      rowGradients.sum(axis: 0),
    ]
  }
}
