/// A name that a piece of Swift declares at its outermost level.
struct DeclaredName: Equatable, Sendable {
  var name: String
  /// The name's own place, as offsets in the source's UTF-8.
  var range: Range<Int>
  /// Whether it is a variable or a constant, which has its value only once its statement has run.
  var isStored: Bool
}

extension TokenizedSource {
  /// The names that the statements at the outermost level declare, as far as tokens tell.
  var declaredNames: [DeclaredName] { statements.flatMap { declaredNames(of: $0) } }

  /// The names that a statement declares; none for one that is not a declaration.
  func declaredNames(of statement: Range<Int>) -> [DeclaredName] {
    guard let keyword = declarationKeyword(of: statement) else { return [] }
    let rest = keyword + 1..<statement.upperBound
    switch text(keyword) {
    case "let", "var": return patternNames(in: rest)
    case "guard":
      return rest.filter { isToken($0, "let") || isToken($0, "var") }.flatMap { index in
        name(at: index + 1, isStored: false)
      }
    default: return name(at: keyword + 1, isStored: false)
    }
  }

  /// The index of the keyword that says what a statement declares, which may come after modifiers.
  func declarationKeyword(of statement: Range<Int>) -> Int? {
    var index = statement.lowerBound
    while index < statement.upperBound {
      let word = text(index)
      switch tokens[index].kind {
      case .keyword where Self.declarationKeywords.contains(word): return index
      case .keyword where Self.modifiers.contains(word): index += 1
      case .identifier where word == "actor" || word == "macro":
        return isName(index + 1) ? index : nil
      case .identifier where Self.modifiers.contains(word): index += 1
      case .directive where word.hasPrefix("@"): index += 1
      case .opening where index > statement.lowerBound && text(index) == "(":
        // The argument of an attribute or of a modifier, such as `private(set)`.
        index = closing(of: index) + 1
      default: return nil
      }
    }
    return nil
  }

  private static let declarationKeywords: Set<String> = [
    "class", "enum", "func", "guard", "let", "protocol", "struct", "typealias", "var",
  ]

  static let modifiers: Set<String> = [
    "async", "distributed", "fileprivate", "final", "indirect", "infix", "internal", "lazy",
    "nonisolated", "open", "package", "postfix", "prefix", "private", "public", "unowned", "weak",
  ]

  private func isName(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .identifier
  }

  private func name(at index: Int, isStored: Bool) -> [DeclaredName] {
    guard tokens.indices.contains(index) else { return [] }
    // The name of an operator's function is an operator.
    guard isName(index) || tokens[index].kind == .operator || tokens[index].kind == .keyword,
      // It takes a value and names nothing.
      !isToken(index, "_")
    else { return [] }
    return [
      DeclaredName(name: name(at: index), range: tokens[index].range, isStored: isStored)
    ]
  }

  /// A name without the backticks around it.
  func name(at index: Int) -> String {
    text(index).filter { $0 != "`" }
  }

  /// The names in `a`, `a: Int = 1, b = 2` or `(a, b) = …`.
  private func patternNames(in range: Range<Int>) -> [DeclaredName] {
    var names: [DeclaredName] = []
    var index = range.lowerBound
    while index < range.upperBound {
      var isStored = true
      if isToken(index, "(") {
        let end = closing(of: index)
        for inner in index..<min(end, range.upperBound) where isName(inner) {
          // `(x: a, y: b)` binds a and b.
          if !isToken(inner + 1, ":") { names += name(at: inner, isStored: true) }
        }
      } else if isName(index),
        index == range.lowerBound || isToken(index + 1, "=") || isToken(index + 1, ":")
      {
        // `var x: Int { … }` is computed.
        var next = index + 1
        while next < range.upperBound, !isToken(next, "="), !isToken(next, ","), !isToken(next, "{")
        {
          next = isToken(next, "(") || isToken(next, "[") ? closing(of: next) + 1 : next + 1
        }
        isStored = !isToken(next, "{") || next >= range.upperBound
        names += name(at: index, isStored: isStored)
      }
      // The next binding comes after a comma outside of brackets, as does `B` in `S<A, B>`.
      while index < range.upperBound, !isToken(index, ",") {
        let opens = tokens[index].kind == .opening || tokens[index].kind == .interpolation
        index = opens ? closing(of: index) + 1 : index + 1
      }
      index += 1
    }
    return names
  }
}

extension Cell {
  /// Where the cell declares a name, as offsets in the code's UTF-8; nil if it does not.
  package func declaration(of name: String) -> Range<Int>? {
    TokenizedSource(code.text).declaredNames.first { $0.name == name }?.range
  }

  /// The names that the cell declares for itself and the cells after it.
  package var declaredNames: Set<String> {
    Set(TokenizedSource(code.text).declaredNames.map(\.name))
  }

  /// The names after words that declare something, wherever they are: in a cell that is not whole,
  /// tokens do not tell what is at the outermost level.
  package var namesPossiblyDeclared: Set<String> {
    let source = TokenizedSource(code.text)
    return Set(
      source.tokens.indices.flatMap { index in
        source.declaredNames(of: index..<source.tokens.count).map(\.name)
      })
  }
}
