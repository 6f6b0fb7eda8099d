import Text

/// The numbers that a claim or a cell computed, which prose can quote.
package struct Measurement: Equatable, Sendable {
  package enum Kind: String, Sendable { case claim, cell }

  package var kind: Kind
  package var numbers: [Double]
  /// What a claim compares them with.
  package var expected: [Double] = []
  /// What a claim states of the two; nil for a condition.
  package var relation: NumberRelation?
}

extension CourseIndex {
  /// What the link with this destination quotes numbers of; nil if it leads to neither a claim nor a
  /// cell, or if that has not come to its end.
  func measurement(_ destination: String, from lesson: String) -> (id: String, Measurement)? {
    guard case .target(let target) = resolve(destination, from: lesson), let id = target.id,
      let measurement = entry(target.lesson)?.measurements[id]
    else { return nil }
    return (id, measurement)
  }

  /// An error for each number in the text of a link that is not the rounding of what the claim or the
  /// cell that it leads to measured, nor the bound that the claim states.
  ///
  /// What may count something else is left alone, as in "the 2 layers"; `lessons lint` lists it.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or the course's own page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source.
  package func misquotedNumbers(in lesson: Lesson, language: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let mark = DecimalMark(language: language)
    lesson.forEachInline { inline in
      guard case .link(let destination, _, let content, let location) = inline,
        let text = content.numberText,
        let (id, measurement) = measurement(destination, from: lesson.name)
      else { return }
      let quoted = QuotedNumbers(text, mark).numbers
      for number in quoted where number.isCertain {
        let isAll = quoted.count == 1 && number.place.count == text.count
        let quotation = Quotation(
          text: isAll ? content.plainText : number.text, amount: number.amount, id: id,
          measurement: measurement, mark: mark, language: language)
        guard let problem = quotation.problem else { continue }
        let range = range(of: content, at: isAll ? nil : number.place, inLinkAt: location)
        diagnostics.append(Diagnostic(at: range, problem.message, help: problem.help))
      }
    }
    return diagnostics
  }

  /// Where the text of a link is, or characters of it; only its beginning, if it has other things in it.
  private func range(
    of content: [Inline], at place: Range<Int>?, inLinkAt location: Location
  ) -> SourceRange {
    if content.count == 1, case .math(let tex) = content[0] { return tex.sourceRange }
    var start = location
    start.column += 1
    guard content.count == 1, case .text(let text) = content[0] else {
      return SourceRange(at: start)
    }
    var end = start
    start.column += place?.lowerBound ?? 0
    end.column += place?.upperBound ?? text.count
    return SourceRange(start, end)
  }
}
