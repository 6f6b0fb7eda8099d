import Text

/// The works that the lessons of a course can cite.
package struct Bibliography: Equatable, Sendable {
  /// In the order of the files.
  package private(set) var entries: [BibliographyEntry] = []
  /// The files that were looked for and found, relative to the course.
  package var files: [String]
  /// Files of the course that look like a bibliography but are not named as one.
  package var candidates: [String]
  /// Whether there is a file of which nothing could be read, so that works are missing that are in it.
  package private(set) var isIncomplete = false
  /// By keys.
  private var indices: [String: Int] = [:]
  /// By keys in lower case.
  private var lowercased: [String: String] = [:]

  package init(
    _ entries: [BibliographyEntry] = [], files: [String] = [], candidates: [String] = []
  ) {
    self.files = files
    self.candidates = candidates
    for entry in entries { _ = add(entry) }
  }

  /// The files that are read if `course.yml` names none.
  package static let standardFiles = ["references.bib", "references.json"]

  package var isEmpty: Bool { entries.isEmpty }

  /// Adds the works of a file.
  ///
  /// - Parameters:
  ///   - others: The works.
  ///   - mistakes: What is wrong in the file.
  /// - Returns: What is wrong with those whose keys are taken.
  package mutating func add(
    _ others: [BibliographyEntry], mistakes: [Diagnostic] = []
  ) -> [Diagnostic] {
    if others.isEmpty, mistakes.contains(where: { $0.severity == .error }) { isIncomplete = true }
    return others.compactMap { add($0) }
  }

  private mutating func add(_ entry: BibliographyEntry) -> Diagnostic? {
    let key = entry.key.lowercased()
    if let taken = lowercased[key], let first = self[taken] {
      return Diagnostic(
        at: entry.keyRange, "the key '\(entry.key)' is used twice",
        help: taken == entry.key
          ? "first used at \(first.keyRange.start)"
          : "case makes no difference: '\(taken)' is at \(first.keyRange.start)")
    }
    lowercased[key] = entry.key
    indices[entry.key] = entries.count
    entries.append(entry)
    return nil
  }

  /// The work with a key.
  package subscript(key: String) -> BibliographyEntry? { indices[key].map { entries[$0] } }

  /// The key that was probably meant by one in brackets.
  func correction(of key: String) -> Correction? {
    Correction(key, among: lowercased[key.lowercased()].map { [$0] } ?? entries.map(\.key))
  }

  /// The key that was certainly meant by a word of a text: of six letters or more, and one letter or
  /// the case away.
  func misspelled(_ word: String) -> String? {
    guard word.count >= 6, self[word] == nil else { return nil }
    if let key = lowercased[word.lowercased()] { return key }
    return entries.first {
      $0.key.count >= 6 && abs($0.key.count - word.count) <= 1 && word.editDistance(to: $0.key) == 1
    }?.key
  }

  /// The works in a file, BibTeX or CSL-JSON by the end of its name.
  ///
  /// - Returns: The works, and what is wrong in the file, in the order of the source.
  package static func read(_ source: SourceText) -> ([BibliographyEntry], [Diagnostic]) {
    if source.file.lowercased().hasSuffix(".json") {
      let file = CSLFile(source)
      return (file.entries, file.diagnostics.inSourceOrder)
    }
    let file = BibTeXFile(source)
    return (file.entries, file.diagnostics)
  }

  /// The formulas in all works.
  package var formulas: [FormulaUse] { entries.flatMap(\.formulas) }
}
