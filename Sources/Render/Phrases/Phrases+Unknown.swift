import Lessons

extension Phrases {
  /// A warning for each language that a course or a lesson is written in and pages do not speak.
  static func warnings(about course: Course, _ lessons: [Lesson]) -> [Diagnostic] {
    let tags = languages.keys.sorted().joined(separator: ", ")
    let ofCourse = course.places["language"].map { ($0, course.language) }
    let ofLessons = lessons.compactMap { lesson in
      lesson.frontMatter.writtenLanguage.map { ($0.sourceRange, $0.text) }
    }
    return ([ofCourse].compactMap(\.self) + ofLessons)
      .filter { known(for: $0.1) == nil }
      .map { place, language in
        Diagnostic(
          .warning, at: place, "pages have no phrases in '\(language)' and use English ones",
          help: "there are phrases in \(tags)")
      }
  }
}
