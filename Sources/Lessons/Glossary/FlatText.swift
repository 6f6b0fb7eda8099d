/// The characters of a paragraph in a row, as terms are looked for in them, and the way back.
struct FlatText {
  /// What stands for code, a formula or a value: it belongs to the words beside it.
  static let object: Character = "\u{FFFC}"

  /// Code or a formula in a text.
  enum Object: Hashable, Sendable {
    case code(String)
    case formula(String)

    /// A text by which to tell it from others.
    var key: String {
      switch self {
      case .code(let text): "`\(text)`"
      case .formula(let tex): "$\(tex)$"
      }
    }
  }

  private(set) var characters: [Character] = []
  /// The code and the formulas, by their places.
  private(set) var objects: [Int: Object] = [:]
  /// For each character the number of its piece, which is text without emphasis or anything else
  /// between, that can have links; nil for a character that is in no such piece.
  private(set) var pieces: [Int?] = []
  /// The author's links, by the place where their text begins.
  private(set) var links: [Int: (address: String, location: Location)] = [:]
  private var pieceCount = 0
  /// How many elements of HTML, and links, are open.
  private var openElements: [String] = []
  private var linkDepth = 0

  struct Match {
    var range: Range<Int>
    var term: String
  }

  init(_ inlines: [Inline]) { append(inlines) }

  /// The text without white space at both ends, and one space wherever there is some.
  var withSingleSpaces: FlatText {
    var result = self
    result.characters = []
    result.pieces = []
    result.objects = [:]
    for (index, character) in characters.enumerated() {
      if character == " ", result.characters.last ?? " " == " " { continue }
      result.objects[result.characters.count] = objects[index]
      result.characters.append(character)
      result.pieces.append(pieces[index])
    }
    if result.characters.last == " " {
      result.characters.removeLast()
      result.pieces.removeLast()
    }
    return result
  }

  private mutating func append(_ inlines: [Inline]) {
    pieceCount += 1
    for inline in inlines {
      switch inline {
      case .text(let text): append(text.map(\.unifiedForTerms))
      case .softBreak: append([" "])
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .term(_, let content):
        append(content)
        pieceCount += 1
      case .link(let destination, _, let content, let place):
        links[characters.count] = (destination, place.location)
        linkDepth += 1
        append(content.isEmpty ? [.code("")] : content)
        linkDepth -= 1
        pieceCount += 1
      case .code(let text): append(.code(text))
      case .math(let tex): append(.formula(tex.onOneLine.trimmed.text))
      case .value, .citation: append(outside: Self.object)
      // Words end there.
      case .image, .footnoteReference, .lineBreak: append(outside: "\n")
      case .html(let fragment): read(fragment)
      }
    }
  }

  private mutating func append(_ text: [Character]) {
    characters += text
    let piece = linkDepth == 0 && openElements.isEmpty ? pieceCount : nil
    pieces += text.map { _ in piece }
  }

  private mutating func append(_ object: Object) {
    objects[characters.count] = object
    append([Self.object])
  }

  private mutating func append(outside character: Character) {
    characters.append(character)
    pieces.append(nil)
    pieceCount += 1
  }

  private mutating func read(_ fragment: HTMLFragment) {
    for tag in fragment.tags {
      switch tag.kind {
      case .start where !HTMLNames.voidElements.contains(tag.name): openElements.append(tag.name)
      case .end:
        if let index = openElements.lastIndex(of: tag.name) { openElements.remove(at: index) }
      case .start: append(outside: "\n")
      case .comment, .declaration: break
      }
    }
    pieceCount += 1
  }

  // MARK: The way back

  /// The paragraph from which the text was made, with links in place of the matches.
  func linking(_ matches: [Match], in inlines: [Inline]) -> [Inline] {
    var rebuilding = Rebuilding(matches: matches[...])
    return rebuilding.rebuild(inlines)
  }

  /// Walks over the paragraph in the order in which the text was made.
  private struct Rebuilding {
    var matches: ArraySlice<Match>
    private var offset = 0
    /// What of the match that has begun has been read.
    private var content: [Inline] = []

    init(matches: ArraySlice<Match>) { self.matches = matches }

    mutating func rebuild(_ inlines: [Inline]) -> [Inline] {
      var result: [Inline] = []
      for inline in inlines {
        switch inline {
        case .text(let text): add(Array(text), to: &result) { .text(String($0)) }
        case .softBreak: add([" "], to: &result) { _ in .softBreak }
        case .emphasis(let content): result.append(.emphasis(rebuild(content)))
        case .strong(let content): result.append(.strong(rebuild(content)))
        case .strikethrough(let content): result.append(.strikethrough(rebuild(content)))
        case .term(let id, let content): result.append(.term(id: id, content: rebuild(content)))
        case .link(let destination, let title, let content, let place):
          let text = rebuild(content)
          if content.isEmpty { offset += 1 }
          result.append(
            .link(destination: destination, title: title, content: text, place: place))
        case .code, .math: add([FlatText.object], to: &result) { _ in inline }
        case .value, .citation, .image, .footnoteReference, .lineBreak:
          offset += 1
          result.append(inline)
        case .html(let fragment):
          let isVoid = { (tag: HTMLTag) in
            tag.kind == .start && HTMLNames.voidElements.contains(tag.name)
          }
          offset += fragment.tags.count(where: isVoid)
          result.append(inline)
        }
      }
      return result
    }

    /// Adds a piece of text, of which parts may belong to matches.
    private mutating func add(
      _ text: [Character], to result: inout [Inline], _ inline: (ArraySlice<Character>) -> Inline
    ) {
      var start = 0
      func add(until end: Int, to list: inout [Inline]) {
        if start < end { list.append(inline(text[start..<end])) }
        start = max(start, end)
      }
      while let match = matches.first, match.range.lowerBound < offset + text.count {
        add(until: match.range.lowerBound - offset, to: &result)
        add(until: min(match.range.upperBound - offset, text.count), to: &content)
        guard match.range.upperBound <= offset + text.count else { break }
        result.append(.term(id: match.term, content: content))
        content = []
        matches.removeFirst()
      }
      add(until: text.count, to: &result)
      offset += text.count
    }
  }
}
