/// A display formula, `$$…$$`, perhaps with an id, `$$…$$ {#eq-loss}`.
///
/// At the outermost level of a paragraph it is a block, in emphasis or a link it stays in the line.
/// It may have several lines, which are text whatever they look like: see ``FormulaLines``.
struct DisplayFormula: SpanConstruct {
  static let opening = UInt8.dollar
  let range: Range<Int>
  private let content: Range<Int>
  /// The id without the `#`.
  private let id: Range<Int>?

  /// Whether exactly two dollars are there.
  static func opens(_ syntax: InlineSyntax, at start: Int) -> Bool {
    syntax.bytes.run(of: .dollar, from: start) == 2
  }

  init?(_ syntax: InlineSyntax, at start: Int) {
    guard Self.opens(syntax, at: start) else { return nil }
    let bytes = syntax.bytes
    var index = start + 2
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (.backslash, _): index += 2
      case (.dollar, .dollar):
        let formula = bytes[start + 2..<index].trimmed
        content = formula.startIndex..<formula.endIndex
        let attribute = Self.attribute(in: bytes, at: index + 2)
        id = attribute.id
        range = start..<attribute.end
        return
      default: index += 1
      }
    }
    return nil
  }

  /// `{#id}` after a formula, perhaps with spaces between: where it ends, and the id.
  private static func attribute(
    in bytes: [UInt8], at start: Int
  ) -> (end: Int, id: Range<Int>?) {
    let brace = bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    guard bytes[brace...].starts(with: "{#".utf8),
      let close = bytes[(brace + 1)...].firstIndex(where: {
        $0 == .closeBrace || $0 == .openBrace || $0 == .dollar || $0 == .newline
      }), bytes[close] == .closeBrace
    else { return (start, nil) }
    return (close + 1, brace + 2..<close)
  }

  func inline(in text: SourcedText, _: TextPosition?, _ reader: inout LessonReader) -> Inline {
    if let id {
      reader.report(
        at: text.location(at: id.lowerBound - 1), "the id belongs to a formula inside other text",
        help: "give the formula a paragraph of its own")
    }
    return .math(formula(in: text, &reader))
  }

  /// What it becomes at the outermost level of a paragraph.
  func block(in text: SourcedText, _ reader: inout LessonReader) -> Block {
    let formula = formula(in: text, &reader)
    let name = id.flatMap {
      reader.register(text[$0].text, at: text.location(at: $0.lowerBound - 1))
    }
    return .math(formula, id: name)
  }

  private func formula(in text: SourcedText, _ reader: inout LessonReader) -> SourcedText {
    if content.isEmpty {
      reader.report(
        at: text.location(at: range.lowerBound), "empty formula", help: "write '\\$' for a dollar")
    }
    return text[content]
  }
}

extension Diagnostic {
  static func unclosedDisplayFormula(at location: Location) -> Diagnostic {
    Diagnostic(
      at: location, "unclosed '$$'",
      help: "close it with '$$' before the next empty line, or write '\\$\\$' for two dollars")
  }
}
