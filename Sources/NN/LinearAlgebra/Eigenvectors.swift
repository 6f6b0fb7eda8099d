/// The eigenvalues and eigenvectors of a symmetric matrix: `A = V diag(λ) Vᵀ`.
///
/// They are found by Jacobi's method (Golub & Van Loan 2013, Matrix Computations, section 8.5): rotations
/// in the plane of two axes, each of which makes the element that couples them zero, until all are. It
/// computes in `Double` and takes about ten sweeps of `n³` steps, a few seconds for n = 500.
///
/// - Parameter matrix: A square matrix, symmetric up to rounding.
/// - Returns: The eigenvalues from the greatest to the least, of shape `[n]`, and a unit vector for each, in
///   the rows of a matrix of shape `[n, n]`. The sign of a vector is such that its component of largest
///   magnitude is positive.
public func symmetricEigenvectors(_ matrix: Tensor) -> (values: Tensor, vectors: Tensor) {
  require(
    matrix.rank == 2 && matrix.shape[0] == matrix.shape[1],
    "symmetricEigenvectors: the matrix has shape \(matrix.shape); it must be square")
  let size = matrix.shape[0]
  let scale = matrix.values.reduce(0) { max($0, $1.magnitude) }
  require(scale.isFinite, "symmetricEigenvectors: the matrix has elements that are not finite")
  for row in 0..<size {
    for column in 0..<row {
      let (below, above) = (matrix[row, column], matrix[column, row])
      require(
        (below - above).magnitude <= 1e-4 * scale,
        "symmetricEigenvectors: element [\(row), \(column)] is \(below) and [\(column), \(row)] "
          + "is \(above); the matrix must be symmetric")
    }
  }
  let (values, vectors) = symmetricEigenvectors(matrix.values.map { Double($0) }, size: size)
  return (
    Tensor(values), Tensor(uncheckedShape: [size, size], values: vectors.map { Float($0) })
  )
}

/// The eigenvalues in descending order and the eigenvectors in rows; only the upper half of the matrix is
/// used.
func symmetricEigenvectors(
  _ matrix: [Double], size: Int
) -> (values: [Double], vectors: [Double]) {
  var a = matrix
  for row in 0..<size {
    for column in 0..<row { a[row * size + column] = a[column * size + row] }
  }
  var vectors = [Double](repeating: 0, count: size * size)
  for index in 0..<size { vectors[index * size + index] = 1 }
  a.withUnsafeMutableBufferPointer { a in
    vectors.withUnsafeMutableBufferPointer { vectors in
      if let a = a.baseAddress, let vectors = vectors.baseAddress {
        diagonalize(a, vectors, size: size)
      }
    }
  }
  let order = (0..<size).sorted { a[$0 * size + $0] > a[$1 * size + $1] }
  var sorted: [Double] = []
  sorted.reserveCapacity(size * size)
  for index in order {
    let vector = vectors[(index * size)..<((index + 1) * size)]
    let largest = vector.reduce(0) { $1.magnitude > $0.magnitude ? $1 : $0 }
    for part in vector { sorted.append(largest < 0 ? 0 - part : part) }
  }
  return (order.map { a[$0 * size + $0] }, sorted)
}

/// Rotates a symmetric matrix until it is diagonal, and the rows of `vectors` with it.
private func diagonalize(
  _ a: UnsafeMutablePointer<Double>, _ vectors: UnsafeMutablePointer<Double>, size: Int
) {
  var total = 0.0
  for place in 0..<(size * size) { total += a[place] * a[place] }
  // Convergence is quadratic, so fifty sweeps are far more than any matrix needs.
  for _ in 0..<50 {
    var coupling = 0.0
    for p in 0..<size {
      for q in (p + 1)..<max(size, p + 1) { coupling += a[p * size + q] * a[p * size + q] }
    }
    if coupling <= 1e-30 * total { return }
    for p in 0..<size {
      for q in (p + 1)..<max(size, p + 1) {
        let pq = a[p * size + q]
        if pq * pq <= 1e-32 * total / Double(size * size) { continue }
        // The smaller of the two angles that make a[p, q] zero.
        let theta = (a[q * size + q] - a[p * size + p]) / (2 * pq)
        let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        rotate(a + p * size, a + q * size, by: 1, count: size, cosine, sine)
        rotate(a + p, a + q, by: size, count: size, cosine, sine)
        rotate(vectors + p * size, vectors + q * size, by: 1, count: size, cosine, sine)
      }
    }
  }
}

@inline(__always)
private func rotate(
  _ first: UnsafeMutablePointer<Double>, _ second: UnsafeMutablePointer<Double>, by stride: Int,
  count: Int, _ cosine: Double, _ sine: Double
) {
  for index in 0..<count {
    let (x, y) = (first[index &* stride], second[index &* stride])
    first[index &* stride] = cosine * x - sine * y
    second[index &* stride] = sine * x + cosine * y
  }
}
