// Vectors of `Double`, for what `Float` would lose too many digits in.

/// The sum of products.
@inline(__always)
func dot(_ a: some Sequence<Double>, _ b: some Sequence<Double>) -> Double {
  var sum = 0.0
  for (a, b) in zip(a, b) { sum += a * b }
  return sum
}

extension MutableCollection<Double> {
  /// Adds a multiple of a vector.
  @inline(__always)
  mutating func add(_ factor: Double, _ vector: some Sequence<Double>) {
    var place = startIndex
    for element in vector {
      self[place] += factor * element
      formIndex(after: &place)
    }
  }
}

/// Makes vectors of `length` that lie one after another orthonormal, in their order.
///
/// Gram and Schmidt's method, done twice, after which what is left along earlier vectors is rounding
/// (Giraud, Langou & Rozložník 2005).
func orthonormalize(_ vectors: inout [Double], length: Int) {
  vectors.withUnsafeMutableBufferPointer { vectors in
    func vector(_ index: Int) -> UnsafeMutableBufferPointer<Double> {
      UnsafeMutableBufferPointer(rebasing: vectors[(index * length)..<((index + 1) * length)])
    }
    for index in 0..<(vectors.count / length) {
      var current = vector(index)
      for earlier in Array(0..<index) + Array(0..<index) {
        current.add(-dot(current, vector(earlier)), vector(earlier))
      }
      let norm = dot(current, current).squareRoot()
      for place in 0..<length { current[place] /= norm }
    }
  }
}
