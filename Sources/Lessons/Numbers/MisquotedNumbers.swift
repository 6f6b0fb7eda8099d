import Text

/// The numbers that a claim or a cell computed, which prose can quote.
package struct Measurement: Equatable, Sendable {
  package enum Kind: String, Sendable { case claim, cell }

  package var kind: Kind
  package var numbers: [Double]
  /// The numbers in the texts of a cell and in the data of its figures: prose may say one of them, but
  /// is taken to mean the others if there are any.
  package var otherNumbers: [Double] = []
  /// What a claim compares them with.
  package var expected: [Double] = []
  /// What a claim states of the two; nil for a condition.
  package var relation: NumberRelation?
}

extension CourseIndex {
  /// An error for each number in the text of a link that is not the rounding of what the claim or the
  /// cell that it leads to measured, nor the bound that the claim states.
  ///
  /// What may count something else is left alone, as in "the 2 layers"; `lessons lint` lists it.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or the course's own page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source, each with the edit that writes the right number
  ///   if only one can be meant; and a warning for each number of another lesson that cannot be
  ///   checked, since the approved record of that does not have it.
  package func misquotedNumbers(in lesson: Lesson, language: String) -> [Diagnostic] {
    let mark = DecimalMark(language: language)
    return lesson.quotedTexts.flatMap { quoted -> [Diagnostic] in
      guard let text = quoted.content.numberText,
        case .target(let target) = resolve(quoted.destination, from: lesson.name),
        let id = target.id, let source = entry(target.lesson)
      else { return [] }
      let numbers = QuotedNumbers(text, mark).numbers
      return numbers.indices.filter { numbers[$0].isCertain }.compactMap { index in
        let number = numbers[index]
        let isAll = numbers.count == 1 && number.place.count == text.count
        let range = isAll ? quoted.range : quoted.range(ofCharacters: number.place)
        let written = isAll ? quoted.content.plainText : number.text
        guard let measurement = source.measurements[id] else {
          guard source.isFromRecord, target.isOfUnfinishedCell else { return nil }
          return Diagnostic(
            .warning, at: range,
            "\(written) is not checked: the approved record of \(source.name) does "
              + "not have '\(id)' as it is now",
            help: "lessons test without names checks it")
        }
        let quotation = Quotation(
          text: written, amount: number.amount, id: id, measurement: measurement, mark: mark,
          language: language, record: source.isFromRecord ? source.name : nil)
        guard let problem = quotation.problem else { return nil }
        let correction = text.saysItsNumberAlone ? quotation.correction : nil
        let fix = correction.flatMap {
          quoted.edit(writing: $0, forNumberAt: index, of: text, mark)
        }
        return Diagnostic(
          at: range, problem.message, help: problem.help, fix: problem.help == nil ? fix : nil)
      }
    }
  }
}

extension String {
  /// Whether another number can take the place of the text's first one: not in `1.2 million`, `12 ms`,
  /// `60 out of 100` and `11 1/2`, where what follows changes what is said.
  fileprivate var saysItsNumberAlone: Bool {
    guard !contains(where: { "+/*×±:½¼¾".contains($0) }), let first = firstIndex(where: \.isNumber)
    else { return false }
    let rest = self[first...].drop { $0.isNumber || $0.isWhitespace || ".,_'’".contains($0) }
    let word = rest.prefix { $0.isLetter || $0 == "µ" }
    return !NumberContext.units.contains(String(word))
      && !wordsThatChangeNumbers.contains(word.lowercased())
  }
}

private let wordsThatChangeNumbers: Set<String> = [
  "thousand", "million", "millions", "billion", "billions", "trillion", "hundred", "dozen", "k",
  "m",
  "mn", "bn", "of", "out", "in", "x", "tausend", "mio", "millionen", "mrd", "milliarden", "dutzend",
  "von", "mille", "milliard", "milliards", "sur", "de", "mil", "millón", "millones",
]

extension QuotedText {
  /// The edit that writes another number in the place of one that the text says; nil if the place of
  /// its digits is not known, or if it would not be read as that number.
  fileprivate func edit(
    writing number: Double, forNumberAt index: Int, of text: String, _ mark: DecimalMark
  ) -> SourceEdit? {
    let quoted = QuotedNumbers(text, mark).numbers[index]
    guard case .number(let phrase) = quoted.amount else { return nil }
    var characters = Array(text)
    let rest = String(characters[quoted.place.lowerBound...])
    let range =
      quoted.place.lowerBound + phrase.digits.lowerBound..<quoted.place.lowerBound
      + phrase.digits.upperBound
    guard let digits = phrase.digits(of: number, in: rest, mark),
      let place = placeOfDigits(range, in: text)
    else { return nil }
    characters.replaceSubrange(range, with: digits)
    let others = QuotedNumbers(String(characters), mark).numbers
    guard others.indices.contains(index), case .number(let other) = others[index].amount,
      other.number.isRounding(of: number, isAbout: other.relation == .about)
    else { return nil }
    return SourceEdit(place, replaceWith: digits)
  }

  /// Where the digits of a number stand, if the text is plain, or a formula that has them once.
  private func placeOfDigits(_ digits: Range<Int>, in text: String) -> SourceRange? {
    if isPlain { return range(ofCharacters: digits) }
    guard content.count == 1, case .math(let tex) = content[0] else { return nil }
    let digits = Array(String(Array(text)[digits]).utf8)
    let bytes = tex.bytes
    let starts = bytes.indices.filter { bytes[$0...].starts(with: digits) }
    guard starts.count == 1 else { return nil }
    return tex.sourceRange(starts[0]..<starts[0] + digits.count)
  }
}
