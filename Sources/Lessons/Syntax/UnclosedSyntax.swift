/// Something that begins in a piece of Swift and does not end in it.
struct UnclosedSyntax: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// A parenthesis, bracket or brace.
    case bracket
    case string
    case multilineString
    case comment
    case regex
    /// `#if`, or a part of a conditional block without one.
    case condition
  }

  var kind: Kind
  /// What begins it, as offsets in the source's UTF-8.
  var range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension SwiftLexer {
  /// The first thing in the source that does not end in it; nil if it is whole.
  ///
  /// What has no beginning, such as a brace too many, cannot reach over other cells, and is left for
  /// the compiler to tell.
  var firstUnclosed: UnclosedSyntax? {
    // A bracket that is closed in a string that does not end is not a mistake of its own.
    if let first = unclosed.first { return first }
    return unbalancedCondition ?? unclosedBracket
  }

  private var unclosedBracket: UnclosedSyntax? {
    brackets.open.first.map { UnclosedSyntax(.bracket, $0.range) }
  }

  /// Whether something ends in the source that does not begin in it: a bracket or a condition.
  var endsMoreThanItBegins: Bool { brackets.hasUnopened || conditions.unopened != nil }

  /// The brackets that are not closed, and whether one is closed that is not open.
  private var brackets: (open: [SwiftToken], hasUnopened: Bool) {
    let partners: [UInt8: UInt8] = [
      UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "]"): UInt8(ascii: "["),
      UInt8(ascii: "}"): UInt8(ascii: "{"),
    ]
    var open: [SwiftToken] = []
    var hasUnopened = false
    for token in tokens {
      switch token.kind {
      case .opening, .interpolation: open.append(token)
      case .closing:
        let partner = partners[bytes[token.range.lowerBound]]
        // An interpolation ends in the parenthesis with which it begins.
        if let match = open.lastIndex(where: { bytes[$0.range.upperBound - 1] == partner }) {
          open.removeSubrange(match...)
        } else {
          hasUnopened = true
        }
      default: break
      }
    }
    return (open, hasUnopened)
  }

  /// Where `#if` and `#endif` do not belong together.
  ///
  /// Cells are pieces of one program, in which such a block would reach over what lies between them.
  private var unbalancedCondition: UnclosedSyntax? {
    let conditions = conditions
    return (conditions.unopened ?? conditions.open.first).map { UnclosedSyntax(.condition, $0) }
  }

  /// The `#if` that are not closed, and the first directive that belongs to none.
  private var conditions: (open: [Range<Int>], unopened: Range<Int>?) {
    var open: [Range<Int>] = []
    for token in tokens where token.kind == .directive {
      switch String(decoding: bytes[token.range], as: UTF8.self) {
      case "#if": open.append(token.range)
      case "#elseif", "#else":
        if open.isEmpty { return ([], token.range) }
      case "#endif":
        if open.popLast() == nil { return ([], token.range) }
      default: break
      }
    }
    return (open, nil)
  }
}

// MARK: - In words

extension UnclosedSyntax {
  /// What is wrong with a cell of this code, and the way out.
  func diagnostic(in code: SourcedText) -> Diagnostic {
    let written = String(decoding: Array(code.text.utf8)[range], as: UTF8.self)
    let (message, help) =
      switch kind {
      case .bracket:
        ("this '\(written)' is not closed in its cell", "add '\(closing(written))'")
      case .string:
        (
          "this string is not closed on its line",
          "end it with '\(closing(written))', or write it between \"\"\" over several lines"
        )
      case .multilineString:
        (
          "this string is not closed in its cell",
          "end it with \(closing(written)) on a line of its own"
        )
      case .comment: ("this comment is not closed in its cell", "end it with '*/'")
      case .regex: ("this regular expression is not closed", "end it with '\(closing(written))'")
      case .condition:
        (
          "a conditional block goes beyond its cell",
          "put '#if' and its '#endif' into one cell"
        )
      }
    return Diagnostic(at: code.sourceRange(range), message, help: help)
  }

  private func closing(_ opening: String) -> String {
    switch opening {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    default: String(opening.reversed())
    }
  }
}
