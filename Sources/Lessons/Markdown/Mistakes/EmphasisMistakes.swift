/// Emphasis that was hardly meant, since its marks stand where those of code, products or words with stars
/// do; and marks that were meant to begin some, and begin none.
///
/// What is emphasised by CommonMark loses its asterisks and underscores, so each of them that is read so
/// has to be plausible.
enum EmphasisMistakes {
  /// Finds emphasis that was hardly meant.
  ///
  /// - Parameters:
  ///   - scan: What marks the text has.
  ///   - text: The text as it is written.
  ///   - written: Where in it a part of the scanned text is.
  /// - Returns: A diagnostic for each.
  static func implausible(
    _ scan: EmphasisScanner, in text: SourcedText, _ written: (Range<Int>) -> Range<Int>
  ) -> [Diagnostic] {
    let implausible = scan.pairs.filter {
      !Emphasis($0.opening, $0.closing, in: scan.bytes).isPlausible
    }
    // Of nested ones, and of those that overlap in a line of code, the first says enough.
    var mistakes: [Diagnostic] = []
    var end = 0
    for pair in implausible.sorted(by: { $0.opening.lowerBound < $1.opening.lowerBound })
    where pair.opening.lowerBound >= end {
      end = pair.closing.upperBound
      mistakes.append(.implausible(written(pair.opening), written(pair.closing), in: text))
    }
    return mistakes
  }

  /// The first mark of each kind that nothing closes, marks with a space inside them, and what is too much
  /// at the end.
  static func unclosed(
    _ scan: EmphasisScanner, in text: SourcedText, _ written: (Range<Int>) -> Range<Int>
  ) -> [Diagnostic] {
    let spaced = SpacedEmphasis.all(in: scan)
    let marks = Set(spaced.flatMap { [$0.opening.lowerBound, $0.closing.lowerBound] })
    let unclosed = [1, 2].compactMap { count in
      scan.unclosed.first { run in
        run.range.count == count && !marks.contains(run.range.lowerBound)
          && (run.isRest || UnclosedEmphasis(run.range, in: scan.bytes).isCertain)
      }.map { run in
        let range = written(run.range)
        return Diagnostic.unclosed(text[range].text, at: text.sourceRange(range))
      }
    }
    return unclosed
      + spaced.map { Diagnostic.spaced(written($0.opening), written($0.closing), in: text) }
      + excess(scan, in: text, written)
  }

  /// Asterisks at the end of emphasis that had only one at its beginning, `*so**`.
  ///
  /// After two, one more may be a footnote's.
  private static func excess(
    _ scan: EmphasisScanner, in text: SourcedText, _ written: (Range<Int>) -> Range<Int>
  ) -> [Diagnostic] {
    let ends = scan.unmatched.filter {
      $0.isRest && !$0.canOpen && $0.range.count == 1
        && scan.bytes[$0.range.lowerBound] == .asterisk
    }
    if ends.isEmpty { return [] }
    let pairs = Dictionary(
      scan.pairs.map { ($0.closing.upperBound, $0) }, uniquingKeysWith: { first, _ in first })
    return ends.compactMap { end in
      guard let pair = pairs[end.range.lowerBound], pair.closing.count == 1,
        Emphasis(pair.opening, pair.closing, in: scan.bytes).isPlausible
      else { return nil }
      return Diagnostic(
        .warning, at: text.sourceRange(written(end.range)), "nothing opens this '*'",
        help: "write '**' at the beginning, too, or '\\*' for the sign")
    }
  }
}

/// A text between two marks of emphasis or of struck text.
struct Emphasis {
  let opening: Range<Int>
  let closing: Range<Int>
  let bytes: [UInt8]

  init(_ opening: Range<Int>, _ closing: Range<Int>, in bytes: [UInt8]) {
    self.opening = opening
    self.closing = closing
    self.bytes = bytes
  }

  var content: ArraySlice<UInt8> { bytes[opening.upperBound..<closing.lowerBound] }
  private var first: Unicode.Scalar? { bytes.scalar(at: opening.upperBound) }
  private var last: Unicode.Scalar? { bytes.scalar(before: closing.lowerBound) }

  /// Whether it can have been meant.
  ///
  /// Marks at the edges of words can. One that begins inside a word can only for a part of that word,
  /// `un*frigging*believable`; one that ends inside a word, `*open set*s`, unless it is between digits or
  /// multiplies. And no text begins with a bracket that closes, or ends with one that opens.
  var isPlausible: Bool {
    guard !hasImplausibleEdges, !isBetweenFactors, !isOfIdentifier, !isOfPattern else {
      return false
    }
    if beginsInWord { return isPartOfWord && !isProduct }
    if endsInWord { return !endsBetweenNumbers && !endsInProduct }
    return true
  }

