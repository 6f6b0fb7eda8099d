import Text

/// The numbers that a claim or a cell computed, which prose can quote.
package struct Measurement: Equatable, Sendable {
  package enum Kind: String, Sendable { case claim, cell }

  package var kind: Kind
  package var numbers: [Double]
  /// What a claim compares them with.
  package var expected: [Double] = []
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

  /// An error for each link of a lesson whose text is a number that is not the rounding of what the
  /// claim or the cell that it leads to measured.
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
        let text = content.numberText, let phrase = NumberPhrase(text, mark),
        let (id, measurement) = measurement(destination, from: lesson.name)
      else { return }
      let quotation = Quotation(
        text: content.plainText, phrase: phrase, id: id, measurement: measurement, mark: mark)
      guard let problem = quotation.problem else { return }
      diagnostics.append(
        Diagnostic(
          at: range(of: content, inLinkAt: location), problem.message, help: problem.help))
    }
    return diagnostics
  }

  /// Where the text of a link is; only its beginning, if it has other things in it.
  private func range(of content: [Inline], inLinkAt location: Location) -> SourceRange {
    if content.count == 1, case .math(let tex) = content[0] { return tex.sourceRange }
    var start = location
    start.column += 1
    guard content.count == 1, case .text(let text) = content[0] else {
      return SourceRange(at: start)
    }
    var end = start
    end.column += text.count
    return SourceRange(start, end)
  }
}

/// A number in prose and what it was taken from.
private struct Quotation {
  /// The number as it is written.
  let text: String
  let phrase: NumberPhrase
  let id: String
  let measurement: Measurement
  let mark: DecimalMark

  /// What is wrong with the number; nil if nothing is.
  var problem: (message: String, help: String?)? {
    let isBound = phrase.relation == .bound && measurement.kind == .claim
    let numbers = isBound ? measurement.expected : measurement.numbers
    if numbers.contains(where: agrees) { return nil }
    let target = "the \(measurement.kind.rawValue) '\(id)'"
    guard let nearest = nearest(among: numbers) else {
      // A figure or a printed text has no numbers that could be compared.
      guard measurement.kind == .claim else { return nil }
      return (
        "the text says \(text), but \(target) compares no numbers",
        "state both sides: claim(\"…\", a, <, b, id: \"\(id)\")"
      )
    }
    if numbers.count > 1 {
      // `[12 runs](#tab-runs)` may count something else.
      if phrase.hasWords, measurement.kind == .cell { return nil }
      return (
        "the text says \(text), but none of the \(numbers.count) numbers of \(target) rounds to it",
        "the nearest is \(shown(nearest))"
      )
    }
    let verb =
      switch measurement.kind {
      case .claim: isBound ? "compares with" : "measured"
      case .cell: "shows"
      }
    return (
      "the text says \(text), but \(target) \(verb) \(shown(nearest))", help(isBound: isBound)
    )
  }

  private func agrees(_ number: Double) -> Bool {
    phrase.number.isRounding(of: number, isAbout: phrase.relation == .about)
  }

  private func nearest(among numbers: [Double]) -> Double? {
    let value = phrase.number.digits.value
    func distance(_ number: Double) -> Double {
      number.isFinite ? abs(number - value) : .infinity
    }
    return numbers.min { distance($0) < distance($1) }
  }

  /// `0.96812 (96.8 %)`: the number in six digits, or in as many as show that it is another one, and
  /// as the text would write it.
  private func shown(_ number: Double) -> String {
    var style = NumberStyle.value(significantDigits: 6)
    if agrees(number.rounded(toSignificantDigits: 6)) { style = .exactValue }
    style.spelling.decimalMark = String(mark.rawValue)
    let exact = number.text(style)
    let rounded = phrase.number.text(of: number, mark)
    return rounded.map { $0 == exact ? exact : "\(exact) (\($0))" } ?? exact
  }

  /// The way out, where it is another one than to write the right number.
  private func help(isBound: Bool) -> String? {
    if !isBound, measurement.expected.contains(where: agrees) {
      return "it is what the claim compares with: say so in the brackets, [at least \(text)]"
    }
    if isBound, measurement.numbers.contains(where: agrees) {
      return "it is what the claim measured: leave the words before it out of the brackets"
    }
    var other = phrase.number
    other.digits = other.digits.scaled(byPowerOfTen: other.isPercent ? 2 : -2)
    other.lastPlace += other.isPercent ? 2 : -2
    guard measurement.numbers.contains(where: { other.isRounding(of: $0) }) else { return nil }
    return phrase.number.isPercent
      ? "a percent sign makes it a hundredth: leave it out of the link"
      : "put the percent sign into the brackets"
  }
}
