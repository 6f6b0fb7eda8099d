import Files
import Lessons
import Record
import Runner
import TestSupport
import Testing

/// What runs again when code that lessons share has changed.
@Suite struct SharedReachTests {
  private static let code = """
    private func helper(_ x: Double) -> Double { x * 1.5 }
    func used(_ x: Double) -> Double { helper(x) + 1 }
    func unused(_ x: Double) -> Double { x - 9.25 }

    """

  /// How many lessons run after a change of the shared code, what the first then prints, and why they run.
  private func outcome(of change: (old: String, new: String)) async throws -> (
    ran: Int, outputs: [Output], reasons: [String]
  ) {
    let folder = try TemporaryFolder(
      """
      /lessons/a.md
      ```swift
      print(used(2))
      ```
      /lessons/b.md
      ```swift
      print("nothing shared")
      ```
      """)
    let lessons = SampleCourse.lessons(in: folder)
    var outcomes: [(ran: Int, outputs: [Output], reasons: [String])] = []
    for (old, new) in [("", ""), change] {
      var runner = try await SampleCourse.runner(in: folder)
      let text = old.isEmpty ? Self.code : Self.code.replacing(old, with: new)
      #expect(old.isEmpty || text != Self.code)
      let code = SharedCode([SharedFile(SourceText(text, file: "lessons/shared/s.swift"))])
      let stage = SharedStage(
        course: runner.course, toolchain: runner.toolchain, cache: runner.cache)
      guard
        case .module(let module) = try await stage.run(
          code, scratchFolder: folder.path + "/.cache/programs")
      else { throw Trouble() }
      runner.shared = module
      let reasons = await runner.plan(lessons).map(\.reasonText)
      var ran = 0
      let runs = await runner.run(lessons, .cached) { event in
        if case .finished(_, let run) = event, run.hasRun { ran += 1 }
      }
      #expect(runs.allSatisfy { $0.diagnostics.isEmpty })
      outcomes.append((ran, runs[0].record.cells[0].outputs, reasons))
    }
    #expect(outcomes[0].ran == 2)
    return outcomes[1]
  }

  private struct Trouble: Error {}

  @Test func aHelperOfWhatALessonCallsRunsIt() async throws {
    let (ran, outputs, reasons) = try await outcome(of: ("x * 1.5", "x * 2.5"))
    #expect(ran == 1, "\(reasons)")
    #expect(outputs == [.text("6.0\n")])
  }

  @Test func whatNoLessonCallsRunsNone() async throws {
    let (ran, outputs, reasons) = try await outcome(of: ("9.25", "8.25"))
    #expect(ran == 0, "\(reasons)")
    #expect(outputs == [.text("4.0\n")])
  }

  @Test func aNewFunctionCompilesLessonsAndRunsNone() async throws {
    let (ran, outputs, reasons) = try await outcome(
      of: ("func unused", "func new(_ x: Double) -> Double { x }\nfunc unused"))
    #expect(ran == 0, "\(reasons)")
    #expect(outputs == [.text("4.0\n")])
  }
}
