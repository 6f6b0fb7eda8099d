/// Running text in which a placeholder covers each construct of ours while cmark reads the rest.
struct RunningText {
  let text: SourcedText
  private let scan: ConstructScanner
  private let stray: StrayMarkup
  /// What placeholders cover, from left to right: constructs, and marks that are shown as others.
  private let covers: [any SpanConstruct]
  /// What cmark sees.
  private let covered: SourcedText
  /// Where the placeholders are in what cmark sees.
  private var placeholders: [Range<Int>] = []

  init(_ text: SourcedText, _ quotationMarks: QuotationMarks = .english) {
    self.text = text
    scan = ConstructScanner(text.bytes)
    stray = StrayMarkup(text, scan)
    let marks = SmartPunctuation(scan, quotationMarks).marks
    covers = (scan.constructs + marks).sorted { $0.range.lowerBound < $1.range.lowerBound }
    guard !covers.isEmpty else {
      covered = text
      return
    }
    var covered = SourcedText(at: text.location)
    var end = 0
    for (index, construct) in covers.enumerated() {
      covered.append(text, end..<construct.range.lowerBound)
      let margin = construct.margin.map { [$0].text } ?? ""
      let placeholder = margin + Placeholder.text(index) + margin
      let start = covered.bytes.count
      covered.append(placeholder, at: text.location(at: construct.range.lowerBound))
      placeholders.append(start..<covered.bytes.count)
      end = construct.range.upperBound
    }
    covered.append(text, end..<text.bytes.count)
    self.covered = covered
  }

  /// From left to right.
  var constructs: [any SpanConstruct] { scan.constructs }

  /// What is wrong with how it is written.
  func diagnostics(_ definitions: LinkDefinitions) -> [Diagnostic] {
    var diagnostics = scan.spacedDestinations.map { Diagnostic.spaces(in: $0, text) }
    diagnostics += scan.unclosedBraces.map { Diagnostic.unclosed($0, text) }
    diagnostics += scan.swappedLinks.map { $0.diagnostic(in: text) }
    diagnostics += scan.brokenLinks.map { $0.diagnostic(in: text) }
    diagnostics += scan.nestedLinks.map { $0.diagnostic(in: text) }
    diagnostics += scan.brokenTitles.map { $0.diagnostic(in: text) }
    diagnostics += scan.brokenCitations.map { $0.diagnostic(in: text) }
    diagnostics += scan.labelledLinks.compactMap { $0.diagnostic(in: text, definitions) }
    diagnostics += stray.diagnostics
    let references = NumericReference.all(scan)
    diagnostics += ControlCharacters.mistakes(references, in: text)
    if let mistake = TextDirections(text, references).mistake { diagnostics.append(mistake) }
    let emphasis = EmphasisScanner(covered.bytes) { label in
      !definitions.isEmpty && definitions[uncovered(covered.bytes[label].text).utf8] != nil
    }
    diagnostics += EmphasisMistakes.implausible(emphasis, in: text, written)
    diagnostics += EmphasisMistakes.unclosed(emphasis, in: text, written)
    if let formula = scan.unclosedFormula, formula.isCertain {
      diagnostics.append(.unclosed(formula, in: text))
    }
    return diagnostics
  }

  /// The keys of definitions that misspelt labels of links were probably meant to refer to.
  func meantDefinitions(_ definitions: LinkDefinitions) -> [String] {
    scan.labelledLinks.compactMap { $0.meantKey(in: text, definitions) }
  }

  /// Marks of emphasis that nothing closes, in a text without links.
  var unclosedEmphasis: [Diagnostic] {
    EmphasisMistakes.unclosed(emphasis, in: text, written)
  }

  /// The marks of emphasis in what cmark sees, in a text without links.
  var emphasis: EmphasisScanner { EmphasisScanner(covered.bytes) { _ in false } }

  /// What cmark finds in the text.
  func nodes(_ definitions: LinkDefinitions) -> [CommonMark.InlineNode] {
    CommonMark.inlines(
      covered.bytes, definitions: definitions.needed(by: covered.bytes, written: uncovered))
  }

