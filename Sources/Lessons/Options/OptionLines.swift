import Text

/// The options in lines at the top of a cell, where there is room for long ones.
///
///     //| caption: How the loss falls, for three learning rates
///     //| alt: Three curves that fall from 2.3. The one for 0.1 is the lowest from
///     //|   step 40 on.
///     //| folded
///
/// A value reaches to the end of its line and over lines that are indented more, without quotes. The
/// lines are not part of the cell's code.
struct OptionLines {
  private(set) var options: [WrittenOption] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The code without the lines.
  private(set) var code: SourcedText

  private static let marker = Array("//|".utf8)
  private static let otherMarker = Array("#|".utf8)

  /// Reads the code of a fenced cell.
  init(_ source: SourcedText) {
    code = source
    var rest = 0
    var indentation: Int?
    for line in source.lineRanges {
      guard let text = textStart(of: line, in: source) else { break }
      rest = min(line.upperBound + 1, source.bytes.count)
      let words = source.bytes[text..<line.upperBound].trimmed
      guard !words.isEmpty else { continue }
      let column = words.startIndex - text
      if let first = indentation, column > first, let last = options.last, last.value != nil {
        reportOption(in: source[words.startIndex..<words.endIndex], continuing: last)
        continueValue(with: source[words.startIndex..<words.endIndex])
      } else {
        if indentation == nil || column <= (indentation ?? 0) { indentation = column }
        read(source[words.startIndex..<words.endIndex])
      }
    }
    if rest > 0 { code = source[rest...] }
    reportMisplacedLines()
  }

  /// Where the text of a line of options begins; nil for a line of code.
  private mutating func textStart(of line: Range<Int>, in source: SourcedText) -> Int? {
    let words = source.bytes[line].trimmed
    if words.starts(with: Self.marker) { return words.startIndex + Self.marker.count }
    guard words.starts(with: Self.otherMarker) else { return nil }
    let mark = words.startIndex..<words.startIndex + Self.otherMarker.count
    diagnostics.append(
      Diagnostic(
        at: source.sourceRange(mark), "lines of options begin with '//|'", help: "write '//|'",
        fix: SourceEdit(source.sourceRange(mark), replaceWith: "//|")))
    return mark.upperBound
  }

  /// Reads `name: value`, `name` or `#id`.
  private mutating func read(_ line: SourcedText) {
    let bytes = line.bytes
    if bytes.first == .hash {
      add(line, name: 0..<1, value: 1..<bytes.count)
      return
    }
    let end = bytes.firstIndex { $0 == UInt8(ascii: ":") || $0.isWhitespace } ?? bytes.count
    let colon = bytes[end...].firstIndex { !$0.isWhitespace }
    guard let colon else {
      add(line, name: 0..<end)
      return
    }
    if end == 0 {
      diagnostics.append(
        Diagnostic(
          at: line.sourceRange, "a value without an option name", help: "write '//| name: value'"))
      return
    }
    guard bytes[colon] == UInt8(ascii: ":") else {
      diagnostics.append(
        Diagnostic(
          at: line.sourceRange(colon..<bytes.count),
          "text after the option '\(bytes[..<end].text)'",
          help: "write '//| name: value', and each option in a line of its own"))
      return
    }
    let value = bytes[(colon + 1)...].trimmed
    add(line, name: 0..<end, value: value.isEmpty ? bytes.count..<bytes.count : value.indices)
  }

  private mutating func add(_ line: SourcedText, name: Range<Int>, value: Range<Int>? = nil) {
    // Quotes around the whole value are those of YAML, which an author may be used to.
    let quotes: [UInt8] = [.quote, UInt8(ascii: "'")]
    var content = value
    if let value, value.count >= 2, let quote = line.bytes[value].first, quotes.contains(quote),
      line.bytes[value].last == quote, !line.bytes[value].dropFirst().dropLast().contains(quote)
    {
      content = value.lowerBound + 1..<value.upperBound - 1
    }
    options.append(
      WrittenOption(
        form: .line, name: line[name], value: content.map { line[$0] },
        isQuoted: content != value, range: line.sourceRange,
        valueRange: value.map { line.sourceRange($0) }))
  }

  /// Reports a line that looks like an option of its own and continues a value, being indented more.
  private mutating func reportOption(in line: SourcedText, continuing option: WrittenOption) {
    let bytes = line.bytes
    let end = bytes.firstIndex { $0 == UInt8(ascii: ":") || $0.isWhitespace } ?? bytes.count
    guard let named = CellOption(rawValue: bytes[..<end].text) else { return }
    let rest = bytes[end...].trimmed
    guard rest.first == UInt8(ascii: ":") || (rest.isEmpty && named.value == .none) else { return }
    diagnostics.append(
      Diagnostic(
        at: line.sourceRange,
        "this line continues the value of '\(option.name)', since it is indented more",
        help: "begin it where the line above begins, for an option of its own"))
  }

  private mutating func continueValue(with text: SourcedText) {
    let last = options.count - 1
    guard var value = options[last].value else { return }
    if !value.isEmpty { value.appendLineBreak() }
    value.append(text)
    options[last].value = value.onOneLine
    options[last].range.end = text.sourceRange.end
    options[last].valueRange?.end = text.sourceRange.end
    if options[last].valueRange?.isEmpty == true { options[last].valueRange = text.sourceRange }
  }

  /// Reports lines of options that come after code.
  private mutating func reportMisplacedLines() {
    let bytes = code.bytes
    for token in swiftTokens(code.text)
    where token.kind == .comment && bytes[token.range].starts(with: Self.marker) {
      let isAfterEmptyLine = bytes[..<token.range.lowerBound].isBlank
      diagnostics.append(
        Diagnostic(
          at: code.sourceRange(token.range),
          isAfterEmptyLine
            ? "'\(bytes[token.range].trimmed.text)' comes after an empty line, where code begins"
            : "a line of options after the cell's first line of code",
          help: isAfterEmptyLine ? "remove the empty line" : "move it to the top of the cell"))
    }
  }
}
