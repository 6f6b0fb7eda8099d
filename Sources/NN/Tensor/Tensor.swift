/// Numbers in rows and columns, or along any number of axes.
///
///     let x = Tensor([[1, 2, 3], [4, 5, 6]])
///     x.shape   // [2, 3]
///     x[1, 0]   // 4
///     x * 10 + x.mean(axis: 0)
///
/// Elements are `Float`, stored row by row without gaps. A tensor is a value: changing a copy leaves
/// the original as it was, and the memory is copied only when one of two that share it changes.
///
/// An operation whose operands do not fit stops the program with a message that names the operation
/// and the shapes.
///
/// Where derivatives are wanted, a tensor also records what it was computed from; see
/// ``tracked(_:)``.
public struct Tensor: Sendable {
  /// The length of each axis, outermost first; empty for a single number.
  public let shape: [Int]
  /// All elements in row-major order: the last axis changes fastest.
  public internal(set) var values: [Float]
  /// What the tensor was computed from; nil for a constant.
  var node: Node?

  /// The number of elements.
  public var count: Int { values.count }
  /// The number of axes: 0 for a number, 1 for a vector, 2 for a matrix.
  public var rank: Int { shape.count }

  /// A result whose shape and elements are known to fit.
  init(uncheckedShape shape: [Int], values: [Float]) {
    self.shape = shape
    self.values = values
  }

  /// A result all of whose elements `initialize` writes; it is not called if there are none.
  ///
  /// Memory is not cleared first, as that would cost as much as a small operation.
  @inline(__always)
  init(shape: [Int], initializing initialize: (UnsafeMutablePointer<Float>) -> Void) {
    let count = shape.elementCount
    if count >= 8192 { _ = keepsFreedMemory }
    self.shape = shape
    self.values = [Float](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      if count > 0, let start = buffer.baseAddress { initialize(start) }
      initializedCount = count
    }
  }
}

extension Tensor: Equatable {
  /// Whether shapes and elements are equal, however they came about.
  public static func == (a: Tensor, b: Tensor) -> Bool {
    a.shape == b.shape && a.values == b.values
  }
}