  /// The dollars that open a display formula which nothing closes, and whether they end the text.
  var unclosedDollars: (place: Location, endsText: Bool)? {
    guard let opening = scan.unclosedFormula?.opening, opening.form == .dollars else { return nil }
    return (
      text.location(at: opening.range.lowerBound), text.bytes[opening.range.upperBound...].isBlank
    )
  }

  /// Whether a display formula is opened and not closed.
  var hasUnclosedFormula: Bool { scan.unclosedFormula?.isCertain == true }

  /// Ids in braces, `{#here}`, that belong to nothing.
  var strayIDs: [Range<Int>] { stray.ids }

  /// Words in brackets that may be keys of works or labels of links, `[galton1886]`.
  var bracketedWords: [Range<Int>] { stray.bracketedWords }

  // MARK: Places

  /// Where a node of ``nodes(_:)`` begins.
  func location(of node: CommonMark.InlineNode) -> Location { covered.location(at: node.start) }

  /// Where a link or an image is written, its title as Markdown, and the definition that it uses.
  func link(
    _ node: CommonMark.InlineNode, _ definitions: LinkDefinitions
  ) -> WrittenLinkParts {
    let start = offset(ofCovered: node.start)
    let bracket = if case .image = node.kind { start + 1 } else { start }
    guard let close = scan.closings[bracket] else {
      return WrittenLinkParts(place: automaticLink(at: start))
    }
    let content = bracket + 1..<close
    if let tail = scan.tails[bracket] {
      return WrittenLinkParts(
        place: place(
          start..<tail.range.upperBound, content, WrittenAddress(tail.destination, in: text)),
        title: tail.title.map { .inParentheses(text[$0]) })
    }
    var label = content
    var end = close + 1
    if end < text.bytes.count, text.bytes[end] == .openBracket, let last = scan.closings[end] {
      if last > end + 1 { label = end + 1..<last }
      end = last + 1
    }
    guard let definition = definitions[text.bytes[label]] else {
      return WrittenLinkParts(place: LinkPlace(at: text.location(at: start)))
    }
    return WrittenLinkParts(
      place: place(start..<end, content, definition.address),
      title: definition.title.map { .inDefinition($0) }, definition: definition)
  }

  /// `<https://a.org>`.
  private func automaticLink(at start: Int) -> LinkPlace {
    guard start < text.bytes.count, text.bytes[start] == .lessThan,
      let end = text.bytes[start...].firstIndex(of: .greaterThan)
    else { return LinkPlace(at: text.location(at: start)) }
    return place(
      start..<end + 1, start + 1..<end, WrittenAddress(start..<end + 1, in: text))
  }

  private func place(
    _ range: Range<Int>, _ content: Range<Int>, _ address: WrittenAddress
  ) -> LinkPlace {
    LinkPlace(
      range: text.sourceRange(range), text: text.sourceRange(content), address: address)
  }

  /// HTML that cmark found, with its places.
  func html(_ html: String, of node: CommonMark.InlineNode) -> SourcedText {
    let range = node.start..<node.start + html.utf8.count
    guard range.upperBound <= covered.bytes.count, covered.bytes[range].elementsEqual(html.utf8)
    else { return SourcedText(uncovered(html), at: location(of: node)) }
    return text[offset(ofCovered: range.lowerBound)..<offset(ofCovered: range.upperBound)]
  }

  /// Where in the text a part of what cmark sees is written, outside placeholders.
  private func written(_ range: Range<Int>) -> Range<Int> {
    let start = offset(ofCovered: range.lowerBound)
    return start..<start + range.count
  }

