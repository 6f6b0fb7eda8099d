// Loops with independent iterations are distributed to the machine's processors. How a loop is divided
// into parts depends only on the shapes, and no part reads what another writes; so the results are the
// same with any number of threads.
#if canImport(Glibc) && !hasFeature(Embedded)
  internal import Glibc
  internal import Synchronization

  /// Calls `body` with each number from 0 up to `parts`, in any order and concurrently.
  ///
  /// A loop within a part of another loop, or one that begins while another thread has the workers,
  /// is run by the caller alone.
  @inline(never)
  package func inParallel(parts: Int, _ body: (Int) -> Void) {
    guard parts > 1, let workers = Workers.shared, workers.run(parts, body) else {
      for part in 0..<parts { body(part) }
      return
    }
  }

  /// Threads that wait for loops to take part in, one for each processor except the caller's.
  ///
  /// The environment variable `NN_THREADS` limits the number of threads that compute, including the
  /// caller's.
  ///
  /// After a loop they stay awake for a moment, since the steps of a small network come in quick
  /// succession and waking a thread takes longer than many loops do.
  private final class Workers: @unchecked Sendable {
    /// The workers; nil if there is only one processor.
    static let shared: Workers? = {
      var count = sysconf(Int32(_SC_NPROCESSORS_ONLN))
      if let limit = getenv("NN_THREADS"), let limit = Int(String(cString: limit)), limit > 0 {
        count = min(limit, count)
      }
      return count > 1 ? Workers(count: count - 1) : nil
    }()

    /// The time that a thread without work stays awake, in nanoseconds.
    private static let patience = 50_000

    /// Whether a caller's loop is being run.
    private let isTaken = Atomic(false)
    /// The loop's body, which lives on the caller's stack.
    private let body = Atomic<UnsafeRawPointer?>(nil)
    private let parts = Atomic(0)
    /// The number of the loop in the upper half, and the next part to begin in the lower half: a
    /// thread that takes a part knows that it belongs to the loop whose body it has read.
    private let next = Atomic<UInt64>(0)
    private let unfinished = Atomic(0)

    private let sleepers = Atomic(0)
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let wakeUp = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    private init(count: Int) {
      pthread_mutex_init(mutex, nil)
      pthread_cond_init(wakeUp, nil)
      for _ in 0..<count {
        var thread = pthread_t()
        // Each thread keeps the workers alive, which are never released.
        let workers = Unmanaged.passRetained(self).toOpaque()
        let problem = pthread_create(
          &thread, nil,
          { argument in
            guard let argument else { return nil }
            Unmanaged<Workers>.fromOpaque(argument).takeUnretainedValue().workForever()
          }, workers)
        // Without the thread, the others do its share.
        if problem == 0 { pthread_detach(thread) }
      }
    }

    /// Runs a loop, or says that the workers have one already.
    func run(_ count: Int, _ body: (Int) -> Void) -> Bool {
      guard isTaken.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
      else { return false }
      withoutActuallyEscaping(body) { body in
        withUnsafePointer(to: body) { pointer in
          // First there is no part left, so that a worker that has read the last loop's number takes
          // none.
          let last = next.load(ordering: .relaxed) | 0xffff_ffff
          next.store(last, ordering: .sequentiallyConsistent)
          self.body.store(UnsafeRawPointer(pointer), ordering: .releasing)
          parts.store(count, ordering: .releasing)
          unfinished.store(count, ordering: .relaxed)
          next.store(last &+ 1, ordering: .sequentiallyConsistent)
          if sleepers.load(ordering: .sequentiallyConsistent) > 0 {
            pthread_mutex_lock(mutex)
            pthread_cond_broadcast(wakeUp)
            pthread_mutex_unlock(mutex)
          }
          while takePart() {}
          // The others are working on their last parts, unless the system has taken their processor away.
          var turns = 0
          while unfinished.load(ordering: .acquiring) > 0 {
            turns &+= 1
            if turns > 10_000 { sched_yield() }
          }
        }
      }
      isTaken.store(false, ordering: .releasing)
      return true
    }

    /// Runs a part of the current loop, if one is left.
    private func takePart() -> Bool {
      let ticket = next.load(ordering: .acquiring)
      let part = Int(ticket & 0xffff_ffff)
      guard part < parts.load(ordering: .acquiring), let body = body.load(ordering: .acquiring)
      else { return false }
      guard
        next.weakCompareExchange(
          expected: ticket, desired: ticket &+ 1, ordering: .acquiringAndReleasing
        ).exchanged
      else { return true }
      call(body, part)
      unfinished.subtract(1, ordering: .releasing)
      return true
    }

    /// Calls the body from a separate function, so that it is released before the part counts as
    /// finished.
    @inline(never)
    private func call(_ body: UnsafeRawPointer, _ part: Int) {
      body.assumingMemoryBound(to: ((Int) -> Void).self).pointee(part)
    }

    private func workForever() -> Never {
      while true {
        let loop = next.load(ordering: .relaxed) &>> 32
        while takePart() {}
        awaitLoop(after: loop)
      }
    }

    /// Returns when another loop has begun.
    private func awaitLoop(after seen: UInt64) {
      let end = now() + Workers.patience
      while now() < end {
        if next.load(ordering: .relaxed) &>> 32 != seen { return }
      }
      pthread_mutex_lock(mutex)
      sleepers.add(1, ordering: .sequentiallyConsistent)
      // Either the thread that begins a loop sees the sleeper, or the sleeper sees the loop.
      while next.load(ordering: .sequentiallyConsistent) &>> 32 == seen {
        pthread_cond_wait(wakeUp, mutex)
      }
      sleepers.subtract(1, ordering: .sequentiallyConsistent)
      pthread_mutex_unlock(mutex)
    }

    private func now() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
  }
#else
  /// Calls `body` with each number from 0 up to `parts`; there is one processor.
  package func inParallel(parts: Int, _ body: (Int) -> Void) {
    for part in 0..<parts { body(part) }
  }
#endif

/// Divides `count` iterations into parts of `length` each, except for the last, and runs them in
/// parallel.
///
/// `length` is an amount of work that is worth distributing; it must not depend on the number of threads.
@inline(__always)
func inParallel(count: Int, partLength length: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
  let parts = (count &+ length &- 1) / length
  inParallel(parts: parts) { part in
    let start = part &* length
    body(start, min(length, count &- start))
  }
}
