import Text

/// What is said of a number in prose that is wrong.
struct QuotationProblem {
  let quotation: Quotation
  let id: String
  let language: NumberLanguage
  /// The lesson in whose approved record the measurement is; nil for that of a run.
  let record: String?

  private var quoted: QuotedNumber { quotation.quoted }
  private var measurement: Measurement { quotation.measurement }
  private var text: String { quoted.text }

  /// The message, and the way out; nil if nothing is wrong.
  var content: (message: String, help: String?)? {
    if quotation.isRight { return nil }
    let numbers = quotation.candidates
    guard let nearest = nearest(among: numbers) else { return nothingToCompare }
    if quotation.isBound, numbers.contains(where: quotation.names) { return wrongRelation }
    if numbers.count > 1 {
      // `[12 runs](#tab-runs)` may count something else.
      if quoted.hasNoun, measurement.kind == .cell, quoted.number?.isPlainWhole == true,
        quoted.relation == nil, quoted.precision == .equal
      {
        return nil
      }
      return (
        "the text says \(text), but none of the \(numbers.count) numbers of \(target)\(origin) \(requirement)",
        "the nearest is \(shown(nearest))"
      )
    }
    let verb =
      switch measurement.kind {
      case .claim: quotation.isBound ? "compares with" : "measured"
      case .cell: "shows"
      }
    return ("the text says \(text), but \(target) \(verb) \(shown(nearest))\(origin)", help)
  }

  /// The number that has to be written, if only one can be meant.
  var correction: MeasuredNumber? {
    guard quoted.number != nil, !quoted.hasUnit, quoted.relation == nil, !quoted.isJudged,
      !quoted.isUniversal,
      [.equal, .about].contains(quoted.precision), record == nil,
      quotation.shownNumbers.count == 1
    else { return nil }
    return quotation.shownNumbers[0]
  }

  private var target: String { "the \(measurement.kind.rawValue) '\(id)'" }

  private var origin: String { record.map { " in the approved record of \($0)" } ?? "" }

  private var requirement: String {
    if quoted.relation != nil { return "is" }
    switch quoted.amount {
    case .range, .tolerance: return "is in it"
    default: return "rounds to it"
    }
  }

  private var nothingToCompare: (message: String, help: String?)? {
    guard quoted.standing == .stated else { return nil }
    if measurement.kind == .claim {
      return (
        "the text says \(text), but \(target) compares no numbers\(origin)",
        "state both sides: claim(\"…\", a, <, b, id: \"\(id)\")"
      )
    }
    // `[3 lines](#lst-x)` counts something else.
    if quoted.hasNoun { return nil }
    return (
      "the text says \(text), but \(target) shows no numbers\(origin)",
      "link it to a claim or a cell that does, or compute it: `{swift} …`"
    )
  }

  private func nearest(among numbers: [MeasuredNumber]) -> MeasuredNumber? {
    let value = quotation.value
    func distance(_ number: MeasuredNumber) -> Double {
      number.exact == nil ? .infinity : abs(number.value - value)
    }
    return numbers.min { distance($0) < distance($1) }
  }

  // MARK: Saying

  /// `0.96812 (96.8 %)`: the number in six digits, or in as many as show that it is another one, and
  /// as the text would write it.
  private func shown(_ number: MeasuredNumber) -> String {
    let rounded = quoted.number?.text(of: number, language.mark)
    let exact: String
    if let decimal = number.exact, decimal.isWhole, abs(number.value) >= 0x1p53 {
      exact = decimal.wholeText
    } else {
      var style = NumberStyle.value(significantDigits: 6)
      if quotation.agrees(MeasuredNumber(number.value.rounded(toSignificantDigits: 6))) {
        style = .exactValue
      }
      style.spelling.decimalMark = String(language.mark.rawValue)
      exact = number.value.text(style)
    }
    return rounded.map { $0 == exact ? exact : "\(exact) (\($0))" } ?? exact
  }

  /// The number is what the claim compares with, and the words beside it say the wrong thing.
  private var wrongRelation: (message: String, help: String?) {
    let number = quoted.numberText
    guard let words = measurement.relation?.words(language.words) else {
      return (
        "the text says \(text), which \(target) does not state\(origin)",
        "drop those words and write the measured number"
      )
    }
    return (
      "the text says \(text), but \(target) states \(words) \(number)\(origin)",
      "write [\(words) \(number)], or fix the claim"
    )
  }

  /// The way out, where it is another one than to write the right number.
  private var help: String? {
    if !quotation.isBound, measurement.kind == .claim,
      measurement.expected.contains(where: quotation.names)
    {
      let words = measurement.relation?.words(language.words)
      return "it is what the claim compares with"
        + (words.map { ": say so in the brackets, [\($0) \(quoted.numberText)]" }
          ?? ", not what it measured")
    }
    if quotation.isBound, measurement.numbers.contains(where: quotation.names) {
      return "it is what the claim measured: keep the words before it outside the brackets"
    }
    return helpWithPercent
      ?? (quoted.standing != .counted
        ? nil : "if it counts something else, put the link on other words")
  }

  private var helpWithPercent: String? {
    guard var other = quoted.number, other.magnitude == nil || other.isPercent else { return nil }
    let power = other.isPercent ? 2 : -2
    other.digits = other.digits.scaled(byPowerOfTen: power)
    other.lastPlace += power
    guard quotation.shownNumbers.contains(where: { other.isRounding(of: $0) }) else { return nil }
    return other.isPercent
      ? "the number is right without the percent sign"
      : "put the percent sign inside the brackets"
  }
}