  private var before: Unicode.Scalar? { bytes.scalar(before: opening.lowerBound) }
  private var after: Unicode.Scalar? { bytes.scalar(at: closing.upperBound) }

  private var hasImplausibleEdges: Bool {
    guard let first, let last else { return false }
    if content.count > 1,
      ")]}".unicodeScalars.contains(first) || "([{".unicodeScalars.contains(last)
    {
      return true
    }
    // The colon of `map(_:)`, and the comma of `(_,_)`.
    if ",;:".unicodeScalars.contains(first), !before.isSpace { return true }
    // The name of a file, or a hyphen, after a star that stands for anything: `*.md and a/*.md`.
    let isSuffix = first == "." || first == "-"
    return isSuffix && content.dropFirst().first?.isWordByte == true
      && content.contains(where: \.isWhitespace)
  }

  /// Whether its marks multiply brackets, as in `f*(x)*g and x*(y)` and `(a)*(b)*(c)`.
  private var isBetweenFactors: Bool {
    if last == ")", after == "(" { return true }
    guard let before, ")]}".unicodeScalars.contains(before), opening.lowerBound > 1 else {
      return false
    }
    // In `*f*(*x*)*g*(*y*)` all letters are emphasised.
    guard ![.asterisk, .underscore].contains(bytes[opening.lowerBound - 2]) else { return false }
    if first == "(" { return true }
    return first.isOfSpacedWord
      && (after == "(" || after.isOfSpacedWord
        || content.prefix(100).contains(where: \.isWhitespace))
  }

  /// Whether its stars belong to code around them: repetitions of a regular expression, `a.*b.*c` and
  /// `[a-z]*x[0-9]*`, the edges of a comment, `/*so*/`, or parts of a path, `a/*/b and c/*/d`.
  private var isOfPattern: Bool {
    guard bytes[opening.lowerBound] == .asterisk, let before, before.isASCII else { return false }
    switch before {
    case ".": return last == "." || endsInWord
    case "]", ")":
      // No pattern is longer, and so many of them are read quickly.
      return last == before && content.count <= 100 && !content.contains(where: \.isWhitespace)
        && !isBesideMarks
    case "/": return first == "/" || after == "/" && !isBesideMarks
    default: return false
    }
  }

  /// Whether emphasis ends or begins beside the signs around it, as in `*a*/*b*/*c*`.
  private var isBesideMarks: Bool {
    let isMark = { (index: Int) in
      self.bytes.indices.contains(index) && "*_~".utf8.contains(self.bytes[index])
    }
    return isMark(opening.lowerBound - 2) || isMark(closing.upperBound + 1)
  }

  private var beginsInWord: Bool {
    before.isOfSpacedWord && first.isOfSpacedWord
  }

  private var endsInWord: Bool { last.isOfSpacedWord && after.isOfSpacedWord }

  /// Whether the text consists of letters, perhaps with hyphens and more marks between.
  private var isPartOfWord: Bool {
    // No word is longer, and so many of them are read quickly.
    !before.isDigit && (!endsInWord || !after.isDigit) && content.count <= 200
      && !content.contains(where: \.isWhitespace)
      && content.text.unicodeScalars.allSatisfy { scalar in
        !Optional(scalar).isDigit
          && (Optional(scalar).isOfSpacedWord || "-'’\u{AD}*_".unicodeScalars.contains(scalar))
      }
  }

  /// Whether the word has single letters alone between its marks, as in `a*b*c`.
  private var isProduct: Bool {
    let isInWord = { (byte: UInt8) in byte.isWordByte || byte == .asterisk }
    // A limit keeps reading linear.
    let before = bytes[..<opening.lowerBound].suffix(50)
    let after = bytes[closing.upperBound...].prefix(50)
    let start = before.lastIndex { !isInWord($0) }.map { $0 + 1 } ?? before.startIndex
    let end = after.firstIndex { !isInWord($0) } ?? after.endIndex
    return bytes[start..<end].split(separator: .asterisk).allSatisfy { $0.text.count == 1 }
  }

  private var endsBetweenNumbers: Bool { last.isDigit && after.isDigit }

  /// Whether single letters stand on both sides of the closing mark, as in `*args and b*c`.
  private var endsInProduct: Bool {
    let previous = bytes[..<closing.lowerBound].reversed().prefix { $0.isWordByte }
    let next = bytes[closing.upperBound...].prefix { $0.isWordByte }
    return previous.count == 1 && content.count > 1 && next.text.count == 1
      && next.first != UInt8(ascii: "s")
  }
}

