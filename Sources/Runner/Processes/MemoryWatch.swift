import Foundation

/// Looks now and then at how much memory a process uses with all that it has started.
struct MemoryWatch {
  let process: pid_t
  let allowance: ChildProcess.Allowance?
  let share: MemoryBudget.Share?
  private var next = ContinuousClock.now + Self.pause

  init(process: pid_t, allowance: ChildProcess.Allowance?, share: MemoryBudget.Share?) {
    self.process = process
    self.allowance = allowance
    self.share = share
  }

  /// Between two looks.
  private static let pause = Duration.milliseconds(100)
  /// Between two looks that take long, as with hundreds of processes that start others.
  private static let longestPause = Duration.seconds(1)
  /// By how many times longer it pauses than a look takes.
  private static let patience = 10

  /// The limit that the process has reached; nil also when it is not yet time to look again.
  mutating func reachedLimit() -> ChildProcess.Limit? {
    let start = ContinuousClock.now
    guard allowance != nil || share != nil, start >= next else { return nil }
    defer {
      let end = ContinuousClock.now
      next = end + min(max(Self.pause, (end - start) * Self.patience), Self.longestPause)
    }
    return limit(of: tree)
  }

  private var tree: ProcessTree {
    guard let allowance else { return ProcessTree(root: process) }
    return ProcessTree(root: process, most: allowance.processes + allowance.programDepth)
  }

  private func limit(of tree: ProcessTree) -> ChildProcess.Limit? {
    if let allowance, tree.processes.count > allowance.processes + allowance.programDepth {
      return .processes(allowance.processes)
    }
    let own = allowance.flatMap { tree.firstDescendant(depth: $0.programDepth) }
      .flatMap(ProcessTree.dataLimit)
    let used = tree.memory(simplyUpTo: min(own ?? .max, (share?.budget.limit ?? .max) / 2))
    if let own, used > own { return .memory(own) }
    guard let share, share.note(used) else { return nil }
    return .sharedMemory(used, of: share.budget.limit)
  }
}
