// Sums in `Double`, in an order that depends only on the number of floats.

/// The sum of floats that lie side by side.
func sum(_ pointer: UnsafePointer<Float>, count: Int) -> Double {
  sum(pointer, count: count) { $0 }
}

/// The sum of squared distances from the mean, of floats that lie side by side.
///
/// It takes two passes: the difference of two large sums would lose the digits that matter.
func squaredDeviation(_ pointer: UnsafePointer<Float>, count: Int) -> Double {
  let mean = sum(pointer, count: count) / Double(count)
  return sum(pointer, count: count) { ($0 - mean) * ($0 - mean) }
}

/// The sums of eight columns; rows are `stride` floats apart.
@inline(__always)
func columnSums(_ pointer: UnsafePointer<Float>, rows: Int, stride: Int) -> SIMD8<Double> {
  var sums = SIMD8<Double>()
  for row in 0..<rows { sums += SIMD8<Double>(Lanes(at: pointer + row * stride)) }
  return sums
}

/// The sums of squared distances from the mean, of eight columns.
@inline(__always)
func columnSquaredDeviations(
  _ pointer: UnsafePointer<Float>, rows: Int, stride: Int
) -> SIMD8<Double> {
  let means = columnSums(pointer, rows: rows, stride: stride) / Double(rows)
  var sums = SIMD8<Double>()
  for row in 0..<rows {
    let distances = SIMD8<Double>(Lanes(at: pointer + row * stride)) - means
    sums += distances * distances
  }
  return sums
}

@inline(__always)
private func sum(
  _ pointer: UnsafePointer<Float>, count: Int, of term: (SIMD8<Double>) -> SIMD8<Double>
) -> Double {
  // Two accumulators, so that one addition need not wait for the last.
  var even = SIMD8<Double>()
  var odd = SIMD8<Double>()
  var index = 0
  while index &+ 16 <= count {
    even += term(SIMD8<Double>(Lanes(at: pointer + index)))
    odd += term(SIMD8<Double>(Lanes(at: pointer + index + 8)))
    index &+= 16
  }
  var total = (even + odd).sum()
  while index < count {
    total += term(SIMD8<Double>(repeating: Double(pointer[index])))[0]
    index &+= 1
  }
  return total
}

/// The sum of squares of floats that lie side by side.
func squaredSum(_ pointer: UnsafePointer<Float>, count: Int) -> Double {
  sum(pointer, count: count) { $0 * $0 }
}
