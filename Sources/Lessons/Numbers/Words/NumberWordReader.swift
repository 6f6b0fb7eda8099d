/// Reads numbers that are written in words: `twelve`, `two thirds`, `zweihundert`.
struct NumberWordReader {
  struct Reading {
    /// A number or a fraction.
    var amount: NumberPhrase.Amount
    /// How many tokens it is made of.
    var count: Int
    /// Whether it is a multiple: `tenfold`.
    var isMultiple = false
  }

  private let words: NumberWords

  init(_ words: NumberWords) { self.words = words }

  /// The number that words begin with.
  ///
  /// - Parameters:
  ///   - start: The words.
  ///   - allowsOne: Whether "one" alone is a number.
  /// - Returns: The longest reading; nil if the words begin with another one.
  func number(at start: PhraseWords, allowsOne: Bool) -> Reading? {
    var readings = [irregular(start), fold(start), fraction(start), whole(start)]
    if allowsOne || isPercentage(start), let first = start.pieces.first, words.one.contains(first) {
      readings.append(reading(.number(WrittenNumber(1, place: 0)), 1, start))
    }
    if let first = start.pieces.first, words.hundreds[first] == 1, isPercentage(start) {
      // `hundred percent`
      readings.append(reading(.number(WrittenNumber(100, place: 0)), 1, start))
    }
    return readings.compactMap { $0 }.max { $0.count < $1.count }
  }

  /// Whether words are meant as a number that is not read: `thousand`, `quarter of a million`.
  func isUnfinished(_ pieces: [String]) -> Bool {
    let joining = words.one.union(words.outOf).union(words.and).union(words.percent)
    return pieces.contains(where: words.unfinished.contains)
      && pieces.allSatisfy {
        words.unfinished.contains($0) || joining.contains($0) || isNumeric([$0])
      }
  }

  /// Whether words begin as in `one percent`.
  private func isPercentage(_ start: PhraseWords) -> Bool {
    start.pieces.dropFirst().first.map { words.percentage($0) != nil } ?? false
  }

  /// Whether words have one that says a number or a part of one, as in `half-hours` and `dozen`.
  func isNumeric(_ pieces: [String]) -> Bool {
    pieces.contains { piece in
      words.isScale(piece) || words.cardinals[piece] != nil || words.fractions[piece] != nil
        || words.irregular[piece] != nil
        || (words.percent + words.perMille).contains { piece.hasPrefix($0) }
        || words.fusion?.number(piece, words.cardinals) != nil
        || words.foldEndings.contains { piece.hasSuffix($0) && piece.count > $0.count + 2 }
          && fold(PhraseWords(pieces: [piece], tokenCounts: [1])) != nil
    }
  }

  // MARK: Whole numbers

  /// The value of words, and how many of them are read.
  private struct Whole {
    var value = 0
    var count = 0
    /// The power of ten of a word such as "million" at the end.
    var lastMagnitude = 0
  }

  private func whole(_ start: PhraseWords) -> Reading? {
    let whole = whole(start.pieces[...])
    guard whole.count > 0 else { return nil }
    return reading(.number(WrittenNumber(whole.value, place: place(of: whole))), whole.count, start)
  }

  /// Rounding to a million is meant by "two million", but none by "two hundred".
  private func place(of whole: Whole) -> Int {
    whole.lastMagnitude >= 6 ? whole.lastMagnitude : 0
  }

  private func reading(
    _ amount: NumberPhrase.Amount, _ pieces: Int, _ start: PhraseWords, isMultiple: Bool = false
  ) -> Reading? {
    guard let tokens = start.tokenCounts[pieces - 1] else { return nil }
    return Reading(amount: amount, count: tokens, isMultiple: isMultiple)
  }

