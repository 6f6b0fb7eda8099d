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

      As svg, for print, and as csv, the data that they show, figures go to the folder figures/ beside \
      the website.

      EXAMPLES
        lessons figures               of all lessons
        lessons figures softmax       of one
        lessons figures --format svg  for print
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var arguments: LessonArguments

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the folder figures/ is written, instead of site/ or, as svg and csv, the course.",
      valueName: "folder"))
  var output: String?

  @Option(name: .long, help: "What is written: png, svg or csv.")
  var format = FigureFormat.png

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
    if format != .png {
      try export(builder, to: output ?? loaded.folder.path, console)
      return
    }
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

  private func export(_ builder: SiteBuilder, to folder: String, _ console: Console) throws {
    let folder = URL(fileURLWithPath: folder).standardizedFileURL.path
    let files = builder.exportedFigures(as: format)
    do throws(Diagnostic) {
      for path in try update(files, in: folder) { print("\(folder)/\(path)") }
      console.say(counted(files.count, "figure"))
    } catch {
      console.say(error.rendered(sourceLine: nil))
      throw ExitCode.failure
    }
  }
}

extension FigureFormat: ExpressibleByArgument {}
