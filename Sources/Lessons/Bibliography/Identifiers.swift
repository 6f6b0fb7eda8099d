/// Digital object identifiers.
enum DOI {
  /// The identifier without what may stand before it; nil, with a diagnostic, for another text.
  static func read(
    _ text: String, at range: SourceRange, _ diagnostics: inout [Diagnostic]
  ) -> String? {
    var doi = text[...]
    if doi.hasPrefix("http://") || doi.hasPrefix("https://"), let path = doi.firstRange(of: "/10.")
    {
      // `https://doi.org/10.1038/323533a0`, and libraries that link to it through hosts of their own.
      doi = doi[doi.index(after: path.lowerBound)...]
    }
    for prefix in ["doi.org/", "dx.doi.org/", "doi:", "DOI:"] where doi.hasPrefix(prefix) {
      doi = doi.dropFirst(prefix.count)
    }
    doi = doi.drop(while: \.isWhitespace)
    guard doi.hasPrefix("10."), doi.contains("/"), !doi.contains(where: \.isWhitespace) else {
      diagnostics.append(
        Diagnostic(
          at: range, "'\(text)' is not a DOI", help: "a DOI begins with '10.': 10.1038/323533a0"))
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
