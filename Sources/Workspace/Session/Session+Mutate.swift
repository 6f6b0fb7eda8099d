import Files
import Foundation
import Lessons
import Record
import Runner
import Text

extension Session {
  /// Changes functions of the library, one at a time, and runs the lessons that execute them.
  ///
  /// Neither the sources nor the library itself are touched: what is built is in a folder of its own, and
  /// gone at the end.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - choice: Which mutants are tried.
  ///   - progress: Called with everything that happens.
  /// - Returns: Which mutants were noticed, and how.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson, or a module is not one of the
  ///   library's.
  package func mutate(
    _ names: [String] = [], _ choice: MutationChoice,
    progress: @escaping RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> MutationOutcome {
    let sources = load()
    let selection = try sources.selection(names)
    var outcome = MutationOutcome(report: CourseReport(sources, selection))
    if selection.lessons.isEmpty { return outcome }
    let found: Result<PackageBuild, Diagnostic>
    do throws(Diagnostic) {
      found = .success(
        try PackageBuild(
          of: sources.course.module, in: libraryFolder(of: sources.course)))
    } catch {
      found = .failure(error)
    }
    if case .success(let build) = found {
      outcome.modules = try modules(choice, of: build, sources)
    }
    do throws(Diagnostic) {
      let build = try found.get()
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      guard try await passes(selection.lessons, sources, &outcome.report, progress) else {
        return outcome
      }
      let scratch = try scratchFolder(for: sources)
      defer { withExtendedLifetime(scratch) {} }
      let mutation = try LibraryMutation(
        of: build, modules: Set(outcome.modules),
        shared: changesSharedCode(outcome.modules, sources) ? sources.sharedCode : SharedCode(),
        in: scratch.path, shortening: shortened)
      try await run(mutation, selection.lessons, sources, choice, &outcome, progress)
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }

  /// The modules that are changed, by name: those of the library, and the one that lessons share.
  private func modules(
    _ choice: MutationChoice, of build: PackageBuild, _ sources: CourseSources
  ) throws(LessonNameError) -> [String] {
    let course = sources.course
    let shared =
      sources.sharedCode.files.isEmpty ? [] : [LibraryMutation.sharedModule(of: course)]
    let all = build.modules.map(\.name) + shared
    let unknown = choice.modules.filter { !all.contains($0) }
    if !unknown.isEmpty {
      throw LessonNameError(
        diagnostics: unknown.map { name in
          Diagnostic(
            at: nil, "there is no module '\(name)' in the library \(build.product)",
            help: name.nearest(among: all).map { "did you mean '\($0)'?" }
              ?? "its modules are \(all.sorted().joined(separator: ", "))")
        })
    }
    let chosen =
      choice.modules.isEmpty ? build.taughtModules.map(\.name) + shared : choice.modules
    guard !chosen.isEmpty else {
      throw LessonNameError(diagnostics: [
        Diagnostic(
          at: course.places["module"]?.start,
          "the cells of this course import \(course.module), and no library of the course's own whose "
            + "functions could be changed",
          help: "name modules to change: --module \(all.sorted().first ?? "NAME")")
      ])
    }
    return all.filter(chosen.contains)
  }

  private func changesSharedCode(_ modules: [String], _ sources: CourseSources) -> Bool {
    modules.contains(LibraryMutation.sharedModule(of: sources.course))
  }

  /// Whether lessons are as approved, without which nothing could be noticed.
  private func passes(
    _ lessons: [Lesson], _ sources: CourseSources, _ report: inout CourseReport,
    _ progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> Bool {
    let runs = try await run(lessons, of: sources, .cached, progress)
    report.add(runs)
    for (lesson, run) in zip(runs.lessons, runs.runs) where runs.haveRun {
      report.add(differences(of: run, lesson, sources), to: lesson)
    }
    guard report.hasErrors else { return true }
    report.add([
      Diagnostic(
        at: nil, "lessons that are not as approved cannot notice mutants", help: "mend them first")
    ])
    return false
  }

  private func scratchFolder(for sources: CourseSources) throws(Diagnostic) -> ScratchFolder {
    do throws(FileError) { return try ScratchFolder(in: "\(folder.cache)/mutation") } catch {
      throw Diagnostic(at: nil, "\(error)")
    }
  }

  /// The path of a source file as it is printed: relative to the course if it is in there.
  private nonisolated func shortened(_ path: String) -> String {
    path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
  }
}

// MARK: - Running

extension Session {
  private func run(
    _ mutation: LibraryMutation, _ lessons: [Lesson], _ sources: CourseSources,
    _ choice: MutationChoice, _ outcome: inout MutationOutcome,
    _ progress: @escaping RunEvent.Watcher
  ) async throws(Diagnostic) {
    let names = outcome.modules.joined(separator: ", ")
    progress(.stage("compiling \(names) to see what of it runs…"))
    var marked = try await mutation.makeMarked()
    var markedRunner = try await runner(for: sources, library: marked.folder)
    try await mutation.shareMarked(with: &markedRunner, &marked)
    var reached: [[MutationSite]] = []
    for lesson in lessons {
      let marks = try ActiveMutant(
        marks: "\(mutation.folder)/marks", count: marked.count)
      _ = try await honestRun(of: lesson, markedRunner, marks, sources)
      reached.append(mutation.sites(reached: marks.set, in: marked))
    }
    let sample = MutationSample(seed: choice.seed)
    let chosen = Set(reached.flatMap { sample.choose(choice.limit, of: $0).map(\.place) })
    let all = Set(reached.joined().map(\.place))
    let sites = mutation.sites.filter { chosen.contains($0.place) }
    outcome.results = []
    if sites.isEmpty { return }

    progress(
      .stage("compiling \(sites.count) of the \(all.count) mutants of \(names) that lessons run…"))
    var library = try await mutation.makeMutants(at: sites)
    var mutantRunner = try await runner(for: sources, library: library.folder)
    try await mutation.shareMutants(with: &mutantRunner, &library)
    outcome.leftOutCount = sites.count - library.mutants.count
    var trials: [MutantTrial] = []
    for (lesson, reached) in zip(lessons, reached) {
      let marks = try ActiveMutant(marks: "\(mutation.folder)/marks", count: library.count)
      let seconds = try await honestRun(of: lesson, mutantRunner, marks, sources)
      let places = Set(reached.map(\.place))
      trials += library.mutants.filter { places.contains($0.site.place) }.map { number, site in
        MutantTrial(
          lesson: lesson, number: number, site: site, timeLimit: Self.timeLimit(honest: seconds))
      }
    }
    outcome.results = try await results(
      of: trials, mutantRunner, library, mutation, sources, progress)
  }

  /// The seconds that a lesson may take with a mutant: enough for one that is a few times slower.
  private static func timeLimit(honest seconds: Double) -> Double { 2 + 5 * seconds }

  private func runner(
    for sources: CourseSources, library: String
  ) async throws(Diagnostic) -> LessonRunner {
    // What is made with a library that is soon gone is kept beside it.
    let preparation = try await runner(
      for: sources, library: library, facts: FactStore(path: "\(library)/facts.plist"),
      cache: CacheFolder(path: "\(library)/cache"))
    guard case .ready(let runner) = preparation else {
      throw Diagnostic(at: nil, "the code that lessons share cannot be compiled again")
    }
    return runner
  }

  /// Runs a lesson with the library as it is, compiled again.
  ///
  /// - Returns: The seconds that it takes.
  /// - Throws: A ``Diagnostic`` if the lesson is not as approved then, so that nothing follows from what it
  ///   does with a mutant.
  private func honestRun(
    of lesson: Lesson, _ runner: LessonRunner, _ marks: ActiveMutant, _ sources: CourseSources
  ) async throws(Diagnostic) -> Double {
    var runner = runner
    runner.mutant = marks
    guard let run = await runner.run([lesson], .afresh).first else { return 0 }
    let wrong = run.diagnostics + differences(of: run, lesson, sources)
    if let error = wrong.first(where: { $0.severity == .error }) {
      throw Diagnostic(
        at: error.location ?? Location(file: lesson.file, line: 1),
        "the lesson is not as approved with the library compiled again from its sources: "
          + error.message,
        help: "build the library first: swift build -c release; then lessons test \(lesson.name)")
    }
    return run.runSeconds
  }
}

/// A lesson to be run with a mutant.
private struct MutantTrial: Sendable {
  var lesson: Lesson
  var number: Int
  var site: MutationSite
  var timeLimit: Double
}

/// What came of running a lesson with a mutant.
private struct TrialOutcome: Sendable {
  var trial: MutantTrial
  /// The run, if the mutant's code has run in it.
  var run: LessonRun?
  /// What kept the lesson from being run.
  var failure: Diagnostic?
}

extension Session {
  /// Runs lessons with mutants side by side.
  private func results(
    of trials: [MutantTrial], _ runner: LessonRunner, _ library: MutantLibrary,
    _ mutation: LibraryMutation, _ sources: CourseSources, _ progress: RunEvent.Watcher
  ) async throws(Diagnostic) -> [MutantResult] {
    progress(.stage("running lessons with mutants: \(trials.count) runs…"))
    let (notices, failure) = await withTaskGroup(
      of: TrialOutcome.self
    ) { group in
      var notices: [Int: [String: MutantNotice?]] = [:]
      var failure: Diagnostic?
      var rest = trials.indices[...]
      func startNext() {
        guard let index = rest.popFirst() else { return }
        let trial = trials[index]
        let marks = "\(mutation.folder)/marks-\(index)"
        group.addTask { await trial.outcome(runner, library, marks: marks) }
      }
      for _ in 0...ProcessSlots.shared.count { startNext() }
      var count = 0
      for await outcome in group {
        let trial = outcome.trial
        if let run = outcome.run {
          notices[trial.number, default: [:]][trial.lesson.name] =
            .some(notice(run, trial.lesson, sources))
        }
        failure = failure ?? outcome.failure
        count += 1
        if count.isMultiple(of: 50), count < trials.count {
          progress(.stage("\(count) of \(trials.count) runs"))
        }
        if failure == nil { startNext() }
      }
      return (notices, failure)
    }
    if let failure { throw failure }
    return library.mutants.compactMap { number, site in
      notices[number].map { MutantResult(site: site, notices: $0) }
    }
  }

  /// How a lesson has noticed a mutant; nil if it has not.
  private func notice(
    _ run: LessonRun, _ lesson: Lesson, _ sources: CourseSources
  ) -> MutantNotice? {
    for case .claim(let claim) in run.record.cells.flatMap(\.outputs) where !claim.isRight {
      return .claim(claim.statement)
    }
    if let error = run.diagnostics.first(where: { $0.severity == .error }) {
      return .failure(error.message)
    }
    let difference = differences(of: run, lesson, sources).first { $0.severity == .error }
    return difference.map { .record($0.message) }
  }
}

extension MutantTrial {
  /// Runs the lesson.
  func outcome(_ runner: LessonRunner, _ library: MutantLibrary, marks: String) async
    -> TrialOutcome
  {
    var runner = runner
    var outcome = TrialOutcome(trial: self)
    do throws(Diagnostic) {
      let mutant = try ActiveMutant(
        number, marks: marks, count: library.count, timeLimit: timeLimit)
      runner.mutant = mutant
      let runs = await runner.run([lesson], .afresh)
      if mutant.set.contains(number) { outcome.run = runs.first }
      unlink(marks)
    } catch {
      outcome.failure = error
    }
    return outcome
  }
}
