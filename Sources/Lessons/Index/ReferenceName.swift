/// What a word before a number names: something that pages number, or a lesson.
enum ReferenceKind: Equatable {
  case label(ReferenceLabel.Kind)
  case lesson
}

extension NumberWords {
  /// What a word names before a number, whole or shortened: `Figure`, `Fig`, `§`.
  func kind(called word: String) -> ReferenceKind? {
    let word = word.lowercased()
    if word == "§" { return .label(.section) }
    if lessonNames.contains(word) || chapterNames.contains(word) { return .lesson }
    return ReferenceLabel.Kind.allCases.first { kind in
      kinds[kind]?.contains(word) == true || shortenedKinds[kind]?.contains(word) == true
    }.map { .label($0) }
  }

  /// Whether a word names a kind only with a point after it, but for careless writing.
  func isShortenedKind(_ word: String) -> Bool {
    shortenedKinds.values.contains { $0.contains(word.lowercased()) }
  }
}

extension NumberLanguage {
  /// Whether a word names this kind of thing in the language.
  package func calls(_ kind: ReferenceLabel.Kind, _ word: String) -> Bool {
    words.kind(called: word) == .label(kind)
  }
}

/// A text that is the kind and the number of something: `Figure 2.1`, `Eq. (3)`.
struct ReferenceName {
  let kind: ReferenceKind
  let number: String
  /// The word for the kind, as it is written.
  let word: String

