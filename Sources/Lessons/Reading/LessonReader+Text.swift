/// What running text of a lesson becomes.
extension LessonReader {
  /// The text of a heading, a table's entry, a caption or a title.
  mutating func inlines(_ text: SourcedText, in position: TextPosition? = nil) -> [Inline] {
    if let position, position.isOutsideOfText, let block = LineText(text).blockMarkdown {
      report(
        Diagnostic(
          at: text.sourceRange, "\(block) in \(position.rawValue), which is shown in a line",
          help: "write a sentence, or move it into the text"))
    }
    return inlines(runningText(text), text, position)
  }

  /// The text of a table's entry, which has no id.
  mutating func tableEntry(_ text: SourcedText) -> [Inline] {
    let running = runningText(text)
    reportStrayIDs(running)
    return inlines(running, text, nil)
  }

  private mutating func inlines(
    _ running: RunningText, _ text: SourcedText, _ position: TextPosition?
  ) -> [Inline] {
    let inlines = inlines(running.nodes(definitions), running, position)
    addText(text, inlines, position)
    return inlines
  }

  /// A paragraph, or the paragraphs and the display formulas in it.
  mutating func paragraph(_ paragraph: SourcedText) -> [Block] {
    let text = runningText(paragraph)
    reportEmptyLines(inFormula: text)
    reportAttributes(text)
    let parts = parts(text.nodes(definitions), text, nil)
    if case .image(let image)? = parts.only { return [.figure(figure(image, text))] }
    var blocks: [Block] = []
    var line: [TextPart] = []
    for part in parts {
      guard case .display(let formula) = part else {
        line.append(part)
        continue
      }
      if let paragraph = inlines(line, text).trimmed.nonempty {
        blocks.append(.paragraph(paragraph))
      }
      line = []
      blocks.append(formula.block(in: text.text, &self))
    }
    let inlines = inlines(line, text)
    addText(paragraph, blocks.paragraphText + inlines)
    let rest = blocks.isEmpty ? inlines : inlines.trimmed
    if let paragraph = rest.nonempty { blocks.append(.paragraph(paragraph)) }
    return blocks
  }

  /// Reports a display formula that an empty line ends, once, rather than its dollars at both ends.
  private mutating func reportEmptyLines(inFormula text: RunningText) {
    if text.constructs.contains(where: { $0 is DisplayFormula }) { openDollars = nil }
    guard let dollars = text.unclosedDollars else { return }
    guard dollars.endsText, let opening = openDollars else {
      openDollars = text.hasUnclosedFormula ? dollars.place : nil
      return
    }
    openDollars = nil
    withdrawLastDiagnostic(at: dollars.place) { $0.hasPrefix("unclosed '$$'") }
    withdrawLastDiagnostic(at: opening) { $0.hasPrefix("unclosed '$$'") }
    report(
      Diagnostic(
        at: opening, "an empty line ends the formula that begins here",
        help: "remove the empty line; '$$' at line \(dollars.place.line) ends the formula then"))
  }

  private mutating func runningText(_ text: SourcedText) -> RunningText {
    let running = RunningText(text, quotationMarks)
    for diagnostic in running.diagnostics(definitions) { report(diagnostic) }
    // What a misspelt label leaves unused is not another mistake.
    usedDefinitions.formUnion(running.meantDefinitions(definitions))
    for word in running.bracketedWords where definitions[text.bytes[word]] == nil {
      bracketedWords.append(text[word])
    }
    return running
  }

  private mutating func inlines(
    _ nodes: [CommonMark.InlineNode], _ text: RunningText, _ position: TextPosition?
  ) -> [Inline] {
    inlines(parts(nodes, text, position), text)
  }

  /// What the parts become in a line.
  private mutating func inlines(_ parts: [TextPart], _ text: RunningText) -> [Inline] {
    var inlines: [Inline] = []
    var string = ""
    for part in parts {
      let inline = inline(part, text)
      if case .text(let next) = inline {
        string += next
        continue
      }
      if !string.isEmpty { inlines.append(.text(string)) }
      string = ""
      inlines.append(inline)
    }
    if !string.isEmpty { inlines.append(.text(string)) }
    return inlines
  }

  private mutating func inline(_ part: TextPart, _ text: RunningText) -> Inline {
    switch part {
    case .inline(let inline): inline
    case .mark(let mark): mark.inline(in: text.text, nil, &self)
    case .display(let formula): formula.inline(in: text.text, nil, &self)
    case .image(let image): inlineImage(image, text)
    }
  }
}

// MARK: - Parts

/// A piece of running text whose meaning may depend on those beside it.
private enum TextPart {
  case inline(Inline)
  case mark(StrikethroughMark)
  case display(DisplayFormula)
  case image(WrittenImage)
}

