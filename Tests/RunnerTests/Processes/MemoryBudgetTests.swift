import Foundation
import Runner
import TestSupport
import Testing

/// How much memory there is, and how much is used.
@Suite struct MemoryBudgetTests {
  /// A machine of which 8 000 000 kB are available, and some control groups.
  private func machine(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      MemTotal:       24683684 kB
      MemFree:        11974656 kB
      MemAvailable:    8000000 kB

      """, to: "proc/meminfo")
    for (file, text) in files { try folder.write(text + "\n", to: file) }
    return folder
  }

  @Test func withoutGroupsItIsWhatTheMachineHas() throws {
    let root = try machine()
    #expect(MemoryBudget.available(root: root.path) == 8_000_000 << 10)
    #expect(MemoryBudget.available(root: root.path + "/none") == nil)
  }

  /// A group is limited by those that it is in, too; what the kernel takes back does not count as used.
  @Test(arguments: [
    ("max", "500000000", 400_000_000), ("300000000", "max", 260_000_000),
    ("max", "max", 8_192_000_000), ("300000000", "350000000", 250_000_000),
  ])
  func groupsOfTheSecondVersionLimitIt(inner: String, outer: String, bytes: Int) throws {
    let root = try machine([
      "proc/self/cgroup": "0::/user/one",
      "sys/fs/cgroup/user/one/memory.max": inner,
      "sys/fs/cgroup/user/one/memory.current": "60000000",
      "sys/fs/cgroup/user/one/memory.stat": "anon 5\ninactive_file 20000000",
      "sys/fs/cgroup/user/memory.max": outer,
      "sys/fs/cgroup/user/memory.current": "100000000",
    ])
    #expect(MemoryBudget.available(root: root.path) == bytes)
  }

  @Test func groupsOfTheFirstVersionLimitIt() throws {
    // The path is that outside of the container, whose own group is at the top.
    let root = try machine([
      "proc/self/cgroup": "9:name=systemd:/\n5:cpu,memory:/docker/one\n0::/",
      "sys/fs/cgroup/memory/memory.limit_in_bytes": "1000000000",
      "sys/fs/cgroup/memory/memory.usage_in_bytes": "300000000",
      "sys/fs/cgroup/memory/memory.stat": "inactive_file 1\ntotal_inactive_file 50000000",
    ])
    #expect(MemoryBudget.available(root: root.path) == 750_000_000)
  }

  private func shell(_ script: String, in folder: TemporaryFolder) -> ChildProcess {
    ChildProcess(
      command: ["/bin/sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"],
      workingDirectory: folder.path, files: [.init(descriptor: 1, path: folder.path + "/output")],
      timeLimit: 60, allowance: .init(programDepth: 0, processes: 20))
  }

  /// `tail` keeps all of its input, as many bytes as it may have to print.
  private let keepsMemory = "(head -c 100000000 /dev/zero | tail -c 100000000 | (sleep 30; cat)) &"

  @Test func aTreeUsesWhatItsProcessesUse() async throws {
    let folder = try TemporaryFolder()
    let process = shell(
      "\(keepsMemory) \(keepsMemory) sleep 0.1; echo $$; sleep 30", in: folder)
    let run = Task { try await process.run() }
    var (used, exact) = (0, 0)
    for _ in 0..<200 where used < 190_000_000 {
      try await Task.sleep(for: .milliseconds(50))
      guard let root = folder.read("output")?.split(separator: "\n").first.flatMap({ pid_t($0) })
      else { continue }
      let tree = ProcessTree(root: root)
      used = tree.memory(simplyUpTo: .max)
      exact = tree.memory(simplyUpTo: 0)
    }
    for bytes in [used, exact] { #expect(bytes > 190_000_000 && bytes < 260_000_000, "\(bytes)") }
    let root = try #require(folder.read("output").flatMap { pid_t($0.dropLast()) })
    kill(root, SIGKILL)
    #expect(try await run.value == .signaled(9))
  }

  @Test func aTreeMayUseWhatItsProgramMay() async throws {
    let folder = try TemporaryFolder()
    let end = try await shell(
      "ulimit -d 150000; \(keepsMemory) \(keepsMemory) sleep 30", in: folder
    ).run()
    #expect(end == .killed(.memory(150_000 << 10)))
    // Each has less by itself, and without a limit they may.
    let other = try await shell("\(keepsMemory) \(keepsMemory) sleep 1", in: folder).run()
    #expect(other == .exited(0))
  }

  @Test func theLargestOfAllIsEnded() async throws {
    let budget = MemoryBudget(limit: 150 << 20)
    let (one, two) = (try TemporaryFolder(), try TemporaryFolder())
    let shares = try (0..<2).map { _ in try #require(budget.share(expecting: 1)) }
    async let small = shell(
      "head -c 60000000 /dev/zero | tail -c 60000000 | (sleep 4; wc -c)", in: one
    )
    .run(within: shares[0])
    async let large = shell("\(keepsMemory) sleep 1; \(keepsMemory) sleep 30", in: two)
      .run(within: shares[1])
    guard case .killed(.sharedMemory(let used, of: 150 << 20)) = try await large else {
      Issue.record("it was not ended: \(try await large)")
      return
    }
    #expect(used > 90_000_000)
    #expect(try await small == .exited(0))
    #expect(one.read("output") == "60000000\n")
  }

  @Test func processesAreCounted() async throws {
    let folder = try TemporaryFolder()
    let end = try await shell("for n in $(seq 30); do sleep 30 & done; wait", in: folder).run()
    #expect(end == .killed(.processes(20)))
    #expect(
      try await shell("for n in $(seq 10); do sleep 1 & done; wait", in: folder).run()
        == .exited(0))
  }
}
