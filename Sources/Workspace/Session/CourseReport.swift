import Lessons

/// What is wrong with the lessons that were asked for, and with the course around them.
///
/// Every command reports with it. A finding belongs to the lesson in whose file it is; those in
/// documents that were not asked for are left out.
package struct CourseReport: Sendable {
  /// What is wrong with the course as a whole, and with files that are not those of lessons.
  package private(set) var course: [Diagnostic]
  /// The lessons that were asked for, in reading order.
  package private(set) var lessons: [LessonReport]
  /// The names of lessons that were left out because they are drafts.
  package let leftOut: [String]
  /// The files of lessons and pages that were not asked for.
  private let otherDocuments: Set<String>

  /// What is wrong with how the lessons that were asked for are written, and with the course.
  init(_ sources: CourseSources, _ selection: LessonSelection) {
    course = sources.courseDiagnostics
    lessons = selection.lessons.map { lesson in
      LessonReport(lesson: lesson, diagnostics: sources.diagnostics(about: lesson))
    }
    leftOut = selection.isWholeCourse ? sources.layout.drafts.map(\.name) : []
    otherDocuments =
      selection.isWholeCourse
      ? []
      : Set(
        (sources.lessons + sources.layout.drafts).map(\.file) + [
          sources.layout.coursePage.file, Glossary.file,
        ]
      ).subtracting(selection.lessons.map(\.file))
  }

  /// All findings in the order of their places, each once.
  package var diagnostics: [Diagnostic] {
    (course + lessons.flatMap(\.diagnostics)).inSourceOrder
  }
  package var hasErrors: Bool {
    course.hasErrors || lessons.contains { $0.diagnostics.hasErrors }
  }
  package var errorCount: Int { diagnostics.count { $0.severity == .error } }
  /// How many of the lessons are drafts.
  package var draftCount: Int { lessons.count { $0.lesson.frontMatter.isDraft } }

  /// Adds what the compiler and the programs of lessons say: also of code that lessons share.
  mutating func add(_ runs: Session.Runs) {
    course += runs.sharedErrors
    for (lesson, run) in zip(runs.lessons, runs.runs) { add(run.diagnostics, to: lesson) }
  }

  /// Adds findings to a lesson, wherever they are.
  mutating func add(_ diagnostics: [Diagnostic], to lesson: Lesson) {
    guard let index = lessons.firstIndex(where: { $0.lesson.file == lesson.file }) else { return }
    lessons[index].diagnostics += diagnostics
  }

  /// Adds findings, each where it belongs.
  mutating func add(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let file = diagnostic.location?.file
      if let index = lessons.firstIndex(where: { $0.lesson.file == file }) {
        lessons[index].diagnostics.append(diagnostic)
      } else if file.map(otherDocuments.contains) != true {
        course.append(diagnostic)
      }
    }
  }
}

/// What is wrong with a lesson: with how it is written, with how it runs, or with what it produces.
package struct LessonReport: Sendable {
  package var lesson: Lesson
  package var diagnostics: [Diagnostic]
}
