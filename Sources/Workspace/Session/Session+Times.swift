import Lessons
import Runner

/// How long a lesson takes.
package struct LessonTimes: Equatable, Sendable {
  package var lesson: Lesson
  /// The seconds that the compiler took for its cells as they are; nil if that is not known.
  package var compile: Double?
  /// The seconds of its last run.
  package var run: Double
  /// The cell that took longest.
  package var slowestCell: CellTime?

  /// All seconds that are known.
  package var total: Double { (compile ?? 0) + run }
}

/// How long a cell takes.
package struct CellTime: Equatable, Sendable {
  package var index: Int
  package var seconds: Double
}

/// How long lessons take.
package struct TimesOutcome: Sendable {
  package var report: CourseReport
  package var times: [LessonTimes] = []
}

extension Session {
  /// Says how long lessons take; those that have changed run.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: The times of each lesson.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func times(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> TimesOutcome {
    let sources = load()
    let selection = try sources.selection(names)
    var outcome = TimesOutcome(report: CourseReport(sources, selection))
    do throws(Diagnostic) {
      let use = try await beginUsingCache(progress)
      defer { endUsingCache(use) }
      switch try await runner(for: sources) {
      case .ready(let runner):
        let runs = await runner.run(selection.lessons, .cached, watch: progress)
        outcome.report.add(Runs(lessons: selection.lessons, runs: runs))
        outcome.times = zip(selection.lessons, runs).map { lesson, run in
          LessonTimes(
            lesson: lesson, compile: runner.compileSeconds(lesson), run: run.runSeconds,
            slowestCell: run.cellSeconds.max { ($0.value, $1.key) < ($1.value, $0.key) }
              .map { CellTime(index: $0.key, seconds: $0.value) })
        }
      case .broken(let errors): outcome.report.add(errors)
      }
    } catch {
      outcome.report.add([error])
    }
    return outcome
  }
}
