/// What is known of a language whose code is shown and does not run: enough to tell keywords, texts,
/// numbers and comments, and nothing that takes a parser.
struct CodeLanguage: Sendable {
  /// A text or a comment by what begins and ends it.
  struct Delimiters: Sendable {
    var opening: String
    var closing: String
    /// Whether a backslash keeps what follows it from being the end.
    var hasEscapes = true
    /// Whether it may go on in the next line; else it ends with its own.
    var isMultiline = false
  }

  /// The names that fences give it.
  var names: [String]
  var keywords: Set<String> = []
  /// What begins a comment that reaches to the end of its line.
  var lineComments: [String] = []
  var blockComments: [Delimiters] = []
  /// Longer openings before shorter ones.
  var strings: [Delimiters] = []
  /// The characters of names besides letters, digits and `_`.
  var nameCharacters = ""
  /// Whether a name before a parenthesis is a function, and one in camel case a type.
  var hasCalls = true
  /// What begins a word of the preprocessor or a decorator: `#include`, `@property`.
  var directive: UInt8?
  /// Whether `$name` and `${name}` are variables.
  var hasVariables = false
  /// Whether comments begin only after white space, texts only where a value can begin, and numbers and
  /// keywords are such only if they are all of a value: the rules of YAML.
  var hasPlainValues = false
  /// Whether a text or a name before a colon is a key.
  var hasKeys = false
  var isCaseSensitive = true
}

extension CodeLanguage {
  /// The language that a fence names; nil for one that is not known, whose code stays as it is.
  static func named(_ name: String) -> CodeLanguage? {
    all.first { $0.names.contains(name.lowercased()) }
  }

