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
    "review": .article, "letter": .other, "commentary": .book, "jurisdiction": .other,
    "legislation": .other, "legal": .other, "bibnote": .other, "customa": .other, "customb": .other,
    "customc": .other, "customd": .other, "custome": .other, "customf": .other,
  ]

  /// BibLaTeX's names for BibTeX's fields.
  static let aliases: [String: String] = [
    "journaltitle": "journal", "location": "address", "school": "institution",
    "organization": "institution", "archiveprefix": "eprinttype", "primaryclass": "eprintclass",
  ]

  /// Those that an entry shows.
  static let shown: Set<String> = [
    "author", "editor", "translator", "title", "subtitle", "journal", "journaltitle", "booktitle",
    "booksubtitle", "year", "month", "day", "date", "volume", "number", "issue", "pages", "eid",
    "chapter", "edition", "series", "publisher", "address", "location", "school", "institution",
    "organization", "howpublished", "note", "addendum", "doi", "url", "urldate", "eprint",
    "eprinttype", "archiveprefix", "version", "type", "crossref",
  ]

  /// The other fields of BibLaTeX's manual.
  private static let ofBibLaTeX = Set(
    words:
      """
      abstract afterword annotation annotator annote authortype bookauthor bookpagination booktitleaddon \
      commentator editora editorb editorc editortype editoratype editorbtype editorctype entryset \
      entrysubtype eprintclass eventdate eventtitle eventtitleaddon execute file foreword gender holder \
      hyphenation ids indexsorttitle indextitle introduction isan isbn ismn isrn issn issuesubtitle \
      issuetitle issuetitleaddon iswc journalsubtitle journaltitleaddon key keywords label langid \
      langidopts language library lista listb listc listd liste listf mainsubtitle maintitle \
      maintitleaddon namea nameatype nameaddon nameb namebtype namec namectype options origdate \
      origlanguage origlocation origpublisher origtitle pagetotal pagination part pdf presort \
      primaryclass pubstate related relatedoptions relatedstring relatedtype reprinttitle shortauthor \
      shorteditor shorthand shorthandintro shortjournal shortseries shorttitle sortkey sortname \
      sortshorthand sorttitle sortyear titleaddon usera userb userc userd usere userf venue verba verbb \
      verbc volumes xdata xref
      """)

  /// Those that other styles and programs write.
  private static let ofPrograms = Set(
    words:
      """
      abbr adsnote adsurl archive articleno arxiv bibsource biburl code comment copyright groups \
      issue_date keyword lccn mrclass mrnumber mrreviewer numpages owner pmcid pmid rights slides timestamp urlyear video website zblnumber
      """)

  static let known = shown.union(ofBibLaTeX).union(ofPrograms)

  /// The field that was probably meant: one letter away, as long as nobody means another.
  ///
  /// Authors put an `x` before the names of fields that they want left out.
  static func misspelled(_ name: String) -> String? {
    guard name.count >= 4, !known.contains(name), !known.contains(String(name.dropFirst())) else {
      return nil
    }
    return shown.sorted().first { $0.count >= 4 && name.editDistance(to: $0) == 1 }
  }
}
