/// The types of works and the variables that CSL-JSON has.
enum CSLVariables {
  static let kinds: [String: BibliographyEntry.Kind] = [
    "article": .other, "article-journal": .article, "article-magazine": .article,
    "article-newspaper": .article, "review": .article, "review-book": .article,
    "paper-conference": .paper, "chapter": .chapter, "entry": .chapter,
    "entry-dictionary": .chapter, "entry-encyclopedia": .chapter, "book": .book,
    "collection": .book, "periodical": .book, "classic": .book, "thesis": .thesis,
    "report": .report, "standard": .report, "patent": .report, "regulation": .report,
    "bill": .report, "legislation": .report, "legal_case": .report, "treaty": .report,
    "webpage": .online, "post": .online, "post-weblog": .online, "manuscript": .unpublished,
    "personal_communication": .unpublished, "speech": .unpublished, "interview": .unpublished,
    "software": .software, "dataset": .dataset, "document": .other, "event": .other,
    "figure": .other, "graphic": .other, "hearing": .other, "map": .other,
    "motion_picture": .other, "broadcast": .other, "musical_score": .other, "pamphlet": .other,
    "performance": .other, "song": .other,
  ]

  /// Those that are texts or numbers and that a work shows.
  static let texts = Set(
    words:
      """
      title container-title collection-title volume issue number page chapter-number edition publisher \
      publisher-place version genre note DOI URL
      """)

  /// Those that hold people or dates and that a work shows.
  private static let others: Set<String> = ["author", "editor", "translator", "issued", "accessed"]

  /// The other variables of CSL 1.0.2 and its schema for data.
  private static let ofCSL = Set(
    words:
      """
      id type abstract annote archive archive_collection archive_location archive-place authority \
      available-date call-number categories chair citation-key citation-label citation-number \
      collection-editor collection-number compiler composer container-author container-title-short \
      contributor curator custom dimensions director division editor-translator editorial-director event \
      event-date event-place event-title executive-producer first-reference-note-number guest host \
      illustrator interviewer ISBN ISSN journalAbbreviation jurisdiction keyword language license locator \
      medium narrator number-of-pages number-of-volumes organizer original-author original-date \
      original-publisher original-publisher-place original-title page-first part-number part-title \
      performer PMCID PMID printing-number producer recipient references reviewed-author reviewed-genre \
      reviewed-title scale script-writer section series-creator shortTitle source status submitted \
      supplement-number title-short volume-title year-suffix
      """)

  /// What registries of DOIs and programs for references add.
  private static let ofPrograms = Set(
    words:
      """
      alternative-id archive-location assertion article-number author-short _graph _id citation_key collection-title-short \
      content-created content-domain content-updated copyright created deposited event-URL funder groupID \
      indexed is-referenced-by-count isbn-type issn-type journal-issue label libraryID link member multi original-type \
      prefix published published-online published-other published-print reference reference-count \
      references-count relation resource schema score short-container-title short-title standard_id subject \
      subtype system_id update-policy uri
      """)

  static let shown = texts.union(others)
  static let known = shown.union(ofCSL).union(ofPrograms)

  static let ofNames = Set(
    words:
      """
      family given dropping-particle non-dropping-particle suffix comma-suffix comma-prefix static-ordering \
      literal parse-names is-institution isInstitution multi ORCID orcid affiliation authenticated-orcid \
      sequence role id
      """)

  static let ofDates = Set(words: "date-parts season circa literal raw edtf date-time timestamp")
}
