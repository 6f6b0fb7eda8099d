import Files
import Foundation
import Lessons
import Record
import Text

/// Runs lessons side by side, those that took longest first.
package struct LessonRunner: Sendable {
  /// How up to date what a lesson produced has to be.
  package enum Freshness: Sendable {
    /// What an earlier run of the same program produced will do.
    case cached
    /// Every program runs; those that have been compiled are not compiled again.
    case afresh
  }

  package var course: Course
  /// An absolute path without a slash at its end.
  package var courseFolder: String
  package var toolchain: Toolchain
  package var facts: FactStore
  package var cache: CacheFolder
  /// Where folders of programs are made, one for each run.
  package var scratchFolder: String

  package init(
    course: Course, courseFolder: String, toolchain: Toolchain, facts: FactStore,
    cache: CacheFolder, scratchFolder: String
  ) {
    self.course = course
    self.courseFolder = courseFolder
    self.toolchain = toolchain
    self.facts = facts
    self.cache = cache
    self.scratchFolder = scratchFolder
  }
}

extension LessonRunner {
  /// Runs the lessons.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - freshness: Whether what is known from earlier runs will do.
  ///   - watch: Told what happens, on the caller's task.
  /// - Returns: A run for each lesson, in their order.
  package func run(
    _ lessons: [Lesson], _ freshness: Freshness, watch: (RunEvent) -> Void = { _ in }
  ) async -> [LessonRun] {
    let tangled = lessons.map { $0.tangled(course: course) }
    var runs: [LessonRun?] = lessons.indices.map { index in
      freshness == .cached ? cachedRun(lessons[index], tangled[index]) : nil
    }
    let missing = lessons.indices.filter { runs[$0] == nil }
      .sorted { lastSeconds(lessons[$0]) > lastSeconds(lessons[$1]) }
    watch(.expected(missing.count))

    // The processors that lessons side by side leave to each.
    let slots = ProcessSlots.shared.count
    let threads = slots / max(1, missing.count)
    await withTaskGroup(of: (Int, LessonRun).self) { group in
      var rest = missing[...]
      func startNext() {
        guard let index = rest.popFirst() else { return }
        watch(.started(lessons[index]))
        group.addTask {
          (
            index,
            await runPrograms(of: lessons[index], tangled[index], freshness, threads: threads)
          )
        }
      }
      // One more than there are processors, so that none is idle while a lesson changes stages.
      for _ in 0...slots { startNext() }
      for await (index, run) in group {
        runs[index] = run
        if !run.diagnostics.hasErrors {
          facts.set(
            run.compileSeconds + run.runSeconds, for: "seconds \(lessons[index].name)", key: "")
        }
        watch(.finished(lessons[index], run))
        startNext()
      }
    }
    return runs.compactMap(\.self)
  }

  private func lastSeconds(_ lesson: Lesson) -> Double {
    facts.value(Double.self, for: "seconds \(lesson.name)", key: "") ?? .infinity
  }
}

// MARK: - The programs of one lesson

extension LessonRunner {
  private func compileStage(_ lesson: Lesson) -> CompileStage {
    CompileStage(
      toolchain: toolchain, cache: cache,
      isOptimized: lesson.frontMatter.optimize ?? course.optimize)
  }

  private var linkStage: LinkStage { LinkStage(toolchain: toolchain, cache: cache) }

  private var executions: ExecutionCache {
    ExecutionCache(cache: cache, reader: InputReader(courseFolder: courseFolder))
  }

  /// Changes with all that a program's execution depends on, besides the files that it reads.
  private func executionKey(_ program: Program, _ stage: CompileStage) -> String {
    var digest = Digest()
    digest.add(linkStage.key(compileKey: stage.key(of: program)))
    for (name, value) in ExecuteStage.settings.sorted(by: { $0.key < $1.key }) {
      digest.add("\(name)=\(value)")
    }
    return digest.text
  }

  /// The run of a lesson as far as all of it is known without running anything; else nil.
  private func cachedRun(_ lesson: Lesson, _ programs: [Program]) -> LessonRun? {
    let stage = compileStage(lesson)
    var runs: [(program: Program, run: ProgramRun)] = []
    var identity = Digest()
    for program in programs {
      identity.add(executionKey(program, stage))
      if program.purpose == .compileError {
        guard let messages = stage.knownErrors(of: program) else { return nil }
        runs.append((program, ProgramRun(outcome: .errors(messages))))
      } else {
        guard let stored = executions.stored(for: executionKey(program, stage)) else { return nil }
        for input in stored.inputs { identity.add("\(input.path) \(input.fingerprint)") }
        runs.append((program, ProgramRun(outcome: .ran(stored.execution))))
      }
    }
    var result = LessonRun(lesson, course: course, runs)
    result.identity = identity.text
    return result
  }

  private func runPrograms(
    of lesson: Lesson, _ programs: [Program], _ freshness: Freshness, threads: Int
  ) async -> LessonRun {
    let start = Date()
    let runs = await withTaskGroup(of: (Int, ProgramRun).self) { group in
      for (index, program) in programs.enumerated() {
        group.addTask { (index, await run(program, of: lesson, freshness, threads: threads)) }
      }
      var runs: [Int: ProgramRun] = [:]
      for await (index, run) in group { runs[index] = run }
      return programs.enumerated().compactMap { index, program in
        runs[index].map { (program: program, run: $0) }
      }
    }
    let result = LessonRun(lesson, course: course, runs)
    if !result.diagnostics.hasErrors {
      let stage = compileStage(lesson)
      for (program, run) in runs where !run.isCached {
        guard case .ran(let execution) = run.outcome,
          let inputs = executions.reader.inputs(of: execution, unchangedSince: start)
        else { continue }
        executions.keep(execution, inputs, for: executionKey(program, stage))
      }
    }
    return result
  }

  private func run(
    _ program: Program, of lesson: Lesson, _ freshness: Freshness, threads: Int
  ) async -> ProgramRun {
    let stage = compileStage(lesson)
    if freshness == .cached, program.purpose != .compileError,
      let stored = executions.stored(for: executionKey(program, stage))
    {
      return ProgramRun(outcome: .ran(stored.execution), isCached: true)
    }
    var run = ProgramRun(outcome: .compiled)
    do throws(Diagnostic) {
      let scratch = try scratch()
      // The folder is removed with its value.
      defer { withExtendedLifetime(scratch) {} }
      let start = ContinuousClock.now
      let compilation = try await stage.run(program, in: scratch.path)
      guard case .object(let object) = compilation, program.purpose != .compileError else {
        if case .errors(let messages) = compilation { run.outcome = .errors(messages) }
        run.compileSeconds = (ContinuousClock.now - start) / .seconds(1)
        return run
      }
      let executable = try await linkStage.run(
        object, compileKey: stage.key(of: program), in: scratch.path)
      run.compileSeconds = (ContinuousClock.now - start) / .seconds(1)
      let execute = ExecuteStage(courseFolder: courseFolder, threads: threads)
      run.outcome = .ran(
        try await ProcessSlots.shared.withSlot { () async throws(Diagnostic) in
          try await execute.run(executable, program)
        })
    } catch {
      var diagnostic = error
      diagnostic.location = diagnostic.location ?? Location(file: lesson.file, line: 1)
      run.outcome = .impossible(diagnostic)
    }
    return run
  }

  private func scratch() throws(Diagnostic) -> ScratchFolder {
    do throws(FileError) { return try ScratchFolder(in: scratchFolder) } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }
}
