import NN
import Testing

@Suite struct ExamplesTests {
  /// Example i is the number i, of class i mod 3.
  private func numbered(_ count: Int) -> Dataset {
    Dataset(
      inputs: Tensor(shape: [count, 1], values: (0..<count).map { Float($0) }),
      labels: (0..<count).map { $0 % 3 }, classNames: ["a", "b", "c"])
  }

  private func numbers(_ data: Dataset) -> [Int] { data.inputs.integers() }

  @Test func selectingKeepsInputsWithTheirLabels() {
    let data = numbered(7).selecting([5, 0, 5])
    #expect(data.inputs == Tensor([[5], [0], [5]]))
    #expect(data.labels == [2, 0, 2])
    #expect(data.classNames == ["a", "b", "c"] && data.classCounts == [1, 0, 2])
    #expect(data.oneHotLabels == Tensor([[0, 0, 1], [1, 0, 0], [0, 0, 1]]))
    #expect(numbers(numbered(7)[2...4]) == [2, 3, 4] && numbered(7)[7...].count == 0)
    #expect(numbered(7).indices(ofClass: 1) == [1, 4])
  }

  @Test func shufflingLosesNothingAndKeepsPairs() {
    var random = RandomGenerator(seed: 3)
    let data = numbered(100).shuffled(using: &random)
    #expect(numbers(data).sorted() == Array(0..<100) && numbers(data) != Array(0..<100))
    #expect(data.labels == numbers(data).map { $0 % 3 })
    #expect(data != numbered(100).shuffled(using: &random))
  }

  @Test func aSplitHasEachExampleOnce() {
    var random = RandomGenerator(seed: 3)
    let ordered = numbered(10).split(0.25)
    #expect(numbers(ordered.first) == [0, 1, 2] && numbers(ordered.second) == Array(3..<10))
    let (train, test) = numbered(10).split(0.8, using: &random)
    #expect(train.count == 8 && test.count == 2)
    #expect((numbers(train) + numbers(test)).sorted() == Array(0..<10))
    #expect(numbered(10).split(0).first.count == 0 && numbered(10).split(1).second.count == 0)
  }

  @Test func eachExampleValidatesInOneFold() {
    var random = RandomGenerator(seed: 3)
    let folds = numbered(11).folds(4, using: &random)
    #expect(folds.map(\.validation.count).sorted() == [2, 3, 3, 3])
    #expect(folds.flatMap { numbers($0.validation) }.sorted() == Array(0..<11))
    for (training, validation) in folds {
      #expect((numbers(training) + numbers(validation)).sorted() == Array(0..<11))
    }
  }

  /// 90 of class 0, 9 of class 1, 1 of class 2.
  private var skewed: Dataset {
    Dataset(
      inputs: Tensor(shape: [100, 1], values: (0..<100).map { Float($0) }),
      labels: (0..<100).map { $0 < 90 ? 0 : $0 < 99 ? 1 : 2 })
  }

  @Test func stratifiedPartsHaveTheClassesOfTheWhole() {
    var random = RandomGenerator(seed: 3)
    let (first, second) = skewed.stratifiedSplit(2 / 3, using: &random)
    #expect(first.classCounts == [60, 6, 1] && second.classCounts == [30, 3, 0])
    #expect((numbers(first) + numbers(second)).sorted() == Array(0..<100))
    #expect(first.labels != first.labels.sorted())
    let folds = skewed.stratifiedFolds(3, using: &random)
    #expect(folds.flatMap { numbers($0.validation) }.sorted() == Array(0..<100))
    for (training, validation) in folds {
      #expect(validation.classCounts[0] == 30 && validation.classCounts[1] == 3)
      #expect(training.count + validation.count == 100)
    }
  }

  @Test func batchesAreMadeOfEachExampleOnceAnEpoch() {
    var random = RandomGenerator(seed: 3)
    let ordered = numbered(10).batches(of: 4)
    #expect(ordered.map { numbers($0) } == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]])
    #expect(numbered(10).batches(of: 4, keepingLast: false).map(\.count) == [4, 4])
    #expect(numbered(8).batches(of: 4).count == 2 && numbered(0).batches(of: 4).isEmpty)
    let first = numbered(10).batches(of: 4, using: &random)
    let second = numbered(10).batches(of: 4, using: &random)
    #expect(first.map(\.count) == [4, 4, 2])
    #expect(first.flatMap { numbers($0) }.sorted() == Array(0..<10))
    #expect(first.map { numbers($0) } == first.map { numbers($0) })
    #expect(first.map { numbers($0) } != second.map { numbers($0) })
  }

  /// In n draws from n, the fraction 1 − (1 − 1/n)ⁿ occurs at least once on average.
  @Test func aBootstrapSampleHoldsSixtyThreePercent() {
    var random = RandomGenerator(seed: 3)
    let distinct = Set(numbers(numbered(10_000).resampled(using: &random))).count
    #expect(Swift.abs(Float(distinct) / 10_000 - 0.632) < 0.015)
  }
}
