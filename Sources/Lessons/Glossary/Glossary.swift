/// The terms of a course: `glossary.md` in its folder, with its definition lists.
package struct Glossary: Equatable, Sendable {
  /// The text of the page, with its terms in order.
  package var text: Lesson
  /// The terms in the order of the page.
  package var terms: [GlossaryTerm]

  /// The file, relative to the course.
  package static let file = "glossary.md"

  /// The name of its page.
  package static let name = LessonName(file: file).text

  /// Reads the terms of a text.
  ///
  /// Terms are in the order of the language, or in that of the author if the text has headings, which
  /// group them.
  ///
  /// - Parameters:
  ///   - text: The text, as ``Lesson/parse(_:)`` reads it from ``file``.
  ///   - language: The language of the course, as a tag.
  /// - Returns: The glossary, and what is wrong with its terms, in the order of the source.
  package static func read(
    _ text: Lesson, language: String
  ) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
    var diagnostics = TermProblems(text).diagnostics
    var text = text
    if !text.hasHeadings { text.sortTerms(DictionaryOrder(language: language)) }
    let terms = text.entriesOfTerms.flatMap { entry in
      entry.terms.map { GlossaryTerm($0, definitions: entry.definitions) }
    }
    if terms.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, at: Location(file: file, line: 1), "the glossary has no terms",
          help: "write 'Term', and below it ': definition'"))
    }
    return (Glossary(text: text, terms: terms), diagnostics.inSourceOrder)
  }
}

/// A term that the glossary defines.
package struct GlossaryTerm: Equatable, Sendable {
  package var id: String
  package var name: [Inline]
  /// The words, code and formulas by which lessons use it: those of the name, unless it has more in it,
  /// and its other forms.
  package var forms: [[Inline]]
  package var definitions: [[Block]]
  /// Where the name is written.
  package var range: SourceRange

  init(_ term: Definition.Term, definitions: [[Block]]) {
    id = term.id ?? ""
    name = term.content
    forms = ([term.content] + term.forms.map(\.content)).filter(\.isForm)
    self.definitions = definitions
    range = term.range
  }
}

extension Lesson {
  /// The entries of all definition lists, outer ones before those in them.
  var entriesOfTerms: [Definition] {
    var entries: [Definition] = []
    forEachBlock { if case .definitions(let list) = $0 { entries += list } }
    return entries
  }

  fileprivate var hasHeadings: Bool {
    var found = false
    forEachBlock { if case .heading = $0 { found = true } }
    return found
  }

  /// Sorts each definition list by its terms; footnotes follow the order of their references.
  fileprivate mutating func sortTerms(_ order: DictionaryOrder) {
    func sorted(_ blocks: [Block]) -> [Block] {
      blocks.map { block in
        guard case .definitions(let entries) = block else { return block.mapContents(sorted) }
        let names = entries.map { order.key($0.terms.first?.content.plainText ?? "") }
        let places = entries.indices.sorted { names[$0] < names[$1] }
        return Block.definitions(places.map { entries[$0] }).mapContents(sorted)
      }
    }
    blocks = sorted(blocks)
    var places: [String: Int] = [:]
    forEachInline { inline in
      guard case .footnoteReference(let label, _) = inline, places[label] == nil else { return }
      places[label] = places.count
    }
    footnotes.sort { (places[$0.label] ?? 0) < (places[$1.label] ?? 0) }
  }
}

extension [Inline] {
  /// Whether lessons can use a term by it: it consists of words, code and formulas.
  var isForm: Bool {
    var isForm = true
    var hasObject = false
    forEachInline { inline in
      switch inline {
      case .text, .emphasis, .strong, .strikethrough, .softBreak, .footnoteReference: break
      case .code, .math: hasObject = true
      case .value, .link, .image, .term, .citation, .html, .lineBreak: isForm = false
      }
    }
    return isForm && (hasObject || plainText.contains { $0.isLetter || $0.isNumber })
  }
}
