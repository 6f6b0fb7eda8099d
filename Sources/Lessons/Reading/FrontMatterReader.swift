/// The YAML between two `---` lines at the very top of a lesson.
///
/// As in Pandoc, a `---` with an empty line after it is a thematic break.
struct FrontMatterReader {
  private(set) var frontMatter = FrontMatter()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the lesson's Markdown begins, from 0.
  private(set) var markdownStart = 0

  init(_ source: SourceText) {
    guard let first = source.lines.first, Self.isMark(first.bytes, "---"),
      source.lines.count > 1, !source.lines[1].isBlank
    else { return }
    let end = source.lines.indices.dropFirst().first {
      Self.isMark(source.lines[$0].bytes, "---") || Self.isMark(source.lines[$0].bytes, "...")
    }
    guard let end else {
      if Self.looksLikeKey(source.lines[1].bytes) {
        diagnostics.append(
          Diagnostic(
            at: first.location, "unclosed front matter",
            help: "end it with a line '---'"))
      }
      return
    }
    markdownStart = end + 1
    var yaml = KeyedYAML(source, lines: 1..<end, keys: ["summary", "optimize"])
    frontMatter.summary = yaml.text("summary")
    frontMatter.optimize = yaml.flag("optimize")
    diagnostics = yaml.diagnostics
  }

  private static func isMark(_ line: [UInt8], _ mark: String) -> Bool {
    line.starts(with: mark.utf8) && line.dropFirst(mark.utf8.count).isBlank
  }

  private static func looksLikeKey(_ line: [UInt8]) -> Bool {
    let key = line.prefix { $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return !key.isEmpty && line.dropFirst(key.count).first == UInt8(ascii: ":")
  }
}
