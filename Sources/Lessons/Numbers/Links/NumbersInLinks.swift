extension CourseIndex {
  /// An error for each link whose text is a number that is not the rounding of what the claim or the
  /// cell that it leads to measured, nor the bound that the claim states, and for each whose text has
  /// digits beside other words.
  ///
  /// - Parameters:
  ///   - lesson: The lesson, or the course's own page.
  ///   - language: The language of its prose, as a tag.
  /// - Returns: The errors, in the order of the source, each with the edit that writes the right number
  ///   if only one can be meant; and a warning for each number of another lesson that cannot be checked,
  ///   since the approved record of that does not have it.
  package func wrongNumbersInLinks(in lesson: Lesson, language: String) -> [Diagnostic] {
    let language = NumberLanguage(tag: language)
    return lesson.linkTexts.compactMap { link -> Diagnostic? in
      guard case .target(let target) = resolve(link.destination, from: lesson.name),
        let id = target.id, let source = entry(target.lesson),
        !isNumberOfReference(link, from: lesson.name, language.words)
      else { return nil }
      let found = NumbersInText(link.content.numberText, language)
      guard let measurement = source.measurements[id] else {
        guard source.isFromRecord, target.isOfUnfinishedCell, case .phrase(let phrase) = found,
          !id.allowsTextWithNumbers || phrase.isAlone
        else { return nil }
        return Diagnostic(
          .warning, at: link.range,
          "\(link.written.excerpt) is not checked: the approved record of \(source.name) "
            + "has no current '\(id)'",
          help: "run 'lessons test' without a name to check it")
      }
      let check = NumberCheck(
        link: link, id: id, measurement: measurement, language: language,
        record: source.isFromRecord ? source.name : nil)
      switch found {
      case .none: return nil
      case .phrase(let phrase): return check.diagnostic(of: phrase)
      case .mixed(let numbers): return check.diagnostic(of: numbers)
      }
    }.inSourceOrder
  }
}

extension String {
  /// Whether an id is that of a figure or a listing, of which a text may say anything: only a number
  /// alone is taken from it.
  var allowsTextWithNumbers: Bool {
    switch ReferencePrefix(self) {
    case .figure, .listing: true
    default: false
    }
  }
}

extension NumberPhrase {
  /// Whether it can only be what is linked to, also where any text may stand.
  var isAlone: Bool { !hasNoun && !isInWords }
}

/// A link to something that was measured.
private struct NumberCheck {
  let link: LinkText
  let id: String
  let measurement: Measurement
  let language: NumberLanguage
  let record: String?

  func diagnostic(of phrase: NumberPhrase) -> Diagnostic? {
    if id.allowsTextWithNumbers, !phrase.isAlone { return nil }
    if let whole = NumberOutside(link, phrase, measurement, language) {
      return Diagnostic(
        at: link.range, "the link contains only part of \(whole.text)",
        help: "put all of the number inside the brackets")
    }
    // `[3 lines](#setup)` counts something else.
    if !phrase.isAlone, !measurement.hasNumbers { return nil }
    var phrase = phrase
    var text = link.written
    if isExtreme(phrase) { return nil }
    if let outside = WordsOutside(link, phrase, language) {
      if outside.mayMeanElse, PhraseVerdict(phrase, measurement).isRight { return nil }
      phrase = outside.applied(to: phrase)
      text = outside.before + text + outside.after
    }
    let problem = wrongNumber(phrase, text)
    guard let content = problem.content else { return nil }
    let correction = content.help == nil ? problem.correction : nil
    let edit = correction.flatMap { link.edit(writing: $0, for: phrase, language) }
    var help = content.help
    if help == nil, edit == nil {
      help =
        phrase.hasNoun
        ? "if it counts something else, link other words instead"
        : correction.flatMap { helpToWrite($0, for: phrase) }
    }
    return Diagnostic(at: link.range, content.message, help: help, fix: edit)
  }

