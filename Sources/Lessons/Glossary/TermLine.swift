extension LessonReader {
  /// What the line of a term becomes: `Term {#id}`, and in a glossary `Term, form, form {#id}`.
  ///
  /// A comma with a backslash before it, or in code or a formula, separates nothing.
  mutating func term(_ line: SourcedText) -> Definition.Term {
    let written = IdentifiedText(line)
    let id = written.register(in: &self)
    let text = written.text
    guard kind == .glossary else {
      return Definition.Term(inlines(text), id: id, at: text.sourceRange)
    }
    let parts = text.partsBetweenCommas
    let forms = parts.map { part in
      let range = part.isEmpty ? line.sourceRange : part.sourceRange
      return Definition.Term.Form(content: inlines(part), range: range)
    }
    return Definition.Term(
      forms[0].content, id: id, forms: Array(forms.dropFirst()), at: forms[0].range)
  }
}

extension SourcedText {
  /// The trimmed parts between commas; at least one.
  fileprivate var partsBetweenCommas: [SourcedText] {
    let syntax = InlineSyntax(bytes)
    var parts: [SourcedText] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ",") {
        parts.append(self[start..<index].trimmed)
        start = index + 1
      }
      let formula =
        InlineFormula.openings.contains(bytes[index]) ? InlineFormula(syntax, at: index) : nil
      index = formula?.range.upperBound ?? syntax.end(of: index)
    }
    return parts + [self[start...].trimmed]
  }
}

extension Diagnostic {
  /// An error if a line of a paragraph is the mark of a definition with nothing after it.
  static func emptyDefinition(_ text: SourcedText) -> Diagnostic? {
    let line = text.lineRanges.first {
      text.bytes[$0].trimmed.elementsEqual([DefinitionMark.sign])
    }
    return line.map {
      Diagnostic(
        at: text[$0].trimmed.sourceRange, "the definition is empty",
        help: "write it after the colon")
    }
  }
}
