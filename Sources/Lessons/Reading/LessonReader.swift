/// Turns the blocks of a lesson into its prose and its cells, in the order of the source.
struct LessonReader {
  let kind: TextKind
  private(set) var cells: [Cell] = []
  private(set) var title: Title?
  /// The texts as they are written.
  private(set) var texts: [WrittenText] = []
  private(set) var diagnostics: [Diagnostic]
  var footnotes = Footnotes()
  /// The dollars before that open a display formula and that nothing has closed.
  var openDollars: Location?
  let definitions: LinkDefinitions
  /// The keys of those that links and images refer to.
  var usedDefinitions: Set<String> = []
  /// Words in brackets that are no labels.
  var bracketedWords: [SourcedText] = []
  /// Those of the language of the text.
  var quotationMarks: QuotationMarks
  /// Whether text, and so the text of footnotes, has fallen into a code block.
  private let hasSwallowedText: Bool
  /// The ids that the author gave, and where.
  private var ids: [String: Location] = [:]

  struct Title {
    var content: [Inline]
    var id: String?
    var location: Location
  }

  init(_ outline: Outline, _ kind: TextKind = .lesson, language: String) {
    self.kind = kind
    quotationMarks = QuotationMarks(language: language)
    definitions = outline.definitions
    hasSwallowedText = outline.hasSwallowedText
    diagnostics = outline.diagnostics
    for footnote in outline.footnotes {
      if let diagnostic = footnotes.define(footnote) { diagnostics.append(diagnostic) }
    }
  }

  /// The blocks of the lesson without its title, and its footnotes.
  mutating func document(_ outline: [Outline.Block]) -> (blocks: [Block], footnotes: [Footnote]) {
    if kind == .glossary { diagnostics += UndefinedTerms(outline).diagnostics }
    let titleIndex = outline.firstIndex { if case .heading(1, _, _) = $0 { true } else { false } }
    var blocks = self.blocks(outline[..<(titleIndex ?? outline.count)])
    if let titleIndex, case .heading(_, let text, let location) = outline[titleIndex] {
      let heading = heading(text, location)
      title = Title(content: heading.content, id: heading.id, location: location)
      blocks += self.blocks(outline[(titleIndex + 1)...])
    }
    if !hasSwallowedText {
      diagnostics += footnotes.missing + footnotes.unused
      diagnostics += definitions.unused(besides: usedDefinitions)
    }
    var footnotes = footnotes.ordered
    var headingIDs = HeadingIDs(taken: Set(ids.keys))
    if kind == .glossary { headingIDs.assignToTerms(in: &blocks) }
    headingIDs.assign(to: &blocks)
    for index in footnotes.indices { headingIDs.assign(to: &footnotes[index].blocks) }
    return (blocks, footnotes)
  }

  // MARK: Noting

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Takes back what was last said of a place, in favour of something better.
  mutating func withdrawLastDiagnostic(at location: Location, _ message: String) {
    withdrawLastDiagnostic(at: location) { $0 == message }
  }

  mutating func withdrawLastDiagnostic(at location: Location, where isMeant: (String) -> Bool) {
    let said = diagnostics.lastIndex { $0.location == location && isMeant($0.message) }
    if let said { diagnostics.remove(at: said) }
  }

  mutating func report(
    _ severity: Diagnostic.Severity = .error, at location: Location, _ message: String,
    help: String
  ) {
    report(Diagnostic(severity, at: location, message, help: help))
  }

  /// Adds a text in the order in which texts are read.
  mutating func addText(
    _ source: SourcedText, _ inlines: [Inline], _ position: TextPosition? = nil
  ) {
    texts.append(
      WrittenText(
        source: source, inlines: inlines, position: position, footnote: footnotes.currentLabel))
  }

  /// Adds a cell, and returns its index.
  mutating func add(_ cell: Cell) -> Int {
    cells.append(cell)
    return cells.count - 1
  }

  /// Registers an author's id; nil if it is malformed or taken.
  mutating func register(_ id: String, at location: Location) -> String? {
    guard isIdentifier(Array(id.utf8)) else {
      report(.malformedID(id, at: location))
      return nil
    }
    return claim(id, at: SourceRange(at: location)) ? id : nil
  }

  /// Registers the id of an element of HTML, which may contain more characters.
  mutating func registerHTML(_ id: String, at range: SourceRange) {
    guard !id.isEmpty, !id.contains(where: \.isWhitespace), !id.hasPrefix("_") else {
      report(
        Diagnostic(
          at: range, id.isEmpty ? "the id is empty" : "'\(id)' cannot be an id",
          help: id.hasPrefix("_")
            ? "ids that begin with '_' are the page's own" : "an id has no spaces: id=\"here\""))
      return
    }
    _ = claim(id, at: range)
  }

  /// Registers an id; false if it is taken.
  private mutating func claim(_ id: String, at range: SourceRange) -> Bool {
    if let first = ids[id] {
      report(
        Diagnostic(
          at: range, "id '\(id)' is used twice",
          related: [.init(at: SourceRange(at: first), "first used here")], kind: .reference))
      return false
    }
    ids[id] = range.start
    return true
  }
}

// MARK: - Blocks

