// How kernels access the elements: through unchecked pointers, for as long as a closure runs.

extension Tensor {
  /// Calls `body` with the elements' memory for reading, unless there are no elements.
  @inline(__always)
  func withElements(_ body: (UnsafePointer<Float>) -> Void) {
    values.withUnsafeBufferPointer { buffer in
      if buffer.count > 0, let start = buffer.baseAddress { body(start) }
    }
  }

  /// Calls `body` with the elements' memory for writing, unless there are no elements.
  mutating func withMutableElements(_ body: (UnsafeMutablePointer<Float>) -> Void) {
    values.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { body(start) }
    }
  }
}

/// Calls `body` with the elements of three tensors, unless one of them is empty.
@inline(__always)
func withPointers(
  _ a: Tensor, _ b: Tensor, _ c: Tensor,
  _ body: (UnsafePointer<Float>, UnsafePointer<Float>, UnsafePointer<Float>) -> Void
) {
  a.withElements { a in b.withElements { b in c.withElements { c in body(a, b, c) } } }
}

/// Calls `body` with uninitialised memory for `count` floats.
@inline(__always)
func withScratch(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Void) {
  withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { buffer in
    if let start = buffer.baseAddress { body(start) }
  }
}
