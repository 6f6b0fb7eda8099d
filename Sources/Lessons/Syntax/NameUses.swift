/// A name that stands for a value where a piece of Swift runs.
struct NameUse: Equatable, Sendable {
  var name: String
  /// As offsets in the source's UTF-8.
  var range: Range<Int>
  /// Whether it is called, as a function is.
  var isCall: Bool
}

extension TokenizedSource {
  /// The names that a statement uses as it runs, as far as that is certain.
  ///
  /// Left out are members and labels, names that the statement may bind itself, and whatever runs
  /// later or perhaps not at all: bodies of functions and types, and closures, unless it is known
  /// that they are called at once.
  func certainUses(in statement: Range<Int>) -> [NameUse] {
    guard let first = statement.first else { return [] }
    if let keyword = declarationKeyword(of: statement) {
      guard ["let", "var", "guard"].contains(text(keyword)) else { return [] }
      let isLazy = (first..<keyword).contains { isToken($0, "lazy") }
      let isStored = declaredNames(of: statement).allSatisfy { $0.isStored }
      if text(keyword) != "guard", isLazy || !isStored { return [] }
    }
    if tokens[first].kind == .directive || Self.silent.contains(text(first)) { return [] }
    return uses(in: statement, bound: boundNames(in: statement))
  }

  /// The names that every call of the function declared by a statement uses; nil if it declares none.
  func certainUses(ofFunction statement: Range<Int>) -> (name: String, uses: [NameUse])? {
    guard let keyword = declarationKeyword(of: statement), text(keyword) == "func",
      tokens.indices.contains(keyword + 1),
      let body = statement.first(where: { isToken($0, "{") && $0 > keyword })
    else { return nil }
    let parameters = (keyword..<body).filter { tokens[$0].kind == .identifier }.map(name(at:))
    let inside = body + 1..<min(closing(of: body), statement.upperBound)
    let bound = boundNames(in: inside).union(parameters)
    var uses: [NameUse] = []
    for inner in statements(in: inside) {
      guard let first = inner.first else { continue }
      // What may not be reached is not certain.
      if Self.conditional.contains(text(first)) { break }
      if let keyword = declarationKeyword(of: inner), !["let", "var"].contains(text(keyword)) {
        continue
      }
      uses += self.uses(in: inner, bound: bound)
      if text(first) == "return" || text(first) == "throw" { break }
    }
    return (name(at: keyword + 1), uses)
  }

  /// Statements after which it is not certain what runs in a function.
  private static let conditional: Set<String> = [
    "do", "for", "guard", "if", "repeat", "switch", "while",
  ]

  /// Statements that use nothing when they are reached.
  private static let silent: Set<String> = ["defer", "extension", "import"]

  private func uses(in range: Range<Int>, bound: Set<String>) -> [NameUse] {
    var uses: [NameUse] = []
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      if isToken(index, "{"), !runsAtOnce(brace: index, in: range) {
        index = closing(of: index)
      } else if tokens[index].kind == .keyword, Self.innerDeclarations.contains(text(index)) {
        index = range[index...].first { isToken($0, "{") }.map { closing(of: $0) } ?? index
      } else if tokens[index].kind == .directive, ["#if", "#elseif"].contains(text(index)) {
        // The words of a condition are not names.
        while index + 1 < range.upperBound, !containsLineBreak(before: index + 1) { index += 1 }
      } else if isUse(index), !bound.contains(name(at: index)) {
        uses.append(
          NameUse(
            name: name(at: index), range: tokens[index].range, isCall: isToken(index + 1, "(")))
      }
    }
    return uses
  }

  private static let innerDeclarations: Set<String> = [
    "class", "defer", "enum", "extension", "func", "protocol", "struct", "subscript", "typealias",
  ]

  private func isUse(_ index: Int) -> Bool {
    let isLabel = isToken(index + 1, ":") && !isToken(index - 1, "?")
    return tokens[index].kind == .identifier && !isToken(index - 1, ".") && !isLabel
      && !["let", "var", "case", "for", "->", "as", "is"].contains(
        index > 0 ? text(index - 1) : "")
      && !text(index).hasPrefix("$")
  }

  /// Whether what is in a brace runs with the statement: the body of a loop or a condition, or the
  /// closure of one of the sequence's functions that call it at once.
  private func runsAtOnce(brace: Int, in statement: Range<Int>) -> Bool {
    guard brace > statement.lowerBound else { return false }
    if range(statement, contains: "lazy") { return false }
    var callee = brace - 1
    if isToken(callee, ")"), let opening = opening(of: callee) {
      // A trailing closure after other arguments.
      callee = opening - 1
    } else if let opening = enclosing(brace), opening > statement.lowerBound {
      callee = opening - 1
    }
    if isToken(callee - 1, ".") { return Self.callingAtOnce.contains(text(callee)) }
    let first = text(statement.lowerBound)
    let isBody = Self.conditional.contains(first) || isToken(statement.lowerBound + 1, ":")
    return isBody && depth(of: brace, in: statement) == 0
  }

  private func range(_ range: Range<Int>, contains word: String) -> Bool {
    range.contains { isToken($0, word) }
  }

  /// How many parentheses and brackets are open before a token.
  private func depth(of index: Int, in statement: Range<Int>) -> Int {
    (statement.lowerBound..<index).reduce(0) { depth, index in
      if isToken(index, "(") || isToken(index, "[") { return depth + 1 }
      return isToken(index, ")") || isToken(index, "]") ? depth - 1 : depth
    }
  }

  /// The index of the parenthesis in which a token stands, if it stands in one.
  private func enclosing(_ index: Int) -> Int? {
    var depth = 0
    for index in stride(from: index - 1, through: 0, by: -1) {
      switch tokens[index].kind {
      case .closing: depth += 1
      case .opening, .interpolation:
        if depth == 0 { return isToken(index, "(") ? index : nil }
        depth -= 1
      default: break
      }
    }
    return nil
  }

  private func opening(of closing: Int) -> Int? {
    var depth = 0
    for index in stride(from: closing, through: 0, by: -1) {
      switch tokens[index].kind {
      case .closing: depth += 1
      case .opening, .interpolation:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// Functions of the standard library's sequences that call a closure before they return.
  private static let callingAtOnce: Set<String> = [
    "allSatisfy", "compactMap", "contains", "count", "filter", "first", "firstIndex", "flatMap",
    "forEach", "last", "lastIndex", "map", "max", "min", "reduce", "sort", "sorted",
  ]

  /// The names that are, or may be, bound inside of a statement: by `let`, `for`, or a closure.
  func boundNames(in range: Range<Int>) -> Set<String> {
    var names: Set<String> = []
    for index in range {
      switch text(index) {
      case "let", "var", "for", "case", "func":
        let pattern = range[(index + 1)...].prefix { inner in
          !["=", "in", "{", "}"].contains(text(inner)) && !containsLineBreak(before: inner)
        }
        names.formUnion(pattern.filter { tokens[$0].kind == .identifier }.map(name(at:)))
      case "in" where tokens[index].kind == .keyword:
        // The parameters of a closure, back to its brace.
        var inner = index - 1
        while inner > range.lowerBound, !isToken(inner, "{"), !isToken(inner, "for") {
          if tokens[inner].kind == .identifier { names.insert(name(at: inner)) }
          inner -= 1
        }
      default: break
      }
    }
    return names
  }
}
