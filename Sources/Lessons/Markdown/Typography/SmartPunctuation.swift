/// Finds what is shown as a typographic sign in running text: quotation marks as the language has them,
/// apostrophes, dashes and ellipses.
///
/// Straight marks are replaced where their place in a sentence says what they mean. What may be of a
/// command, `--strict`, of a measure, `5"`, or of code, `0...3`, stays as it is written, as does all with a
/// backslash before it.
struct SmartPunctuation {
  /// From left to right.
  var marks: [TypographicMark] = []

  private let syntax: InlineSyntax
  let quotationMarks: QuotationMarks
  /// Constructs and the destinations of links, by where they begin.
  private var covered: [Int: Int] = [:]
  private(set) var quotes: [Quote] = []
  /// Where the text ends that is before the place being read, without marks of emphasis.
  private var textEnd = 0
  /// Whether that text ends with something that is covered.
  private var endsCovered = false
  /// How many double quotes may be closed.
  var openDoubles = 0

  /// Stands for what is covered, such as a formula or a mark of emphasis: a letter that is not Latin.
  private static let letter: Unicode.Scalar = "𝑥"

  init(_ scan: ConstructScanner, _ quotationMarks: QuotationMarks) {
    self.init(
      scan.syntax, covering: scan.constructs.map(\.range) + scan.tails.values.map(\.range),
      quotationMarks
    )
  }

