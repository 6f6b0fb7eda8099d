import Lessons

/// All that is printed about a lesson.
func diagnostics(_ markdown: String, file: String = "lessons/demo.md") -> String {
  let (lesson, diagnostics) = Lesson.parse(markdown, file: file)
  return diagnostics.map { diagnostic in
    diagnostic.rendered(
      sourceLine: diagnostic.location.flatMap { lesson.sourceLine($0.line) })
  }.joined(separator: "\n")
}
