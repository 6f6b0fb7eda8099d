/// The text of a comment `// …`, as far as it says what is printed.
struct CommentText {
  enum Meaning: Equatable {
    /// What is printed; none for `Prints nothing`.
    case parts([PrintedPart])
    /// The comments below are what is printed; it is certain for `Prints:`, and not for words before
    /// the colon.
    case list(isCertain: Bool)
    /// A quote is opened here and not closed.
    case unclosed(Range<Int>)
    /// This is hardly a description, but it is not certain that it is printed as it is written.
    case undelimited(Range<Int>)
    /// This says that something else is printed besides.
    case another(Range<Int>)
    /// This leaves open what is printed, or how often.
    case open(Range<Int>)
    /// This follows what is quoted, and may be printed as well: `ms`.
    case outsideQuotes(Range<Int>, quoted: Range<Int>)
    /// What is printed stands here, after words that announce it: `a greeting: "a"`.
    case announced(Range<Int>)
  }

  private let bytes: [UInt8]
  private let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Nil for a comment about anything else.
  var meaning: Meaning? {
    let text = trimmed(range.lowerBound + 2..<range.upperBound)
    let word = "prints".utf8
    guard text.count >= word.count,
      bytes[text].prefix(word.count).text.lowercased() == "prints"
    else { return nil }
    var rest = text.lowerBound + word.count..<text.upperBound
    let next = rest.isEmpty ? nil : bytes[rest.lowerBound]
    if next == UInt8(ascii: ":") {
      rest = trimmed(rest.lowerBound + 1..<rest.upperBound)
      if rest.isEmpty { return .list(isCertain: true) }
    } else {
      guard let next, next.isWhitespace || next == UInt8(ascii: "\"") else { return nil }
      rest = trimmed(rest)
    }
    return quoted(rest) ?? unquoted(rest)
  }

  /// Whether the comment, of any kind, says in quotes what is printed.
  var quotesWhatIsPrinted: Bool {
    let text = bytes[trimmed(range.lowerBound + 2..<range.upperBound)].text
      .drop { $0 == "/" || $0 == "*" || $0 == " " }.lowercased()
    return ["prints \"", "prints: \"", "prints “"].contains { text.hasPrefix($0) }
  }

  /// What is quoted, with its quotes, in a comment that begins with other words: `Print "a"`.
  var quotedInOtherWords: Range<Int>? {
    let text = trimmed(range.lowerBound + 2..<range.upperBound)
    let openings = [
      "print", "output", "outputs", "it outputs", "this outputs", "printed", "it prints",
      "this prints", "that prints", "which prints", "will print",
      "it will print", "this will print", "should print", "this should print",
    ]
    for opening in openings {
      guard bytes[text].prefix(opening.utf8.count).text.lowercased() == opening else { continue }
      let rest = bytes[text].dropFirst(opening.utf8.count)
      guard rest.first == .space || rest.first == UInt8(ascii: ":") else { continue }
      var said = rest.dropFirst().trimmed
      if said.last == UInt8(ascii: ".") { said = said.dropLast() }
      let quotes = [("\"", "\""), ("“", "”")]
      let isQuoted = quotes.contains {
        said.count > $0.0.utf8.count + $0.1.utf8.count - 1 && said.starts(with: $0.0.utf8)
          && said.reversed().starts(with: $0.1.utf8.reversed())
      }
      if isQuoted { return said.startIndex..<said.endIndex }
      let number = said.prefix { $0.isDigit || "+-.".utf8.contains($0) }
      if number.count == said.count, Double(said.text) != nil {
        return said.startIndex..<said.endIndex
      }
    }
    return nil
  }

  /// What is said in words to be printed, which may be a word that is, `prints dog`, or ends with a number that
  /// is, `Prints the loss, 0.05` and `Prints about 0.05`.
  var describedValue: Range<Int>? {
    let text = trimmed(range.lowerBound + 2..<range.upperBound)
    guard bytes[text].prefix(7).text.lowercased() == "prints " else { return nil }
    var said = bytes[text].dropFirst(7).trimmed
    if said.last == UInt8(ascii: ".") { said = said.dropLast() }
    let words = said.split(separator: .space)
    guard let last = words.last else { return nil }
    if words.count == 1 {
      return last.allSatisfy(\.isLetter) ? last.startIndex..<last.endIndex : nil
    }
    let before = words[words.count - 2]
    let isAnnounced =
      before.last == .comma
      || ["about", "approximately", "roughly", "around", "≈", "~"].contains(
        before.text.lowercased())
    guard isAnnounced, last.first?.isLetter == false, Double(last.text) != nil else { return nil }
    return last.startIndex..<last.endIndex
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let kept = bytes[range].trimmed
    return kept.startIndex..<kept.endIndex
  }