  private func whole(_ pieces: ArraySlice<String>) -> Whole {
    var result = Whole()
    var sum = 0
    var current: Int?
    var index = pieces.startIndex
    if index < pieces.endIndex, words.one.contains(pieces[index]), isMultiplied(pieces, index + 1) {
      current = 1
      index += 1
    }
    while index < pieces.endIndex {
      if let (value, count) = cardinal(pieces[index...], allowsOne: result.count > 0),
        current.map({ Self.canFollow($0, value) }) ?? true
      {
        current = (current ?? 0) + value
        index += count
      } else if let hundreds = words.hundreds[pieces[index]],
        let value = self.hundreds(hundreds, after: current)
      {
        current = value
        index += 1
      } else if let dozen = words.dozens[pieces[index]], sum == 0, current ?? 1 < 100 {
        current = (current ?? 1) * dozen
        index += 1
      } else if let (phrase, power, count) = magnitude(pieces[index...]),
        current != nil || words.bareMagnitudes.contains(phrase),
        result.lastMagnitude == 0 || power < result.lastMagnitude
      {
        guard let added = Self.sum(sum, current ?? 1, power) else { break }
        sum = added
        current = nil
        index += count
        result.lastMagnitude = power
        result.value = sum
        result.count = index - pieces.startIndex
        continue
      } else if words.withinNumbers.contains(pieces[index]), result.count > 0,
        index == pieces.startIndex + result.count, (current ?? 100) % 100 == 0,
        cardinal(pieces[(index + 1)...], allowsOne: true) != nil
      {
        if current == nil, result.lastMagnitude > 3 { break }
        index += 1
        continue
      } else {
        break
      }
      let (total, overflows) = sum.addingReportingOverflow(current ?? 0)
      if overflows { break }
      result.value = total
      result.count = index - pieces.startIndex
      if current != nil, result.lastMagnitude > 0 {
        result.lastMagnitude = min(result.lastMagnitude, 5)
      }
    }
    return result
  }

  /// Whether a number in words may be added to the hundreds before it: `five` to `two hundred`, but not
  /// another hundred.
  ///
  /// So the sum stays below the next power of ten.
  private static func canFollow(_ hundreds: Int, _ value: Int) -> Bool {
    guard hundreds > 0 else { return false }
    var place = 1
    while hundreds % (place * 10) == 0 { place *= 10 }
    return place >= 100 && value < place
  }

  /// A sum and a number that a power of ten multiplies; nil for more than `Int` holds.
  private static func sum(_ sum: Int, _ number: Int, _ power: Int) -> Int? {
    var product = number
    for _ in 0..<power {
      let (next, overflows) = product.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      product = next
    }
    let (total, overflows) = sum.addingReportingOverflow(product)
    return overflows ? nil : total
  }

  /// Whether a word that multiplies one stands at an index.
  private func isMultiplied(_ pieces: ArraySlice<String>, _ index: Int) -> Bool {
    guard index < pieces.endIndex else { return false }
    return words.hundreds[pieces[index]] == 1 || words.dozens[pieces[index]] != nil
      || magnitude(pieces[index...]) != nil
  }

  private func hundreds(_ value: Int, after current: Int?) -> Int? {
    guard value == 1 else { return current == nil ? value * 100 : nil }
    guard let current else { return words.bareHundreds ? 100 : nil }
    return (1...99).contains(current) ? current * 100 : nil
  }

  private func magnitude(_ pieces: ArraySlice<String>) -> (phrase: String, power: Int, count: Int)?
  {
    for count in [2, 1] where pieces.count >= count {
      let phrase = pieces.prefix(count).joined(separator: " ")
      if let power = words.magnitudes[phrase] { return (phrase, power, count) }
    }
    return nil
  }

  /// A number below 100, or one that is written in one word.
  private func cardinal(
    _ pieces: ArraySlice<String>, allowsOne: Bool = false
  ) -> (value: Int, count: Int)? {
    for count in (1...5).reversed() where pieces.count >= count {
      let phrase = pieces.prefix(count).joined(separator: " ")
      if let value = words.cardinals[phrase], allowsOne || !words.one.contains(phrase) {
        return (value, count)
      }
    }
    if let fusion = words.fusion, let first = pieces.first,
      let value = fusion.number(first, words.cardinals)
    {
      return (value, 1)
    }
    return nil
  }
}

// MARK: - Fractions and multiples

