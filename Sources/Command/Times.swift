import ArgumentParser
import Lessons
import Text
import Workspace

struct Times: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says how long lessons take to compile and to run.",
    discussion: """
      The times are those of the last run, and lessons that have changed run first. The slowest cell of \
      each lesson is named.

      EXAMPLES
        lessons times                 all lessons, the slowest first
        lessons times --limit 20      exits with status 1 if a lesson takes longer than 20 seconds
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @Option(
    name: .long,
    help: ArgumentHelp("The most seconds that a lesson may take.", valueName: "seconds"))
  var limit: Double?
  @OptionGroup var arguments: LessonArguments

  func validate() throws {
    if let limit, !(limit > 0) { throw ValidationError("The limit is not a number of seconds.") }
  }

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.times(arguments.lessons, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    for line in Self.lines(outcome.times) { console.conclude(line) }
    let slow = outcome.times.filter { $0.total > limit ?? .infinity }
    if let limit {
      for times in slow {
        console.say(
          Diagnostic(
            at: Location(file: times.lesson.file, line: 1),
            "the lesson takes \(seconds(times.total)), and the limit is \(seconds(limit))"))
      }
    }
    if outcome.report.hasErrors || !slow.isEmpty { throw ExitCode.failure }
  }

  /// A table, the slowest lesson first.
  static func lines(_ times: [LessonTimes]) -> [String] {
    let rows = times.sorted { ($1.total, $0.lesson.name) < ($0.total, $1.lesson.name) }.map {
      times in
      [
        times.lesson.name, times.compile.map(text) ?? "–", text(times.run),
        times.slowestCell.map { "\(name(of: $0.index, in: times.lesson)), \(text($0.seconds))" }
          ?? "",
      ]
    }
    let table = [["lesson", "compiled in", "ran", "slowest cell"]] + rows
    let widths = (0..<3).map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      let name = row[0].padding(to: widths[0])
      let numbers = (1..<3).map {
        String(repeating: " ", count: widths[$0] - row[$0].count) + row[$0]
      }
      return ([name] + numbers + [row[3]]).joined(separator: "  ").trimmingSpaces
    }
  }

  private static func text(_ value: Double) -> String { seconds(value) }

  private static func name(of cell: Int, in lesson: Lesson) -> String {
    let cell = lesson.cells[cell]
    return cell.options.id.map { "#\($0)" } ?? "line \(cell.location.line)"
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }

  fileprivate var trimmingSpaces: String {
    String(prefix(count - reversed().prefix { $0 == " " }.count))
  }
}
