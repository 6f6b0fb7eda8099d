/// A word of Swift source, for finding where a statement begins and for colouring code.
package struct SwiftToken: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case keyword
    case identifier
    /// An integer or floating-point literal.
    case number
    /// A string literal, or a part of one between two interpolations, quotes included.
    case string
    /// `\(` of an interpolation; its `)` is a ``closing``.
    case interpolation
    /// A regular expression between `#/` and `/#`.
    case regex
    case comment
    case documentation
    /// `@main`, `#if`, `#available`.
    case directive
    /// Prefix, postfix or infix, `=` and `->` included.
    case `operator`
    /// `(`, `[`, `{`.
    case opening
    /// `)`, `]`, `}`.
    case closing
    /// `,`, `:`, `;`, `.`, and whatever else stands alone.
    case punctuation
  }

  package var kind: Kind
  /// Offsets into the source's UTF-8.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension SwiftToken {
  /// Words that cannot name anything without backticks, and those contextual ones that are nearly
  /// always meant as keywords in lessons (The Swift Programming Language, “Lexical Structure”).
  static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "async", "await", "break", "case", "catch", "class",
    "continue", "convenience", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
    "indirect", "infix", "init", "inout", "internal", "is", "lazy", "let", "mutating", "nil",
    "nonmutating", "open", "operator", "override", "postfix", "precedencegroup", "prefix",
    "private", "protocol", "public", "repeat", "required", "rethrows", "return", "self", "some",
    "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "unowned", "var", "weak", "where", "while",
  ]

  /// Those of the keywords that are names as well, unless a declaration follows them.
  static let contextualKeywords: Set<String> = [
    "async", "convenience", "indirect", "infix", "lazy", "mutating", "nonmutating", "open",
    "override", "postfix", "prefix", "required", "some", "unowned", "weak",
  ]

  /// Whether an operator can begin with this scalar, such as `×` or `⊗`, other than in ASCII (The
  /// Swift Programming Language, “Lexical Structure”, `operator-head`).
  static func isUnicodeOperator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA1...0xA7, 0xA9, 0xAB, 0xAC, 0xAE, 0xB0, 0xB1, 0xB6, 0xBB, 0xBF, 0xD7, 0xF7,
      0x2016, 0x2017, 0x2020...0x2027, 0x2030...0x203E, 0x2041...0x2053, 0x2055...0x205E,
      0x2190...0x23FF, 0x2500...0x2775, 0x2794...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3003,
      0x3008...0x3020, 0x3030:
      true
    default: false
    }
  }
}
