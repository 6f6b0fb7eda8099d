/// The ids that code gives to claims, `claim("…", a, <, b, id: "accuracy")`, as far as they can be
/// read in it.
struct ClaimNames {
  /// The ids that are written as they are.
  private(set) var literals: [String] = []
  /// What ids begin with whose rest is computed; empty for one that is computed from its beginning.
  private(set) var prefixes: [String] = []

  init(_ code: String) {
    let source = TokenizedSource(code)
    for call in source.claimCalls { read(source.arguments(ofCall: call), in: source) }
  }

  /// Reads the arguments between parentheses.
  private mutating func read(_ call: Range<Int>, in source: TokenizedSource) {
    var depth = 0
    for index in call {
      switch source.tokens[index].kind {
      case .opening, .interpolation: depth += 1
      case .closing: depth -= 1
      case .identifier
      where depth == 1 && source.text(index) == "id" && source.isToken(index + 1, ":"):
        readName(at: index + 2, in: source)
      default: break
      }
    }
  }

  private mutating func readName(at index: Int, in source: TokenizedSource) {
    guard source.tokens.indices.contains(index) else { return }
    guard source.tokens[index].kind == .string else {
      if !source.isToken(index, "nil") { prefixes.append("") }
      return
    }
    let text = source.text(index).drop { $0 == "\"" || $0 == "#" }
    let isWhole =
      source.tokens.indices.contains(index + 1) && source.tokens[index + 1].kind != .interpolation
    if isWhole {
      literals.append(String(text.prefix { $0 != "\"" }))
    } else {
      prefixes.append(String(text))
    }
  }
}
