/// A matrix with orthonormal rows or columns, whichever are fewer, all such matrices equally likely.
///
/// Normally distributed vectors point in all directions equally often, and subtracting from each what
/// points along the earlier ones keeps it so (Mezzadri 2007, "How to generate random matrices from the
/// classical compact groups", section 4).
func orthogonalMatrix(_ shape: [Int], using random: inout RandomGenerator) -> Tensor {
  _ = Fans(shape)  // stops at shapes that are not those of weights
  let rows = shape[0]
  let columns = shape.elementCount / rows
  let (count, length) = (min(rows, columns), max(rows, columns))
  var vectors = Tensor.normal([count, length], using: &random).values.map { Double($0) }
  orthonormalize(&vectors, length: length)
  let matrix = Tensor(shape: [count, length], values: vectors.map { Float($0) })
  return (rows <= columns ? matrix : matrix.transposed()).reshaped(shape)
}
