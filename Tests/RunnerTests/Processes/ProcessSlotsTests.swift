import Runner
import Synchronization
import Testing

@Suite struct ProcessSlotsTests {
  @Test func noMoreThanSoManyWorkAtOnce() async {
    let slots = ProcessSlots(count: 3)
    let count = WorkCount()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<40 {
        group.addTask {
          await slots.withSlot {
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
    let slots = ProcessSlots(count: 1)
    for _ in 0..<3 {
      await #expect(throws: Problem.self) {
        try await slots.withSlot { () async throws(Problem) in throw Problem() }
      }
    }
    #expect(await slots.withSlot { 7 } == 7)
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
