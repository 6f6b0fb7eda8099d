import Lessons

extension CodeLanguage {
  private static let slashStar = LexicalRule.comment("/*", to: "*/")
  private static let nestedSlashStar = LexicalRule.comment("/*", to: "*/", isNested: true)

  /// JavaScript or TypeScript, with rules besides those of both.
  private static func script(names: [String], rules: [LexicalRule]) -> CodeLanguage {
    CodeLanguage(
      names: names,
      keywords: Set(
        words:
          "abstract as async await break case catch class const continue debugger declare default delete "
          + "do else enum export extends false finally for from function get if implements import in "
          + "instanceof interface let new null of private protected public readonly return set static "
          + "super switch this throw true try type typeof undefined var void while with yield"),
      rules: rules + [
        .comment("//"), slashStar,
        .quotes("\"", mustClose: true, at: .apartFromWords),
        .quotes("'", mustClose: true, at: .apartFromWords),
        .quotes("`", isMultiline: true, interpolation: .dollarBrace),
        .text(.regularExpression(.whereValuesBegin)),
        .directive(UInt8(ascii: "@")), .number(),
      ], nameCharacters: "$")
  }

  /// Compiled languages, and JavaScript, whose texts are much as theirs.
  static let compiled: [CodeLanguage] = [
    script(
      names: ["javascript", "js", "jsx", "mjs", "tsx"],
      // The text of elements has apostrophes, slashes and keywords: `<p>don't</p>`.
      rules: [LexicalRule(form: .element)]),
    script(names: ["typescript", "ts"], rules: []),
    CodeLanguage(
      names: ["c", "h", "cpp", "c++", "cc", "cxx", "hpp", "objc", "objective-c", "cuda"],
      keywords: Set(
        words:
          "alignas alignof auto bool break case catch char class const constexpr consteval constinit "
          + "const_cast continue decltype default delete do double dynamic_cast else enum explicit "
          + "extern false final float for friend goto if inline int long mutable namespace new noexcept "
          + "nullptr operator override private protected public register reinterpret_cast restrict "
          + "return short signed sizeof static static_assert static_cast struct switch template this "
          + "throw true try typedef typename union unsigned using virtual void volatile while"),
      rules: [
        .comment("//"), slashStar,
        .text(.delimited(prefixes: ["R", "LR", "uR", "UR", "u8R"])), .doubleQuotes,
        // `#error You can't` has no text.
        .quotes("'", mustClose: true),
        .directive(UInt8(ascii: "#")), .number(separator: .singleQuote),
      ]),
    CodeLanguage(
      names: ["java"],
      keywords: objectKeywords,
      rules: [
        .comment("//"), slashStar,
        .quotes("\"\"\"", isMultiline: true), .doubleQuotes, .character(),
        .directive(UInt8(ascii: "@")), .number(),
      ]),
    CodeLanguage(
      names: ["kotlin", "kt"],
      keywords: objectKeywords,
      rules: [
        .comment("//"), nestedSlashStar,
        .quotes(
          "\"\"\"", escapes: [], isMultiline: true, takesSurplus: true, interpolation: .dollarBrace),
        .quotes("\"", interpolation: .dollarBrace), .character(),
        .directive(UInt8(ascii: "@")), .number(),
      ]),
    CodeLanguage(
      names: ["csharp", "cs", "c#"],
      keywords: objectKeywords,
      rules: [
        .comment("//"), slashStar,
        .text(.longQuotes(prefixes: ["", "$", "$$"])),
        .quotes(
          "\"", prefixes: ["$@", "@$"], escapes: .doubled, isMultiline: true, interpolation: .brace),
        .quotes("\"", prefixes: ["@"], escapes: .doubled, isMultiline: true),
        .quotes("\"", prefixes: ["$"], interpolation: .brace),
        .doubleQuotes, .character(),
        .directive(.hash), .number(),
      ]),
    CodeLanguage(
      names: ["scala"],
      keywords: objectKeywords,
      rules: [
        .comment("//"), nestedSlashStar,
        .quotes(
          "\"\"\"", prefixes: ["s", "f", "raw"], escapes: [], isMultiline: true, takesSurplus: true,
          interpolation: .dollarBrace),
        .quotes("\"\"\"", escapes: [], isMultiline: true, takesSurplus: true),
        .quotes("\"", prefixes: ["s", "f", "raw"], interpolation: .dollarBrace),
        .doubleQuotes, .character(),
        .directive(UInt8(ascii: "@")), .number(),
      ]),
    CodeLanguage(
      names: ["dart"],
      keywords: objectKeywords,
      rules: [
        .comment("//"), nestedSlashStar,
        .quotes("\"\"\"", prefixes: ["r"], escapes: [], isMultiline: true),
        .quotes("'''", prefixes: ["r"], escapes: [], isMultiline: true),
        .quotes("\"\"\"", isMultiline: true, interpolation: .dollarBrace),
        .quotes("'''", isMultiline: true, interpolation: .dollarBrace),
        .quotes("\"", prefixes: ["r"], escapes: []), .quotes("'", prefixes: ["r"], escapes: []),
        .quotes("\"", interpolation: .dollarBrace), .quotes("'", interpolation: .dollarBrace),
        .directive(UInt8(ascii: "@")), .number(),
      ]),
    CodeLanguage(
      names: ["rust", "rs"],
      keywords: Set(
        words:
          "as async await break const continue crate dyn else enum extern false fn for if impl in let loop "
          + "match mod move mut pub ref return self static struct super trait true type unsafe use where "
          + "while"),
      rules: [
        .comment("//"), nestedSlashStar,
        .text(.hashed(prefixes: ["r", "br", "cr"])),
        .quotes("\"", prefixes: ["b", "c"], isMultiline: true), .quotes("\"", isMultiline: true),
        .character(prefixes: ["b"]), .number(),
      ]),
    CodeLanguage(
      names: ["go", "golang"],
      keywords: Set(
        words:
          "break case chan const continue default defer else fallthrough false for func go goto if import "
          + "interface map nil package range return select struct switch true type var"),
      rules: [
        .comment("//"), slashStar,
        .doubleQuotes, .character(), .quotes("`", escapes: [], isMultiline: true), .number(),
      ]),
  ]

  private static let objectKeywords = Set(
    words:
      "abstract as assert boolean break byte case catch char class const continue data def default do "
      + "double else enum extends false final finally float for fun if implements import in "
      + "instanceof int interface internal is long namespace new null object override package "
      + "private protected public record return sealed short static string super switch this throw "
      + "throws true try using val var void when where while yield")
}
