import ArgumentParser
import Lessons
import Render
import Workspace

struct Figures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the figures of lessons again, and nothing else.",
    discussion: """
      Runs what has changed and writes the PNG files of these lessons to site/figures/; pages stay as \
      they are. Prints each file that is new or differs.

      With --format svg (for print) or csv (the data that they show), figures go to the folder \
      figures/ of the course.

      EXAMPLES
        lessons figures               of all lessons
        lessons figures softmax       of one
        lessons figures --format svg  for print
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the folder figures/ is written, instead of site/ or, for svg and csv, the course.",
      valueName: "folder"))
  var output: String?

  @Option(name: .long, help: "The file format: png, svg or csv.")
  var format = FigureFormat.png

  private func summary(_ outcome: FigureOutcome) -> String {
    let files = counted(outcome.count, format == .png ? "picture" : "figure")
    switch (outcome.count, outcome.written.count) {
    case (0, _): return files
    case (1, let written): return written == 1 ? "\(files), new or changed" : "\(files), unchanged"
    case (_, let written): return "\(files), \(written) of them new or changed"
    }
  }

  func run() async throws {
    let console = Console()
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.drawFigures(
        of: arguments.lessons, as: format, to: output.map(absolutePath), progress: console.show)
    }
    await console.report(outcome.report, of: session)
    for path in outcome.written { print("\(outcome.path)/\(path)") }
    if outcome.report.hasErrors { throw ExitCode.failure }
    console.say(summary(outcome) + leftOut(outcome.report))
  }
}

extension FigureFormat: ExpressibleByArgument {}
