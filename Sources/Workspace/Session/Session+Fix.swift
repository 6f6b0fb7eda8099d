import Lessons
import Runner

/// The outcome of fixing lessons.
package struct FixOutcome: Sendable {
  /// What is still wrong.
  package var report: CourseReport
  /// How many edits were made in each file.
  package var editCounts: [String: Int] = [:]
  /// Why files that have edits were left as they were.
  var leftAlone: [Diagnostic] = []
}

extension Session {
  /// Makes the edits that fix what is wrong, where only one makes sense.
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
    var outcome = try await fixSources(names, progress)
    if outputs { try await fixOutputs(names, &outcome, progress) }
    outcome.report.add(outcome.leftAlone)
    return outcome
  }

  /// Writes what lessons print and measure into comments and prose, once: what differs in each run
  /// would be wrong again.
  private func fixOutputs(
    _ names: [String], _ outcome: inout FixOutcome, _ progress: RunEvent.Watcher
  ) async throws(LessonNameError) {
    var found = try await outputState(names, progress)
    if apply(found, &outcome) {
      outcome.report = try await check(names, progress: progress).report
      found = try await outputState(names, progress)
    }
    outcome.report.add(found.diagnostics)
  }

  /// Makes the edits that fix what can be found without running anything.
  ///
  /// Edits are made as long as there are any, since fixing one mistake may bring another to light.
  /// An edit that brings an error of its own is taken back. A file that has been saved since it was
  /// read is left alone.
  private func fixSources(
    _ names: [String], _ progress: RunEvent.Watcher
  ) async throws(LessonNameError) -> FixOutcome {
    var state = try await check(names, progress: progress)
    var outcome = FixOutcome(report: state.report)
    var refused: Set<RefusedEdit> = []
    for _ in 0..<Self.mostRounds {
      let edits = state.report.diagnostics.compactMap(\.fix).filter { edit in
        !refused.contains(RefusedEdit(edit, in: state.texts))
      }
      var edited: [EditedFile] = []
      for file in Set(edits.map(\.range.file)).sorted() {
        do throws(Diagnostic) {
          guard let text = state.texts[file] else { continue }
          let own = EditedFile(file, text, edits)
          if own.made.isEmpty { continue }
          try replace(file, text, with: own.edited.text)
          edited.append(own)
        } catch {
          outcome.leftAlone.append(error)
        }
      }
      if edited.isEmpty { break }
      let before = state
      state = try await check(names, progress: progress)
      for file in edited {
        let wrong = file.editsWithErrors(
          before: before.report.diagnostics, after: state.report.diagnostics)
        outcome.editCounts[file.path, default: 0] += file.made.count - wrong.count
        if wrong.isEmpty { continue }
        for edit in wrong { refused.insert(RefusedEdit(edit, in: before.texts)) }
        let kept = file.made.map(\.edit).filter { !wrong.contains($0) }
        do throws(Diagnostic) {
          let text = kept.applied(to: file.text, of: file.path).text
          try replace(file.path, file.edited.text, with: text)
        } catch {
          outcome.leftAlone.append(error)
        }
      }
      if edited.contains(where: { state.texts[$0.path] != (try? folder.text($0.path)) }) {
        state = try await check(names, progress: progress)
      }
      if !outcome.leftAlone.isEmpty { break }
    }
    outcome.editCounts = outcome.editCounts.filter { $0.value > 0 }
    outcome.report = state.report
    return outcome
  }

  /// What is wrong with what comments and prose say of the lessons' outputs, and with their runs, and
  /// the texts in which it is wrong.
  private func outputState(
    _ names: [String], _ progress: RunEvent.Watcher
  ) async throws(LessonNameError) -> (diagnostics: [Diagnostic], texts: [String: String]) {
    let sources = load(includingDrafts: true)
    let texts = texts(of: sources)
    let selection = try sources.selection(names)
    if selection.lessons.isEmpty { return ([], texts) }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, .cached, progress)
      guard runs.haveRun else { return (runs.diagnostics, texts) }
      let index = index(of: runs, sources)
      let pages = selection.lessons + (selection.isWholeCourse ? sources.layout.otherTexts : [])
      let wrongNumbers = pages.flatMap { page in
        index.wrongNumbersInLinks(in: page, language: sources.course.settings(for: page).language)
      }
      return (runs.diagnostics + wrongNumbers, texts)
    } catch {
      return ([error], texts)
    }
  }

  /// Makes all edits of a state, and counts them; false if none was made.
  private func apply(
    _ state: (diagnostics: [Diagnostic], texts: [String: String]), _ outcome: inout FixOutcome
  ) -> Bool {
    let edits = state.diagnostics.compactMap(\.fix)
    var hasEdited = false
    for file in Set(edits.map(\.range.file)).sorted() {
      guard let text = state.texts[file] else { continue }
      let edited = edits.applied(to: text, of: file)
      if edited.count == 0 { continue }
      do throws(Diagnostic) {
        try replace(file, text, with: edited.text)
        outcome.editCounts[file, default: 0] += edited.count
        hasEdited = true
      } catch {
        outcome.leftAlone.append(error)
      }
    }
    return hasEdited
  }

  /// Enough for mistakes that hide others; edits that undo each other would go on forever.
  private static var mostRounds: Int { 5 }

  /// Replaces the text of a file that is still what it was when it was read.
  private func replace(
    _ file: String, _ text: String, with new: String
  ) throws(Diagnostic) {
    guard try folder.text(file) == text else {
      throw Diagnostic(
        at: Location(file: file, line: 1),
        "the file was saved in the meantime and was left as it was",
        help: "run lessons fix again")
    }
    try folder.replace(file, with: new)
  }
}

/// A file with edits made in it.
private struct EditedFile {
  let path: String
  let text: String
  let edited: (text: String, count: Int)
  /// The edits that were made, and the lines of the edited text that they are in.
  let made: [(edit: SourceEdit, lines: ClosedRange<Int>)]

  init(_ path: String, _ text: String, _ edits: [SourceEdit]) {
    self.path = path
    self.text = text
    let own = edits.filter { $0.range.file == path }
    edited = own.applied(to: text, of: path)
    made = own.made(in: text, of: path)
  }

  /// The edits in whose lines there is an error that was not there before.
  func editsWithErrors(before: [Diagnostic], after: [Diagnostic]) -> [SourceEdit] {
    var old: [String: Int] = [:]
    for error in before where isOwnError(error) { old[error.message, default: 0] += 1 }
    var new: [Diagnostic] = []
    for error in after where isOwnError(error) {
      if let count = old[error.message], count > 0 {
        old[error.message] = count - 1
      } else {
        new.append(error)
      }
    }
    return made.filter { edit in
      new.contains { error in error.location.map { edit.lines.contains($0.line) } ?? false }
    }.map(\.edit)
  }

  private func isOwnError(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && diagnostic.location?.file == path
  }
}

/// An edit that was taken back, by what it would do rather than where: lines move.
private struct RefusedEdit: Hashable {
  var file: String
  var line: String
  var column: Int
  var replacement: String

  init(_ edit: SourceEdit, in texts: [String: String]) {
    file = edit.range.file
    let source = texts[file].map { SourceText($0, file: edit.range.file) }
    line = source?.line(edit.range.start.line) ?? ""
    column = edit.range.start.column
    replacement = edit.replacement
  }
}
