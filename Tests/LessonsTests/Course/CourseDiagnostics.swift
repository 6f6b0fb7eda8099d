import Lessons

/// All that is printed about a `course.yml`.
func courseDiagnostics(_ text: String) -> String {
  let source = SourceText(text, file: "course.yml")
  return Course.parse(source, defaultTitle: "Folder").diagnostics.map {
    $0.rendered(sourceLine: source.line($0.location?.line ?? 0))
  }.joined(separator: "\n")
}
