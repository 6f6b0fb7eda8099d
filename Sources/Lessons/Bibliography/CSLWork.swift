import Text

/// Makes a work of an object of CSL-JSON.
struct CSLWork: EntryBuilder {
  private(set) var diagnostics: [Diagnostic] = []

  private let item: JSON
  private let text: SourcedText
  private let string: String

  /// - Parameters:
  ///   - item: The object.
  ///   - text: Its source text.
  init(_ item: JSON, _ text: SourcedText) {
    self.item = item
    self.text = text
    string = text.text
  }

  /// Reads the work.
  ///
  /// - Parameter namedMembers: The members that are not part of CSL and have been named.
  /// - Returns: The work; nil for anything else.
  mutating func entry(namedMembers: inout Set<String>) -> BibliographyEntry? {
    guard case .object(let members) = item else {
      report(JSONPath(), "a work is an object with an id", help: "write {\"id\": \"key\", …}")
      return nil
    }
    checkNames(
      of: members, in: JSONPath().range(in: string), among: CSLVariables.known,
      named: &namedMembers)
    guard let key = item["id"]?.string ?? item["id"]?.integer.map({ "\($0)" }), !key.isEmpty else {
      report(
        JSONPath(), "the work has no id", help: "write \"id\": \"key\", by which lessons cite it")
      return nil
    }
    let type = item["type"]?.string
    if type == nil || CSLVariables.kinds[type ?? ""] == nil { reportType(type, of: key) }
    var entry = BibliographyEntry(
      key: key, keyRange: range(JSONPath().member("id")),
      kind: type.flatMap { CSLVariables.kinds[$0] } ?? .other)
    read(.creators, of: &entry) { work, entry in
      entry.authors = work.names("author", &namedMembers)
      entry.editors = work.names("editor", &namedMembers)
    }
    entry.translators = names("translator", &namedMembers)
    read(.title, of: &entry) { $1.title = $0.inlines("title") }
    read(.date, of: &entry) { $1.date = $0.date("issued", &namedMembers) }
    entry.container = inlines("container-title")
    entry.series = inlines("collection-title")
    entry.volume = plain("volume")
    entry.number = plain("issue") ?? plain("number")
    entry.pages = plain("page")?.withEnDashes
    entry.chapter = plain("chapter-number")
    entry.edition = plain("edition")
    let publisher = inlines("publisher")
    if [.thesis, .report, .online].contains(entry.kind) {
      entry.institution = publisher
    } else {
      entry.publisher = publisher
    }
    entry.place = inlines("publisher-place")
    entry.version = inlines("version")
    entry.genre = inlines("genre")
    entry.note = inlines("note")
    if let doi = plain("DOI") {
      entry.doi = DOI.read(doi, at: range(JSONPath().member("DOI")), &diagnostics)
    }
    if let url = plain("URL") {
      let mistake = Diagnostic.noAddress(url, at: range(JSONPath().member("URL")))
      if let mistake { diagnostics.append(mistake) } else { entry.url = url }
    }
    if let date = date("accessed", &namedMembers) {
      entry.accessed = date.calendarDate
      if entry.accessed == nil {
        report(
          JSONPath().member("accessed"), "'accessed' is not a day", .warning,
          help: "write {\"date-parts\": [[2014, 5, 27]]}")
      }
    }
    return entry
  }

  // MARK: Reports

  private func range(_ path: JSONPath) -> SourceRange { text.sourceRange(path.range(in: string)) }

  private mutating func report(
    _ path: JSONPath, _ message: String, _ severity: Diagnostic.Severity = .error, help: String?,
    replacement: String? = nil
  ) {
    let range = range(path)
    diagnostics.append(
      Diagnostic(
        severity, at: range, message, help: help,
        fix: replacement.map { SourceEdit(range, replaceWith: "\"\($0)\"") }))
  }

  private mutating func reportType(_ type: String?, of key: String) {
    guard let type else {
      return report(
        JSONPath().member("id"), "the work '\(key)' has no type",
        help: "write \"type\": \"article-journal\", or another type of CSL")
    }
    let nearest = type.nearest(among: CSLVariables.kinds.keys.sorted())
    report(
      JSONPath().member("type"), "unknown type of work '\(type)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "write 'document' for what has no type",
      replacement: nearest)
  }

