import ArgumentParser
import Lessons
import Workspace

struct Fix: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Fixes mistakes in lessons where only one edit makes sense.",
    discussion: """
      A misspelled option, id or file, a fix that the compiler is sure of. An edit that brings an error \
      of its own is taken back. Runs nothing, unless it is asked to write what lessons print and \
      measure into comments and prose. Prints how many edits it made in each file, and what is left to \
      be fixed by hand. Look at the changes with git diff.

      EXAMPLES
        lessons fix                   all lessons
        lessons fix softmax           one
        lessons fix --outputs         also '// Prints "…"' and numbers that prose quotes
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @Flag(
    name: .long,
    help: "Run the lessons, and write what they print and measure into comments and prose.")
  var outputs = false
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.fix(arguments.lessons, outputs: outputs, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    for (file, count) in outcome.editCounts.sorted(by: { $0.key < $1.key }) {
      console.conclude("\(file): \(counted(count, "edit"))")
    }
    if outcome.editCounts.isEmpty {
      console.conclude("nothing to fix in \(countedLessons(outcome.report))")
    }
    if outcome.report.hasErrors { throw ExitCode.failure }
  }
}
