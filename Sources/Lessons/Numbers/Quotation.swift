import Text

/// A number in prose and what it was taken from.
struct Quotation {
  /// The number as it is written.
  let text: String
  let amount: QuotedNumbers.Amount
  let id: String
  let measurement: Measurement
  let mark: DecimalMark
  let language: String
  /// The lesson in whose approved record the measurement is; nil for that of a run.
  let record: String?

  /// The number that has to be written, if only one can be meant.
  var correction: Double? {
    guard let phrase, phrase.relation != .bound, record == nil, shownNumbers.count == 1
    else { return nil }
    return shownNumbers[0]
  }

  /// What is wrong with the number; nil if nothing is.
  var problem: (message: String, help: String?)? {
    let numbers = isBound ? measurement.expected : shownNumbers
    if isRight(numbers) || !isBound && isRight(measurement.numbers + measurement.otherNumbers) {
      return nil
    }
    guard let nearest = nearest(among: numbers) else { return nothingToCompare }
    if isBound, numbers.contains(where: agrees) { return wrongRelation }
    if numbers.count > 1 {
      // `[12 runs](#tab-runs)` may count something else.
      if case .number(let phrase) = amount, phrase.hasWords, measurement.kind == .cell {
        return nil
      }
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
    return ("the text says \(text), but \(target) \(verb) \(shown(nearest))\(origin)", help)
  }

  /// What the text is taken to mean.
  private var shownNumbers: [Double] {
    measurement.numbers.isEmpty ? measurement.otherNumbers : measurement.numbers
  }

  private var target: String { "the \(measurement.kind.rawValue) '\(id)'" }

  private var origin: String { record.map { " in the approved record of \($0)" } ?? "" }

  /// The number, if it is a single one.
  private var phrase: NumberPhrase? {
    if case .number(let phrase) = amount { phrase } else { nil }
  }

  /// Whether it is to be what the claim compares with.
  private var isBound: Bool { phrase?.relation == .bound && measurement.kind == .claim }

  private var nothingToCompare: (message: String, help: String?)? {
    if measurement.kind == .claim {
      return (
        "the text says \(text), but \(target) compares no numbers\(origin)",
        "state both sides: claim(\"…\", a, <, b, id: \"\(id)\")"
      )
    }
    // `[3 lines](#lst-x)` counts something else.
    if phrase?.hasWords == true { return nil }
    return (
      "the text says \(text), but \(target) shows no numbers\(origin)",
      "link it to a claim or a cell that does, or compute it: `{swift} …`"
    )
  }

  // MARK: Comparing

  private func isRight(_ numbers: [Double]) -> Bool {
    switch amount {
    case .range(let low, let high):
      func contains(_ number: Double) -> Bool {
        (number >= low.digits.value || low.isRounding(of: number))
          && (number <= high.digits.value || high.isRounding(of: number))
      }
      let areEnds = [low, high].allSatisfy { end in numbers.contains { end.isRounding(of: $0) } }
      return areEnds || !numbers.isEmpty && numbers.allSatisfy(contains)
    case .fraction: return numbers.contains(where: agrees)
    case .number(let phrase):
      guard let bound = phrase.bound else { return numbers.contains(where: agrees) }
      let value = phrase.number.digits.value
      // What a cell shows has to be within the bound; there may be other numbers beside it.
      if measurement.kind == .cell { return numbers.contains { bound.holds($0, value) } }
      return numbers.contains { agrees($0) && states(bound, of: $0) }
    }
  }

  /// Whether the claim states this relation to what it compares with, or if that is the stated one but
  /// for equality, whether what was measured is so.
  private func states(_ bound: NumberRelation, of expected: Double) -> Bool {
    guard let stated = measurement.relation else { return false }
    if stated.implies(bound) { return true }
    return stated.hasSameDirection(as: bound) && !measurement.numbers.isEmpty
      && measurement.numbers.allSatisfy { bound.holds($0, expected) }
  }

  private func agrees(_ number: Double) -> Bool {
    switch amount {
    case .number(let phrase):
      phrase.number.isRounding(of: number, isAbout: phrase.relation == .about)
    case .range(let low, let high):
      low.isRounding(of: number) || high.isRounding(of: number)
    // To four digits, as pages show numbers.
    case .fraction(let value): abs(number - value) <= 5e-4 * abs(value)
    }
  }

  private func nearest(among numbers: [Double]) -> Double? {
    let value =
      switch amount {
      case .number(let phrase): phrase.number.digits.value
      case .range(let low, _): low.digits.value
      case .fraction(let value): value
      }
    func distance(_ number: Double) -> Double {
      number.isFinite ? abs(number - value) : .infinity
    }
    return numbers.min { distance($0) < distance($1) }
  }

  // MARK: Saying

  /// `0.96812 (96.8 %)`: the number in six digits, or in as many as show that it is another one, and
  /// as the text would write it.
  private func shown(_ number: Double) -> String {
    var style = NumberStyle.value(significantDigits: 6)
    if agrees(number.rounded(toSignificantDigits: 6)) { style = .exactValue }
    style.spelling.decimalMark = String(mark.rawValue)
    let exact = number.text(style)
    let rounded = phrase?.number.text(of: number, mark)
    return rounded.map { $0 == exact ? exact : "\(exact) (\($0))" } ?? exact
  }

  /// The number is what the claim compares with, and the words before it say the wrong thing.
  private var wrongRelation: (message: String, help: String?) {
    let number = phrase?.text ?? text
    guard let words = measurement.relation?.words(in: language) else {
      return (
        "the text says \(text), which \(target) does not state\(origin)",
        "write what was measured, without the words before it"
      )
    }
    return (
      "the text says \(text), but \(target) states \(words) \(number)\(origin)",
      "write [\(words) \(number)], or fix the claim"
    )
  }

  /// The way out, where it is another one than to write the right number.
  private var help: String? {
    guard let phrase else { return nil }
    if !isBound, measurement.kind == .claim, measurement.expected.contains(where: agrees) {
      let words = measurement.relation?.words(in: language)
      return "it is what the claim compares with"
        + (words.map { ": say so in the brackets, [\($0) \(phrase.text)]" }
          ?? ", not what it measured")
    }
    if isBound, measurement.numbers.contains(where: agrees) {
      return "it is what the claim measured: leave the words before it out of the brackets"
    }
    var other = phrase.number
    other.digits = other.digits.scaled(byPowerOfTen: other.isPercent ? 2 : -2)
    other.lastPlace += other.isPercent ? 2 : -2
    guard shownNumbers.contains(where: { other.isRounding(of: $0) }) else { return nil }
    return phrase.number.isPercent
      ? "a percent sign makes it a hundredth: leave it out of the link"
      : "put the percent sign into the brackets"
  }
}
