/// What looks like a reference to an undefined footnote, but may be a character class in a regular expression,
/// `[^abc]`, or an index from the end, `a[^1]`.
struct UndefinedFootnote {
  private let label: ArraySlice<UInt8>
  /// The word before it, if it follows directly.
  private let word: ArraySlice<UInt8>
  private let before: UInt8
  private let after: UInt8

  /// - Parameters:
  ///   - range: From bracket to bracket.
  ///   - label: What is between `[^` and `]`.
  ///   - bytes: The text around it.
  init(_ range: Range<Int>, _ label: Range<Int>, in bytes: [UInt8]) {
    self.label = bytes[label]
    let start =
      bytes[..<range.lowerBound].lastIndex { !$0.isWordByte && $0 != .underscore }.map { $0 + 1 }
      ?? 0
    word = bytes[start..<range.lowerBound]
    before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : .space
    after = range.upperBound < bytes.count ? bytes[range.upperBound] : .space
  }

  /// Whether it was meant as a reference.
  var isPlausible: Bool {
    let hasName = label.allSatisfy { $0.isWordByte || "-_.:".utf8.contains($0) }
    return hasName && label.contains(where: \.isWordByte) && !isClass && !isIndex
  }

  /// Whether it is a character class: it has letters in alphabetical order or a range such as `a-z`, or a sign of
  /// regular expressions stands beside it.
  private var isClass: Bool {
    if after.isWordByte || "+{$|*".utf8.contains(after) && !isEmphasis { return true }
    if "^+*|".utf8.contains(before) && !isEmphasis { return true }
    return hasRange || isOrdered
  }

  /// Whether an asterisk beside it may begin or end emphasis.
  private var isEmphasis: Bool { after == .asterisk && before.isWordByte || before == .asterisk }

  private var hasRange: Bool {
    let parts = label.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    // `a-z`, `A-Za-z0-9`: single characters before the first hyphen and after the last.
    return parts.count > 1 && parts.first?.count == 1 && parts.last?.count == 1
      && parts.dropFirst().dropLast().allSatisfy { $0.count <= 2 }
  }

  private var isOrdered: Bool {
    let isAscending = zip(label, label.dropFirst()).allSatisfy { $0 < $1 }
    return label.count > 2 && label.allSatisfy(\.isLetter) && isAscending
      || label.count > 2 && label.allSatisfy(\.isDigit) && isAscending && before.isWhitespace
  }

  /// Whether it is an index: a number right after something other than a word of the sentence.
  private var isIndex: Bool {
    guard label.allSatisfy(\.isDigit) else { return label.count == 1 && word.count == 1 }
    if before == .closeBracket { return true }
    let text = word.text
    let isName =
      text.count == 1 || text.contains("_") || text.contains(where: \.isNumber)
      || text.dropFirst().contains(where: \.isUppercase) && text.contains(where: \.isLowercase)
    return !word.isEmpty && isName
  }
}
