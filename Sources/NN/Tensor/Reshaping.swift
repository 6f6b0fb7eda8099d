extension Tensor {
  /// The same elements in the same order, with another shape.
  ///
  /// One length may be −1: it is computed from the others.
  public func reshaped(_ shape: [Int]) -> Tensor {
    var target = shape
    if let open = shape.firstIndex(of: -1) {
      target[open] = 1
      requireShape(target, "reshaped")
      let rest = target.elementCount
      require(
        rest > 0 && count % rest == 0, "reshaped: shape \(self.shape) does not fit into \(shape)")
      target[open] = count / rest
    }
    requireShape(target, "reshaped")
    require(
      target.elementCount == count,
      "reshaped: shape \(self.shape) has \(count) elements, but \(shape) has "
        + "\(target.elementCount)")
    return sameElements(target)
  }

  /// The elements with another shape of the same count.
  private func sameElements(_ shape: [Int]) -> Tensor {
    Tensor(uncheckedShape: shape, values: values)
      .recorded("reshaped", self) { gradient, x, _ in gradient.sameElements(x.shape) }
  }

  /// All elements as a vector.
  public func flattened() -> Tensor { sameElements([count]) }

  /// The same elements with one more axis, of length 1, before the given place (−1: at the end).
  public func insertingAxis(at axis: Int) -> Tensor {
    require(
      axis >= -rank - 1 && axis <= rank, "insertingAxis: place \(axis) is outside shape \(shape)")
    var expanded = shape
    expanded.insert(1, at: axis < 0 ? axis + rank + 1 : axis)
    return sameElements(expanded)
  }

  /// The same elements without an axis of length 1.
  public func removingAxis(_ axis: Int) -> Tensor {
    let axis = shape.resolvedAxis(axis, "removingAxis")
    require(
      shape[axis] == 1, "removingAxis: axis \(axis) of shape \(shape) has length \(shape[axis])")
    return sameElements(shape.removingAxis(axis, keepingAxis: false))
  }

  /// The matrix with rows and columns exchanged; in a larger tensor, the last two axes are exchanged.
  ///
  /// A vector is returned as it is.
  public func transposed() -> Tensor {
    guard rank >= 2 else { return self }
    let rows = shape[rank - 2]
    let columns = shape[rank - 1]
    var transposedShape = shape
    transposedShape.swapAt(rank - 2, rank - 1)
    // A row and a column hold the same elements in the same order.
    if rows == 1 || columns == 1 {
      return sameElements(transposedShape)
    }
    return Tensor(shape: transposedShape) { result in
      withElements { source in
        for start in stride(from: 0, to: count, by: rows * columns) {
          transpose(source + start, rows: rows, columns: columns, to: result + start)
        }
      }
    }
    .recorded("transposed", self) { gradient, _, _ in gradient.transposed() }
  }

  /// The axes in another order: the result's axis `i` is this tensor's axis `axes[i]`.
  public func transposed(_ axes: [Int]) -> Tensor {
    let order = axes.map { shape.resolvedAxis($0, "transposed") }
    require(
      order.sorted() == Array(0..<rank),
      "transposed: \(axes) is not an order of the axes of shape \(shape)")
    if order == Array(0..<rank) { return self }
    if rank >= 2, order == Array(0..<(rank - 2)) + [rank - 1, rank - 2] { return transposed() }

    let permutedShape = order.map { shape[$0] }
    let strides = shape.rowMajorStrides
    let permutedStrides = order.map { strides[$0] }
    let inner = (count: permutedShape[rank - 1], stride: permutedStrides[rank - 1])
    return Tensor(shape: permutedShape) { result in
      withElements { source in
        var indices = [Int](repeating: 0, count: rank)
        var offset = 0
        for start in Swift.stride(from: 0, to: count, by: inner.count) {
          for index in 0..<inner.count {
            result[start + index] = source[offset + index * inner.stride]
          }
          var axis = rank - 2
          while axis >= 0 {
            indices[axis] += 1
            offset += permutedStrides[axis]
            if indices[axis] < permutedShape[axis] { break }
            offset -= indices[axis] * permutedStrides[axis]
            indices[axis] = 0
            axis -= 1
          }
        }
      }
    }
    .recorded("transposed", self) { gradient, _, _ in
      gradient.transposed(order.indices.sorted { order[$0] < order[$1] })
    }
  }
}

/// Transposes a matrix in square tiles, so that both sides stay in the fastest cache: 16 floats are
/// one cache line.
private func transpose(
  _ source: UnsafePointer<Float>, rows: Int, columns: Int, to result: UnsafeMutablePointer<Float>
) {
  let tile = 16
  for firstRow in stride(from: 0, to: rows, by: tile) {
    let lastRow = min(firstRow + tile, rows)
    for firstColumn in stride(from: 0, to: columns, by: tile) {
      let lastColumn = min(firstColumn + tile, columns)
      for column in firstColumn..<lastColumn {
        for row in firstRow..<lastRow {
          result[column &* rows &+ row] = source[row &* columns &+ column]
        }
      }
    }
  }
}
