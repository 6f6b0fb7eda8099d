import Lessons

/// The outcome of looking for what could be better.
package struct LintOutcome: Sendable {
  /// What keeps lessons from being read, and warnings.
  package var diagnostics: [Diagnostic]
  package var lessonCount = 0
  /// How many of the lessons are drafts.
  package var draftCount = 0
}

extension Session {
  /// Looks for what could be better in lessons, without compiling or running anything.
  ///
  /// - Parameter names: The names of lessons, as an author writes them; none for all lessons.
  /// - Returns: The advice, and what keeps lessons from being read.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func lint(_ names: [String] = []) throws(LessonNameError) -> LintOutcome {
    let sources = load(includingDrafts: true)
    var outcome = LintOutcome(diagnostics: sources.courseDiagnostics)
    if sources.lessons.isEmpty { return outcome }
    let selection = try sources.selection(names)
    outcome.lessonCount = selection.lessons.count
    outcome.draftCount = selection.lessons.count(where: \.frontMatter.isDraft)
    for lesson in selection.lessons {
      outcome.diagnostics += sources.diagnostics(about: lesson).filter { $0.severity == .error }
      do throws(Diagnostic) {
        let source = SourceText(try folder.text(lesson.file), file: lesson.file)
        outcome.diagnostics += Lesson.advice(
          about: source, language: sources.course.settings(for: lesson).language)
      } catch {
        outcome.diagnostics.append(error)
      }
    }
    if selection.isWholeCourse {
      let lessons = sources.lessons.map { ($0, LessonOutcome()) }
      outcome.diagnostics += CourseIndex(lessons, layout: sources.layout).unusedTerms(
        in: sources.lessons)
    }
    return outcome
  }
}
