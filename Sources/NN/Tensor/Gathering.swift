extension Tensor {
  /// The slices at `indices` along an axis, in that order; an index may occur more than once.
  ///
  /// Along axis 0 this looks up rows, as an embedding does: shape `[n, d]` becomes
  /// `[indices.count, d]`.
  public func gathered(_ indices: [Int], axis: Int = 0) -> Tensor {
    require(rank > 0, "gathered: a single number has no axis")
    let axis = shape.resolvedAxis(axis, "gathered")
    let (outer, length, inner) = shape.around(axis: axis)
    for (position, index) in indices.enumerated() {
      require(
        index >= 0 && index < length,
        "gathered: index \(index) at \(position) is outside axis \(axis) of shape \(shape)")
    }
    var gatheredShape = shape
    gatheredShape[axis] = indices.count
    return Tensor(shape: gatheredShape) { result in
      withElements { source in
        var target = result
        for block in 0..<outer {
          for index in indices {
            target.initialize(from: source + (block * length + index) * inner, count: inner)
            target += inner
          }
        }
      }
    }
    .recorded("gathered", self) { gradient, x, _ in
      gradient.scattered(indices, axis: axis, length: x.shape[axis])
    }
  }

  /// The reverse of ``gathered(_:axis:)``: slices that came from one index are added up there.
  func scattered(_ indices: [Int], axis: Int, length: Int) -> Tensor {
    let (outer, count, inner) = shape.around(axis: axis)
    var scatteredShape = shape
    scatteredShape[axis] = length
    return Tensor(shape: scatteredShape) { result in
      result.initialize(repeating: 0, count: outer * length * inner)
      withElements { source in
        for block in 0..<outer {
          for position in 0..<count {
            let from = source + (block * count + position) * inner
            let to = result + (block * length + indices[position]) * inner
            for offset in 0..<inner { to[offset] += from[offset] }
          }
        }
      }
    }
    .recorded("scattered", self) { gradient, _, _ in gradient.gathered(indices, axis: axis) }
  }

  /// One element of each row of a matrix: row `i`'s is in column `columns[i]`.
  ///
  /// With labels as columns, this is the score of each example's own class.
  public func elements(inColumns columns: [Int]) -> Tensor {
    require(rank == 2, "elements(inColumns:): a tensor of shape \(shape) is not a matrix")
    require(
      columns.count == shape[0],
      "elements(inColumns:): \(columns.count) columns for the rows of shape \(shape)")
    for (row, column) in columns.enumerated() {
      require(
        column >= 0 && column < shape[1],
        "elements(inColumns:): column \(column) at \(row) is outside shape \(shape)")
    }
    let width = shape[1]
    return flattened().gathered(columns.enumerated().map { row, column in row * width + column })
  }

  /// The elements as whole numbers, such as labels or indices.
  public func integers() -> [Int] {
    values.enumerated().map { position, value in
      // Beyond 2²⁴ a Float no longer tells neighbouring whole numbers apart.
      require(
        value.rounded() == value && value.magnitude <= 16_777_216,
        "integers: \(value) at \(position) is not a whole number that a Float can hold")
      return Int(value)
    }
  }
}
