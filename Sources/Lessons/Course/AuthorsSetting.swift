import Text

extension KeyedYAML {
  /// The names of authors: one, or a list.
  ///
  /// One text that is most likely several names is an error. A comma also stands before `Jr.`, in
  /// `Curie, Marie` and in the names of institutions, so only parts are several people of which each is
  /// a name with a family name.
  mutating func authors() -> [SourcedText] {
    let authors = texts("authors")
    guard !isList("authors"), let text = authors.first, let range = range(of: "authors"),
      let names = Self.people(text.text)
    else { return authors }
    let list = "[\(names.joined(separator: ", "))]"
    report(
      at: range, "several names in one: '\(text)'",
      help: "write \(list), or [\(text.text.quotedForYAML)] for one author",
      fix: SourceEdit(range, replaceWith: list))
    return authors
  }

  private static func people(_ text: String) -> [String]? {
    let separator = #/\s*(?:;|,\s*(?:and|und|et|y)\s|,|\s(?:and|und|et|y|&)\s)\s*/#
    let names = text.split(separator: separator).map { String($0) }
    // Nothing but several names has a semicolon in it.
    let isCertain = text.contains(";") && names.allSatisfy { $0.first?.isUppercase == true }
    return names.count > 1 && (isCertain || names.allSatisfy(isPerson)) ? names : nil
  }

  /// Whether a text is a given name and a family name, of up to five words with titles and particles.
  private static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first?.first, first.isUppercase,
      let last = words.last, last.first?.isUppercase == true,
      words.allSatisfy({ $0.first?.isUppercase == true || particles.contains(String($0)) })
    else { return false }
    // `MA`, `USA` and `PhD` end no name of a person.
    guard last.dropFirst().contains(where: \.isLowercase), !suffixes.contains(String(last)) else {
      return false
    }
    let lowercased = name.lowercased()
    return !institutions.contains(where: lowercased.contains)
  }

  private static let particles = Set(
    words:
      "von van de der den del della di da do dos das du la le los las ter ten zu zur vom af av bin ibn el al"
  )

  private static let suffixes = Set(
    words: "Jr Jr. Sr Sr. Esq Esq. PhD Ph.D. MSc M.Sc. BSc B.Sc. Dr Dr.")

  /// Stems of words in the names of institutions.
  private static let institutions = Set(
    words:
      """
      univ instit depart départ facult facul fakult school schule école escuela college colegio labor acad akad \
      center centre zentrum centro group gruppe groupe grupo team project projekt projet proyecto press verlag \
      society gesellschaft société sociedad gmbh ltd inc. corporation company foundation stiftung fondation \
      authors autoren auteurs autores contributors ministry
      """)
}
