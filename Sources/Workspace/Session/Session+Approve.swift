import Lessons
import Record
import Runner

/// The outcome of approving lessons.
package struct ApprovalOutcome: Sendable {
  /// What is wrong with the course as a whole; no lesson is approved if the settings have errors.
  package var courseDiagnostics: [Diagnostic] = []
  package var lessons: [Approval] = []
  /// The names of lessons that no longer exist and whose records have been removed.
  package var removed: [String] = []
  /// The names of lessons that were left out because they are drafts.
  package var drafts: [String] = []

  package var hasErrors: Bool {
    courseDiagnostics.hasErrors
      || lessons.contains { if case .refused = $0.result { true } else { false } }
  }
}

/// The outcome of approving a lesson.
package struct Approval: Sendable {
  package enum Result: Sendable {
    /// The record is as it was.
    case unchanged
    /// The record is as it was, but its file has another name now.
    case moved(to: String)
    /// There was no record; the new one has this many cells.
    case first(cells: Int)
    /// The record was replaced. These are the differences; there are none if only code or numbers
    /// within the tolerance have changed.
    case changed([Diagnostic])
    /// The record was replaced, and could not be read before.
    case mended
    /// There are errors, and the record is as it was.
    case refused([Diagnostic])
  }

  package var lesson: Lesson
  package var result: Result
}

extension Session {
  /// Records what lessons produce now as what they should produce.
  ///
  /// A lesson with errors is not approved, nor is one whose programs do not produce the same when they
  /// run twice: what is approved must come out again. If all lessons are approved, records whose lessons no
  /// longer exist are removed.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - renewsVarying: Whether the outputs of cells marked `varies` are those of this run even where
  ///     earlier ones have been approved of the same code.
  ///   - progress: Called with everything that happens.
  /// - Returns: What has changed.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func approve(
    _ names: [String] = [], renewingVarying renewsVarying: Bool = false,
    progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> ApprovalOutcome {
    let sources = load()
    var outcome = ApprovalOutcome(courseDiagnostics: sources.courseDiagnostics)
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    if selection.isWholeCourse { outcome.drafts = sources.layout.drafts.map(\.name) }
    // With other settings, lessons would produce something else.
    if sources.diagnostics.contains(where: {
      $0.severity == .error && $0.location?.file == CourseFolder.settings
    }) {
      return outcome
    }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runner: LessonRunner
      switch try await self.runner(for: sources) {
      case .ready(let ready): runner = ready
      case .broken(let errors):
        outcome.courseDiagnostics += errors
        return outcome
      }
      let runs = await runner.runTwice(selection.lessons, watch: progress)
      let problems = await problems(
        of: site(ofTested: Runs(lessons: selection.lessons, runs: runs.map(\.first)), sources))
      if selection.isWholeCourse {
        outcome.courseDiagnostics += problems.outside(selection.lessons)
      }
      let writing = try await folder.take(.writing, .exclusive, progress: progress)
      defer { writing.release() }
      for (lesson, runs) in zip(selection.lessons, runs) {
        let diagnostics =
          sources.diagnostics(about: lesson) + runs.first.diagnostics
          + problems.filter { $0.location?.file == lesson.file }
          + runs.disagreements(of: lesson, sources.course.settings(for: lesson).scope)
        outcome.lessons.append(
          Approval(
            lesson: lesson,
            result: diagnostics.hasErrors
              ? .refused(diagnostics)
              : approve(
                runs.first, of: lesson, sources, renewingVarying: renewsVarying)))
      }
      // Another process may have added a lesson and its record meanwhile.
      if selection.isWholeCourse, let identities = load().identities {
        for name in folder.records.orphans(identities: identities) {
          try folder.records.remove(name)
          outcome.removed.append(name)
        }
      }
    } catch {
      outcome.courseDiagnostics.append(error)
    }
    return outcome
  }

  /// Writes the record of a run, unless it is there already.
  private func approve(
    _ run: LessonRun, of lesson: Lesson, _ sources: CourseSources,
    renewingVarying renewsVarying: Bool
  ) -> Approval.Result {
    let comparison = comparison(for: lesson, sources)
    var record = ApprovedRecord(
      lesson: lesson, record: run.record, fingerprints: comparison.fingerprints)
    let records = folder.records
    let file = records.file(ofLesson: lesson.identity)
    do throws(Diagnostic) {
      guard records.exists(ofLesson: lesson.identity) else {
        try records.write(record, ofLesson: lesson.identity)
        return .first(cells: record.cells.count)
      }
      // Approving mends a record that cannot be read, for example because of a merge conflict.
      let approved = try? records.record(ofLesson: lesson.identity)
      if let approved, !renewsVarying { record = record.keepingVaryingOutputs(of: approved) }
      let isUnchanged = (try? folder.text(file)) == record.text
      try records.write(record, ofLesson: lesson.identity)
      if isUnchanged {
        let newFile = records.file(ofLesson: lesson.identity)
        return newFile == file ? .unchanged : .moved(to: newFile)
      }
      guard let approved else { return .mended }
      return .changed(comparison.differences(of: run, lesson: lesson, from: approved))
    } catch {
      return .refused([error])
    }
  }
}
