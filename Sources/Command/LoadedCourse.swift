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

  /// How a run differs from the approved record; that it does not is remembered as long as neither
  /// the run nor the record is another.
  func differences(of run: LessonRun, from lesson: Lesson) -> [Diagnostic] {
    let course = sources.course
    let key = [
      lesson.recordKey(course: course, toolchain: toolchain), folder.recordStamp(of: lesson),
      "\(course.tolerance) \(lesson.cells.map(\.options.tolerance))",
    ].joined(separator: " ")
    let name = "approved \(lesson.name)"
    if memory.value(Bool.self, for: name, key: key) == true { return [] }
    let differences = folder.differences(of: run, lesson: lesson, course: course)
    if differences.isEmpty {
      memory.set(true, for: name, key: key)
      memory.save()
    }
    return differences
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
