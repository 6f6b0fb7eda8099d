/// Finds our constructs in running text as CommonMark finds its own: escapes, code, HTML, automatic
/// links and the destinations of links keep what is in them.
struct ConstructScanner {
  /// From left to right.
  private(set) var constructs: [any SpanConstruct] = []
  /// What opens a display formula that nothing closes, the first of them.
  private(set) var unclosedFormula: UnclosedFormula?
  /// The `]` of brackets, by where their `[` is.
  private(set) var closings: [Int: Int] = [:]
  /// What follows the brackets of links and images, by where their `[` is.
  private(set) var tails: [Int: LinkTail] = [:]
  /// Destinations with spaces in them, for which CommonMark sees no link or image.
  private(set) var spacedDestinations: [SpacedDestination] = []
  /// Links by a label, which may not be defined.
  private(set) var labelledLinks: [LabelledLink] = []
  private(set) var swappedLinks: [SwappedLink] = []
  private(set) var brokenLinks: [BrokenLink] = []
  private(set) var nestedLinks: [NestedLink] = []
  private(set) var brokenTitles: [BrokenTitle] = []
  private(set) var brokenCitations: [BrokenCitation] = []
  /// Attributes of images that nothing closes.
  private(set) var unclosedBraces: [UnclosedBraces] = []

  let syntax: InlineSyntax
  private var brackets = OpenBrackets()
  private var index = 0

  init(_ bytes: [UInt8]) {
    syntax = InlineSyntax(bytes)
    while index < bytes.count { step() }
    brokenCitations += brackets.all.compactMap { BrokenCitation(bytes, unclosedAt: $0.start) }
  }

  private var bytes: [UInt8] { syntax.bytes }

  private mutating func step() {
    let byte = bytes[index]
    if let construct = spanConstructs[byte].firstConstruct(in: syntax, at: index) {
      append(construct)
      return
    }
    if unclosedFormula == nil { unclosedFormula = UnclosedFormula(syntax, at: index) }
    switch byte {
    case .openBracket:
      brackets.open(at: index, in: bytes)
      index += 1
    case .closeBracket:
      index += 1
      closeBracket()
    default:
      index = syntax.end(of: index)
    }
  }

  private mutating func append(_ construct: any SpanConstruct) {
    constructs.append(construct)
    index = construct.range.upperBound
  }

  private mutating func readBraces(afterImage isAfterImage: Bool) {
    while let braces = AttributeBraces(syntax, at: index, afterImage: isAfterImage) {
      append(braces)
      if !isAfterImage { return }
    }
    if isAfterImage, let brace = UnclosedBraces(bytes, at: index) { unclosedBraces.append(brace) }
  }

  private mutating func closeBracket() {
    guard let opening = brackets.close() else { return }
    closings[opening.start] = index - 1
    if opening.canBeLink {
      if let tail = LinkScanner(bytes: bytes).tail(at: index) {
        tails[opening.start] = tail
        index = tail.range.upperBound
        brackets.addLink(opening)
      } else if let title = BrokenTitle(bytes, at: index, isImage: opening.isImage) {
        brokenTitles.append(title)
      } else if let destination = SpacedDestination(
        bytes, after: opening.start, at: index, isImage: opening.isImage)
      {
        spacedDestinations.append(destination)
      } else if let link = BrokenLink(bytes, opening.start, at: index, isImage: opening.isImage) {
        brokenLinks.append(link)
      } else if let citation = BrokenCitation(bytes, in: opening.start..<index) {
        brokenCitations.append(citation)
      } else if let link = LabelledLink(bytes, opening.start, at: index, isImage: opening.isImage) {
        labelledLinks.append(link)
      } else if let link = SwappedLink(bytes, opening.start..<index) {
        swappedLinks.append(link)
      }
    } else if let link = NestedLink(bytes, opening.start, at: index) {
      nestedLinks.append(link)
    }
    readBraces(afterImage: opening.isImage)
  }
}

extension [any SpanConstruct.Type] {
  fileprivate func firstConstruct(
    in syntax: InlineSyntax, at start: Int
  ) -> (any SpanConstruct)? {
    for type in self {
      if let construct = type.init(syntax, at: start) { return construct }
    }
    return nil
  }
}

/// A destination with spaces in it, `![x](file with space.png)`.
struct SpacedDestination {
  /// The bytes between the parentheses, up to a title.
  let destination: Range<Int>
  let isImage: Bool

  /// Looks for one in parentheses after the brackets that begin at an index and end before another.
  init?(_ bytes: [UInt8], after bracket: Int, at start: Int, isImage: Bool) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "("),
      let close = bytes[start...].prefix(1000).firstIndex(where: {
        $0 == UInt8(ascii: ")") || $0 == .newline || $0 == .lessThan || $0 == .backtick
      }), bytes[close] == UInt8(ascii: ")")
    else { return nil }
    let inside = bytes[start + 1..<close]
    let quote = inside.indices.first { inside[$0] == .quote && inside[$0 - 1].isSpaceOrTab }
    let trimmed = inside[..<(quote ?? close)].trimmed
    guard trimmed.contains(where: \.isSpaceOrTab),
      isImage || trimmed.looksLikeFile || trimmed.looksLikeAddress
    else { return nil }
    destination = trimmed.startIndex..<trimmed.endIndex
    self.isImage = isImage
  }
}

extension ArraySlice<UInt8> {
  /// Whether a text begins as the address of another site does.
  var looksLikeAddress: Bool {
    starts(with: "http://".utf8) || starts(with: "https://".utf8) || starts(with: "www.".utf8)
  }

  /// Whether a text ends as a file's name does: `a b.md`, `a b.md#part`.
  var looksLikeFile: Bool {
    let path = prefix { $0 != .hash }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let end = path[(dot + 1)...]
    return (1...5).contains(end.count) && end.allSatisfy { $0.isLetter || $0.isDigit }
      && end.contains(where: \.isLetter)
  }
}

/// The attributes of an image without the brace at their end, `{width=50%`.
struct UnclosedBraces {
  /// To the end of the line.
  let range: Range<Int>

  init?(_ bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == .openBrace else { return nil }
    // A limit keeps reading linear.
    let line = bytes[(start + 1)...].prefix(200).prefix { $0 != .newline && $0 != .openBrace }
    let inside = line.trimmed
    let name = inside.prefix { $0.isLetter }
    let isAttribute =
      name.isEmpty
      ? inside.first == .hash || inside.first == UInt8(ascii: ".")
      : inside.dropFirst(name.count).first == UInt8(ascii: "=")
    guard isAttribute, !inside.contains(.closeBrace) else { return nil }
    range = start..<inside.endIndex
  }
}
