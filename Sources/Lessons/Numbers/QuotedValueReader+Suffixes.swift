/// What follows a number and belongs to it, such as a percent sign or a unit.
extension QuotedValueReader {
  func readSuffixes(_ value: inout Value, _ lead: QuoteLead) {
    if readGluedWord(&value, lead) { return }
    while readMagnitude(&value) || readPercent(&value) || readOrMore(&value) {}
    readUnit(&value)
    if !value.isOrMore { _ = readOrMore(&value) }
  }

  /// What is written right after digits, or with a hyphen.
  ///
  /// - Returns: Whether nothing more can follow.
  private func readGluedWord(_ value: inout Value, _ lead: QuoteLead) -> Bool {
    guard !value.isWord, let number = value.number, let next = token(value.end), !next.isSpaced
    else { return false }
    let isHyphen = next.kind == .sign && ["-", "\u{2010}", "\u{2011}"].contains(next.text)
    var index = isHyphen ? value.end + 1 : value.end
    if isHyphen, !isGlued(index) || token(index)?.kind != .word { return false }
    // `3.º`
    if next.text == ".", next.kind == .sign, isGlued(index + 1), token(index + 1)?.kind == .word {
      index += 1
    }
    // `die 3. Schicht`
    if next.text == ".", language.words.hasOrdinalPoint, number.isPlainWhole,
      [.determiner, .preposition].contains(lead.context), isNoun(at: value.end + 1)
    {
      value.isName = true
      value.end += 1
      return true
    }
    guard let word = token(index), word.kind == .word else { return false }
    let text = word.text
    let lower = text.lowercased()
    if language.words.ordinalEndings.contains(lower), !isHyphen {
      value.end = index + 1
      value.isName = isNoun(at: value.end)
      value.isOrdinal = true
      return true
    }
    if index > value.end, !isHyphen { return false }
    if !isHyphen, let power = NumberWords.gluedMagnitudes[text] {
      let mayBeUnit = NumberWords.unitSigns.contains(text)
      value.amount = .number(
        number.times(WrittenNumber.Magnitude(text: text, power: power, mayBeUnit: mayBeUnit)))
      value.end += 1
      return false
    }
    if language.words.foldEndings.contains(lower) || language.words.percent.contains(lower) {
      if language.words.percent.contains(lower) { value.amount = .number(number.times(.percent)) }
      value.end = index + 1
      value.hasUnit = true
      value.isName = language.words.names.contains {
        words(at: value.end).pieces.joined(separator: " ").hasPrefix($0)
      }
      return true
    }
    if language.words.isUnit(text), text != "x" || !isFactor(index + 1) {
      value.end = index + 1
      value.hasUnit = true
      // `a 10-second run`
      value.isName = isHyphen && isNoun(at: value.end)
      return false
    }
    if isHyphen || (text == "D" && number.digitCount == 1) {
      // `3-to-1`
      if text.contains(where: \.isNumber) { return false }
      value.end = index + 1
      value.isName = number.isPlainWhole
      return value.isName
    }
    return false
  }

  private func readMagnitude(_ value: inout Value) -> Bool {
    guard token(value.end)?.isSpaced == true else { return false }
    let next = words(at: value.end)
    guard
      let ((phrase, power), count) = next.longestPhrase(
        upTo: 2, { phrase in language.words.magnitudes[phrase].map { (phrase, $0) } })
    else { return false }
    switch value.amount {
    case .number(let number) where number.magnitude == nil && !number.hasPower:
      value.amount = .number(
        number.times(
          WrittenNumber.Magnitude(text: " " + spelled(phrase, at: value.end), power: power)))
    case .fraction(let fraction):
      value.amount = .fraction(fraction * ExactDecimal(digits: [1], lastPlace: power).value)
    default: return false
    }
    value.end += count
    return true
  }

  /// A word as it is written in the text, with the stop of an abbreviation such as `Mio`.
  private func spelled(_ phrase: String, at index: Int) -> String {
    if phrase.contains(" ") { return phrase }
    return tokens[index].text + (isSign(".", at: index + 1) && isGlued(index + 1) ? "." : "")
  }

  private func readPercent(_ value: inout Value) -> Bool {
    guard case .number(let number) = value.amount, number.magnitude == nil || value.isWord,
      let next = token(value.end)
    else { return false }
    var magnitude: WrittenNumber.Magnitude?
    var count = 1
    if next.kind == .sign {
      magnitude = WrittenNumber.Magnitude(percentSign: next.text)
    } else if next.kind == .word,
      let found = words(at: value.end).longestPhrase(upTo: 2, language.words.percentage)
    {
      (magnitude, count) = found
    }
    guard let magnitude else { return false }
    value.amount = .number(number.times(magnitude))
    value.end += count
    return true
  }

  private func readOrMore(_ value: inout Value) -> Bool {
    guard isSign("+", at: value.end), isGlued(value.end), !value.isOrMore else { return false }
    if case .number? = token(value.end + 1)?.kind { return false }
    value.isOrMore = true
    value.end += 1
    return true
  }

  private func readUnit(_ value: inout Value) {
    guard let next = token(value.end) else { return }
    if next.kind == .sign, NumberWords.unitSigns.contains(next.text),
      next.text != "×" || !isFactor(value.end + 1)
    {
      value.end += 1
      value.hasUnit = true
    } else if next.kind == .word, language.words.isUnit(next.text),
      next.text != "x" || !isFactor(value.end + 1),
      !(next.isSpaced && isElided(value.end))
    {
      value.end += 1
      value.hasUnit = true
    } else if next.kind == .word,
      let (_, count) = words(at: value.end).longestPhrase(
        upTo: 3, { language.words.units.contains($0) ? true : nil })
    {
      value.end += count
      value.hasUnit = true
    } else if next.kind != .sign || next.text != "/" {
      return
    }
    // `km/h`
    if isSign("/", at: value.end), isGlued(value.end), isGlued(value.end + 1),
      token(value.end + 1)?.kind == .word
    {
      value.end += 2
      value.hasUnit = true
    }
  }

  private func isFactor(_ index: Int) -> Bool {
    if case .number? = token(index)?.kind { return true }
    return false
  }
}
