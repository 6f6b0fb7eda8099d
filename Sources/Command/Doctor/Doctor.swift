import ArgumentParser
import Files
import Foundation
import Lessons
import Workspace

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is installed, what is missing, and how to get it.",
    discussion: """
      A line for each thing: ✓ it is there, ✗ it is missing and needed, – it is missing, and the tool works \
      without it. At last a small lesson is compiled, run and made into a page. Exits with status 1 if \
      something needed is missing.

      EXAMPLE
        lessons doctor
      """)

  @OptionGroup var options: CourseOptions

  func run() async throws {
    let session = try options.session()
    let course = await session.load().course
    let (module, libraryFolder) = (course.module, session.libraryFolder(of: course))
    let information = (try? File("/proc/cpuinfo").text()) ?? ""
    var findings =
      [.tool(version: LessonsCommand.configuration.version), .path, .processor(information)]
      .compactMap(\.self)
      + [.compiler] + Finding.library(module, in: libraryFolder) + Finding.cLibraries
      + [.formulas()] + Finding.fonts(in: Finding.fontFolders) + [await .sandbox(), .memory]
    if let cache = Finding.cache(of: options.folder) { findings.append(cache) }
    for finding in findings { print(finding.line) }
    if !findings.contains(where: { $0.state == .missing && $0.subject != "cache" }) {
      let sample = await Finding.sampleCourse(importing: module, from: libraryFolder)
      print(sample.line)
      findings.append(sample)
    }
    let missing = findings.count { $0.state == .missing }
    print(missing == 0 ? "nothing is missing" : "\(counted(missing, "thing")) to mend")
    if missing > 0 { throw ExitCode.failure }
  }
}
