/// Makes an entry of what an author has written.
protocol EntryBuilder {
  var diagnostics: [Diagnostic] { get }
}

extension EntryBuilder {
  /// Reads a part, and notes whether something is wrong in it.
  mutating func read(
    _ part: BibliographyEntry.Part, of entry: inout BibliographyEntry,
    _ body: (inout Self, inout BibliographyEntry) -> Void
  ) {
    let reported = diagnostics.count
    body(&self, &entry)
    if diagnostics.count > reported { entry.faultyParts.insert(part) }
  }
}