  /// - Parameters:
  ///   - syntax: The text.
  ///   - ranges: Constructs and the destinations of links, in which nothing is changed.
  ///   - quotationMarks: Those of its language.
  init(_ syntax: InlineSyntax, covering ranges: [Range<Int>], _ quotationMarks: QuotationMarks) {
    self.syntax = syntax
    self.quotationMarks = quotationMarks
    guard bytes.contains(where: { "\"'-.".utf8.contains($0) }) else { return }
    for range in ranges { covered[range.lowerBound] = range.upperBound }
    var index = 0
    while index < bytes.count { index = read(at: index) }
    pairQuotes()
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  var bytes: [UInt8] { syntax.bytes }

  private var before: Unicode.Scalar? {
    endsCovered ? Self.letter : bytes.scalar(before: textEnd)
  }

  /// Reads what begins at an index; returns where it ends.
  private mutating func read(at index: Int) -> Int {
    if let end = covered[index] {
      // Nothing is between a link's text and its destination.
      if bytes[index] != UInt8(ascii: "(") { endsCovered = true }
      return max(end, index + 1)
    }
    var end = index + 1
    switch bytes[index] {
    case .apostrophe where measureOrPrimesEnd(at: index) != nil:
      end = measureOrPrimesEnd(at: index) ?? end
    case .quote, .apostrophe:
      let after = scalar(after: end)
      quotes.append(Quote(index, before: before, after: after, isDouble: bytes[index] == .quote))
    case .hyphen:
      end = index + bytes.run(of: .hyphen, from: index)
      if let dash = dash(index..<end) {
        marks.append(TypographicMark(index..<end, dash, in: bytes))
      }
    case .stop:
      end = index + bytes.run(of: .stop, from: index)
      if let dots = ellipsis(index..<end) {
        marks.append(TypographicMark(index..<end, dots, in: bytes))
      }
    case .space where isInAbbreviation(at: index):
      marks.append(TypographicMark(index..<end, "\u{A0}", in: bytes))
    case .asterisk, .underscore, .tilde:
      return end
    case .backtick:
      endsCovered = true
      return syntax.code(at: index).range.upperBound
    case .lessThan where bytes[index...].starts(with: "<!--".utf8):
      end = commentEnd(after: index + 4)
    default: end = syntax.end(of: index)
    }
    textEnd = end
    endsCovered = false
    return end
  }

  /// Where primes end that a function has, `f''(x)`, or a measure in feet and inches, `5' 3"`.
  private func measureOrPrimesEnd(at index: Int) -> Int? {
    guard before.isOfWord else { return nil }
    let end = index + bytes.run(of: .apostrophe, from: index)
    if !before.isDigit, end < bytes.count, bytes[end] == UInt8(ascii: "(") {
      return end
    }
    guard before.isDigit, end == index + 1 else { return nil }
    let inches = bytes[end...].prefix(5).drop { $0 == .space }
    let digits = inches.prefix { $0.isDigit }
    guard !digits.isEmpty, inches.startIndex - end <= 1, digits.endIndex < bytes.count,
      bytes[digits.endIndex] == .quote
    else { return nil }
    return digits.endIndex + 1
  }

  /// Where a comment of HTML ends, which nothing may be changed in.
  private func commentEnd(after start: Int) -> Int {
    // A limit keeps reading linear.
    let end = bytes[start...].prefix(4000).indices.first { bytes[$0...].starts(with: "-->".utf8) }
    return end.map { $0 + 3 } ?? start
  }

  /// The first character from an index on, without marks of emphasis.
  private func scalar(after start: Int) -> Unicode.Scalar? {
    var index = start
    while index < bytes.count, covered[index] == nil,
      [.asterisk, .underscore, .tilde].contains(bytes[index])
    {
      index += 1
    }
    if index < bytes.count, covered[index] != nil || bytes[index] == .backtick {
      return Self.letter
    }
    return bytes.scalar(at: index)
  }

  // MARK: Dashes and dots

  /// An en dash for two hyphens between spaces, or between words; an em dash for three.
  private func dash(_ run: Range<Int>) -> String? {
    switch run.count {
    case 2:
      let after = scalar(after: run.upperBound)
      if before.isSpace, after.isSpace { return "–" }
      let endsText = before.isOfWord || before.map { ")]".unicodeScalars.contains($0) } == true
      let beginsText = after.isOfWord || after.map { "([".unicodeScalars.contains($0) } == true
      return endsText && beginsText ? "–" : nil
    case 3: return "—"
    default: return nil
    }
  }

  /// An ellipsis for three dots, perhaps with a stop after them, unless they make a range: `0...n`.
  private func ellipsis(_ run: Range<Int>) -> String? {
    guard run.count == 3 || run.count == 4 else { return nil }
    if isOperand(bytes[..<run.lowerBound].reversed()), isOperand(bytes[run.upperBound...]) {
      return nil
    }
    return run.count == 3 ? "…" : "…."
  }

  /// Whether a number or a single letter is there.
  private func isOperand(_ bytes: some Sequence<UInt8>) -> Bool {
    var count = 0
    for byte in bytes {
      guard byte.isWordByte else { break }
      if count == 0, byte.isDigit { return true }
      count += 1
      if count > 1 { return false }
    }
    return count == 1
  }

  // MARK: Abbreviations

  /// Whether the space here is in an abbreviation of two parts, `z. B.`, `p. ej.`, which no line ends in.
  private func isInAbbreviation(at index: Int) -> Bool {
    guard index > 1, bytes[index - 1] == .stop else { return false }
    let first = bytes[..<(index - 1)].suffix(4).reversed().prefix { $0.isWordByte }.reversed()
    let rest = bytes[(index + 1)...].prefix(7)
    let second = rest.prefix { $0.isWordByte }
    guard second.endIndex < bytes.count, bytes[second.endIndex] == .stop else { return false }
    let parts = [first.map { $0 }.text, second.text]
    return parts.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isLetter) }
      || Self.longerParts.contains(parts.joined(separator: " ").lowercased())
  }

  /// Abbreviations of which a part has several letters.
  private static let longerParts: Set<String> = [
    "v chr", "n chr", "m w", "p ex", "p ej", "ee uu", "ss aa", "sr dr",
  ]
}

extension Unicode.Scalar? {
  /// Whether it is a letter or a digit of any script.
  var isOfWord: Bool {
    guard let self else { return false }
    return self.properties.isAlphabetic || self.properties.numericType != nil
  }
}

extension UInt8 {
  static let apostrophe = UInt8(ascii: "'")
  static let hyphen = UInt8(ascii: "-")
  static let stop = UInt8(ascii: ".")
}
