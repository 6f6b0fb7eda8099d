import ArgumentParser
import Lessons
import Workspace

struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs lessons afresh, checks every claim, and compares every output with the approved one.",
    discussion: """
      Exits with status 1 and names the lesson's line where a claim does not hold, a cell fails, or an \
      output differs from records/ by more than the tolerance. Without names, a record whose lesson no \
      longer exists is an error, too. Neither records/ nor site/ is written.

      EXAMPLES
        lessons test                  all lessons
        lessons test 03-softmax       one
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.test(arguments.lessons, progress: console.show)
    }
    let report = outcome.report
    await console.report(report, of: session)

    let lessons = counted(report.lessons.count, "lesson")
    if report.hasErrors {
      if !outcome.claims.isEmpty {
        let passing = report.lessons.count { !$0.diagnostics.hasErrors }
        console.conclude("\(passing) of \(lessons) as approved\(leftOut(report))")
      }
      throw ExitCode.failure
    }
    let claims = outcome.claims.reduce(0) { $0 + $1.total }
    console.conclude("\(lessons), \(counted(claims, "claim")): all as approved\(leftOut(report))")
  }
}
