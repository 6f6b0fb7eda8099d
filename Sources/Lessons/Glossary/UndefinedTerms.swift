/// The terms of a glossary that have no definition, or one that is not written as such, and so are text: a
/// paragraph that is a word or a few, and one that begins with `Term: `.
///
/// A sentence is told by its end, and by its words: hardly a term has a verb or a pronoun in it.
struct UndefinedTerms {
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the blocks that are in no other.
  init(_ blocks: [Outline.Block]) {
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let text) = block else { continue }
      if index + 1 < blocks.count, case .definition = blocks[index + 1] { continue }
      read(text)
    }
  }

  private mutating func read(_ text: SourcedText) {
    if let (term, definition) = Self.definedTerm(text) {
      let name = term.bytes.withoutStars
      diagnostics.append(
        Diagnostic(
          at: term.sourceRange,
          "the definition of '\(name)' is in the line of the term",
          help: "write '\(name)', and below it ': \(definition.excerpt)'"))
      return
    }
    let terms = text.lineRanges.map { IdentifiedText(text[$0].trimmed).text }
    guard terms.allSatisfy({ Self.isTerm($0.bytes, longest: 4) }) else { return }
    for term in terms {
      let name = term.bytes.withoutStars
      diagnostics.append(
        Diagnostic(
          at: term.sourceRange, "the term '\(name)' has no definition",
          help: "write ': definition' below it, or '## \(name)' for a heading"))
    }
  }

  /// The term that a paragraph begins with, and its definition, if a colon is all that separates them:
  /// `Bias: a systematic error`, `**Bias:** a systematic error`.
  private static func definedTerm(
    _ text: SourcedText
  ) -> (term: SourcedText, definition: String)? {
    guard let colon = text.bytes.firstIndex(of: DefinitionMark.sign) else { return nil }
    let rest = text.bytes[(colon + 1)...].drop { $0 == UInt8(ascii: "*") }
    guard colon > 0, rest.first?.isWhitespace == true, !rest.isBlank,
      case let term = text[..<colon].trimmed, isTerm(term.bytes, longest: 3),
      !words(term.text).contains(where: { announcements.contains($0) })
    else { return nil }
    return (term, rest.trimmed.text)
  }

  /// Whether a text can be a term: a few words, code and formulas, and no sentence.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - longest: How many words it can have.
  /// - Returns: Whether it can be.
  private static func isTerm(_ bytes: [UInt8], longest: Int) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let last = text.last, !endsOfSentences.contains(last),
      text.contains(where: \.isLetter), !text.contains(where: { otherSigns.contains($0) }),
      !text.hasPrefix("\\"), !text.hasPrefix("$$"), text.split(separator: " ").count <= longest
    else { return false }
    return !words(text).contains { wordsOfSentences.contains($0) }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map { String($0) }
  }

  private static let endsOfSentences: Set<Character> = [".", "!", "?", "…", ";", ","]

  /// Signs of links, images, HTML, citations, tables and templates.
  private static let otherSigns: Set<Character> = [
    "[", "]", "<", ">", "!", "@", "|", "{", "}", ":", "%", "\n",
  ]

  /// Words that a term hardly has.
  private static let wordsOfSentences: Set<String> = [
    "the", "this", "these", "here", "there", "all", "each", "every", "some", "most", "we", "you",
    "they", "our", "your", "is", "are", "was", "has", "have", "see", "read",
    "der", "die", "das", "dies", "diese", "dieser", "hier", "alle", "jede", "wir", "sie", "ist",
    "sind", "siehe", "nicht",
    "le", "la", "les", "ce", "cette", "ces", "ici", "tous", "chaque", "nous", "vous", "est", "sont",
    "voir",
    "el", "los", "las", "este", "esta", "estos", "aquí", "cada", "todos", "es", "véase",
  ]

  /// Words that announce a remark before a colon.
  private static let announcements: Set<String> = [
    "note", "notes", "hint", "tip", "remark", "example", "examples", "warning", "caution",
    "important", "last", "updated", "version", "author", "authors", "date", "source", "sources",
    "status", "todo", "draft", "contents",
    "hinweis", "hinweise", "anmerkung", "bemerkung", "tipp", "beispiel", "achtung", "wichtig",
    "stand", "quelle", "quellen", "autor", "datum", "inhalt",
    "remarque", "exemple", "attention", "auteur", "auteurs", "sommaire",
    "nota", "ejemplo", "aviso", "atención", "fuente", "autores", "fecha",
  ]
}

extension [UInt8] {
  /// The text without the stars of emphasis around it.
  fileprivate var withoutStars: String {
    var rest = self[...]
    while rest.first == UInt8(ascii: "*") { rest.removeFirst() }
    while rest.last == UInt8(ascii: "*") { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }
}
