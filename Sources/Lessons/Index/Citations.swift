import Text

extension CourseIndex {
  /// Checks that the works are there that a text cites.
  mutating func checkCitations(of text: Lesson) {
    var found: [Diagnostic] = []
    var cited: [(key: String, location: Location)] = []
    text.forEachInline { inline in
      switch inline {
      case .citation(let citation):
        found += problems(with: citation, in: text.name) + doubledSigns(of: citation)
        for item in citation.items where bibliography[item.key.text] != nil {
          cited.append((item.key.text, item.location))
        }
      case .image(let image):
        if let diagnostic = misplacedKey(inDescriptionOf: image) { found.append(diagnostic) }
      default: break
      }
    }
    diagnostics += found + keysWithoutSigns(in: text)
    for (key, location) in cited where firstCitations[key] == nil {
      firstCitations[key] = location
    }
  }

  /// Titles of parts cite nothing.
  mutating func checkCitations(ofPartsIn layout: CourseLayout) {
    for part in layout.parts {
      part.title.forEachInline { inline in
        if case .citation(let citation) = inline {
          diagnostics += problems(with: citation, in: layout.coursePage.name)
        }
      }
    }
  }

  private func problems(with citation: Citation, in lesson: String) -> [Diagnostic] {
    citation.items.enumerated().compactMap { index, item in
      let key = item.key.text
      if bibliography[key] != nil {
        guard let place = citation.refusal else { return nil }
        return .misplacedCitation(at: citation.source.sourceRange, in: place)
      }
      let isWord = index == 0 && citation.isInText
      if let diagnostic = foreignReference(key, citation, item, in: lesson) { return diagnostic }
      // The work may be in a file that cannot be read, which is reported by itself.
      if bibliography.isIncomplete { return nil }
      if isWord { return misspelledWord(item) }
      return bibliography.files.isEmpty ? noBibliography(item) : unknown(item)
    }
  }

  /// A key in running text that is nearly one of the bibliography.
  private func misspelledWord(_ item: Citation.Item) -> Diagnostic? {
    bibliography.misspelled(item.key.text).map { key in
      let range = item.key.sourceRange
      return Diagnostic(
        at: range, "there is no work '\(item.key)' in the bibliography",
        help: "did you mean '@\(key)'? for the sign itself, write '\\@'",
        fix: Correction(item.key.text, among: [key])?.isCertain == true
          ? SourceEdit(range, replaceWith: key) : nil)
    }
  }

  private func unknown(_ item: Citation.Item) -> Diagnostic {
    let range = item.key.sourceRange
    let correction = bibliography.correction(of: item.key.text)
    return Diagnostic(
      at: range, "there is no work '\(item.key)' in the bibliography",
      help: correction.map { "did you mean '@\($0.name)'?" }
        ?? "add it to \(bibliography.files[0]); for the sign itself, write '\\@'",
      fix: correction.flatMap { $0.isCertain ? SourceEdit(range, replaceWith: $0.name) : nil })
  }

  private func noBibliography(_ item: Citation.Item) -> Diagnostic {
    let file = Bibliography.standardFiles[0]
    return Diagnostic(
      at: item.key.sourceRange, "'\(item.key)' cannot be cited: the course has no bibliography",
      help: bibliography.candidates.first.map {
        "name the file in course.yml: 'bibliography: \($0)'"
      } ?? "put \(file) beside course.yml; for the sign itself, write '\\@'")
  }

  /// An error for a reference as Quarto and pandoc-crossref write it, `@fig-loss`.
  private func foreignReference(
    _ key: String, _ citation: Citation, _ item: Citation.Item, in lesson: String
  ) -> Diagnostic? {
    let prefix = key.prefix(while: \.isLetter)
    guard key.count > prefix.count + 1, let sign = key.dropFirst(prefix.count).first,
      sign == "-" || sign == ":"
    else { return nil }
    let ids = [key, key.replacing(":", with: "-")]
    let target = ids.first { resolve("#\($0)", from: lesson) != .unknown }
    guard target != nil || Self.foreignPrefixes.contains(prefix.lowercased()) else { return nil }
    let range = citation.source.sourceRange
    let isAlone = citation.items.count == 1 && item.suffix.isEmpty && item.prefix.isEmpty
    return Diagnostic(
      at: range, "'\(citation.source.onOneLine)' refers to nothing here",
      help: "a reference to an id is '[](#\(target ?? ids[1]))'",
      fix: target.flatMap { id in
        isAlone ? SourceEdit(range, replaceWith: "[](#\(id))") : nil
      })
  }

  private static let foreignPrefixes: Set<String> = [
    "fig", "tbl", "tab", "eq", "sec", "lst", "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr",
  ]

  /// The description of an image is plain text, in which a key would be shown as it is written.
  private func misplacedKey(inDescriptionOf image: Image) -> Diagnostic? {
    let bytes = Array(image.alternative.utf8)
    let hasKey = bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "@"), let key = CitationKey(bytes, at: index) else {
        return false
      }
      return bibliography[bytes[key.key].text] != nil
    }
    return hasKey
      ? .misplacedCitation(
        at: image.place.text, in: TextPosition.imageDescription.rawValue) : nil
  }

  /// Works that are cited but lack what every reader looks for.
  mutating func checkCitedWorks() {
    for work in bibliography.entries {
      guard let place = firstCitations[work.key] else { continue }
      func report(
        _ severity: Diagnostic.Severity, _ what: String, _ part: BibliographyEntry.Part,
        help: String
      ) {
        if work.faultyParts.contains(part) { return }
        diagnostics.append(
          Diagnostic(
            severity, at: work.keyRange, "the work '\(work.key)' has no \(what)",
            help: "\(help); it is cited at \(place)"))
      }
      if work.title.plainText.allSatisfy(\.isWhitespace) {
        report(.error, "title", .title, help: "add it")
      }
      if work.creators.isEmpty {
        report(
          .warning, "author", .creators,
          help: "without one, and without an editor, its title stands for it")
      }
      if work.date == nil {
        report(.warning, "year", .date, help: "add it, or 'n.d.' if it is not known")
      }
    }
  }

  /// The works that some text of the course cites, in the order of the bibliography.
  package var citedWorks: [BibliographyEntry] {
    bibliography.entries.filter { firstCitations[$0.key] != nil }
  }
}