extension LessonReader {
  /// The parts of a text, in which struck text has been put together.
  private mutating func parts(
    _ nodes: [CommonMark.InlineNode], _ text: RunningText, _ position: TextPosition?
  ) -> [TextPart] {
    var parts: [TextPart] = []
    /// The marks that may begin struck text, by their index among the parts.
    var openings: [Int] = []
    for node in nodes {
      guard case .text(let string) = node.kind else {
        parts.append(part(node, text, position))
        continue
      }
      for piece in text.pieces(string) {
        switch piece {
        case .construct(let mark as StrikethroughMark):
          strike(mark, &parts, &openings, text)
        case .construct(let formula as DisplayFormula):
          parts.append(.display(formula))
        case .construct(let braces as AttributeBraces):
          attach(braces, to: &parts, text)
        case .construct(let construct):
          parts.append(.inline(construct.inline(in: text.text, position, &self)))
        case .text(let string):
          parts.append(.inline(.text(string)))
        }
      }
    }
    for opening in openings {
      // One that could also close, as in `x~~y`, was hardly meant to open anything.
      guard case .mark(let mark) = parts[opening], !mark.canClose else { continue }
      report(.unclosed("~~", at: text.text.sourceRange(mark.range)))
    }
    return parts
  }

  private mutating func part(
    _ node: CommonMark.InlineNode, _ text: RunningText, _ position: TextPosition?
  ) -> TextPart {
    switch node.kind {
    case .text(let string):
      return .inline(.text(text.uncovered(string)))
    case .code(let code):
      return .inline(.code(text.uncovered(code)))
    case .html(let html):
      return .inline(.html(self.html(text.html(html, of: node))))
    case .softBreak:
      return .inline(.softBreak)
    case .lineBreak:
      return .inline(.lineBreak)
    case .emphasis:
      return .inline(.emphasis(inlines(node.children, text, position)))
    case .strong:
      return .inline(.strong(inlines(node.children, text, position)))
    case .link(let destination, let title):
      let written = link(node, text)
      if written.definition?.isCallout == true {
        return .inline(.text("[\(inlines(node.children, text, position).plainText)]"))
      }
      reportValue(inAddress: text.uncovered(destination), at: written.place)
      if title != nil { reportMarkup(inTitle: written.title?.text, .link) }
      let content = inlines(node.children, text, position).withoutLinks
      reportFootnotes(inLink: content)
      return .inline(
        .link(
          destination: text.uncovered(destination), title: title.map(text.uncovered),
          content: content, place: written.place))
    case .image(let source, let title):
      let description = inlines(node.children, text, .imageDescription)
      reportHTML(inDescription: description)
      let written = link(node, text)
      let address = text.uncovered(source)
      if address.hasPrefix("#") {
        report(
          Diagnostic(
            at: written.place.range, "'\(address)' is an id, and not the address of an image",
            help: "write '[](\(address))' without the '!' to refer to it"))
        return .inline(.text(description.plainText))
      }
      return .image(
        WrittenImage(
          image: Image(
            source: address, title: title.map(text.uncovered),
            alternative: description.plainText, place: written.place),
          title: written.title))
    }
  }

  /// How a link or an image is written; the definition that it refers to is used then.
  private mutating func link(
    _ node: CommonMark.InlineNode, _ text: RunningText
  ) -> WrittenLinkParts {
    let link = text.link(node, definitions)
    if let definition = link.definition, !definition.isCallout {
      usedDefinitions.insert(definition.key)
    }
    return link
  }

  /// Ends struck text at a mark, or remembers it as one that may begin some.
  private mutating func strike(
    _ mark: StrikethroughMark, _ parts: inout [TextPart], _ openings: inout [Int],
    _ text: RunningText
  ) {
    if mark.canClose, let opening = openings.indices.last {
      let start = openings[opening]
      openings.removeSubrange(opening...)
      if case .mark(let opening) = parts[start],
        !Emphasis(opening.range, mark.range, in: text.text.bytes).isPlausible
      {
        report(.implausible(opening.range, mark.range, in: text.text))
      }
      let content = inlines(Array(parts[(start + 1)...]), text)
      parts.removeSubrange(start...)
      parts.append(.inline(.strikethrough(content)))
    } else {
      if mark.canOpen { openings.append(parts.count) }
      parts.append(.mark(mark))
    }
  }

  /// Gives the attributes in braces to the image before them.
  private mutating func attach(
    _ braces: AttributeBraces, to parts: inout [TextPart], _ text: RunningText
  ) {
    switch parts.last {
    case .image(let image) where image.attributes.areWritten:
      report(
        Diagnostic(
          at: text.text.sourceRange(braces.braces),
          "an image has its attributes in one pair of braces",
          help: "move these into the braces before them"))
    case .image(var image):
      image.attributes = ImageAttributes(braces, in: text.text, &self)
      image.image.width = image.attributes.width
      parts[parts.count - 1] = .image(image)
    case .inline(.link):
      report(.attributesWithoutEffect(text.text, braces.braces, "on a link"))
    default:
      parts.append(.inline(braces.inline(in: text.text, nil, &self)))
    }
  }
}

