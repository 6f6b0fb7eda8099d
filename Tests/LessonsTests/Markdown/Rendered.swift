import Lessons

/// All that is printed about a lesson.
func diagnostics(_ markdown: String, file: String = "lessons/demo.md") -> String {
  let source = SourceText(markdown, file: file)
  return Lesson.parse(source).diagnostics.map { diagnostic in
    diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
  }.joined(separator: "\n")
}
