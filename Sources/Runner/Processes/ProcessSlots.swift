import Foundation

/// The one limit on how many processes the tool runs at once, be they compilers, linkers or lessons.
package actor ProcessSlots {
  /// As many as there are processors, and as there is memory for.
  package static let shared = ProcessSlots(
    count: ProcessInfo.processInfo.activeProcessorCount, memory: .shared)

  package nonisolated let count: Int
  package nonisolated let memory: MemoryBudget
  private var free: Int
  private var waiting:
    [(bytes: Int, continuation: CheckedContinuation<MemoryBudget.Share, Never>)] = []

  package init(count: Int, memory: MemoryBudget) {
    self.count = max(count, 1)
    self.memory = memory
    free = max(count, 1)
  }

  /// Does work when a slot is free, and memory; those who wait take turns in the order in which they came.
  ///
  /// - Parameters:
  ///   - bytes: What it is expected to use.
  ///   - work: The work, which is given its share of the memory.
  /// - Returns: What it returns.
  /// - Throws: What it throws.
  package func withSlot<Result: Sendable, Failure: Error>(
    expecting bytes: Int,
    _ work: @Sendable (MemoryBudget.Share) async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    let share = await withCheckedContinuation { continuation in
      waiting.append((bytes, continuation))
      startNext()
    }
    defer {
      share.end()
      free += 1
      startNext()
    }
    return try await work(share)
  }

  private func startNext() {
    while free > 0, let next = waiting.first, let share = memory.share(expecting: next.bytes) {
      waiting.removeFirst()
      free -= 1
      next.continuation.resume(returning: share)
    }
  }
}
