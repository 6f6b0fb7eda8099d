import ArgumentParser
import Files
import Lessons
import Runner
import Text
import Workspace

struct Mutate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Changes functions of the library, one at a time, and says which lessons notice it.",
    discussion: """
      In a copy of the library's sources a sign, a constant or a bound becomes another one, and each lesson \
      that executes it runs and is compared with its record. A change is noticed by a claim that no longer \
      holds, by a lesson that fails, or by the record alone; one that no lesson notices survives. Needs the \
      library as swift build has built it, and lessons that are as approved.

      EXIT STATUS
        0  mutants were tried, whether they were noticed or not
        1  lessons are not as approved, or the library cannot be built with mutants
        2  an option, a module or a lesson's name is wrong

      EXAMPLES
        lessons mutate                        30 mutants of what each lesson executes
        lessons mutate softmax --limit 200    more, for one lesson
        lessons mutate --module NN --output docs/mutation.md
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var options: CourseOptions
  @Option(
    name: .long, help: "How results are written: text for people, json for programs.")
  var format = Format.text
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A module of the library to change; may be given several times. By default, those that the course's own library consists of.",
      valueName: "name"))
  var module: [String] = []
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many mutants are chosen for each lesson, from as many functions as possible; 0 for all.",
      valueName: "number"))
  var limit = 30
  @Option(
    name: .long,
    help: ArgumentHelp("A number for choosing other mutants.", valueName: "number"))
  var seed = 0
  @Option(
    name: .long,
    help: ArgumentHelp("Also write a page in Markdown with the scores.", valueName: "file"))
  var output: String?
  @OptionGroup var arguments: LessonArguments

  func validate() throws {
    if limit < 0 { throw ValidationError("The limit is not a number of mutants.") }
  }

  func run() async throws {
    let console = Console(course: options.course)
    let session = try options.session()
    let choice = MutationChoice(modules: module, limit: limit == 0 ? nil : limit, seed: seed)
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in
      try await session.mutate(arguments.lessons, choice, progress: console.show)
    }
    await console.report(outcome.report, of: session)
    guard let results = outcome.results, !outcome.report.hasErrors else { throw ExitCode.failure }
    let report = MutationReport(outcome, results)
    switch format {
    case .text: for line in report.lines { console.conclude(line) }
    case .json: print(report.json.text(), terminator: "")
    }
    // After what is printed, which took long.
    if let output {
      do throws(FileError) {
        try File(absolutePath(output)).replace(with: report.page(command: command))
      } catch {
        console.say(Diagnostic(at: nil, "\(error)"))
        throw ExitCode.failure
      }
    }
  }

  /// The command with which the same mutants are chosen.
  private var command: String {
    let words =
      arguments.lessons + module.flatMap { ["--module", $0] } + ["--limit", "\(limit)"]
      + (seed == 0 ? [] : ["--seed", "\(seed)"])
    return "lessons mutate \(words.joined(separator: " "))"
  }
}
