/// The numbers in what a program has printed, and in the description of a value.
///
/// They are written as in code: with a decimal point, and without marks between groups of digits, so
/// that `784, 128` and `0.5,0.7` are two numbers each. What is part of a name, a version or the like is
/// none: `x1`, `1.2.3`, `0x1F`.
package func numbers(inPrinted text: String) -> [MeasuredNumber] {
  var reader = PrintedNumberReader(text)
  return reader.numbers()
}

/// Reads a printed text once from its beginning to its end.
private struct PrintedNumberReader {
  private let characters: [Character]
  private var index = 0

  init(_ text: String) { characters = Array(text) }

  mutating func numbers() -> [MeasuredNumber] {
    var numbers: [MeasuredNumber] = []
    while index < characters.count {
      if let number = readNumber() {
        numbers.append(MeasuredNumber(number))
      } else if isPartOfName(index) {
        index = endOfName(from: index)
      } else {
        index += 1
      }
    }
    return numbers
  }

  // MARK: Characters

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private func isDigit(_ index: Int) -> Bool { character(index)?.isASCIIDigit ?? false }

  private func isPartOfName(_ index: Int) -> Bool {
    character(index).map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
  }

  /// The index after letters, digits and the points between them.
  private func endOfName(from start: Int) -> Int {
    var end = start
    while isPartOfName(end) || character(end) == "." && isPartOfName(end + 1) { end += 1 }
    return end
  }

  private func afterSpaces(from start: Int) -> Int {
    var index = start
    while let next = character(index), next.isWhitespace, !next.isNewline { index += 1 }
    return index
  }

  // MARK: Numbers

  /// Reads the number at the index, with its sign, its power of ten, its unit and its percent sign;
  /// leaves the index if there is none.
  private mutating func readNumber() -> ExactDecimal? {
    var end = index
    let isAfterOperand =
      isPartOfName(index - 1) || character(index - 1).map { ")].".contains($0) } ?? false
    let isNegative = character(end)?.isMinus ?? false
    if isNegative || character(end) == "+" {
      if isAfterOperand { return nil }
      end += 1
    }
    if character(end) == ".", isAfterOperand { return nil }
    guard let (digits, decimals) = readDigits(&end),
      let power = readPower(&end, isAfterTen: digits == [1, 0] && decimals == 0),
      let magnitude = readSuffix(&end)
    else { return nil }
    index = end
    return ExactDecimal(
      isNegative: isNegative, digits: power.isOfTen ? [1] : digits,
      lastPlace: power.exponent + magnitude - decimals)
  }

  /// Digits with a point or without, and how many of them are decimals; nil for `1.2.3`.
  private func readDigits(_ end: inout Int) -> (digits: [UInt8], decimals: Int)? {
    var digits = readWholeDigits(&end)
    var decimals: [UInt8] = []
    if character(end) == ".", isDigit(end + 1) {
      end += 1
      decimals = readWholeDigits(&end)
      if character(end) == ".", isDigit(end + 1) { return nil }
    }
    digits += decimals
    return digits.isEmpty ? nil : (digits, decimals.count)
  }

  private func readWholeDigits(_ end: inout Int) -> [UInt8] {
    var digits: [UInt8] = []
    while isDigit(end), let digit = characters[end].wholeNumberValue {
      digits.append(UInt8(digit))
      end += 1
    }
    return digits
  }

  // MARK: After the digits

  /// Reads `e-5` and `×10⁻⁵`.
  ///
  /// - Returns: The power, and whether the digits are its base, as in `10⁻⁵`; nil if it is beyond all numbers.
  private func readPower(
    _ end: inout Int, isAfterTen: Bool
  ) -> (exponent: Int, isOfTen: Bool)? {
    var exponent: Int?
    var isOfTen = false
    if character(end) == "e" || character(end) == "E" {
      exponent = readExponent(&end, at: end + 1)
    } else if isAfterTen, let raised = readRaised(&end, at: end) {
      (exponent, isOfTen) = (raised, true)
    } else {
      let times = afterSpaces(from: end)
      let ten = afterSpaces(from: times + 1)
      if character(times).map({ "×·⋅*x".contains($0) }) == true, character(ten) == "1",
        character(ten + 1) == "0"
      {
        exponent = readRaised(&end, at: ten + 2)
      }
    }
    guard let exponent else { return (0, false) }
    return abs(exponent) <= 400 ? (exponent, isOfTen) : nil
  }

  /// A whole number with a sign or without, of at most four digits.
  private func readExponent(_ end: inout Int, at start: Int) -> Int? {
    let isNegative = character(start)?.isMinus ?? false
    var index = isNegative || character(start) == "+" ? start + 1 : start
    let digits = readWholeDigits(&index)
    guard (1...4).contains(digits.count) else { return nil }
    end = index
    let size = digits.reduce(0) { $0 * 10 + Int($1) }
    return isNegative ? -size : size
  }

  /// `⁻⁵` and `^-5`.
  private func readRaised(_ end: inout Int, at start: Int) -> Int? {
    if character(start) == "^" { return readExponent(&end, at: start + 1) }
    let isNegative = character(start) == "⁻"
    var index = isNegative ? start + 1 : start
    var size: Int?
    while let digit = character(index).flatMap({ NumberScanner.raisedDigits[$0] }) {
      size = min((size ?? 0) * 10 + digit, 10_000)
      index += 1
    }
    guard let size else { return nil }
    end = index
    return isNegative ? -size : size
  }

  /// Reads a percent sign, a unit or a letter such as `k` right after the digits.
  ///
  /// - Returns: The power of ten by which it multiplies them; nil if they are part of a name.
  private func readSuffix(_ end: inout Int) -> Int? {
    guard isPartOfName(end) else {
      let next = afterSpaces(from: end)
      guard
        let found = percentage(
          at: next, isSpaced: next > end, in: characters, NumberWords.all)
      else { return 0 }
      end = found.end
      return found.magnitude.power
    }
    let nameEnd = endOfName(from: end)
    guard nameEnd - end <= 8 else { return nil }
    let name = String(characters[end..<nameEnd])
    let isUnit = NumberWords.unitSigns.contains(name)
    guard isUnit || NumberWords.gluedMagnitudes[name] != nil else { return nil }
    end = nameEnd
    return isUnit ? 0 : NumberWords.gluedMagnitudes[name]
  }
}
