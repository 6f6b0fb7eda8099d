import Lessons

/// What is wrong with a front matter, without its file.
func frontMatterDiagnostics(_ yaml: String) -> String {
  diagnostics("---\n\(yaml)\n---\n").replacing("lessons/demo.md:", with: "")
}

/// The text of a lesson after all edits that its diagnostics offer.
func textAfterFixes(_ text: String) -> String {
  let diagnostics = Lesson.parse(text, file: "lessons/demo.md").diagnostics
  return diagnostics.compactMap(\.fix).applied(to: text, of: "lessons/demo.md").text
}
