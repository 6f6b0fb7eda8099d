extension LinkText {
  /// The text as it is written, without emphasis and the like.
  var written: String { content.plainText }

  // MARK: Brackets around a number

  /// The text with brackets around a part of it alone: `a loss of [0.3]`.
  func withBrackets(around part: Range<Int>) -> String {
    let characters = Array(written)
    let (before, after) = (characters[..<part.lowerBound], characters[part.upperBound...])
    return "\(String(before))[\(String(characters[part]))]\(String(after))"
  }

  // MARK: Another number

  /// The edit that writes another number in the place of the one that the text states; nil if the place
  /// of its digits is not known, or if it would not be read as that number.
  func edit(
    writing number: MeasuredNumber, for phrase: NumberPhrase, _ language: NumberLanguage
  ) -> SourceEdit? {
    let text = content.numberText
    var characters = Array(text)
    guard let range = phrase.digits,
      let (digits, count) = phrase.digits(of: number, writtenAs: characters[range], language.mark),
      case let written = range.lowerBound..<range.lowerBound + count,
      let place = placeOfDigits(written, in: text)
    else { return nil }
    characters.replaceSubrange(written, with: digits)
    guard case .phrase(let edited) = NumbersInText(String(characters), language),
      edited.number?.isRounding(of: number, isAbout: edited.isAbout) == true
    else { return nil }
    return SourceEdit(place, replaceWith: digits)
  }

  /// Where the digits of a number stand, if the text is plain but for emphasis of all of it, or a formula
  /// that has them once.
  private func placeOfDigits(_ digits: Range<Int>, in text: String) -> SourceRange? {
    if let place = rangeInEmphasis(digits) { return place }
    guard content.count == 1, case .math(let tex) = content[0] else { return nil }
    let digits = Array(String(Array(text)[digits]).utf8)
    let bytes = tex.bytes
    let starts = bytes.indices.filter { bytes[$0...].starts(with: digits) }
    guard starts.count == 1 else { return nil }
    return tex.sourceRange(starts[0]..<starts[0] + digits.count)
  }

  /// Where some of the characters are in a text that is written as it is read, but for the signs of
  /// emphasis around all of it: `**0.81**`.
  private func rangeInEmphasis(_ characters: Range<Int>) -> SourceRange? {
    var content = content
    var signs = 0
    while content.count == 1 {
      switch content[0] {
      case .emphasis(let inner): (content, signs) = (inner, signs + 1)
      case .strong(let inner): (content, signs) = (inner, signs + 2)
      case .text(let text):
        let width = range.end.column - range.start.column
        guard range.start.line == range.end.line, width == text.count + 2 * signs else {
          return nil
        }
        var (start, end) = (range.start, range.start)
        start.column += signs + characters.lowerBound
        end.column += signs + characters.upperBound
        return SourceRange(start, end)
      default: return nil
      }
    }
    return nil
  }
}

extension NumberPhrase {
  /// Whether a number is at most twice the other; one that is farther away may be meant of something
  /// else, which only the author knows.
  private func isNear(_ a: Double, _ b: Double) -> Bool {
    max(abs(a), abs(b)) <= 2 * min(abs(a), abs(b))
  }

  /// Whether a number is of the sign and the size of this one.
  func isNear(_ other: MeasuredNumber) -> Bool {
    guard let number, let exact = other.exact else { return false }
    return exact.isNegative == number.digits.isNegative
      && isNear(number.digits.value, exact.value)
  }

  /// The digits of another number, written as those of this one are, and how many characters of this one
  /// they take the place of: a power of ten stays.
  ///
  /// - Returns: The digits and the sign; nil for a number that would be written in another way, such
  ///   as one of the other sign or of another size.
  fileprivate func digits(
    of other: MeasuredNumber, writtenAs written: ArraySlice<Character>, _ mark: DecimalMark
  ) -> (digits: String, count: Int)? {
    guard let number, number.hasPower else {
      return plainDigits(of: other, writtenAs: written, mark).map { ($0, written.count) }
    }
    let mantissa = written.prefix {
      $0.isASCIIDigit || $0.isPlusOrMinus || $0 == mark.rawValue
    }
    let decimals = mantissa.reversed().prefix { $0 != mark.rawValue }.count
    let power = number.lastPlace + (number.hasDecimals ? decimals : 0)
    guard isNear(other), number.magnitude == nil, !number.isPowerOfTen,
      mantissa.contains(mark.rawValue) == number.hasDecimals, let exact = other.exact
    else { return nil }
    var plain = self
    var shifted = number
    shifted.digits = number.digits.scaled(byPowerOfTen: -power)
    shifted.lastPlace -= power
    shifted.hasPower = false
    plain.amount = .number(shifted)
    let shiftedOther = exact.scaled(byPowerOfTen: -power)
    // Ten or more would ask for another power.
    let rounded = shiftedOther.rounded(toPlace: shifted.lastPlace)
    guard (1..<10).contains(abs(rounded.value)) else { return nil }
    return plain.plainDigits(of: MeasuredNumber(shiftedOther), writtenAs: mantissa, mark)
      .map { ($0, mantissa.count) }
  }

  /// The digits of another number, where this one has no power of ten.
  private func plainDigits(
    of other: MeasuredNumber, writtenAs written: ArraySlice<Character>, _ mark: DecimalMark
  ) -> String? {
    guard var style = number, let exact = other.exact else { return nil }
    if isAbout {
      style.lastPlace += style.finalZeros
      style.finalZeros = 0
    }
    let size = MeasuredNumber(exact.isNegative ? exact.negated : exact)
    let hasOwnMark = !style.hasDecimals || written.contains(mark.rawValue)
    guard hasOwnMark, isNear(other), var replacement = style.digitsText(of: size, mark)
    else { return nil }
    let separator = written.dropFirst().first { !$0.isASCIIDigit && $0 != mark.rawValue }
    let whole = replacement.prefix { $0.isASCIIDigit }.count
    if let separator, whole > 3 {
      for place in stride(from: whole - 3, to: 0, by: -3) {
        replacement.insert(
          separator, at: replacement.index(replacement.startIndex, offsetBy: place))
      }
    }
    if let sign = written.first, sign.isPlusOrMinus {
      replacement = String(sign) + replacement
    }
    return replacement
  }
}
