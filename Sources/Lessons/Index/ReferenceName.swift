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

  /// Nil if the text says anything else.
  init?(_ text: String, _ words: NumberWords) {
    guard
      let match = text.wholeMatch(
        of: #/\s*(\p{L}+|§)\.?[\s~]*\(?(\d+(?:\.\d+)*)\)?\s*/#),
      let kind = words.kind(called: String(match.1))
    else { return nil }
    self.kind = kind
    number = String(match.2)
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

  /// Nil if there is another word, or none.
  init?(_ link: LinkText, _ words: NumberWords) {
    guard
      let match = link.before.firstMatch(
        of: #/(?:^|[^\p{L}\p{N}_\-])((\p{L}+)\.?)([\s~]+\(?)$/#),
      let kind = words.kind(called: String(match.2)),
      // "See the figure. [](#tab-a) shows" ends a sentence.
      !match.1.hasSuffix(".") || words.isShortenedKind(String(match.2))
    else { return nil }
    self.kind = kind
    word = String(match.1)
    gap = String(match.3)
  }

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
