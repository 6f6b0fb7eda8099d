/// Digital object identifiers.
enum DOI {
  /// The identifier without what may stand before it; nil, with a diagnostic, for another text.
  static func read(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    var doi = text[...]
    for prefix in ["https://", "http://", "dx.", "doi.org/", "doi:", "DOI:"] {
      if doi.hasPrefix(prefix) { doi = doi.dropFirst(prefix.count) }
    }
    doi = doi.drop(while: \.isWhitespace)
    guard doi.hasPrefix("10."), doi.contains("/"), !doi.contains(where: \.isWhitespace) else {
      diagnostics.append(
        Diagnostic(
          at: range, "'\(text)' is no DOI", help: "a DOI begins with '10.': 10.1038/323533a0"))
      return nil
    }
    return String(doi)
  }
}

/// Identifiers of the archive arXiv.
enum ArXiv {
  /// `1412.6980`, `1412.6980v9`, `cs/0112017`, also with `arXiv:` before it.
  static func isIdentifier(_ text: String) -> Bool {
    let id = identifier(text)
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].count == 4, parts[0].allSatisfy(\.isNumber) {
      return (4...5).contains(parts[1].prefix(while: \.isNumber).count)
    }
    let old = id.split(separator: "/")
    return old.count == 2 && old[1].count >= 7 && old[1].prefix(7).allSatisfy(\.isNumber)
  }

  static func identifier(_ text: String) -> String {
    for prefix in ["arXiv:", "arxiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/"]
    where text.hasPrefix(prefix) {
      return String(text.dropFirst(prefix.count))
    }
    return text
  }
}

extension WorkDate {
  /// A date of ISO 8601 as BibLaTeX has it: `2014`, `2014-05-27`, `2014~`, `1942/1945`, `2014/`.
  init?(_ text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    let dates = ends.map { end in
      end.filter { !"~?%".contains($0) }.split(separator: "-", omittingEmptySubsequences: false)
    }
    guard (1...2).contains(ends.count), let first = dates.first, (1...3).contains(first.count),
      first[0].count == 4, first.allSatisfy({ Int($0) != nil })
    else { return nil }
    var numbers = first.dropFirst().compactMap { Int($0) }
    if let month = numbers.first, !(1...12).contains(month) {
      // BibLaTeX's seasons.
      guard (21...24).contains(month) else { return nil }
      numbers = []
    }
    if numbers.count > 1, CalendarDate(String(ends[0].filter { !"~?%".contains($0) })) == nil {
      return nil
    }
    var year = String(first[0])
    if ends.count == 2 {
      guard let last = dates.last?.first, last.isEmpty || last.count == 4 && Int(last) != nil else {
        return nil
      }
      if last != first[0] { year += "–" + last }
    }
    self.init(
      year: year, month: numbers.first, day: numbers.count > 1 ? numbers[1] : nil)
  }
}

extension String {
  /// With an en dash for the hyphens between numbers: `533–536`.
  package var withEnDashes: String {
    let characters = Array(replacing("--", with: "–"))
    var result = ""
    for (index, character) in characters.enumerated() {
      let isRange =
        character == "-" && index > 0 && index + 1 < characters.count
        && characters[index - 1].isNumber && characters[index + 1].isNumber
      result.append(isRange ? "–" : character)
    }
    return result.replacing(" – ", with: "–")
  }
}

extension [[Inline]] {
  func joinedTexts(separator: String) -> [Inline] {
    var builder = InlineBuilder()
    for (index, text) in enumerated() {
      if index > 0 { builder.append(separator) }
      builder.append(text)
    }
    return builder.inlines
  }
}
