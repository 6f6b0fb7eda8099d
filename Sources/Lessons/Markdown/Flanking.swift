/// How a run of delimiters stands to the characters beside it (CommonMark 0.30, section 6.2).
struct Flanking {
  /// The character before the run; nil at the beginning of the text.
  let before: Unicode.Scalar?
  /// The character after it; nil at the end of the text.
  let after: Unicode.Scalar?

  init(before: Unicode.Scalar?, after: Unicode.Scalar?) {
    self.before = before
    self.after = after
  }

  init(_ run: Range<Int>, in bytes: [UInt8]) {
    self.init(before: bytes.scalar(before: run.lowerBound), after: bytes.scalar(at: run.upperBound))
  }

  /// Whether text follows closely, so that the run may begin something.
  var isLeft: Bool {
    !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
  }

  /// Whether text stands closely before it, so that the run may end something.
  var isRight: Bool {
    !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
  }
}

extension [UInt8] {
  /// The character that ends before an index of UTF-8; nil at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0 else { return nil }
    if self[index - 1] < 0x80 { return Unicode.Scalar(self[index - 1]) }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return self[start..<index].text.unicodeScalars.last
  }

  /// The character that begins at an index of UTF-8; nil at the end.
  func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    if self[index] < 0x80 { return Unicode.Scalar(self[index]) }
    return self[index...].prefix(4).text.unicodeScalars.first
  }
}

extension Unicode.Scalar? {
  /// The beginning and the end of a text count as white space.
  var isSpace: Bool { self?.properties.isWhitespace ?? true }

  var isPunctuation: Bool {
    guard let self else { return false }
    if self.isASCII { return UInt8(self.value).isPunctuation }
    return switch self.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  var isDigit: Bool { self.map { "0"..."9" ~= $0 } ?? false }

  /// Whether it belongs to a word of a script that puts spaces between words.
  var isOfSpacedWord: Bool {
    guard let self else { return false }
    if self.isASCII { return UInt8(self.value).isLetter || UInt8(self.value).isDigit }
    let properties = self.properties
    guard properties.isAlphabetic || properties.numericType != nil, !properties.isIdeographic
    else { return false }
    // Thai and Lao, and the syllables of Japanese.
    return !(0x0E00...0x0EFF ~= self.value || 0x3040...0x30FF ~= self.value)
  }
}
