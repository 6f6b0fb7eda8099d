import Lessons
import Runner
import Render

/// The outcome of testing lessons.
package struct TestOutcome: Sendable {
  /// What is wrong with the course as a whole.
  package var courseDiagnostics: [Diagnostic] = []
  /// The lessons that were tested; none if nothing could be run.
  package var lessons: [TestedLesson] = []
  /// The names of lessons that were left out because they are drafts.
  package var drafts: [String] = []

  package var diagnostics: [Diagnostic] { courseDiagnostics + lessons.flatMap(\.diagnostics) }
}

/// The outcome of testing a lesson.
package struct TestedLesson: Sendable {
  package var lesson: Lesson
  /// What is wrong with how it is written, with how it runs, or with what it produces.
  package var diagnostics: [Diagnostic]
  package var claims: ClaimCount
}

extension Session {
  /// Runs lessons afresh and compares everything that they produce with what was approved.
  ///
  /// If all lessons are tested, records whose lessons no longer exist are errors, too.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func test(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> TestOutcome {
    let sources = load()
    var outcome = TestOutcome(courseDiagnostics: sources.courseDiagnostics)
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    if selection.isWholeCourse { outcome.drafts = sources.layout.drafts.map(\.name) }
    if selection.isWholeCourse { outcome.courseDiagnostics += orphanDiagnostics(sources) }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, .afresh, progress)
      guard runs.haveRun else {
        outcome.courseDiagnostics +=
          selection.lessons.flatMap(sources.diagnostics(about:)) + runs.sharedErrors
        return outcome
      }
      let problems = await problems(of: site(ofTested: runs, sources))
      if selection.isWholeCourse {
        outcome.courseDiagnostics += problems.outside(selection.lessons)
      }
      outcome.lessons = zip(runs.lessons, runs.runs).map { lesson, run in
        var diagnostics = sources.diagnostics(about: lesson) + run.diagnostics
        diagnostics += problems.filter { $0.location?.file == lesson.file }
        diagnostics += differences(of: run, lesson, sources)
        return TestedLesson(
          lesson: lesson, diagnostics: diagnostics, claims: LessonOutcome(run.record).claims)
      }
    } catch {
      // Nothing ran, but what is wrong with how lessons are written is known.
      outcome.courseDiagnostics += selection.lessons.flatMap(sources.diagnostics(about:)) + [error]
    }
    return outcome
  }

  /// The index of all lessons; of those that were not tested, it has what is approved.
  func index(of runs: Runs, _ sources: CourseSources) -> CourseIndex {
    CourseIndex(
      lessons(ofTested: runs, sources).map { ($0.lesson, $0.outcome) }, layout: sources.layout)
  }

  /// The site of all lessons; of those that were not tested, it has what is approved.
  func site(ofTested runs: Runs, _ sources: CourseSources) -> SiteBuilder {
    site(of: lessons(ofTested: runs, sources), sources)
  }

  private func lessons(ofTested runs: Runs, _ sources: CourseSources) -> [RecordedLesson] {
    let tested = shown(runs, sources)
    return sources.lessons.map { lesson -> RecordedLesson in
      if let tested = tested.first(where: { $0.lesson.file == lesson.file }) { return tested }
      // What is wrong with a record is told where its lesson is tested.
      let approved = try? folder.records.record(ofLesson: lesson.identity)
      return RecordedLesson(lesson, approved: approved ?? ApprovedRecord(cells: []))
    }
  }

  private func orphanDiagnostics(_ sources: CourseSources) -> [Diagnostic] {
    guard let identities = sources.identities else { return [] }
    return folder.records.orphans(identities: identities).map { name in
      let place = Location(file: "records/\(name).json", line: 1)
      let sharing = (sources.lessons + sources.layout.drafts).filter {
        $0.isKnownByNumber && LessonName(file: $0.file).withoutNumber == name
      }
      guard sharing.isEmpty else {
        return Diagnostic(
          at: place,
          "there are several lessons called '\(name)', which are told apart by their numbers",
          help: "approve \(sharing.map(\.name).joined(separator: " and ")), or give one of them "
            + "'id: \(name)' if the record is its own")
      }
      return Diagnostic(
        at: place, "the lesson that this record belongs to no longer exists",
        help: "run lessons approve without names to remove it")
    }
  }
}
