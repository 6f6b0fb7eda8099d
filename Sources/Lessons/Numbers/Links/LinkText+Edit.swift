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
      let digits = phrase.digits(of: number, writtenAs: characters[range], language.mark),
      let place = placeOfDigits(range, in: text)
    else { return nil }
    characters.replaceSubrange(range, with: digits)
    guard case .phrase(let edited) = NumbersInText(String(characters), language),
      edited.number?.isRounding(of: number, isAbout: edited.isAbout) == true
    else { return nil }
    return SourceEdit(place, replaceWith: digits)
  }

  /// Where the digits of a number stand, if the text is plain, or a formula that has them once.
  private func placeOfDigits(_ digits: Range<Int>, in text: String) -> SourceRange? {
    if isPlain { return range(ofCharacters: digits) }
    guard content.count == 1, case .math(let tex) = content[0] else { return nil }
    let digits = Array(String(Array(text)[digits]).utf8)
    let bytes = tex.bytes
    let starts = bytes.indices.filter { bytes[$0...].starts(with: digits) }
    guard starts.count == 1 else { return nil }
    return tex.sourceRange(starts[0]..<starts[0] + digits.count)
  }
}

extension NumberPhrase {
  /// Whether a number is at most twice the other; one that is farther away may be meant of something
  /// else, which only the author knows.
  private func isNear(_ a: Double, _ b: Double) -> Bool {
    max(abs(a), abs(b)) <= 2 * min(abs(a), abs(b))
  }

  /// The digits of another number, written as those of this one are.
  ///
  /// - Returns: The digits and the sign; nil for a number that would be written in another way, such
  ///   as one with a power of ten of the other sign or of another size.
  fileprivate func digits(
    of other: MeasuredNumber, writtenAs written: ArraySlice<Character>, _ mark: DecimalMark
  ) -> String? {
    guard var style = number, let exact = other.exact else { return nil }
    if isAbout {
      style.lastPlace += style.finalZeros
      style.finalZeros = 0
    }
    let size = MeasuredNumber(exact.isNegative ? exact.negated : exact)
    let hasOwnMark = !style.hasDecimals || written.contains(mark.rawValue)
    guard hasOwnMark, !style.hasPower, exact.isNegative == style.digits.isNegative,
      isNear(style.digits.value, exact.value),
      var replacement = style.digitsText(of: size, mark)
    else { return nil }
    let separator = written.dropFirst().first { !$0.isASCIIDigit && $0 != mark.rawValue }
    let whole = replacement.prefix { $0.isASCIIDigit }.count
    if let separator, whole > 3 {
      for place in stride(from: whole - 3, to: 0, by: -3) {
        replacement.insert(
          separator, at: replacement.index(replacement.startIndex, offsetBy: place))
      }
    }
    if let sign = written.first, "+-\u{2212}".contains(sign) {
      replacement = String(sign) + replacement
    }
    return replacement
  }
}
