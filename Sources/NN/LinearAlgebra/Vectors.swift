// Vectors of `Double`, for calculations in which `Float` would lose too many digits.

/// The dot product of two vectors.
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

/// Makes vectors of `length` elements, which are stored one after another, orthonormal.
///
/// This is Gram and Schmidt's method, applied twice, after which only rounding errors are left along
/// earlier vectors (Giraud, Langou & Rozložník 2005).
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