  /// The offset in the text of one in what cmark sees, outside placeholders.
  private func offset(ofCovered offset: Int) -> Int {
    var low = 0
    var high = placeholders.count
    while low < high {
      let middle = (low + high) / 2
      if placeholders[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return covers[low - 1].range.upperBound + offset - placeholders[low - 1].upperBound
  }

  // MARK: Uncovering

  enum Piece {
    case text(String)
    case construct(any SpanConstruct)
  }

  /// The text between placeholders, and what they cover.
  func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var margin: Character?
    Placeholder.split(text) { text, index in
      guard let index else {
        var text = text[...]
        if let margin, text.first == margin { text.removeFirst() }
        margin = nil
        if !text.isEmpty { pieces.append(.text(String(text))) }
        return
      }
      // A character reference such as `&#xFDD1;` could forge a placeholder.
      guard covers.indices.contains(index) else { return }
      let construct = covers[index]
      margin = construct.margin.map { Character(UnicodeScalar($0)) }
      if let margin, case .text(var text) = pieces.last, text.last == margin {
        pieces.removeLast()
        text.removeLast()
        if !text.isEmpty { pieces.append(.text(text)) }
      }
      pieces.append(.construct(construct))
    }
    return pieces
  }

  /// A text with what was written instead of placeholders, for code, HTML and destinations.
  func uncovered(_ text: String) -> String {
    pieces(text).map { piece in
      switch piece {
      case .text(let string): string
      case .construct(let construct): self.text.bytes[construct.range].text
      }
    }.joined()
  }
}

/// The parts of a link or an image, as they are written.
struct WrittenLinkParts {
  var place: LinkPlace
  var title: WrittenTitle?
  /// What `[text][label]` refers to.
  var definition: LinkDefinitions.Entry?
}

/// The title of a link or an image, as Markdown.
enum WrittenTitle {
  /// `[text](address "title")`.
  case inParentheses(SourcedText)
  /// `[label]: address "title"`.
  case inDefinition(SourcedText)

  var text: SourcedText {
    switch self {
    case .inParentheses(let text), .inDefinition(let text): text
    }
  }
}

extension Diagnostic {
  fileprivate static func unclosed(_ braces: UnclosedBraces, _ text: SourcedText) -> Diagnostic {
    let range = text.sourceRange(braces.range)
    return Diagnostic(
      at: range, "the attributes of the image are not closed", help: "end them with '}'",
      // Text may follow them on the line.
      fix: text.bytes[braces.range].contains(where: \.isWhitespace)
        ? nil : SourceEdit(SourceRange(at: range.end), replaceWith: "}"))
  }

  /// What follows an address that ends as those of files and pages do; nil if the end may belong to it.
  private static func titleWithoutQuotes(_ address: String) -> String? {
    guard let space = address.firstIndex(of: " ") else { return nil }
    let title = address[space...].drop { $0 == " " }
    let last = address[..<space].split(separator: "/").last ?? ""
    let ending = last.split(separator: ".").dropFirst().last ?? ""
    let isEnding = (1...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && $0.isLetter }
    // `my file.svg` has its ending after the space, and `a.b c.svg` two of them.
    return isEnding && !title.isEmpty && !title.contains(".") && !title.contains("/")
      ? String(title) : nil
  }

  fileprivate static func spaces(
    in destination: SpacedDestination, _ text: SourcedText
  ) -> Diagnostic {
    let range = text.sourceRange(destination.destination)
    let address = text[destination.destination].text
    let kind = destination.isImage ? "an image" : "a link"
    if let written = titleWithoutQuotes(address) {
      // In straight quotes it has no other quotation marks at its ends.
      let signs = "“”„‟‘’‚«»‹›"
      let isQuoted = [written.first, written.last].allSatisfy { sign in
        sign.map { signs.contains($0) } ?? false
      }
      let title =
        isQuoted && written.count > 2 ? String(written.dropFirst().dropLast()) : written
      let fixed = "\(address.dropLast(written.count))\"\(title)\""
      return Diagnostic(
        at: range, "this is not \(kind): its address has spaces",
        help: "put the title in quotes: \(fixed)",
        fix: title.contains("\"") ? nil : SourceEdit(range, replaceWith: fixed))
    }
    return Diagnostic(
      at: range, "this is not \(kind): its address has spaces",
      help: "write it in angle brackets",
      fix: address.contains(">") ? nil : SourceEdit(range, replaceWith: "<\(address)>"))
  }
}
