/// Turns the blocks of a lesson into its prose and its cells, in the order of the source.
struct LessonReader {
  private(set) var cells: [Cell] = []
  private(set) var title: Title?
  private(set) var diagnostics: [Diagnostic]
  var footnotes = Footnotes()
  let definitions: LinkDefinitions
  /// The ids that the author gave, and where.
  private var ids: [String: Location] = [:]

  struct Title {
    var content: [Inline]
    var id: String?
    var location: Location
  }

  init(_ outline: Outline) {
    definitions = outline.definitions
    diagnostics = outline.diagnostics
    for footnote in outline.footnotes {
      if let diagnostic = footnotes.define(footnote) { diagnostics.append(diagnostic) }
    }
  }

  /// The blocks of the lesson without its title, and its footnotes.
  mutating func document(_ outline: [Outline.Block]) -> (blocks: [Block], footnotes: [Footnote]) {
    var blocks: [Block] = []
    for block in outline {
      if title == nil, case .heading(1, let text, _) = block {
        let heading = heading(text)
        title = Title(content: heading.content, id: heading.id, location: text.location)
      } else {
        blocks += self.blocks(block)
      }
    }
    diagnostics += footnotes.unused
    var footnotes = footnotes.ordered
    var headingIDs = HeadingIDs(taken: Set(ids.keys))
    headingIDs.assign(to: &blocks)
    for index in footnotes.indices { headingIDs.assign(to: &footnotes[index].blocks) }
    return (blocks, footnotes)
  }

  // MARK: Noting

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(
    _ severity: Diagnostic.Severity = .error, at location: Location, _ message: String,
    help: String
  ) {
    report(Diagnostic(severity, at: location, message, help: help))
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
        Diagnostic(at: range, "id '\(id)' is used twice", help: "first used at \(first)"))
      return false
    }
    ids[id] = range.start
    return true
  }
}

// MARK: - Blocks

extension LessonReader {
  /// What a block becomes: most often one block, none for a footnote, several for a paragraph with
  /// display formulas.
  mutating func blocks(_ block: Outline.Block) -> [Block] {
    for construct in blockConstructs {
      if let construct = construct.init(block) { return construct.blocks(&self) }
    }
    switch block {
    case .heading(let level, let text, let location):
      return [section(level, text, location)]
    case .paragraph(let text):
      return paragraph(text)
    case .fence(let fence):
      return [code(fence)]
    case .indentedCode(let text):
      return [.code(language: nil, text: text)]
    case .list(let start, let isTight, let items):
      let items = items.map { item in item.flatMap { blocks($0) } }
      return [.list(ListBlock(start: start, isTight: isTight, items: items))]
    case .quote(let content):
      return [.quote(content.flatMap { blocks($0) })]
    case .footnote(let definition, let content):
      let outer = footnotes.begin(definition)
      footnotes.end(definition, content.flatMap { blocks($0) }, outer: outer)
      return []
    case .html(let text):
      return [.html(html(text))]
    case .thematicBreak:
      return [.thematicBreak]
    }
  }

  private mutating func heading(_ text: SourcedText) -> (content: [Inline], id: String?) {
    let heading = HeadingText(text)
    let id = heading.id.flatMap { register($0.name, at: $0.location) }
    if let attributes = heading.attributes {
      report(.attributesWithoutEffect(text, attributes, "on a heading"))
    }
    return (inlines(heading.text, in: .heading), id)
  }

  private mutating func section(_ level: Int, _ text: SourcedText, _ location: Location) -> Block {
    if level == 1 {
      report(
        .warning, at: location, "a second heading of level 1, shown as one of level 2",
        help: title.map { "the title is at line \($0.location.line); write '##'" }
          ?? "write '##', or move it out of lists and quotes to make it the title")
    }
    let heading = heading(text)
    return .heading(
      level: max(2, level), content: heading.content, id: heading.id ?? "", location: location)
  }

  private mutating func code(_ fence: Outline.Fence) -> Block {
    if fence.language?.hasPrefix("{swift") == true {
      report(
        .warning, at: fence.info.location, "this code block will not run",
        help: "to make it a cell, write 'swift' and then options in braces")
    }
    return .code(language: fence.language, text: fence.code.text)
  }
}
