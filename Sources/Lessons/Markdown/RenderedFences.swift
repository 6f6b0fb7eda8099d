/// Finds fences of Markdown whose author wants to show both what is written and what it becomes, as in
/// ```` ```markdown {rendered} ````, and has the lines in them follow once more, to be read like any others.
///
/// The lines keep their places, so that whatever is wrong in them is reported where they are written.
struct RenderedFences {
  static let option = "rendered"

  /// Where such fences begin whose lines follow them.
  private(set) var places: Set<Location> = []

  /// Has the lines of fences follow them.
  ///
  /// - Parameters:
  ///   - lines: The lines of a document.
  ///   - root: The blocks that cmark sees in them.
  /// - Returns: Whether there are more lines now, in which there may be more such fences.
  mutating func expand(_ lines: inout [DocumentLine], _ root: CommonMark.BlockNode) -> Bool {
    var expanded = false
    for node in root.children.reversed() {
      guard case .code(let info, let text) = node.kind, info.contains(Self.option),
        node.startByte == 0, lines.indices.contains(node.startLine)
      else { continue }
      let first = lines[node.startLine]
      let place = first.location(at: 0)
      guard !places.contains(place), Self.isRendered(first.source) else { continue }
      places.insert(place)
      expanded = true
      let start = node.startLine + 1
      let end = min(start + text.utf8.count { $0 == .newline }, lines.count)
      let next = min(end + 1, lines.count)
      let empty = DocumentLine(
        SourcedText(at: lines[next - 1].location(at: lines[next - 1].bytes.count)),
        footnoteMarker: [])
      lines.insert(contentsOf: [empty] + lines[start..<end] + [empty], at: next)
    }
    return expanded
  }

  /// Whether the line of a fence says that it is Markdown to be rendered.
  private static func isRendered(_ line: SourcedText) -> Bool {
    guard let mark = line.bytes.first else { return false }
    let info = line[line.bytes.run(of: mark, from: 0)...].trimmed
    let language = info.bytes.prefix { !$0.isWhitespace && $0 != .openBrace }
    return isMarkdown(language.text)
      && FenceOptions(info[language.endIndex...]).options.contains {
        $0.name.text == option && $0.value == nil
      }
  }

  static func isMarkdown(_ language: String) -> Bool { ["markdown", "md"].contains(language) }
}
