/// An affine function, `xW + b`.
///
/// Shapes: `[batch, inputs] · [inputs, outputs] + [outputs]` → `[batch, outputs]`; further axes of
/// `x` in front are kept.
public func linear(_ x: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor {
  matmul(x, weight) + bias
}
