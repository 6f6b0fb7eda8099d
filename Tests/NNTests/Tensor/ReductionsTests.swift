import NN
import Testing

@Suite struct ReductionsTests {
  /// Shapes whose axes are reduced as runs, as eight columns at once, and as the columns left over.
  static let shapes = [
    [7], [3, 4], [4, 3, 17], [2, 16, 8], [1, 5], [5, 1], [300, 11], [2, 3, 4, 5],
  ]

  @Test(arguments: shapes)
  func axesAgreeWithElementByElement(shape: [Int]) {
    var random = RandomGenerator(seed: 6)
    let x = Tensor.normal(shape, mean: 10, using: &random)
    for axis in shape.indices {
      let lines = lines(of: x, along: axis)
      let means = lines.map { $0.reduce(0, +) / Double($0.count) }
      let squares = zip(lines, means).map { line, mean in
        line.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      }
      let length = Double(shape[axis])
      expectClose(x.sum(axis: axis), lines.map { $0.reduce(0, +) })
      expectClose(x.mean(axis: axis), means)
      expectClose(x.variance(axis: axis), squares.map { $0 / length })
      expectClose(
        x.standardDeviation(axis: axis), squares.map { ($0 / length).squareRoot() })
      if length > 1 {
        expectClose(x.variance(axis: axis, unbiased: true), squares.map { $0 / (length - 1) })
      }
      expectClose(x.max(axis: axis), lines.map { $0.max() ?? 0 })
      expectClose(x.min(axis: axis), lines.map { $0.min() ?? 0 })
      #expect(
        x.argmax(axis: axis) == lines.map { line in line.firstIndex(of: line.max() ?? 0) ?? 0 })
      var kept = shape
      kept[axis] = 1
      #expect(x.sum(axis: axis - shape.count, keepingAxis: true).shape == kept)
      #expect(x.max(axis: axis, keepingAxis: true).shape == kept)
      kept.remove(at: axis)
      #expect(x.mean(axis: axis).shape == kept)
    }
  }

  @Test func overEverything() {
    let x = Tensor([[1, 2], [3, 6]])
    #expect(x.sum() == 12 && x.mean() == 3)
    #expect(x.variance() == 3.5 && x.standardDeviation() == Float(3.5).squareRoot())
    #expect(x.variance(unbiased: true) == Float(14.0 / 3))
    #expect(x.max() == 6 && x.min() == 1 && x.argmax() == 3 && x.argmin() == 0)
    #expect(Tensor([1, 5, 5, 0, 0]).argmax() == 1)
    #expect(Tensor([1, 5, 5, 0, 0]).argmin() == 3)
    #expect(Tensor.zeros([0]).sum() == 0)
    #expect(Tensor.zeros([0, 3]).sum(axis: 0) == Tensor([0, 0, 0]))
  }

  /// Added up in Float one by one, ten million times 0.1 is 1,087,937.
  @Test func longSumsAreExactToTheLastDigit() {
    let tenth = Tensor(shape: [10_000_000], repeating: 0.1)
    #expect(tenth.sum() == Float(Double(Float(0.1)) * 10_000_000))
    #expect(tenth.mean() == 0.1)
    #expect(tenth.reshaped([1_000_000, 10]).mean(axis: 0) == Tensor(shape: [10], repeating: 0.1))
  }

  /// The difference of the mean square and the squared mean would be 0, or negative.
  @Test func varianceFarFromZero() {
    #expect(Tensor([10_000_000, 10_000_001, 10_000_002]).variance(unbiased: true) == 1)
  }

  @Test func nanIsNotOverlooked() {
    for place in 0..<20 {
      var x = Tensor.linspace(0, 1, count: 20)
      x[place] = .nan
      #expect(x.max().isNaN && x.min().isNaN && x.sum().isNaN)
      #expect(x.argmax() == place && x.argmin() == place)
      #expect(x.reshaped([20, 1]).max(axis: 0)[0].isNaN)
      #expect(x.reshaped([1, 20]).argmax(axis: 1) == [place])
    }
    #expect(Tensor([-.infinity, -.infinity]).max() == -.infinity)
    #expect(maximum(Tensor([.nan, 1]), Tensor([1, .nan])).values.allSatisfy { $0.isNaN })
    #expect(minimum(Float.nan, 1).isNaN && maximum(1, Float.nan).isNaN)
  }

  private func lines(of x: Tensor, along axis: Int) -> [[Double]] {
    var outside = x.shape
    outside[axis] = 1
    return allIndices(of: outside).map { index in
      (0..<x.shape[axis]).map { turn in
        var index = index
        index[axis] = turn
        return Double(x.values[zip(index, x.shape).reduce(0) { $0 * $1.1 + $1.0 }])
      }
    }
  }

  private func expectClose(_ tensor: Tensor, _ expected: [Double]) {
    #expect(tensor.count == expected.count)
    for (value, target) in zip(tensor.values, expected) {
      // Half a unit in the last place, and a little for the order of adding.
      #expect(abs(Double(value) - target) <= abs(target) * 0x1.001p-24)
    }
  }
}
