import Text

/// Reads numbers in prose, in the language of the prose.
package struct NumberScanner {
  private let characters: [Character]
  private let mark: DecimalMark
  private let words: NumberWords

  package init(_ characters: [Character], _ language: NumberLanguage) {
    self.characters = characters
    mark = language.mark
    words = language.words
  }

  /// The number that begins at an index, with its sign, its power of ten and its percent sign.
  ///
  /// - Returns: The number and the index after it; nil if there is none, or only a part of something
  ///   else: `3D`, `3-layer`, `3/4`, `1.2.3`, `12:30`.
  package func number(at start: Int) -> (number: WrittenNumber, end: Int)? {
    guard let (number, end) = digits(at: start), isEnd(end) else { return nil }
    let next = skippingSpaces(from: end)
    guard let found = percentage(at: next, isSpaced: next > end, in: characters, [words]) else {
      return (number, end)
    }
    return (number.times(found.magnitude), found.end)
  }

  /// The number that begins at an index, with its sign and its power of ten, whatever stands after it.
  func digits(at start: Int) -> (number: WrittenNumber, end: Int)? {
    let isNegative = character(start)?.isMinus ?? false
    let isSigned = isNegative || character(start) == "+"
    guard let mantissa = mantissa(at: isSigned ? start + 1 : start) else { return nil }
    var end = mantissa.end
    var power = 0
    var significand = mantissa.significand
    var hasPower = false
    if mantissa.isTen, let exponent = raisedNumber(at: end) {
      (power, end, hasPower, significand) = (exponent.number, exponent.end, true, [1])
    } else if let exponent = powerOfTen(at: end) {
      (power, end, hasPower) = (exponent.number, exponent.end, true)
    }
    guard abs(power) <= 400 else { return nil }
    let lastPlace = power - mantissa.decimals
    let isWhole = mantissa.decimals == 0 && !hasPower
    return (
      WrittenNumber(
        digits: ExactDecimal(
          isNegative: isNegative, digits: significand, lastPlace: lastPlace),
        lastPlace: lastPlace, finalZeros: isWhole ? mantissa.finalZeros : 0,
        digitCount: significand == [1] ? 1 : mantissa.digitCount,
        hasDecimals: mantissa.decimals > 0, hasPower: hasPower),
      end
    )
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
    case _ where next.isHyphen: return !(after?.isLetter ?? false)
    case "/", ":", ".", ",", "×": return !(after?.isASCIIDigit ?? false)
    default: return true
    }
  }
}

// MARK: - Digits

extension NumberScanner {
  private struct Mantissa {
    /// All digits that are written.
    var significand: [UInt8]
    var decimals: Int
    var end: Int
    var isTen: Bool { significand == [1, 0] && decimals == 0 }
    private var isZero: Bool { significand.allSatisfy { $0 == 0 } }
    var finalZeros: Int { isZero ? 0 : significand.reversed().prefix { $0 == 0 }.count }
    /// Without zeros at the beginning.
    var digitCount: Int { max(1, significand.drop { $0 == 0 }.count) }
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
    return Mantissa(
      significand: groups.joined().compactMap { $0.wholeNumberValue.map(UInt8.init) },
      decimals: groups[decimalGroup...].joined().count, end: index)
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

// MARK: - Powers of ten

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

  static let raisedDigits = Dictionary(
    uniqueKeysWithValues: "⁰¹²³⁴⁵⁶⁷⁸⁹".enumerated().map { ($0.element, $0.offset) })

  private func signedNumber(at start: Int) -> Exponent? {
    let isNegative = character(start)?.isMinus ?? false
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
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