/// An asterisk, or two, that begin no emphasis since nothing ends it.
///
/// In code, stars without a partner mean something: pointers, parameters of Python, patterns of file names;
/// and one at the beginning of a text may mark a remark. What is left is a word in a sentence.
struct UnclosedEmphasis {
  private let mark: Range<Int>
  private let bytes: [UInt8]

  init(_ mark: Range<Int>, in bytes: [UInt8]) {
    self.mark = mark
    self.bytes = bytes
  }

  /// Whether it was meant to be closed.
  var isCertain: Bool {
    bytes[mark.lowerBound] == .asterisk && beginsInSentence && isBeforeProse
  }

  /// Whether a word follows that is no part of code.
  var isBeforeProse: Bool {
    let word = bytes[mark.upperBound...].prefix { $0.isWordByte }
    guard word.text.count > 2, word.allSatisfy({ !$0.isDigit }),
      !Self.namesInCode.contains(word.text)
    else { return false }
    return !isFollowedByCode(word.endIndex) && !isAfterType
  }

  /// Whether a sentence may go on with the mark: a space or a quotation mark is before it.
  private var beginsInSentence: Bool {
    guard let before = bytes.scalar(before: mark.lowerBound) else { return mark.count == 2 }
    if before.properties.isWhitespace || "\"'“„«‚‘—–".unicodeScalars.contains(before) {
      return true
    }
    // A call has its parenthesis right after its name, and so has an index its bracket.
    return (before == "(" || before == "[") && mark.count == 2
      && bytes.scalar(before: mark.lowerBound - 1).isSpace
  }

  /// What Python, C and Swift have after a star by convention.
  static let namesInCode: Set<String> = ["args", "kwargs", "argv", "ptr", "this", "self"]

  /// Whether what follows the word goes on as code does: with an operator, a bracket, another star.
  private func isFollowedByCode(_ end: Int) -> Bool {
    let rest = bytes[end...].prefix(20)
    if let next = rest.first, "([{_*/\\.".utf8.contains(next) || rest.starts(with: "->".utf8) {
      let isStop = next == UInt8(ascii: ".") && rest.dropFirst().first?.isWordByte != true
      if !isStop { return true }
    }
    let further = rest.drop { $0 == .space || $0 == .comma }
    guard let next = further.first, further.startIndex > end else { return false }
    return "=+*<>&|%{/".utf8.contains(next)
  }

  /// Whether a type of C is before the mark.
  var isAfterType: Bool {
    let before = bytes[..<mark.lowerBound].suffix(40).trimmed
    let word = before.reversed().prefix { $0.isWordByte || $0 == .underscore }.reversed().text
    return word.hasSuffix("_t")
      || ["int", "char", "void", "float", "double", "long", "short", "unsigned", "const"]
        .contains(word)
  }
}

/// Two marks that emphasise nothing since there is a space after the first or before the second: `**so **`.
///
/// Stars with spaces beside them multiply or stand for something, so what is between has to be words, and
/// what is around a single mark as well.
struct SpacedEmphasis {
  let opening: Range<Int>
  let closing: Range<Int>

  /// Those in a text, from left to right.
  static func all(in scan: EmphasisScanner) -> [SpacedEmphasis] {
    var all: [SpacedEmphasis] = []
    var index = 0
    while index + 1 < scan.unmatched.count {
      if let found = Self(scan.unmatched[index], scan.unmatched[index + 1], in: scan.bytes) {
        all.append(found)
        index += 1
      }
      index += 1
    }
    return all
  }

  private init?(
    _ first: EmphasisScanner.Unmatched, _ second: EmphasisScanner.Unmatched, in bytes: [UInt8]
  ) {
    opening = first.range
    closing = second.range
    let content = bytes[opening.upperBound..<closing.lowerBound]
    let isStrong = opening.count == 2
    guard !first.isRest, !second.isRest, opening.count == closing.count, opening.count <= 2,
      bytes[opening.lowerBound] == bytes[closing.lowerBound], content.count <= 200,
      content.allSatisfy({ $0.isWordByte || " '-.,:;!?%\"".utf8.contains($0) }),
      Self.isEnd(closing.upperBound, in: bytes)
        || isStrong && !content.contains(.comma)
          && Self.isBeforeWord(closing.upperBound, in: bytes)
    else { return nil }
    let words = content.split(separator: .space)
    guard let word = words.first, let last = words.last, Self.isWord(word),
      words.count <= (isStrong ? 20 : 4), last.last != .comma
    else { return nil }
    switch (content.first == .space, content.last == .space) {
    case (false, true):
      guard first.canOpen, bytes.scalar(before: opening.lowerBound).isSpace,
        !Self.joiningWords.contains(last.text.lowercased()),
        !UnclosedEmphasis.namesInCode.contains(word.text),
        !UnclosedEmphasis(opening, in: bytes).isAfterType,
        isStrong || !Self.isFactor(bytes[closing.upperBound...].prefix(20))
      else { return nil }
    case (true, false):
      guard second.canClose, !second.canOpen,
        !Self.joiningWords.contains(word.text.lowercased()),
        isStrong || words.count == 1,
        opening.lowerBound == 0 && isStrong || Self.endsWithWord(bytes[..<opening.lowerBound]),
        !UnclosedEmphasis(opening, in: bytes).isAfterType
      else { return nil }
    case (true, true):
      guard isStrong, opening.lowerBound == 0, !Self.joiningWords.contains(word.text.lowercased())
      else { return nil }
    default: return nil
    }
  }