  // MARK: Quotes

  private static let quotes = [
    ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("'", "'"), ("‘", "’"), ("`", "`"),
  ].map {
    (opening: Array($0.0.utf8), closing: Array($0.1.utf8))
  }

  private func quoted(_ rest: Range<Int>) -> Meaning? {
    guard
      let (opening, closing) = Self.quotes.first(where: { bytes[rest].starts(with: $0.opening) })
    else { return nil }
    let start = rest.lowerBound + opening.count
    let end = (start..<max(start, rest.upperBound - closing.count + 1)).last {
      bytes[$0..<rest.upperBound].starts(with: closing)
    }
    guard let end else {
      // An apostrophe or a backtick may begin something else: `Prints 'em all`.
      return ["'", "`"].contains(opening.text) ? nil : .unclosed(rest.lowerBound..<start)
    }
    let tail = end + closing.count..<rest.upperBound
    let remark = PrintedRemark(bytes[tail].text)
    // A name may be between backticks.
    if remark == .another, opening.text != "`" { return .another(trimmed(tail)) }
    if !Self.isTail(bytes[tail].text) {
      guard goesOn(tail, opening.text) else { return nil }
      if remark == .open { return .open(trimmed(tail)) }
      if remark == .unclear { return .outsideQuotes(trimmed(tail), quoted: start..<end) }
    }
    let content = bytes[start..<end].text
    var readings = Self.readings(of: content)
    // `"a" and "b"`, `"a" and returns "b"`.
    let segments = Self.segments(of: content, opening.text, closing.text)
    let between = segments.indices.filter { $0 % 2 == 1 }.map { segments[$0] }
    if segments.count >= 3, segments.count % 2 == 1,
      between.allSatisfy({ $0.hasSuffix(" ") && ($0.hasPrefix(" ") || $0.hasPrefix(",")) })
    {
      let quoted = segments.indices.filter { $0 % 2 == 0 }.map { segments[$0] }
      let aside = between.firstIndex { PrintedRemark.isAside(beforeQuotation: $0) }
      if let choice = between.prefix(aside ?? between.count).firstIndex(where: {
        PrintedRemark.isChoice(beforeQuotation: $0)
      }) {
        let before = segments[...(choice * 2)].reduce(0) { $0 + $1.utf8.count }
        // The quotes between the segments.
        let signs = (choice + 1) * closing.count + choice * opening.count
        return .another(trimmed(start + before + signs..<rest.upperBound))
      }
      readings.insert(Array(quoted.prefix((aside ?? quoted.count) + 1)), at: 0)
    }
    if case .repetition(let count) = remark {
      return .parts([
        PrintedPart(
          comment: range, range: rest.lowerBound..<trimmed(tail).upperBound, isDelimited: false,
          readings: readings.map { Self.repeated($0, count) })
      ])
    }
    return .parts([
      PrintedPart(comment: range, range: start..<end, isDelimited: true, readings: readings)
    ])
  }

  /// What is in quotes and between them, by turns: `a`, ` and `, `b` of `a" and "b`.
  private static func segments(
    of content: String, _ opening: String, _ closing: String
  ) -> [String] {
    var segments: [String] = []
    var rest = content[...]
    var isQuoted = true
    while let sign = rest.firstRange(of: isQuoted ? closing : opening) {
      segments.append(String(rest[..<sign.lowerBound]))
      rest = rest[sign.upperBound...]
      isQuoted.toggle()
    }
    return segments + [String(rest)]
  }

  /// Whether what comes after the quotes ends a sentence, or goes on with it: `and returns 12`.
  private static func isTail(_ text: String) -> Bool {
    let words = text.drop { ".,;:!)".contains($0) }
    if words.allSatisfy(\.isWhitespace) { return true }
    guard words.first?.isWhitespace == true else { return false }
    return ["and ", "but ", "(", "—", "–", "//"].contains {
      words.drop(while: \.isWhitespace).hasPrefix($0)
    }
  }

  /// Whether what comes after the quotes is a remark that needs no sign before it: `to the console`.
  ///
  /// An apostrophe or a backtick may be around a name in a description instead.
  private func goesOn(_ tail: Range<Int>, _ quote: String) -> Bool {
    let words = bytes[tail].text.drop { ".,;:!)".contains($0) }
    return words.first?.isWhitespace == true && !["'", "`"].contains(quote)
  }

  private static func repeated(_ lines: [String], _ count: Int) -> [String] {
    Array(repeating: lines, count: count).flatMap { $0 }
  }

