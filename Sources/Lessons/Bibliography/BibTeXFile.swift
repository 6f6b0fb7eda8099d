import Text

/// The works in a BibTeX file, and everything wrong with it.
struct BibTeXFile {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic]

  init(_ source: SourceText) {
    let reader = BibTeXReader(source.joinedLines)
    let items = BibTeXEntries(reader.items)
    diagnostics = reader.diagnostics + items.diagnostics
    for (index, item) in items.items.enumerated() {
      var builder = BibTeXEntryBuilder(item, items.fields(of: index))
      let entry = builder.entry
      diagnostics += builder.diagnostics
      if !item.isData, !item.key.isEmpty { entries.append(entry) }
    }
    // Several entries may take the same field from one.
    var reported: Set<Diagnostic.Related> = []
    diagnostics = diagnostics.inSourceOrder.filter { diagnostic in
      guard let range = diagnostic.range else { return true }
      return reported.insert(Diagnostic.Related(at: range, diagnostic.message)).inserted
    }
  }
}

extension SourceText {
  /// The whole text, each line with its break.
  var joinedLines: SourcedText {
    var text = SourcedText(at: Location(file: file, line: 1))
    for line in lines {
      text.append(line)
      text.appendLineBreak()
    }
    return text
  }
}

/// Makes a work of an entry as it is written.
private struct BibTeXEntryBuilder: EntryBuilder {
  private(set) var diagnostics: [Diagnostic] = []
  private let item: BibTeXItem
  /// By their names in BibTeX.
  private let fields: [String: BibTeXField]

  init(_ item: BibTeXItem, _ fields: [String: BibTeXField]) {
    self.item = item
    self.fields = fields
  }

  // MARK: The entry

  var entry: BibliographyEntry {
    mutating get {
      let type = item.type.text.lowercased()
      if BibTeXFields.kinds[type] == nil, !item.isData { reportUnknownType() }
      var entry = BibliographyEntry(
        key: item.key.text, keyRange: item.key.sourceRange, kind: BibTeXFields.kinds[type] ?? .other
      )
      read(.creators, of: &entry) { builder, entry in
        entry.authors = builder.names("author")
        entry.editors = builder.names("editor")
      }
      entry.translators = names("translator")
      read(.title, of: &entry) { $1.title = $0.titled("title", "subtitle") }
      read(.date, of: &entry) { $1.date = $0.date }
      entry.container =
        entry.kind == .article ? text("journal") : titled("booktitle", "booksubtitle")
      if entry.container.isEmpty {
        entry.container = entry.kind == .article ? text("booktitle") : text("journal")
      }
      entry.series = text("series")
      entry.volume = plain("volume")
      entry.number = plain("number") ?? plain("issue")
      entry.pages = (plain("pages") ?? plain("eid"))?.withEnDashes
      entry.chapter = plain("chapter")
      entry.edition = plain("edition")
      entry.publisher = text("publisher")
      entry.institution = text("institution")
      entry.place = text("address")
      entry.version = text("version")
      entry.genre = text("type")
      entry.isMastersThesis =
        type == "mastersthesis" || entry.genre.plainText.lowercased() == "mathesis"
      if ["mathesis", "phdthesis", "techreport"].contains(entry.genre.plainText.lowercased()) {
        entry.genre = []
      }
      entry.note = [text("howpublished"), text("note"), text("addendum")].filter { !$0.isEmpty }
        .joinedTexts(separator: ". ")
      addAddresses(to: &entry)
      entry.faultyParts.formUnion(partsInFaultyFields)
      return entry
    }
  }

  /// What may be in fields whose names or syntax are wrong, which is reported there.
  private var partsInFaultyFields: [BibliographyEntry.Part] {
    if item.isBroken { return BibliographyEntry.Part.allCases }
    return item.fields.compactMap { field in
      switch BibTeXFields.misspelled(field.name.text.lowercased()) {
      case "author", "editor": .creators
      case "title": .title
      case "date", "year": .date
      default: nil
      }
    }
  }

