import Lessons

/// How a language writes what is not a word: a comment, a text, a number, a variable.
///
/// The rules of a language are tried in order, so what is longer or more special stands first.
struct LexicalRule: Sendable {
  let form: Form
  /// Nil for what is nothing in particular.
  let kind: SwiftHighlighter.Kind?
  let place: Place
  /// What it begins with, if that is always the same; so most rules need no closer look.
  let firstByte: UInt8?

  init(form: Form, kind: SwiftHighlighter.Kind? = nil, place: Place = .anywhere) {
    self.form = form
    self.kind = kind
    self.place = place
    firstByte =
      switch form {
      case .signs(let opening), .line(let opening, _), .namedCharacter(let opening):
        opening.utf8.first
      case .block(let block): block.opening.utf8.first
      case .quoted(let quotes): quotes.prefixes.isEmpty ? quotes.opening.utf8.first : nil
      case .escape(let mark), .markedCharacter(let mark), .command(let mark), .markedWord(let mark):
        mark
      case .regularExpression: UInt8(ascii: "/")
      case .element: .lessThan
      case .tagged(let tagged): tagged.openings.count == 1 ? tagged.openings[0].utf8.first : nil
      case .variable: UInt8(ascii: "$")
      case .percent: UInt8(ascii: "%")
      case .verbatim: .backslash
      case .hereDocument: .lessThan
      case .character, .hostText, .blockScalar, .number: nil
      }
  }

  enum Form: Sendable {
    /// These characters.
    case signs(String)
    /// This mark and the character after it, which it takes its meaning from: `it\'s`.
    case escape(UInt8)
    /// All from this mark to the end of the line, or to what ends the language in it.
    case line(String, before: String? = nil)
    /// All between these delimiters, other such blocks among it or not.
    case block(Block)
    /// Text between two delimiters.
    case quoted(Quotes)
    /// One character or one escape, `'a'`, `'\n'`. Any other single quote begins the name after it, as in
    /// `'static`, or nothing.
    case character(prefixes: Set<String>)
    /// A character after this mark, as in `?a`, that no word goes on with.
    case markedCharacter(UInt8)
    /// A character by its name after these marks: `#\"`, `#\space`.
    case namedCharacter(mark: String)
    /// `/a["/]b/`, where a value can begin.
    case regularExpression(RegularExpression)
    /// `<p>text {code}</p>`, where a value can begin.
    case element
    /// Text between delimiters with a tag of the author's choice in both: `r#"…"#`, `$name$…$name$`.
    case tagged(Tagged)
    /// All before the first of these signs, where code begins in a text of another language; unless the code
    /// ends before it, which has begun earlier then.
    case hostText(before: [String], unlessAfter: String)
    /// `%w[a b]`.
    case percent
    /// `\verb|…|`, of these commands.
    case verbatim([String])
    /// The lines up to one that ends them: `<<EOF`.
    case hereDocument(HereDocument)
    /// The lines below `key: |` that are further in.
    case blockScalar
    /// The letters after this mark, or one other character: `\emph`.
    case command(UInt8)
    /// The word after this mark, and spaces between them: `#include`, `@property`.
    case markedWord(UInt8)
    /// `$name`, `${name}`, and `$` with one of these signs.
    case variable(signs: String)
    /// Digits, and what goes on with them; between them may stand this sign, besides `_`: `1'000`.
    case number(separator: UInt8?)
  }

  /// Where it can begin.
  enum Place: Sendable {
    case anywhere
    /// At the beginning of a line.
    case lineStart
    /// After nothing but white space in its line.
    case firstInLine
    /// Where no word goes on: in `a#b`, and in `$#`, `#` begins no comment.
    case betweenWords
    /// Apart from the signs of operators: `-->` and `|--` are operators.
    case apartFromOperators
    /// Not directly after a value, where the sign means something else: `A'`.
    case notAfterValue
    /// Not directly after a word, a number or a closing bracket, whatever they mean: `don't`, `let's`.
    case apartFromWords
    /// Where a value of YAML can begin.
    case valueStart
    /// Where all of the code begins.
    case codeStart
  }

