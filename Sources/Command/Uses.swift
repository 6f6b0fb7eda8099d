import ArgumentParser
import Lessons
import Runner
import Text
import Workspace

struct Uses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the lessons that can reach a function of the library.",
    discussion: """
      Compiles what has not been compiled, runs nothing, and follows every reference in the code of the \
      lessons and of the library.

      EXAMPLES
        lessons uses softmax          a function
        lessons uses Tensor.reshaped  a method; a type's name means all of its members
        lessons uses --unused         what no lesson uses
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions
  @Flag(name: .long, help: "List the public declarations that no lesson reaches.")
  var unused = false
  @Argument(
    help: ArgumentHelp("A declaration of the library, without its labels.", valueName: "symbol"))
  var symbol: String?

  func validate() throws {
    guard (symbol == nil) == unused else {
      throw ValidationError(
        unused
          ? "With --unused, no symbol is named." : "Name a symbol of the library, or say --unused.")
    }
  }

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in try await session.uses(progress: console.show)
    }
    await console.report(outcome.report, of: session)
    let lessons = countedLessons(outcome.report)
    if outcome.report.hasErrors {
      console.conclude("\(counted(outcome.report.errorCount, "error")) in \(lessons)")
      throw ExitCode.failure
    }
    if let symbol {
      try list(symbol, outcome, console)
    } else {
      listUnused(outcome, console)
    }
  }

  private func list(_ symbol: String, _ outcome: UsesOutcome, _ console: Console) throws {
    let query = SymbolQuery(symbol)
    let users = outcome.uses.filter { use in use.names.contains(where: query.matches) }
    for use in users { console.conclude(use.lesson.name) }
    let names = outcome.declarations.map(\.name) + outcome.sharedNames.sorted()
    guard !users.isEmpty || names.contains(where: query.matches) else {
      let near = symbol.nearest(among: names.map(\.declaration)).map { "did you mean '\($0)'?" }
      console.say(
        Diagnostic(
          at: nil, "the library has no '\(symbol)' that lessons could use",
          help: near ?? "name a function, a type or a member, such as Tensor.reshaped"))
      throw ExitCode(2)
    }
    console.conclude(
      "\(users.count) of \(countedLessons(outcome.report)) can reach \(symbol)")
  }

  private func listUnused(_ outcome: UsesOutcome, _ console: Console) {
    let unused = outcome.unused
    var last = ""
    for declaration in unused {
      // Overloads have one title.
      let line = "\(declaration.name.module): \(declaration.fullTitle)"
      if line != last { console.conclude(line) }
      last = line
    }
    console.conclude(
      "\(counted(unused.count, "declaration")) of \(outcome.declarations.count) "
        + "\(unused.count == 1 ? "is" : "are") used by no lesson")
  }
}
