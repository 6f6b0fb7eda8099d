import Lessons

/// What is known of a language whose code is shown and does not run: enough to tell keywords, texts,
/// numbers and comments, and nothing that takes a parser.
struct CodeLanguage: Sendable {
  /// The names that fences give it.
  var names: [String]
  var keywords: Set<String> = []
  var isCaseSensitive = true

  /// Tried in this order where a word, a text or a sign can begin.
  var rules: [LexicalRule]

  /// The characters of names besides letters, digits and `_`.
  var nameCharacters = ""
  /// The characters that only go on with a name: `x'`.
  var nameContinuations = ""
  /// Whether a name before a parenthesis is a function, and one in camel case a type.
  var hasCalls = true
  var keys = Keys.none

  /// Whether there are keys with values.
  enum Keys: Sendable {
    case none
    /// A text or a name before a colon is one.
    case beforeColons
    /// The same, and numbers and keywords are such only if they are all of a value: the rules of YAML.
    case withPlainValues
  }
}

extension CodeLanguage {
  /// The language that a fence names; nil for one that is not known, whose code stays as it is.
  static func named(_ name: String) -> CodeLanguage? { byName[name.lowercased()] }

  private static let byName = Dictionary(
    (compiled + scripts + functional + data).flatMap { language in
      language.names.map { ($0, language) }
    }, uniquingKeysWith: { first, _ in first })
}
