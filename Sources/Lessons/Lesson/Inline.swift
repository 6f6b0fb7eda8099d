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
  case footnoteReference(label: String, location: Location)
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
        .link(_, _, let content, _):
        content.plainText
      case .image(let image): image.alternative
      case .softBreak, .lineBreak: " "
      case .value, .footnoteReference, .html: ""
      }
    }.joined()
  }
}