  /// Whether a word before the link makes it the bound of a claim: `minimum [1000](#n)`.
  ///
  /// The minimum may be what was measured, too.
  private func isExtreme(_ phrase: NumberPhrase) -> Bool {
    guard measurement.kind == .claim, phrase.relation == nil,
      link.before.last?.isWhitespace == true,
      let word = link.before.split(whereSeparator: \.isWhitespace).last?.lowercased()
    else { return false }
    var bound = phrase
    switch word {
    case "minimum", "min.", "mínimo": bound.relation = .greaterOrEqual
    case "maximum", "max.", "máximo": bound.relation = .lessOrEqual
    default: return false
    }
    return PhraseVerdict(bound, measurement).isRight
  }

  /// What to write where only the author can, since the text is not written as it is read.
  private func helpToWrite(_ number: MeasuredNumber, for phrase: NumberPhrase) -> String? {
    guard phrase.isNear(number) else { return nil }
    return phrase.number?.text(of: number, language.mark).map { "write \($0)" }
  }

  /// Whether a number among others in the text would be right by itself: neither the 3 in "3 hundred"
  /// nor the 3 in "less than 3 or so".
  private func isAccepted(_ phrase: NumberPhrase) -> Bool {
    let characters = Array(link.content.numberText)
    let place = phrase.numberPlace
    var alone = link
    alone.content = [.text(String(characters[place]))]
    alone.before = String(characters[..<place.lowerBound])
    alone.after = String(characters[place.upperBound...])
    guard case .phrase(let number) = NumbersInText(String(characters[place]), language) else {
      return false
    }
    let check = NumberCheck(
      link: alone, id: id, measurement: measurement, language: language, record: record)
    return check.diagnostic(of: number) == nil
  }

  /// The text as a range, if it is two numbers with "and" between them: `between 0.8 and 0.9`.
  private var rangeBetween: String? {
    guard let between = language.words.between.first else { return nil }
    let text = "\(between) \(link.written)"
    guard
      case .phrase(let phrase) = NumbersInText("\(between) \(link.content.numberText)", language),
      case .range = phrase.amount, !phrase.hasNoun
    else { return nil }
    return text
  }

  private func wrongNumber(_ phrase: NumberPhrase, _ text: String) -> WrongNumber {
    WrongNumber(
      verdict: PhraseVerdict(phrase, measurement), text: text.excerpt,
      number: String(Array(link.content.numberText)[phrase.numberPlace]), id: id,
      language: language, record: record)
  }

  /// The error for numbers that are not all of the text.
  ///
  /// It has no edit: what other words say of a number, as in "double 12.4", nothing checks outside the
  /// brackets.
  func diagnostic(of numbers: [NumberPhrase]) -> Diagnostic? {
    if id.allowsTextWithNumbers || !measurement.hasNumbers { return nil }
    let right = numbers.filter { PhraseVerdict($0, measurement).isRight }
    if right.count == 1, link.isPlain, isAccepted(right[0]) {
      return Diagnostic(
        at: link.range(ofCharacters: right[0].numberPlace),
        "the number is not checked beside other words",
        help: "put the brackets around the number alone: "
          + link.withBrackets(around: right[0].numberPlace))
    }
    if let range = rangeBetween {
      return Diagnostic(
        at: link.range,
        "the numbers in '\(link.written.excerpt)' are not checked beside other words",
        help: "write [\(range)]")
    }
    let problem =
      switch numbers.count {
      case 0: "the number in '\(link.written.excerpt)' is not understood"
      case 1: "the number in '\(link.written.excerpt)' is not checked beside other words"
      default: "the numbers in '\(link.written.excerpt)' are not checked beside other words"
      }
    return Diagnostic(
      at: link.range, problem,
      help: "put only a number inside the brackets, as in [97.3 %], [at least 0.9] or [12 steps], "
        + "or none")
  }
}
