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

extension Lesson {
  /// Where a character of a claim's formula is written, if the formula is part of a string in the
  /// lesson's code.
  ///
  /// - Parameters:
  ///   - tex: The formula.
  ///   - offset: How many bytes of its UTF-8 come before the character.
  ///   - place: Where the claim is made.
  /// - Returns: The place, or nil if the statement was put together from parts.
  package func location(
    ofClaimsFormula tex: String, at offset: Int, from place: Location
  ) -> Location? {
    let before = String(decoding: tex.utf8.prefix(offset), as: UTF8.self)
    for cell in cells where cell.form == .block {
      let code = cell.code
      for line in code.lineRanges {
        // A statement may stand some lines below the claim's first one.
        guard code.location(at: line.lowerBound).line >= place.line else { continue }
        for spelling in [{ $0 }, Self.escaped] as [(String) -> String] {
          let written = Array("$\(spelling(tex))$".utf8)
          let start = line.first { code.bytes[$0..<line.upperBound].starts(with: written) }
          guard let start else { continue }
          return code.location(at: start + 1 + spelling(before).utf8.count)
        }
      }
    }
    return nil
  }

  /// A text as it is written in a string literal.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
