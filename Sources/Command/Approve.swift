import ArgumentParser
import Lessons
import Workspace

struct Approve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes what lessons produce now to records/, as what they should produce.",
    discussion: """
      Prints what changes: of each output the old and the new value, and how far they are apart. A lesson \
      that fails or makes a false claim is not approved. The record of a renamed lesson goes with it. Without \
      names, records whose lessons no longer exist are removed. Nothing else writes records/; check git diff \
      before you commit.

      Of a cell marked 'varies', what was approved once stays as long as its code does.

      EXAMPLE
        lessons approve 03-softmax
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var arguments: LessonArguments

  @Flag(help: "Also record anew what cells marked 'varies' produce.")
  var varying = false

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.approve(
        arguments.lessons, renewingVarying: varying, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    for (lesson, result) in zip(outcome.report.lessons, outcome.results) {
      console.conclude("\(lesson.lesson.name): \(result.summary(of: lesson.lesson))")
    }
    for name in outcome.removed {
      console.conclude("\(name): record removed, the lesson no longer exists")
    }
    let drafts = leftOut(outcome.report)
    if !drafts.isEmpty { console.conclude(String(drafts.dropFirst(2))) }
    if outcome.report.hasErrors { throw ExitCode.failure }
  }
}

extension ApprovalResult {
  fileprivate func summary(of lesson: Lesson) -> String {
    switch self {
    case .unchanged: "as approved before"
    case .moved(let file): "as approved before; the record is now \(file)"
    case .renamed(let name, let result):
      "\(CoursePaths.record(name)) is now \(CoursePaths.record(lesson.identity)); "
        + result.summary(of: lesson)
    case .first(let cells): "approved for the first time, \(counted(cells, "cell"))"
    case .changed(let differences):
      "approved"
        + differences.map { "\n  \($0.location.map { "\($0): " } ?? "")\($0.message)" }.joined()
    case .renewed:
      "approved; only code, numbers within the tolerance or cells that vary have changed"
    case .mended(let damage): "approved; the old record is replaced: \(damage)"
    case .refused: "not approved: it has errors"
    case .clashes(let other): "not approved: \(other) has the same id"
    }
  }
}
