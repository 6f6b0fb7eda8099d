import Text

/// The types of entries and the fields that BibTeX and BibLaTeX know.
enum BibTeXFields {
  static let kinds: [String: BibliographyEntry.Kind] = [
    "article": .article, "suppperiodical": .article, "periodical": .book,
    "inproceedings": .paper, "conference": .paper,
    "incollection": .chapter, "inbook": .chapter, "bookinbook": .chapter, "suppbook": .chapter,
    "suppcollection": .chapter, "inreference": .chapter,
    "book": .book, "mvbook": .book, "collection": .book, "mvcollection": .book, "booklet": .book,
    "proceedings": .book, "mvproceedings": .book, "reference": .book, "mvreference": .book,
    "manual": .book, "phdthesis": .thesis, "mastersthesis": .thesis, "thesis": .thesis,
    "techreport": .report, "report": .report, "patent": .report,
    "online": .online, "electronic": .online, "www": .online, "webpage": .online,
    "unpublished": .unpublished, "software": .software, "dataset": .dataset, "misc": .other,
    "artwork": .other, "audio": .other, "image": .other, "movie": .other, "music": .other,
    "performance": .other, "standard": .report, "video": .other, "set": .other,
  ]

  /// What BibLaTeX calls BibTeX's fields otherwise.
  static let aliases: [String: String] = [
    "journaltitle": "journal", "location": "address", "school": "institution",
    "organization": "institution", "archiveprefix": "eprinttype", "primaryclass": "eprintclass",
  ]

  /// Those that an entry shows.
  static let shown: Set<String> = [
    "author", "editor", "title", "subtitle", "journal", "journaltitle", "booktitle",
    "booksubtitle", "year", "month", "day", "date", "volume", "number", "issue", "pages", "chapter",
    "edition", "series", "publisher", "address", "location", "school", "institution",
    "organization", "howpublished", "note", "doi", "url", "urldate", "eprint", "eprinttype",
    "archiveprefix", "version", "type", "crossref",
  ]

  /// Those that other styles and other programs use.
  private static let others: Set<String> = [
    "abstract", "keywords", "isbn", "issn", "annote", "file", "key", "language", "langid",
    "eprintclass", "primaryclass", "urlyear", "pagetotal", "numpages", "timestamp", "biburl",
    "bibsource", "shorttitle", "translator", "addendum", "pubstate", "copyright", "mrnumber",
    "eventtitle", "eventdate", "venue", "options", "articleno", "abbr", "code", "website", "pdf",
    "video", "slides", "arxiv", "owner", "lccn", "pmid", "pmcid", "ids", "entrysubtype",
    "shortjournal",
  ]

  static let known = shown.union(others)

  /// The field that was probably meant: one letter away, as long as nobody means another.
  static func misspelled(_ name: String) -> String? {
    guard name.count >= 4, !known.contains(name) else { return nil }
    return shown.sorted().first { $0.count >= 4 && name.editDistance(to: $0) == 1 }
  }
}

/// The months as BibTeX abbreviates them.
enum Month {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// The number, from 1, of a month that is written in English or as a number.
  static func number(of text: String) -> Int? {
    if let number = Int(text) { return (1...12).contains(number) ? number : nil }
    let word = text.lowercased().filter(\.isLetter)
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
