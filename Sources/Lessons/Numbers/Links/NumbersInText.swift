/// What numbers the text of a link has.
///
/// A number that is part of a name is none, as in `Figure 2`, `the 3-layer network` and `GPT-4`; nor is
/// one in words among other words, as in `the two curves`.
enum NumbersInText {
  case none
  /// All of the text is a number with what is said of it.
  case phrase(NumberPhrase)
  /// Digits stand among other words or signs, or are not understood. The numbers are those that can be
  /// read by themselves.
  case mixed([NumberPhrase])

  init(_ text: String, _ language: NumberLanguage) {
    let tokens = PhraseTokens(text, language)
    let reader = NumberPhraseReader(tokens)
    if let phrase = reader.phrase(tokens.trimmed) {
      self = .phrase(phrase)
      return
    }
    if reader.isUnfinished(tokens.trimmed) {
      self = .mixed([])
      return
    }
    let names = NumberedNames(tokens, reader)
    var numbers: [NumberPhrase] = []
    var hasDigits = false
    var index = 0
    while index < tokens.all.count {
      if let end = names.end(ofNameAt: index) {
        index = end
      } else if let (number, end) = reader.number(at: index) {
        numbers.append(number)
        hasDigits = true
        index = end
      } else {
        if tokens.all[index].hasDigits { hasDigits = true }
        index += 1
      }
    }
    self = hasDigits ? .mixed(numbers) : .none
  }
}

/// Finds the numbers in a text that are parts of names.
struct NumberedNames {
  private let tokens: PhraseTokens
  private let reader: NumberPhraseReader
  private let singles: SingleNumberReader

  init(_ tokens: PhraseTokens, _ reader: NumberPhraseReader) {
    self.tokens = tokens
    self.reader = reader
    singles = SingleNumberReader(tokens)
  }

  private var words: NumberWords { tokens.language.words }

  /// The token after a name that begins at a token, in which there is a number; nil if there is none.
  func end(ofNameAt index: Int) -> Int? {
    guard let token = tokens[index] else { return nil }
    switch token.kind {
    case .word, .sign: return endOfReference(index)
    case .number(let number): return number.isPlainWhole ? endOfCompound(index, number) : nil
    case .fraction, .opaque, .malformed: return nil
    }
  }

  /// `Figure 2`, `Fig. 2`, `§ 2`, `version 1.2.3`, `ISO 8601`.
  private func endOfReference(_ start: Int) -> Int? {
    var index = start + 1
    let name = tokens.all[start].text
    if tokens.all[start].kind == .sign {
      guard name == "§" else { return nil }
    } else if tokens.isSign(".", at: index), tokens.isGlued(index) {
      guard words.isAbbreviationBeforeNumber(name) else { return nil }
      index += 1
    } else {
      guard words.isNameBeforeNumber(name) || isStandard(name, at: index) else { return nil }
    }
    guard isNumber(index), isNameNumber(index) else { return nil }
    let end = endOfEnumeration(index + 1)
    // `Steps 99` counts them.
    return words.isPlural(name) && end == index + 1 ? nil : end
  }

  /// Whether a number is one of a name, and no measure: `step 13 %`, `step 13 ms`, `epoch 13.5`.
  private func isNameNumber(_ index: Int) -> Bool {
    // `version 1.2.3`
    if tokens[index]?.kind == .malformed { return true }
    guard let number = singles.number(at: index), number.end == index + 1 else { return false }
    return !number.hasUnit
  }

  private func isStandard(_ name: String, at index: Int) -> Bool {
    guard case .number(let number)? = tokens[index]?.kind else { return false }
    return words.isStandard(name, number)
  }

  private func isNumber(_ index: Int) -> Bool {
    switch tokens[index]?.kind {
    case .number, .malformed: tokens[index]?.text.first?.isNumber ?? false
    default: false
    }
  }

  /// All of `Figures 2.1, 2.2 and 2.4` and `step 7 of 9` are names.
  private func endOfEnumeration(_ start: Int) -> Int {
    var end = start
    while true {
      var next = end
      while isBetweenNames(next) { next += 1 }
      guard next > end, isNumber(next) else { return end }
      end = next + 1
    }
  }

  private func isBetweenNames(_ index: Int) -> Bool {
    guard let token = tokens[index], token.kind == .sign || token.kind == .word else {
      return false
    }
    let piece = token.text.lowercased()
    return words.isEnumerating(piece) || words.outOf.contains(piece)
  }

  /// `3-layer`, `3D`, `the 3rd layer`, `die 3. Schicht`.
  private func endOfCompound(_ start: Int, _ number: WrittenNumber) -> Int? {
    let next = start + 1
    guard tokens.isGlued(next), let token = tokens[next] else { return nil }
    if tokens.isHyphen(next) {
      guard tokens.isGlued(next + 1), let word = tokens[next + 1] else { return nil }
      if isMeasure(word) { return isFoldedName(next + 2) ? next + 2 : nil }
      return reader.isPlainWord(next + 1) ? next + 2 : nil
    }
    if token.kind == .word, token.text == "D", number.digitCount == 1 { return next + 1 }
    if token.kind == .word, words.ordinalEndings.contains(token.text.lowercased()) {
      return isSpacedWord(next + 1) ? next + 1 : nil
    }
    guard tokens.isSign(".", at: next) else { return nil }
    // `la 3.ª capa`
    if tokens.isGlued(next + 1), let ending = tokens[next + 1]?.text.lowercased(),
      words.ordinalEndings.contains(ending), isSpacedWord(next + 2)
    {
      return next + 2
    }
    return words.hasOrdinalPoint && isSpacedWord(next + 1) ? next + 1 : nil
  }

  /// Whether a word after a hyphen makes a measure of the number, as in `99-fold` and `99-ms`.
  private func isMeasure(_ word: PhraseToken) -> Bool {
    words.isUnit(word.text) || words.foldEndings.contains(word.text.lowercased())
  }

  private func isFoldedName(_ index: Int) -> Bool {
    guard isSpacedWord(index), let name = tokens[index]?.text.lowercased() else { return false }
    return words.foldedNames.contains { name.hasPrefix($0) }
  }

  private func isSpacedWord(_ index: Int) -> Bool {
    tokens[index].map { $0.kind == .word && $0.isSpaced } ?? false
  }
}
