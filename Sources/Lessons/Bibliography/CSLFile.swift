import Text

/// The works in a file of CSL-JSON, and everything wrong with it.
struct CSLFile {
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let text: SourcedText
  private let string: String

  init(_ source: SourceText) {
    text = source.joinedLines
    string = text.text
    let root: JSON
    do throws(JSONError) { root = try JSON(parsing: string) } catch {
      // What is missing at the end is missed after the last character.
      let last = text.bytes.lastIndex { !$0.isWhitespace } ?? 0
      let start = min(error.offset, last)
      diagnostics.append(
        Diagnostic(
          at: text.sourceRange(start..<min(start + 1, text.bytes.count)),
          "the file is not valid JSON: \(error.message)", help: nil))
      return
    }
    guard let items = root.array else {
      report(JSONPath(), "a bibliography in JSON is a list of works", help: "write '[{…}, {…}]'")
      return
    }
    for (index, item) in items.enumerated() { read(item, at: JSONPath().element(index)) }
  }

  private func range(_ path: JSONPath) -> SourceRange { text.sourceRange(path.range(in: string)) }

  private mutating func report(
    _ path: JSONPath, _ message: String, help: String?,
    replacement: String? = nil
  ) {
    let range = range(path)
    diagnostics.append(
      Diagnostic(
        at: range, message, help: help,
        fix: replacement.map { SourceEdit(range, replaceWith: "\"\($0)\"") }))
  }

  private static let kinds: [String: BibliographyEntry.Kind] = [
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

  // MARK: Works

  private mutating func read(_ item: JSON, at path: JSONPath) {
    guard case .object(let members) = item else {
      return report(path, "a work is an object with an id", help: "write {\"id\": \"key\", …}")
    }
    for (index, member) in members.enumerated()
    where members[..<index].contains(where: { $0.name == member.name }) {
      report(
        path.member(member.name), "'\(member.name)' is there twice", help: "remove one of them")
    }
    guard let key = item["id"]?.string ?? item["id"]?.integer.map({ "\($0)" }), !key.isEmpty else {
      return report(
        path, "the work has no id", help: "write \"id\": \"key\", by which lessons cite it")
    }
    let type = item["type"]?.string
    if type == nil || Self.kinds[type ?? ""] == nil { reportType(type, of: key, path) }
    var entry = BibliographyEntry(
      key: key, keyRange: range(path.member("id")), kind: type.flatMap { Self.kinds[$0] } ?? .other)
    func text(_ name: String) -> [Inline] {
      guard let text = plain(item, name) else { return [] }
      return CSLText(text, at: range(path.member(name)).start).content
    }
    entry.authors = names(item, "author", path)
    entry.editors = names(item, "editor", path)
    entry.title = text("title")
    entry.date = date(item, "issued", path)
    entry.container = text("container-title")
    entry.series = text("collection-title")
    entry.volume = plain(item, "volume")
    entry.number = plain(item, "issue") ?? plain(item, "number")
    entry.pages = plain(item, "page")?.withEnDashes
    entry.chapter = plain(item, "chapter-number")
    entry.edition = plain(item, "edition")
    let publisher = text("publisher")
    if [.thesis, .report, .online].contains(entry.kind) {
      entry.institution = publisher
    } else {
      entry.publisher = publisher
    }
    entry.place = text("publisher-place")
    entry.version = text("version")
    entry.genre = text("genre")
    entry.note = text("note")
    if let doi = item["DOI"]?.string {
      entry.doi = DOI.read(doi, at: range(path.member("DOI")), &diagnostics)
    }
    if let url = item["URL"]?.string {
      let mistake = Diagnostic.noAddress(url, at: range(path.member("URL")))
      if let mistake { diagnostics.append(mistake) } else { entry.url = url }
    }
    if let day = date(item, "accessed", path), let month = day.month, let number = day.day {
      let padded = { (part: Int) in part < 10 ? "0\(part)" : "\(part)" }
      entry.accessed = CalendarDate("\(day.year)-\(padded(month))-\(padded(number))")
    }
    entries.append(entry)
  }

  private mutating func reportType(_ type: String?, of key: String, _ path: JSONPath) {
    guard let type else {
      return report(
        path.member("id"), "the work '\(key)' has no type",
        help: "write \"type\": \"article-journal\", or another type of CSL")
    }
    let nearest = type.nearest(among: Self.kinds.keys.sorted())
    report(
      path.member("type"), "unknown type of work '\(type)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "write 'document' for what has no type",
      replacement: nearest)
  }

  /// A text or a number.
  private func plain(_ item: JSON, _ name: String) -> String? {
    guard let value = item[name] else { return nil }
    let text = value.string ?? value.integer.map { "\($0)" }
    return text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  private mutating func names(_ item: JSON, _ name: String, _ path: JSONPath) -> Contributors {
    guard let value = item[name] else { return Contributors() }
    let path = path.member(name)
    guard let list = value.array else {
      report(path, "'\(name)' is no list of names", help: "write [{\"family\": …, \"given\": …}]")
      return Contributors()
    }
    var contributors = Contributors()
    for (index, person) in list.enumerated() {
      if let literal = person["literal"]?.string {
        if literal == "others" {
          contributors.hasOthers = true
        } else {
          contributors.names.append(.organization(literal))
        }
      } else if let family = person["family"]?.string {
        let particles = ["dropping-particle", "non-dropping-particle"].compactMap {
          person[$0]?.string
        }
        contributors.names.append(
          .person(
            given: person["given"]?.string ?? "", particle: particles.joined(separator: " "),
            family: family, suffix: person["suffix"]?.string ?? ""))
      } else {
        report(
          path.element(index), "a name without a family name",
          help: "write {\"family\": …, \"given\": …}, or {\"literal\": …} for an organisation")
      }
    }
    return contributors
  }

  private mutating func date(_ item: JSON, _ name: String, _ path: JSONPath) -> WorkDate? {
    guard let value = item[name] else { return nil }
    let parts = value["date-parts"]?.array?.map { part in
      part.elements { $0.integer ?? $0.string.flatMap { Int($0) } } ?? []
    }
    if let first = parts?.first, let year = first.first {
      var shown = "\(year)"
      if let last = parts?.dropFirst().first?.first, last != year { shown += "–\(last)" }
      let month = first.dropFirst().first
      if month.map({ (1...12).contains($0) }) ?? true {
        return WorkDate(
          year: shown, month: month, day: first.count > 2 ? first[2] : nil)
      }
    } else if let raw = value["raw"]?.string ?? value["literal"]?.string ?? value.string {
      return WorkDate(raw) ?? WorkDate(year: raw)
    }
    report(
      path.member(name), "'\(name)' is no date", help: "write {\"date-parts\": [[2014, 5, 27]]}")
    return nil
  }
}
