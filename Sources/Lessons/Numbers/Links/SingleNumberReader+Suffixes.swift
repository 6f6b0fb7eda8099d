/// What follows a number and belongs to it, such as a percent sign or a unit.
extension SingleNumberReader {
  /// Reads all of it.
  ///
  /// - Returns: Whether what is written right after the number is understood.
  func readSuffixes(_ found: inout Found) -> Bool {
    guard readWordRightAfter(&found) else { return false }
    while readMagnitude(&found) || readPercent(&found) || readOrMore(&found) {}
    readUnit(&found)
    return true
  }

  /// Reads a word that is written right after digits, or with a hyphen: `99k`, `99ms`, `99-fold`.
  private func readWordRightAfter(_ found: inout Found) -> Bool {
    guard let next = tokens[found.end], !next.isSpaced else { return true }
    let isHyphen = tokens.isHyphen(found.end)
    let index = isHyphen ? found.end + 1 : found.end
    guard let word = tokens[index], word.kind == .word, !word.isSpaced else { return true }
    guard !found.isInWords, let number = found.number else { return false }
    let text = word.text
    let lower = text.lowercased()
    if !isHyphen, let power = NumberWords.gluedMagnitudes[text] {
      let mayBeUnit = NumberWords.unitSigns.contains(text)
      found.amount = .number(
        number.times(WrittenNumber.Magnitude(text: text, power: power, mayBeUnit: mayBeUnit)))
      found.hasUnit = mayBeUnit
    } else if words.percent.contains(lower) {
      found.amount = .number(number.times(.percent))
    } else if words.isUnit(text) || words.foldEndings.contains(lower) {
      found.hasUnit = true
    } else {
      return false
    }
    found.isCompound = isHyphen
    found.end = index + 1
    return true
  }

  private func readMagnitude(_ found: inout Found) -> Bool {
    guard tokens[found.end]?.isSpaced == true else { return false }
    let next = tokens.words(at: found.end)
    guard
      let ((phrase, power), count) = next.longestPhrase(
        upTo: 2, { phrase in words.magnitudes[phrase].map { (phrase, $0) } })
        ?? letterMagnitude(at: found.end)
    else { return false }
    switch found.amount {
    case .number(let number) where number.magnitude == nil && !number.hasPower:
      found.amount = .number(
        number.times(
          WrittenNumber.Magnitude(text: " " + spelled(phrase, at: found.end), power: power)))
    case .fraction(let fraction):
      found.amount = .fraction(fraction * ExactDecimal(digits: [1], lastPlace: power).value)
    default: return false
    }
    found.end += count
    return true
  }

  /// A letter or an abbreviation that multiplies, in any language: `1,2 M`.
  private func letterMagnitude(at index: Int) -> ((String, Int), Int)? {
    guard let text = tokens[index]?.text, NumberWords.spacedMagnitudes.contains(text),
      let power = NumberWords.gluedMagnitudes[text]
    else { return nil }
    return ((text, power), 1)
  }

  /// A word as it is written in the text, with the stop of an abbreviation such as `Mio`.
  private func spelled(_ phrase: String, at index: Int) -> String {
    guard !phrase.contains(" "), let token = tokens[index] else { return phrase }
    let hasStop = tokens.isSign(".", at: index + 1) && tokens.isGlued(index + 1)
    return token.text + (hasStop && words.shortened.contains(phrase) ? "." : "")
  }

  private func readPercent(_ found: inout Found) -> Bool {
    guard case .number(let number) = found.amount, number.magnitude == nil || found.isInWords,
      let next = tokens[found.end]
    else { return false }
    var magnitude: WrittenNumber.Magnitude?
    var count = 1
    if next.kind == .sign {
      magnitude = WrittenNumber.Magnitude(percentSign: next.text)
    } else if next.kind == .word,
      let phrase = tokens.words(at: found.end).longestPhrase(upTo: 2, words.percentage)
    {
      (magnitude, count) = phrase
    }
    guard let magnitude else { return false }
    found.amount = .number(number.times(magnitude))
    found.end += count
    return true
  }

  private func readOrMore(_ found: inout Found) -> Bool {
    guard tokens.isSign("+", at: found.end), tokens.isGlued(found.end), !found.isOrMore else {
      return false
    }
    if case .number? = tokens[found.end + 1]?.kind { return false }
    found.isOrMore = true
    found.end += 1
    return true
  }

  /// Whether a sign multiplies the number with another one, and does not say "times".
  private func isFactor(_ sign: PhraseToken, _ next: Int) -> Bool {
    guard sign.text == "×" || sign.text == "x" else { return false }
    return tokens[next]?.hasDigits ?? false
  }

  private func readUnit(_ found: inout Found) {
    guard let next = tokens[found.end] else { return }
    if next.kind == .sign, NumberWords.unitSigns.contains(next.text), !isFactor(next, found.end + 1)
    {
      found.end += 1
    } else if next.kind == .word, next.isSpaced, words.isUnit(next.text),
      !isFactor(next, found.end + 1)
    {
      found.end += 1
    } else if next.kind == .word,
      let (_, count) = tokens.words(at: found.end).longestPhrase(
        upTo: 3, { words.units.contains($0) ? true : nil })
    {
      found.end += count
    } else if !found.hasUnit {
      return
    }
    found.hasUnit = true
    // `km/h`
    if tokens.isSign("/", at: found.end), tokens.isGlued(found.end),
      tokens.isGlued(found.end + 1), tokens[found.end + 1]?.kind == .word
    {
      found.end += 2
    }
  }
}
