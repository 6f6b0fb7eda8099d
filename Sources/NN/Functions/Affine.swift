/// An affine function, `xW + b`.
///
/// Shapes: `[batch, inputs] · [inputs, outputs] + [outputs]` → `[batch, outputs]`; further leading
/// axes of `x` are kept.
public func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  require(
    x.rank > 0 && weight.rank == 2 && x.shape[x.rank - 1] == weight.shape[0]
      && bias.shape == [weight.shape[1]],
    "linear: shapes \(x.shape), \(weight.shape) and \(bias.shape) do not fit")
  let (needsX, isBatch) = (x.isTracked, x.rank > 1)
  return unrecordedLinear(x, weight, bias).recorded("linear", [x, weight, bias]) {
    gradient, inputs, _ in
    let (x, weight) = (inputs[0], inputs[1])
    // All axes before the last form one long batch.
    let rows = isBatch ? x.reshaped([-1, weight.shape[0]]) : x.insertingAxis(at: 0)
    let rowGradients = gradient.reshaped([-1, weight.shape[1]])
    return [
      needsX ? matmul(gradient, weight, transposingSecond: true) : nil,
      matmul(rows, rowGradients, transposingFirst: true),
      rowGradients.sum(axis: 0),
    ]
  }
}

/// The affine function as a product that starts from the bias, instead of adding it in a second pass.
private func unrecordedLinear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  let (inner, columns) = (weight.shape[0], weight.shape[1])
  var shape = x.shape
  shape[x.rank - 1] = columns
  // An empty sum is 0.
  if inner == 0 { return .zeros(shape) + bias.detached }
  return Tensor(shape: shape) { result in
    withPointers(x, weight, bias) { x, weight, bias in
      multiplyMatrices(
        rows: shape.elementCount / columns, inner: inner, columns: columns, x, transposed: false,
        weight, transposed: false, to: result, startingFrom: .row(bias))
    }
  }
}
