import ArgumentParser
import Files
import Lessons
import Render
import Workspace

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a page that shows what differs from what is approved, old, new and both.",
    discussion: """
      Runs what 'lessons test' runs, and writes one HTML page, complete in itself, from which to decide what \
      to approve: figures laid over one another, tables and values with their distances, changed lines and \
      words, and what is left to each claim until it would not hold. Neither records/ nor site/ is written.

      EXIT STATUS
        0  all lessons are as approved
        1  some are not, or cannot be run; or there are no lessons, no compiler or no library; or the page \
      cannot be written or opened
        2  an option or a lesson's name is wrong

      EXAMPLES
        lessons diff                  all lessons, in .cache/diff.html
        lessons diff softmax --open   one, and look at it
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  @Option(
    help: ArgumentHelp(
      "The file to write, instead of .cache/diff.html in the course.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Open the page in the browser.")
  var open = false

  @Flag(
    help:
      "Run only lessons that can reach code which has changed since they ran last; of the others, what they produced then is compared."
  )
  var changed = false

  /// Relative to the course.
  private static let defaultOutput = ".cache/diff.html"

  func run() async throws {
    let console = Console(course: options.course)
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.differences(
        arguments.lessons, runningChangedOnly: changed, courseOption: courseOption,
        progress: console.show)
    }
    await console.report(outcome.report, of: session)
    let path = output.map(absolutePath) ?? "\(options.folder.path)/\(Self.defaultOutput)"
    do throws(Diagnostic) {
      try write(outcome.differences, to: path)
    } catch {
      console.say(error)
      throw ExitCode.failure
    }
    let lessons = outcome.differences.lessons
    let names =
      outcome.differing.isEmpty ? "" : "; not \(outcome.differing.joined(separator: ", "))"
    let count = lessons.count - outcome.differing.count
    let all = counted(lessons.count, "lesson")
    console.conclude("\(count) of \(all) as approved\(leftOut(outcome.report))\(names)")
    console.conclude(
      output ?? (options.course == "." ? "" : options.course + "/") + Self.defaultOutput)
    if open { try openPage(path, console) }
    if outcome.report.hasErrors || !outcome.differing.isEmpty { throw ExitCode.failure }
  }

  private func write(_ report: DifferenceReport, to path: String) throws(Diagnostic) {
    let page = DifferencePage(report, theme: try .forDifferences())
    do throws(FileError) {
      if output == nil {
        try File(path).replace(with: page.document.text)
      } else {
        try File(path).writeNamedOutput(page.document.text)
      }
    } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  private func openPage(_ path: String, _ console: Console) throws {
    let names = ["xdg-open", "open"]
    guard let opener = names.lazy.compactMap({ ShellCommand.path(of: $0) }).first else {
      console.say(
        Diagnostic(
          at: nil, "the page cannot be opened: there is neither xdg-open nor open",
          help: "open \(path) in a browser"))
      throw ExitCode.failure
    }
    guard ShellCommand(path: opener, arguments: [path]).output() != nil else {
      console.say(
        Diagnostic(
          at: nil, "the page cannot be opened: \(opener) has failed",
          help: "open \(path) in a browser"))
      throw ExitCode.failure
    }
  }

  /// The course as it is named in commands.
  private var courseOption: String {
    if options.course == "." { return "" }
    let isPlain = options.course.allSatisfy { character in
      character.isASCII && (character.isLetter || character.isNumber || "/._-".contains(character))
    }
    let quoted = "'" + options.course.replacing("'", with: "'\\''") + "'"
    return " --course " + (isPlain ? options.course : quoted)
  }
}
