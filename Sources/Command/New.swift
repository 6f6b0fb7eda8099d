import ArgumentParser
import Lessons
import Workspace

struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins the next lesson, and prints the path of its file.",
    discussion: """
      The file is named after the title, with a number one higher than that of any other lesson. All words \
      make up the title, so quote only what the shell would interpret.

      EXAMPLES
        lessons new Gradient descent
        $EDITOR $(lessons new "What is a limit?")
      """)

  @OptionGroup var options: CourseOptions

  @Argument(help: ArgumentHelp("The title of the lesson, in Markdown.", valueName: "title"))
  var title: [String]

  func run() async throws {
    let console = Console(course: options.course)
    let sources = try await options.session().load()
    let prefix =
      options.course == "."
      ? "" : options.course.hasSuffix("/") ? options.course : options.course + "/"
    do throws(Diagnostic) {
      let lesson = try NewLesson(
        titled: title.joined(separator: " "), in: sources, folder: options.folder)
      try lesson.write()
      print(prefix + lesson.file)
      if let remark = lesson.remark { console.say(remark) }
    } catch {
      console.say(error)
      throw ExitCode.failure
    }
  }
}
