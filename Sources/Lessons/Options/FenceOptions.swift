import Text

/// The options that follow the language of a fenced cell, in braces:
/// ```` ```swift {#fig-a caption="A *figure*" hidden timeout=30} ````.
///
/// This reads how they are written; ``OptionReading`` reads what they mean. Reading continues after
/// each mistake, so that all of them are reported at once.
struct FenceOptions {
  private(set) var options: [WrittenOption] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let info: SourcedText
  private var index = 0

  /// Reads what follows the word `swift`.
  init(_ info: SourcedText) {
    self.info = info
    skipSpaces()
    guard !isAtEnd else { return }
    guard byte == .openBrace else {
      reportMissingBraces()
      return
    }
    let brace = index
    index += 1
    guard readOptions() else {
      if diagnostics.isEmpty {
        let end = info.location(at: bytes.count)
        diagnostics.append(
          Diagnostic(
            at: info.sourceRange(brace..<brace + 1), "the braces are not closed", help: "add '}'",
            fix: SourceEdit(SourceRange(at: end), replaceWith: "}")))
      }
      return
    }
    skipSpaces()
    if !isAtEnd {
      report(
        index..<bytes.count, "text after the closing brace",
        help: "put all options inside the braces")
    }
  }

  /// Text without braces: the options that it would be in braces, if it would be some.
  private mutating func reportMissingBraces() {
    let range = index..<bytes.count
    let text = bytes[range].text
    var other = FenceOptions(braced: info[range])
    let isOptions =
      other.diagnostics.isEmpty && !text.utf8.contains(.openBrace)
      && !text.utf8.contains(.closeBrace)
      && other.options.allSatisfy { CellOption(rawValue: $0.name.text) != nil }
    guard isOptions else {
      report(
        range, "text after 'swift' that is not an option", help: "put options in braces: {…}")
      return
    }
    for index in other.options.indices { other.options[index].removal = nil }
    options = other.options
    report(
      range, "the options are not in braces", help: "write '{\(text)}'",
      fix: SourceEdit(info.sourceRange(range), replaceWith: "{\(text)}"))
  }

  /// Reads options as if they were in braces.
  init(braced text: SourcedText) {
    info = text
    _ = readOptions()
  }

  private var bytes: [UInt8] { info.bytes }
  private var isAtEnd: Bool { index >= bytes.count }
  private var byte: UInt8 { bytes[index] }

  /// Reads to the closing brace; false if there is none.
  private mutating func readOptions() -> Bool {
    while true {
      skipSpaces()
      guard !isAtEnd else { return false }
      switch byte {
      case .closeBrace:
        index += 1
        return true
      case .comma:
        readComma()
      default:
        guard readOption() else { return false }
      }
    }
  }

  private mutating func readComma() {
    let isBetweenWords =
      index > 0 && !bytes[index - 1].isWhitespace && index + 1 < bytes.count
      && !bytes[index + 1].isWhitespace && bytes[index + 1] != .closeBrace
    report(
      index..<index + 1, "a comma between options", help: "separate options by spaces",
      fix: SourceEdit(
        info.sourceRange(index..<index + 1), replaceWith: isBetweenWords ? " " : ""))
    index += 1
  }

  /// Reads an option; false if its quotes are not closed.
  private mutating func readOption() -> Bool {
    let start = index
    if byte == .hash {
      index += 1
      if let id = readDetachedID(from: start) {
        add(from: start, name: start..<start + 1, value: id, valueRange: id)
        return true
      }
      let id = word { $0 != .comma }
      add(from: start, name: start..<start + 1, value: id, valueRange: id)
      return true
    }
    if byte == .quote { return readNamelessText(from: start) }
    let name = word { $0 != UInt8(ascii: "=") && $0 != .comma }
    if let isClosed = readColon(from: start, in: name) { return isClosed }
    guard skipEquals() else {
      add(from: start, name: name)
      return true
    }
    guard let value = readValue(of: CellOption(rawValue: bytes[name].text)) else { return false }
    if name.isEmpty {
      report(start..<index, "a value without an option name", help: "write name=value")
    } else {
      add(
        from: start, name: name, value: value.content, valueRange: value.range,
        isQuoted: value.isQuoted)
    }
    return true
  }

  /// Reads a text in quotes without a name, which is the value of the option before it if that takes
  /// one; false if the quotes are not closed.
  private mutating func readNamelessText(from start: Int) -> Bool {
    guard let value = readValue(of: nil) else { return false }
    guard let last = options.last, last.value == nil, last.name.text != "#",
      let option = CellOption(rawValue: last.name.text), option.isText
    else {
      report(start..<index, "a value without an option name", help: "write name=value")
      return true
    }
    let written = "\(option.rawValue)=\(bytes[value.range].text)"
    let range = SourceRange(last.range.start, info.sourceRange(start..<index).end)
    diagnostics.append(
      Diagnostic(
        at: range, "the value of '\(option.rawValue)' stands without '='",
        help: "write '\(written)'",
        fix: SourceEdit(range, replaceWith: written)))
    options[options.count - 1].value = unescaped(value.content)
    options[options.count - 1].isQuoted = true
    options[options.count - 1].range = range
    options[options.count - 1].valueRange = info.sourceRange(value.range)
    options[options.count - 1].removal = nil
    return true
  }

  /// Reads an id after `# `, which is reported; nil if nothing follows the space that can be an id.
  private mutating func readDetachedID(from start: Int) -> Range<Int>? {
    guard !isAtEnd, byte.isSpaceOrTab else { return nil }
    let before = index
    skipSpaces()
    let id = word { $0 != .comma }
    let isID = isIdentifier(Array(bytes[id])) && CellOption(rawValue: bytes[id].text) == nil
    guard isID, isAtEnd || byte != UInt8(ascii: "=") else {
      index = before
      return nil
    }
    report(
      start..<index, "a space between '#' and the id", help: "write '#\(bytes[id].text)'",
      fix: SourceEdit(info.sourceRange(start + 1..<id.lowerBound), replaceWith: ""))
    return id
  }

