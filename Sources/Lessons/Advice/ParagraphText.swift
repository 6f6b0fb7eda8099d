/// The plain words of a paragraph or another text and where they are written.
///
/// Running text keeps no places of its words. They are found again in the source, in which they stand
/// in the same order, after the code, formulas and addresses before them.
struct ParagraphText {
  enum Piece {
    /// Words, by their range among ``characters``.
    case text(Range<Int>)
    /// A formula.
    case formula(SourcedText)
  }

  /// All words that are in no link; between them a space for what is left out.
  private(set) var characters: [Character] = []
  private(set) var pieces: [Piece] = []

  private let source: SourcedText
  /// For words with digits, where they begin in the source, by the index of their first character.
  private var places: [Int: Int] = [:]
  /// The offset in the source up to which all has been found.
  private var cursor = 0

  init(_ paragraph: WrittenText) {
    source = paragraph.source
    read(paragraph.inlines)
  }

  private mutating func read(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let text): add(text)
      case .emphasis(let content), .strong(let content), .strikethrough(let content),
        .term(_, let content):
        read(content)
      case .math(let tex):
        pieces.append(.formula(tex))
        skip(tex.text)
      case .code(let code): skip(code)
      case .link(let destination, _, let content, _):
        skip(content.plainText)
        skip(destination)
      case .image(let image): skip(image.source)
      case .html(let fragment): skip(fragment.text.text)
      case .footnoteReference(let label, _): skip(label)
      case .citation(let citation): skip(citation.source.text)
      case .value, .softBreak, .lineBreak: characters.append(" ")
      }
    }
  }

  private mutating func add(_ text: String) {
    let start = characters.count
    characters += Array(text)
    var index = start
    while index < characters.count {
      guard characters[index].isASCIIDigit else {
        index += 1
        continue
      }
      let end = characters[index...].firstIndex { !$0.isASCIIDigit } ?? characters.count
      if let place = find(String(characters[index..<end])) {
        places[index] = place.lowerBound
        cursor = place.upperBound
      }
      index = end
    }
    pieces.append(.text(start..<characters.count))
  }

  /// Leaves out what is written as this text.
  private mutating func skip(_ text: String) {
    characters.append("\u{FFFC}")
    if let place = find(text) { cursor = place.upperBound }
  }

  private func find(_ text: String) -> Range<Int>? {
    let wanted = Array(text.utf8)
    // A limit keeps reading linear: what is between is left out before.
    let last = min(source.bytes.count - wanted.count, cursor + 4000)
    guard !wanted.isEmpty, cursor <= last else { return nil }
    let start = (cursor...last).first {
      source.bytes[$0] == wanted[0] && source.bytes[$0...].starts(with: wanted)
    }
    return start.map { $0..<$0 + wanted.count }
  }

  // MARK: Words

  func string(_ range: Range<Int>) -> String { String(characters[range]) }

  /// Whether a number can begin here: nothing before it belongs to it.
  func isWordStart(at index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = characters[index - 1]
    return before.isWhitespace || "([„“«\"‘’—–~≈<>=".contains(before)
  }

  /// Whether what is between two numbers makes an enumeration or a range of them.
  func isEnumeration(_ between: ArraySlice<Character>, _ words: NumberWords) -> Bool {
    // Longer than all of these with the spaces around them.
    guard between.count <= 10 else { return false }
    // At most a comma and a word: `2.1, 2.2 and 2.4`, `2.1, and 2.4`.
    let pieces = between.split(whereSeparator: \.isWhitespace).map { String($0).lowercased() }
    return pieces.allSatisfy(words.isEnumerating)
      && (pieces.count < 2 || pieces.count == 2 && pieces[0] == ",")
  }

  /// The index after the letters and digits from here on.
  func endOfWord(from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? characters.count
  }

  /// Where a number is written, from its sign to its percent sign.
  func sourceRange(_ range: Range<Int>) -> SourceRange {
    guard let digit = range.first(where: { places[$0] != nil }), let place = places[digit] else {
      return SourceRange(at: source.location)
    }
    let before = string(range.lowerBound..<digit).utf8.count
    let start = max(0, place - before)
    let end = min(source.bytes.count, start + string(range).utf8.count)
    return source.sourceRange(start..<end)
  }
}
