/// A statement of a cell that may throw an error out of the cell.
package struct ThrowingStatement: Equatable, Sendable {
  /// Where the statement begins, as an offset in the code's UTF-8.
  package var start: Int
  /// Where its `try` or `throw` stands.
  package var origin: Int
}

extension Cell {
  /// The statements at the top level of the cell, and in the loops and conditions there, that may
  /// throw, in the order of the source.
  ///
  /// Before each of them another statement can be put without changing what the code means; closures
  /// and expressions are not such places.
  package var throwingStatements: [ThrowingStatement] {
    let source = TokenizedSource(code.text)
    let shown = lastExpressionOffset
    return source.throwingStatements(in: source.tokens.indices, shown: shown)
  }
}

extension TokenizedSource {
  fileprivate func throwingStatements(
    in range: Range<Int>, shown: Int? = nil
  ) -> [ThrowingStatement] {
    var result: [ThrowingStatement] = []
    for statement in statements(in: range) {
      let start = tokens[statement.lowerBound].range.lowerBound
      let bodies = start == shown ? [] : bodies(of: statement)
      if let origin = throwingWord(in: statement, outside: bodies) {
        result.append(
          ThrowingStatement(start: start, origin: tokens[origin].range.lowerBound))
      }
      for body in bodies { result += throwingStatements(in: body) }
    }
    return result
  }

  /// The first `try` or `throw` of a statement that runs with it.
  private func throwingWord(in statement: Range<Int>, outside bodies: [Range<Int>]) -> Int? {
    if let keyword = declarationKeyword(of: statement) {
      guard ["let", "var", "guard"].contains(text(keyword)) else { return nil }
    }
    let first = text(statement.lowerBound)
    if ["#if", "#elseif", "defer", "extension"].contains(first) { return nil }
    return statement.first { index in
      guard tokens[index].kind == .keyword, !bodies.contains(where: { $0.contains(index) }) else {
        return false
      }
      let isCaught = isToken(index + 1, "?") || isToken(index + 1, "!")
      return text(index) == "throw" || text(index) == "try" && !isCaught
    }
  }

  /// The insides of the braces of a loop, a condition or a `do`: not of a `switch`, which holds no
  /// statements itself.
  func bodies(of statement: Range<Int>) -> [Range<Int>] {
    var first = statement.lowerBound
    if isToken(first + 1, ":") { first += 2 }
    guard first < statement.upperBound,
      ["do", "for", "guard", "if", "repeat", "while"].contains(text(first))
    else { return [] }
    var bodies: [Range<Int>] = []
    var index = first
    while index < statement.upperBound {
      let end = min(closing(of: index), statement.upperBound)
      if isToken(index, "{") {
        // A closure in a condition is followed by what goes on with the condition.
        if isBody(endingAt: end, in: statement) { bodies.append(index + 1..<end) }
        index = end
      } else if tokens[index].kind == .opening || tokens[index].kind == .interpolation {
        index = end
      }
      index += 1
    }
    return bodies
  }

  private func isBody(endingAt end: Int, in statement: Range<Int>) -> Bool {
    end + 1 >= statement.upperBound || isToken(end + 1, "else") || isToken(end + 1, "catch")
      || isToken(end + 1, "while")
  }
}
