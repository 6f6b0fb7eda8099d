import ArgumentParser
import Lessons
import Workspace

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds what is wrong without running anything.",
    discussion: """
      Reads the lessons, checks references, formulas and files, and compiles all cells, also those that \
      must not compile. After a change of the library, lists every line that no longer fits it. Claims \
      and outputs are for lessons test.

      EXAMPLES
        lessons check                 all lessons
        lessons check softmax         one
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let report = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.check(arguments.lessons, progress: console.show).report
    }
    await console.report(report, of: session)
    let lessons = countedLessons(report)
    if report.hasErrors {
      console.conclude("\(counted(report.errorCount, "error")) in \(lessons)")
      throw ExitCode.failure
    }
    let warnings = report.diagnostics.count
    console.conclude(
      warnings == 0
        ? "\(lessons): nothing wrong" : "\(counted(warnings, "warning")) in \(lessons)")
  }
}