  /// Reads `name: value`, as options are written in lines, which is reported; nil if this is
  /// something else, else false if the value's quotes are not closed.
  private mutating func readColon(from start: Int, in word: Range<Int>) -> Bool? {
    guard let colon = bytes[word].firstIndex(of: UInt8(ascii: ":")),
      let option = CellOption(rawValue: bytes[start..<colon].text), option.value != .none
    else { return nil }
    let end = index
    index = colon + 1
    skipSpaces()
    guard !isAtEnd, byte != .closeBrace, let value = readValue(of: option) else {
      if !isAtEnd, byte != .closeBrace { return false }
      index = end
      return nil
    }
    let written = "\(option.rawValue)=\(bytes[value.range].text)"
    report(
      start..<index, "a colon between an option and its value", help: "write '\(written)'",
      fix: SourceEdit(info.sourceRange(start..<index), replaceWith: written))
    add(
      from: start, name: start..<colon, value: value.content, valueRange: value.range,
      isQuoted: value.isQuoted)
    return true
  }

  private mutating func add(
    from start: Int, name: Range<Int>, value: Range<Int>? = nil, valueRange: Range<Int>? = nil,
    isQuoted: Bool = false
  ) {
    let hasSpace = start > 0 && bytes[start - 1].isWhitespace
    options.append(
      WrittenOption(
        form: .fence, name: info[name], value: value.map { isQuoted ? unescaped($0) : info[$0] },
        isQuoted: isQuoted, range: info.sourceRange(start..<index),
        valueRange: valueRange.map { info.sourceRange($0) },
        removal: info.sourceRange((hasSpace ? start - 1 : start)..<index)))
  }

  /// Skips `=` and spaces around it.
  private mutating func skipEquals() -> Bool {
    let equals = bytes[index...].firstIndex { !$0.isWhitespace }
    guard let equals, bytes[equals] == UInt8(ascii: "=") else { return false }
    index = equals + 1
    if !isAtEnd, byte.isWhitespace, bytes[index...].trimmed.first == .quote { skipSpaces() }
    return true
  }

  // MARK: Values

  private struct Value {
    /// Without quotes, and with them.
    var content: Range<Int>
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// A value in quotes or up to the next space; nil if the quotes are not closed.
  private mutating func readValue(of option: CellOption?) -> Value? {
    let start = index
    if let value = readWrongQuotes() { return value }
    guard !isAtEnd, byte == .quote else {
      let content = word { $0 != .comma || option?.value == .lines }
      // A comma at the end separates options, as those in the middle of a list do not.
      let commas = bytes[content].reversed().prefix { $0 == .comma }.count
      index -= commas
      let range = content.lowerBound..<content.upperBound - commas
      return Value(content: range, range: range, isQuoted: false)
    }
    index += 1
    while !isAtEnd, byte != .quote {
      index += byte == .backslash ? 2 : 1
    }
    guard !isAtEnd else {
      report(start..<start + 1, "the quotes are not closed", help: "add '\"'")
      return nil
    }
    index += 1
    return Value(content: start + 1..<index - 1, range: start..<index, isQuoted: true)
  }

  /// A value in single or typographic quotes, which is reported; nil if there is none.
  private mutating func readWrongQuotes() -> Value? {
    let rest = bytes[index...]
    let pairs = [("'", "'"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»")]
    for (opening, closing) in pairs where rest.starts(with: opening.utf8) {
      let start = index
      let content = start + opening.utf8.count
      guard let end = closingQuote(Array(closing.utf8), from: content) else { continue }
      index = end + closing.utf8.count
      let range = start..<index
      let fixed = bytes[content..<end].text.quotedForFence
      report(
        range, "a value is put in straight double quotes", help: "write \(fixed)",
        fix: SourceEdit(info.sourceRange(range), replaceWith: fixed))
      return Value(content: content..<end, range: range, isQuoted: true)
    }
    return nil
  }

  /// Where a closing quote begins after which an option can end; nil if there is none.
  private func closingQuote(_ quote: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return (start..<bytes.count).first { position in
      guard bytes[position...].starts(with: quote) else { return false }
      let after = position + quote.count
      return after == bytes.count || bytes[after].isWhitespace || bytes[after] == .closeBrace
        || bytes[after] == .comma
    }
  }

  /// A value in quotes without the backslash before quotes.
  private func unescaped(_ value: Range<Int>) -> SourcedText {
    var text = info[value.lowerBound..<value.lowerBound]
    var start = value.lowerBound
    var index = start
    while index < value.upperBound {
      if bytes[index] == .backslash {
        if index + 1 < value.upperBound, bytes[index + 1] == .quote {
          text.append(info, start..<index)
          start = index + 1
        }
        index += 1
      }
      index += 1
    }
    text.append(info, start..<value.upperBound)
    return text
  }

  // MARK: Reading and reporting

  private mutating func skipSpaces() {
    while !isAtEnd, byte.isWhitespace { index += 1 }
  }

  /// The bytes up to a space, the closing brace or one that a condition refuses.
  private mutating func word(while matches: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    while !isAtEnd, !byte.isWhitespace, byte != .closeBrace, matches(byte) { index += 1 }
    return start..<index
  }

  private mutating func report(
    _ range: Range<Int>, _ message: String, help: String, fix: SourceEdit? = nil
  ) {
    diagnostics.append(Diagnostic(at: info.sourceRange(range), message, help: help, fix: fix))
  }
}
