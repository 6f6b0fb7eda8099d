// Sequences whose answer lies far back: what tells networks with a memory from those without.

extension Dataset {
  /// What came first? A marked symbol, then nothing but noise, and at the end the symbol is to be named.
  ///
  /// A network has to carry it through all steps between, while noise moves its state at each. In the manner
  /// of Hochreiter & Schmidhuber 1997, section 5.3. An LSTM learns it if its forget gates begin open for about
  /// as long as the delay, by a bias of log(delay) (Tallec & Ollivier 2018).
  ///
  /// Shape of the inputs: `[count, delay + 1, symbols + 1]`. Features of the first step are the symbol, as a
  /// one-hot vector, and a mark of 1; those of later steps normal noise, and 0.
  ///
  /// - Parameters:
  ///   - count: How many sequences there are.
  ///   - delay: How many steps follow the first.
  ///   - symbols: How many symbols there are; they come in turns.
  ///   - noise: The standard deviation of what follows.
  ///   - random: Draws the noise.
  /// - Returns: The sequences and what came first.
  public static func recall(
    _ count: Int, delay: Int = 50, symbols: Int = 4, noise: Float = 0.5,
    using random: inout RandomGenerator
  ) -> Dataset {
    requireCount(count, noise: noise, "recall")
    require(
      delay >= 0 && symbols >= 1,
      "recall: a delay of \(delay) and \(symbols) symbols, they must be at least 0 and 1")
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
  /// Say it again: some symbols, a pause, a sign to start, and then the same symbols are to be written
  /// while nothing is seen (Arjovsky, Shah & Bengio 2016, section 5.1).
  ///
  /// Symbols are numbered from 0; `symbols` itself stands for nothing, and `symbols + 1` for the sign.
  /// Until the sign, nothing is to be written. Each sequence has `2 length + delay` steps.
  ///
  /// - Parameters:
  ///   - count: How many sequences there are.
  ///   - length: How many symbols are to be copied.
  ///   - delay: How many steps lie between the last symbol and the first to be written.
  ///   - symbols: How many different ones there are.
  ///   - random: Draws the symbols.
  /// - Returns: The sequences, with what is to be written at each step.
  public static func copying(
    _ count: Int, length: Int = 5, delay: Int = 20, symbols: Int = 8,
    using random: inout RandomGenerator
  ) -> SequenceDataset {
    requireCount(count, noise: 0, "copying")
    require(
      length >= 1 && delay >= 1 && symbols >= 1,
      "copying: a length of \(length), a delay of \(delay) and \(symbols) symbols, each must be at least 1"
    )
    let nothing = symbols
    var inputs: [[Int]] = []
    var labels: [[Int]] = []
    for _ in 0..<count {
      let text = (0..<length).map { _ in Int(random.next(below: UInt64(symbols))) }
      // The sign comes one step before the first symbol is due, which is when it is seen.
      let pause = [Int](repeating: nothing, count: delay - 1)
      inputs.append(text + pause + [symbols + 1] + [Int](repeating: nothing, count: length))
      labels.append([Int](repeating: nothing, count: length + delay) + text)
    }
    return SequenceDataset(inputs: inputs, labels: labels)
  }
}

extension RegressionDataset {
  /// Two marked numbers are to be added: one from the first half of a sequence, one from the second
  /// (Hochreiter & Schmidhuber 1997, section 5.4, here with marks of 0 and 1).
  ///
  /// Shapes: inputs `[count, length, 2]`, a number from 0 to 1 and its mark; targets `[count, 1]`. Who always
  /// says 1 is wrong by 1/6 in the mean square.
  public static func adding(
    _ count: Int, length: Int = 50, using random: inout RandomGenerator
  ) -> RegressionDataset {
    requireCount(count, noise: 0, "adding")
    require(length >= 2, "adding: a length of \(length), it must be at least 2")
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
