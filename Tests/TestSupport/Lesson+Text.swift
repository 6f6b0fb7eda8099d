import Lessons

extension Lesson {
  /// Reads a lesson from the text of its file.
  package static func parse(
    _ text: String, file: String
  ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
    parse(SourceText(text, file: file))
  }
}
