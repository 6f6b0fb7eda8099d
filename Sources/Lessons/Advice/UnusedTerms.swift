extension CourseIndex {
  /// A warning for each term of the glossary that no lesson uses, in the order of the glossary.
  package func unusedTerms(in lessons: [Lesson]) -> [Diagnostic] {
    let linker = TermLinker(self)
    let used = Set(lessons.flatMap { linker.link($0).uses.map(\.term) })
    return terms.filter { !used.contains($0.id) }.map { term in
      Diagnostic(
        .warning, at: term.range, "no lesson uses the term '\(term.name.plainText)'",
        help: "add the form that lessons use, after a comma, or remove the term")
    }.inSourceOrder
  }
}
