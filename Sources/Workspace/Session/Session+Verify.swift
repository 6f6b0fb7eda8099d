import Lessons
import Runner

/// The outcome of verifying records.
package struct VerificationOutcome: Sendable {
  /// What is wrong besides the differences.
  package var report: CourseReport
  /// Each of the lessons.
  package var lessons: [Verification]

  /// Whether this machine gives the records, bit by bit.
  package var isIdentical: Bool {
    !report.hasErrors && !lessons.isEmpty && lessons.allSatisfy(\.isIdentical)
  }
}

extension Session {
  /// Runs lessons afresh and compares what they produce with their records bit by bit, without any tolerance.
  ///
  /// - Parameters:
  ///   - names: The names of lessons, as an author writes them; none for all lessons.
  ///   - progress: Called with everything that happens.
  /// - Returns: What is wrong, and how each lesson compares.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func verify(
    _ names: [String] = [], progress: RunEvent.Watcher = { _ in }
  ) async throws(LessonNameError) -> VerificationOutcome {
    let outcome = try await compare(names, .afresh, checkingPages: false, progress: progress)
    let lessons = outcome.report.lessons.map { lesson -> Verification in
      if lesson.diagnostics.hasErrors {
        return Verification(lesson.lesson, obstacle: "it has errors")
      }
      guard
        let comparison = outcome.comparisons.first(where: { $0.lesson.file == lesson.lesson.file })
      else { return Verification(lesson.lesson, obstacle: "it has not run") }
      return Verification(comparison)
    }
    return VerificationOutcome(report: outcome.report, lessons: lessons)
  }
}
