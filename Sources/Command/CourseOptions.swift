import ArgumentParser
import Files
import Foundation
import Lessons
import Runner
import Workspace

/// Which course a command works on, and what its lessons are linked with.
struct CourseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The course's folder, which contains course.yml and lessons/.", valueName: "folder"),
    completion: .directory)
  var course = "."

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder into which swift build has put the library that cells import. By default, the one that came with this tool.",
      valueName: "folder"), completion: .directory)
  var library: String?

  var folder: CourseFolder { CourseFolder(path: course) }

  func session() throws -> Session {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw ValidationError("There is no folder '\(course)' with a course in it.") }
    // Looked at where something is run, which is too late to say what is wrong with it.
    _ = try megabytes(in: MemoryBudget.variable, 1...100_000_000)
    return Session(
      folder: folder, libraryFolder: library.map(absolutePath), cacheLimit: try cacheLimit())
  }

  /// In bytes.
  private func cacheLimit() throws -> Int {
    try megabytes(in: "LESSONS_CACHE_LIMIT", 0...1_000_000_000).map { $0 * 1_000_000 }
      ?? CacheFolder.standardLimit
  }

  /// The number that a variable of the environment is set to; nil if it is not set.
  private func megabytes(in name: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let text = ProcessInfo.processInfo.environment[name], !text.isEmpty else { return nil }
    guard let megabytes = Int(text), range.contains(megabytes) else {
      throw ValidationError("\(name) is '\(text)', which is not a number of megabytes.")
    }
    return megabytes
  }
}

/// The lessons that a command works on.
struct LessonArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Lessons, by file, name, or unique part of a name. All by default.",
      valueName: "lesson"), completion: .shellCommand(listingLessons))
  var lessons: [String] = []
}

/// Prints the names of the lessons in the folder of a shell, for its completions.
private let listingLessons =
  "find lessons -name '[!_.]*.md' ! -path '*/index.md' 2>/dev/null | sed 's,.*/,,; s,\\.md$,,' | sort"

/// The lessons that somebody names for a command that works on a whole course: there are none, and it says why.
struct NoLessonArguments: ParsableArguments {
  @Argument(help: .hidden)
  var lessons: [String] = []

  /// - Parameter reason: Why the command takes no names, and what to do instead with the first of them.
  /// - Throws: A `ValidationError` if there are names.
  func refuse(_ reason: (_ name: String) -> String) throws {
    guard let name = lessons.first else { return }
    let isCourse = FileManager.default.fileExists(atPath: "\(name)/\(CoursePaths.lessons)")
    throw ValidationError(
      isCourse ? "A course is named by an option: --course \(name)" : reason(name))
  }
}

func absolutePath(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