  private static let doubleQuotes = Delimiters(opening: "\"", closing: "\"")
  private static let singleQuotes = Delimiters(opening: "'", closing: "'")
  private static let slashStar = Delimiters(
    opening: "/*", closing: "*/", hasEscapes: false, isMultiline: true)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init))
  }

  static let all: [CodeLanguage] = [
    CodeLanguage(
      names: ["python", "py", "python3"],
      keywords: words(
        "False None True and as assert async await break case class continue def del elif else except "
          + "finally for from global if import in is lambda match nonlocal not or pass raise return try "
          + "while with yield"),
      lineComments: ["#"],
      strings: [
        Delimiters(opening: "\"\"\"", closing: "\"\"\"", isMultiline: true),
        Delimiters(opening: "'''", closing: "'''", isMultiline: true), doubleQuotes, singleQuotes,
      ], directive: UInt8(ascii: "@")),
    CodeLanguage(
      names: ["javascript", "js", "jsx", "mjs", "typescript", "ts", "tsx"],
      keywords: words(
        "abstract as async await break case catch class const continue debugger declare default delete "
          + "do else enum export extends false finally for from function get if implements import in "
          + "instanceof interface let new null of private protected public readonly return set static "
          + "super switch this throw true try type typeof undefined var void while with yield"),
      lineComments: ["//"], blockComments: [slashStar],
      strings: [
        doubleQuotes, singleQuotes, Delimiters(opening: "`", closing: "`", isMultiline: true),
      ], nameCharacters: "$", directive: UInt8(ascii: "@")),
    CodeLanguage(
      names: ["c", "h", "cpp", "c++", "cc", "cxx", "hpp", "objc", "objective-c", "cuda"],
      keywords: words(
        "alignas alignof auto bool break case catch char class const constexpr consteval constinit "
          + "const_cast continue decltype default delete do double dynamic_cast else enum explicit "
          + "extern false final float for friend goto if inline int long mutable namespace new noexcept "
          + "nullptr operator override private protected public register reinterpret_cast restrict "
          + "return short signed sizeof static static_assert static_cast struct switch template this "
          + "throw true try typedef typename union unsigned using virtual void volatile while"),
      lineComments: ["//"], blockComments: [slashStar], strings: [doubleQuotes, singleQuotes],
      directive: UInt8(ascii: "#")),
    CodeLanguage(
      names: ["java", "kotlin", "kt", "csharp", "cs", "c#", "scala", "dart"],
      keywords: words(
        "abstract as assert boolean break byte case catch char class const continue data def default do "
          + "double else enum extends false final finally float for fun if implements import in "
          + "instanceof int interface internal is long namespace new null object override package "
          + "private protected public record return sealed short static string super switch this throw "
          + "throws true try using val var void when where while yield"),
      lineComments: ["//"], blockComments: [slashStar],
      strings: [
        Delimiters(opening: "\"\"\"", closing: "\"\"\"", isMultiline: true), doubleQuotes,
        singleQuotes,
      ], directive: UInt8(ascii: "@")),
    CodeLanguage(
      names: ["rust", "rs"],
      keywords: words(
        "as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
          + "match mod move mut pub ref return self static struct super trait true type unsafe use where "
          + "while"),
      // A single quote begins a lifetime as often as a character.
      lineComments: ["//"], blockComments: [slashStar],
      strings: [Delimiters(opening: "\"", closing: "\"", isMultiline: true)]),
    CodeLanguage(
      names: ["go", "golang"],
      keywords: words(
        "break case chan const continue default defer else fallthrough false for func go goto if import "
          + "interface map nil package range return select struct switch true type var"),
      lineComments: ["//"], blockComments: [slashStar],
      strings: [
        doubleQuotes, singleQuotes,
        Delimiters(opening: "`", closing: "`", hasEscapes: false, isMultiline: true),
      ]),
    CodeLanguage(
      names: ["bash", "sh", "shell", "zsh"],
      keywords: words(
        "case do done elif else esac export fi for function if in local readonly return select set "
          + "shift then trap unset until while"),
      lineComments: ["#"],
      strings: [
        Delimiters(opening: "\"", closing: "\"", isMultiline: true),
        Delimiters(opening: "'", closing: "'", hasEscapes: false, isMultiline: true),
      ], nameCharacters: "-./", hasCalls: false, hasVariables: true),
    CodeLanguage(
      names: ["sql", "sqlite", "postgresql", "mysql"],
      keywords: words(
        "add all alter and as asc between by case check column constraint create cross default delete "
          + "desc distinct drop else end exists false foreign from full group having in index inner "
          + "insert into is join key left like limit not null offset on or order outer primary references "
          + "right select set table then true union unique update using values view when where with"
      ),
      lineComments: ["--"], blockComments: [slashStar],
      strings: [Delimiters(opening: "'", closing: "'", hasEscapes: false, isMultiline: true)],
      isCaseSensitive: false),
    CodeLanguage(
      names: ["json", "jsonc", "json5"], keywords: ["true", "false", "null"], lineComments: ["//"],
      blockComments: [slashStar], strings: [doubleQuotes], hasCalls: false, hasKeys: true),
    CodeLanguage(
      names: ["yaml", "yml"], keywords: ["true", "false", "null"], lineComments: ["#"],
      strings: [
        Delimiters(opening: "\"", closing: "\"", isMultiline: true),
        Delimiters(opening: "'", closing: "'", hasEscapes: false, isMultiline: true),
      ], nameCharacters: "-.", hasCalls: false, hasPlainValues: true, hasKeys: true),
    CodeLanguage(
      names: ["toml", "ini", "cfg"], keywords: ["true", "false"], lineComments: ["#", ";"],
      strings: [
        Delimiters(opening: "\"\"\"", closing: "\"\"\"", isMultiline: true), doubleQuotes,
        Delimiters(opening: "'", closing: "'", hasEscapes: false),
      ], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      names: ["makefile", "make", "dockerfile", "docker"], lineComments: ["#"],
      strings: [doubleQuotes, singleQuotes], nameCharacters: "-./", hasCalls: false,
      hasVariables: true),
  ]
}
