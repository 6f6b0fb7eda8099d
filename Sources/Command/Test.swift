import ArgumentParser
import Files
import Lessons
import Workspace

struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs lessons afresh, checks every claim, and compares every output with the approved one.",
    discussion: """
      Names the lesson's line where a claim does not hold, a cell fails, or an output differs from records/ \
      by more than the tolerance, and at the end the lessons that are not as approved. A lesson without a \
      record is an error, and without names also a record without a lesson. Neither records/ nor site/ is \
      written.

      EXIT STATUS
        0  all lessons are as approved
        1  some are not, or cannot be run; or there are no lessons, no compiler or no library
        2  an option or a lesson's name is wrong

      EXAMPLES
        lessons test                  all lessons
        lessons test 03-softmax       one
        lessons test --changed        all, but only those run that can reach changed code
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var arguments: LessonArguments

  @Flag(
    help:
      "Run only lessons that can reach code which has changed since they ran last; of the others, what they produced then is compared."
  )
  var changed = false

  @Option(
    help: ArgumentHelp(
      "Also write what came of each lesson to a file in the format of JUnit; its folder is made if need be.",
      valueName: "file"))
  var junit: String?

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.test(
        arguments.lessons, runningChangedOnly: changed, progress: console.show)
    }
    // Before what is printed, so that there is a file however the command ends.
    if let junit {
      do throws(FileError) {
        try File(absolutePath(junit)).writeNamedOutput(JUnitReport(outcome).text)
      } catch {
        console.say(Diagnostic(at: nil, "\(error)"))
        throw ExitCode.failure
      }
    }
    let report = outcome.report
    await console.report(report, of: session)

    let lessons = counted(report.lessons.count, "lesson")
    if report.hasErrors {
      if !outcome.claims.isEmpty {
        let failing = report.lessons.filter { $0.diagnostics.hasErrors }.map(\.lesson.name)
        let names = failing.isEmpty ? "" : "; not \(failing.joined(separator: ", "))"
        let passing = report.lessons.count - failing.count
        console.conclude("\(passing) of \(lessons) as approved\(leftOut(report))\(names)")
      }
      throw ExitCode.failure
    }
    let claims = outcome.claims.reduce(0) { $0 + $1.total }
    let ran = changed ? ", \(outcome.ranCount) run" : ""
    console.conclude(
      "\(lessons), \(counted(claims, "claim")): all as approved\(ran)\(leftOut(report))")
  }
}
