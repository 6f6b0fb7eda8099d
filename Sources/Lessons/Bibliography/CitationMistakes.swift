/// What was meant to cite a work that the bibliography has, or says twice what a citation shows.
extension CourseIndex {
  /// A warning for each key in brackets that has no `@` before it, `[galton1886]`.
  func keysWithoutSigns(in text: Lesson) -> [Diagnostic] {
    if bibliography.isEmpty { return [] }
    return text.bracketedWords.filter { bibliography[$0.text] != nil }.map { key in
      let range = key.sourceRange
      return Diagnostic(
        .warning, at: range, "'\(key.text)' is a key of the bibliography, but cites nothing here",
        help: "write '[@\(key.text)]'",
        fix: SourceEdit(SourceRange(at: range.start), replaceWith: "@"))
    }
  }

  /// Warnings about a citation in running text that has parentheses or its year written beside it, although
  /// it shows both.
  func doubledSigns(of citation: Citation) -> [Diagnostic] {
    guard citation.items.count == 1, let item = citation.items.first,
      let work = bibliography[item.key.text]
    else { return [] }
    var found: [Diagnostic] = []
    let written = citation.source.onOneLine.text
    if let parentheses = citation.parentheses {
      let right = "[\(parentheses.content)]"
      found.append(
        Diagnostic(
          .warning, at: parentheses.range,
          "'\(written)' shows the year in parentheses, inside these", help: "write '\(right)'",
          fix: SourceEdit(parentheses.range, replaceWith: right)))
    }
    if let year = citation.yearAfter, work.date?.firstYear == year.number {
      found.append(
        Diagnostic(
          .warning, at: year.range, "'\(written)' shows the year already", help: "remove it",
          fix: SourceEdit(year.range, replaceWith: "")))
    }
    return found
  }
}
