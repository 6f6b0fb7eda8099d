// Sequences whose answer lies far back, to distinguish networks with a memory from those without.

extension Dataset {
  /// The task to recall what came first: a marked symbol is followed by nothing but noise, and must
  /// be named at the end.
  ///
  /// A network has to carry the symbol through all steps, while noise moves its state at each. The task
  /// follows Hochreiter & Schmidhuber 1997, section 5.3. An LSTM learns it if its forget gates initially
  /// stay open for about as long as the delay, with a bias of log(delay) (Tallec & Ollivier 2018).
  ///
  /// The inputs are `[count, delay + 1, symbols + 1]`. The features of the first step are the symbol, as
  /// a one-hot vector, and a mark of 1; those of later steps are normal noise, and 0.
  ///
  /// - Parameters:
  ///   - count: The number of sequences.
  ///   - delay: The number of steps after the first.
  ///   - symbols: The number of symbols, which come in rotation.
  ///   - noise: The standard deviation of the noise.
  ///   - random: Draws the noise.
  /// - Returns: The sequences and their first symbols.
  public static func recall(
    _ count: Int, delay: Int = 50, symbols: Int = 4, noise: Float = 0.5,
    using random: inout RandomGenerator
  ) -> Dataset {
    requireCount(count, noise: noise, "recall")
    require(
      delay >= 0 && symbols >= 1,
      "recall: a delay of \(delay) and \(symbols) symbols; the delay must not be negative, and "
        + "there must be at least one symbol")
    let labels = labelsInTurns(count, classes: symbols)
    let width = symbols + 1
    var inputs = Tensor.normal(
      [count, delay + 1, width], standardDeviation: noise, using: &random)
    for (sequence, label) in labels.enumerated() {
      let first = sequence * (delay + 1) * width
      for feature in 0..<width {
        inputs.values[first + feature] = feature == label || feature == symbols ? 1 : 0
      }
      for step in stride(from: 1, through: delay, by: 1) {
        inputs.values[first + step * width + symbols] = 0
      }
    }
    return Dataset(inputs: inputs, labels: labels, classCount: symbols)
  }
}

extension SequenceDataset {
  /// The task to copy: some symbols, a pause and a start signal are followed by blanks, during which the
  /// same symbols must be written (Arjovsky, Shah & Bengio 2016, section 5.1).
  ///
  /// Symbols are numbered from 0; `symbols` itself stands for a blank, and `symbols + 1` for the signal.
  /// Until the signal, blanks must be written. Each sequence has `2 length + delay` steps.
  ///
  /// - Parameters:
  ///   - count: The number of sequences.
  ///   - length: The number of symbols to copy.
  ///   - delay: The number of steps between the last symbol and the first one to be written.
  ///   - symbols: The number of different symbols.
  ///   - random: Draws the symbols.
  /// - Returns: The sequences, with the symbol to write at each step.
  public static func copying(
    _ count: Int, length: Int = 5, delay: Int = 20, symbols: Int = 8,
    using random: inout RandomGenerator
  ) -> SequenceDataset {
    requireCount(count, noise: 0, "copying")
    require(
      length >= 1 && delay >= 1 && symbols >= 1,
      "copying: a length of \(length), a delay of \(delay) and \(symbols) symbols; each must be "
        + "at least 1"
    )
    let blank = symbols
    var inputs: [[Int]] = []
    var labels: [[Int]] = []
    for _ in 0..<count {
      let text = (0..<length).map { _ in Int(random.next(below: UInt64(symbols))) }
      // The signal comes one step before the first symbol is due.
      let pause = [Int](repeating: blank, count: delay - 1)
      inputs.append(text + pause + [symbols + 1] + [Int](repeating: blank, count: length))
      labels.append([Int](repeating: blank, count: length + delay) + text)
    }
    return SequenceDataset(inputs: inputs, labels: labels)
  }
}

extension RegressionDataset {
  /// The task to add two marked numbers, one from the first half of a sequence, one from the second
  /// (Hochreiter & Schmidhuber 1997, section 5.4, here with marks of 0 and 1).
  ///
  /// Shapes: inputs `[count, length, 2]`, a number from 0 to 1 and its mark; targets `[count, 1]`. Always
  /// answering 1 has a mean squared error of 1/6.
  public static func adding(
    _ count: Int, length: Int = 50, using random: inout RandomGenerator
  ) -> RegressionDataset {
    requireCount(count, noise: 0, "adding")
    require(length >= 2, "adding: a length of \(length); it must be at least 2")
    var values = Tensor.zeros([count, length, 2])
    var sums: [Float] = []
    for sequence in 0..<count {
      let first = Int(random.next(below: UInt64(length / 2)))
      let second = length / 2 + Int(random.next(below: UInt64(length - length / 2)))
      var sum: Float = 0
      for step in 0..<length {
        let number = random.number(in: 0...1)
        let isMarked = step == first || step == second
        values.values[(sequence * length + step) * 2] = number
        values.values[(sequence * length + step) * 2 + 1] = isMarked ? 1 : 0
        if isMarked { sum += number }
      }
      sums.append(sum)
    }
    return RegressionDataset(inputs: values, targets: Tensor(shape: [count, 1], values: sums))
  }
}
