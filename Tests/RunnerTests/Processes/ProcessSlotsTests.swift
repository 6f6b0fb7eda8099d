import Runner
import Synchronization
import Testing

@Suite struct ProcessSlotsTests {
  @Test func noMoreThanSoManyWorkAtOnce() async {
    let slots = ProcessSlots(count: 3, memory: MemoryBudget(limit: .max))
    let count = WorkCount()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask {
          await slots.withSlot(expecting: 1) { _ in
            count.begin()
            try? await Task.sleep(for: .milliseconds(2))
            count.end()
          }
        }
      }
    }
    #expect(count.values == (now: 0, most: 3))
  }

  @Test func aSlotIsFreeAgainAfterAnError() async {
    struct Problem: Error {}
    let slots = ProcessSlots(count: 1, memory: MemoryBudget(limit: 1))
    for _ in 0..<3 {
      await #expect(throws: Problem.self) {
        try await slots.withSlot(expecting: 1) { _ async throws(Problem) in throw Problem() }
      }
    }
    #expect(await slots.withSlot(expecting: 1) { _ in 7 } == 7)
  }

  @Test(arguments: [(30, 3), (50, 2), (100, 1), (1000, 1)])
  func whereMemoryIsShortFewerWorkAtOnce(megabytes: Int, most: Int) async {
    let slots = ProcessSlots(count: 3, memory: MemoryBudget(limit: 100))
    let count = WorkCount()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          await slots.withSlot(expecting: megabytes) { _ in
            count.begin()
            try? await Task.sleep(for: .milliseconds(2))
            count.end()
          }
        }
      }
    }
    #expect(count.values == (now: 0, most: most))
  }

  /// What uses more than was expected of it keeps others waiting, until it has ended.
  @Test func whatIsUsedCountsIfItIsMoreThanExpected() async throws {
    let budget = MemoryBudget(limit: 100)
    let first = try #require(budget.share(expecting: 10))
    #expect(!first.note(80))
    #expect(budget.share(expecting: 30) == nil)
    let second = try #require(budget.share(expecting: 20))
    #expect(!first.note(5))
    #expect(first.most == 80)
    // It may need as much again.
    #expect(budget.share(expecting: 71) == nil)
    #expect(budget.share(expecting: 70) != nil)
    second.end()
  }

  @Test func theLargestEndsAndOthersGoOn() throws {
    let budget = MemoryBudget(limit: 100)
    let shares = try (0..<3).map { _ in try #require(budget.share(expecting: 1)) }
    #expect(!shares[0].note(40))
    #expect(!shares[1].note(50))
    // Too much together, but another one is larger.
    #expect(!shares[2].note(20))
    #expect(shares[1].note(50))
    // It gives its memory back soon.
    #expect(!shares[0].note(60))
    #expect(!shares[1].note(50))
    shares[1].end()
    #expect(!shares[2].note(40))
    // Of two alike, the younger one.
    #expect(!shares[0].note(60) && shares[2].note(60))
  }
}

private final class WorkCount: Sendable {
  private let state = Mutex((now: 0, most: 0))

  var values: (now: Int, most: Int) { state.withLock { $0 } }

  func begin() {
    state.withLock { state in
      state.now += 1
      state.most = max(state.most, state.now)
    }
  }

  func end() { state.withLock { $0.now -= 1 } }
}
