import Lessons
import Record
import Render
import Runner

/// The outcome of checking lessons without running them.
package struct CheckOutcome: Sendable {
  /// What is wrong with how lessons are written, with what they refer to, and with their code.
  package var diagnostics: [Diagnostic]
  package var lessonCount = 0
}

extension Session {
  /// Reads lessons, checks their references, formulas and files, and compiles their cells, those
  /// included that must not compile; nothing runs.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func check(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> CheckOutcome {
    let sources = load(includingDrafts: true)
    var outcome = CheckOutcome(diagnostics: sources.courseDiagnostics)
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    outcome.lessonCount = selection.lessons.count
    outcome.diagnostics += selection.lessons.flatMap(sources.diagnostics(about:))
    let files = Set(selection.lessons.map(\.file) + sources.layout.bibliography.files)
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        let runs = await runner.check(selection.lessons, watch: progress)
        outcome.diagnostics += runs.flatMap(\.diagnostics)
      case .broken(let errors): outcome.diagnostics += errors
      }
      // References go to all lessons, but what is wrong with the others was not asked for.
      let unrun = Runs(notRun: sources.lessons)
      let woven = await site(of: unrun, sources).build(
        courseFile: folder.content, filesIn: folder.files(in:))
      outcome.diagnostics += woven.diagnostics.filter { diagnostic in
        diagnostic.location.map { files.contains($0.file) || selection.isWholeCourse } ?? true
      }
    } catch {
      outcome.diagnostics.append(error)
    }
    return outcome
  }

  /// Makes the edits that mend what is wrong, where only one makes sense.
  ///
  /// Edits are made as long as there are any, since mending one mistake may bring another to light.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - outputs: Whether the lessons are run, and what they print and measure is written into comments
  ///     such as `// Prints "a"` and into numbers that prose quotes.
  ///   - progress: Called with everything that happens.
  /// - Returns: The files with the number of edits made in each, and what is wrong afterwards.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func fix(
    _ names: [String] = [], outputs: Bool = false, progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> FixOutcome {
    var outcome = FixOutcome(diagnostics: [])
    try await mend(names, &outcome, progress)
    guard outputs else { return outcome }
    var found = try await outputDiagnostics(names, progress)
    // Once: what is another in each run would be wrong again.
    if apply(found.compactMap(\.fix), &outcome) {
      outcome.diagnostics = try await check(names, progress: progress).diagnostics
      found = try await outputDiagnostics(names, progress)
    }
    outcome.diagnostics = (outcome.diagnostics + found).inSourceOrder
    return outcome
  }

  /// Makes the edits that mend what can be found without running anything.
  private func mend(
    _ names: [String], _ outcome: inout FixOutcome, _ progress: RunEvent.Watcher
  ) async throws(LessonNameError) {
    for _ in 0..<Self.mostRounds {
      outcome.diagnostics = try await check(names, progress: progress).diagnostics
      if !apply(outcome.diagnostics.compactMap(\.fix), &outcome) { break }
    }
  }

  /// What is wrong with what comments and prose say of the lessons' outputs, and with their runs.
  private func outputDiagnostics(
    _ names: [String], _ progress: RunEvent.Watcher
  ) async throws(LessonNameError) -> [Diagnostic] {
    let sources = load(includingDrafts: true)
    if sources.lessons.isEmpty { return [] }
    let selection = try sources.selection(names)
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, .cached, progress)
      guard runs.haveRun else { return runs.diagnostics }
      let index = index(of: runs, sources)
      let pages = selection.lessons + (selection.isWholeCourse ? [sources.layout.coursePage] : [])
      return runs.diagnostics
        + pages.flatMap { page in
          index.misquotedNumbers(in: page, language: sources.course.settings(for: page).language)
        }
    } catch {
      return [error]
    }
  }

  /// Enough for mistakes behind mistakes; edits that undo each other would go on for ever.
  private static var mostRounds: Int { 5 }

  /// Makes edits, and counts them; false if none was made.
  private func apply(_ edits: [SourceEdit], _ outcome: inout FixOutcome) -> Bool {
    var hasEdited = false
    do throws(Diagnostic) {
      for file in Set(edits.map(\.range.file)).sorted() {
        let edited = edits.applied(to: try folder.text(file), of: file)
        if edited.count == 0 { continue }
        try folder.replace(file, with: edited.text)
        outcome.editCounts[file, default: 0] += edited.count
        hasEdited = true
      }
    } catch {
      outcome.diagnostics.append(error)
      return false
    }
    return hasEdited
  }
}

/// The outcome of mending lessons.
package struct FixOutcome: Sendable {
  /// What is still wrong.
  package var diagnostics: [Diagnostic]
  /// How many edits were made in each file.
  package var editCounts: [String: Int] = [:]
}
