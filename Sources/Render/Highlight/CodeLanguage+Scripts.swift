import Lessons

extension CodeLanguage {
  /// Languages of scripts and shells.
  static let scripts: [CodeLanguage] = [
    CodeLanguage(
      names: ["python", "py", "python3"],
      keywords: Set(
        words:
          "False None True and as assert async await break case class continue def del elif else except "
          + "finally for from global if import in is lambda match nonlocal not or pass raise return try "
          + "while with yield"),
      lineComments: ["#"],
      literals: ["\"\"\"", "'''", "\"", "'"].flatMap { (quotes: String) -> [CodeLiteral] in
        let isLong = quotes.count == 3
        return [
          .quotes(
            quotes, prefixes: ["f", "fr", "rf", "t", "tr", "rt"], isMultiline: isLong,
            interpolation: .brace),
          .quotes(quotes, prefixes: ["r", "b", "u", "br", "rb"], isMultiline: isLong),
          .quotes(quotes, isMultiline: isLong),
        ]
      }, directive: UInt8(ascii: "@")),
    CodeLanguage(
      names: ["ruby", "rb"],
      keywords: Set(
        words:
          "alias and begin break case class def do else elsif end ensure false for if in module next nil "
          + "not or redo rescue retry return self super then true undef unless until when while yield"
      ),
      lineComments: ["#"],
      blockComments: [BlockComment(opening: "=begin", closing: "\n=end", isAtLineStart: true)],
      literals: [
        .hereDocument(.ruby), .percent,
        .quotes("\"", isMultiline: true, interpolation: .hashBrace),
        .quotes("'", isMultiline: true), .quotes("`", interpolation: .hashBrace),
        .regularExpression(.alsoAsArgument),
      ], variables: Variables(signs: "'\"`/&+~!@_.<>:0123456789?$,;*\\=")),
    CodeLanguage(
      names: ["php"],
      keywords: Set(
        words:
          "abstract and array as break case catch class const continue declare default do echo else elseif "
          + "enum extends false final finally fn for foreach function global if implements include "
          + "instanceof interface isset match namespace new null or print private protected public "
          + "readonly require return static switch this throw trait true try unset use var while yield"
      ),
      lineComments: ["//", "#"], openingsLikeComments: ["#["],
      blockComments: [BlockComment(opening: "/*", closing: "*/")],
      literals: [
        .hereDocument(.php), .quotes("\"", isMultiline: true), .quotes("'", isMultiline: true),
      ], variables: Variables(signs: "")),
    CodeLanguage(
      names: ["lua"],
      keywords: Set(
        words:
          "and break do else elseif end false for function goto if in local nil not or repeat return then "
          + "true until while"),
      lineComments: ["--"],
      blockComments: [
        BlockComment(opening: "--[[", closing: "]]"),
        BlockComment(opening: "--[=[", closing: "]=]"),
      ],
      literals: [
        .quoted(.init(opening: "[[", closing: "]]", escapes: [], isMultiline: true)),
        .quoted(.init(opening: "[=[", closing: "]=]", escapes: [], isMultiline: true)),
        .doubleQuotes, .singleQuotes,
      ]),
    CodeLanguage(
      names: ["r"],
      keywords: Set(
        words:
          "break else FALSE for function if in Inf NA NaN next NULL repeat return TRUE while"),
      lineComments: ["#"],
      literals: [
        .delimited(prefixes: ["r", "R"]), .quotes("\"", isMultiline: true),
        .quotes("'", isMultiline: true), .quotes("`"),
      ], nameCharacters: "."),
    CodeLanguage(
      names: ["julia", "jl"],
      keywords: Set(
        words:
          "abstract baremodule begin break catch const continue do else elseif end export false finally "
          + "for function global if import in isa let local macro module mutable primitive quote return "
          + "struct true try type using where while"),
      lineComments: ["#"],
      blockComments: [BlockComment(opening: "#=", closing: "=#", isNested: true)],
      literals: [
        .quotes("\"\"\"", prefixes: ["raw", "r", "b"], isMultiline: true),
        .quotes("\"", prefixes: ["raw", "r", "b", "v", "big"], isMultiline: true),
        .quotes("\"\"\"", isMultiline: true, interpolation: .dollarParenthesis),
        .quotes("\"", isMultiline: true, interpolation: .dollarParenthesis),
        .character(prefixes: []), .quotes("`"),
      ], nameContinuations: "!", directive: UInt8(ascii: "@")),
    CodeLanguage(
      names: ["matlab", "octave"],
      keywords: Set(
        words:
          "break case catch classdef continue do else elseif end endfor endfunction endif endwhile for "
          + "function global if otherwise parfor persistent return switch try unwind_protect until while"
      ),
      lineComments: ["%", "#"],
      blockComments: [
        BlockComment(opening: "%{\n", closing: "\n%}", isAtLineStart: true),
        BlockComment(opening: "#{\n", closing: "\n#}", isAtLineStart: true),
      ],
      literals: [
        .quotes("'", escapes: .doubled, mustClose: true, isBarredAfterValues: true),
        .quotes("\"", escapes: .doubled, mustClose: true),
      ]),
    CodeLanguage(
      names: ["bash", "sh", "shell", "zsh", "ksh"],
      keywords: Set(
        words:
          "case do done elif else esac export fi for function if in local readonly return select set "
          + "shift then trap unset until while"),
      lineComments: ["#"], hasCommentsBetweenWords: true,
      literals: [
        .hereDocument(.shell),
        .quotes("\"", isMultiline: true, interpolation: .dollarParenthesis),
        .quoted(.init(opening: "$'", closing: "'", isMultiline: true)),
        .quotes("'", escapes: [], isMultiline: true),
      ], escape: .backslash, nameCharacters: "-./", hasCalls: false,
      variables: Variables(signs: "?#@*!$-")),
    CodeLanguage(
      names: ["powershell", "pwsh", "ps1"],
      keywords: Set(
        words:
          "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally "
          + "for foreach function if in param process return switch throw trap try until using while"
      ),
      isCaseSensitive: false, lineComments: ["#"],
      blockComments: [BlockComment(opening: "<#", closing: "#>")], hasCommentsBetweenWords: true,
      literals: [
        .quoted(
          .init(
            opening: "@\"\n", closing: "\n\"@", escapes: .backtick, isMultiline: true,
            interpolation: .dollarParenthesis)),
        .quoted(.init(opening: "@'\n", closing: "\n'@", escapes: [], isMultiline: true)),
        .quotes(
          "\"", escapes: [.backtick, .doubled], isMultiline: true, interpolation: .dollarParenthesis
        ),
        .quotes("'", escapes: .doubled, isMultiline: true),
      ], escape: UInt8(ascii: "`"), nameCharacters: "-", hasCalls: false,
      variables: Variables(signs: "?$^")),
    CodeLanguage(
      names: ["makefile", "make", "dockerfile", "docker"], lineComments: ["#"],
      hasCommentsBetweenWords: true,
      literals: [.quotes("\"", mustClose: true), .quotes("'", escapes: [], mustClose: true)],
      escape: .backslash, nameCharacters: "-./", hasCalls: false,
      variables: Variables(signs: "?#@*!$-<^%+")),
  ]
}
