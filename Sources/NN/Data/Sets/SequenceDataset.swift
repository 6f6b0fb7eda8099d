/// Sequences of symbols with a symbol to be predicted at each step, for a language model to learn from.
///
///     let vocabulary = Vocabulary(of: Corpus.story)
///     let data = SequenceDataset(windowsOf: vocabulary.encode(Corpus.story), length: 32)
///     for batch in data.batches(of: 16, using: &random) {
///       let logits = model(batch.inputs)                     // [batch, time, vocabulary]
///       let loss = crossEntropy(logits.reshaped([-1, vocabulary.count]), batch.flatLabels)
///     }
public struct SequenceDataset: Examples, Equatable, Sendable {
  /// The symbols that a model sees, by sequence and step; all sequences are equally long.
  public let inputs: [[Int]]
  /// The symbol to be predicted at each step.
  public let labels: [[Int]]

  /// The number of sequences.
  public var count: Int { inputs.count }
  /// The number of steps in each sequence.
  public var length: Int { inputs.first?.count ?? 0 }
  /// The labels of all steps of all sequences, one after another.
  public var flatLabels: [Int] { Array(labels.joined()) }

  public init(inputs: [[Int]], labels: [[Int]]) {
    require(
      inputs.count == labels.count,
      "SequenceDataset: \(labels.count) sequences of labels for \(inputs.count) sequences of "
        + "symbols")
    self.inputs = inputs
    self.labels = labels
    for index in inputs.indices {
      require(
        inputs[index].count == length && labels[index].count == length,
        "SequenceDataset: sequence \(index) has \(inputs[index].count) symbols and "
          + "\(labels[index].count) labels, but sequence 0 has \(length) symbols")
    }
  }

  /// Parts of a text, with the next symbol to be predicted at each step.
  ///
  /// - Parameters:
  ///   - symbols: The text.
  ///   - length: The number of steps in each part.
  ///   - step: The distance between the beginnings of parts; their length by default, so that no symbol is
  ///     predicted twice.
  public init(windowsOf symbols: [Int], length: Int, step: Int? = nil) {
    let step = step ?? length
    require(
      length >= 1,
      "SequenceDataset: windows of length \(length); the length must be at least 1")
    require(step >= 1, "SequenceDataset: windows \(step) apart; the distance must be at least 1")
    var inputs: [[Int]] = []
    var labels: [[Int]] = []
    for start in stride(from: 0, to: symbols.count - length, by: step) {
      inputs.append(Array(symbols[start..<(start + length)]))
      labels.append(Array(symbols[(start + 1)...(start + length)]))
    }
    self.init(inputs: inputs, labels: labels)
  }

  public func selecting(_ indices: [Int]) -> SequenceDataset {
    requireIndices(indices, below: count, "index", "selecting")
    return SequenceDataset(
      inputs: indices.map { inputs[$0] }, labels: indices.map { labels[$0] })
  }

  /// The inputs as one-hot vectors: `[count, length, symbols]`.
  public func oneHotInputs(symbols: Int) -> Tensor {
    Tensor.oneHot(Array(inputs.joined()), classes: symbols).reshaped([count, length, symbols])
  }
}

extension Dataset {
  /// The symbols of a text, to be predicted from those just before them, for a network with a window to
  /// learn from (Bengio, Ducharme, Vincent & Jauvin 2003).
  ///
  /// The inputs are `[symbols.count − context, context]`, whole numbers as an embedding takes them.
  ///
  /// - Parameters:
  ///   - symbols: The text.
  ///   - context: The number of symbols that the network sees.
  ///   - vocabulary: The number of different symbols.
  /// - Returns: An example for each symbol that has enough symbols before it.
  public static func nextSymbols(
    _ symbols: [Int], context: Int, vocabulary: Int
  ) -> Dataset {
    require(context >= 1, "nextSymbols: a context of \(context); it must be at least 1")
    let count = max(symbols.count - context, 0)
    var inputs: [Int] = []
    inputs.reserveCapacity(count * context)
    for start in 0..<count { inputs += symbols[start..<(start + context)] }
    return Dataset(
      inputs: Tensor(shape: [count, context], values: inputs.map { Float($0) }),
      labels: Array(symbols.suffix(count)), classCount: max(vocabulary, 0))
  }
}

// Embedded Swift has no `Codable`.
#if !hasFeature(Embedded)
  extension SequenceDataset: Codable {}
#endif
