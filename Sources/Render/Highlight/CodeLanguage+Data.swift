import Lessons

extension CodeLanguage {
  /// Languages of data, queries and documents.
  static let data: [CodeLanguage] = [
    CodeLanguage(
      names: ["sql", "sqlite", "postgresql", "mysql"],
      keywords: Set(
        words:
          "add all alter and as asc between by case check column constraint create cross default delete "
          + "desc distinct drop else end exists false foreign from full group having in index inner "
          + "insert into is join key left like limit not null offset on or order outer primary references "
          + "right select set table then true union unique update using values view when where with"
      ), isCaseSensitive: false,
      lineComments: ["--"],
      blockComments: [BlockComment(opening: "/*", closing: "*/", isNested: true)],
      literals: [
        .dollarQuoted, .quotes("'", prefixes: ["e"], isMultiline: true),
        .quotes("'", escapes: .doubled, isMultiline: true),
        // Names of tables and columns.
        .quotes("\"", escapes: .doubled), .quotes("`", escapes: .doubled),
      ]),
    CodeLanguage(
      names: ["json", "jsonc", "json5"], keywords: ["true", "false", "null"], lineComments: ["//"],
      blockComments: [BlockComment(opening: "/*", closing: "*/")],
      literals: [.doubleQuotes, .quotes("'", mustClose: true)], hasCalls: false, hasKeys: true),
    CodeLanguage(
      names: ["yaml", "yml"], keywords: ["true", "false", "null"], lineComments: ["#"],
      hasCommentsBetweenWords: true,
      literals: [
        .blockScalar, .quotes("\"", isMultiline: true),
        .quotes("'", escapes: .doubled, isMultiline: true),
      ], nameCharacters: "-.", hasCalls: false, hasPlainValues: true, hasKeys: true),
    CodeLanguage(
      names: ["toml"], keywords: ["true", "false"], lineComments: ["#"],
      literals: [
        .quotes("\"\"\"", isMultiline: true), .quotes("'''", escapes: [], isMultiline: true),
        .doubleQuotes, .quotes("'", escapes: []),
      ], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      // An apostrophe is one there: `title = Ada's course`.
      names: ["ini", "cfg", "properties"], keywords: ["true", "false"], lineComments: ["#", ";"],
      literals: [.quotes("\"", mustClose: true)], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      // Quotes are part of the text: ``…''.
      names: ["latex", "tex"], lineComments: ["%"], hasNumbers: false, hasCalls: false,
      commandMark: .backslash),
  ]
}
