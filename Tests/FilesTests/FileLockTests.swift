import Files
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct FileLockTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path + "/.cache/lock" }

  init() throws { folder = try TemporaryFolder() }

  @Test func exclusiveLocksKeepAllOthersOutAndSharedOnesOnlyExclusiveOnes() throws {
    let exclusive = try #require(try FileLock.attempt(path, .exclusive))
    #expect(try FileLock.attempt(path, .exclusive) == nil)
    #expect(try FileLock.attempt(path, .shared) == nil)
    exclusive.release()
    let shared = try #require(try FileLock.attempt(path, .shared))
    #expect(try FileLock.attempt(path, .exclusive) == nil)
    let other = try #require(try FileLock.attempt(path, .shared))
    shared.release()
    #expect(try FileLock.attempt(path, .exclusive) == nil)
    other.release()
    #expect(try FileLock.attempt(path, .exclusive) != nil)
  }

  @Test func whoeverWaitsIsToldOnceAndGetsTheLock() async throws {
    let first = try #require(try FileLock.attempt(path, .exclusive))
    let waits = Atomic(0)
    let second = try await FileLock.acquire(path, .shared, patience: .milliseconds(50)) {
      waits.add(1, ordering: .sequentiallyConsistent)
      // Some polls later.
      Thread.detachNewThread {
        usleep(100_000)
        first.release()
      }
    }
    #expect(waits.load(ordering: .sequentiallyConsistent) == 1)
    second.release()
    try await FileLock.acquire(path, .exclusive, patience: .zero) { Issue.record("nobody waits") }
      .release()
  }

  @Test func aCancelledTaskStopsWaiting() async throws {
    let first = try #require(try FileLock.attempt(path, .exclusive))
    let path = path
    let waiting = Task { try await FileLock.acquire(path, .exclusive) }
    waiting.cancel()
    let error = await #expect(throws: FileError.self) { try await waiting.value }
    #expect(error?.cause == .system(ECANCELED))
    first.release()
  }

  /// A lock of a removed file would keep nobody out who locks the file in its place.
  @Test func aFileThatIsRemovedWhileSomebodyWaitsForItIsLockedAnew() async throws {
    let first = try #require(try FileLock.attempt(path, .exclusive))
    let path = path
    async let second = FileLock.acquire(path, .exclusive)
    try await Task.sleep(for: .milliseconds(50))
    try folder.remove(".cache")
    first.release()
    let lock = try await second
    #expect(try FileLock.attempt(path, .exclusive) == nil)
    lock.release()
  }

  @Test func aKilledProcessHoldsNoLock() async throws {
    try folder.write("", to: ".cache/lock")
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = ["--no-fork", path, "sleep", "600"]
    try holder.run()
    while let lock = try FileLock.attempt(path, .exclusive) {
      lock.release()
      try await Task.sleep(for: .milliseconds(10))
    }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    let lock = try FileLock.attempt(path, .exclusive)
    #expect(lock != nil)
    lock?.release()
  }

  @Test func blockingWaitsForOthers() {
    let path = path
    let counter = Counter()
    DispatchQueue.concurrentPerform(iterations: 200) { _ in
      guard let lock = try? FileLock.block(path) else { return }
      let count = counter.count.withLock { $0 }
      usleep(10)
      counter.count.withLock { $0 = count + 1 }
      lock.release()
    }
    #expect(counter.count.withLock { $0 } == 200)
  }
}

/// A number whose increments get lost where nothing else keeps threads apart.
private final class Counter: Sendable {
  let count = Mutex(0)
}