  struct Block: Sendable {
    var opening: String
    var closing: String
    /// Whether one can stand in another.
    var isNested = false
    /// Whether what would end it does not do so in a text: `(* "*)" *)`.
    var hasTexts = false
  }

  struct Quotes: Sendable {
    var opening: String
    var closing: String
    /// The words of which one stands before the opening, in any case; none if none does.
    var prefixes: Set<String> = []
    var escapes: Escapes = .backslash
    /// Whether it may go on in the next line; else it ends with its own.
    var isMultiline = false
    /// Whether quotes that nothing closes in their line are no quotes.
    var mustClose = false
    /// Whether quotes right after the closing ones belong to the text: `"""a""""`.
    var takesSurplus = false
    /// What code within it stands between.
    var interpolation: Interpolation?
  }

  struct Tagged: Sendable {
    /// What it begins with: one of these.
    var openings: [String]
    /// What its tag is made of, which may be empty.
    var tag: Tag
    var afterTag = ""
    /// What comes before the tag at its end, and what after it.
    var beforeTag: String
    var closing = ""
    /// Whether what nothing closes is no text.
    var mustClose = false

    enum Tag: Sendable {
      /// This sign, as many times as the author likes.
      case sign(UInt8)
      case letters
      /// All but white space, quotes, parentheses and backslashes.
      case characters

      func contains(_ byte: UInt8) -> Bool {
        switch self {
        case .sign(let sign): byte == sign
        case .letters: byte.isLetter || byte == .underscore
        case .characters: !byte.isWhitespace && !"()\\\"".utf8.contains(byte)
        }
      }
    }
  }

  /// What keeps the closing delimiter from being the end.
  struct Escapes: OptionSet, Sendable {
    let rawValue: Int

    /// A backslash before it.
    static let backslash = Escapes(rawValue: 1)
    /// A grave accent before it.
    static let backtick = Escapes(rawValue: 2)
    /// Another delimiter after it.
    static let doubled = Escapes(rawValue: 4)
    /// Besides, `\z` takes all white space after it, line breaks too.
    static let skippedSpace = Escapes(rawValue: 8)
  }

  /// Code in a text: what begins it and the bracket that ends it.
  struct Interpolation: Sendable {
    var opening: String
    var closing: UInt8
    /// Whether the opening twice stands for the sign itself.
    var isDoubledForItself = false

    static let dollarBrace = Interpolation(opening: "${", closing: UInt8(ascii: "}"))
    static let dollarParenthesis = Interpolation(opening: "$(", closing: UInt8(ascii: ")"))
    static let hashBrace = Interpolation(opening: "#{", closing: UInt8(ascii: "}"))
    static let brace = Interpolation(
      opening: "{", closing: UInt8(ascii: "}"), isDoubledForItself: true)
  }

  /// Whether a slash after a space and before none begins an expression even after a name, which it
  /// is given to, as in `split /,/`, and whether an expression may have several lines then.
  enum RegularExpression: Sendable { case whereValuesBegin, alsoAsArgument }

  enum HereDocument: Sendable {
    /// `<<EOF`, `<<-EOF`, `<< 'EOF'`.
    case shell
    /// `<<~EOF`, `<<-EOF`, `<<EOF`.
    case ruby
    /// `<<<EOF`, `<<<'EOF'`.
    case php

    var mark: String { self == .php ? "<<<" : "<<" }
  }
}

// MARK: - Making rules

extension LexicalRule {
  static func comment(
    _ mark: String, before end: String? = nil, at place: Place = .anywhere
  ) -> LexicalRule {
    LexicalRule(form: .line(mark, before: end), kind: .comment, place: place)
  }

  static func comment(
    _ opening: String, to closing: String, isNested: Bool = false, hasTexts: Bool = false,
    at place: Place = .anywhere
  ) -> LexicalRule {
    let block = Block(opening: opening, closing: closing, isNested: isNested, hasTexts: hasTexts)
    return LexicalRule(form: .block(block), kind: .comment, place: place)
  }

  /// What the rules after this one would take for something else.
  static func plain(_ signs: String) -> LexicalRule { LexicalRule(form: .signs(signs)) }
  static func plain(_ opening: String, to closing: String) -> LexicalRule {
    LexicalRule(form: .block(Block(opening: opening, closing: closing)))
  }
  static func escape(_ mark: UInt8) -> LexicalRule { LexicalRule(form: .escape(mark)) }

