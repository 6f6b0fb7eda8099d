import Text

/// The entries of a BibTeX file by their keys, with the fields that each takes from others.
struct BibTeXEntries {
  let items: [BibTeXItem]
  private(set) var diagnostics: [Diagnostic] = []

  /// The fields as they are written, by the names that BibTeX gives them.
  private var fields: [[String: BibTeXField]] = []
  /// By keys in lower case, among them those in a field `ids`.
  private var indices: [String: Int] = [:]
  /// The entries of data that each names.
  private var data: [[Int]] = []

  init(_ items: [BibTeXItem]) {
    self.items = items
    for (index, item) in items.enumerated() {
      addFields(of: item)
      for key in [item.key] + (fields[index]["ids"]?.value.keys ?? [])
      where indices[key.text.lowercased(), default: index] == index {
        indices[key.text.lowercased()] = index
      }
    }
    addReferences()
    reportCycles()
  }

  private mutating func addFields(of item: BibTeXItem) {
    var named: [String: BibTeXField] = [:]
    for field in item.fields {
      let name = field.name.text.lowercased()
      if let right = BibTeXFields.misspelled(name) {
        let range = field.name.sourceRange
        diagnostics.append(
          Diagnostic(
            .warning, at: range, "unknown field '\(field.name)'", help: "did you mean '\(right)'?",
            fix: SourceEdit(range, replaceWith: right)))
      }
      if !field.value.isBlank { named[BibTeXFields.aliases[name] ?? name] = field }
    }
    fields.append(named)
  }

  // MARK: References

  private mutating func addReferences() {
    // Many entries may name the same one, which a file of its own may hold.
    var nearest: [String: String?] = [:]
    for index in items.indices {
      let data = fields[index]["xdata"]?.value.keys ?? []
      self.data.append(data.compactMap { find($0, &nearest) })
      if let parent = fields[index]["crossref"]?.value.trimmed, find(parent, &nearest) == index {
        reportCycle(of: items[index], at: parent)
      }
    }
  }

  private mutating func find(
    _ reference: SourcedText, _ nearest: inout [String: String?]
  ) -> Int? {
    let key = reference.text
    if let index = indices[key.lowercased()] { return index }
    let near = nearest[key] ?? key.nearest(among: items.map(\.key.text))
    nearest[key] = .some(near)
    diagnostics.append(
      Diagnostic(
        at: reference.sourceRange, "there is no entry '\(reference)'",
        help: near.map { "did you mean '\($0)'?" },
        fix: near.map { SourceEdit(reference.sourceRange, replaceWith: $0) }))
    return nil
  }

  /// Names the entries of data that take data from themselves, each cycle once.
  private mutating func reportCycles() {
    var isDone = items.map { _ in false }
    var isOpen = isDone
    for start in items.indices where !isDone[start] {
      // Without recursion, since the entries may be many: those on the way, and how many of the entries
      // that each names have been visited.
      var path = [(index: start, visited: 0)]
      isOpen[start] = true
      while let (index, visited) = path.last {
        guard visited < data[index].count else {
          isOpen[index] = false
          isDone[index] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].visited += 1
        let next = data[index][visited]
        if isOpen[next] {
          reportCycle(from: index, to: next)
        } else if !isDone[next] {
          isOpen[next] = true
          path.append((next, 0))
        }
      }
    }
  }

  private mutating func reportCycle(from index: Int, to other: Int) {
    let reference = fields[index]["xdata"]?.value.keys.first {
      indices[$0.text.lowercased()] == other
    }
    if let reference { reportCycle(of: items[other], at: reference) }
  }

  private mutating func reportCycle(of item: BibTeXItem, at reference: SourcedText) {
    diagnostics.append(
      Diagnostic(
        at: reference.sourceRange, "the entry '\(item.key)' takes its data from itself",
        help: "remove '\(reference)' here"))
  }

  // MARK: Inheritance

  /// The fields of an entry: its own, those of the data that it names, and those of the entry that
  /// `crossref` names.
  func fields(of index: Int) -> [String: BibTeXField] {
    var all = fieldsWithData(of: index)
    guard let key = all["crossref"]?.value.trimmed.text.lowercased(), let parent = indices[key],
      parent != index
    else { return all }
    let inherited = fieldsWithData(of: parent)
    add(inherited.filter { !Self.notInherited.contains($0.key) }, to: &all)
    all["booktitle"] = all["booktitle"] ?? inherited["title"]
    all["booksubtitle"] = all["booksubtitle"] ?? inherited["subtitle"]
    return all
  }

  /// What an entry says of itself only.
  private static let notInherited: Set<String> = [
    "crossref", "xdata", "ids", "author", "key", "title", "subtitle", "pages", "doi", "note",
  ]

  private func fieldsWithData(of index: Int) -> [String: BibTeXField] {
    var all = fields[index]
    var visited: Set = [index]
    var left = Array(data[index].reversed())
    while let next = left.popLast() {
      guard visited.insert(next).inserted else { continue }
      add(fields[next], to: &all)
      left += data[next].reversed()
    }
    return all
  }

  /// Adds the fields that are not there; a year is a date, too.
  private func add(_ others: [String: BibTeXField], to all: inout [String: BibTeXField]) {
    let hasYear = all["year"] != nil
    for (name, field) in others where all[name] == nil && !(hasYear && name == "date") {
      all[name] = field
    }
  }
}

extension SourcedText {
  /// The keys of entries between commas.
  fileprivate var keys: [SourcedText] {
    bytes.split(separator: .comma).map { self[$0.startIndex..<$0.endIndex].trimmed }
      .filter { !$0.isBlank }
  }
}
