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
      rules: [.comment("#")]
        + ["\"\"\"", "'''", "\"", "'"].flatMap { (quotes: String) -> [LexicalRule] in
          let isLong = quotes.count == 3
          return [
            .quotes(
              quotes, prefixes: ["f", "fr", "rf", "t", "tr", "rt"], isMultiline: isLong,
              interpolation: .brace),
            .quotes(quotes, prefixes: ["r", "b", "u", "br", "rb"], isMultiline: isLong),
            .quotes(quotes, isMultiline: isLong),
          ]
        } + [.directive(UInt8(ascii: "@")), .number()]),
    CodeLanguage(
      names: ["ruby", "rb"],
      keywords: Set(
        words:
          "alias and begin break case class def do else elsif end ensure false for if in module next nil "
          + "not or redo rescue retry return self super then true undef unless until when while yield"
      ),
      rules: [
        .comment("=begin", to: "\n=end", at: .lineStart), .comment("#"),
        .text(.hereDocument(.ruby)), .text(.percent), .text(.markedCharacter(UInt8(ascii: "?"))),
        .quotes("\"", isMultiline: true, interpolation: .hashBrace),
        .quotes("'", isMultiline: true), .quotes("`", interpolation: .hashBrace),
        .text(.regularExpression(.alsoAsArgument)),
        .variables("'\"`/&+~!@_.<>:0123456789?$,;*\\="), .number(),
      ]),
    CodeLanguage(
      names: ["php"],
      keywords: Set(
        words:
          "abstract and array as break case catch class const continue declare default do echo else elseif "
          + "enum extends false final finally fn for foreach function global if implements include "
          + "instanceof interface isset match namespace new null or print private protected public "
          + "readonly require return static switch this throw trait true try unset use var while yield"
      ),
      rules: [
        // HTML.
        LexicalRule(
          form: .hostText(before: ["<?php", "<?="], unlessAfter: "?>"), place: .codeStart),
        .plain("?>", to: "<?"),
        .plain("#["), .comment("//", before: "?>"), .comment("#", before: "?>"),
        .comment("/*", to: "*/"),
        .text(.hereDocument(.php)), .quotes("\"", isMultiline: true),
        .quotes("'", isMultiline: true),
        .variables(), .number(),
      ]),
    CodeLanguage(
      names: ["lua"],
      keywords: Set(
        words:
          "and break do else elseif end false for function goto if in local nil not or repeat return then "
          + "true until while"),
      rules: [
        LexicalRule(form: .longBrackets(prefix: "--"), kind: .comment), .comment("--"),
        .text(.longBrackets(prefix: "")),
        .quotes("\"", escapes: [.backslash, .skippedSpace]),
        .quotes("'", escapes: [.backslash, .skippedSpace]), .number(),
      ]),
    CodeLanguage(
      names: ["r"],
      keywords: Set(
        words:
          "break else FALSE for function if in Inf NA NaN next NULL repeat return TRUE while"),
      rules: [
        .comment("#"), .text(.delimited(prefixes: ["r", "R"])), .quotes("\"", isMultiline: true),
        .quotes("'", isMultiline: true), .quotes("`"), .wordOperator("%"), .number(),
      ], nameCharacters: "."),
    CodeLanguage(
      names: ["julia", "jl"],
      keywords: Set(
        words:
          "abstract baremodule begin break catch const continue do else elseif end export false finally "
          + "for function global if import in isa let local macro module mutable primitive quote return "
          + "struct true try type using where while"),
      rules: [
        .comment("#=", to: "=#", isNested: true), .comment("#"),
        .quotes("\"\"\"", prefixes: ["raw", "r", "b"], isMultiline: true),
        .quotes("\"", prefixes: ["raw", "r", "b", "v", "big"], isMultiline: true),
        .quotes("\"\"\"", isMultiline: true, interpolation: .dollarParenthesis),
        .quotes("\"", isMultiline: true, interpolation: .dollarParenthesis),
        .character(), .quotes("`"), .directive(UInt8(ascii: "@")), .number(),
      ], nameContinuations: "!"),
    CodeLanguage(
      names: ["matlab", "octave"],
      keywords: Set(
        words:
          "break case catch classdef continue do else elseif end endfor endfunction endif endwhile for "
          + "function global if otherwise parfor persistent return switch try unwind_protect until while"
      ),
      rules: [
        .comment("%{\n", to: "\n%}", at: .lineStart), .comment("#{\n", to: "\n#}", at: .lineStart),
        .comment("%"), .comment("#"),
        // What follows a line that goes on.
        .comment("..."),
        .quotes("'", escapes: .doubled, mustClose: true, at: .notAfterValue),
        .quotes("\"", escapes: .doubled, mustClose: true), .number(),
      ]),
    CodeLanguage(
      names: ["bash", "sh", "shell", "zsh", "ksh"],
      keywords: Set(
        words:
          "case do done elif else esac export fi for function if in local readonly return select set "
          + "shift then trap unset until while"),
      rules: [
        .comment("#", at: .betweenWords), .escape(.backslash), .text(.hereDocument(.shell)),
        .quotes("\"", isMultiline: true, interpolation: .dollarParenthesis),
        .text(from: "$'", to: "'", isMultiline: true), .quotes("'", escapes: [], isMultiline: true),
        .variables("?#@*!$-"), .number(),
      ], nameCharacters: "-./", hasCalls: false),
    CodeLanguage(
      names: ["powershell", "pwsh", "ps1"],
      keywords: Set(
        words:
          "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally "
          + "for foreach function if in param process return switch throw trap try until using while"
      ),
      isCaseSensitive: false,
      rules: [
        .comment("<#", to: "#>"), .comment("#", at: .betweenWords), .escape(UInt8(ascii: "`")),
        .text(
          from: "@\"\n", to: "\n\"@", escapes: .backtick, isMultiline: true,
          interpolation: .dollarParenthesis),
        .text(from: "@'\n", to: "\n'@", escapes: [], isMultiline: true),
        .quotes(
          "\"", escapes: [.backtick, .doubled], isMultiline: true, interpolation: .dollarParenthesis
        ),
        .quotes("'", escapes: .doubled, isMultiline: true), .variables("?$^"), .number(),
      ], nameCharacters: "-", hasCalls: false),
    CodeLanguage(
      names: ["makefile", "make", "dockerfile", "docker"],
      rules: [
        .comment("#", at: .betweenWords), .escape(.backslash),
        // An apostrophe in a word is one.
        .quotes("\"", mustClose: true),
        .quotes("'", escapes: [], mustClose: true, at: .notAfterValue),
        .variables("?#@*!$-<^%+"), .number(),
      ], nameCharacters: "-./", hasCalls: false),
  ]
}
