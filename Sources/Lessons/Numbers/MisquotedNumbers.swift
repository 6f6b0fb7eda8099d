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
  /// An error for each link of a lesson whose text is a number that is not the rounding of what the
  /// claim or the cell that it leads to measured.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or the course's own page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source, each with the edit that writes the right number
  ///   if only one can be meant; and a warning for each number of another lesson that cannot be
  ///   checked, since the approved record of that does not have it.
  package func misquotedNumbers(in lesson: Lesson, language: String) -> [Diagnostic] {
    let mark = DecimalMark(language: language)
    return lesson.quotedTexts.compactMap { quoted in
      guard let text = quoted.content.numberText, let phrase = NumberPhrase(text, mark),
        case .target(let target) = resolve(quoted.destination, from: lesson.name),
        let id = target.id, let source = entry(target.lesson)
      else { return nil }
      guard let measurement = source.measurements[id] else {
        guard source.isFromRecord, target.isOfUnfinishedCell else { return nil }
        return Diagnostic(
          .warning, at: quoted.range,
          "\(quoted.content.plainText) is not checked: the approved record of \(source.name) does "
            + "not have '\(id)' as it is now",
          help: "lessons test without names checks it")
      }
      let quotation = Quotation(
        text: quoted.content.plainText, phrase: phrase, id: id, measurement: measurement,
        mark: mark, record: source.isFromRecord ? source.name : nil)
      guard let problem = quotation.problem else { return nil }
      let fix = quotation.correction.flatMap { number in
        quoted.edit(writing: number, for: phrase, text, mark)
      }
      return Diagnostic(
        at: quoted.range, problem.message, help: problem.help,
        fix: problem.help == nil ? fix : nil)
    }
  }
}

extension QuotedText {
  /// The edit that writes another number in the place of the one that the text says; nil if the
  /// place of its digits is not known, or if it would not be read as that number.
  fileprivate func edit(
    writing number: Double, for phrase: NumberPhrase, _ text: String, _ mark: DecimalMark
  ) -> SourceEdit? {
    guard let digits = phrase.digits(of: number, in: text, mark),
      let place = placeOfDigits(of: phrase, text)
    else { return nil }
    var characters = Array(text)
    characters.replaceSubrange(phrase.digits, with: digits)
    guard let other = NumberPhrase(String(characters), mark),
      other.number.isRounding(of: number, isAbout: other.relation == .about)
    else { return nil }
    return SourceEdit(place, replaceWith: digits)
  }

  /// Where the digits of the number stand, if the text is plain, or a formula that has them once.
  private func placeOfDigits(of phrase: NumberPhrase, _ text: String) -> SourceRange? {
    guard content.count == 1 else { return nil }
    switch content[0] {
    case .text(let text):
      // Escapes and the like would make it longer.
      guard range.start.line == range.end.line,
        range.end.column - range.start.column == text.count
      else { return nil }
      var (start, end) = (range.start, range.start)
      start.column += phrase.digits.lowerBound
      end.column += phrase.digits.upperBound
      return SourceRange(start, end)
    case .math(let tex):
      let digits = Array(String(Array(text)[phrase.digits]).utf8)
      let bytes = tex.bytes
      let starts = bytes.indices.filter { bytes[$0...].starts(with: digits) }
      guard starts.count == 1 else { return nil }
      return tex.sourceRange(starts[0]..<starts[0] + digits.count)
    default: return nil
    }
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
  /// The lesson in whose approved record the measurement is; nil for that of a run.
  let record: String?

  /// The number that has to be written, if only one can be meant.
  var correction: Double? {
    guard phrase.relation != .bound, record == nil, measurement.numbers.count == 1 else {
      return nil
    }
    return measurement.numbers[0]
  }

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
        "the text says \(text), but \(target) compares no numbers\(origin)",
        "state both sides: claim(\"…\", a, <, b, id: \"\(id)\")"
      )
    }
    if numbers.count > 1 {
      // `[12 runs](#tab-runs)` may count something else.
      if phrase.hasWords, measurement.kind == .cell { return nil }
      return (
        "the text says \(text), but none of the \(numbers.count) numbers of \(target)\(origin) rounds to it",
        "the nearest is \(shown(nearest))"
      )
    }
    let verb =
      switch measurement.kind {
      case .claim: isBound ? "compares with" : "measured"
      case .cell: "shows"
      }
    return (
      "the text says \(text), but \(target) \(verb) \(shown(nearest))\(origin)",
      help(isBound: isBound)
    )
  }

  private var origin: String { record.map { " in the approved record of \($0)" } ?? "" }

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
