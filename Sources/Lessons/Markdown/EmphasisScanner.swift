/// Which asterisks and underscores of a running text begin and end emphasis, by the rules of CommonMark
/// 0.30, sections 6.2 and “Phase 2: inline structure”.
///
/// cmark follows the same rules, but does not say where delimiters stand, nor which are left over.
struct EmphasisScanner {
  struct Pair {
    var opening: Range<Int>
    var closing: Range<Int>
  }

  /// From the inside to the outside, and from left to right.
  private(set) var pairs: [Pair] = []
  /// What could have begun emphasis that nothing ends, from left to right, and whether other delimiters of
  /// the same run have begun some.
  private(set) var unclosed: [(range: Range<Int>, isRest: Bool)] = []

  /// The delimiters that neither begin nor end anything, from left to right.
  private(set) var unmatched: [Unmatched] = []

  struct Unmatched {
    let range: Range<Int>
    /// Whether other delimiters of the same run have begun or ended some.
    let isRest: Bool
    let canOpen: Bool
    let canClose: Bool
  }

  var bytes: [UInt8] { syntax.bytes }

  private let syntax: InlineSyntax
  /// Those that may still be matched.
  private var runs: [Run] = []
  /// Those in the texts of links, with which nothing outside can be matched.
  private var finished: [Run] = []
  private var brackets = OpenBrackets()

  private struct Run {
    /// The delimiters that are not used yet.
    var range: Range<Int>
    let byte: UInt8
    let length: Int
    let canOpen: Bool
    let canClose: Bool
  }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - bytes: The text, in which constructs of ours are covered.
  ///   - isDefined: Whether there is a link definition with a label.
  init(_ bytes: [UInt8], isDefined: (Range<Int>) -> Bool) {
    syntax = InlineSyntax(bytes)
    guard bytes.contains(where: { $0 == .asterisk || $0 == .underscore }) else { return }
    let scanner = LinkScanner(bytes: bytes)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .asterisk, .underscore:
        let end = index + bytes.run(of: bytes[index], from: index)
        addRun(index..<end)
        index = end
      case .openBracket:
        brackets.open(at: index, in: bytes)
        index += 1
      case .closeBracket:
        index = closeBracket(at: index, scanner, isDefined)
      default: index = syntax.end(of: index)
      }
    }
    match(from: 0)
    unmatched = (finished + runs).filter { !$0.range.isEmpty }.map { run in
      Unmatched(
        range: run.range, isRest: run.range.count < run.length, canOpen: run.canOpen,
        canClose: run.canClose)
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    unclosed = unmatched.filter(\.canOpen).map { ($0.range, $0.isRest) }
  }

  private mutating func addRun(_ range: Range<Int>) {
    let flanking = Flanking(range, in: syntax.bytes)
    let (left, right) = (flanking.isLeft, flanking.isRight)
    let byte = syntax.bytes[range.lowerBound]
    let isUnderscore = byte == .underscore
    runs.append(
      Run(
        range: range, byte: byte, length: range.count,
        canOpen: left && (!isUnderscore || !right || flanking.before.isPunctuation),
        canClose: right && (!isUnderscore || !left || flanking.after.isPunctuation)))
  }

  /// - Returns: The index after the bracket, or after the link that it ends.
  private mutating func closeBracket(
    at close: Int, _ scanner: LinkScanner, _ isDefined: (Range<Int>) -> Bool
  ) -> Int {
    guard let bracket = brackets.close(), bracket.canBeLink,
      let end = linkEnd(bracket.start + 1..<close, scanner, isDefined)
    else { return close + 1 }
    let runsBefore = runs.lastIndex { $0.range.upperBound <= bracket.start }.map { $0 + 1 } ?? 0
    match(from: runsBefore)
    finished += runs[runsBefore...]
    runs.removeSubrange(runsBefore...)
    brackets.addLink(bracket)
    return end
  }

  /// Where the link ends whose text is in brackets; nil if there is none.
  private func linkEnd(
    _ text: Range<Int>, _ scanner: LinkScanner, _ isDefined: (Range<Int>) -> Bool
  ) -> Int? {
    let next = text.upperBound + 1
    if let tail = scanner.tail(at: next) { return tail.range.upperBound }
    if next < syntax.bytes.count, syntax.bytes[next] == .openBracket,
      let end = scanner.labelEnd(from: next + 1)
    {
      let label = end == next + 1 ? text : next + 1..<end
      return label.count < 1000 && isDefined(label) ? end + 1 : nil
    }
    return text.count < 1000 && isDefined(text) ? next : nil
  }
}

// MARK: - Matching

extension EmphasisScanner {
  /// Matches the runs from an index on, and takes out what has been matched.
  private mutating func match(from bottom: Int) {
    /// Below which index no opening matches, by what closes: its byte, its length and whether it could
    /// open, too.
    var lowest: [Int: Int] = [:]
    /// The runs that may still begin emphasis.
    var open: [Int] = []
    for closer in runs.indices.dropFirst(bottom) {
      while runs[closer].canClose, !runs[closer].range.isEmpty {
        let kind =
          Int(runs[closer].byte) * 6 + runs[closer].length % 3 * 2 + (runs[closer].canOpen ? 1 : 0)
        let limit = lowest[kind] ?? bottom
        let found = open.last { $0 < limit || canMatch($0, closer) }
        guard let opener = found, opener >= limit else {
          lowest[kind] = closer
          break
        }
        while open.last != opener { open.removeLast() }
        takePair(opener, closer)
        if runs[opener].range.isEmpty { open.removeLast() }
      }
      if runs[closer].canOpen, !runs[closer].range.isEmpty { open.append(closer) }
    }
  }

  /// Takes one or two delimiters of both runs.
  private mutating func takePair(_ opener: Int, _ closer: Int) {
    let count = min(runs[opener].range.count, runs[closer].range.count) >= 2 ? 2 : 1
    let opening = runs[opener].range.upperBound - count..<runs[opener].range.upperBound
    let closing = runs[closer].range.lowerBound..<runs[closer].range.lowerBound + count
    runs[opener].range = runs[opener].range.lowerBound..<opening.lowerBound
    runs[closer].range = closing.upperBound..<runs[closer].range.upperBound
    pairs.append(Pair(opening: opening, closing: closing))
  }

  private func canMatch(_ opener: Int, _ closer: Int) -> Bool {
    let (opening, closing) = (runs[opener], runs[closer])
    guard opening.byte == closing.byte else { return false }
    let isBoth = opening.canClose || closing.canOpen
    return !isBoth || (opening.length + closing.length) % 3 != 0
      || opening.length % 3 == 0 && closing.length % 3 == 0
  }
}
