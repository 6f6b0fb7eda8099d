import ArgumentParser
import Lessons
import Workspace

struct Lint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists numbers in prose that nothing checks, and other things that could be better.",
    discussion: """
      Reads the lessons, and neither compiles nor runs anything. Warns of numbers in prose that are as \
      precise as a result and neither computed nor linked to a claim, in sections with cells; of numbers in \
      links to figures and listings that say more than one number; of cells that are too long to \
      follow; and of terms of the glossary that no lesson uses. Exits with status 0 if there are warnings only.

      EXAMPLES
        lessons lint                  all lessons
        lessons lint softmax          one
        lessons lint --strict         exits with status 1 if there are warnings
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @Flag(name: .long, help: "Exit with status 1 if there are warnings.")
  var strict = false
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let report = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.lint(arguments.lessons)
    }
    await console.report(report, of: session)
    let errors = report.errorCount
    let warnings = report.diagnostics.count - errors
    let lessons = countedLessons(report)
    let found = [
      errors > 0 ? counted(errors, "error") : nil,
      warnings > 0 ? counted(warnings, "warning") : nil,
    ].compactMap(\.self)
    console.conclude(
      found.isEmpty
        ? "\(lessons): nothing to improve" : "\(found.joined(separator: ", ")) in \(lessons)")
    if errors > 0 || (strict && warnings > 0) { throw ExitCode.failure }
  }
}
