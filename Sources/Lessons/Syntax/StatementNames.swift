/// The names in a statement at the outermost level of a cell.
package struct StatementNames: Equatable, Sendable {
  /// All names in it.
  package var used: Set<String>
  /// Those in the innermost statement around the place that was asked for.
  package var usedByInnermost: Set<String>
  /// What the whole statement declares.
  package var declared: Set<String>
}

extension Cell {
  /// The names in the statement that is at an offset of the code's UTF-8; nil if none is.
  package func names(inStatementAt offset: Int) -> StatementNames? {
    let source = TokenizedSource(code.text)
    guard let statement = source.statement(at: offset, among: source.statements) else { return nil }
    var innermost = statement
    while let inner = source.innerStatement(at: offset, of: innermost) { innermost = inner }
    return StatementNames(
      used: source.names(in: statement), usedByInnermost: source.names(in: innermost),
      declared: Set(source.declaredNames(of: statement).map(\.name)))
  }

  /// The names that follow a word, such as `import`.
  package func namesAfterWord(_ word: String) -> Set<String> {
    let source = TokenizedSource(code.text)
    return Set(
      source.tokens.indices.dropFirst().filter {
        [.identifier, .operator].contains(source.tokens[$0].kind) && source.isToken($0 - 1, word)
      }.map(source.text))
  }
}

extension TokenizedSource {
  fileprivate func names(in range: Range<Int>) -> Set<String> {
    Set(
      range.filter { [.identifier, .operator].contains(tokens[$0].kind) }.map { text($0) })
  }

  fileprivate func statement(at offset: Int, among statements: [Range<Int>]) -> Range<Int>? {
    statements.first { statement in
      guard let first = statement.first, let last = statement.last else { return false }
      return tokens[first].range.lowerBound <= offset && offset <= tokens[last].range.upperBound
    }
  }

  /// The statement at an offset within the braces of another one.
  fileprivate func innerStatement(at offset: Int, of statement: Range<Int>) -> Range<Int>? {
    for index in statement where isToken(index, "{") {
      let end = min(closing(of: index), statement.upperBound)
      guard index + 1 < end, tokens[index].range.lowerBound < offset,
        offset <= tokens[end - 1].range.upperBound
      else { continue }
      return self.statement(at: offset, among: statements(in: index + 1..<end))
    }
    return nil
  }
}
