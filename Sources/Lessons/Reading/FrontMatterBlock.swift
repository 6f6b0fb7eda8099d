/// Where the YAML of a lesson is, between two `---` lines at its very top.
///
/// As in Pandoc, a `---` with an empty line after it is a thematic break. What looks like front
/// matter but is not at the top, has other marks, or does not end is read as far as that is certain,
/// and named.
struct FrontMatterBlock {
  /// The lines of the YAML, from 0; nil if there is none.
  private(set) var yaml: Range<Int>?
  /// Where the lesson's Markdown begins, from 0.
  private(set) var markdownStart = 0
  private(set) var diagnostics: [Diagnostic] = []

  private let source: SourceText

  init(_ source: SourceText) {
    self.source = source
    let start = firstText(from: 0)
    guard start < source.lines.count else { return }
    let line = source.lines[start].bytes
    let mark = line.trimmed.text
    switch mark {
    case "---": readYAML(from: start)
    case "+++", ";;;": readForeign(from: start, mark)
    case "{": if hasMember(after: start) { readForeign(from: start, "}") }
    default:
      reportOtherMark(mark, at: start)
      if mark.hasPrefix("# ") { reportBelowTitle(firstText(from: start + 1)) }
    }
  }

  /// The first line with text from a line on; HTML comments before it are passed over, since they may end up before
  /// a front matter.
  private func firstText(from start: Int) -> Int {
    var line = start
    var isInComment = false
    while line < source.lines.count {
      let text = source.lines[line].bytes.trimmed.text
      if text.hasPrefix("<!--") { isInComment = true }
      guard isInComment || text.isEmpty else { break }
      if text.hasSuffix("-->") { isInComment = false }
      line += 1
    }
    return line
  }

  // MARK: - YAML

  private mutating func readYAML(from start: Int) {
    let next = start + 1
    guard next < source.lines.count else { return }
    let key = source.lines[next...].firstIndex { !$0.isBlank } ?? next
    if source.lines[next].isBlank {
      // A thematic break, unless keys that we know follow it and a mark ends them.
      guard isKnownKey(key), let end = end(after: key) else { return }
      reportEmptyLines(next..<key, "an empty line after '---' makes it a rule")
      return take(key..<end, from: start)
    }
    guard let end = end(after: start) else {
      if Self.looksLikeKey(source.lines[next].bytes) { takeUnclosed(from: start) }
      return
    }
    let isAtTop = start == 0 && source.lines[0].bytes.first == .dash
    // Further down, or indented, it may be a rule and a heading.
    guard isAtTop || (next..<end).contains(where: isKnownKey) else { return }
    take(next..<end, from: start)
  }

  private mutating func take(_ lines: Range<Int>, from start: Int) {
    yaml = lines
    markdownStart = lines.upperBound + 1
    if start > 0 {
      if source.lines[..<start].allSatisfy(\.isBlank) {
        reportEmptyLines(0..<start, "front matter begins on the first line")
      } else {
        diagnostics.append(
          Diagnostic(
            at: source.lines[start].trimmed.sourceRange, "front matter begins on the first line",
            help: "move the comment before it to the text below"))
      }
    }
    for number in [start, lines.upperBound] where number < source.lines.count {
      let line = source.lines[number]
      let indent = line.bytes.prefix { $0.isSpaceOrTab }.count
      if indent == 0 || line.trimmed.bytes.first != .dash { continue }
      diagnostics.append(
        Diagnostic(
          at: line.trimmed.sourceRange,
          "front matter \(number == start ? "begins" : "ends") with '---' at the start of a line",
          help: "remove the spaces before it",
          fix: SourceEdit(line.sourceRange(0..<indent), replaceWith: "")))
    }
  }

  /// Names empty lines, which keep what follows them from being front matter.
  private mutating func reportEmptyLines(_ lines: Range<Int>, _ message: String) {
    let after = source.lines[lines.upperBound]
    let range = SourceRange(
      Location(file: source.file, line: lines.lowerBound + 1),
      Location(file: source.file, line: lines.upperBound + 1))
    diagnostics.append(
      Diagnostic(
        at: after.trimmed.sourceRange, message,
        help: lines.count == 1 ? "remove the empty line" : "remove the empty lines",
        fix: SourceEdit(range, replaceWith: "")))
  }

  /// The line that ends the front matter; nil if there is none.
  private func end(after start: Int) -> Int? {
    let isIndented = source.lines[start].bytes.first?.isSpaceOrTab == true
    return source.lines.indices.dropFirst(start + 1).first {
      let line = source.lines[$0].bytes
      return Self.isMark(line, "---") || Self.isMark(line, "...")
        || isIndented && line.trimmed.elementsEqual("---".utf8)
    }
  }

