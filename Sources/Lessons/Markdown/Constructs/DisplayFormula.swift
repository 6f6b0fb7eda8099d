/// A display formula: `$$…$$`, `\[…\]` or `\begin{align}…\end{align}`, perhaps with an id after it or
/// below it, `$$…$$ {#eq-loss}`, or as LaTeX writes it in it, `\label{eq-loss}`.
///
/// At the outermost level of a paragraph it is a block, in emphasis or a link it stays in the line.
/// It may have several lines, which are text whatever they look like: see ``FormulaLines``.
struct DisplayFormula: SpanConstruct {
  static let openings = [UInt8.dollar, .backslash]
  let range: Range<Int>
  private let content: Range<Int>
  /// The id without the `#`.
  private let id: Range<Int>?
  /// The id as it is written, if that is not quite right: `{eq-a}`, `#eq-a`.
  private let misspeltID: Range<Int>?

  init?(_ syntax: InlineSyntax, at start: Int) {
    let bytes = syntax.bytes
    guard let opening = FormulaOpening(bytes, at: start),
      let closing = opening.closing(in: syntax)
    else { return nil }
    if opening.form == .brackets {
      guard opening.isFormula(closedBy: closing, in: bytes) else { return nil }
    }
    let inside =
      opening.form == .environment
      ? start..<closing.upperBound : opening.range.upperBound..<closing.lowerBound
    let formula = bytes[inside].trimmed
    content = formula.startIndex..<formula.endIndex
    let attribute = Self.attribute(in: bytes, at: closing.upperBound)
    id = attribute.id
    misspeltID = attribute.misspelt
    range = start..<attribute.end
  }

  /// `{#id}` after a formula, perhaps with spaces between, or on a line of its own below it: where it
  /// ends, and the id.
  private static func attribute(
    in bytes: [UInt8], at start: Int
  ) -> (end: Int, id: Range<Int>?, misspelt: Range<Int>?) {
    var brace = bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    let isBelow = brace < bytes.count && bytes[brace] == .newline
    if isBelow { brace = bytes[brace...].firstIndex { !$0.isWhitespace } ?? bytes.count }
    if !isBelow, let misspelt = misspeltID(in: bytes, at: brace) { return misspelt }
    guard bytes[brace...].starts(with: "{#".utf8),
      let close = bytes[(brace + 1)...].firstIndex(where: {
        $0 == .closeBrace || $0 == .openBrace || $0 == .dollar || $0 == .newline
      }), bytes[close] == .closeBrace
    else { return (start, nil, nil) }
    if isBelow, bytes[(close + 1)...].first(where: { !$0.isSpaceOrTab }) ?? .newline != .newline {
      return (start, nil, nil)
    }
    return (close + 1, brace + 2..<close, nil)
  }

  /// An id without its hash or its braces, at the end of the line.
  private static func misspeltID(
    in bytes: [UInt8], at start: Int
  ) -> (end: Int, id: Range<Int>?, misspelt: Range<Int>?)? {
    guard start < bytes.count, bytes[start] == .openBrace || bytes[start] == .hash,
      !bytes[start...].starts(with: "{#".utf8)
    else { return nil }
    let lineEnd =
      bytes[start...].prefix(200).firstIndex(of: .newline) ?? min(bytes.count, start + 200)
    let written = bytes[start..<lineEnd].trimmed
    let isInBraces = written.first == .openBrace && written.last == .closeBrace
    guard isInBraces || written.first == .hash else { return nil }
    let name = isInBraces ? written.dropFirst().dropLast() : written.dropFirst()
    guard isIdentifier(name) else { return nil }
    let range = written.startIndex..<written.endIndex
    return (written.endIndex, name.startIndex..<name.endIndex, range)
  }

  func inline(in text: SourcedText, _: TextPosition?, _ reader: inout LessonReader) -> Inline {
    let formula = formula(in: text, &reader)
    if let id = formula.ids.first {
      reader.report(
        at: id.location, "the id belongs to a formula inside other text",
        help: "give the formula a paragraph of its own")
    }
    return .math(formula.tex)
  }

