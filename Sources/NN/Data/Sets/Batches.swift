extension Examples {
  /// The examples in parts of equal size, in their order.
  ///
  /// - Parameters:
  ///   - size: The number of examples in a batch.
  ///   - keepingLast: Whether the last batch is kept if it is smaller.
  /// - Returns: The batches, each made when it is requested.
  public func batches(of size: Int, keepingLast: Bool = true) -> Batches<Self> {
    Batches(self, order: Array(0..<count), size: size, keepingLast: keepingLast)
  }

  /// The examples in parts of equal size, in an order drawn by each call: one epoch of training.
  ///
  /// - Parameters:
  ///   - size: The number of examples in a batch.
  ///   - keepingLast: Whether the last batch is kept if it is smaller.
  ///   - random: Draws the order.
  /// - Returns: The batches, each made when it is requested.
  public func batches(
    of size: Int, keepingLast: Bool = true, using random: inout RandomGenerator
  ) -> Batches<Self> {
    let order = randomPermutation(count, using: &random)
    return Batches(self, order: order, size: size, keepingLast: keepingLast)
  }
}

/// Parts of a set of examples, each made when it is requested.
public struct Batches<Set: Examples>: RandomAccessCollection {
  private let examples: Set
  private let order: [Int]
  private let size: Int
  /// The number of batches.
  public let count: Int

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  init(_ examples: Set, order: [Int], size: Int, keepingLast: Bool) {
    require(size > 0, "batches: the size is \(size); it must be at least 1")
    self.examples = examples
    self.order = order
    self.size = size
    count = order.count / size + (keepingLast && !order.count.isMultiple(of: size) ? 1 : 0)
  }

  public subscript(_ index: Int) -> Set {
    require(index >= 0 && index < count, "batches: batch \(index) is not in 0..<\(count)")
    let end = Swift.min((index + 1) * size, order.count)
    return examples.selecting(Array(order[(index * size)..<end]))
  }
}
