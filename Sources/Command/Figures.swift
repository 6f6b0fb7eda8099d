import ArgumentParser
import Foundation
import Lessons
import Render

struct Figures: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the figures of lessons again, and nothing else.",
    discussion: """
      Runs what has changed and writes the PNG files of site/figures/ for these lessons; pages stay \
      as they are. Prints each file that is new or differs.

      EXAMPLES
        lessons figures               of all lessons
        lessons figures softmax       of one
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  @Option(
    name: .long,
    help: ArgumentHelp("The folder of the website, instead of site/.", valueName: "folder"))
  var output: String?

  func run() async throws {
    let console = Console()
    let loaded = try await LoadedCourse(options, console: console)
    let lessons = try loaded.lessons(named: arguments.lessons)
    let runs = await loaded.run(lessons, usesCache: true)
    let diagnostics = loaded.sources.diagnostics(about: lessons) + runs.flatMap(\.diagnostics)
    console.report(diagnostics, in: loaded.folder)
    if diagnostics.hasErrors { throw ExitCode.failure }

    let builder = SiteBuilder(
      course: loaded.sources.course, lessons: lessons, records: runs.map(\.record),
      cacheFolder: loaded.folder.cache)
    let site =
      output.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? loaded.folder.site
    do throws(Diagnostic) {
      let pictures = try await builder.drawFigures()
      let files = pictures.flatMap(\.siteFiles)
      let publication = try publish(files, to: site, keepingOthers: true)
      for path in publication.written { print("\(site)/\(path)") }
      let changed = publication.written.count
      console.say("\(counted(files.count, "picture")), \(changed) of them new or changed")
    } catch {
      console.report([error], in: loaded.folder)
      throw ExitCode.failure
    }
  }
}
