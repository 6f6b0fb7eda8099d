import Text

/// Reads numbers in prose, in the language of the prose.
struct NumberScanner {
  private let characters: [Character]
  private let mark: DecimalMark

  init(_ characters: [Character], _ mark: DecimalMark) {
    self.characters = characters
    self.mark = mark
  }

  /// The number that begins at an index, with its sign, its power of ten and its percent sign.
  ///
  /// - Returns: The number and the index after it; nil if there is none, or only a part of something
  ///   else: `3D`, `3-layer`, `3/4`, `1.2.3`, `12:30`.
  func number(at start: Int) -> (number: WrittenNumber, end: Int)? {
    let isNegative = character(start).map { "-\u{2212}".contains($0) } ?? false
    let isSigned = isNegative || character(start) == "+"
    guard let mantissa = mantissa(at: isSigned ? start + 1 : start) else { return nil }
    var end = mantissa.end
    var power = 0
    var significand = mantissa.significand
    var hasPower = false
    if mantissa.isTen, let exponent = raisedNumber(at: end) {
      (power, end, hasPower, significand) = (exponent.number, exponent.end, true, 1)
    } else if let exponent = powerOfTen(at: end) {
      (power, end, hasPower) = (exponent.number, exponent.end, true)
    }
    guard abs(power) <= 400, isEnd(end) else { return nil }
    let percentEnd = self.percentEnd(at: end)
    if percentEnd != nil { power -= 2 }
    let lastPlace = power - mantissa.decimals
    let isWhole = mantissa.decimals == 0 && !hasPower
    return (
      WrittenNumber(
        digits: DecimalDigits(
          isNegative: isNegative, significand: significand,
          lastPlace: lastPlace + mantissa.droppedDigits),
        lastPlace: lastPlace, finalZeros: isWhole ? mantissa.finalZeros : 0,
        digitCount: hasPower && significand == 1 ? 1 : mantissa.digitCount,
        hasDecimals: mantissa.decimals > 0, isPercent: percentEnd != nil, hasPower: hasPower),
      percentEnd ?? end
    )
  }

  /// Where the digits of a number end that begins at an index, before its power of ten and its percent
  /// sign.
  func endOfDigits(ofNumberAt start: Int) -> Int {
    let isSigned = character(start).map { "+-\u{2212}".contains($0) } ?? false
    return mantissa(at: isSigned ? start + 1 : start)?.end ?? start
  }

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func isDigit(_ index: Int) -> Bool { character(index)?.isASCIIDigit ?? false }

  /// The index after digits.
  private func digitsEnd(from start: Int) -> Int {
    var index = start
    while isDigit(index) { index += 1 }
    return index
  }

  /// Whether a number can end before an index.
  private func isEnd(_ index: Int) -> Bool {
    guard let next = character(index) else { return true }
    if next.isLetter || next.isNumber || "_^".contains(next) { return false }
    let after = character(index + 1)
    switch next {
    case "-", "\u{2010}", "\u{2011}": return !(after?.isLetter ?? false)
    case "/", ":", ".", ",", "×": return !(after?.isASCIIDigit ?? false)
    default: return true
    }
  }
}

// MARK: - Digits

extension NumberScanner {
  private struct Mantissa {
    var significand: UInt64 = 0
    /// How many digits do not fit into the significand.
    var droppedDigits = 0
    var decimals = 0
    var finalZeros = 0
    var digitCount = 0
    var end = 0
    var isTen: Bool { significand == 10 && decimals == 0 && digitCount == 2 }
  }

  /// Digits, in groups or not, with decimals or without.
  private func mantissa(at start: Int) -> Mantissa? {
    var groups: [ArraySlice<Character>] = []
    var separators: [Character] = []
    var index = start
    if let first = character(index), ".,".contains(first), isDigit(index + 1) {
      groups.append([])
      separators.append(first)
      index += 1
    }
    guard isDigit(index) else { return nil }
    while true {
      let end = digitsEnd(from: index)
      groups.append(characters[index..<end])
      index = end
      guard let separator = character(index), isDigit(index + 1) else { break }
      if ".,".contains(separator) {
        separators.append(separator)
      } else if Self.groupingSpaces.contains(separator), digitsEnd(from: index + 1) == index + 4,
        !separators.contains(where: { ".,".contains($0) }), (groups.last?.count ?? 4) <= 3
      {
        separators.append(" ")
      } else {
        break
      }
      index += 1
    }
    guard let decimalGroup = decimalGroup(groups, separators) else { return nil }
    var mantissa = Mantissa(decimals: groups[decimalGroup...].joined().count, end: index)
    for digit in groups.joined().compactMap(\.wholeNumberValue) {
      mantissa.finalZeros = digit == 0 ? mantissa.finalZeros + 1 : 0
      if mantissa.digitCount >= 18 {
        mantissa.droppedDigits += 1
        continue
      }
      mantissa.significand = mantissa.significand * 10 + UInt64(digit)
      if mantissa.significand > 0 { mantissa.digitCount += 1 }
    }
    if mantissa.significand == 0 { (mantissa.finalZeros, mantissa.digitCount) = (0, 1) }
    return mantissa
  }

