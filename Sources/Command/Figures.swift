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
        lessons figures --check       are the files what would be drawn now?
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

  @Flag(
    name: .long,
    help: "Writes nothing, and exits with status 1 if a file is not what it would be drawn as.")
  var check = false

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
        of: arguments.lessons, as: format, to: output.map(absolutePath), isTrial: check,
        progress: console.show)
    }
    await console.report(outcome.report, of: session)
    let note = check ? " is not up to date" : ""
    for path in outcome.written { print("\(outcome.path)/\(path)\(note)") }
    if outcome.report.hasErrors { throw ExitCode.failure }
    if check {
      let count = outcome.written.count
      console.say(
        count == 0
          ? "\(summary(outcome))\(leftOut(outcome.report))"
          : "\(counted(count, "file")) to be drawn again: lessons figures")
      if count > 0 { throw ExitCode.failure }
      return
    }
    console.say(summary(outcome) + leftOut(outcome.report))
  }
}

extension FigureFormat: ExpressibleByArgument {}
