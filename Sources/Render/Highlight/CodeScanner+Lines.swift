import Lessons

/// Texts that are lines after the one that announces them.
extension CodeScanner {
  /// The end of what announces a document; its lines follow this one.
  mutating func beginHereDocument(_ kind: LexicalRule.HereDocument) -> Int? {
    let mark = kind.mark
    guard failuresLeft > 0, begins(with: mark, at: position),
      !begins(with: mark + "<", at: position)
    else { return nil }
    var index = position + mark.utf8.count
    let isIndented =
      kind == .php || index < limit && (kind == .ruby ? "-~" : "-").utf8.contains(bytes[index])
    if isIndented, kind != .php { index += 1 }
    if kind != .ruby { index = bytes[index..<limit].firstIndex { !$0.isSpaceOrTab } ?? limit }
    let quote = index < limit && "'\"".utf8.contains(bytes[index]) ? bytes[index] : nil
    if quote != nil { index += 1 }
    // `<<\EOF` is the same as `<<'EOF'`.
    if kind == .shell, begins(with: "\\", at: index) { index += 1 }
    let name = bytes[index..<limit].prefix { $0.isLetter || $0.isDigit || $0 == .underscore }
    guard let first = name.first, !first.isDigit else { return nil }
    var end = name.endIndex
    if let quote {
      guard end < limit, bytes[end] == quote else { return nil }
      end += 1
    } else if kind == .ruby, !isIndented {
      // `list <<item`.
      if isDirectlyAfterValue || !name.text.allSatisfy({ $0.isUppercase || $0 == "_" }) {
        return nil
      }
    }
    let start = (hereDocuments.last?.upperBound ?? lineEnd(from: end)) + 1
    guard let lines = lines(from: start, to: name.text, of: kind, isIndented: isIndented) else {
      failuresLeft -= 1
      return nil
    }
    hereDocuments.append(lines)
    return end
  }

  private func lines(
    from start: Int, to name: String, of kind: LexicalRule.HereDocument, isIndented: Bool
  ) -> Range<Int>? {
    var index = start
    while index < limit {
      let end = lineEnd(from: index)
      let line = bytes[index..<end]
      let text = isIndented ? line.drop(while: \.isSpaceOrTab) : line
      let rest = text.dropFirst(name.utf8.count)
      // In PHP, the statement may go on after the name.
      let isEnd = rest.first.map { kind == .php && !isName($0) && !$0.isDigit } ?? true
      if isEnd, text.starts(with: name.utf8) {
        return start..<text.startIndex + name.utf8.count
      }
      index = end + 1
    }
    return nil
  }

  func blockScalarEnd() -> Int? {
    guard bytes[position] == UInt8(ascii: "|") || bytes[position] == UInt8(ascii: ">"),
      isAtValue(position)
    else { return nil }
    let rest = bytes[(position + 1)..<limit].drop { $0.isDigit || "+-".utf8.contains($0) }
    var end = lineEnd(from: position)
    guard
      bytes[rest.startIndex..<end].drop(while: \.isSpaceOrTab).first
        .map({ $0 == UInt8(ascii: "#") }) ?? true
    else { return nil }
    let indentation = entryIndentation
    var index = end + 1
    while index < limit {
      let line = bytes[index..<lineEnd(from: index)]
      let spaces = line.prefix(while: \.isSpaceOrTab).count
      guard spaces == line.count || spaces > indentation else { break }
      if spaces < line.count { end = line.endIndex }
      index = line.endIndex + 1
    }
    return end
  }

  /// How far in the entry of YAML begins that the value here belongs to: in `- run: |` the key, in `- |` the
  /// dash.
  private var entryIndentation: Int {
    let lineStart = bytes[..<position].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    var line = bytes[lineStart..<position].drop(while: \.isSpaceOrTab)
    while line.first == UInt8(ascii: "-"), line.dropFirst().first?.isSpaceOrTab == true {
      let rest = line.dropFirst().drop(while: \.isSpaceOrTab)
      // Nothing or a tag, `- !!str |`, is no entry of its own.
      guard rest.first == UInt8(ascii: "-") || rest.contains(UInt8(ascii: ":")) else { break }
      line = rest
    }
    return line.startIndex - lineStart
  }
}
