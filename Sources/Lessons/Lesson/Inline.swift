/// A piece of running text.
package indirect enum Inline: Equatable, Sendable {
  case text(String)
  case code(String)
  /// A computed value, `{swift} …`, by the index of its cell in ``Lesson/cells``.
  case value(Int)
  /// A formula in TeX.
  case math(SourcedText)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  /// A link; empty content and a destination `#id` or `lesson.md#id` make it a reference, which
  /// shows the target's number or title.
  case link(destination: String, title: String?, content: [Inline], place: LinkPlace)
  case image(Image)
  /// The first use of a term of the glossary in a lesson, by the term's id; no reader makes it, but
  /// ``TermLinker``.
  case term(id: String, content: [Inline])
  case footnoteReference(label: String, location: Location)
  case citation(Citation)
  /// A tag or a comment.
  case html(HTMLFragment)
  case softBreak
  case lineBreak
}

extension [Inline] {
  /// The text without markup, for page titles, ids and search.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .math(let tex): tex.text
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .link(_, _, let content, _), .term(_, let content):
        content.plainText
      case .image(let image): image.alternative
      case .citation(let citation): citation.source.text
      case .softBreak, .lineBreak: " "
      case .value, .footnoteReference, .html: ""
      }
    }.joined()
  }
}
