import NN

// Functions of two numbers whose minima are known.

/// Rosenbrock 1960: a bent valley down to 0 at (1, 1).
func rosenbrock(_ p: Tensor) -> Tensor {
  let (x, y) = (p.element(0), p.element(1))
  return square(1 - x) + 100 * square(y - square(x))
}

/// Beale 1955: steep hills around a plain with its minimum, 0, at (3, 1/2).
func beale(_ p: Tensor) -> Tensor {
  let (x, y) = (p.element(0), p.element(1))
  return square(1.5 - x + x * y) + square(2.25 - x + x * square(y))
    + square(2.625 - x + x * y * square(y))
}

/// Minima of −1 at (0, ±√2), and a saddle in between, at (0, 0).
func saddle(_ p: Tensor) -> Tensor {
  let (x, y) = (p.element(0), p.element(1))
  return square(x) - square(y) + square(square(y)) / 4
}

/// `½ xᵀA x − bᵀx` with `A = Q diag(λ) Qᵀ`, for a random rotation `Q` and `b` such that the minimum is at
/// ones.
func bowl(
  _ eigenvalues: [Float], using random: inout RandomGenerator
) -> @Sendable (Tensor) -> Tensor {
  let size = eigenvalues.count
  let rotation = Initializer.orthogonal()([size, size], using: &random)
  let matrix = matmul(rotation * Tensor(eigenvalues), rotation, transposingSecond: true)
  return { x in
    let difference = (x - 1).reshaped([1, size])
    return (matmul(difference, matrix) * difference).sum() / 2
  }
}
