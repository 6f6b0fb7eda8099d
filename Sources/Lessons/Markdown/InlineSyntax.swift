/// What CommonMark takes literally in running text: escapes, code, automatic links and HTML, in
/// which no construct of ours begins.
struct InlineSyntax {
  let bytes: [UInt8]
  /// Where backticks stand, by how many there are in a row; each list is ascending.
  private let backticks: [Int: [Int]]
  /// The last place of each byte with a backslash before it, by the byte.
  private let lastEscapes: [UInt8: Int]
  let environments: Environments

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
    var escapes: [UInt8: Int] = [:]
    for index in bytes.indices.dropLast() where bytes[index] == .backslash {
      escapes[bytes[index + 1]] = index
    }
    lastEscapes = escapes
    environments = Environments(in: escapes[UInt8(ascii: "b")] == nil ? [] : bytes)
  }

  /// Whether a backslash and a character follow somewhere, so that a search for them is worthwhile.
  func contains(_ escape: StaticString, after start: Int) -> Bool {
    escape.withUTF8Buffer { lastEscapes[$0[1]] ?? -1 } > start
  }

  /// The first byte after the construct that begins here.
  func end(of start: Int) -> Int {
    switch bytes[start] {
    case .backslash:
      start + 1 < bytes.count && bytes[start + 1].isPunctuation ? start + 2 : start + 1
    case .backtick: code(at: start).range.upperBound
    case .lessThan: tagEnd(at: start) ?? start + 1
    // Dollars that open no formula are text, all of a row.
    case .dollar: start + bytes.run(of: .dollar, from: start)
    default: start + 1
    }
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
}

// MARK: - HTML and automatic links

extension InlineSyntax {
  /// Where an automatic link or an HTML tag that begins there ends (CommonMark 0.30, 6.5 and 6.6).
  ///
  /// This is less strict than CommonMark, which matters only where something in quotes looks like a
  /// construct of ours.
  private func tagEnd(at start: Int) -> Int? {
    guard start + 1 < bytes.count,
      bytes[start + 1].isLetter || bytes[start + 1] == UInt8(ascii: "/")
    else { return nil }
    if let end = automaticLinkEnd(at: start) { return end }
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case .greaterThan: return index + 1
      case .quote, UInt8(ascii: "'"):
        guard let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
        index = end + 1
      case .lessThan, .dollar, .backtick, .openBracket, .backslash: return nil
      default: index += 1
      }
    }
    return nil
  }

  private func automaticLinkEnd(at start: Int) -> Int? {
    let end = bytes[(start + 1)...].firstIndex {
      $0 == .greaterThan || $0 == .lessThan || $0.isWhitespace
    }
    guard let end, bytes[end] == .greaterThan,
      bytes[start..<end].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") })
    else { return nil }
    return end + 1
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
