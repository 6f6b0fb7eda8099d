import NN
import Testing

@Suite struct EarlyStoppingTests {
  /// The index of the loss after which it says to stop.
  private func stop(_ stopping: EarlyStopping, _ losses: [Float]) -> Int? {
    var stopping = stopping
    return losses.firstIndex { stopping.shouldStop(after: $0) }
  }

  @Test func stopsWhenPatienceIsUsedUp() {
    #expect(stop(EarlyStopping(patience: 1), [3, 2, 2, 1]) == 2)
    #expect(stop(EarlyStopping(patience: 2), [3, 2, 4, 5, 1]) == 3)
    // A new best in time starts the count again.
    #expect(stop(EarlyStopping(patience: 2), [3, 2, 4, 1, 5, 0, 7, 8]) == 7)
    #expect(stop(EarlyStopping(patience: 3), [5, 4, 3, 2, 1, 0, -1]) == nil)
  }

  @Test func smallImprovementsDoNotCount() {
    let losses: [Float] = [1, 0.95, 0.92, 0.85, 0.8]
    #expect(stop(EarlyStopping(patience: 2), losses) == nil)
    #expect(stop(EarlyStopping(patience: 2, minimumImprovement: 0.1), losses) == 2)
    #expect(stop(EarlyStopping(patience: 3, minimumImprovement: 0.1), losses) == nil)
  }

  @Test func notANumberIsNeverTheBest() {
    #expect(stop(EarlyStopping(patience: 2), [.nan, 3, .nan, .nan]) == 3)
    #expect(stop(EarlyStopping(patience: 2), [.nan, .nan, 1]) == 1)
    var stopping = EarlyStopping(patience: 9)
    for loss in [.nan, 2, .nan] as [Float] { _ = stopping.shouldStop(after: loss) }
    #expect(stopping.best == 2)
  }

  @Test func remembersTheBestAndWhenItCame() {
    var stopping = EarlyStopping(patience: 9)
    #expect(stopping.best == nil && stopping.bestIndex == nil)
    for loss in [3, 1, 2, 1] as [Float] { _ = stopping.shouldStop(after: loss) }
    #expect(stopping.best == 1 && stopping.bestIndex == 1 && stopping.count == 4)
  }
}
