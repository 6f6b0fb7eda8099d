import Foundation

/// What happens while lessons run, for whoever watches.
public enum RunEvent: Sendable {
  case started(Lesson)
  case finished(Lesson, LessonRun)
}

/// Runs lessons side by side, as many as there are processors, those that took longest first.
public struct LessonRunner: Sendable {
  public var course: Course
  public var folder: CourseFolder
  public var toolchain: Toolchain
  public var memory: Memory
  /// Whether a record of the cache will do.
  public var usesCache: Bool

  public init(
    course: Course, folder: CourseFolder, toolchain: Toolchain, memory: Memory, usesCache: Bool
  ) {
    self.course = course
    self.folder = folder
    self.toolchain = toolchain
    self.memory = memory
    self.usesCache = usesCache
  }

  /// Runs the lessons.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - expect: Told how many lessons are not in the cache and have to run.
  ///   - watch: Told when each of these starts and ends.
  /// - Returns: A run for each lesson, in their order.
  public func run(
    _ lessons: [Lesson], expect: (Int) -> Void = { _ in },
    watch: (RunEvent) -> Void = { _ in }
  ) async -> [LessonRun] {
    let cache = RecordCache(folder: folder.cache + "/records")
    try? FileManager.default.createDirectory(
      atPath: cache.folder, withIntermediateDirectories: true)
    let keys = lessons.map { $0.recordKey(course: course, toolchain: toolchain) }
    var runs: [LessonRun?] = keys.map { usesCache ? cache.run(for: $0) : nil }
    let missing = lessons.indices.filter { runs[$0] == nil }
      .sorted { lastSeconds(lessons[$0]) > lastSeconds(lessons[$1]) }

    expect(missing.count)
    // The processors that lessons side by side leave to each.
    let threads = ProcessInfo.processInfo.activeProcessorCount / max(1, missing.count)
    await doSideBySide(missing) { index in
      watch(.started(lessons[index]))
    } finished: { index, run in
      runs[index] = run
      if !run.diagnostics.hasErrors {
        cache.keep(run, for: keys[index])
        memory.set(
          run.compileSeconds + run.runSeconds, for: "seconds \(lessons[index].name)", key: "")
      }
      watch(.finished(lessons[index], run))
    } work: { index in
      await runAfresh(lessons[index], threads: threads)
    }
    return runs.compactMap(\.self)
  }

  private func runAfresh(_ lesson: Lesson, threads: Int) async -> LessonRun {
    let programs = "\(folder.cache)/programs/\(lesson.name)"
    do {
      try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: true)
    } catch {
      return LessonRun(
        record: .init(cells: lesson.cells.map { _ in .init() }),
        outputLines: lesson.cells.map { _ in [] },
        diagnostics: [
          Diagnostic(at: nil, "cannot make \(programs): \(error.localizedDescription)")
        ])
    }
    return await lesson.run(
      course: course, toolchain: toolchain, in: programs, courseFolder: folder.path,
      threads: threads)
  }

  private func lastSeconds(_ lesson: Lesson) -> Double {
    memory.value(Double.self, for: "seconds \(lesson.name)", key: "") ?? .infinity
  }
}
