/// A work that lessons can cite.
package struct BibliographyEntry: Equatable, Sendable {
  /// What a work is, which decides how it is listed.
  package enum Kind: Equatable, Sendable, CaseIterable {
    case article, paper, chapter, book, thesis, report, online, unpublished, software, dataset,
      other
  }

  /// By what lessons cite it.
  package var key: String
  /// Where the key stands.
  package var keyRange: SourceRange
  package var kind: Kind

  package var authors = Contributors()
  package var editors = Contributors()
  package var translators = Contributors()
  package var title: [Inline] = []
  package var date: WorkDate?

  /// The journal, the proceedings or the collection that it is in.
  package var container: [Inline] = []
  package var series: [Inline] = []
  package var volume: String?
  /// The issue of a journal, or the number of a report.
  package var number: String?
  /// With en dashes: `533–536`.
  package var pages: String?
  package var chapter: String?
  package var edition: String?
  package var publisher: [Inline] = []
  /// A school, an institute or an organisation.
  package var institution: [Inline] = []
  package var place: [Inline] = []
  package var version: [Inline] = []
  /// What the author calls the kind of work: `PhD thesis`, `Technical report`.
  package var genre: [Inline] = []
  package var isMastersThesis = false
  package var note: [Inline] = []

  /// Without `https://doi.org/`.
  package var doi: String?
  /// The identifier in arXiv: `1412.6980`.
  package var arXiv: String?
  package var url: String?
  /// When the address was looked at.
  package var accessed: CalendarDate?

  /// What a reader of lists of references looks for first.
  package enum Part: CaseIterable, Sendable { case creators, title, date }

  /// Those in which something is wrong, which is reported where they are written.
  package var faultyParts: Set<Part> = []

  package init(key: String, keyRange: SourceRange, kind: Kind) {
    self.key = key
    self.keyRange = keyRange
    self.kind = kind
  }

  /// Who the work is cited by: its authors, else its editors, else the institution; empty for a work
  /// that only its title names.
  package var creators: Contributors {
    if !authors.isEmpty { return authors }
    if !editors.isEmpty { return editors }
    let name = institution.plainText
    return name.isEmpty ? Contributors() : Contributors(names: [.organization(name)])
  }

  /// All running text of the entry.
  var texts: [[Inline]] {
    [title, container, series, publisher, institution, place, version, genre, note]
  }

  /// The formulas in its texts.
  package var formulas: [FormulaUse] {
    var found: [FormulaUse] = []
    for text in texts {
      text.forEachInline { if case .math(let tex) = $0 { found.append(FormulaUse(tex)) } }
    }
    return found
  }
}

/// The people who wrote or edited a work.
package struct Contributors: Hashable, Sendable {
  package var names: [PersonName]
  /// Whether the list ends in `and others`.
  package var hasOthers: Bool

  package init(names: [PersonName] = [], hasOthers: Bool = false) {
    self.names = names
    self.hasOthers = hasOthers
  }

  package var isEmpty: Bool { names.isEmpty }
}
