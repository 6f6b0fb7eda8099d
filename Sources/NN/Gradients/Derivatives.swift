/// The gradient of a number that is computed from `x`: how much it changes with each element.
///
///     gradient(at: Tensor([1, 2])) { x in square(x).sum() }   // [2, 4]
///
/// Gradients can be nested: `f` may itself call `gradient`, for second derivatives.
public func gradient(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor {
  valueAndGradient(at: x, of: f).gradient
}

/// A number that is computed from `x`, and its gradient.
public func valueAndGradient(
  at x: Tensor, of f: (Tensor) -> Tensor
) -> (value: Tensor, gradient: Tensor) {
  // A tracked x also gets a node of its own, so that only this use of it is differentiated.
  let input =
    x.isTracked
    ? x.detached.recorded("gradient(at:)", x) { gradient, _, _ in gradient } : x.tracked()
  let value = f(input)
  require(
    value.count == 1,
    "gradient: the function returns shape \(value.shape); it must return a single number")
  guard let node = input.node else { return (value, .zeros(x.shape)) }
  let gradients = value.gradients(by: [node], releasing: false)
  return (
    value.isTracked && !x.isTracked && !gradients[0].isTracked ? value.detached : value,
    gradients[0]
  )
}

/// All second derivatives of a number with respect to the elements of `x`.
///
/// The shape is `[n, n]` for `n` elements; the matrix is symmetric up to rounding. It takes `n` backward
/// passes.
public func hessian(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor {
  stack(
    (0..<x.count).map { index in
      gradient(at: x) { x in gradient(at: x, of: f).flattened().element(index) }.flattened()
    })
}

/// The product of the matrix of second derivatives and a vector with the shape of `x`, computed in two
/// backward passes without the matrix: Pearlmutter 1994, "Fast exact multiplication by the Hessian".
public func hessianProduct(
  at x: Tensor, with vector: Tensor, of f: (Tensor) -> Tensor
) -> Tensor {
  require(
    vector.shape == x.shape,
    "hessianProduct: the vector has shape \(vector.shape), but x has shape \(x.shape)"
  )
  return gradient(at: x) { x in (gradient(at: x, of: f) * vector).sum() }
}
