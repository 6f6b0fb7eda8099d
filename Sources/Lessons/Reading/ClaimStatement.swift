/// What a claim states, as running text.
///
/// `` `Code` `` and `$formulas$` are read as in prose, everything else is taken as it is.
package struct ClaimStatement: Equatable, Sendable {
  package var content: [Inline]

  /// Reads a statement.
  ///
  /// - Parameters:
  ///   - statement: The text that the claim was made with.
  ///   - location: Where the claim was made.
  package init(_ statement: String, at location: Location) {
    let syntax = InlineSyntax(Array(statement.utf8))
    content = []
    var plain = 0
    var index = 0
    func text(_ range: Range<Int>) -> String { syntax.bytes[range].text }
    while index < syntax.bytes.count {
      var span: (range: Range<Int>, inline: Inline)?
      switch syntax.bytes[index] {
      case .backtick:
        let code = syntax.code(at: index)
        if let content = code.content { span = (code.range, .code(text(content))) }
      case .dollar:
        if let formula = InlineFormula(syntax, at: index) {
          span = (formula.range, .math(SourcedText(text(formula.content), at: location)))
        }
      default: break
      }
      guard let span else {
        index += 1
        continue
      }
      if plain < span.range.lowerBound {
        content.append(.text(text(plain..<span.range.lowerBound)))
      }
      content.append(span.inline)
      index = span.range.upperBound
      plain = index
    }
    if plain < index { content.append(.text(text(plain..<index))) }
  }
}
