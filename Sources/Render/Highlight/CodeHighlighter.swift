import Lessons

/// Code in other languages than Swift as HTML, with the classes of ``SwiftHighlighter``.
///
/// It knows of each language only what its ``CodeLanguage`` says. Whatever the code is, taking the tags
/// out and undoing the escapes gives it back.
package enum CodeHighlighter {
  package typealias Kind = SwiftHighlighter.Kind

  /// The code as HTML; as it is if the language is not known.
  package static func highlighted(_ code: String, language name: String) -> HTML {
    if ["diff", "patch"].contains(name.lowercased()) { return DiffHighlighter.highlighted(code) }
    guard let language = CodeLanguage.named(name) else { return "\(code)" }
    let bytes = Array(code.utf8)
    return CodeScanner.pieces(of: bytes, in: language).map { piece in
      SwiftHighlighter.highlighted(String(decoding: bytes[piece.range], as: UTF8.self), piece.kind)
    }.joined()
  }
}
