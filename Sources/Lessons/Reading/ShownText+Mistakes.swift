extension ShownText {
  /// What has no effect in a claim's statement, as warnings: marks that are not closed, links, HTML; and
  /// an error if it is empty.
  ///
  /// - Parameters:
  ///   - statement: The statement as the program made it.
  ///   - location: Where the claim is made.
  ///   - lesson: The lesson, in whose code the words are looked for.
  /// - Returns: The diagnostics, each under its words if the statement is written as it is.
  package static func mistakes(
    inStatement statement: String, at location: Location, of lesson: Lesson
  ) -> [Diagnostic] {
    let text = SourcedText(statement.replacing("\n", with: " "), at: Location(file: "", line: 1))
    if text.isBlank {
      return [
        Diagnostic(
          at: location, "the claim states nothing", help: "say in a sentence what holds")
      ]
    }
    let scan = ConstructScanner(text.bytes)
    let marks = StrayMarkup(text, scan).diagnostics + RunningText(text).unclosedEmphasis
    var mistakes = marks.map { mistake in
      var mistake = mistake
      mistake.fix = nil
      return mistake
    }
    for (bracket, tail) in scan.tails {
      mistakes.append(
        Diagnostic(
          .warning, at: text.sourceRange(bracket..<tail.range.upperBound),
          "a link has no effect in the statement of a claim",
          help: "link to the claim from the text: give it an id"))
    }
    let html = HTMLFragment(text)
    for tag in html.tags where tag.kind == .start || tag.kind == .end {
      guard HTMLNames.elements.contains(tag.name.lowercased()), scan.isPlain(tag.range.lowerBound)
      else { continue }
      mistakes.append(
        Diagnostic(
          .warning, at: text.sourceRange(tag.range),
          "HTML has no effect in the statement of a claim",
          help: "write '**…**', '*…*', '`…`' or a formula"))
    }
    return mistakes.inSourceOrder.map { mistake in
      var mistake = mistake
      guard let range = mistake.range else { return mistake }
      let words = String(
        statement.dropFirst(range.start.column - 1).prefix(range.end.column - range.start.column))
      mistake.range = lesson.range(ofShown: words, from: location) ?? SourceRange(at: location)
      return mistake
    }
  }
}

extension ConstructScanner {
  /// Whether a byte is in none of our constructs and in no code.
  fileprivate func isPlain(_ index: Int) -> Bool {
    var start = 0
    while start < index {
      let construct = constructs.first { $0.range.lowerBound == start }
      start = construct?.range.upperBound ?? syntax.end(of: start)
    }
    return start == index
  }
}

extension Lesson {
  /// Where words of a claim's statement are written, if they are part of a string in the code; the first
  /// place from a line on.
  fileprivate func range(ofShown words: String, from place: Location) -> SourceRange? {
    let escaped = words.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    for cell in cells where cell.form == .block {
      let code = cell.code
      for line in code.lineRanges {
        let location = code.location(at: line.lowerBound)
        guard location.file == place.file, location.line >= place.line else { continue }
        for spelling in [words, escaped] {
          let bytes = Array(spelling.utf8)
          guard
            let start = line.first(where: { code.bytes[$0..<line.upperBound].starts(with: bytes) })
          else { continue }
          return code.sourceRange(start..<start + bytes.count)
        }
      }
    }
    return nil
  }
}
