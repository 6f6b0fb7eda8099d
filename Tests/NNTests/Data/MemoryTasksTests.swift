import NN
import Testing

@Suite struct MemoryTasksTests {
  @Test func onlyTheFirstStepTellsTheAnswer() {
    var random = RandomGenerator(seed: 1)
    let data = Dataset.recall(30, delay: 12, symbols: 3, distractions: 2, using: &random)
    #expect(data.inputs.shape == [30, 13, 5] && data.classCounts == [10, 10, 10])
    for sequence in 0..<30 {
      let symbols = (0..<13).map { step in (0..<5).filter { data.inputs[sequence, step, $0] == 1 } }
      #expect(symbols[0] == [data.labels[sequence]])
      #expect(symbols.dropFirst().allSatisfy { $0 == [3] || $0 == [4] })
    }
    #expect(data.inputs.sum() == 30 * 13)
  }

  @Test func whatIsToBeCopiedIsWhatWasSeen() {
    var random = RandomGenerator(seed: 1)
    let data = SequenceDataset.copying(40, length: 3, delay: 6, symbols: 4, using: &random)
    #expect(data.length == 12)
    for (input, label) in zip(data.inputs, data.labels) {
      #expect(input[..<3].allSatisfy { (0..<4).contains($0) })
      #expect(Array(input[3...]) == [4, 4, 4, 4, 4, 5, 4, 4, 4])
      #expect(label == [4, 4, 4, 4, 4, 4, 4, 4, 4] + input[..<3])
    }
    #expect(Set(data.inputs.flatMap { $0[..<3] }).count == 4)
  }

  @Test func twoNumbersAreMarkedOneInEachHalf() {
    var random = RandomGenerator(seed: 1)
    let data = RegressionDataset.adding(500, length: 9, using: &random)
    #expect(data.inputs.shape == [500, 9, 2] && data.targets.shape == [500, 1])
    for sequence in 0..<500 {
      let marked = (0..<9).filter { data.inputs[sequence, $0, 1] == 1 }
      #expect(marked.count == 2 && marked[0] < 4 && marked[1] >= 4)
      let sum = data.inputs[sequence, marked[0], 0] + data.inputs[sequence, marked[1], 0]
      #expect((sum - data.targets[sequence, 0]).magnitude < 1e-6)
    }
    let error: Float = square(data.targets - 1).mean()
    #expect((error - 1 / 6).magnitude < 0.035)
  }
}
