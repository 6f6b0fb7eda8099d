import Lessons

/// What the works of a course are called by author and year, so that no two are called the same.
struct CitationLabels {
  struct Label: Equatable {
    /// The authors, such as `Rumelhart et al`, with the stop of the abbreviation.
    var authors: String
    /// The year, such as `1986`, or `1986a` where the authors have another work of that year.
    var year: String
  }

  /// By author, then year, then title.
  let works: [BibliographyEntry]
  private var labels: [String: Label] = [:]
  private let phrases: BibliographyPhrases

  init(_ works: [BibliographyEntry], phrases: BibliographyPhrases) {
    self.phrases = phrases
    self.works = WorkSortKey.sorted(works)
    let shared = Self.sharedFamilyNames(of: self.works)
    var authors: [String: String] = [:]
    for (_, group) in grouped(self.works, by: { names($0, 1, shared) + "\n" + year(of: $0) }) {
      // Names are added until they tell apart works of different authors.
      let longest = group.map(\.creators.names.count).max() ?? 1
      let distinct = Set(group.map(\.creators)).count
      let count = (1...max(1, longest)).first { count in
        Set(group.map { names($0, count, shared) }).count == distinct
      }
      for work in group { authors[work.key] = names(work, count ?? 1, shared) }
    }
    func name(_ work: BibliographyEntry) -> String { authors[work.key] ?? "" }
    for (_, group) in grouped(self.works, by: { name($0) + "\n" + year(of: $0) }) {
      for (index, work) in group.enumerated() {
        let letter = group.count > 1 ? Self.letter(index) : ""
        // After a text such as `n.d.`, a letter needs a hyphen.
        let hyphen = letter.isEmpty || year(of: work).last?.isNumber == true ? "" : "-"
        labels[work.key] = Label(
          authors: name(work), year: year(of: work) + hyphen + letter)
      }
    }
  }

  /// What a work is called; one that is not among them is called as if it were alone.
  func label(of work: BibliographyEntry) -> Label {
    labels[work.key] ?? Label(authors: names(work, 1, [:]), year: year(of: work))
  }

  private func year(of work: BibliographyEntry) -> String { phrases.years(of: work) }

  private func grouped(
    _ works: [BibliographyEntry], by key: (BibliographyEntry) -> String
  ) -> [String: [BibliographyEntry]] {
    Dictionary(grouping: works, by: key)
  }

  /// `a` to `z`, then `aa`.
  private static func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return (index < 26 ? "" : letter(index / 26 - 1)) + String(letters[index % 26])
  }

  // MARK: Names

  /// The names of a work: one, two, or as many as are asked for and an `et al`.
  private func names(
    _ work: BibliographyEntry, _ count: Int, _ shared: [String: NameDetail]
  ) -> String {
    let creators = work.creators
    let names = creators.names.enumerated().map { index, name in
      index == 0 ? name.shown(shared[name.short.lowercased()]) : name.short
    }
    if names.isEmpty {
      return creators.hasOthers ? phrases.andOthers : "“\(work.title.plainText.shortTitle)”"
    }
    if names.count == 1 { return names[0] + (creators.hasOthers ? " \(phrases.andOthers)" : "") }
    if names.count == 2, !creators.hasOthers { return names[0] + phrases.and(names[1]) + names[1] }
    if count >= names.count, count > 1 {
      let last = names[names.count - 1]
      return creators.hasOthers
        ? names.joined(separator: ", ") + " \(phrases.andOthers)"
        : names.dropLast().joined(separator: ", ") + phrases.and(last) + last
    }
    return names.prefix(count).joined(separator: ", ")
      + (count > 1 ? ", " : " ") + phrases.andOthers
  }

  /// How much of the given names of first authors is shown, where several have a family name.
  private static func sharedFamilyNames(of works: [BibliographyEntry]) -> [String: NameDetail] {
    let first = works.compactMap(\.creators.names.first)
    return Dictionary(grouping: Set(first), by: { $0.short.lowercased() }).compactMapValues {
      group in
      // The same person may be written with more or fewer initials.
      let initials = Set(group.map { $0.initials.replacing("\u{A0}", with: " ") })
      let longest = initials.max { $0.count < $1.count } ?? ""
      if initials.allSatisfy({ longest.hasPrefix($0) }) {
        // Given names that begin alike, such as `J.` and `John`, are one.
        let given = Set(group.map(\.givenName).filter { $0.contains { $0.isLowercase } })
        let firstNames = Set(given.map { $0.split(separator: " ").first ?? "" })
        return firstNames.count > 1 ? .full : nil
      }
      return .initials
    }
  }
}

/// How much of a given name a citation shows.
private enum NameDetail { case initials, full }

extension PersonName {
  fileprivate func shown(_ detail: NameDetail?) -> String {
    switch detail {
    case nil: short
    case .initials: withInitials
    case .full: full
    }
  }

  fileprivate var givenName: String {
    if case .person(let given, _, _, _) = self { given } else { "" }
  }
}

extension String {
  /// The first words, for a work that only its title names.
  fileprivate var shortTitle: String {
    let main = prefix { $0 != ":" }
    let words = main.split(separator: " ")
    return words.count <= 6 ? String(main) : words.prefix(5).joined(separator: " ") + " …"
  }
}

/// By what works are sorted: authors, year, title.
struct WorkSortKey: Comparable {
  private let authors: [String]
  private let year: Int
  private let title: String
  private let key: String

  init(_ work: BibliographyEntry) {
    title = Accents.sortKey(work.title.plainText)
    let names = work.creators.names.map { Accents.sortKey($0.inverted) }
    authors = names.isEmpty ? [title] : names
    year = work.date?.firstYear ?? .max
    key = work.key
  }

  /// The works by author, then year, then title.
  static func sorted(_ works: [BibliographyEntry]) -> [BibliographyEntry] {
    let keys = works.map { (work: $0, key: WorkSortKey($0)) }
    return keys.sorted { $0.key < $1.key }.map(\.work)
  }

  static func < (a: WorkSortKey, b: WorkSortKey) -> Bool {
    if a.authors != b.authors { return a.authors.lexicographicallyPrecedes(b.authors) }
    return (a.year, a.title, a.key) < (b.year, b.title, b.key)
  }
}
