import ArgumentParser
import Lessons

struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Runs lessons afresh, checks every claim, and compares every output with the approved one.",
    discussion: """
      Ends with 1 and names the lesson's line where a claim does not hold, a cell fails, or an output \
      differs from records/ by more than the tolerance. Writes nothing.

      EXAMPLES
        lessons test                  all lessons
        lessons test 03-softmax       one
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  func run() async throws {
    let console = Console()
    let loaded = try await LoadedCourse(options, console: console)
    let lessons = try loaded.lessons(named: arguments.lessons)
    let runs = await loaded.run(lessons, usesCache: false)

    var diagnostics = loaded.sources.diagnostics(about: lessons)
    for (lesson, run) in zip(lessons, runs) {
      diagnostics += run.diagnostics
      if run.diagnostics.hasErrors { continue }
      diagnostics += loaded.folder.differences(
        of: run, lesson: lesson, course: loaded.sources.course)
    }
    console.report(diagnostics, in: loaded.folder)

    let failing = Set(
      diagnostics.filter { $0.severity == .error }.map { $0.location?.file ?? "" })
    let claims = runs.map { ClaimCount($0.record).total }.reduce(0, +)
    guard failing.isEmpty else {
      let passing = lessons.count { !failing.contains($0.file) }
      print("\(passing) of \(counted(lessons.count, "lesson")) as approved")
      throw ExitCode.failure
    }
    print("\(counted(lessons.count, "lesson")), \(counted(claims, "claim")): all as approved")
  }
}