  private static let groupingSpaces: Set<Character> = [
    " ", "\u{A0}", "\u{202F}", "\u{2009}", "’", "'",
  ]

  /// The group of digits that are decimals, or the index after the last; nil if the digits are no
  /// number.
  private func decimalGroup(
    _ groups: [ArraySlice<Character>], _ separators: [Character]
  ) -> Int? {
    let marks = separators.indices.filter { ".,".contains(separators[$0]) }
    var decimal: Int?
    if let last = marks.last {
      let others = marks.dropLast()
      let isUnlikeOthers = others.allSatisfy { separators[$0] != separators[last] }
      if marks.count > 1 {
        // Marks of one kind all separate groups; if there are two kinds, the last is the decimal mark.
        if isUnlikeOthers {
          decimal = last
        } else if others.contains(where: { separators[$0] != separators[last] }) {
          return nil
        }
      } else if separators[last] == mark.rawValue || separators.count > 1
        || groups[last + 1].count != 3 || !(1...3).contains(groups[last].count)
        || groups[last].first == "0"
      {
        decimal = last
      }
    }
    let whole = groups[...(decimal ?? groups.count - 1)]
    let isGrouped =
      whole.count == 1
      || ((1...3).contains(whole[0].count) && whole.dropFirst().allSatisfy { $0.count == 3 })
    return isGrouped ? whole.endIndex : nil
  }
}

// MARK: - Powers of ten and percent

extension NumberScanner {
  private typealias Exponent = (number: Int, end: Int)

  /// `e-5`, `×10^{-5}`, ` · 10⁻⁵`.
  private func powerOfTen(at start: Int) -> Exponent? {
    if let letter = character(start), "eE".contains(letter) {
      return signedNumber(at: start + 1)
    }
    var index = skippingSpaces(from: start)
    guard let times = character(index), "×·⋅*x".contains(times) else { return nil }
    index = skippingSpaces(from: index + 1)
    guard character(index) == "1", character(index + 1) == "0" else { return nil }
    return raisedNumber(at: index + 2)
  }

  /// An exponent: `^{-5}`, `^-5`, `⁻⁵`.
  private func raisedNumber(at start: Int) -> Exponent? {
    if character(start) == "^" {
      guard character(start + 1) == "{" else { return signedNumber(at: start + 1) }
      guard let exponent = signedNumber(at: start + 2), character(exponent.end) == "}" else {
        return nil
      }
      return (exponent.number, exponent.end + 1)
    }
    var index = start
    let isNegative = character(index) == "⁻"
    if isNegative { index += 1 }
    var number: Int?
    while let digit = character(index).flatMap({ Self.raisedDigits[$0] }) {
      number = min((number ?? 0) * 10 + digit, 10_000)
      index += 1
    }
    return number.map { (isNegative ? -$0 : $0, index) }
  }

  private static let raisedDigits = Dictionary(
    uniqueKeysWithValues: "⁰¹²³⁴⁵⁶⁷⁸⁹".enumerated().map { ($0.element, $0.offset) })

  private func signedNumber(at start: Int) -> Exponent? {
    let isNegative = character(start).map { "-\u{2212}".contains($0) } ?? false
    let isSigned = isNegative || character(start) == "+"
    let first = isSigned ? start + 1 : start
    let end = digitsEnd(from: first)
    guard end > first, end - first <= 4, let number = Int(String(characters[first..<end])) else {
      return nil
    }
    return (isNegative ? -number : number, end)
  }

  private func skippingSpaces(from start: Int) -> Int {
    var index = start
    while let next = character(index), next.isWhitespace { index += 1 }
    return index
  }

  /// The index after a percent sign or the word; nil if neither follows.
  private func percentEnd(at start: Int) -> Int? {
    let index = skippingSpaces(from: start)
    if character(index) == "%" { return index + 1 }
    guard index > start else { return nil }
    let rest = String(characters[index..<min(index + 12, characters.count)]).lowercased()
    let word = Self.percentWords.first { word in
      rest.hasPrefix(word) && !(character(index + word.count)?.isLetter ?? false)
    }
    return word.map { index + $0.count }
  }

  private static let percentWords = ["percent", "per cent", "prozent", "pour cent", "por ciento"]
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The numbers in what a program has printed, with a decimal point.
package func numbers(inPrinted text: String) -> [Double] {
  let characters = Array(text)
  let scanner = NumberScanner(characters, .point)
  var numbers: [Double] = []
  var index = 0
  while index < characters.count {
    let isSigned = "-\u{2212}".contains(characters[index])
    let digit = isSigned ? index + 1 : index
    let isDigit = digit < characters.count && characters[digit].isASCIIDigit
    let isStart = index == 0 || !(characters[index - 1].isLetter || characters[index - 1].isNumber)
    guard isDigit, isStart, let (number, end) = scanner.number(at: index) else {
      index += 1
      continue
    }
    numbers.append(number.digits.value)
    index = end
  }
  return numbers
}
