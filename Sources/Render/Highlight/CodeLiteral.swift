/// A way in which a language writes texts.
enum CodeLiteral: Sendable {
  /// Text between two delimiters.
  case quoted(Quotes)
  /// One character or one escape, `'a'`, `'\n'`, not directly after a value. Any other single quote
  /// begins the name after it, as in `'static`, or nothing.
  case character(prefixes: Set<String>)
  /// `/a["/]b/`, where a value can begin.
  case regularExpression(RegularExpression)
  /// `r#"…"#` with as many signs at its end as at its beginning, after one of these prefixes.
  case hashed(prefixes: [String])
  /// `R"name(…)name"`.
  case delimited(prefixes: [String])
  /// `$$…$$` and `$name$…$name$`.
  case dollarQuoted
  /// `%w[a b]`.
  case percent
  /// A character by its name after these marks: `#\"`, `#\space`.
  case namedCharacter(mark: String)
  /// The lines up to one that ends them: `<<EOF`.
  case hereDocument(HereDocument)
  /// The lines below `key: |` that are further in.
  case blockScalar

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
    /// What code within it stands between.
    var interpolation: Interpolation?
    /// Whether it begins nowhere directly after a value, where the sign means something else: `A'`.
    var isBarredAfterValues = false
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
  /// is given to: `split /,/`.
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

extension CodeLiteral {
  static let doubleQuotes = quoted(Quotes(opening: "\"", closing: "\""))
  static let singleQuotes = quoted(Quotes(opening: "'", closing: "'"))

  /// Quotes of one kind with what is special about them.
  static func quotes(
    _ sign: String, prefixes: Set<String> = [], escapes: Escapes = .backslash,
    isMultiline: Bool = false, mustClose: Bool = false, interpolation: Interpolation? = nil,
    isBarredAfterValues: Bool = false
  ) -> CodeLiteral {
    .quoted(
      Quotes(
        opening: sign, closing: sign, prefixes: prefixes, escapes: escapes,
        isMultiline: isMultiline, mustClose: mustClose, interpolation: interpolation,
        isBarredAfterValues: isBarredAfterValues))
  }
}
