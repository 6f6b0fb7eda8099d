import NN
import Synchronization
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 2, 7, 1000])
  func everyPartIsRunOnce(parts: Int) {
    for _ in 0..<100 {
      let sum = Atomic(0)
      let squares = Atomic(0)
      inParallel(parts: parts) { part in
        sum.add(part + 1, ordering: .relaxed)
        squares.add((part + 1) * (part + 1), ordering: .relaxed)
      }
      #expect(sum.load(ordering: .relaxed) == parts * (parts + 1) / 2)
      #expect(squares.load(ordering: .relaxed) == parts * (parts + 1) * (2 * parts + 1) / 6)
    }
  }

  @Test func loopsWithinLoopsAndOfSeveralThreadsAreComplete() async {
    let total = Atomic(0)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let sum = Atomic(0)
          for _ in 0..<200 {
            inParallel(parts: 5) { _ in
              inParallel(parts: 3) { sum.add($0 + 1, ordering: .relaxed) }
            }
          }
          return sum.load(ordering: .relaxed)
        }
      }
      for await sum in group { total.add(sum, ordering: .relaxed) }
    }
    #expect(total.load(ordering: .relaxed) == 4 * 200 * 5 * 6)
  }

  /// Single rows are too small to be distributed, so the whole must have their very bits.
  @Test func resultsDoNotDependOnHowWorkIsDistributed() {
    var random = RandomGenerator(seed: 3)
    let x = Tensor.normal([301, 401], using: &random)
    let bias = Tensor.normal([401], using: &random)
    let column = Tensor.normal([301, 1], using: &random)
    let (mapped, chosen, added, scaled) = (tanh(x), softmax(x), x + bias, x * column)
    for row in [0, 1, 40, 41, 122, 163, 300] {
      #expect(mapped.row(row) == tanh(x.row(row)))
      #expect(chosen.row(row) == softmax(x.row(row)))
      #expect(added.row(row) == x.row(row) + bias)
      #expect(scaled.row(row) == x.row(row) * column[row, 0])
    }
  }
}
