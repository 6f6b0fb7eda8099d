import Lessons

extension Session {
  /// Looks for what could be better in lessons, without compiling or running anything.
  ///
  /// - Parameter names: The names of lessons, as an author writes them; none for all lessons.
  /// - Returns: The advice, and what keeps lessons from being read.
  /// - Throws: A ``LessonNameError`` if a name does not fit exactly one lesson.
  package func lint(_ names: [String] = []) throws(LessonNameError) -> CourseReport {
    let sources = load(includingDrafts: true)
    let selection = try sources.selection(names)
    var report = CourseReport(sources, selection)
    let others = MeasuringLessons(sources.lessons)
    for lesson in selection.lessons {
      do throws(Diagnostic) {
        let source = SourceText(try folder.text(lesson.file), file: lesson.file)
        report.add(
          Lesson.advice(
            about: source, language: sources.course.settings(for: lesson).language,
            others: others))
      } catch {
        report.add([error], to: lesson)
      }
    }
    if selection.isWholeCourse {
      let lessons = sources.lessons.map { ($0, LessonOutcome()) }
      report.add(
        CourseIndex(lessons, layout: sources.layout).unusedTerms(in: sources.lessons))
    }
    return report
  }
}
