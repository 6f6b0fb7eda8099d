import Foundation
import Synchronization

/// The memory that all processes of the tool may use together.
package final class MemoryBudget: Sendable {
  /// What one process with all that it starts has of it, while it runs or is about to.
  package struct Share: Sendable {
    /// That of which it is a share.
    package let budget: MemoryBudget
    fileprivate let number: Int
  }

  /// What is known of a share.
  private struct Use {
    /// The bytes that it is expected to use.
    var expected: Int
    /// The bytes that it uses now.
    var now = 0
    /// The most bytes that it has used.
    var most = 0
    /// Whether it has been told to end, and gives its memory back soon.
    var ends = false
  }

  private struct State {
    var next = 0
    var uses: [Int: Use] = [:]
  }

  /// In bytes.
  package let limit: Int
  private let state = Mutex(State())

  package init(limit: Int) { self.limit = limit }

  /// A share for a process that is expected to use so many bytes; nil if others have to end before.
  package func share(expecting bytes: Int) -> Share? {
    state.withLock { state in
      let others = state.uses.values.reduce(0) { $0 + max($1.now, $1.expected) }
      // What is too large for the whole budget is tried by itself.
      guard state.uses.isEmpty || others + bytes <= limit else { return nil }
      state.next += 1
      state.uses[state.next] = Use(expected: bytes)
      return Share(budget: self, number: state.next)
    }
  }

  fileprivate func note(_ number: Int, uses bytes: Int) -> Bool {
    state.withLock { state in
      guard var use = state.uses[number] else { return false }
      use.now = bytes
      use.most = max(bytes, use.most)
      state.uses[number] = use
      let running = state.uses.filter { !$0.value.ends }
      guard running.values.reduce(0, { $0 + $1.now }) > limit else { return false }
      // Of two alike, the younger one.
      let largest = running.max { ($0.value.now, $0.key) < ($1.value.now, $1.key) }
      guard largest?.key == number else { return false }
      state.uses[number]?.ends = true
      return true
    }
  }

  fileprivate func most(of number: Int) -> Int { state.withLock { $0.uses[number]?.most ?? 0 } }

  fileprivate func end(_ number: Int) { state.withLock { $0.uses[number] = nil } }
}

extension MemoryBudget.Share {
  /// Notes what the process uses now.
  ///
  /// - Parameter bytes: What it uses.
  /// - Returns: Whether it has to end, since all together use too much, and it the most.
  package func note(_ bytes: Int) -> Bool { budget.note(number, uses: bytes) }

  /// The most bytes that it has used so far.
  package var most: Int { budget.most(of: number) }

  /// The process has ended.
  package func end() { budget.end(number) }
}

// MARK: - How much there is

extension MemoryBudget {
  /// The environment's variable that says how much it is, in megabytes.
  package static let variable = "LESSONS_MEMORY"

  /// The budget of this tool: what the environment says, else three quarters of what is available when the
  /// first process is about to start.
  package static let shared = MemoryBudget(
    limit: ProcessInfo.processInfo.environment[variable].flatMap { Int($0) }.map { $0 << 20 }
      ?? available().map { $0 / 4 * 3 } ?? .max)

  /// The bytes that processes could have besides what runs already.
  ///
  /// - Parameter root: The folder in which `proc` and `sys` are.
  /// - Returns: The least of what the machine has and what its control groups allow; nil if neither is known.
  package static func available(root: String = "") -> Int? {
    let machine = field("MemAvailable:", of: "\(root)/proc/meminfo").map { $0 << 10 }
    let groups = text(of: "\(root)/proc/self/cgroup").split(separator: "\n").flatMap { line in
      // As `4:memory:/user/one`, and in version 2 as `0::/user/one`.
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { return [Int]() }
      if parts[1].isEmpty {
        return leftInGroups(below: "\(root)/sys/fs/cgroup", String(parts[2]), .second)
      }
      guard parts[1].split(separator: ",").contains("memory") else { return [] }
      return leftInGroups(below: "\(root)/sys/fs/cgroup/memory", String(parts[2]), .first)
    }
    return ([machine].compactMap(\.self) + groups).min()
  }

  /// The files of a control group, which are called differently in its two versions.
  private struct GroupFiles {
    var limit: String
    var use: String
    /// What the kernel takes back from the files that have been read.
    var inactive: String

    static let first = GroupFiles(
      limit: "memory.limit_in_bytes", use: "memory.usage_in_bytes", inactive: "total_inactive_file")
    static let second = GroupFiles(
      limit: "memory.max", use: "memory.current", inactive: "inactive_file")
  }

  /// What a group, and those that it is in, still allow; in a container, its own is at the top.
  private static func leftInGroups(
    below top: String, _ group: String, _ files: GroupFiles
  ) -> [Int] {
    var parts = group.split(separator: "/")
    var result: [Int] = []
    while true {
      let folder = ([top] + parts.map(String.init)).joined(separator: "/")
      if let limit = number(text(of: "\(folder)/\(files.limit)")),
        let use = number(text(of: "\(folder)/\(files.use)"))
      {
        let inactive = field(files.inactive, of: "\(folder)/memory.stat") ?? 0
        result.append(max(0, limit - use + min(inactive, use)))
      }
      if parts.popLast() == nil { return result }
    }
  }

  private static func text(of path: String) -> String {
    (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  }

  /// Nil also for `max`.
  private static func number(_ text: some StringProtocol) -> Int? {
    Int(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  /// The number after a name that begins a line.
  private static func field(_ name: String, of path: String) -> Int? {
    for line in text(of: path).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.first.map(String.init) == name, words.count > 1 { return Int(words[1]) }
    }
    return nil
  }
}
