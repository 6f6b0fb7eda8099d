import Lessons
import Record
import Runner

/// The outcome of approving lessons.
package struct ApprovalOutcome: Sendable {
  package var report: CourseReport
  /// What came of each of the lessons; nothing if no lesson can be approved because of what is wrong
  /// with the course.
  package var results: [ApprovalResult] = []
  /// The names of lessons that no longer exist and whose records have been removed.
  package var removed: [String] = []
}

/// The outcome of approving a lesson.
package enum ApprovalResult: Sendable {
  /// The record is as it was.
  case unchanged
  /// The record is as it was, but its file has another name now.
  case moved(to: String)
  /// The record is that of a lesson which had another name before, and what has changed since then.
  indirect case renamed(from: String, ApprovalResult)
  /// There was no record; the new one has this many cells.
  case first(cells: Int)
  /// The record was replaced, with these differences in what the lesson produces.
  case changed([Diagnostic])
  /// The record was replaced, and what was approved has not changed: the code has, numbers have within
  /// their tolerance, or cells have that vary.
  case renewed
  /// The record was replaced, and could not be read before, for this reason.
  case mended(String)
  /// There are errors, and the record is as it was.
  case refused
  /// Another lesson, of this name, would have the same record, which is as it was.
  case clashes(with: String)
}

extension Session {
  /// Records what lessons produce now as what they should produce.
  ///
  /// A lesson with errors is not approved, nor is one whose programs do not produce the same when they
  /// run twice: what is approved must come out again. The record of a lesson that has been renamed goes with
  /// it. If all lessons are approved, records whose lessons no longer exist are removed.
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
    let selection = try sources.selection(names)
    var outcome = ApprovalOutcome(report: CourseReport(sources, selection))
    if selection.lessons.isEmpty { return outcome }
    // With other settings, lessons would produce something else.
    if sources.diagnostics.contains(where: {
      $0.severity == .error && $0.location?.file == CoursePaths.settings
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
        outcome.report.add(errors)
        return outcome
      }
      let both = await runner.runTwice(selection.lessons, watch: progress)
      let runs = Runs(lessons: selection.lessons, runs: both.map(\.first))
      outcome.report.add(runs)
      outcome.report.add(await problems(of: site(ofTested: runs, sources)))
      for (lesson, both) in zip(selection.lessons, both) {
        let scope = sources.course.settings(for: lesson).scope
        outcome.report.add(both.disagreements(of: lesson, scope), to: lesson)
      }
      let writing = try await folder.take(.writing, .exclusive, progress: progress)
      defer { writing.release() }
      // As they are before records are written.
      let renamed = renamedLessons(sources)
      for (report, run) in zip(outcome.report.lessons, runs.runs) {
        if let other = sources.lessonSharingRecord(with: report.lesson) {
          outcome.results.append(.clashes(with: other.name))
          continue
        }
        if report.diagnostics.hasErrors {
          outcome.results.append(.refused)
          continue
        }
        do throws(Diagnostic) {
          outcome.results.append(
            try approve(
              run, of: report.lesson, sources, formerRecord: renamed.recordName(of: report.lesson),
              renewingVarying: renewsVarying))
        } catch {
          outcome.report.add([error], to: report.lesson)
          outcome.results.append(.refused)
        }
      }
      // Another process may have added a lesson and its record meanwhile.
      let isClear = !outcome.results.contains { if case .clashes = $0 { true } else { false } }
      if selection.isWholeCourse, isClear, let identities = load().identities {
        // The record of a lesson that could not be approved under its new name is still needed.
        let orphans = folder.records.orphans(identities: identities)
        for name in orphans where !renamed.contain(recordName: name) {
          try folder.records.remove(name)
          outcome.removed.append(name)
        }
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }

  /// Writes the record of a run, unless it is there already.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - lesson: The lesson.
  ///   - sources: The course.
  ///   - formerRecord: The name of the record that the lesson had before it was renamed, if it has none now.
  ///   - renewsVarying: Whether outputs of cells marked `varies` are those of this run.
  /// - Returns: What has changed.
  /// - Throws: A ``Diagnostic`` if a record cannot be written.
  private func approve(
    _ run: LessonRun, of lesson: Lesson, _ sources: CourseSources, formerRecord: String?,
    renewingVarying renewsVarying: Bool
  ) throws(Diagnostic) -> ApprovalResult {
    let comparison = comparison(for: lesson, sources)
    var record = ApprovedRecord(
      lesson: lesson, record: run.record, fingerprints: comparison.fingerprints)
    let records = folder.records
    let source = formerRecord ?? lesson.identity
    guard records.exists(ofLesson: source) else {
      try records.write(record, ofLesson: lesson.identity)
      return .first(cells: record.cells.count)
    }
    let file = records.file(ofLesson: source)
    // Approving replaces a record that cannot be read, for example because of a merge conflict.
    let approved: ApprovedRecord?
    var damage = ""
    do throws(Diagnostic) { approved = try records.record(ofLesson: source) } catch {
      approved = nil
      damage = "\(error.location.map { "\($0): " } ?? "")\(error.message)"
    }
    if let approved, !renewsVarying { record = record.keepingVaryingOutputs(of: approved) }
    let isUnchanged = (try? folder.text(file)) == record.text
    try records.write(record, ofLesson: lesson.identity)
    if let formerRecord { try records.remove(formerRecord) }
    let result: ApprovalResult
    if isUnchanged {
      let newFile = records.file(ofLesson: lesson.identity)
      result = newFile == file || formerRecord != nil ? .unchanged : .moved(to: newFile)
    } else if let approved {
      let differences = comparison.differences(of: run, lesson: lesson, from: approved)
      result = differences.isEmpty ? .renewed : .changed(differences)
    } else {
      result = .mended(damage)
    }
    return formerRecord.map { .renamed(from: $0, result) } ?? result
  }
}
