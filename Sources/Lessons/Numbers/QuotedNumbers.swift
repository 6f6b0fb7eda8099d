/// The numbers in the text of a link, with what the words around each say of it.
///
/// A number that is a name is none of them, as in `Figure 2` and `the 3-layer network`.
struct QuotedNumbers {
  enum Amount: Equatable {
    case number(NumberPhrase)
    case range(WrittenNumber, WrittenNumber)
    /// `2/3`, as a number.
    case fraction(Double)
  }

  struct Quoted: Equatable {
    var amount: Amount
    /// As it is written, with the words that belong to it.
    var text: String
    /// Where that is in the text, in characters.
    var place: Range<Int>
    /// Whether it can only be what is linked to, rather than count something else, as in
    /// `the 2 layers`.
    var isCertain: Bool
  }

  private(set) var numbers: [Quoted] = []

  private let characters: [Character]
  private let scanner: NumberScanner
  private let mark: DecimalMark

  init(_ text: String, _ mark: DecimalMark) {
    characters = Array(text)
    scanner = NumberScanner(characters, mark)
    self.mark = mark
    if let phrase = NumberPhrase(text, mark) {
      numbers = [
        Quoted(
          amount: .number(phrase), text: text, place: 0..<characters.count, isCertain: true)
      ]
      return
    }
    var index = 0
    while index < characters.count {
      guard isStart(index) else {
        index += 1
        continue
      }
      let end = read(at: index)
      // The rest of what is no number, such as `3D` and `1.2.3`.
      index = end ?? characters[index...].firstIndex(where: \.isWhitespace) ?? characters.count
    }
  }

  // MARK: Reading

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  /// Whether a number can begin here: nothing before it belongs to it.
  private func isStart(_ index: Int) -> Bool {
    let first = characters[index]
    let isSign = "+-\u{2212}.,".contains(first) && character(index + 1)?.isASCIIDigit == true
    guard first.isNumber || isSign else { return false }
    guard let before = character(index - 1) else { return true }
    return !before.isLetter && !before.isNumber && !"_^\u{FFFC}./:@\\".contains(before)
  }

  /// Reads what begins at an index.
  ///
  /// - Returns: Where it ends; nil if it is no number.
  private mutating func read(at start: Int) -> Int? {
    let lead = self.lead(before: start)
    if let (value, end) = fraction(at: start) {
      add(.fraction(value), lead.start..<end, lead)
      return end
    }
    guard let (number, end) = scanner.number(at: start) else { return nil }
    if let (other, rangeEnd) = upperEnd(after: end), !number.isYear || !other.isYear {
      // In "5–6 %" both are hundredths.
      let isShared = other.isPercent && !number.isPercent
      add(.range(isShared ? number.asPercent : number, other), lead.start..<rangeEnd, lead)
      return rangeEnd
    }
    // The tolerance of a number is not measured.
    if lead.lastSign == "±" { return end }
    let stop = characters[end...].firstIndex(where: \.isNumber) ?? characters.count
    guard var phrase = NumberPhrase(String(characters[lead.start..<stop]), mark) else { return end }
    // The words after it may be about the next number.
    phrase.text = String(characters[start..<end])
    add(.number(phrase), lead.start..<end, lead)
    return end
  }

  private mutating func add(_ amount: Amount, _ place: Range<Int>, _ lead: Lead) {
    if lead.isName { return }
    let rest = characters[place.upperBound...]
    let isFactor =
      lead.lastSign.map { "×·*".contains($0) } == true
      || rest.first { !$0.isWhitespace }.map { "×·*".contains($0) } == true
    numbers.append(
      Quoted(
        amount: amount, text: String(characters[place]), place: place,
        isCertain: !isFactor && isCertain(lead, rest)))
  }

  /// Whether a number with these words around it can only be the one that is linked to.
  private func isCertain(_ lead: Lead, _ rest: ArraySlice<Character>) -> Bool {
    let words = String(rest).split { !$0.isLetter && !$0.isNumber }
    let isPartOfCount =
      words.first.map { Self.ofs.contains($0.lowercased()) } == true
      && words.dropFirst().first?.first?.isNumber == true
    if isPartOfCount || lead.isAfterCount { return false }
    if lead.hasQualifier || lead.isFirst { return true }
    guard let word = lead.wordBefore, Self.verbs.contains(word) else { return false }
    return words.allSatisfy { NumberContext.units.contains(String($0)) }
  }

  /// Words after which a number is what was said before: "a loss of 9".
  private static let verbs: Set<String> = [
    "of", "is", "was", "are", "were", "be", "equals", "reaches", "reached", "gives", "gave", "from",
    "between", "von", "ist", "war", "sind", "waren", "beträgt", "betrug", "ergibt", "zwischen",
    "de", "est", "était", "vaut", "valait", "atteint", "donne", "entre", "es", "era", "son", "vale",
    "valía", "alcanza", "da",
  ]
  private static let ofs: Set<String> = ["of", "von", "sur", "de", "out", "aus"]
}