extension NumberWordReader {
  /// `two thirds`, `a third`, `two and a half`.
  private func fraction(_ start: PhraseWords) -> Reading? {
    let pieces = start.pieces[...]
    if let amount = fusedFraction(pieces) { return reading(amount, 1, start) }
    let whole = whole(pieces)
    let isOne = whole.count == 0 && pieces.first.map(words.one.contains) == true
    let count = isOne ? 1 : whole.count
    guard count > 0 else { return nil }
    let rest = pieces.dropFirst(count)
    if let half = words.andAHalf.first(where: {
      rest.starts(with: $0.split(separator: " ").map(String.init))
    }) {
      // `un million et demi`
      let unit = ExactDecimal(digits: [1], lastPlace: whole.lastMagnitude).value
      let value = Double(isOne ? 1 : whole.value) + 0.5 * unit
      return reading(.fraction(value), count + half.split(separator: " ").count, start)
    }
    if let decimals = decimals(rest), !isOne {
      return reading(
        .number(WrittenNumber(whole.value, decimals: decimals)), count + decimals.count + 1, start)
    }
    guard let below = rest.first.flatMap({ words.fractions[$0] }) else { return nil }
    return reading(.fraction(Double(isOne ? 1 : whole.value) / Double(below)), count + 1, start)
  }

  /// `zweieinhalb` and `dreiviertel`.
  private func fusedFraction(_ pieces: ArraySlice<String>) -> NumberPhrase.Amount? {
    guard let fusion = words.fusion, let first = pieces.first else { return nil }
    func number(before ending: String) -> Int? {
      guard first.hasSuffix(ending) else { return nil }
      return fusion.number(String(first.dropLast(ending.count)), words.cardinals)
    }
    if let whole = number(before: fusion.half) { return .fraction(Double(whole) + 0.5) }
    for (ending, below) in words.fractions {
      if let above = number(before: ending) { return .fraction(Double(above) / Double(below)) }
    }
    return nil
  }

  /// The digits after a word for the decimal mark: `point five`.
  private func decimals(_ pieces: ArraySlice<String>) -> [UInt8]? {
    guard pieces.first == words.decimalPoint else { return nil }
    let digits = pieces.dropFirst().prefix { (0...9).contains(words.cardinals[$0] ?? -1) }
    return digits.isEmpty ? nil : digits.map { UInt8(words.cardinals[$0] ?? 0) }
  }

  /// `half`, `twice`.
  private func irregular(_ start: PhraseWords) -> Reading? {
    start.longestPhrase(upTo: 3) { words.irregular[$0] }.map { value, count in
      let isWhole = value == value.rounded()
      return Reading(
        amount: isWhole ? .number(WrittenNumber(Int(value), place: 0)) : .fraction(value),
        count: count)
    }
  }

  /// `tenfold`, `dreimal`.
  private func fold(_ start: PhraseWords) -> Reading? {
    guard let first = start.pieces.first else { return nil }
    for ending in words.foldEndings {
      if first.hasSuffix(ending),
        let value = cardinal([String(first.dropLast(ending.count))])?.value
      {
        return reading(.number(WrittenNumber(value, place: 0)), 1, start, isMultiple: true)
      }
      if start.pieces.dropFirst().first == ending, let value = cardinal([first])?.value {
        return reading(.number(WrittenNumber(value, place: 0)), 2, start, isMultiple: true)
      }
    }
    return nil
  }
}

extension WrittenNumber {
  /// A number in words with decimals.
  init(_ value: Int, decimals: [UInt8]) {
    let digits = String(value).utf8.map { $0 - UInt8(ascii: "0") } + decimals
    self.init(
      digits: ExactDecimal(digits: digits, lastPlace: -decimals.count),
      lastPlace: -decimals.count, digitCount: digits.count, hasDecimals: true)
  }

  /// A whole number in words.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - place: The power of ten to which it is rounded.
  init(_ value: Int, place: Int) {
    let text = String(value)
    let zeros = value == 0 ? 0 : text.reversed().prefix { $0 == "0" }.count
    self.init(
      digits: ExactDecimal(digits: text.utf8.map { $0 - UInt8(ascii: "0") }), lastPlace: place,
      finalZeros: place > 0 ? 0 : zeros, digitCount: max(1, text.count - place),
      hasDecimals: false)
    if place > 0 { magnitude = Magnitude(text: "", power: 0) }
  }
}
