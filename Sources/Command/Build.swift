import ArgumentParser
import Lessons
import Render
import Workspace

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Builds the website: runs the lessons that have changed and writes site/.",
    discussion: """
      If anything is wrong, all of it is reported and the website stays as it was. Output that is not \
      as approved only causes a warning: a build never makes it look approved.

      EXAMPLES
        lessons build
        lessons build --course ~/courses/optics --output /tmp/preview
        lessons build --check         is the website what a build would make it?
        lessons build --course appendix --output site/appendix --assets ..
      """)

  @OptionGroup var options: CourseOptions
  @OptionGroup var report: ReportOptions

  @Flag(name: .long, help: "Builds lessons with 'draft: true' in their front matter, too.")
  var drafts = false

  @Option(
    name: .long,
    help: ArgumentHelp("Where the website goes, instead of site/.", valueName: "folder"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The path from the website to another one whose style sheets and fonts it uses, instead of its own. For a website inside another: '..'.",
      valueName: "path"))
  var assets: String?

  @Flag(
    name: .long,
    help:
      "Writes nothing, and exits with status 1 if the website is not what a build would make it.")
  var check = false

  @OptionGroup var names: NoLessonArguments

  func validate() throws {
    try names.refuse { name in
      "'lessons build' takes no names: it builds the whole website, and runs only the lessons that have changed. To run one of them: lessons test \(name)"
    }
  }

  func run() async throws {
    let console = Console(format: report.format, course: options.course)
    defer { console.finish() }
    let start = ContinuousClock.now
    let session = try options.session()
    let outcome = await session.build(
      to: output.map(absolutePath), sharingAssetsOf: assets, includingDrafts: drafts,
      isTrial: check, progress: console.show)
    await console.report(outcome.report, of: session)
    switch outcome.site {
    case .published(let publication):
      console.conclude(
        "\(outcome.path)/index.html: \(publication.summary)\(leftOut(outcome.report)), \(seconds(ContinuousClock.now - start))"
      )
    case .compared(let publication):
      for path in publication.written {
        console.conclude("\(outcome.path)/\(path) is not up to date")
      }
      for path in publication.removed {
        console.conclude("\(outcome.path)/\(path) is no longer made")
      }
      let count = publication.written.count + publication.removed.count
      console.conclude(
        count == 0
          ? "\(outcome.path)/index.html: all files are up to date"
          : "\(counted(count, "file")) to be built again: lessons build")
      if count > 0 { throw ExitCode.failure }
    case .leftAlone:
      console.say("\(counted(outcome.report.errorCount, "error")); \(outcome.path) is unchanged")
      throw ExitCode.failure
    case .incomplete: throw ExitCode.failure
    }
  }
}

extension Publication {
  fileprivate var summary: String {
    if written.isEmpty, removed.isEmpty { return "nothing has changed" }
    let removal = removed.isEmpty ? "" : ", \(removed.count) removed"
    return "\(counted(written.count, "file")) written\(removal), \(unchanged) unchanged"
  }
}
