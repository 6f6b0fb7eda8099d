import Foundation
import TestSupport
import Testing

/// A tool that is ended, as by whoever stops a job, leaves nothing running.
@Suite struct EndedToolTests {
  /// The lesson's child has a session of its own, and heeds no signal but the last one.
  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL])
  func aLessonEndsWithTheToolHoweverThatEnds(signal: Int32) throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift {timeout=60}
      import Foundation
      let child = Process()
      child.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
      child.arguments = ["sh", "-c", "trap '' TERM HUP INT; cd /; while :; do sleep 1; done # \#(UUID())"]
      try child.run()
      while true {}
      ```
      """#)
    let mark = try #require(course.read("lessons/01-a.md")?.firstMatch(of: /# (.*-.*-.*)"\]/)?.1)
    let build = try course.start(["build"])
    var running: [pid_t] = []
    while build.process.isRunning, running.isEmpty {
      usleep(10_000)
      running = processes { $0.contains(mark) }
    }
    #expect(!running.isEmpty, "\(build.result())")
    kill(build.process.processIdentifier, signal)
    #expect(build.result().status != 0)
    #expect(ends { $0.contains(mark) || $0.contains(course.path) }, "signal \(signal)")
  }

  /// The compiler needs longer for this than the test does.
  @Test(arguments: [SIGTERM, SIGKILL])
  func aCompilerEndsWithTheTool(signal: Int32) throws {
    let lines = (0..<4000).map { "let x\($0) = [1.5, \($0)].map { $0 * 2 }.reduce(0, +)" }
    let course = try TemporaryFolder(
      "/lessons/01-a.md\n```swift\n\(lines.joined(separator: "\n"))\n```\n")
    let build = try course.start(["build"])
    func isCompiler(_ command: String) -> Bool {
      command.contains("swift-frontend") && command.contains("lesson.dia")
    }
    func compilers() -> [pid_t] {
      processes { isCompiler($0) }.filter { folder(of: $0)?.hasPrefix(course.path) == true }
    }
    while build.process.isRunning, compilers().isEmpty { usleep(10_000) }
    let compiler = try #require(compilers().first, "\(build.result())")
    kill(build.process.processIdentifier, signal)
    #expect(build.result().status != 0)
    for _ in 0..<1000 where kill(compiler, 0) == 0 { usleep(10_000) }
    #expect(kill(compiler, 0) != 0)
  }

  /// Whether all processes with such a command are gone within ten seconds.
  private func ends(_ isMeant: (String) -> Bool) -> Bool {
    for _ in 0..<1000 {
      if processes(isMeant).isEmpty { return true }
      usleep(10_000)
    }
    return false
  }

  /// The processes with such a command, whose arguments are separated by spaces.
  private func processes(_ isMeant: (String) -> Bool) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { process in
      guard let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
        return false
      }
      let arguments = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      return !arguments.isEmpty && isMeant(arguments.joined(separator: " "))
    }
  }

  private func folder(of process: pid_t) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")
  }
}
