import NN
import Testing

@Suite struct SequenceDatasetTests {
  @Test func windowsPredictTheNextSymbol() {
    let windows = SequenceDataset(windowsOf: Array(0..<8), length: 3)
    #expect(
      windows.inputs == [[0, 1, 2], [3, 4, 5]] && windows.labels == [[1, 2, 3], [4, 5, 6]])
    #expect(windows.flatLabels == [1, 2, 3, 4, 5, 6] && windows.length == 3)
    let overlapping = SequenceDataset(windowsOf: Array(0..<8), length: 5, step: 1)
    #expect(overlapping.inputs.map { $0[0] } == [0, 1, 2])
    #expect(overlapping.labels.last == [3, 4, 5, 6, 7])
    #expect(SequenceDataset(windowsOf: [1, 2], length: 2).count == 0)
    #expect(windows.selecting([1]).inputs == [[3, 4, 5]])
    #expect(
      SequenceDataset(windowsOf: [1, 0, 1], length: 2).oneHotInputs(symbols: 2)
        == Tensor([[[0, 1], [1, 0]]]))
  }

  @Test func contextsPredictTheNextSymbol() {
    let data = Dataset.nextSymbols([4, 0, 3, 1, 2], context: 2, vocabulary: 5)
    #expect(data.inputs == Tensor([[4, 0], [0, 3], [3, 1]]))
    #expect(data.labels == [3, 1, 2] && data.classCount == 5)
  }

  @Test func sequencesAreSplitAndBatchedLikeOtherExamples() {
    var random = RandomGenerator(seed: 1)
    let data = SequenceDataset(windowsOf: Array(0..<101), length: 10)
    let (train, test) = data.split(0.7, using: &random)
    #expect(train.count == 7 && test.count == 3)
    let batches = train.batches(of: 3, using: &random)
    #expect(batches.map(\.count) == [3, 3, 1])
    for batch in batches {
      for (input, label) in zip(batch.inputs, batch.labels) {
        #expect(label == input.map { $0 + 1 })
      }
    }
  }
}
