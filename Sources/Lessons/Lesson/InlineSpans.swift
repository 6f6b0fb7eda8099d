/// A stretch of running text that cmark must not see, since it is not Markdown: a formula, a
/// computed value, or a reference to a footnote.
struct InlineSpan: Equatable {
  enum Kind: Equatable {
    /// `$…$`.
    case math
    /// `$$…$$`, with the place of `{#id}` behind it.
    case displayMath(id: Range<Int>?)
    /// `` `{swift} …` ``.
    case value
    /// `[^label]`.
    case footnoteReference
  }

  var kind: Kind
  /// From its first sign to its last.
  var range: Range<Int>
  /// The formula, the expression or the label in it.
  var content: Range<Int>
}

/// The spans of a paragraph, from left to right.
struct InlineSpans: Equatable {
  var spans: [InlineSpan] = []
  /// Where a `$$` stands that is not closed in the paragraph.
  var unclosedDisplayMath: Int?

  /// Looks through a paragraph's text as CommonMark does, so that escapes, code, HTML and automatic
  /// links keep what is in them.
  ///
  /// A dollar opens a formula as in Pandoc (manual, `tex_math_dollars`): no space follows it; and
  /// the next dollar must close it, with no space before and no digit behind. So `$5 and $10` are
  /// prices. Three dollars or more in a row are text.
  init(_ bytes: [UInt8]) {
    guard bytes.contains(where: { $0 == .dollar || $0 == .backtick || $0 == .openBracket }) else {
      return
    }
    let scanner = SpanScanner(bytes)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash:
        index += index + 1 < bytes.count && bytes[index + 1].isPunctuation ? 2 : 1
      case .backtick:
        let code = scanner.code(at: index)
        if let value = scanner.value(code) { spans.append(value) }
        index = code.range.upperBound
      case .lessThan:
        index = scanner.tagEnd(at: index) ?? index + 1
      case .openBracket:
        let reference = scanner.footnoteReference(at: index)
        if let reference { spans.append(reference) }
        index = reference?.range.upperBound ?? index + 1
      case .dollar:
        let dollars = bytes.run(of: .dollar, from: index)
        let span: InlineSpan? =
          switch dollars {
          case 1: scanner.math(at: index)
          case 2 where unclosedDisplayMath == nil: scanner.displayMath(at: index)
          default: nil
          }
        if let span { spans.append(span) }
        if dollars == 2, span == nil, unclosedDisplayMath == nil { unclosedDisplayMath = index }
        index = span?.range.upperBound ?? index + dollars
      default:
        index += 1
      }
    }
  }
}

private struct SpanScanner {
  let bytes: [UInt8]
  /// Where backticks stand, by how many there are in a row; each list is ascending.
  private let backticks: [Int: [Int]]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var backticks: [Int: [Int]] = [:]
    var index = 0
    while let start = bytes[index...].firstIndex(of: .backtick) {
      let length = bytes.run(of: .backtick, from: start)
      backticks[length, default: []].append(start)
      index = start + length
    }
    self.backticks = backticks
  }

  /// A code span, or the backticks alone if nothing closes them; then it has no content.
  func code(at start: Int) -> (range: Range<Int>, content: Range<Int>?) {
    let length = bytes.run(of: .backtick, from: start)
    let content = start + length
    guard let closings = backticks[length],
      let closing = closings.firstAscending(from: content)
    else { return (start..<content, nil) }
    return (start..<closing + length, content..<closing)
  }

  /// A computed value.
  ///
  /// With a space in front of `{swift}` the code is code, so that a lesson can
  /// show how values are written.
  func value(_ code: (range: Range<Int>, content: Range<Int>?)) -> InlineSpan? {
    guard let content = code.content, bytes[content].starts(with: "{swift}".utf8) else {
      return nil
    }
    let behindMark = content.lowerBound + "{swift}".utf8.count
    guard behindMark < content.upperBound, bytes[behindMark].isWhitespace else { return nil }
    let expression = bytes[behindMark..<content.upperBound].trimmed
    return InlineSpan(
      kind: .value, range: code.range, content: expression.startIndex..<expression.endIndex)
  }

  func math(at start: Int) -> InlineSpan? {
    var index = start + 1
    guard index < bytes.count, !bytes[index].isWhitespace else { return nil }
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 2
      case .backtick:
        let code = code(at: index)
        guard code.content == nil else { return nil }
        index = code.range.upperBound
      case .dollar:
        if bytes[index - 1].isWhitespace { return nil }
        if index + 1 < bytes.count, bytes[index + 1].isDigit { return nil }
        return InlineSpan(kind: .math, range: start..<index + 1, content: start + 1..<index)
      default: index += 1
      }
    }
    return nil
  }

  func displayMath(at start: Int) -> InlineSpan? {
    var index = start + 2
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (.backslash, _): index += 2
      case (.dollar, .dollar):
        let formula = bytes[start + 2..<index].trimmed
        let (end, id) = attribute(at: index + 2)
        return InlineSpan(
          kind: .displayMath(id: id), range: start..<end,
          content: formula.startIndex..<formula.endIndex)
      default: index += 1
      }
    }
    return nil
  }

  /// `{#id}` behind a formula, perhaps with spaces between: where it ends, and the id.
  private func attribute(at start: Int) -> (end: Int, id: Range<Int>?) {
    let brace = bytes[start...].firstIndex { !$0.isSpaceOrTab } ?? bytes.count
    guard bytes[brace...].starts(with: "{#".utf8),
      let close = bytes[(brace + 1)...].firstIndex(where: {
        $0 == .closeBrace || $0 == .openBrace || $0 == .dollar || $0 == .newline
      }), bytes[close] == .closeBrace
    else { return (start, nil) }
    return (close + 1, brace + 2..<close)
  }

  func footnoteReference(at start: Int) -> InlineSpan? {
    let label = start + 2
    guard label < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    let end =
      bytes[label...].firstIndex {
        $0 == .closeBracket || $0 == .openBracket || $0 == .backslash || $0.isWhitespace
      } ?? bytes.count
    guard end < bytes.count, end > label, bytes[end] == .closeBracket else { return nil }
    return InlineSpan(kind: .footnoteReference, range: start..<end + 1, content: label..<end)
  }
}

