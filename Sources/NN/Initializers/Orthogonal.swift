/// A matrix with orthonormal rows or columns, whichever are fewer, all such matrices equally likely.
///
/// Gram and Schmidt's method on normally distributed vectors: their directions are evenly
/// distributed, and taking from each what points along the earlier ones keeps that so (Mezzadri 2007,
/// "How to generate random matrices from the classical compact groups", section 4). It is done twice,
/// after which the rest along them is rounding (Giraud, Langou & Rozložník 2005).
func orthogonalMatrix(_ shape: [Int], using random: inout RandomGenerator) -> Tensor {
  _ = Fans(shape)  // stops at shapes that are no weights
  let rows = shape[0]
  let columns = shape.elementCount / rows
  let (count, length) = (min(rows, columns), max(rows, columns))
  var vectors = Tensor.normal([count, length], using: &random).values.map { Double($0) }
  vectors.withUnsafeMutableBufferPointer { vectors in
    for i in 0..<count {
      let vector = UnsafeMutableBufferPointer(rebasing: vectors[(i * length)..<((i + 1) * length)])
      for earlier in Array(0..<i) + Array(0..<i) {
        let other = UnsafeMutableBufferPointer(
          rebasing: vectors[(earlier * length)..<((earlier + 1) * length)])
        let part = dot(vector, other)
        for index in 0..<length { vector[index] -= part * other[index] }
      }
      let norm = dot(vector, vector).squareRoot()
      for index in 0..<length { vector[index] /= norm }
    }
  }
  let matrix = Tensor(shape: [count, length], values: vectors.map { Float($0) })
  return (rows <= columns ? matrix : matrix.transposed()).reshaped(shape)
}

private func dot(
  _ a: UnsafeMutableBufferPointer<Double>, _ b: UnsafeMutableBufferPointer<Double>
) -> Double {
  var sum = 0.0
  for index in 0..<a.count { sum += a[index] * b[index] }
  return sum
}
