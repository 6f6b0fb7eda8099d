import NN
import Testing

@Suite struct MetricsTests {
  @Test func metricsOfASmallTable() {
    let scores = Tensor([[3, 2, 1], [1, 2, 3], [1, 3, 2], [3, 1, 2]])
    let labels = [0, 1, 1, 2]
    #expect(accuracy(scores, labels) == 0.5)
    #expect(topAccuracy(1, scores, labels) == 0.5)
    #expect(topAccuracy(2, scores, labels) == 1)
    let matrix = ConfusionCounts(scores, labels)
    #expect(matrix.counts == [[1, 0, 0], [0, 1, 1], [1, 0, 0]])
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.recall == [1, 0.5, 0])
    #expect(matrix.precision == [0.5, 1, 0])
  }

  @Test func theFirstOfEqualScoresIsTheAnswer() {
    let scores = Tensor([[1, 1, 0], [1, 1, 0], [0, 0, 0]])
    #expect(accuracy(scores, [0, 1, 2]) == Float(1) / 3)
    #expect(topAccuracy(1, scores, [0, 1, 2]) == Float(1) / 3)
    #expect(topAccuracy(2, scores, [0, 1, 2]) == Float(2) / 3)
    #expect(topAccuracy(3, scores, [0, 1, 2]) == 1)
    #expect(ConfusionCounts(scores, [0, 1, 2]).counts == [[1, 0, 0], [1, 0, 0], [1, 0, 0]])
  }

  /// Otherwise a network with only NaN as output would be right about class 0.
  @Test func notANumberIsNeverRight() {
    let scores = Tensor([[.nan, .nan], [.nan, 1], [1, .nan], [1, 0]])
    #expect(accuracy(scores, [0, 0, 0, 0]) == 0.25)
    for k in 1...2 { #expect(topAccuracy(k, scores, [0, 0, 0, 0]) == 0.25) }
  }

  @Test func whatNeverComesUpHasNoRecallAndNoPrecision() {
    let counts = ConfusionCounts(Tensor([[1, 0, 0]]), [0])
    #expect(counts.accuracy == 1)
    #expect(counts.recall[0] == 1 && counts.recall[1].isNaN && counts.recall[2].isNaN)
    #expect(counts.precision[0] == 1 && counts.precision[1].isNaN)
  }
}
