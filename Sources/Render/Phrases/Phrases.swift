import Lessons
import Record

/// The words that the tool itself puts on a page for its readers, in one language.
///
/// A language cannot leave out a phrase, since the initializer asks for each. Phrases are text and
/// are escaped where they become markup.
package struct Phrases: Sendable {
  // MARK: Around a page

  /// `Lesson 3`.
  package var lesson: @Sendable (_ number: Int) -> String
  package var onThisPage: String
  /// The name of the same list where it can be folded, for screen readers to tell the two apart.
  package var onThisPageFolded: String
  package var skipToLesson: String
  package var skipToLessons: String
  package var skipToCode: String
  package var skipToTerms: String
  package var previous: String
  package var next: String
  /// The name of the links to the previous and the next lesson.
  package var otherLessons: String
  // MARK: About a lesson

  /// What stands at a lesson that readers do not get to see yet.
  package var draft: String
  /// `27 November 2026`.
  package var date: @Sendable (CalendarDate) -> String
  /// `45 min`, for at least one.
  package var minutes: @Sendable (_ count: Int) -> String
  /// What such a time is that no author has given.
  package var estimatedTime: String
  /// Before the links to the lessons that this one builds on.
  package var prerequisites: String
  /// Before the list of what a reader can do after the lesson.
  package var objectives: String
  /// Before the links to files that the lesson needs.
  package var data: String
  /// Before a lesson's tags.
  package var tags: String
  /// The name of the link to the course's repository.
  package var repository: String

  // MARK: Shared code

  /// The title of the page of the code that lessons share.
  package var sharedCode: String
  /// What that page says of itself.
  package var purposeOfSharedCode: String

  // MARK: Glossary

  /// The title of the glossary, unless it has one of its own.
  package var glossary: String
  /// What that page says of itself to search engines.
  package var purposeOfGlossary: String
  /// Before the links to the lessons that use a term.
  package var usedIn: String
  package var bibliography: BibliographyPhrases

  // MARK: Origin

  /// Where a lesson's outputs come from; its prose may contain numbers that nothing has computed.
  package var originOfResults: String
  /// Where the outputs of all lessons come from.
  package var originOfAllResults: String

  // MARK: Numbered things

  /// `Figure 3.2`, at the thing itself.
  package var caption: @Sendable (ReferenceLabel) -> String
  /// `Figure 3.2` or `equation (3.1)`, within a sentence.
  package var reference: @Sendable (ReferenceLabel) -> String
  /// `Link to section 3.1`, with the section's number, or its title if it has none.
  package var linkToSection: @Sendable (_ name: String) -> String

  // MARK: Blocks

  /// The name of a kind of callout.
  package var callout: @Sendable (Callout.Kind) -> String
  package var footnotes: String
  package var footnote: @Sendable (_ number: Int) -> String
  /// `Back to reference 1`; with the place, from 1, where a footnote is referred to several times.
  package var backToReference: @Sendable (_ number: Int, _ place: Int?) -> String

  // MARK: Tables

  /// What screen readers call a table without a number, by the names of its columns, if it has some.
  package var table: @Sendable (_ columns: [String]) -> String

  // MARK: Cells

  /// What opens folded code.
  package var code: String
  /// What opens folded outputs.
  package var output: String
  /// `2 lines are hidden`, of code that runs but is not shown.
  package var hiddenLines: @Sendable (_ count: Int) -> String
  /// What a sentence has in place of a value that could not be computed.
  package var noValue: String
  /// What screen readers call text that was written to standard error.
  package var standardError: String
  /// What a page has in place of the middle of a long text.
  package var linesLeftOut: @Sendable (_ count: Int) -> String
  /// How a cell failed, and that it was meant to.
  package var failure: @Sendable (_ kind: Failure.Kind, _ isIntended: Bool) -> String

  // MARK: Claims

  /// `Holds:`, before a claim's statement.
  package var holds: String
  package var doesNotHold: String
  /// Before a statement whose point is that it is false.
  package var failsAsMeant: String
  /// Before such a statement that is true.
  package var holdsUnlikeMeant: String
  /// What Δ stands for, between the two sides of a claim.
  package var difference: String
  /// `12 claims, all hold`, for at least one claim.
  package var claims: @Sendable (ClaimCount) -> String
}

extension Phrases {
  /// The phrases of a language.
  ///
  /// - Parameter tag: A language tag (BCP 47). As in RFC 4647, section 3.4, subtags are dropped from
  ///   its end until a language is found: `de-AT` is German.
  /// - Returns: The phrases of the language, or English ones if there are none.
  package static func phrases(for tag: String) -> Phrases { known(for: tag) ?? english }

  /// The phrases of a language; nil if there are none.
  package static func known(for tag: String) -> Phrases? {
    var subtags = tag.lowercased().split(separator: "-")
    while !subtags.isEmpty {
      if let phrases = languages[subtags.joined(separator: "-")] { return phrases }
      subtags.removeLast()
    }
    return nil
  }

  /// All languages that there are phrases for, by their tags in lower case.
  package static let languages: [String: Phrases] = [
    "en": english, "de": german, "fr": french, "es": spanish,
  ]
}

extension Int {
  /// The number with a separator between groups of three digits, from five digits on.
  func grouped(by separator: String) -> String {
    let digits = Array(String(self))
    if digits.count < 5 { return String(digits) }
    return digits.indices.map { place in
      (place > 0 && (digits.count - place) % 3 == 0 ? separator : "") + String(digits[place])
    }.joined()
  }
}
