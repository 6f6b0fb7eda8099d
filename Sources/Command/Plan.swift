import ArgumentParser
import Lessons
import Runner
import Text
import Workspace

struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says which lessons a build would run, and why.",
    discussion: """
      A lesson runs again when its cells, the files that it reads or the code of the library that it can \
      reach have changed, and when the compiler or the system have. Nothing runs; what has not been \
      compiled is, since a change of the library shows only then.

      EXAMPLES
        lessons plan                  all lessons
        lessons plan softmax          one
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
      try await session.plan(arguments.lessons, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    let lessons = countedLessons(outcome.report)
    if outcome.report.hasErrors {
      console.conclude("\(counted(outcome.report.errorCount, "error")) in \(lessons)")
      throw ExitCode.failure
    }
    let width = outcome.runs.map(\.lesson.name.count).max() ?? 0
    for run in outcome.runs {
      let name = run.lesson.name
      let space = String(repeating: " ", count: width - name.count)
      console.conclude("\(name):\(space) \(run.reasonText)")
    }
    console.conclude(
      outcome.runs.isEmpty
        ? "\(lessons): nothing would run" : "\(outcome.runs.count) of \(lessons) would run")
  }
}
