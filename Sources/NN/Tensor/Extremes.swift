// NaN cannot be ordered; as in NumPy and PyTorch it wins, so that it is not overlooked.

extension Tensor {
  /// The greatest element; NaN if there is one.
  public func max() -> Float {
    requireElements("max")
    return values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { greatest($0, count: buffer.count) } ?? -.infinity
    }
  }

  /// The least element; NaN if there is one.
  public func min() -> Float {
    requireElements("min")
    return -(-self).max()
  }

  /// The place of the greatest element in row-major order; of equal ones, the first.
  public func argmax() -> Int {
    requireElements("argmax")
    let greatest = max()
    return values.firstIndex { $0 == greatest || $0.isNaN } ?? 0
  }

  /// The place of the least element in row-major order; of equal ones, the first.
  public func argmin() -> Int {
    requireElements("argmin")
    return (-self).argmax()
  }

  /// The greatest elements along an axis, which is removed or kept with length 1.
  public func max(axis: Int, keepingAxis: Bool = false) -> Tensor {
    requireLength(axis, "max")
    let place = shape.resolvedAxis(axis, "max")
    return folded(
      axis, keepingAxis, "max", row: { greatest($0, count: $1) },
      columns: { pointer, rows, stride in
        var result = Lanes(at: pointer)
        for row in 1..<Swift.max(rows, 1) where row < rows {
          result = maximum(result, Lanes(at: pointer + row * stride))
        }
        return result
      }
    )
    .recorded("max", self) { gradient, x, y in
      x.sharedAmongGreatest(
        keepingAxis ? gradient : gradient.insertingAxis(at: place),
        greatest: keepingAxis ? y : y.insertingAxis(at: place), axis: place)
    }
  }

  /// A gradient of greatest elements, put in their places; equal elements share it.
  func sharedAmongGreatest(_ gradient: Tensor, greatest: Tensor, axis: Int) -> Tensor {
    let isGreatest = self .== greatest
    return gradient * (isGreatest / isGreatest.sum(axis: axis, keepingAxis: true))
  }

  /// The least elements along an axis.
  public func min(axis: Int, keepingAxis: Bool = false) -> Tensor {
    requireLength(axis, "min")
    return -(-self).max(axis: axis, keepingAxis: keepingAxis)
  }

  /// The places of the greatest elements along an axis; of equal ones, the first.
  public func argmax(axis: Int) -> [Int] {
    requireLength(axis, "argmax")
    let axis = shape.resolvedAxis(axis, "argmax")
    let greatest = max(axis: axis)
    let (outer, length, inner) = shape.around(axis: axis)
    var places: [Int] = []
    places.reserveCapacity(outer * inner)
    for block in 0..<outer {
      for column in 0..<inner {
        let target = greatest.values[block * inner + column]
        let start = block * length * inner + column
        let place = (0..<length).first {
          let value = values[start + $0 * inner]
          return value == target || value.isNaN
        }
        places.append(place ?? 0)
      }
    }
    return places
  }
}

func greatest(_ pointer: UnsafePointer<Float>, count: Int) -> Float {
  var index = 0
  var lanes = Lanes(repeating: -.infinity)
  while index &+ 8 <= count {
    lanes = maximum(lanes, Lanes(at: pointer + index))
    index &+= 8
  }
  var result = -Float.infinity
  for lane in 0..<8 { result = maximum(result, lanes[lane]) }
  while index < count {
    result = maximum(result, pointer[index])
    index &+= 1
  }
  return result
}
