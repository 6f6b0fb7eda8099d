/// The lines of a cell that run but are not shown: those that end in `// hide`, and those from a line
/// `// hide` to a line `// show`, or to the cell's end.
///
/// The marks are comments, so that a lesson is still plain Swift.
struct HiddenLines {
  /// The numbers of the lines, from 1.
  private(set) var lines: Set<Int> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ code: SourcedText) {
    let ranges = code.lineRanges
    for comment in Self.misspelt(in: code) { diagnostics.append(comment) }
    // The first line that an open `// hide` hides, and where the mark is.
    var opening: Int?
    for mark in Self.marks(in: code) {
      let line = ranges.firstIndex { $0.upperBound >= mark.range.upperBound } ?? 0
      let isAlone = code.bytes[ranges[line].lowerBound..<mark.range.lowerBound].isBlank
      let place = code.sourceRange(mark.range)
      switch (mark.hides, isAlone) {
      case (true, false): lines.insert(line + 1)
      case (true, true) where opening == nil: opening = line
      case (true, true):
        report(place, "lines are hidden here already", help: "end them with '// show'")
      case (false, false):
        report(place, "'// show' comes after code", help: "put it on a line of its own")
      case (false, true):
        guard let first = opening else {
          report(
            place, "no lines are hidden here",
            help: "remove '// show', or put '// hide' before the lines that are to be hidden")
          continue
        }
        lines.formUnion(first + 1...line + 1)
        opening = nil
      }
    }
    let last = ranges.last?.isEmpty == true ? ranges.count - 1 : ranges.count
    if let opening, opening < last { lines.formUnion(opening + 1...last) }
    if !lines.isEmpty, lines.count == last, let mark = Self.marks(in: code).first {
      report(
        code.sourceRange(mark.range), "all lines of the cell are hidden",
        help: "give the cell the option 'hidden' instead")
    }
  }

  private static func marks(in code: SourcedText) -> [(hides: Bool, range: Range<Int>)] {
    // Most cells have none, and need not be taken apart.
    guard code.text.contains("hide") || code.text.contains("show") else { return [] }
    return swiftTokens(code.text).compactMap { token in
      guard token.kind == .comment, code.bytes[token.range].starts(with: "//".utf8) else {
        return nil
      }
      switch code.bytes[token.range].dropFirst(2).trimmed.text {
      case "hide": return (true, token.range)
      case "show": return (false, token.range)
      default: return nil
      }
    }
  }

  /// What is written in place of a mark in several words, or in one that may mean something else.
  private static let phrases: [String: String] = {
    var marks = ["hidden": "hide", "shown": "show"]
    let hiding = [
      "hide this", "hide it", "hide these", "hide line", "hide lines", "hide this line",
      "hide these lines", "hide code", "hide this code", "hide cell", "hide this cell", "hide rest",
      "hide the rest", "hide here", "hide from here", "hide below", "hide start", "hide begin",
      "hide on",
      "start hide", "begin hide", "start hiding", "begin hiding",
    ]
    let showing = [
      "show again", "show rest", "show the rest", "show from here", "show code", "hide end",
      "hide off",
      "hide stop", "end hide", "stop hide", "end hiding", "stop hiding", "unhide",
    ]
    for phrase in hiding { marks[phrase] = "hide" }
    for phrase in showing { marks[phrase] = "show" }
    return marks
  }()

  /// Comments that are nearly a mark: `// Hide`, `// #hide`, `// hidden`, `// hide this`.
  private static func misspelt(in code: SourcedText) -> [Diagnostic] {
    let lower = code.text.lowercased()
    guard lower.contains("hid") || lower.contains("show") else { return [] }
    let comments = swiftTokens(code.text).filter {
      $0.kind == .comment && code.bytes[$0.range].starts(with: "//".utf8)
    }
    var hidesLines = false
    return comments.compactMap { comment in
      let written = code.bytes[comment.range].dropFirst(2).trimmed.text
      let word = written.lowercased().split { !$0.isLetter }.joined(separator: " ")
      // `hide()` and `[hide]` are marks, a sentence with other signs is not.
      let isPlain = written.count <= word.count + 3
      let isMark = (word == "hide" || word == "show") && !written.contains(" ")
      guard isPlain, let mark = isMark ? word : phrases[word] else { return nil }
      // A line of options, for its place of which there is an error already, or what is nearly one.
      if written.hasPrefix("|") {
        guard mark == "hide", !code.bytes[comment.range].starts(with: "//|".utf8) else {
          return nil
        }
        return Diagnostic(
          at: code.sourceRange(comment.range), "'// \(written)' hides nothing",
          help: "write '//| hidden' at the top of the cell, or '// hide'")
      }
      defer { if mark == "hide" { hidesLines = true } }
      // A comment about what is shown is one where nothing is hidden.
      guard written != mark, mark == "hide" || hidesLines else { return nil }
      let place = code.sourceRange(comment.range)
      let start =
        code.bytes[..<comment.range.lowerBound].lastIndex(of: .newline).map { $0 + 1 } ?? 0
      let isAlone = code.bytes[start..<comment.range.lowerBound].isBlank
      let isCertain = isMark || (isAlone && !word.contains(" "))
      return Diagnostic(
        isCertain ? .error : .warning, at: place,
        "'\(code.bytes[comment.range].trimmed.text)' \(mark == "hide" ? "hides" : "shows") nothing",
        help: "write '// \(mark)'"
          + (isCertain ? "" : isAlone ? " if that is meant" : " if the line is to be hidden"),
        fix: isCertain ? SourceEdit(place, replaceWith: "// \(mark)") : nil)
    }
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String) {
    diagnostics.append(Diagnostic(at: range, message, help: help))
  }
}
