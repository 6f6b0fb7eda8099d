extension Cell {
  /// The statements at the top level of the cell after which nothing can run, because each way through
  /// them throws, as offsets in the code's UTF-8.
  ///
  /// They are in the order of the source. A semicolon belongs to its statement.
  ///
  /// Statements that only happen never to end, such as a call of `fatalError()`, are not among them.
  package var leavingStatements: [Range<Int>] {
    let source = TokenizedSource(code.text)
    return source.statements.filter(source.leaves).map { statement in
      let end = statement.upperBound
      let last = source.isToken(end, ";") ? end : end - 1
      let start = source.tokens[statement.lowerBound].range.lowerBound
      return start..<source.tokens[last].range.upperBound
    }
  }
}

extension TokenizedSource {
  /// Whether every way through a statement ends in a `throw` that the statement does not catch.
  fileprivate func leaves(_ statement: Range<Int>) -> Bool {
    switch firstWord(of: statement) {
    case "throw": return true
    case "repeat": return bodies(of: statement).prefix(1).contains(where: anyLeaves)
    case "do":
      // Errors that a body throws are caught, if any are.
      return bodies(of: statement).allSatisfy(anyLeaves)
    case "if":
      let branches = bodies(of: statement)
      guard let last = branches.last, isToken(last.lowerBound - 2, "else") else { return false }
      return branches.allSatisfy(anyLeaves)
    case "switch": return branches(of: statement).allSatisfy(anyLeaves)
    default: return false
    }
  }

  private func anyLeaves(_ range: Range<Int>) -> Bool {
    statements(in: range).contains(where: leaves)
  }

  private func firstWord(of statement: Range<Int>) -> String {
    let isLabelled = isToken(statement.lowerBound + 1, ":")
    return text(statement.lowerBound + (isLabelled ? 2 : 0))
  }

  /// Whether a word begins a case of a `switch`, rather than the pattern of a condition.
  private func isCaseLabel(_ index: Int) -> Bool {
    guard tokens[index].kind == .keyword else { return false }
    return isToken(index, "default")
      || isToken(index, "case") && !["for", "guard", "if", "while", ","].contains(text(index - 1))
  }

  /// What runs in each case of a `switch`, as ranges of tokens.
  func branches(of statement: Range<Int>) -> [Range<Int>] {
    guard
      let opening = statement.last(where: { isToken($0, "}") }).flatMap({ closing in
        statement.first { isToken($0, "{") && self.closing(of: $0) == closing }
      })
    else { return [] }
    var branches: [Range<Int>] = []
    var start: Int?
    var isInPattern = false
    var index = opening + 1
    let end = closing(of: opening)
    while index < end {
      if isCaseLabel(index) {
        if let start { branches.append(start..<index) }
        isInPattern = true
      } else if isInPattern, isToken(index, ":") {
        start = index + 1
        isInPattern = false
      }
      let isBracket = tokens[index].kind == .opening || tokens[index].kind == .interpolation
      index = (isBracket ? min(closing(of: index), end) : index) + 1
    }
    if let start { branches.append(start..<end) }
    return branches
  }
}
