/// The quotation marks of a language, and the words that begin with an apostrophe in it.
struct QuotationMarks: Equatable, Sendable {
  /// For `"…"`.
  let double: Pair
  /// For `'…'`, which most often stands in the others.
  let single: Pair
  private(set) var elisions = Elisions(language: "en")

  struct Pair: Equatable, Sendable {
    let opening: String
    let closing: String
  }

  /// - Parameters:
  ///   - marks: The four marks: the outer pair, and the inner one.
  ///   - spaced: Whether there are spaces within the outer pair.
  private init(_ marks: String, spaced: Bool = false) {
    let marks = marks.map(String.init)
    let space = spaced ? "\u{202F}" : ""
    double = Pair(opening: marks[0] + space, closing: space + marks[1])
    single = Pair(opening: marks[2], closing: marks[3])
  }

  static let english = QuotationMarks("“”‘’")

  /// The marks of the language with a tag, `de` or `de-CH`; those of English if we know no others.
  init(language: String) {
    let tag = language.lowercased()
    let primary = tag.prefix { $0 != "-" }
    self = Self.byLanguage[tag] ?? Self.byLanguage[String(primary)] ?? .english
    elisions = Elisions(language: String(primary))
  }

  /// As in Unicode's Common Locale Data Repository (version 44, `delimiters`), but for the inner marks of
  /// French, which are those of the Imprimerie nationale, and for its narrow no-break spaces.
  private static let byLanguage: [String: QuotationMarks] = {
    let french = QuotationMarks("«»“”", spaced: true)
    let swedish = QuotationMarks("””’’")
    let czech = QuotationMarks("„“‚‘")
    let guillemets = QuotationMarks("«»“”")
    let russian = QuotationMarks("«»„“")
    let norwegian = QuotationMarks("«»‘’")
    let polish = QuotationMarks("„”«»")
    return [
      "de": QuotationMarks("„“‚‘"), "de-ch": QuotationMarks("«»‹›"),
      "de-li": QuotationMarks("«»‹›"),
      "fr": french, "es": guillemets, "it": guillemets, "el": guillemets, "pt-pt": guillemets,
      "ca": guillemets, "cs": czech, "sk": czech, "sl": czech, "bg": QuotationMarks("„“‘’"),
      "hu": QuotationMarks("„”»«"), "pl": polish, "ro": polish, "ru": russian, "uk": russian,
      "be": russian, "sv": swedish, "fi": swedish, "nb": norwegian, "nn": norwegian,
      "no": norwegian,
      "ja": QuotationMarks("「」『』"),
    ]
  }()
}
