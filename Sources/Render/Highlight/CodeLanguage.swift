import Lessons

/// What is known of a language whose code is shown and does not run: enough to tell keywords, texts,
/// numbers and comments, and nothing that takes a parser.
struct CodeLanguage: Sendable {
  /// The names that fences give it.
  var names: [String]
  var keywords: Set<String> = []
  var isCaseSensitive = true

  // MARK: Comments

  /// What begins a comment that reaches to the end of its line.
  var lineComments: [String] = []
  /// What begins with a mark of ``lineComments`` and is no comment: `#[Pure]`.
  var openingsLikeComments: [String] = []
  var blockComments: [BlockComment] = []
  /// Whether these marks begin a comment only where no word goes on: in `a#b`, and in `$#`, it does not.
  var hasCommentsBetweenWords = false
  /// Whether the marks of comments are operators beside other signs, as in `-->` and `|--`.
  var hasOperatorsLikeComments = false

  // MARK: Literals

  /// Tried in this order, so longer openings stand before shorter ones.
  var literals: [CodeLiteral] = []
  /// What, outside of literals, takes from the next character what it means: `it\'s`.
  var escape: UInt8?

  // MARK: Words

  /// The characters of names besides letters, digits and `_`.
  var nameCharacters = ""
  /// The characters that only go on with a name: `x'`.
  var nameContinuations = ""
  /// The character between the digits of a number, besides `_`: `1'000`.
  var digitSeparator: UInt8?
  /// Whether digits in running text are no numbers.
  var hasNumbers = true
  /// Whether a name before a parenthesis is a function, and one in camel case a type.
  var hasCalls = true
  /// What begins a word of the preprocessor or a decorator: `#include`, `@property`.
  var directive: UInt8?
  /// What begins a command: `\emph`.
  var commandMark: UInt8?
  /// Whether `$name` and `${name}` are variables, and `$` with one of these signs.
  var variables: Variables?
  /// Whether numbers and keywords are such only if they are all of a value, and texts begin only where a
  /// value can begin: the rules of YAML.
  var hasPlainValues = false
  /// Whether a text or a name before a colon is a key.
  var hasKeys = false

  /// A comment by what begins and ends it.
  struct BlockComment: Sendable {
    var opening: String
    var closing: String
    /// Whether one can stand in another.
    var isNested = false
    /// Whether the opening stands at the beginning of a line only.
    var isAtLineStart = false
  }

  struct Variables: Sendable {
    var signs: String
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
