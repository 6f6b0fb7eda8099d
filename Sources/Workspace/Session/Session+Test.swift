import Lessons
import Render
import Runner
import Text

/// The outcome of testing lessons.
package struct TestOutcome: Sendable {
  package var report: CourseReport
  /// Each of the lessons beside what is approved of it; none if nothing could be run.
  package var comparisons: [LessonComparison] = []
  /// The claims of each of the lessons; none if nothing could be run.
  package var claims: [ClaimCount] = []
  /// The seconds that each of the lessons has taken; none if nothing could be run.
  package var seconds: [Double] = []
  /// How many lessons have run, rather than earlier.
  package var ranCount = 0
}

extension Session {
  /// Runs lessons and compares everything that they produce with what was approved.
  ///
  /// If all lessons are tested, records whose lessons no longer exist are errors, too.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - runsChangedOnly: Whether of lessons that can reach no code that has changed, what they produced before
  ///     is compared; else all run afresh.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func test(
    _ names: [String] = [], runningChangedOnly runsChangedOnly: Bool = false,
    progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> TestOutcome {
    var outcome = try await compare(
      names, runsChangedOnly ? .cached : .afresh, checkingPages: true, progress: progress)
    for comparison in outcome.comparisons {
      outcome.report.add(comparison.diagnostics, to: comparison.lesson)
    }
    return outcome
  }

  /// Runs lessons and lays what they produce beside what was approved; of the differences, the report says nothing.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - freshness: Whether what lessons produced before may be compared.
  ///   - checksPages: Whether what is wrong with the pages of the lessons is reported.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, and the comparisons.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  func compare(
    _ names: [String], _ freshness: LessonRunner.Freshness, checkingPages checksPages: Bool,
    progress: RunEvent.Watcher
  ) async throws(LessonNameError) -> TestOutcome {
    let sources = load()
    let selection = try sources.selection(names)
    var outcome = TestOutcome(report: CourseReport(sources, selection))
    if selection.lessons.isEmpty { return outcome }
    if selection.isWholeCourse {
      outcome.report.add(orphanDiagnostics(sources) + strayDiagnostics)
    }
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      let runs = try await run(selection.lessons, of: sources, freshness, progress)
      outcome.report.add(runs)
      guard runs.haveRun else { return outcome }
      if checksPages { outcome.report.add(await problems(of: site(ofTested: runs, sources))) }
      for (lesson, run) in zip(runs.lessons, runs.runs) {
        outcome.comparisons.append(compare(run, of: lesson, sources))
        outcome.claims.append(LessonOutcome(run.record).claims)
        outcome.seconds.append(run.compileSeconds + run.runSeconds)
        outcome.ranCount += run.hasRun ? 1 : 0
      }
    } catch {
      outcome.report.add([error])
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
      // What is wrong with a record is reported where its lesson is tested.
      let approved = try? folder.records.record(ofLesson: lesson.identity)
      return RecordedLesson(
        lesson, approved: approved ?? ApprovedRecord(cells: []),
        fingerprints: sources.fingerprintsOfVaryingCode(in: lesson))
    }
  }

  /// An error for each file among the records that is none.
  private var strayDiagnostics: [Diagnostic] {
    folder.records.strays.map { file in
      let name = file.pathNames.last ?? file
      return Diagnostic(
        at: Location(file: file, line: 1), "'\(file)' is not the record of a lesson",
        help: name.hasSuffix(".json")
          ? "records are directly in \(CoursePaths.records)/: move it there, or remove it"
          : "move it to another folder, or call it '_\(name)' to keep it there")
    }
  }

  private func orphanDiagnostics(_ sources: CourseSources) -> [Diagnostic] {
    guard let identities = sources.identities else { return [] }
    let renamed = renamedLessons(sources)
    let orphans = folder.records.orphans(identities: identities)
    // Those of renamed lessons are reported there.
    return orphans.filter { !renamed.contain(recordName: $0) }.map { name in
      let place = Location(file: CoursePaths.record(name), line: 1)
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