  /// Nil if the text says anything else.
  init?(_ text: String, _ words: NumberWords) {
    if let match = text.wholeMatch(of: #/\s*(\p{L}+|§)\.?[\s~]*\(?(\d+(?:\.\d+)*)\)?\s*/#) {
      self.init(match.1, String(match.2), words)
    } else if let match = text.wholeMatch(of: #/\s*(\p{L}+)[\s~]+(\p{L}+)\s*/#),
      let number = words.cardinals[match.2.lowercased()], (1...20).contains(number)
    {
      // `Figure one`
      self.init(match.1, "\(number)", words)
    } else {
      return nil
    }
  }

  private init?(_ word: Substring, _ number: String, _ words: NumberWords) {
    guard let kind = words.kind(called: String(word)) else { return nil }
    self.kind = kind
    self.number = number
    self.word = String(word)
  }

  /// The kinds with numbers among the words of a text: `see Figure 2.1, left`.
  ///
  /// A word and a number before another word may count something, as in "a table 5 rows long", unless
  /// a name is written with a capital.
  ///
  /// - Returns: The names, each with where it is, and all of them that one word names:
  ///   `Figures 2.1 and 2.2`.
  static func all(
    in text: String, _ words: NumberWords, hasCapitals: Bool
  ) -> [(names: [ReferenceName], place: Range<String.Index>)] {
    text.matches(
      of:
        #/(?:^|[^\p{L}\p{N}_\-])(\p{L}+|§)\.?[\s~]*\(?(\d+(?:\.\d+)*)(?:\p{L}(?![\p{L}\p{N}]))?(?![\p{N}\p{L}])\)?/#
    ).compactMap { match in
      guard let first = ReferenceName(match.1, String(match.2), words) else { return nil }
      let rest = text[match.range.upperBound...]
      let isClear =
        !hasCapitals || match.1.first?.isLowercase != true || match.2.contains(".")
      if rest.starts(with: #/\s*[%‰]|-\p{L}/#) { return nil }
      if !isClear, rest.starts(with: #/[\s~]+\p{L}/#) { return nil }
      var names = [first]
      var end = rest
      while let next = end.prefixMatch(
        of: #/[\s~]*(,|;|&|–|-|\p{L}+|,\s*\p{L}+)[\s~]*(\d+(?:\.\d+)*)\p{L}?/#),
        next.1.split(whereSeparator: { ", ".contains($0) }).allSatisfy({
          words.isEnumerating($0.lowercased())
        }), let name = ReferenceName(match.1, String(next.2), words)
      {
        names.append(name)
        end = end[next.range.upperBound...]
      }
      return (names, match.1.startIndex..<match.2.endIndex)
    }
  }

  /// The number that a text is, as the number of a reference is written: `2.1`, `(3)`.
  static func number(_ text: String) -> String? {
    text.wholeMatch(of: #/\s*\(?(\d+(?:\.\d+)*)\)?\s*/#).map { String($0.1) }
  }
}

/// The name of a kind that ends right before a link: `Figure [](#fig-a)`.
struct NameBeforeLink {
  let kind: ReferenceKind
  /// As it is written, with the point of an abbreviation.
  let word: String
  /// What is between it and the link: a space, `~` or a parenthesis.
  let gap: String
  /// Whether other numbers are between it and the link: `Figures 2.1 and [2.2](#fig-b)`.
  let isBeforeList: Bool
  /// The word before it in lower case; empty if there is none.
  let precedingWord: String

  /// Nil if there is another word, or none.
  init?(_ link: LinkText, _ words: NumberWords) {
    var before = link.before[...]
    var list = Substring()
    // The number right before the link, with what joins it.
    while let match = before.firstMatch(
      of: #/\(?\d+(?:\.\d+)*\p{L}?\)?[\s~]*(,|;|&|–|-|\p{L}+|,\s*\p{L}+)[\s~]*\(?$/#),
      match.1.split(whereSeparator: { ", ;".contains($0) }).allSatisfy({
        words.isEnumerating($0.lowercased())
      })
    {
      list = link.before[match.range.lowerBound...]
      before = before[..<match.range.lowerBound]
    }
    guard
      let match = before.firstMatch(
        of: #/(?:^|[^\p{L}\p{N}_\-])((\p{L}+)\.?)([\s~]+\(?)$/#),
      let kind = words.kind(called: String(match.2)),
      // "See the figure. [](#tab-a) shows" ends a sentence.
      !match.1.hasSuffix(".") || words.isShortenedKind(String(match.2))
    else { return nil }
    let preceding = before[..<match.1.startIndex].firstMatch(of: #/(\p{L}+)[\s~'’]*$/#)
    precedingWord = preceding.map { $0.1.lowercased() } ?? ""
    // "We figure [](#fig-a) is best"
    let isVerb = match.2.first?.isLowercase == true && Self.pronouns.contains(precedingWord)
    if isVerb { return nil }
    self.kind = kind
    word = String(match.1)
    gap = String(match.3)
    isBeforeList = !list.isEmpty
  }

  private static let pronouns: Set<String> = ["i", "we", "you", "they"]

  /// Whether a parenthesis after it holds only its number, as in "by equation (1.1)", and not another
  /// name for it, as in "the equation (equation 1.1) holds".
  ///
  /// - Parameter hasCapitals: Whether the language writes all nouns with a capital.
  /// - Returns: Whether that is so.
  func isNameBeforeParenthesis(hasCapitals: Bool) -> Bool {
    guard kind == .label(.equation) else { return false }
    if precedingWord.isEmpty { return true }
    return Self.beforeNames.contains(precedingWord)
      || !hasCapitals && word.first?.isUppercase == true
  }

  /// Words after which a kind is a name without an article.
  private static let beforeNames: Set<String> = [
    "in", "by", "from", "of", "with", "see", "to", "using", "and", "or", "on", "per", "via", "into",
    "as", "use", "recall", "than", "satisfies", "solves", "aus", "mit", "nach", "siehe", "von",
    "zu", "durch", "und", "laut", "bei", "gemäß", "gemäss", "d", "l", "dans", "voir", "par", "avec",
    "les", "des", "et", "en", "de", "con", "por", "según", "véase",
  ]

  /// Where it is written with the gap, if it stands right before the link in the same line.
  func range(before link: LinkText) -> SourceRange? {
    guard let place = link.place, gap == " ", link.writtenBefore.hasSuffix(word + gap) else {
      return nil
    }
    var start = place.range.start
    start.column -= word.count + gap.count
    return start.column >= 1 ? SourceRange(start, place.range.start) : nil
  }

  /// Whether it can only be a name, and not a word of the sentence, as `Fig.` and `Table` are.
  ///
  /// - Parameter hasCapitals: Whether the language writes all nouns with a capital.
  /// - Returns: Whether that is so.
  func isClearlyName(hasCapitals: Bool) -> Bool {
    word.first?.isUppercase == true && (word.hasSuffix(".") || !hasCapitals)
  }
}
