import ArgumentParser
import Foundation
import Lessons

/// Which course a command works on, and what its lessons are linked with.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The course's folder, which holds course.yml and lessons/.", valueName: "folder"))
  var course = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder that swift build has put the library of the cells into. By default, the one that this tool is in.",
      valueName: "folder"))
  var library: String?

  var folder: CourseFolder { CourseFolder(path: course) }

  var libraryFolder: String {
    if let library { return URL(fileURLWithPath: library).standardizedFileURL.path }
    let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: executable ?? CommandLine.arguments[0])
      .deletingLastPathComponent().resolvingSymlinksInPath().path
  }
}

/// The lessons that a command works on.
struct LessonArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Lessons: files, names, or parts of a name that only one lesson has. All, if none are named.",
      valueName: "lesson"))
  var lessons: [String] = []
}
