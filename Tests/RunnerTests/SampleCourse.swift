import Files
import Foundation
import Lessons
import Runner
import TestSupport

/// A course whose lessons are compiled and run.
struct SampleCourse {
  let folder: TemporaryFolder
  let lessons: [Lesson]
  var runner: LessonRunner

  /// Writes the files of a course, whose lessons are those in `lessons/`.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - sandbox: What its lessons run in; nil for the one that is found.
  /// - Throws: What keeps the files from being written, or the toolchain from being found.
  init(_ files: String, sandbox: Sandbox? = nil) async throws {
    folder = try TemporaryFolder(files)
    var runner = try await Self.runner(in: folder)
    if let sandbox { runner.sandbox = sandbox }
    self.runner = runner
    lessons = Self.lessons(in: folder)
  }

  static func lessons(in folder: TemporaryFolder) -> [Lesson] {
    folder.files(in: "lessons").sorted { $0.key < $1.key }.map { name, content in
      Lesson.parse(String(decoding: content, as: UTF8.self), file: "lessons/\(name)").lesson
    }
  }

  /// Tried once: on a busy machine, a trial may take too long.
  private static let sandbox = Task {
    let folder = try? TemporaryFolder()
    let scratchFolder = (folder?.path ?? NSTemporaryDirectory()) + "/scratch"
    return await Sandbox.find(
      scratchFolder: scratchFolder, facts: FactStore(path: scratchFolder + "/facts"))
  }

  static func runner(in folder: TemporaryFolder) async throws -> LessonRunner {
    let facts = FactStore(path: folder.path + "/.cache/facts")
    let scratchFolder = "\(folder.path)/\(CoursePaths.cache)/\(CoursePaths.running)"
    return LessonRunner(
      course: .init(title: "Course"), courseFolder: folder.path,
      toolchain: try await Toolchain.find(
        libraryFolder: TestBuild.folder, module: "Prelude", swiftVersion: 5,
        scratchFolder: scratchFolder, facts: facts),
      sandbox: await sandbox.value,
      facts: facts, cache: CacheFolder(path: folder.path + "/.cache/kept"),
      scratchFolder: scratchFolder)
  }

  /// Runs all lessons as they are now.
  func run(_ freshness: LessonRunner.Freshness = .cached) async -> (runs: [LessonRun], ran: Int) {
    var ran = 0
    let runs = await runner.run(Self.lessons(in: folder), freshness) { event in
      if case .expected(let count) = event { ran = count }
    }
    return (runs, ran)
  }
}

extension LessonRun {
  /// What is wrong, as it is printed without the lines of source.
  var messages: [String] { diagnostics.map { $0.rendered(sourceLine: nil) } }
}