extension LessonReader {
  mutating func blocks(_ outline: [Outline.Block]) -> [Block] { blocks(outline[...]) }

  /// What blocks become that stand one after the other: each most often one block, none for a
  /// footnote, several for a paragraph with display formulas; a table and its caption become one.
  mutating func blocks(_ outline: ArraySlice<Outline.Block>) -> [Block] {
    var rest = outline
    var blocks: [Block] = []
    while let first = rest.first {
      if let construct = blockConstructs.firstConstruct(in: rest) {
        blocks += construct.blocks(&self)
        rest = rest.dropFirst(construct.blockCount)
      } else {
        blocks += plainBlocks(first)
        rest.removeFirst()
      }
    }
    return blocks
  }

  /// What a block becomes that is none of our constructs.
  private mutating func plainBlocks(_ block: Outline.Block) -> [Block] {
    switch block {
    case .heading(let level, let text, let location):
      return [section(level, text, location)]
    case .paragraph(let text):
      reportMistakes(in: text)
      return paragraph(text)
    case .fence(let fence):
      return [.code(CodeBlock(language: fence.language, text: fence.code.text))]
    case .indentedCode(let text):
      if let mistake = FenceMistakes.first(inIndentedCode: text) { report(mistake) }
      return [.code(CodeBlock(text: text.text))]
    case .list(let start, let isTight, let items):
      let items = items.map { item($0) }
      return [.list(ListBlock(start: start, isTight: isTight, items: items))]
    case .quote(let content):
      let blocks = blocks(content)
      reportInnerMarks(content.dropFirst())
      return [.quote(blocks)]
    case .footnote(let definition, let content):
      let outer = footnotes.begin(definition)
      footnotes.end(definition, blocks(content), outer: outer)
      return []
    case .definition(let content, _, let location):
      report(.strayMark(block, at: location))
      // The id of a caption that has no table is not another mistake.
      return blocks(
        content.map { block in
          if case .paragraph(let text) = block {
            .paragraph(IdentifiedText(text).text)
          } else {
            block
          }
        })
    case .html(let text):
      for mistake in FenceMistakes.all(inHTML: text) { report(mistake) }
      let references = NumericReference.all(inHTML: text.bytes)
      for mistake in ControlCharacters.mistakes(references, in: text) { report(mistake) }
      if let mistake = TextDirections(text, references).mistake { report(mistake) }
      return [.html(html(text))]
    case .thematicBreak:
      return [.thematicBreak]
    }
  }

  /// Reports marks of callouts that begin later paragraphs of a quote.
  mutating func reportInnerMarks(_ content: ArraySlice<Outline.Block>) {
    for mistake in content.compactMap({ CalloutMistakes.inner(in: $0) }) {
      if let location = mistake.location {
        withdrawLastDiagnostic(at: location, CalloutMistakes.outsideQuote)
      }
      report(mistake)
    }
  }

  private mutating func item(_ item: [Outline.Block]) -> ListBlock.Item {
    if let task = TaskItem(item) {
      return ListBlock.Item(blocks(task.blocks), isDone: task.isDone)
    }
    if let mistake = TaskItem.mistake(in: item) { report(mistake) }
    return ListBlock.Item(blocks(item))
  }

  /// Reports what a paragraph was probably meant to be.
  private mutating func reportMistakes(in text: SourcedText) {
    let mistakes = [
      TableMistakes.first(in: text), CalloutMistakes.first(in: text),
      FenceMistakes.first(inText: text), HeadingMistakes.first(in: text),
      ListMistakes.first(in: text), RunTogetherLines.first(in: text),
      Diagnostic.strayCaption(text), Diagnostic.emptyDefinition(text),
    ]
    for mistake in mistakes { if let mistake { report(mistake) } }
    for mistake in ForeignBlocks.openings(in: text) { report(mistake) }
  }

  private mutating func heading(
    _ text: SourcedText, _ location: Location
  ) -> (content: [Inline], id: String?) {
    let heading = IdentifiedText(text)
    let id = heading.register(in: &self)
    if heading.text.isBlank {
      report(
        .warning, at: location, "the heading is empty", help: "write its text after the hashes")
    }
    return (inlines(heading.text, in: .heading), id)
  }

  private mutating func section(_ level: Int, _ text: SourcedText, _ location: Location) -> Block {
    if level == 1 {
      report(
        .warning, at: location, "a second heading of level 1, shown as one of level 2",
        help: title.map { title in
          // That of a page which has one by itself stands in no file.
          let isHere = title.location.file == location.file
          return isHere
            ? "the title is at line \(title.location.line); write '##'"
            : "the page has a title of its own; write '##'"
        }
          ?? "write '##', or move it out of lists and quotes to make it the title")
    }
    if level == 2, let mistake = HeadingMistakes.ruled(text, at: location) { report(mistake) }
    let heading = heading(text, location)
    return .heading(
      level: max(2, level), content: heading.content, id: heading.id ?? "", location: location)
  }
}

extension [any BlockConstruct.Type] {
  /// The construct that blocks begin with.
  fileprivate func firstConstruct(
    in blocks: ArraySlice<Outline.Block>
  ) -> (any BlockConstruct)? {
    for type in self {
      if let construct = type.init(blocks) { return construct }
    }
    return nil
  }
}
