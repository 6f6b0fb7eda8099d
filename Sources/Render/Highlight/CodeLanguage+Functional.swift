import Lessons

extension CodeLanguage {
  /// Languages in which a quote is part of names as often as it begins a text.
  static let functional: [CodeLanguage] = [
    CodeLanguage(
      names: ["haskell", "hs"],
      keywords: Set(
        words:
          "case class data default deriving do else family forall foreign if import in infix infixl infixr "
          + "instance let mdo module newtype of qualified then type where"),
      rules: [
        .comment("--", at: .apartFromOperators), .comment("{-", to: "-}", isNested: true),
        .doubleQuotes, .character(), .number(),
      ], nameContinuations: "'", hasCalls: false),
    CodeLanguage(
      names: ["ocaml", "ml"],
      keywords: Set(
        words:
          "and as assert begin class constraint do done downto else end exception external false for fun "
          + "function functor if in include inherit initializer lazy let match method module mutable new "
          + "nonrec object of open or private rec sig struct then to true try type val virtual when while "
          + "with"),
      rules: [
        .comment("(*", to: "*)", isNested: true, hasTexts: true),
        .quotes("\"", isMultiline: true), .text(.barQuoted), .character(), .number(),
      ], nameContinuations: "'", hasCalls: false),
    CodeLanguage(
      names: ["fsharp", "fs", "f#"],
      keywords: Set(
        words:
          "abstract and as assert async base begin class default delegate do done downcast downto elif else "
          + "end exception extern false finally fixed for fun function global if in inherit inline "
          + "interface internal lazy let match member module mutable namespace new null of open or "
          + "override private public rec return static struct then to true try type upcast use val void "
          + "when while with yield"),
      rules: [
        // The operator as a function.
        .plain("(*)"),
        .comment("//"), .comment("(*", to: "*)", isNested: true, hasTexts: true),
        .quotes("\"\"\"", prefixes: ["$"], escapes: [], isMultiline: true, interpolation: .brace),
        .quotes("\"\"\"", escapes: [], isMultiline: true),
        .quotes("\"", prefixes: ["@"], escapes: .doubled, isMultiline: true),
        .quotes("\"", prefixes: ["$"], isMultiline: true, interpolation: .brace),
        .quotes("\"", isMultiline: true), .character(), .directive(.hash), .number(),
      ], nameContinuations: "'", hasCalls: false),
    CodeLanguage(
      names: [
        "lisp", "common-lisp", "commonlisp", "cl", "scheme", "scm", "racket", "elisp", "emacs-lisp",
      ],
      keywords: Set(
        words:
          "and begin case cond cons defclass defconst defgeneric define define-syntax defmacro defmethod "
          + "defn defpackage defparameter defstruct defun defvar delay do dolist dotimes else if lambda "
          + "let let* letrec loop nil not or progn quasiquote quote set! setf setq unless unquote when"
      ),
      rules: [
        .comment(";"), .comment("#|", to: "|#", isNested: true),
        .text(.namedCharacter(mark: "#\\")), .quotes("\"", isMultiline: true), .number(),
      ], nameCharacters: "-+*/<>=!?&%:.", hasCalls: false),
    CodeLanguage(
      names: ["clojure", "clj", "cljs", "edn"],
      keywords: Set(
        words:
          "and case cond def defmacro defmethod defmulti defn defprotocol defrecord do doseq dotimes false "
          + "fn for if if-let import let letfn loop nil not ns or quote recur require throw true try var "
          + "when when-let"),
      rules: [
        .comment(";"), .text(.namedCharacter(mark: "\\")), .quotes("\"", isMultiline: true),
        .number(),
      ], nameCharacters: "-+*/<>=!?&%:.", nameContinuations: "'#", hasCalls: false),
  ]
}
