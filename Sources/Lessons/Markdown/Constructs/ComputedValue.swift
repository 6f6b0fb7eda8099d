/// A value in a line of prose, `` `{swift} expression` ``.
///
/// With a space before `{swift}` the code is code, so that a lesson can show how values are written.
struct ComputedValue: SpanConstruct {
  static let openings = [UInt8.backtick]
  private static let mark = "{swift}"
  let range: Range<Int>
  private let expression: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    let code = syntax.code(at: start)
    guard let content = code.content, bytes[content].starts(with: Self.mark.utf8) else {
      return nil
    }
    let afterMark = content.lowerBound + Self.mark.utf8.count
    guard afterMark == content.upperBound || bytes[afterMark].isWhitespace else { return nil }
    let expression = bytes[afterMark..<content.upperBound].trimmed
    range = code.range
    self.expression = expression.startIndex..<expression.endIndex
  }

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    let code = text[expression].onOneLine
    let location = text.location(at: range.lowerBound)
    if let position {
      reader.report(
        at: location, "computed values are not allowed in \(position.rawValue)",
        help: "move it into a paragraph or a table")
      return .code(code.text)
    }
    guard !code.isEmpty else {
      reader.report(
        at: location, "no expression after '{swift}'", help: "write `{swift} expression`")
      return .code(Self.mark)
    }
    return .value(reader.add(Cell(form: .inline, code: code, location: code.location)))
  }
}