// MARK: - HTML

extension LessonReader {
  /// The description of an image is text, in which HTML would be lost.
  private mutating func reportHTML(inDescription description: [Inline]) {
    description.forEachInline { inline in
      guard case .html(let fragment) = inline else { return }
      report(
        Diagnostic(
          at: fragment.text.sourceRange, "HTML in the description of an image, which is text",
          help: "write '\\<' if it is text, or remove it"))
    }
  }

  /// HTML that the author wrote, whose ids can be referred to.
  mutating func html(_ text: SourcedText) -> HTMLFragment {
    let fragment = HTMLFragment(text)
    for (id, range) in fragment.ids { registerHTML(id, at: text.sourceRange(range)) }
    return fragment
  }
}

extension LessonReader {
  /// The address of another site is taken as it is; that of a file, which cannot be there, is an error anyway.
  private mutating func reportValue(inAddress address: String, at place: LinkPlace) {
    guard address.contains("://"), address.contains("`{"),
      ConstructScanner(Array(address.utf8)).constructs.contains(where: { $0 is ComputedValue })
    else { return }
    let range = place.address.range.isEmpty ? place.range : place.address.range
    report(
      Diagnostic(
        at: range, "a computed value in the address of a link, which is not computed",
        help: "write the whole address"))
  }

  /// A footnote's number is a link itself, and links do not nest.
  private mutating func reportFootnotes(inLink content: [Inline]) {
    content.forEachInline { inline in
      guard case .footnoteReference(_, let location) = inline else { return }
      report(
        at: location, "a footnote in the text of a link", help: "put it after the link")
    }
  }

  /// Text has no ids, apart from headings, captions and the like, from which theirs have been taken.
  private mutating func reportStrayIDs(_ text: RunningText, before end: Int = .max) {
    for id in text.strayIDs where id.upperBound < end {
      var mistake = Diagnostic.attributesWithoutEffect(text.text, id, "on text")
      mistake.help = "for a place to link to, write '<a id=\"…\"></a>'"
      report(mistake)
    }
  }

  /// Paragraphs have no attributes.
  private mutating func reportAttributes(_ text: RunningText) {
    // They belong to the formula once it is closed.
    if text.hasUnclosedFormula { return }
    let bytes = text.text.bytes
    // Those at the end are looked at below.
    reportStrayIDs(text, before: bytes.count)
    guard bytes.last == .closeBrace, let brace = bytes.lastIndex(of: .openBrace),
      brace == 0 || bytes[brace - 1].isWhitespace,
      text.constructs.last.map({ $0.range.upperBound <= brace }) ?? true,
      let list = AttributeList(bytes, at: brace),
      list.isUnmistakable || list.beginsWithClass(in: bytes),
      // A caption without a table is reported as such.
      Diagnostic.strayCaption(text.text) == nil
    else { return }
    report(.attributesWithoutEffect(text.text, brace..<bytes.count, "on a paragraph"))
  }
}

extension [Block] {
  /// The text of the paragraphs among the blocks.
  fileprivate var paragraphText: [Inline] {
    flatMap { block -> [Inline] in
      if case .paragraph(let content) = block { content + [.softBreak] } else { [] }
    }
  }
}

extension [Inline] {
  /// The text without line breaks and spaces at both ends.
  fileprivate var trimmed: [Inline] {
    guard let first = firstIndex(where: { !$0.isSpace }),
      let last = lastIndex(where: { !$0.isSpace })
    else { return [] }
    var inlines = Array(self[first...last])
    if case .text(let text) = inlines[0] {
      inlines[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(let text) = inlines[last - first],
      let end = text.lastIndex(where: { !$0.isWhitespace })
    {
      inlines[last - first] = .text(String(text[...end]))
    }
    return inlines
  }

  fileprivate var nonempty: [Inline]? { isEmpty ? nil : self }
}

extension Inline {
  fileprivate var isSpace: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension [Inline] {
  /// The text with what links show instead of the links, since links do not nest.
  fileprivate var withoutLinks: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .link(_, _, let content, _) where !content.isEmpty: content.withoutLinks
      case .emphasis(let content): [.emphasis(content.withoutLinks)]
      case .strong(let content): [.strong(content.withoutLinks)]
      case .strikethrough(let content): [.strikethrough(content.withoutLinks)]
      default: [inline]
      }
    }
  }
}

extension [TextPart] {
  /// The only part besides white space.
  fileprivate var only: TextPart? {
    let parts = filter { part in
      if case .inline(let inline) = part { !inline.isSpace } else { true }
    }
    return parts.count == 1 ? parts[0] : nil
  }
}
