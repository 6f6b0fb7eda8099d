import ArgumentParser
import Foundation
import Lessons

/// A course that has been read, and what is needed to run its lessons.
struct LoadedCourse {
  var folder: CourseFolder
  var sources: CourseSources
  var toolchain: Toolchain
  var memory: Memory
  var console: Console

  /// Reads the course and finds the toolchain; what is wrong so far is in `sources.diagnostics`.
  ///
  /// - Throws: `ExitCode` after the reason has been printed, if nothing can be run.
  init(_ options: CourseOptions, console: Console) async throws {
    self.console = console
    folder = options.folder
    sources = folder.load()
    guard !sources.lessons.isEmpty else {
      console.report(sources.diagnostics, in: folder)
      throw ExitCode.failure
    }
    try? FileManager.default.createDirectory(
      atPath: folder.cache, withIntermediateDirectories: true)
    memory = Memory(path: folder.cache + "/memory.plist")
    do throws(Diagnostic) {
      toolchain = try await Toolchain.find(
        libraryFolder: options.libraryFolder, module: sources.course.module,
        swiftVersion: sources.course.swiftVersion, memory: memory)
    } catch {
      console.report(sources.diagnostics + [error], in: folder)
      throw ExitCode.failure
    }
  }

  /// The lessons with these names, or all.
  ///
  /// - Throws: `ExitCode` 2 after saying which name fits none, or more than one.
  func lessons(named names: [String]) throws -> [Lesson] {
    let (lessons, diagnostics) = sources.lessons.named(names)
    if diagnostics.hasErrors {
      console.report(diagnostics, in: folder)
      throw ExitCode(2)
    }
    return lessons
  }

  /// Runs lessons and shows progress.
  func run(_ lessons: [Lesson], usesCache: Bool) async -> [LessonRun] {
    let runner = LessonRunner(
      course: sources.course, folder: folder, toolchain: toolchain, memory: memory,
      usesCache: usesCache)
    let runs = await runner.run(lessons) { count in
      console.expect(count)
    } watch: { event in
      console.show(event)
    }
    memory.save()
    return runs
  }
}
