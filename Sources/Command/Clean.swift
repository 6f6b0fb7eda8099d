import ArgumentParser
import Lessons
import Workspace

struct Clean: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes what can be made again: the cache of compiled and run lessons.",
    discussion: """
      The website and the approved records stay. The next build runs every lesson. If the course is \
      being built, waits until that is done.

      EXAMPLE
        lessons clean
      """)

  @OptionGroup var options: CourseOptions

  @OptionGroup var names: NoLessonArguments

  func validate() throws {
    try names.refuse { _ in
      "'lessons clean' takes no names: it removes the cache of the whole course."
    }
  }

  func run() async throws {
    let console = Console()
    do throws(Diagnostic) {
      let wasThere = try await options.folder.removeCache(progress: console.show)
      print(wasThere ? "removed \(options.folder.cache)" : "nothing to remove")
    } catch {
      console.say(error)
      throw ExitCode.failure
    }
  }
}
