import Foundation
import TestSupport
import Testing

/// A tool that is ended, as by whoever stops a job, leaves nothing running.
@Suite struct EndedToolTests {
  @Test func aLessonEndsWithTheToolHoweverThatEnds() throws {
    let course = try TemporaryFolder(
      #"""
      /lessons/01-a.md
      # A

      ```swift {timeout=60}
      import Foundation
      try "\(getpid())\n".write(toFile: "process.txt", atomically: true, encoding: .utf8)
      while true {}
      ```
      """#)
    for signal in [SIGTERM, SIGINT, SIGHUP, SIGKILL] {
      let build = try course.start(["build"])
      var lesson: pid_t?
      while build.process.isRunning, lesson == nil {
        usleep(10_000)
        lesson = course.read("process.txt").flatMap {
          pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
      }
      let process = try #require(lesson, "\(build.result())")
      #expect(kill(process, 0) == 0)
      kill(build.process.processIdentifier, signal)
      #expect(build.result().status != 0)
      #expect(ends(process), "signal \(signal)")
      try course.remove("process.txt")
    }
  }

  /// Whether a process is gone within ten seconds.
  private func ends(_ process: pid_t) -> Bool {
    for _ in 0..<1000 {
      if kill(process, 0) != 0 { return true }
      usleep(10_000)
    }
    return false
  }
}