// MARK: - HTML and automatic links

extension SpanScanner {
  /// Where an automatic link or an HTML tag that begins there ends (CommonMark 0.30, 6.5 and 6.6).
  ///
  /// Comments, declarations and the like are left out: formulas in them are given back as they were
  /// written, and nothing can go wrong unless a single dollar stands in one.
  func tagEnd(at start: Int) -> Int? {
    var index = start + 1
    guard index < bytes.count else { return nil }
    let isClosing = bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < bytes.count, bytes[index].isLetter else { return nil }
    let nameEnd = end(of: index) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    if !isClosing, let link = automaticLinkEnd(from: index) { return link }
    index = nameEnd
    while true {
      let attribute = end(of: index, while: \.isWhitespace)
      guard attribute < bytes.count else { return nil }
      switch bytes[attribute] {
      case .greaterThan: return attribute + 1
      case UInt8(ascii: "/") where !isClosing && attribute + 1 < bytes.count:
        return bytes[attribute + 1] == .greaterThan ? attribute + 2 : nil
      case let byte where attribute > index && !isClosing && Self.beginsAttribute(byte):
        guard let next = attributeEnd(from: attribute) else { return nil }
        index = next
      default: return nil
      }
    }
  }

  private func automaticLinkEnd(from start: Int) -> Int? {
    guard
      let close = bytes[start...].firstIndex(where: {
        $0 == .greaterThan || $0 == .lessThan || $0.isWhitespace
      }), bytes[close] == .greaterThan,
      bytes[start..<close].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") })
    else { return nil }
    return close + 1
  }

  private static func beginsAttribute(_ byte: UInt8) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private func attributeEnd(from start: Int) -> Int? {
    let nameEnd = end(of: start) {
      $0.isLetter || $0.isDigit || "_.:-".utf8.contains($0)
    }
    let equals = end(of: nameEnd, while: \.isWhitespace)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return nameEnd }
    let value = end(of: equals + 1, while: \.isWhitespace)
    guard value < bytes.count else { return nil }
    let quote = bytes[value]
    if quote == .quote || quote == UInt8(ascii: "'") {
      return bytes[(value + 1)...].firstIndex(of: quote).map { $0 + 1 }
    }
    let valueEnd = end(of: value) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
    return valueEnd > value ? valueEnd : nil
  }

  private func end(of start: Int, while matches: (UInt8) -> Bool) -> Int {
    bytes[start...].firstIndex { !matches($0) } ?? bytes.count
  }
}

extension [Int] {
  /// The first element of an ascending list that is not below a bound.
  fileprivate func firstAscending(from bound: Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : nil
  }
}