  /// Names the members that CSL does not have, and those that appear twice.
  private mutating func checkNames(
    of members: [JSON.Member], in object: Range<Int>, among known: Set<String>,
    named: inout Set<String>
  ) {
    let ranges = JSON.rangesOfNames(in: text[object].text).map {
      text.sourceRange($0.lowerBound + object.lowerBound..<$0.upperBound + object.lowerBound)
    }
    var seen: Set<String> = []
    for (member, range) in zip(members, ranges) {
      let name = member.name
      if !seen.insert(name).inserted {
        diagnostics.append(
          Diagnostic(at: range, "'\(name)' appears twice", help: "remove one of them"))
      }
      if known.contains(name) { continue }
      let nearest = name.nearest(among: known.sorted())
      if nearest == nil, !named.insert(name).inserted { continue }
      diagnostics.append(
        Diagnostic(
          .warning, at: range, "CSL has no variable '\(name)'",
          help: nearest.map { "did you mean '\($0)'?" }
            ?? "remove it, or put it in \"custom\": {…}: it is not shown",
          fix: nearest.map { SourceEdit(range, replaceWith: "\"\($0)\"") }))
    }
  }

  // MARK: Values

  private mutating func inlines(_ name: String) -> [Inline] {
    guard let string = plain(name) else { return [] }
    let path = JSONPath().member(name)
    let text = CSLText(string, at: range(path).start)
    if text.isTooDeep {
      report(
        path, "more than \(CSLText.maximumDepth) elements of HTML are inside one another",
        help: "remove some of them")
    }
    return text.content
  }

  /// A text or a number.
  private mutating func plain(_ name: String) -> String? {
    guard let value = item[name], value != .null else { return nil }
    let number = value.integer.map { "\($0)" } ?? value.number.map { "\($0)" }
    guard let text = value.string ?? number else {
      report(
        JSONPath().member(name), "'\(name)' is not a string", help: "write \"\(name)\": \"…\"")
      return nil
    }
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  private mutating func names(_ name: String, _ namedMembers: inout Set<String>) -> Contributors {
    guard let value = item[name], value != .null else { return Contributors() }
    let path = JSONPath().member(name)
    guard let list = value.array else {
      report(
        path, "'\(name)' is not a list of names",
        help: "write [{\"family\": …, \"given\": …}]")
      return Contributors()
    }
    var contributors = Contributors()
    let listRange = path.range(in: string)
    let ranges = JSON.rangesOfElements(in: text[listRange].text).map {
      $0.lowerBound + listRange.lowerBound..<$0.upperBound + listRange.lowerBound
    }
    for (person, range) in zip(list, ranges) {
      let reported = diagnostics.count
      if case .object(let members) = person {
        checkNames(of: members, in: range, among: CSLVariables.ofNames, named: &namedMembers)
      }
      let name = person["literal"]?.string ?? person["family"]?.string
      if let name, name.meansOthers {
        contributors.hasOthers = true
      } else if let literal = person["literal"]?.string {
        contributors.names.append(.organization(literal))
      } else if let family = person["family"]?.string {
        let particles = ["dropping-particle", "non-dropping-particle"].compactMap {
          person[$0]?.string
        }
        contributors.names.append(
          .person(
            given: person["given"]?.string ?? "", particle: particles.joined(separator: " "),
            family: family, suffix: person["suffix"]?.string ?? ""))
      } else if diagnostics.count == reported {
        diagnostics.append(
          Diagnostic(
            at: text.sourceRange(range), "a name without a family name",
            help: "write {\"family\": …, \"given\": …}, or {\"literal\": …} for an organisation"))
      }
    }
    return contributors
  }

  private mutating func date(_ name: String, _ namedMembers: inout Set<String>) -> WorkDate? {
    guard let value = item[name], value != .null else { return nil }
    let path = JSONPath().member(name)
    if case .object(let members) = value {
      checkNames(
        of: members, in: path.range(in: string), among: CSLVariables.ofDates, named: &namedMembers)
    }
    let date = CSLDate(value)
    if date.date == nil, !date.isEmpty {
      report(
        path, "'\(name)' is not a date", help: "write {\"date-parts\": [[2014, 5, 27]]}")
    }
    return date.date
  }
}
