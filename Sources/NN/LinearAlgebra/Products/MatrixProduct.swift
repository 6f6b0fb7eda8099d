/// The matrix product: rows of `a` times columns of `b`.
///
/// Shapes: `[m, k] · [k, n]` → `[m, n]`. A vector is a row on the left and a column on the right, and
/// that axis does not appear in the result: `[k] · [k, n]` → `[n]`, `[m, k] · [k]` → `[m]`. Axes
/// before the last two hold a batch of matrices, and are broadcast: `[8, m, k] · [8, k, n]` →
/// `[8, m, n]`.
///
/// `transposingFirst` uses the transposed matrices of `a`, without moving them in memory, and
/// `transposingSecond` those of `b`.
public func matmul(
  _ a: Tensor, _ b: Tensor, transposingFirst: Bool = false, transposingSecond: Bool = false
) -> Tensor {
  let product = unrecordedProduct(a, b, transposingFirst, transposingSecond)
  if !a.isTracked && !b.isTracked { return product }
  // A vector is replaced by the matrix that it stands for.
  if a.rank == 1 || b.rank == 1 {
    let row = a.rank == 1 ? a.insertingAxis(at: 0) : a
    let column = b.rank == 1 ? b.insertingAxis(at: 1) : b
    return matmul(
      row, column, transposingFirst: a.rank > 1 && transposingFirst,
      transposingSecond: b.rank > 1 && transposingSecond
    )
    .reshaped(product.shape)
  }
  return product.recorded(
    "matmul", a, b,
    { gradient, _, b in
      transposingFirst
        ? matmul(b, gradient, transposingFirst: transposingSecond, transposingSecond: true)
        : matmul(gradient, b, transposingSecond: !transposingSecond)
    },
    { gradient, a, b in
      // With one matrix for a whole batch, the batch is one tall matrix.
      if b.rank == 2 && a.rank > 2 && !transposingFirst {
        let tall = a.reshaped([-1, a.shape[a.rank - 1]])
        let tallGradient = gradient.reshaped([-1, gradient.shape[gradient.rank - 1]])
        return transposingSecond
          ? matmul(tallGradient, tall, transposingFirst: true)
          : matmul(tall, tallGradient, transposingFirst: true)
      }
      return transposingSecond
        ? matmul(gradient, a, transposingFirst: true, transposingSecond: transposingFirst)
        : matmul(a, gradient, transposingFirst: !transposingFirst)
    })
}

private func unrecordedProduct(
  _ a: Tensor, _ b: Tensor, _ transposingFirst: Bool, _ transposingSecond: Bool
) -> Tensor {
  require(
    a.rank > 0 && b.rank > 0,
    "matmul: shapes \(a.shape) and \(b.shape); a single number is not a matrix")
  let first = Factor(a, vectorIs: .row, transposed: transposingFirst)
  let second = Factor(b, vectorIs: .column, transposed: transposingSecond)
  require(
    first.columns == second.rows,
    "matmul: shapes \(first.text) and \(second.text), \(first.columns) columns meet "
      + "\(second.rows) rows")

  // A batch times one matrix is one tall matrix times it.
  if second.batch.isEmpty && !first.transposed || first.batch.isEmpty && second.batch.isEmpty {
    let rows = first.batch.elementCount * first.rows
    let shape = first.resultShape(batch: first.batch, with: second)
    return products(first, second, rows: rows, shape: shape) { multiply in multiply(0, 0, 0) }
  }
  let batch = Broadcast(
    first.batch, second.batch, "matmul", of: (first.tensor.shape, second.tensor.shape))
  let shape = first.resultShape(batch: batch.shape, with: second)
  return products(first, second, rows: first.rows, shape: shape) { multiply in
    let run = batch.innermost
    batch.forEachRow { result, first, second in
      for index in 0..<run.count {
        multiply(
          result + index, first + index * run.firstStride, second + index * run.secondStride)
      }
    }
  }
}

/// Runs `body`, which chooses the matrices to multiply, by the places of the result and of both factors.
private func products(
  _ first: Factor, _ second: Factor, rows: Int, shape: [Int],
  _ body: (_ multiply: (Int, Int, Int) -> Void) -> Void
) -> Tensor {
  let (inner, columns) = (first.columns, second.columns)
  // An empty sum is 0.
  if inner == 0 { return .zeros(shape) }
  return Tensor(shape: shape) { result in
    first.tensor.withElements { a in
      second.tensor.withElements { b in
        body { place, i, j in
          multiplyMatrices(
            rows: rows, inner: inner, columns: columns,
            a + i * rows * inner, transposed: first.transposed,
            b + j * inner * columns, transposed: second.transposed,
            to: result + place * rows * columns)
        }
      }
    }
  }
}

/// A tensor as a factor of a matrix product: a batch of matrices of equal shape.
private struct Factor {
  enum Side { case row, column }

  var tensor: Tensor
  var batch: [Int]
  var rows: Int
  var columns: Int
  var transposed: Bool

  init(_ tensor: Tensor, vectorIs side: Side, transposed: Bool) {
    self.tensor = tensor
    guard tensor.rank > 1 else {
      self.batch = []
      self.rows = side == .row ? 1 : tensor.count
      self.columns = side == .row ? tensor.count : 1
      self.transposed = false
      return
    }
    let (rows, columns) = (tensor.shape[tensor.rank - 2], tensor.shape[tensor.rank - 1])
    self.batch = Array(tensor.shape.dropLast(2))
    self.rows = transposed ? columns : rows
    self.columns = transposed ? rows : columns
    self.transposed = transposed
  }

  /// A vector has no axis of its own in the result.
  func resultShape(batch: [Int], with second: Factor) -> [Int] {
    var shape = batch
    shape.reserveCapacity(batch.count + 2)
    if tensor.rank > 1 { shape.append(rows) }
    if second.tensor.rank > 1 { shape.append(second.columns) }
    return shape
  }

  var text: String { "\(tensor.shape)\(transposed ? " (transposed)" : "")" }
}
