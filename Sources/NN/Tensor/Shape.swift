// A shape is an array of lengths, outermost axis first: `[2, 3]` is two rows of three. Elements are
// stored row by row (row-major), so neighbours along the last axis lie side by side. The empty shape
// is that of a single number.

extension [Int] {
  /// The number of elements of a tensor of this shape.
  var elementCount: Int {
    var count = 1
    for length in self { count *= length }
    return count
  }

  /// The distance in memory between neighbours along each axis.
  var rowMajorStrides: [Int] {
    var strides = self
    var stride = 1
    for axis in indices.reversed() {
      strides[axis] = stride
      stride *= self[axis]
    }
    return strides
  }

  /// The shape without one axis, or with length 1 there.
  func removingAxis(_ axis: Int, keepingAxis: Bool) -> [Int] {
    var shape = self
    if keepingAxis { shape[axis] = 1 } else { shape.remove(at: axis) }
    return shape
  }

  /// The axis counted from the first; −1 stands for the last one.
  func resolvedAxis(_ axis: Int, _ operation: String) -> Int {
    require(
      axis >= -count && axis < count,
      "\(operation): axis \(axis) is outside shape \(self), which has \(count) axes")
    return axis < 0 ? axis + count : axis
  }

  /// The shape seen from one of its axes: that axis, all before it, and all after it.
  ///
  /// Elements that differ only in their place along the axis are `inner` apart.
  func around(axis: Int) -> (outer: Int, length: Int, inner: Int) {
    (self[..<axis].reduce(1, *), self[axis], self[(axis + 1)...].reduce(1, *))
  }
}

/// Checks a shape that comes from the caller.
func requireShape(_ shape: [Int], _ operation: String) {
  var count = 1
  for length in shape {
    require(length >= 0, "\(operation): shape \(shape) has a negative length")
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    require(!overflow, "\(operation): shape \(shape) has more elements than memory can hold")
    count = product
  }
}

extension DefaultStringInterpolation {
  /// Writes a shape as Swift does; Embedded Swift cannot print an array by itself.
  mutating func appendInterpolation(_ shape: [Int]) {
    appendLiteral("[")
    for index in shape.indices {
      if index > 0 { appendLiteral(", ") }
      appendInterpolation(shape[index])
    }
    appendLiteral("]")
  }
}
