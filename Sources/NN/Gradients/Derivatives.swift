/// The gradient of a number that is computed from `x`: by how much it changes with each element.
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
  // A tracked x gets a node of its own all the same, so that derivatives are taken by this use of it.
  let input =
    x.isTracked
    ? x.detached.recorded("gradient(at:)", x) { gradient, _, _ in gradient } : x.tracked()
  let value = f(input)
  require(
    value.count == 1, "gradient: the function gives shape \(value.shape), it must give one number")
  guard let node = input.node else { return (value, .zeros(x.shape)) }
  let gradients = value.gradients(by: [node], releasing: false)
  return (
    value.isTracked && !x.isTracked && !gradients[0].isTracked ? value.detached : value,
    gradients[0]
  )
}

/// All second derivatives of a number by the elements of `x`.
///
/// Shape `[n, n]` for `n` elements; symmetric up to rounding. It takes `n` backward passes.
public func hessian(at x: Tensor, of f: (Tensor) -> Tensor) -> Tensor {
  stack(
    (0..<x.count).map { index in
      gradient(at: x) { x in gradient(at: x, of: f).flattened().element(index) }.flattened()
    })
}

/// The product of the matrix of second derivatives with a vector of the shape of `x`, in two backward
/// passes and without making the matrix: Pearlmutter 1994, "Fast exact multiplication by the Hessian".
public func hessianProduct(
  at x: Tensor, with vector: Tensor, of f: (Tensor) -> Tensor
) -> Tensor {
  require(
    vector.shape == x.shape, "hessianProduct: a vector of shape \(vector.shape) at shape \(x.shape)"
  )
  return gradient(at: x) { x in (gradient(at: x, of: f) * vector).sum() }
}
