import ArgumentParser
import Foundation
import Lessons
import Workspace

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a course that builds and passes, with a lesson that explains itself.",
    discussion: """
      The course has settings, a lesson, what is approved of it, a README, and a workflow that builds, \
      tests and publishes it on GitHub. The folder must be empty or not exist; nothing is overwritten.

      EXAMPLES
        lessons init optics
        lessons init . --title 'An introduction to optics'
        lessons init optics --module LessonKit    without the neural-network library
        lessons init optics --package             with a Swift package for functions of its own
      """)

  @Argument(
    help: ArgumentHelp(
      "The folder of the course, which is empty or does not exist.", valueName: "course"),
    completion: .directory)
  var course: String

  @Option(name: .long, help: "What the course is called. By default, what its folder is called.")
  var title: String?

  @Option(
    name: .long,
    help: "The module that cells import: Prelude, LessonKit, or a library of your own.")
  var module = "Prelude"

  @Flag(
    name: .long,
    help:
      "With a Swift package: a library of the course's own that cells import, built on that module."
  )
  var package = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder into which swift build has put that library. By default, the one that came with this tool.",
      valueName: "folder"), completion: .directory)
  var library: String?

  func validate() throws {
    if let title, title.allSatisfy(\.isWhitespace) || title.contains(where: \.isNewline) {
      throw ValidationError("The title of a course is one line of text.")
    }
    guard module.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil else {
      throw ValidationError("'\(module)' is not the name of a module.")
    }
    if package, !["Prelude", "LessonKit"].contains(module) {
      throw ValidationError(
        "With --package, cells import a library that is built on Prelude or LessonKit, not on '\(module)'."
      )
    }
    if package, library != nil {
      throw ValidationError(
        "With --package, the library is built in the course: leave out --library.")
    }
  }

  func run() async throws {
    let console = Console(course: course)
    let new = NewCourse(path: course, title: title, module: module, hasPackage: package)
    let prefix = course == "." ? "" : course.hasSuffix("/") ? course : course + "/"
    do throws(Diagnostic) {
      for file in try new.write() { print(prefix + file) }
    } catch {
      console.say(error)
      throw ExitCode.failure
    }
    if package, let problem = PackageBuild(folder: new.folder.path).problem() {
      console.say(problem)
      print("the course is there, but its package could not be built; see what lessons doctor says")
      throw ExitCode.failure
    }
    var options = CourseOptions()
    options.course = course
    options.library = library
    let session = try options.session()
    let outcome = try await console.reportingMisuse {
      () async throws(LessonNameError) in try await session.approve(progress: console.show)
    }
    await console.report(outcome.report, of: session)
    let start = course == "." ? "" : "cd \(course.asShellWord) && "
    if outcome.report.hasErrors {
      print("the course is there, but its lesson could not be run; see what lessons doctor says,")
      print("then: \(start)lessons approve && lessons build")
      throw ExitCode.failure
    }
    for lesson in outcome.report.lessons {
      print(prefix + CoursePaths.record(lesson.lesson.identity))
    }
    print("next: \(start)lessons build, then open site/index.html")
  }
}

extension String {
  /// The text as a shell has to be given it.
  fileprivate var asShellWord: String {
    wholeMatch(of: /[\w.\/~+-]+/) != nil ? self : "'\(replacing("'", with: "'\\''"))'"
  }
}