// MARK: - Before a number

extension QuotedNumbers {
  /// What stands before a number.
  private struct Lead {
    /// Where the words that say what the number is begin, or the number.
    var start: Int
    /// Whether there are such words or signs.
    var hasQualifier = false
    /// Whether nothing else stands before them, or the name of the quantity and an equals sign.
    var isFirst = false
    var wordBefore: String?
    /// Whether it is what a count is out of: `7 of 9`.
    var isAfterCount = false
    var lastSign: Character?
    /// Whether the number belongs to a name, such as `Figure 2` or `Fig. 2`.
    var isName: Bool {
      guard !hasQualifier, let word = wordBefore else { return false }
      if NumberContext.references.contains(word) { return true }
      return NumberContext.abbreviations.contains(word) && (lastSign == "." || word.count > 1)
    }
  }

  private func lead(before start: Int) -> Lead {
    var lead = Lead(start: start)
    var end = start
    func trim() {
      while let last = character(end - 1), last.isWhitespace || NumberPhrase.openers.contains(last)
      {
        end -= 1
      }
    }
    trim()
    while let last = character(end - 1) {
      let isSign = NumberRelation.signs[last] != nil || "~∼≈=".contains(last)
      let text = String(characters[max(0, end - 24)..<end])
      guard
        let count = isSign ? 1 : NumberPhrase.opening(atEndOf: text).map({ $0.count - 1 })
      else { break }
      end -= count
      lead.start = last == "=" ? lead.start : end
      lead.hasQualifier = true
      trim()
    }
    let before = characters[..<end]
    lead.isFirst = before.isEmpty
    lead.lastSign = before.last
    // `Fig. 2`
    let word = (before.last == "." ? before.dropLast() : before).reversed().prefix(
      while: \.isLetter)
    lead.wordBefore = word.isEmpty ? nil : String(word.reversed()).lowercased()
    let first = before.dropLast(word.count).last { !$0.isWhitespace }
    lead.isAfterCount =
      first?.isNumber == true && lead.wordBefore.map { Self.ofs.contains($0) } == true
    return lead
  }
}

// MARK: - Ranges and fractions

extension QuotedNumbers {
  /// The second number of a range, `3–9`, `3 to 9`, of which the first ends at an index.
  private func upperEnd(after start: Int) -> (number: WrittenNumber, end: Int)? {
    var index = start
    func skipSpaces() {
      while let next = character(index), next.isWhitespace { index += 1 }
    }
    skipSpaces()
    if let sign = character(index), "-\u{2010}\u{2011}‒–—…".contains(sign) {
      index += 1
    } else {
      guard index > start else { return nil }
      let word = String(characters[index...].prefix(while: \.isLetter))
      let isBetween = ["and", "und", "et", "y"].contains(word) && isAfterBetween(start)
      guard ["to", "bis", "à", "a"].contains(word) || isBetween else { return nil }
      index += word.count
    }
    skipSpaces()
    return scanner.number(at: index)
  }

  private func isAfterBetween(_ end: Int) -> Bool {
    let before = String(characters[..<end].suffix(32)).lowercased()
    return ["between ", "zwischen ", "entre "].contains(where: before.contains)
  }

  /// A fraction of whole numbers, `2/3`, or one in a sign, `½`.
  private func fraction(at start: Int) -> (value: Double, end: Int)? {
    if let value = characters[start].unicodeScalars.first?.properties.numericValue,
      !characters[start].isASCII, characters[start].wholeNumberValue == nil
    {
      return (value, start + 1)
    }
    func number(_ index: Int) -> (Double, Int)? {
      let digits = characters[index...].prefix(while: \.isASCIIDigit)
      guard (1...6).contains(digits.count), let number = Double(String(digits)) else { return nil }
      return (number, digits.endIndex)
    }
    guard let (above, slash) = number(start), let sign = character(slash), "/⁄".contains(sign),
      slash + 1 < characters.count, let (below, end) = number(slash + 1), below > 0,
      character(end).map({ $0.isLetter || $0.isNumber || "/_^".contains($0) }) != true
    else { return nil }
    return (above / below, end)
  }
}

extension WrittenNumber {
  fileprivate var asPercent: WrittenNumber {
    var number = self
    number.digits = digits.scaled(byPowerOfTen: -2)
    number.lastPlace -= 2
    number.isPercent = true
    return number
  }

  fileprivate var isYear: Bool {
    digitCount == 4 && !hasDecimals && !isPercent && (1500...2100).contains(digits.value)
  }
}
