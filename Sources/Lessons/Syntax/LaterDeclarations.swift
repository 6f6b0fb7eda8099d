extension Lesson {
  /// Whether cells may change what the cells before them mean: a function of a later cell may be called by an
  /// earlier one, in place of another of its name, and an extension adds to what all cells call.
  ///
  /// This goes by names. Where it is not certain that the earlier cells mean the same, they may not.
  ///
  /// - Parameters:
  ///   - later: Cells of a program.
  ///   - earlier: The cells of it before them.
  /// - Returns: Whether they may.
  package func cells(_ later: [Int], mayChange earlier: [Int]) -> Bool {
    var mentioned: Set<String> = []
    var bound: Set<String> = []
    for index in earlier {
      let source = TokenizedSource(cells[index].code.text)
      for token in source.tokens.indices {
        if [.identifier, .operator, .keyword].contains(source.tokens[token].kind) {
          mentioned.insert(source.name(at: token))
        }
      }
      bound.formUnion(source.boundNames(in: source.tokens.indices))
      bound.formUnion(source.declaredNames.map(\.name))
      bound.formUnion(
        source.tokens.indices.filter { source.isToken($0 + 1, ":") }.map(source.name(at:)))
    }
    return later.contains { index in
      let source = TokenizedSource(cells[index].code.text)
      return source.statements.contains { statement in
        source.changesOthers(statement, mentioned: mentioned, bound: bound)
      }
    }
  }
}

extension TokenizedSource {
  fileprivate func changesOthers(
    _ statement: Range<Int>, mentioned: Set<String>, bound: Set<String>
  ) -> Bool {
    if statement.contains(where: { isToken($0, "import") }) { return true }
    if let keyword = declarationKeyword(of: statement) {
      let names = declaredNames(of: statement).map(\.name)
      let isVariable = ["let", "var", "guard"].contains(text(keyword))
      return names.contains { mentioned.contains($0) && !(isVariable && bound.contains($0)) }
    }
    guard let keyword = statement.first(where: { isToken($0, "extension") }) else {
      // What is declared in a condition of the compiler's is not looked at.
      return tokens[statement.lowerBound].kind == .directive
        && ["#if", "#elseif", "#else"].contains(text(statement.lowerBound))
    }
    let body = (keyword..<statement.upperBound).first { isToken($0, "{") } ?? statement.upperBound
    if (keyword..<body).contains(where: { isToken($0, ":") }) { return true }
    return (body..<statement.upperBound).contains { index in
      switch text(index) {
      case "init", "subscript": !isToken(index - 1, ".")
      case "func", "var", "let", "case", "typealias", "struct", "enum", "class":
        tokens.indices.contains(index + 1) && mentioned.contains(name(at: index + 1))
      default: false
      }
    }
  }
}
