import Files
import Foundation
import Lessons
import Record
import Text

/// Runs lessons side by side, those that took longest first.
package struct LessonRunner: Sendable {
  /// Whether results of earlier runs may be used.
  package enum Freshness: Sendable {
    /// Results of earlier runs of the same program are used.
    case cached
    /// Every program runs; those that have been compiled are not compiled again.
    case afresh
  }

  package var course: Course
  /// An absolute path without a slash at its end.
  package var courseFolder: String
  package var toolchain: Toolchain
  /// What keeps lessons from all but their course.
  package var sandbox: Sandbox
  /// The code that the lessons share; nil if they share none.
  package var shared: SharedModule?
  package var facts: FactStore
  package var cache: CacheFolder
  /// Where folders of programs are made, one for each run.
  package var scratchFolder: String
  /// The mutant of the library that programs run with; nil for a library without mutants.
  package var mutant: ActiveMutant?

  package init(
    course: Course, courseFolder: String, toolchain: Toolchain, sandbox: Sandbox,
    shared: SharedModule? = nil, facts: FactStore, cache: CacheFolder, scratchFolder: String
  ) {
    self.course = course
    self.courseFolder = courseFolder
    self.toolchain = toolchain
    self.sandbox = sandbox
    self.shared = shared
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
  ///   - freshness: Whether results of earlier runs may be used.
  ///   - watch: Told what happens, on the caller's task.
  /// - Returns: A run for each lesson, in their order.
  package func run(
    _ lessons: [Lesson], _ freshness: Freshness, watch: (RunEvent) -> Void = { _ in }
  ) async -> [LessonRun] {
    let tangled = lessons.map(programs(of:))
    var runs: [Int: LessonRun] = [:]
    if freshness == .cached {
      for index in lessons.indices { runs[index] = cachedRun(lessons[index], tangled[index]) }
    }
    let rest = lessons.indices.filter { runs[$0] == nil }
    watch(.expected(rest.count))
    if let remark = sandbox.remark, !rest.isEmpty { watch(.lacksSandbox(remark)) }
    await run(rest, of: lessons, tangled, freshness, into: &runs, watch)
    return lessons.indices.compactMap { runs[$0] }
  }

  /// Runs some of the lessons side by side.
  private func run(
    _ indices: [Int], of lessons: [Lesson], _ tangled: [[Program]], _ freshness: Freshness,
    into runs: inout [Int: LessonRun], _ watch: (RunEvent) -> Void
  ) async {
    // The processors that lessons side by side leave to each.
    let threads = ProcessSlots.shared.count / max(1, indices.count)
    await sideBySide(indices, of: lessons, into: &runs, watch) { index in
      let lesson = lessons[index]
      let run = await runPrograms(of: lesson, tangled[index], freshness, threads: threads)
      if !run.diagnostics.hasErrors {
        facts.set(run.compileSeconds + run.runSeconds, for: "seconds \(lesson.name)", key: "")
      }
      return run
    }
  }

  /// Does work on some of the lessons side by side, first on those that took longest to run.
  func sideBySide(
    _ indices: [Int], of lessons: [Lesson], into runs: inout [Int: LessonRun],
    _ watch: (RunEvent) -> Void, _ work: @escaping @Sendable (Int) async -> LessonRun
  ) async {
    await withTaskGroup(of: (Int, LessonRun).self) { group in
      var rest = indices.sorted { lastSeconds(lessons[$0]) > lastSeconds(lessons[$1]) }[...]
      func startNext() {
        guard let index = rest.popFirst() else { return }
        watch(.started(lessons[index]))
        group.addTask { (index, await work(index)) }
      }
      // One more than there are processors, so that none is idle while a lesson changes stages.
      for _ in 0...ProcessSlots.shared.count { startNext() }
      for await (index, run) in group {
        runs[index] = run
        watch(.finished(lessons[index], run))
        startNext()
      }
    }
  }

  /// The seconds that the compiler took for a lesson as it is, whenever that was, for the program that took
  /// longest; nil if that is not known.
  package func compileSeconds(_ lesson: Lesson) -> Double? {
    programs(of: lesson).compactMap { compileStage(lesson, $0).knownSeconds(of: $0) }.max()
  }

  /// The bytes that running a lesson takes.
  private func expectedMemory(of lesson: Lesson) -> Int {
    let last = facts.value(Int.self, for: "memory \(lesson.name)", key: "") ?? 0
    return max(last, Self.leastMemory)
  }

  /// What a program uses that does little, with what the kernel keeps for it.
  private static let leastMemory = 64 << 20

  private func lastSeconds(_ lesson: Lesson) -> Double {
    facts.value(Double.self, for: "seconds \(lesson.name)", key: "") ?? .infinity
  }
}

// MARK: - The programs of one lesson

extension LessonRunner {
  func programs(of lesson: Lesson) -> [Program] {
    lesson.tangled(course: course, sharedCode: shared?.code ?? SharedCode()).map { program in
      var program = program
      program.libraryNames = toolchain.libraryNames
      return program
    }
  }

  func compileStage(_ lesson: Lesson, _ program: Program) -> CompileStage {
    CompileStage(
      toolchain: toolchain, cache: cache, isOptimized: lesson.isOptimized(program, course),
      shared: shared)
  }

  var linkStage: LinkStage {
    LinkStage(toolchain: toolchain, cache: cache, shared: shared)
  }

  var reachStage: ReachStage {
    ReachStage(library: toolchain.library, cache: cache, shared: shared)
  }

  var executions: ExecutionCache {
    ExecutionCache(cache: cache, reader: InputReader(courseFolder: courseFolder))
  }

  /// Changes with all that a program's execution depends on, besides the files that it reads; nil if
  /// the program has to be compiled first.
  func executionKey(
    _ program: Program, of lesson: Lesson, _ stage: CompileStage, object: () -> [UInt8]?
  ) -> String? {
    reachStage.key(compileKey: stage.key(of: program), object: object).map { reached in
      Digest(reached, toolchain.library.system, settings(of: lesson)).text
    }
  }

  /// Changes with how the programs of a lesson are linked and run.
  package func settings(of lesson: Lesson) -> String {
    var digest = Digest(linkStage.options)
    digest.add("\(course.settings(for: lesson).outputLimit) MB, \(ProgramLimits.version)")
    digest.add("\(lesson.mostMemory(course: course)) MB")
    digest.add(sandbox.kind)
    for (name, value) in ExecuteStage.settings.sorted(by: { $0.key < $1.key }) {
      digest.add("\(name)=\(value)")
    }
    return digest.text
  }

  /// What is known of the execution of a program, and its key, without compiling or running anything.
  private func knownExecution(
    of program: Program, of lesson: Lesson, _ stage: CompileStage
  ) -> (key: String, stored: StoredExecution, warnings: [CompilerMessage])? {
    guard
      let key = executionKey(
        program, of: lesson, stage, object: { stage.knownObject(of: program) }),
      let stored = executions.stored(for: key), let warnings = stage.knownWarnings(of: program)
    else { return nil }
    return (key, stored, warnings)
  }

  /// The run of a lesson as far as all of it is known without running anything; else nil.
  func cachedRun(_ lesson: Lesson, _ programs: [Program]) -> LessonRun? {
    var runs: [(program: Program, run: ProgramRun)] = []
    var identity = Digest()
    for program in programs {
      let stage = compileStage(lesson, program)
      if !program.isRun {
        guard let messages = stage.knownErrors(of: program) else { return nil }
        identity.add(stage.key(of: program))
        runs.append((program, ProgramRun(outcome: .errors(messages))))
      } else {
        guard let known = knownExecution(of: program, of: lesson, stage) else { return nil }
        identity.add(known.key)
        for input in known.stored.inputs { identity.add("\(input.path) \(input.fingerprint)") }
        runs.append(
          (
            program,
            ProgramRun(
              outcome: .ran(known.stored.execution), warnings: known.warnings, isCached: true)
          ))
      }
    }
    var result = LessonRun(lesson, course: course, courseFolder: courseFolder, runs)
    result.identity = identity.text
    return result
  }

  /// The outcome of work on each program of a lesson, in their order; the work goes on side by side.
  func outcomes(
    of programs: [Program], _ work: @escaping @Sendable (Program) async -> ProgramRun
  ) async -> [(program: Program, run: ProgramRun)] {
    await withTaskGroup(of: (Int, ProgramRun).self) { group in
      for (index, program) in programs.enumerated() {
        group.addTask { (index, await work(program)) }
      }
      var runs: [Int: ProgramRun] = [:]
      for await (index, run) in group { runs[index] = run }
      return programs.enumerated().compactMap { index, program in
        runs[index].map { (program: program, run: $0) }
      }
    }
  }

  private func runPrograms(
    of lesson: Lesson, _ programs: [Program], _ freshness: Freshness, threads: Int
  ) async -> LessonRun {
    let start = Date()
    let runs = await outcomes(of: programs) { program in
      await run(program, of: lesson, freshness, threads: threads)
    }
    let result = LessonRun(lesson, course: course, courseFolder: courseFolder, runs)
    if !result.diagnostics.hasErrors {
      var inputsOfAll: [Input] = []
      var unfollowed: Set<Unfollowed> = []
      for (_, run) in runs where !run.isCached {
        guard case .ran(let execution) = run.outcome, let key = run.executionKey else { continue }
        unfollowed.formUnion(execution.unfollowed)
        keep(run.computed, since: start)
        guard let inputs = executions.reader.inputs(of: execution, unchangedSince: start) else {
          continue
        }
        executions.keep(execution, inputs, for: key)
        inputsOfAll += inputs
      }
      if result.hasRun {
        keepBasis(of: lesson, programs, inputs: inputsOfAll, unfollowed: unfollowed)
      }
    }
    return result
  }

  private func run(
    _ program: Program, of lesson: Lesson, _ freshness: Freshness, threads: Int
  ) async -> ProgramRun {
    let stage = compileStage(lesson, program)
    if freshness == .cached, program.isRun,
      let known = knownExecution(of: program, of: lesson, stage)
    {
      return ProgramRun(
        outcome: .ran(known.stored.execution), warnings: known.warnings, isCached: true)
    }
    return await reportingToolFailures(of: lesson) { folder throws(Diagnostic) in
      try await run(program, of: lesson, stage, freshness, in: folder, threads: threads)
    }
  }

  /// The outcome of work on a program in a folder of its own, a failure of the tools included.
  func reportingToolFailures(
    of lesson: Lesson, _ work: (_ folder: String) async throws(Diagnostic) -> ProgramRun
  ) async -> ProgramRun {
    do throws(Diagnostic) {
      return try await withScratchFolder(in: scratchFolder, work)
    } catch {
      var diagnostic = error
      diagnostic.location = diagnostic.location ?? Location(file: lesson.file, line: 1)
      return ProgramRun(outcome: .toolFailure(diagnostic))
    }
  }

  /// Compiles a program that is not to run.
  func compile(
    _ program: Program, of lesson: Lesson, in folder: String
  ) async throws(Diagnostic) -> ProgramRun {
    try await compiled(program, of: lesson, compileStage(lesson, program), in: folder).run
  }

  /// Compiles a program; the object file is nil if it has errors.
  private func compiled(
    _ program: Program, of lesson: Lesson, _ stage: CompileStage, in folder: String
  ) async throws(Diagnostic) -> (run: ProgramRun, object: [UInt8]?) {
    let start = ContinuousClock.now
    let compilation = try await stage.run(program, of: lesson, in: folder)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    switch compilation {
    case .object(let object, let warnings):
      return (
        ProgramRun(outcome: .compiled, warnings: warnings, compileSeconds: seconds), object
      )
    case .errors(let messages):
      return (ProgramRun(outcome: .errors(messages), compileSeconds: seconds), nil)
    }
  }

  private func run(
    _ program: Program, of lesson: Lesson, _ stage: CompileStage, _ freshness: Freshness,
    in folder: String, threads: Int
  ) async throws(Diagnostic) -> ProgramRun {
    let start = ContinuousClock.now
    var (run, object) = try await compiled(program, of: lesson, stage, in: folder)
    guard let object, program.isRun else { return run }
    run.executionKey = executionKey(program, of: lesson, stage, object: { object })
    // What the library has changed in may be nothing that the program reaches.
    if freshness == .cached, let stored = run.executionKey.flatMap(executions.stored) {
      run.outcome = .ran(stored.execution)
      run.isCached = true
      return run
    }
    let executable = try await linkStage.run(
      object, compileKey: stage.key(of: program), in: folder)
    await compileForCalls(lesson, program, in: folder)
    let calls = keptCalls(lesson, program, freshness)
    run.compileSeconds = (ContinuousClock.now - start) / .seconds(1)
    let execute = ExecuteStage(
      courseFolder: courseFolder, toolchain: toolchain, sandbox: sandbox, threads: threads,
      memory: lesson.mostMemory(course: course),
      outputLimit: course.settings(for: lesson).outputLimit, mutant: mutant)
    var (execution, computed) = try await ProcessSlots.shared.withSlot(
      expecting: expectedMemory(of: lesson)
    ) { share async throws(Diagnostic) in
      let result = try await execute.run(
        executable, program, within: share, calls: calls.map(\.entry))
      facts.set(share.most, for: "memory \(lesson.name)", key: "")
      return result
    }
    addInputs(of: calls, to: &execution)
    run.computed = computedValues(computed, of: calls, in: execution)
    run.outcome = .ran(execution)
    return run
  }
}

extension Sandbox {
  /// What a program sees of the machine depends on this.
  fileprivate var kind: String { String("\(self)".prefix { $0 != "(" }) }
}
