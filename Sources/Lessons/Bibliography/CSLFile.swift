import Text

/// The works in a file of CSL-JSON, and everything wrong with it.
struct CSLFile {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    let text = source.joinedLines
    let string = text.text
    let root: JSON
    do throws(JSONError) { root = try JSON(parsing: string) } catch {
      // What is missing at the end is missed after the last character.
      let last = text.bytes.lastIndex { !$0.isWhitespace } ?? 0
      let start = min(error.offset, last)
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(start..<min(start + 1, text.bytes.count)),
          "the file is not valid JSON: \(error.message)",
          help: "none of its works are known until it is"))
      return
    }
    guard let items = root.array else {
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(JSONPath().range(in: string)),
          "a bibliography in JSON is a list of works", help: "write '[{…}, {…}]'"))
      return
    }
    // A member that no program knows is named where it stands first.
    var namedMembers: Set<String> = []
    for (item, range) in zip(items, JSON.rangesOfElements(in: string)) {
      var work = CSLWork(item, text[range])
      if let entry = work.entry(namedMembers: &namedMembers) { entries.append(entry) }
      diagnostics += work.diagnostics
    }
  }
}
