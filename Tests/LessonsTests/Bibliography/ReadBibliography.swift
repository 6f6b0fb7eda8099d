import Lessons
import Testing

/// The works in a file in which nothing is wrong.
func works(_ text: String, file: String = "references.bib") -> [BibliographyEntry] {
  let (entries, diagnostics) = Bibliography.read(SourceText(text, file: file))
  #expect(diagnostics == [])
  return entries
}

/// What is wrong with the works in a file, as it is shown.
func problems(_ text: String, file: String = "references.bib") -> String {
  let source = SourceText(text, file: file)
  return Bibliography.read(source).1.map { diagnostic in
    diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
  }.joined(separator: "\n")
}
