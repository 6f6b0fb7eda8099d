import Text

/// What is said of a number in a link that is wrong.
struct WrongNumber {
  let verdict: PhraseVerdict
  /// The text of the link.
  let text: String
  /// The number in it with what follows it: `12 steps`.
  let number: String
  let id: String
  let language: NumberLanguage
  /// The lesson in whose approved record the measurement is; nil for that of a run.
  let record: String?

  private var phrase: NumberPhrase { verdict.phrase }
  private var measurement: Measurement { verdict.measurement }

  /// The message, and the way out; nil if nothing is wrong.
  var content: (message: String, help: String?)? {
    if verdict.isRight { return nil }
    let numbers = verdict.candidates
    guard let nearest = nearest(among: numbers) else { return nothingToCompare }
    if verdict.isBound, numbers.contains(where: verdict.names) { return wrongRelation }
    if numbers.count > 1 {
      let count = verdict.isBound ? numbers.count : measurement.allNumbers.count
      return (
        "the text says \(text), but none of the \(count) numbers of \(target)\(origin) \(requirement)",
        "the nearest is \(shown(nearest))"
      )
    }
    let verb =
      switch measurement.kind {
      case .claim: verdict.isBound ? "compares with" : "measured"
      case .cell: "shows"
      }
    return ("the text says \(text), but \(target) \(verb) \(shown(nearest))\(origin)", help)
  }

  /// The number that has to be written, if only one can be meant.
  var correction: MeasuredNumber? {
    guard phrase.number != nil, !phrase.hasUnit, phrase.relation == nil, record == nil,
      [.rounded, .about].contains(phrase.precision), verdict.shownNumbers.count == 1
    else { return nil }
    return verdict.shownNumbers[0]
  }

  private var target: String { "the \(measurement.kind.rawValue) '\(id)'" }

  private var origin: String { record.map { " in the approved record of \($0)" } ?? "" }

  private var requirement: String {
    if phrase.relation != nil { return "satisfies it" }
    switch phrase.amount {
    case .range, .tolerance: return "is in it"
    default: return phrase.precision == .exact ? "is that" : "rounds to it"
    }
  }

  private var nothingToCompare: (message: String, help: String?) {
    switch measurement.kind {
    case .claim:
      (
        "the text says \(text), but \(target) compares no numbers\(origin)",
        "state both sides: claim(\"…\", a, <, b, id: \"\(id)\")"
      )
    case .cell:
      (
        "the text says \(text), but \(target) shows no numbers\(origin)",
        "link it to a claim or a cell that does, or compute it: `{swift} …`"
      )
    }
  }

  private func nearest(among numbers: [MeasuredNumber]) -> MeasuredNumber? {
    let value = verdict.value
    func distance(_ number: MeasuredNumber) -> Double {
      number.exact == nil ? .infinity : abs(number.value - value)
    }
    return numbers.min { distance($0) < distance($1) }
  }

  // MARK: Saying

  /// `0.96812 (96.8 %)`: the number in six digits, or in as many as show that it is another one, and
  /// as the text would write it.
  private func shown(_ number: MeasuredNumber) -> String {
    let rounded = phrase.number?.text(of: number, language.mark)
    let exact: String
    if let decimal = number.exact, decimal.isWhole, abs(number.value) >= 1e6 {
      exact = decimal.wholeText
    } else {
      var style = NumberStyle.value(significantDigits: 6)
      if phrase.precision == .exact
        || verdict.agrees(MeasuredNumber(number.value.rounded(toSignificantDigits: 6)))
      {
        style = .exactValue
      }
      style.spelling.decimalMark = String(language.mark.rawValue)
      exact = number.value.text(style)
    }
    return rounded.map { $0 == exact ? exact : "\(exact) (\($0))" } ?? exact
  }

  /// The number is what the claim compares with, and the words beside it say the wrong thing.
  private var wrongRelation: (message: String, help: String?) {
    guard let words = measurement.relation?.words(language.words) else {
      return (
        "the text says \(text), which \(target) does not state\(origin)",
        "write the measured number alone"
      )
    }
    return (
      "the text says \(text), but \(target) states \(words) \(number)\(origin)",
      "write [\(words) \(number)], or fix the claim"
    )
  }

  /// The way out, where it is another one than to write the right number.
  private var help: String? {
    if !verdict.isBound, measurement.kind == .claim,
      measurement.expected.contains(where: verdict.names)
    {
      let words = measurement.relation?.words(language.words)
      return "\(number) is what the claim compares with: write "
        + (words.map { "[\($0) \(number)], or " } ?? "") + "the measured number"
    }
    if verdict.isBound, measurement.numbers.contains(where: verdict.names) {
      return "\(number) is what the claim measured: write it alone in the brackets"
    }
    return helpWithPrecision ?? helpWithPercent
  }

  /// The number is right, but not what is said of it, or the other way round.
  private var helpWithPrecision: String? {
    let isRounding = verdict.candidates.contains(where: verdict.names)
    return switch phrase.precision {
    case .exact: isRounding ? "it is \(number) only after rounding" : nil
    case .almost: isRounding ? "it is not less than \(number)" : "it is not that near to \(number)"
    case .littleMore:
      isRounding ? "it is not more than \(number)" : "it is not that near to \(number)"
    case .rounded, .about: nil
    }
  }

  private var helpWithPercent: String? {
    guard var other = phrase.number, other.magnitude == nil || other.isPercent else { return nil }
    let power = other.isPercent ? 2 : -2
    other.digits = other.digits.scaled(byPowerOfTen: power)
    other.lastPlace += power
    guard verdict.shownNumbers.contains(where: { other.isRounding(of: $0) }) else { return nil }
    return other.isPercent
      ? "the number is right without the percent sign"
      : "the number is right as a percentage: write it with a percent sign inside the brackets"
  }
}
