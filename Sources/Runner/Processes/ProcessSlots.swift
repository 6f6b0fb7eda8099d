import Foundation

/// The one limit on how many processes the tool runs at once, be they compilers, linkers or lessons.
package actor ProcessSlots {
  /// As many as there are processors.
  package static let shared = ProcessSlots(count: ProcessInfo.processInfo.activeProcessorCount)

  package nonisolated let count: Int
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(count: Int) {
    self.count = max(count, 1)
    free = max(count, 1)
  }

  /// Does work when a slot is free; those who wait take turns in the order in which they came.
  package func withSlot<Result: Sendable, Failure: Error>(
    _ work: @Sendable () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    await acquire()
    defer { release() }
    return try await work()
  }

  private func acquire() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func release() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
