import ArgumentParser
import Foundation
import Text

/// The `lessons` tool; each subcommand has a file of its own.
@main
struct LessonsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "Compiles Markdown lessons with Swift cells into a website, and tests them.",
    discussion: """
      A course is a folder with lessons/*.md. Code blocks marked swift are compiled and run; what \
      they claim is checked; prose, results and figures become the pages of site/.

      EXAMPLES
        lessons init optics           a course that builds and passes
        lessons build                 the whole website; runs only what has changed
        lessons check                 what is wrong, without running anything
        lessons test 03-softmax       does it still produce what was approved?
        lessons approve softmax       it should produce what it produces now
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, New.self, Build.self, Check.self, Fix.self, Lint.self, Figures.self, Test.self,
      Diff.self, Approve.self, Verify.self, Plan.self, Uses.self, Mutate.self, Times.self,
      Clean.self, Doctor.self, SealLibrary.self,
      WriteManual.self,
    ])

  /// What is wrong with the name of the command, or of that to be explained; nil if there is none.
  static func unknownCommand(_ arguments: [String]) -> String? {
    let known = configuration.subcommands.map { $0._commandName } + ["help"]
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let name = words.first, !name.hasPrefix("-"), !known.contains(name) else { return nil }
    let names =
      configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
      + [
        "help"
      ]
    let help =
      name.nearest(among: names).map { "Did you mean '\($0)'?" }
      ?? "Commands are \(names.joined(separator: ", "))."
    return
      "Error: There is no command '\(name)'. \(help)\n  See 'lessons --help' for more information."
  }

  /// Fails if something that was printed has not been written.
  private static func checkStandardOutput() throws {
    if flushStandardOutput() { return }
    let cause = String(cString: strerror(errno)).lowercased()
    FileHandle.standardError.write(
      Data("error: cannot write to standard output: \(cause)\n".utf8))
    throw ExitCode.failure
  }

  /// Runs the command that the arguments name; exits with status 2 for misuse rather than with 64,
  /// which few people know.
  static func main() async {
    if let misuse = unknownCommand(Array(CommandLine.arguments.dropFirst())) {
      FileHandle.standardError.write(Data((misuse + "\n").utf8))
      Foundation.exit(2)
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      try checkStandardOutput()
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(2)
    }
  }
}
