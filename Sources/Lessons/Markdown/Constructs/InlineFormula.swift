/// A formula in a line, `$…$`.
///
/// A dollar opens it as in Pandoc (manual, `tex_math_dollars`): no space follows; and the next dollar
/// must close it, with no space before and no digit after. So `$5 and $10` are prices. Three dollars
/// or more in a row are text.
struct InlineFormula: SpanConstruct {
  static let opening = UInt8.dollar
  let range: Range<Int>
  var content: Range<Int> { range.lowerBound + 1..<range.upperBound - 1 }

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    var index = start + 1
    guard bytes.run(of: .dollar, from: start) == 1, index < bytes.count,
      !bytes[index].isWhitespace
    else { return nil }
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 2
      case .backtick:
        let code = syntax.code(at: index)
        guard code.content == nil else { return nil }
        index = code.range.upperBound
      case .dollar:
        if bytes[index - 1].isWhitespace { return nil }
        if index + 1 < bytes.count, bytes[index + 1].isDigit { return nil }
        range = start..<index + 1
        return
      default: index += 1
      }
    }
    return nil
  }

  func inline(in text: SourcedText, _: TextPosition?, _: inout LessonReader) -> Inline {
    .math(text[content])
  }
}
