/// Turns scores into probabilities, `exp(xᵢ / T) / Σⱼ exp(xⱼ / T)` along an axis.
///
/// The greatest score is subtracted first: it cancels in the fraction, and nothing overflows.
///
/// A small temperature `T` puts all probability on the greatest score, and a large one spreads it evenly;
/// it must be greater than 0. The axis is the one whose elements compete; −1 is the last.
public func softmax(_ x: Tensor, temperature: Float = 1, axis: Int = -1) -> Tensor {
  require(temperature > 0, "softmax: the temperature is \(temperature); it must be greater than 0")
  let x = temperature == 1 ? x : x / temperature
  return mapRows(of: x, axis, "softmax") { row, result, count in
    let peak = greatest(row, count: count)
    mapLanes(row, to: result, count: count) { exp($0 - peak) }
    let total = Float(sum(result, count: count))
    mapLanes(result, to: result, count: count) { $0 / total }
  }
  .recorded("softmax", x) { gradient, _, y in
    let product = gradient * y
    return product - y * product.sum(axis: axis, keepingAxis: true)
  }
}

/// The logarithms of ``softmax(_:temperature:axis:)``, without rounding small probabilities to 0.
public func logSoftmax(_ x: Tensor, temperature: Float = 1, axis: Int = -1) -> Tensor {
  require(
    temperature > 0, "logSoftmax: the temperature is \(temperature); it must be greater than 0")
  let x = temperature == 1 ? x : x / temperature
  return mapRows(of: x, axis, "logSoftmax") { row, result, count in
    let peak = greatest(row, count: count)
    mapLanes(row, to: result, count: count) { exp($0 - peak) }
    let logarithm = log(Float(sum(result, count: count)))
    mapLanes(row, to: result, count: count) { ($0 - peak) - logarithm }
  }
  .recorded("logSoftmax", x) { gradient, _, y in
    gradient - exp(y) * gradient.sum(axis: axis, keepingAxis: true)
  }
}

/// `log Σⱼ exp(xⱼ)` along an axis, a smooth maximum, computed without overflow.
public func logSumExp(_ x: Tensor, axis: Int = -1, keepingAxis: Bool = false) -> Tensor {
  x.requireLength(axis, "logSumExp")
  let greatest = x.detached.max(axis: axis, keepingAxis: true)
  // Subtracting an infinity from itself gives NaN, so infinities are not subtracted.
  let shift = greatest.replacing(with: 0, where: abs(greatest) .== .infinity)
  let sums = exp(x - shift).sum(axis: axis, keepingAxis: true)
  let result = log(sums) + shift
  return keepingAxis ? result : result.removingAxis(axis)
}

/// Maps each run of elements along an axis by `body`, which gets them as floats that lie side by side.
@inline(__always)
private func mapRows(
  of x: Tensor, _ axis: Int, _ operation: String,
  _ body: (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
) -> Tensor {
  let axis = x.shape.resolvedAxis(axis, operation)
  let length = x.requireLength(axis, operation)
  let last = x.rank - 1
  var order = Array(0..<x.rank)
  order.swapAt(axis, last)
  let rows = axis == last ? x : x.detached.transposed(order)
  let result = Tensor(shape: rows.shape) { result in
    rows.withElements { source in
      inParallel(count: x.count / length, partLength: max(1, elementsInPart / length)) {
        row, count in
        for row in row..<(row + count) {
          body(source + row * length, result + row * length, length)
        }
      }
    }
  }
  return axis == last ? result : result.transposed(order)
}