  /// What it becomes at the outermost level of a paragraph.
  func block(in text: SourcedText, _ reader: inout LessonReader) -> Block {
    let formula = formula(in: text, &reader)
    let name = formula.ids.first.flatMap { reader.register($0.name, at: $0.location) }
    for other in formula.ids.dropFirst() {
      reader.report(
        at: other.location, "a formula has only one id", help: "remove this one")
    }
    return .math(formula.tex, id: name)
  }

  /// The TeX without labels, and the ids that it has.
  private func formula(
    in text: SourcedText, _ reader: inout LessonReader
  ) -> (tex: SourcedText, ids: [(name: String, location: Location)]) {
    if content.isEmpty {
      let isDollars = text.bytes[range.lowerBound] == .dollar
      reader.report(
        at: text.location(at: range.lowerBound), "empty formula",
        help: isDollars ? "write '\\$' for a dollar" : "write a formula in it, or remove it")
    }
    if let misspeltID, let id {
      let place = text.sourceRange(misspeltID)
      let right = "{#\(text[id].text)}"
      reader.report(
        Diagnostic(
          at: place, "'\(text[misspeltID].text)' is not an id", help: "write '\(right)'",
          fix: SourceEdit(place, replaceWith: right)))
    }
    if let value = text.value(in: content)
      ?? ComputedValue.bareMark(in: text.bytes, within: content)
    {
      reader.report(.valueInFormula(at: text.sourceRange(value)))
    }
    var tex = text[content.lowerBound..<content.lowerBound]
    var ids: [(name: String, location: Location)] = []
    var start = content.lowerBound
    for label in text.labels(in: content) {
      ids.append((text[label.name].text, text.location(at: label.name.lowerBound)))
      tex.append(text, start..<label.range.lowerBound)
      start = label.range.upperBound
    }
    tex.append(text, start..<content.upperBound)
    if let id { ids.append((text[id].text, text.location(at: id.lowerBound - 1))) }
    if let tag = text.tag(in: content), !ids.isEmpty {
      reader.report(
        Diagnostic(
          at: text.sourceRange(tag), "a formula with an id is numbered, and has '\\tag' as well",
          help: "remove one of them"))
    }
    for slip in FormulaSlips.all(in: tex) { reader.report(slip) }
    return (tex.trimmed, ids)
  }
}

extension SourcedText {
  /// Where TeX gives a formula a number of its own, `\tag`.
  fileprivate func tag(in content: Range<Int>) -> Range<Int>? {
    let command = Array(#"\tag"#.utf8)
    return content.first { start in
      bytes[start..<content.upperBound].starts(with: command)
        && bytes[(start + command.count)..<content.upperBound].first?.isLetter != true
    }.map { $0..<$0 + command.count }
  }

  /// The first computed value in a formula.
  fileprivate func value(in content: Range<Int>) -> Range<Int>? {
    guard bytes[content].contains(.backtick) else { return nil }
    let syntax = InlineSyntax(bytes)
    var index = content.lowerBound
    while let start = bytes[index..<content.upperBound].firstIndex(of: .backtick) {
      if let value = ComputedValue(syntax, at: start) { return value.range }
      index = min(syntax.code(at: start).range.upperBound, content.upperBound)
    }
    return nil
  }

  /// What `\label{…}` is in a formula, with a space or a line break after it.
  fileprivate func labels(in content: Range<Int>) -> [(range: Range<Int>, name: Range<Int>)] {
    let command = #"\label{"#.utf8
    var labels: [(range: Range<Int>, name: Range<Int>)] = []
    var index = content.lowerBound
    while let start = bytes[index..<content.upperBound].firstIndex(of: .backslash) {
      index = min(start + 2, content.upperBound)
      guard bytes[start..<content.upperBound].starts(with: command) else { continue }
      let name = start + command.count
      guard let end = bytes[name..<content.upperBound].firstIndex(of: .closeBrace) else { continue }
      index = end + 1
      labels.append((start..<index, name..<end))
    }
    return labels
  }
}
