/// A table with a row of learned features for each of a vocabulary's symbols.
///
/// Looking up a row is multiplying a one-hot vector with the table, without the zeros; the gradient of
/// a row is the sum of what comes back from all places where its symbol stood. Rows start as standard
/// normal numbers.
///
/// Shapes: indices `[…]` → `[…, features]`.
public struct Embedding: Layer {
  /// Shape `[vocabulary, features]`.
  public var weight: Tensor

  public init(weight: Tensor) {
    require(
      weight.rank == 2, "Embedding: the weight has shape \(weight.shape), it must be a matrix")
    self.weight = weight
  }

  public init(
    vocabulary: Int, features: Int, initializer: Initializer = .normal(standardDeviation: 1),
    using random: inout RandomGenerator
  ) {
    require(
      vocabulary > 0 && features > 0,
      "Embedding: sizes are \(vocabulary) and \(features), both must be greater than 0")
    self.init(weight: initializer([vocabulary, features], using: &random))
  }

  public mutating func forEachParameter(_ body: ParameterBody) { body("weight", &weight) }

  /// The rows of whole numbers that a tensor holds, as a layer before this one would pass them on.
  public func callAsFunction(_ indices: Tensor) -> Tensor {
    rows(indices.integers(), shape: indices.shape)
  }

  /// The rows of some symbols, of shape `[indices.count, features]`.
  public func callAsFunction(_ indices: [Int]) -> Tensor { rows(indices, shape: [indices.count]) }

  /// The rows of some sequences of equal length, of shape `[batch, time, features]`.
  public func callAsFunction(_ sequences: [[Int]]) -> Tensor {
    let length = sequences.first?.count ?? 0
    for index in sequences.indices {
      require(
        sequences[index].count == length,
        "Embedding: sequence \(index) has \(sequences[index].count) symbols, sequence 0 has \(length)"
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
