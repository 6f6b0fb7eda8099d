// Small systems of linear equations, in `Double`. Matrices are square and stored row by row. Their
// elements come from calculations in `Float`: numbers below its rounding error count as zero.

/// The lower triangle `L` of a symmetric positive definite matrix `A = L Lᵀ` (Cholesky, before 1918).
struct CholeskyFactor {
  private let size: Int
  private var lower: [Double]

  /// Fails if the matrix is not clearly positive definite.
  init?(_ matrix: [Double], size: Int) {
    self.size = size
    lower = [Double](repeating: 0, count: size * size)
    let rounding = Double(size) * Double(Float.ulpOfOne)
    for row in 0..<size {
      for column in 0...row {
        var rest = matrix[row * size + column]
        for k in 0..<column { rest -= lower[row * size + k] * lower[column * size + k] }
        if column < row {
          lower[row * size + column] = rest / lower[column * (size + 1)]
        } else {
          guard rest > rounding * matrix[row * (size + 1)], rest < .infinity else { return nil }
          lower[row * (size + 1)] = rest.squareRoot()
        }
      }
    }
  }

  /// Solves `A x = b`.
  func solve(_ b: [Double]) -> [Double] {
    var x = b
    for row in 0..<size {
      for k in 0..<row { x[row] -= lower[row * size + k] * x[k] }
      x[row] /= lower[row * (size + 1)]
    }
    for row in (0..<size).reversed() {
      for k in row + 1..<size { x[row] -= lower[k * size + row] * x[k] }
      x[row] /= lower[row * (size + 1)]
    }
    return x
  }
}

/// Solves `A x = b` for any matrix by Gaussian elimination; returns nil if the matrix is singular or
/// nearly so.
///
/// Rows are scaled to a greatest element of 1, and the row with the greatest pivot comes first.
func solveLinearSystem(_ matrix: [Double], _ b: [Double]) -> [Double]? {
  let size = b.count
  var rows = (0..<size).map { Array(matrix[$0 * size..<($0 + 1) * size]) + [b[$0]] }
  for row in 0..<size {
    let greatest = rows[row][..<size].reduce(0) { max($0, abs($1)) }
    guard greatest > 0 else { return nil }
    for column in 0...size { rows[row][column] /= greatest }
  }
  for column in 0..<size {
    var pivot = column
    for row in column..<size where abs(rows[row][column]) > abs(rows[pivot][column]) { pivot = row }
    rows.swapAt(column, pivot)
    let value = rows[column][column]
    guard abs(value) > Double(size) * Double(Float.ulpOfOne) else { return nil }
    for row in column + 1..<size {
      let factor = rows[row][column] / value
      for k in column...size { rows[row][k] -= factor * rows[column][k] }
    }
  }
  var x = rows.map { $0[size] }
  for row in (0..<size).reversed() {
    for k in row + 1..<size { x[row] -= rows[row][k] * x[k] }
    x[row] /= rows[row][row]
  }
  return x
}