  /// Reads a front matter without an end up to the first line that cannot be part of it.
  private mutating func takeUnclosed(from start: Int) {
    let end =
      source.lines.indices.dropFirst(start + 1).first { !Self.canBeYAML(source.lines[$0].bytes) }
      ?? source.lines.count
    let isOtherMark =
      end < source.lines.count && source.lines[end].bytes.first == .dash
      && Self.isRule(source.lines[end].bytes.trimmed)
    let fix =
      isOtherMark
      ? SourceEdit(source.lines[end].sourceRange, replaceWith: "---")
      : SourceEdit(
        SourceRange(at: source.location(line: end)),
        replaceWith: end < source.lines.count ? "---\n" : "\n---\n")
    take(start + 1..<end, from: start)
    markdownStart = isOtherMark ? end + 1 : end
    diagnostics.append(
      Diagnostic(
        at: source.lines[start].trimmed.sourceRange, "unclosed front matter",
        help: "end it with a line '---'", fix: end < source.lines.count ? fix : nil))
  }

  // MARK: - Other marks

  /// Front matter of Hugo in TOML or JSON.
  private mutating func readForeign(from start: Int, _ mark: String) {
    let language = mark == "+++" ? "TOML" : "JSON"
    guard
      let end = source.lines.indices.dropFirst(start + 1).first(where: {
        Self.isMark(source.lines[$0].bytes, mark)
      })
    else { return }
    markdownStart = end + 1
    diagnostics.append(
      Diagnostic(
        at: source.lines[start].trimmed.sourceRange, "front matter in \(language)",
        help: "write it in YAML, 'key: value', between two lines '---'"))
  }

  /// Whether the JSON that begins with a brace has a member.
  private func hasMember(after start: Int) -> Bool {
    let next = source.lines.indices.dropFirst(start + 1).first { !source.lines[$0].isBlank }
    return next.map { source.lines[$0].bytes.trimmed.first == .quote } ?? false
  }

  /// Dashes, but not three hyphens, before keys that we know.
  private mutating func reportOtherMark(_ mark: String, at start: Int) {
    let dashes: Set<Character> = ["-", "–", "—", "−"]
    let isMark = !mark.isEmpty && mark.allSatisfy(dashes.contains)
    guard isMark || ["---yaml", "---yml", "--- yaml"].contains(mark.lowercased()),
      start + 1 < source.lines.count, isKnownKey(start + 1)
    else { return }
    let end = source.lines.indices.dropFirst(start + 1).first { index in
      let text = source.lines[index].bytes.trimmed.text
      return !text.isEmpty && text.allSatisfy(dashes.contains)
    }
    guard let end else { return }
    take(start + 1..<end, from: start)
    for line in [start, end] where !Self.isMark(source.lines[line].bytes, "---") {
      let range = source.lines[line].trimmed.sourceRange
      diagnostics.append(
        Diagnostic(
          at: range, "front matter begins and ends with three hyphens", help: "write '---'",
          fix: SourceEdit(range, replaceWith: "---")))
    }
  }

  /// Names front matter below the title, which is a rule and a heading there.
  private mutating func reportBelowTitle(_ line: Int) {
    guard line + 1 < source.lines.count, Self.isMark(source.lines[line].bytes, "---"),
      isKnownKey(line + 1), end(after: line) != nil
    else { return }
    diagnostics.append(
      Diagnostic(
        at: source.lines[line].trimmed.sourceRange, "front matter begins on the first line",
        help: "move it above the title"))
  }

  // MARK: - Lines

  private func isKnownKey(_ line: Int) -> Bool {
    let bytes = source.lines[line].bytes
    guard Self.looksLikeKey(bytes) else { return false }
    let name = bytes.prefix { $0 != .colon }.text
    return SettingKeys.lesson[name] != nil || SettingKeys.lesson.strangers[name] != nil
  }

  private static func isMark(_ line: [UInt8], _ mark: String) -> Bool {
    line.starts(with: mark.utf8) && line.dropFirst(mark.utf8.count).isBlank
  }

  private static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == .dash }
  }

  private static func looksLikeKey(_ line: [UInt8]) -> Bool {
    let key = line.prefix { $0.isLetter || $0 == .dash || $0 == UInt8(ascii: "_") }
    return !key.isEmpty && line.dropFirst(key.count).first == .colon
  }

  /// Whether a line looks like a key, an entry of a list, or what goes on with the line before.
  private static func canBeYAML(_ line: [UInt8]) -> Bool {
    guard let first = line.first, !line.isBlank else { return false }
    return first.isSpaceOrTab || line.starts(with: "- ".utf8) || looksLikeKey(line)
  }
}

extension UInt8 {
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let colon = UInt8(ascii: ":")
}
