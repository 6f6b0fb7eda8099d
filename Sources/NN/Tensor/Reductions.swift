// Sums are added up in `Double`, eight at a time: the error of a sum of millions stays below the
// rounding of its result.

extension Tensor {
  // MARK: Over everything

  /// The sum of all elements; 0 if there are none.
  public func sum() -> Float { Float(total) }

  /// The mean of all elements.
  public func mean() -> Float {
    requireElements("mean")
    return Float(total / Double(count))
  }

  /// The mean squared distance from the mean.
  ///
  /// If `unbiased`, the sum is divided by `count - 1` instead of `count`, which estimates the variance
  /// of the distribution that the elements were drawn from.
  public func variance(unbiased: Bool = false) -> Float {
    Float(squaredDeviation("variance") / divisor(count, unbiased, "variance"))
  }

  /// The square root of the variance.
  public func standardDeviation(unbiased: Bool = false) -> Float {
    let variance =
      squaredDeviation("standardDeviation") / divisor(count, unbiased, "standardDeviation")
    return Float(variance.squareRoot())
  }

  // MARK: Along an axis

  /// Sums along an axis, which is removed or kept with length 1.
  public func sum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    let place = shape.resolvedAxis(axis, "sum")
    return folded(
      axis, keepingAxis, "sum", row: { Float(NN.sum($0, count: $1)) },
      columns: { Lanes(columnSums($0, rows: $1, stride: $2)) }
    )
    .recorded("sum", self) { gradient, x, _ in
      (keepingAxis ? gradient : gradient.insertingAxis(at: place)).broadcast(to: x.shape)
    }
  }

  /// Means along an axis.
  public func mean(axis: Int, keepingAxis: Bool = false) -> Tensor {
    let length = Double(requireLength(axis, "mean"))
    let place = shape.resolvedAxis(axis, "mean")
    return folded(
      axis, keepingAxis, "mean", row: { Float(NN.sum($0, count: $1) / length) },
      columns: { Lanes(columnSums($0, rows: $1, stride: $2) / length) }
    )
    .recorded("mean", self) { gradient, x, _ in
      let share = gradient / Float(length)
      return (keepingAxis ? share : share.insertingAxis(at: place)).broadcast(to: x.shape)
    }
  }

  /// Variances along an axis; see ``variance(unbiased:)``.
  public func variance(axis: Int, unbiased: Bool = false, keepingAxis: Bool = false) -> Tensor {
    let divisor = divisor(requireLength(axis, "variance"), unbiased, "variance")
    let place = shape.resolvedAxis(axis, "variance")
    return folded(
      axis, keepingAxis, "variance", row: { Float(NN.squaredDeviation($0, count: $1) / divisor) },
      columns: { Lanes(columnSquaredDeviations($0, rows: $1, stride: $2) / divisor) }
    )
    .recorded("variance", self) { gradient, x, _ in
      let factor = gradient * Float(2 / divisor)
      return (keepingAxis ? factor : factor.insertingAxis(at: place))
        * (x - x.mean(axis: place, keepingAxis: true))
    }
  }

  /// Square roots of the variances along an axis.
  public func standardDeviation(
    axis: Int, unbiased: Bool = false, keepingAxis: Bool = false
  ) -> Tensor {
    let divisor = divisor(
      requireLength(axis, "standardDeviation"), unbiased, "standardDeviation")
    let place = shape.resolvedAxis(axis, "standardDeviation")
    return folded(
      axis, keepingAxis, "standardDeviation",
      row: { Float((NN.squaredDeviation($0, count: $1) / divisor).squareRoot()) },
      columns: { pointer, rows, stride in
        let deviations = columnSquaredDeviations(pointer, rows: rows, stride: stride)
        return Lanes((deviations / divisor).squareRoot())
      }
    )
    .recorded("standardDeviation", self) { gradient, x, y in
      let factor = gradient / (y * Float(divisor))
      return (keepingAxis ? factor : factor.insertingAxis(at: place))
        * (x - x.mean(axis: place, keepingAxis: true))
    }
  }

  // MARK: Parts

  var total: Double {
    values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { NN.sum($0, count: buffer.count) } ?? 0
    }
  }

  private func squaredDeviation(_ operation: String) -> Double {
    requireElements(operation)
    return values.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { NN.squaredDeviation($0, count: buffer.count) } ?? 0
    }
  }

  private func divisor(_ count: Int, _ unbiased: Bool, _ operation: String) -> Double {
    require(
      !unbiased || count > 1,
      "\(operation): the unbiased form needs at least two elements, but there is \(count)")
    return Double(unbiased ? count - 1 : count)
  }
}

extension Tensor {
  /// Reduces one axis.
  ///
  /// `row` returns the result for one or more floats that lie side by side. `columns` returns those for
  /// eight columns at once, given the first row's place in memory, the number of rows, and how far apart
  /// they are.
  @inline(__always)
  func folded(
    _ axis: Int, _ keepingAxis: Bool, _ operation: String,
    row: (UnsafePointer<Float>, Int) -> Float,
    columns: (UnsafePointer<Float>, Int, Int) -> Lanes
  ) -> Tensor {
    let axis = shape.resolvedAxis(axis, operation)
    let (outer, length, inner) = shape.around(axis: axis)
    let resultShape = shape.removingAxis(axis, keepingAxis: keepingAxis)
    if length == 0 { return .zeros(resultShape) }
    return Tensor(shape: resultShape) { result in
      withElements { source in
        if inner == 1 {
          for index in 0..<outer { result[index] = row(source + index * length, length) }
          return
        }
        for block in 0..<outer {
          let source = source + block * length * inner
          let result = result + block * inner
          var column = 0
          while column + 8 <= inner {
            columns(source + column, length, inner).store(to: result + column)
            column += 8
          }
          guard column < inner else { continue }
          // The last few columns are copied to memory from which eight can be read.
          let rest = inner - column
          withUnsafeTemporaryAllocation(of: Float.self, capacity: length * 8) { padded in
            guard let start = padded.baseAddress else { return }
            for index in 0..<length {
              Lanes(at: source + index * inner + column, count: rest).store(to: start + index * 8)
            }
            columns(start, length, 8).store(to: result + column, count: rest)
          }
        }
      }
    }
  }

  func requireElements(_ operation: String) {
    require(count > 0, "\(operation): a tensor of shape \(shape) has no elements")
  }

  /// The length of an axis, which must not be 0.
  @discardableResult
  func requireLength(_ axis: Int, _ operation: String) -> Int {
    let length = shape[shape.resolvedAxis(axis, operation)]
    require(length > 0, "\(operation): axis \(axis) of shape \(shape) has no elements")
    return length
  }
}