  static let doubleQuotes = quotes("\"")
  static let singleQuotes = quotes("'")

  /// Quotes of one kind with what is special about them.
  static func quotes(
    _ sign: String, prefixes: Set<String> = [], escapes: Escapes = .backslash,
    isMultiline: Bool = false, mustClose: Bool = false, takesSurplus: Bool = false,
    interpolation: Interpolation? = nil, at place: Place = .anywhere
  ) -> LexicalRule {
    text(
      from: sign, to: sign, prefixes: prefixes, escapes: escapes, isMultiline: isMultiline,
      mustClose: mustClose, takesSurplus: takesSurplus, interpolation: interpolation, at: place)
  }

  static func text(
    from opening: String, to closing: String, prefixes: Set<String> = [],
    escapes: Escapes = .backslash, isMultiline: Bool = false, mustClose: Bool = false,
    takesSurplus: Bool = false, interpolation: Interpolation? = nil, at place: Place = .anywhere
  ) -> LexicalRule {
    text(
      .quoted(
        Quotes(
          opening: opening, closing: closing, prefixes: prefixes, escapes: escapes,
          isMultiline: isMultiline, mustClose: mustClose, takesSurplus: takesSurplus,
          interpolation: interpolation)), at: place)
  }

  /// An operator that is a word between two signs in a line: `%in%`.
  static func wordOperator(_ sign: String) -> LexicalRule {
    LexicalRule(
      form: .quoted(Quotes(opening: sign, closing: sign, escapes: [], mustClose: true)))
  }

  /// A text in one of the other forms.
  static func text(_ form: Form, at place: Place = .anywhere) -> LexicalRule {
    LexicalRule(form: form, kind: .string, place: place)
  }

  static func character(prefixes: Set<String> = []) -> LexicalRule {
    text(.character(prefixes: prefixes), at: .notAfterValue)
  }

  static func directive(_ mark: UInt8) -> LexicalRule {
    LexicalRule(form: .markedWord(mark), kind: .directive, place: .firstInLine)
  }
  static func variables(_ signs: String = "") -> LexicalRule {
    LexicalRule(form: .variable(signs: signs), kind: .label)
  }
  static func number(separator: UInt8? = nil) -> LexicalRule {
    LexicalRule(form: .number(separator: separator), kind: .number)
  }
}

extension LexicalRule.Form {
  /// `r#"…"#` with as many signs at its end as at its beginning, after one of these prefixes.
  static func hashed(prefixes: [String]) -> Self {
    .tagged(.init(openings: prefixes, tag: .sign(.hash), afterTag: "\"", beforeTag: "\""))
  }

  /// `[==[…]==]` with as many signs in both, after this prefix.
  static func longBrackets(prefix: String) -> Self {
    .tagged(
      .init(
        openings: [prefix + "["], tag: .sign(UInt8(ascii: "=")), afterTag: "[", beforeTag: "]",
        closing: "]"))
  }

  /// `R"name(…)name"`.
  static func delimited(prefixes: [String]) -> Self {
    .tagged(
      .init(
        openings: prefixes.map { $0 + "\"" }, tag: .characters, afterTag: "(", beforeTag: ")",
        closing: "\""))
  }

  /// `$$…$$` and `$name$…$name$`.
  static var dollarQuoted: Self {
    .tagged(
      .init(
        openings: ["$"], tag: .letters, afterTag: "$", beforeTag: "$", closing: "$",
        mustClose: true))
  }

  /// `{|…|}` and `{name|…|name}`.
  static var barQuoted: Self {
    .tagged(
      .init(
        openings: ["{"], tag: .letters, afterTag: "|", beforeTag: "|", closing: "}",
        mustClose: true))
  }

  /// Three quotes or more, and as many at the end, after one of these prefixes.
  static func longQuotes(prefixes: [String]) -> Self {
    .tagged(
      .init(
        openings: prefixes.map { $0 + "\"\"\"" }, tag: .sign(.quote), beforeTag: "\"\"\""))
  }
}
