import ArgumentParser
import Foundation
import Lessons
import Record
import Render

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the website: runs the lessons that have changed and writes site/.",
    discussion: """
      If anything is wrong, all of it is reported and the website stays as it was. Output that is not \
      as approved is only warned about: a build never makes it look approved.

      EXAMPLES
        lessons build
        lessons build --course ~/courses/optics --output /tmp/preview
      """)

  @OptionGroup var options: CourseOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Where the website goes, instead of site/.", valueName: "folder"))
  var output: String?

  func run() async throws {
    let console = Console()
    let clock = ContinuousClock()
    let start = clock.now
    let loaded = try await LoadedCourse(options, console: console)
    let lessons = loaded.sources.lessons
    let typesetter = SiteBuilder.typesetter(cacheFolder: loaded.folder.cache)
    // While the lessons run; what is wrong with a formula is reported when its page is woven.
    async let _ = try? typesetter.typeset(
      lessons.flatMap { $0.formulas(in: LessonRecord()) })
    let runs = await loaded.run(lessons, usesCache: true)
    var diagnostics = loaded.sources.diagnostics + runs.flatMap(\.diagnostics)

    let builder = SiteBuilder(
      course: loaded.sources.course, lessons: lessons, records: runs.map(\.record),
      cacheFolder: loaded.folder.cache, typesetter: typesetter)
    let (files, problems) = await builder.build(localFile: loaded.folder.content)
    diagnostics += problems
    for (lesson, run) in zip(lessons, runs) where !run.diagnostics.hasErrors {
      diagnostics += warnings(about: run, of: lesson, loaded)
    }
    console.report(diagnostics, in: loaded.folder)
    let site =
      output.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? loaded.folder.site
    if diagnostics.hasErrors {
      let errors = diagnostics.count { $0.severity == .error }
      console.say("\(counted(errors, "error")); \(site) is as it was")
      throw ExitCode.failure
    }
    do throws(Diagnostic) {
      let publication = try publish(files, to: site)
      print("\(site)/index.html: \(publication.summary), \(seconds(clock.now - start))")
    } catch {
      console.report([error], in: loaded.folder)
      throw ExitCode.failure
    }
  }

  /// One warning for a lesson whose output is not as approved.
  private func warnings(
    about run: LessonRun, of lesson: Lesson, _ loaded: LoadedCourse
  ) -> [Diagnostic] {
    let differences = loaded.differences(of: run, from: lesson)
    guard let first = differences.first else { return [] }
    let rest = differences.count > 1 ? ", and \(differences.count - 1) more" : ""
    return [
      Diagnostic(
        .warning, at: first.location, "not as approved: \(first.message)\(rest)",
        help: "lessons test \(lesson.name) lists all; lessons approve \(lesson.name) accepts them")
    ]
  }
}

extension Publication {
  var summary: String {
    if written.isEmpty, removed.isEmpty { return "nothing has changed" }
    let removal = removed.isEmpty ? "" : ", \(removed.count) removed"
    return "\(counted(written.count, "file")) written\(removal), \(unchanged) as they were"
  }
}
