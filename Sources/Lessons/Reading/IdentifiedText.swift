/// The text of a heading, a caption or a callout's title, and the id after it: `Title {#id}`.
struct IdentifiedText {
  private(set) var text: SourcedText
  /// The id without the `#`, and the place of the `#`.
  private(set) var id: (name: String, location: Location)?
  /// What is wrong with the braces.
  private(set) var mistake: Diagnostic?

  init(_ written: SourcedText) {
    text = written
    let bytes = written.bytes
    if bytes.last == .closeBrace, let brace = bytes.lastIndex(of: .openBrace),
      brace == 0 || bytes[brace - 1] != .backslash
    {
      read(brace..<bytes.count)
    } else if let brace = bytes.lastIndex(of: .openBrace), isUnclosedID(at: brace) {
      mistake = Diagnostic(
        at: written.sourceRange(brace..<bytes.count), "the braces of the id are not closed",
        help: "add '}'",
        fix: SourceEdit(
          SourceRange(at: written.sourceRange(brace..<bytes.count).end), replaceWith: "}"))
    } else if let word = bareID {
      let place = written.sourceRange(word)
      let right = "{\(bytes[word].text)}"
      mistake = Diagnostic(
        at: place, "'\(bytes[word].text)' is text: an id goes into braces",
        help: "write '\(right)'", fix: SourceEdit(place, replaceWith: right))
    } else if bytes.starts(with: "{#".utf8), let end = bytes.firstIndex(of: .closeBrace),
      isIdentifier(bytes[2..<end])
    {
      mistake = Diagnostic(
        at: written.sourceRange(0..<end + 1), "the id comes before the text",
        help: "write it at the end of the line")
    }
  }

  /// Registers the id and reports what is wrong.
  ///
  /// - Returns: The id; nil if there is none that could be used.
  func register(in reader: inout LessonReader) -> String? {
    if let mistake { reader.report(mistake) } else { reportOtherIDs(in: &reader) }
    return id.flatMap { reader.register($0.name, at: $0.location) }
  }

  /// Reports ids that are not at the end of the text, where they would be shown.
  private func reportOtherIDs(in reader: inout LessonReader) {
    guard text.bytes.contains(.openBrace) else { return }
    for range in StrayMarkup(text, ConstructScanner(text.bytes)).ids {
      let place = text.sourceRange(range)
      if let id {
        reader.report(
          Diagnostic(at: place, "a second id", help: "only one id can stand here: {#\(id.name)}"))
      } else {
        reader.report(
          Diagnostic(
            at: place, "there is text after the id", help: "write the id at the end of the line"))
      }
    }
  }

  /// Reads the braces that the text ends with.
  private mutating func read(_ braces: Range<Int>) {
    let bytes = text.bytes
    let content = bytes[braces].dropFirst().dropLast()
    guard !content.contains(.backtick), !content.contains(.dollar) else { return }
    let words = content.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return }
    let isApart = braces.lowerBound == 0 || bytes[braces.lowerBound - 1].isWhitespace
    if first.first == .hash {
      guard isApart else { return readJoined(braces) }
      let written = text
      if words.count > 1 {
        let word = words[1]
        mistake = Diagnostic(
          at: written.sourceRange(word.startIndex..<word.endIndex),
          word.first == .hash ? "a second id" : "'\(word.text)' is not an id",
          help: "only one id can stand here: {\(first.text)}")
      }
      id = (first.dropFirst().text, written.location(at: first.startIndex))
      text = written[..<braces.lowerBound].trimmed
    } else if isApart, isAttribute(first) {
      mistake = Diagnostic(
        at: text.sourceRange(braces), "'\(bytes[braces].text)' has no effect",
        help: "only an id can stand here: {#id}")
    } else if isApart, words.count == 1, isIdentifier(first) {
      mistake = Diagnostic(
        at: text.sourceRange(braces), "'\(bytes[braces].text)' is not an id",
        help: "write '{#\(first.text)}' for an id, or '\\{' for a brace")
    }
  }

  /// Braces without a space before them, which after a link or an image are not those of the text.
  private mutating func readJoined(_ braces: Range<Int>) {
    let before = text.bytes[braces.lowerBound - 1]
    guard before != .closeBracket, before != UInt8(ascii: ")") else { return }
    mistake = Diagnostic(
      at: text.sourceRange(braces), "there is no space before the id", help: "add one",
      fix: SourceEdit(SourceRange(at: text.location(at: braces.lowerBound)), replaceWith: " "))
  }

  /// Whether a word is a class, Pandoc's `-`, or a key with a value.
  private func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
    if word.elementsEqual("-".utf8) { return true }
    if word.first == UInt8(ascii: ".") { return isIdentifier(word.dropFirst()) }
    guard let equals = word.firstIndex(of: UInt8(ascii: "=")) else { return false }
    return isIdentifier(word[..<equals])
  }

  /// An id without braces at the end, `Title #sec-title`, told by its beginning.
  private var bareID: Range<Int>? {
    let bytes = text.bytes
    guard let hash = bytes.lastIndex(of: .hash), hash > 0, bytes[hash - 1].isWhitespace,
      isIdentifier(bytes[(hash + 1)...]),
      ReferencePrefix(bytes[(hash + 1)...].text) != nil
    else { return nil }
    return hash..<bytes.count
  }

  private func isUnclosedID(at brace: Int) -> Bool {
    let rest = text.bytes[brace...]
    return brace > 0 && text.bytes[brace - 1].isWhitespace && rest.starts(with: "{#".utf8)
      && isIdentifier(rest.dropFirst(2))
  }
}