  private mutating func reportUnknownType() {
    let range = item.type.sourceRange
    let nearest = item.type.text.lowercased().nearest(among: BibTeXFields.kinds.keys.sorted())
    diagnostics.append(
      Diagnostic(
        at: range, "unknown type of entry '@\(item.type)'",
        help: nearest.map { "did you mean '@\($0)'?" } ?? "write '@misc' for what has no type",
        fix: nearest.map { SourceEdit(range, replaceWith: $0) }))
  }

  private mutating func text(_ name: String) -> [Inline] {
    guard let field = fields[name] else { return [] }
    let text = LaTeXText(field.value)
    diagnostics += text.diagnostics
    return text.content
  }

  private mutating func titled(_ name: String, _ subtitle: String) -> [Inline] {
    [text(name), text(subtitle)].filter { !$0.isEmpty }.joinedTexts(separator: ": ")
  }

  private mutating func plain(_ name: String) -> String? {
    let plain = text(name).plainText
    return plain.isEmpty ? nil : plain
  }

  private mutating func names(_ name: String) -> Contributors {
    guard let field = fields[name] else { return Contributors() }
    let names = BibTeXNames(field.value)
    diagnostics += names.diagnostics
    return names.contributors
  }

  // MARK: Dates

  private var date: WorkDate? {
    mutating get {
      if let field = fields["date"] {
        let written = field.value.trimmed.text
        if let date = WorkDate(written) { return date }
        // A file for BibTeX, which does not know the field, may say with it what it likes.
        diagnostics.append(
          Diagnostic(
            fields["year"] == nil ? .error : .warning, at: field.value.trimmed.sourceRange,
            "'\(written)' is not a date",
            help: "write '2014', '2014-05' or '2014-05-27', '2014~' for about 2014, '../2014' for "
              + "until 2014"))
      }
      guard let field = fields["year"], let year = plain("year") else { return nil }
      var date = WorkDate(field.value.trimmed.text) ?? WorkDate(year: year.withEnDashes)
      if let month = plain("month") {
        date.month = Month.number(of: month)
        if date.month == nil, let field = fields["month"],
          !month.contains(where: { "/-–~ ".contains($0) })
        {
          diagnostics.append(
            Diagnostic(
              .warning, at: field.value.trimmed.sourceRange, "'\(month)' is not a month",
              help: "write 'month = may' or 'month = 5'"))
        }
      }
      return date
    }
  }

  // MARK: Addresses

  private mutating func addAddresses(to entry: inout BibliographyEntry) {
    if let field = fields["doi"] {
      entry.doi = DOI.read(
        field.value.unescapedLaTeX, at: field.value.trimmed.sourceRange, &diagnostics)
    }
    if let field = fields["url"] {
      let inner = LaTeXText(field.value).content
      var url = field.value.unescapedLaTeX
      if case .link(let destination, _, _, _)? = inner.first, inner.count == 1 { url = destination }
      let mistake = Diagnostic.noAddress(url, at: field.value.trimmed.sourceRange)
      if let mistake { diagnostics.append(mistake) } else { entry.url = url }
    }
    if let field = fields["urldate"] {
      let written = field.value.trimmed.text
      // The time of day says nothing to readers.
      entry.accessed = WorkDate(written)?.calendarDate
      if entry.accessed == nil {
        diagnostics.append(
          Diagnostic(
            at: field.value.trimmed.sourceRange, "'\(written)' is not a day",
            help: "write '2014-05-27'"))
      }
    }
    guard let eprint = fields["eprint"]?.value.unescapedLaTeX else { return }
    let archive = fields["eprinttype"]?.value.unescapedLaTeX.lowercased()
    if archive == "arxiv" || archive == nil && ArXiv.isIdentifier(eprint) {
      entry.arXiv = ArXiv.identifier(eprint)
    } else if ["http://", "https://"].contains(where: eprint.hasPrefix), entry.url == nil {
      entry.url = eprint
    }
  }
}