  /// Whether a text can go on there after emphasis: with a space, or with the sign of a sentence.
  private static func isEnd(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard let next = bytes.scalar(at: index), !next.properties.isWhitespace else { return true }
    return ".,;:!?)".unicodeScalars.contains(next) && bytes.scalar(at: index + 1).isSpace
  }

  /// Whether a word follows directly that is not a name of code, as in `**so **and`.
  private static func isBeforeWord(_ index: Int, in bytes: [UInt8]) -> Bool {
    let word = bytes[index...].prefix(40).prefix { $0.isWordByte }
    guard let next = bytes.scalar(at: index), Optional(next).isOfSpacedWord,
      !Optional(next).isDigit, !UnclosedEmphasis.namesInCode.contains(word.text)
    else { return false }
    return bytes.scalar(at: word.endIndex).isSpace
      || bytes.scalar(at: word.endIndex).map { ".,;:!?)".unicodeScalars.contains($0) } == true
  }

  /// Whether a text begins with two letters, so that it is no variable.
  private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = word.prefix { $0.isWordByte }
    return letters.text.count > 1 && letters.allSatisfy { !$0.isDigit }
  }

  /// Whether a word is before a space.
  private static func endsWithWord(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == .space else { return false }
    let before = text.suffix(40).trimmed
    let letters = before.reversed().prefix { $0.isWordByte && !$0.isDigit }.count
    return letters > 1 || before.last.map { ".,;:".utf8.contains($0) } == true
  }

  /// Whether a text begins with a number or a variable.
  private static func isFactor(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.drop(while: \.isWhitespace).prefix { $0.isWordByte }
    return word.first?.isDigit == true || word.count == 1
  }

  /// Words that stand beside a star that is spoken of.
  static let joiningWords: Set<String> = [
    "and", "or", "is", "are", "in", "to", "of", "for", "as", "by", "the", "a", "an", "with",
    "means", "marks", "denotes", "stands", "und", "oder", "ist", "sind", "der", "die", "das", "et",
    "ou", "est", "un", "une", "le", "la", "el", "es", "o", "y",
  ]
}

extension Diagnostic {
  /// Marks that are shown since there is a space inside them.
  fileprivate static func spaced(
    _ opening: Range<Int>, _ closing: Range<Int>, in text: SourcedText
  ) -> Diagnostic {
    let mark = text[opening].text
    let place = text.sourceRange(opening.lowerBound..<closing.upperBound)
    let content = text[opening.upperBound..<closing.lowerBound].trimmed.text
    let isBeforeWord = text.bytes[closing.upperBound...].first?.isWordByte == true
    let right = "\(mark)\(content)\(mark)"
    return Diagnostic(
      .warning, at: place, "not emphasised: there is a space inside the '\(mark)'",
      help: "write '\(right.excerpt)'\(isBeforeWord ? " and a space after it" : "")",
      fix: SourceEdit(place, replaceWith: isBeforeWord ? right + " " : right))
  }

  /// Marks that are taken for those of emphasis, or of struck text, and not shown.
  static func implausible(
    _ opening: Range<Int>, _ closing: Range<Int>, in text: SourcedText
  ) -> Diagnostic {
    let mark = text[opening].text
    let content = text[opening.upperBound..<closing.lowerBound].text.excerpt
    let escaped = mark.map { "\\\($0)" }.joined()
    let becomes = mark == "~~" ? "struck" : mark.count == 2 ? "strong" : "emphasised"
    return Diagnostic(
      .warning, at: text.sourceRange(opening.lowerBound..<closing.upperBound),
      "'\(content)' is \(becomes), so its '\(mark)' disappear",
      help: "to show them, write '\(escaped)', or put backticks around code")
  }
}
