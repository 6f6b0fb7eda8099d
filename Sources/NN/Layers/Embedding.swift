/// A table with a row of learned features for each symbol of a vocabulary.
///
/// Looking up a row is the same as multiplying a one-hot vector by the table, without the zeros; the
/// gradient of a row is the sum of the gradients from all places where its symbol occurs. Rows start as
/// standard normal numbers.
///
/// Shapes: indices `[…]` → `[…, features]`.
public struct Embedding: Layer {
  /// Shape `[vocabulary, features]`.
  public var weight: Tensor

  public init(weight: Tensor) {
    require(
      weight.rank == 2, "Embedding: the weight has shape \(weight.shape); it must be a matrix")
    self.weight = weight
  }

  public init(
    vocabulary: Int, features: Int, initializer: Initializer = .normal(standardDeviation: 1),
    using random: inout RandomGenerator
  ) {
    require(
      vocabulary > 0 && features > 0,
      "Embedding: the sizes are \(vocabulary) and \(features); both must be greater than 0")
    self.init(weight: initializer([vocabulary, features], using: &random))
  }

  public mutating func forEachParameter(_ body: ParameterBody) { body("weight", &weight) }

  /// The rows for the whole numbers in a tensor, as a layer before this one would provide them.
  public func callAsFunction(_ indices: Tensor) -> Tensor {
    rows(indices.integers(), shape: indices.shape)
  }

  /// The rows for some symbols, of shape `[indices.count, features]`.
  public func callAsFunction(_ indices: [Int]) -> Tensor { rows(indices, shape: [indices.count]) }

  /// The rows for some sequences of equal length, of shape `[batch, time, features]`.
  public func callAsFunction(_ sequences: [[Int]]) -> Tensor {
    let length = sequences.first?.count ?? 0
    for index in sequences.indices {
      require(
        sequences[index].count == length,
        "Embedding: sequence \(index) has \(sequences[index].count) symbols, but sequence 0 has "
          + "\(length)"
      )
    }
    return rows(Array(sequences.joined()), shape: [sequences.count, length])
  }

  private func rows(_ indices: [Int], shape: [Int]) -> Tensor {
    let (vocabulary, features) = (weight.shape[0], weight.shape[1])
    requireIndices(indices, below: vocabulary, "index", "Embedding")
    return weight.gathered(indices).reshaped(shape + [features])
  }
}