  /// The text itself; as a string literal would mean it; and both without a stop, which may end the
  /// sentence.
  private static func readings(of content: String) -> [[String]] {
    var texts = [content]
    if content.hasSuffix(".") { texts.append(String(content.dropLast())) }
    texts += texts.compactMap(\.withoutEscapes)
    return texts.map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  // MARK: Without quotes

  /// `nothing`, a value, or words that announce a list.
  private func unquoted(_ rest: Range<Int>) -> Meaning? {
    let text = bytes[rest].text
    var value = rest
    if text.hasSuffix("."), text.count > 1 { value = rest.lowerBound..<rest.upperBound - 1 }
    if bytes[value].text.lowercased() == "nothing" { return .parts([]) }
    for end in valueEnds(in: value) {
      let written = value.lowerBound..<end
      let said = UnquotedText(bytes[written].text)
      guard var readings = said.readings else { continue }
      let tail = trimmed(end..<value.upperBound)
      switch PrintedRemark(bytes[tail].text) {
      case .another: return .another(tail)
      case .repetition(let count): readings = readings.map { Self.repeated($0, count) }
      case .open, .aside, .unclear: break
      }
      return .parts([
        PrintedPart(comment: range, range: written, isDelimited: false, readings: readings)
      ])
    }
    if let space = bytes[value].firstIndex(of: .space) {
      let first = bytes[value.lowerBound..<space].text
      let tail = trimmed(space..<value.upperBound)
      let number = first.hasSuffix(",") ? String(first.dropLast()) : first
      if UnquotedText(number).readings != nil, PrintedRemark.joinsValues(bytes[tail].text) {
        return .another(tail)
      }
    }
    let words = text.split(separator: " ")
    if text.hasSuffix(":") { return words.count <= 3 ? .list(isCertain: false) : nil }
    let said = UnquotedText(text)
    if let value = said.announcedValue {
      let end = rest.upperBound - (text.hasSuffix(".") ? 1 : 0)
      return .announced(end - value.utf8.count..<end)
    }
    return said.isDescription ? nil : .undelimited(rest)
  }

  /// Where a value may end: with the text, or before a remark, as in `12 (the sum)`.
  private func valueEnds(in text: Range<Int>) -> [Int] {
    let remarks = [
      " //", " (", " —", " –", ", but ", " but ", " and returns ", " to the console",
      " to the screen",
      " to the terminal", " on the console", " on the screen",
    ].map {
      Array($0.utf8)
    }
    return [text.upperBound]
      + text.filter { index in
        remarks.contains { bytes[index..<text.upperBound].starts(with: $0) }
      }.prefix(4)
  }

  /// The comments in the lines below one that announces them, as they are written.
  static func lines(
    below index: Int, in ranges: [Range<Int>], of bytes: [UInt8]
  ) -> [PrintedPart] {
    var result: [PrintedPart] = []
    var end = ranges[index].upperBound
    for range in ranges[(index + 1)...] {
      let between = bytes[end..<range.lowerBound]
      guard between.count(where: { $0 == .newline }) == 1 else { break }
      var start = range.lowerBound + 2
      if start < range.upperBound, bytes[start] == .space { start += 1 }
      let text = bytes[start..<range.upperBound].text
      let bare = text.drop { $0.isWhitespace }
      var readings = [[text], [String(bare)]]
      if bare.count >= 2, bare.hasPrefix("\""), bare.hasSuffix("\"") {
        readings.append([String(bare.dropFirst().dropLast())])
      }
      result.append(
        PrintedPart(
          comment: range, range: start..<range.upperBound, isDelimited: true, readings: readings))
      end = range.upperBound
    }
    return result
  }
}

extension String {
  /// What the text means in a string literal; nil if that is the text itself, or nothing.
  fileprivate var withoutEscapes: String? {
    guard contains("\\") else { return nil }
    let plain: [Character: Character] = [
      "\\": "\\", "\"": "\"", "'": "'", "n": "\n", "t": "\t", "r": "\r", "0": "\0",
    ]
    var result = ""
    var rest = self[...]
    while let character = rest.popFirst() {
      guard character == "\\" else {
        result.append(character)
        continue
      }
      guard let escape = rest.popFirst() else { return nil }
      if let meant = plain[escape] {
        result.append(meant)
      } else if escape == "u", rest.popFirst() == "{", let end = rest.firstIndex(of: "}"),
        let scalar = UInt32(rest[..<end], radix: 16).flatMap(Unicode.Scalar.init)
      {
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        return nil
      }
    }
    return result
  }
}
