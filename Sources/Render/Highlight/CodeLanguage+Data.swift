import Lessons

extension CodeLanguage {
  /// Languages of data, queries and documents.
  static let data: [CodeLanguage] = [
    CodeLanguage(
      names: ["sql", "sqlite", "postgresql"],
      keywords: sqlKeywords, isCaseSensitive: false,
      rules: [
        .comment("--"), .comment("/*", to: "*/", isNested: true),
        .text(.dollarQuoted), .quotes("'", prefixes: ["e"], isMultiline: true),
        .quotes("'", escapes: .doubled, isMultiline: true),
        // Names of tables and columns.
        .quotes("\"", escapes: .doubled), .quotes("`", escapes: .doubled), .number(),
      ]),
    CodeLanguage(
      names: ["mysql", "mariadb"],
      keywords: sqlKeywords, isCaseSensitive: false,
      rules: [
        .comment("--"), .comment("#"), .comment("/*", to: "*/"),
        .quotes("'", escapes: [.backslash, .doubled], isMultiline: true),
        .quotes("\"", escapes: [.backslash, .doubled], isMultiline: true),
        .quotes("`", escapes: .doubled), .number(),
      ]),
    CodeLanguage(
      names: ["json", "jsonc", "json5"],
      keywords: ["true", "false", "null"],
      rules: [
        .comment("//"), .comment("/*", to: "*/"), .doubleQuotes, .quotes("'", mustClose: true),
        .number(),
      ], hasCalls: false, keys: .beforeColons),
    CodeLanguage(
      names: ["yaml", "yml"],
      keywords: ["true", "false", "null"],
      rules: [
        .comment("#", at: .betweenWords), .text(.blockScalar),
        .quotes("\"", isMultiline: true, at: .valueStart),
        .quotes("'", escapes: .doubled, isMultiline: true, at: .valueStart), .number(),
      ], nameCharacters: "-.", hasCalls: false, keys: .withPlainValues),
    CodeLanguage(
      names: ["toml"],
      keywords: ["true", "false"],
      rules: [
        .comment("#"),
        .quotes("\"\"\"", isMultiline: true, takesSurplus: true),
        .quotes("'''", escapes: [], isMultiline: true, takesSurplus: true),
        .doubleQuotes, .quotes("'", escapes: []), .number(),
      ], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      names: ["ini", "cfg", "properties"],
      keywords: ["true", "false"],
      rules: [
        // An apostrophe is one there: `title = Ada's course`.
        .comment("#"), .comment(";"), .quotes("\"", mustClose: true), .number(),
      ], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      names: ["latex", "tex"],
      rules: [
        .text(.verbatim(["verb", "lstinline", "mintinline", "url", "nolinkurl", "href"])),
        .text(from: "\\begin{verbatim}", to: "\\end{verbatim}", escapes: [], isMultiline: true),
        .text(from: "\\begin{lstlisting}", to: "\\end{lstlisting}", escapes: [], isMultiline: true),
        .text(from: "\\begin{minted}", to: "\\end{minted}", escapes: [], isMultiline: true),
        .comment("\\begin{comment}", to: "\\end{comment}"), .comment("%"),
        // Quotes are part of the text, ``…'', and so are digits.
        LexicalRule(form: .command(.backslash), kind: .keyword),
      ], hasCalls: false),
  ]

  private static let sqlKeywords = Set(
    words:
      "add all alter and as asc between by case check column constraint create cross default delete "
      + "desc distinct drop else end exists false foreign from full group having in index inner "
      + "insert into is join key left like limit not null offset on or order outer primary references "
      + "right select set table then true union unique update using values view when where with"
  )
}
