/// Works that a text cites, `[see @a, p. 3; @b]`, or `@a` within a sentence.
package struct Citation: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// What stands before the work: `see`.
    package var prefix: [Inline]
    package var key: SourcedText
    /// Whether only the year is shown, `-@a`.
    package var hidesAuthor: Bool
    /// What stands after the work, without a comma before it: `p. 3`.
    package var suffix: [Inline]

    package init(
      prefix: [Inline] = [], key: SourcedText, hidesAuthor: Bool = false, suffix: [Inline] = []
    ) {
      self.prefix = prefix
      self.key = key
      self.hidesAuthor = hidesAuthor
      self.suffix = suffix
    }

    package var location: Location { key.location }
  }

  package var items: [Item]
  /// What the text says if it cites nothing; nil for a citation in brackets, which is always one.
  ///
  /// In running text `@a` may be a name that only looks like a key.
  package var otherwise: [Inline]?
  /// The text as it is written.
  package var source: SourcedText
  /// Where it stands, if no citations are allowed there.
  package var refusal: String?
  /// The parentheses directly around one in running text, and what it is in brackets.
  var parentheses: Parentheses?
  /// The year that is written in parentheses after one in running text.
  var yearAfter: Year?

  struct Parentheses: Equatable, Sendable {
    var range: SourceRange
    var content: String
  }

  struct Year: Equatable, Sendable {
    /// With the space before its parentheses.
    var range: SourceRange
    var number: Int
  }

  package init(
    items: [Item], otherwise: [Inline]? = nil, source: SourcedText, refusal: String? = nil
  ) {
    self.items = items
    self.otherwise = otherwise
    self.source = source
    self.refusal = refusal
  }

  /// Whether it is part of a sentence, `Rumelhart et al. (1986)`.
  package var isInText: Bool { otherwise != nil }

  /// The texts of the author's in it.
  package var texts: [[Inline]] {
    guard let otherwise else { return items.flatMap { [$0.prefix, $0.suffix] } }
    // What stands after the first work is in it as well.
    return [otherwise] + items.dropFirst().flatMap { [$0.prefix, $0.suffix] }
  }
}
