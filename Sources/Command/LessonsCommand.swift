import ArgumentParser
import Foundation

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
        lessons build                 the whole website; runs only what has changed
        lessons check                 what is wrong, without running anything
        lessons test 03-softmax       does it still produce what was approved?
        lessons approve softmax       it should produce what it produces now
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Fix.self, Lint.self, Figures.self, Test.self, Approve.self,
      Clean.self,
    ])

  /// Runs the command that the arguments name; exits with status 2 for misuse rather than with 64,
  /// which few people know.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
      Foundation.exit(2)
    }
  }
}
