/// The numbers that a claim or a cell computed, which prose can quote.
package struct Measurement: Equatable, Sendable {
  package enum Kind: String, Sendable { case claim, cell }

  package var kind: Kind
  package var numbers: [MeasuredNumber]
  /// The numbers in the texts of a cell and in the data of its figures: prose may say one of them, but
  /// is taken to mean the others if there are any.
  package var otherNumbers: [MeasuredNumber] = []
  /// What a claim compares them with.
  package var expected: [MeasuredNumber] = []
  /// What a claim states of the two; nil for a condition.
  package var relation: NumberRelation?

  /// Whether there is something that a number in prose can be compared with.
  fileprivate var hasNumbers: Bool {
    kind == .claim || !numbers.isEmpty || !otherNumbers.isEmpty
  }
}

extension CourseIndex {
  /// An error for each number in the text of a link that is not the rounding of what the claim or the
  /// cell that it leads to measured, nor the bound that the claim states, and for each that is not
  /// understood.
  ///
  /// What may count something else is left alone, as in "97.3 % after 10 epochs"; `lessons lint` lists
  /// it.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or the course's own page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source, each with the edit that writes the right number
  ///   if only one can be meant; and a warning for each number of another lesson that cannot be
  ///   checked, since the approved record of that does not have it.
  package func misquotedNumbers(in lesson: Lesson, language: String) -> [Diagnostic] {
    let language = NumberLanguage(tag: language)
    return lesson.quotedTexts.flatMap { quoted -> [Diagnostic] in
      guard case .target(let target) = resolve(quoted.destination, from: lesson.name),
        let id = target.id, let source = entry(target.lesson)
      else { return [] }
      let found = QuotedNumbers(quoted.content.numberText, language)
      guard let measurement = source.measurements[id] else {
        guard source.isFromRecord, target.isOfUnfinishedCell else { return [] }
        return found.certain.map { number in
          Diagnostic(
            .warning, at: quoted.range(of: number.place),
            "\(quoted.written(number)) is not checked: the approved record of \(source.name) "
              + "has no current '\(id)'",
            help: "lessons test without names checks it")
        }
      }
      let unreadable =
        measurement.hasNumbers ? found.unreadable.map { $0.diagnostic(in: quoted) } : []
      let certain = found.certain
      let wrong = found.numbers.compactMap { number -> Diagnostic? in
        var number = number
        number.text = quoted.written(number)
        let quotation = Quotation(quoted: number, measurement: measurement)
        guard quotation.isChecked(beside: certain) else { return nil }
        let problem = QuotationProblem(
          quotation: quotation, id: id, language: language,
          record: source.isFromRecord ? source.name : nil)
        guard let content = problem.content else { return nil }
        let isOnly = found.unreadable.isEmpty && certain.count == 1
        let correction = isOnly && content.help == nil ? problem.correction : nil
        return Diagnostic(
          at: quoted.range(of: number.place), content.message, help: content.help,
          fix: correction.flatMap { quoted.edit(writing: $0, for: number, language) })
      }
      return (unreadable + wrong).inSourceOrder
    }
  }
}

extension QuotedText {
  /// Whether a place is all of the text.
  private func isAll(_ place: Range<Int>) -> Bool { place.count == content.numberText.count }

  fileprivate func range(of place: Range<Int>) -> SourceRange {
    isAll(place) ? range : range(ofCharacters: place)
  }

  /// A number as it is written; all of the text as readers see it.
  fileprivate func written(_ number: QuotedNumber) -> String {
    isAll(number.place) ? content.plainText : number.text
  }
}

extension UnreadableNumber {
  fileprivate func diagnostic(in quoted: QuotedText) -> Diagnostic {
    let elsewhere = "or put the link on other words"
    let (message, help) =
      switch reason {
      case .glued:
        (
          "the number in '\(text)' is not understood",
          "write it with spaces around it, and a unit in its usual spelling, \(elsewhere)"
        )
      case .colon:
        (
          "the number in '\(text)' is not understood",
          "write a ratio as 1/3 or as \"1 in 3\", \(elsewhere)"
        )
      case .arithmetic:
        ("the number in '\(text)' is not understood", "write the result alone, \(elsewhere)")
      case .malformed: ("'\(text)' is not a number", "write one number, \(elsewhere)")
      case .detached(let words):
        (
          "unclear whether '\(words)' applies to \(text)",
          "write it right before the number, \(elsewhere)"
        )
      }
    return Diagnostic(at: quoted.range(of: place), message, help: help)
  }
}
