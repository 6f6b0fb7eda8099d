/// A value in a line of prose, `` `{swift} expression` ``.
///
/// With a space before `{swift}` the code is code, so that a lesson can show how values are written.
struct ComputedValue: SpanConstruct {
  static let openings = [UInt8.backtick]
  private static let mark = "{swift}"
  let range: Range<Int>
  private let expression: Range<Int>
  /// The `{swift}`, as it is written.
  private let mark: Range<Int>

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    let code = syntax.code(at: start)
    guard let content = code.content, bytes[content.lowerBound] == .openBrace else { return nil }
    let mark = bytes[content].prefix(Self.mark.utf8.count)
    guard mark.text.lowercased() == Self.mark else { return nil }
    let afterMark = mark.endIndex
    self.mark = mark.startIndex..<afterMark
    let expression = bytes[afterMark..<content.upperBound].trimmed
    range = code.range
    self.expression = expression.startIndex..<expression.endIndex
  }

  func inline(
    in text: SourcedText, _ position: TextPosition?, _ reader: inout LessonReader
  ) -> Inline {
    let code = text[expression].onOneLine
    let location = text.location(at: range.lowerBound)
    if let diagnostic = misspelling(in: text) {
      reader.report(diagnostic)
      return .code(text[mark.lowerBound..<expression.upperBound].text)
    }
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

  /// What is wrong with the mark, if it is not quite one.
  private func misspelling(in text: SourcedText) -> Diagnostic? {
    let place = text.sourceRange(mark)
    guard text[mark].text == Self.mark else {
      return Diagnostic(
        at: place, "'\(text[mark].text)' begins no computed value",
        help: "did you mean '\(Self.mark)'?", fix: SourceEdit(place, replaceWith: Self.mark))
    }
    guard !expression.isEmpty, expression.lowerBound == mark.upperBound else { return nil }
    return Diagnostic(
      at: place, "no space after '\(Self.mark)'", help: "write `{swift} expression`",
      fix: SourceEdit(place, replaceWith: Self.mark + " "))
  }
}
