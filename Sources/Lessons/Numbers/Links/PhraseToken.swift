/// A piece of the text of a link.
struct PhraseToken {
  enum Kind: Equatable {
    case word
    /// Digits, with a sign and a power of ten.
    case number(WrittenNumber)
    /// A fraction in one sign: `½`.
    case fraction(Double)
    case sign
    /// What is not text, such as code.
    case opaque
    /// What has digits that make no number: `1.2.3`, `$\sqrt{5}$`.
    case malformed
  }

  let kind: Kind
  let text: String
  /// Where it is, in characters.
  let place: Range<Int>
  /// Whether spaces stand before it, or nothing.
  let isSpaced: Bool

  var hasDigits: Bool {
    switch kind {
    case .number, .fraction, .malformed: true
    case .word, .sign, .opaque: false
    }
  }

  /// The words in it, in lower case: two for `twenty-one`.
  let pieces: [String]

  init(_ kind: Kind, _ text: String, at place: Range<Int>, isSpaced: Bool) {
    self.kind = kind
    self.text = text
    self.place = place
    self.isSpaced = isSpaced
    pieces =
      kind != .word
      ? []
      : text.lowercased().replacing("’", with: "'").withoutSharpS
        .split(whereSeparator: \.isHyphen).map(String.init)
  }

  /// Whether a character is in a raised number: `⁻` and `¹`.
  static func isRaised(_ character: Character) -> Bool {
    character == "⁻" || NumberScanner.raisedDigits[character] != nil
  }

  /// What stands in a text for a piece that is not text.
  static let opaque: Character = "\u{FFFC}"
  /// What stands in a text for a formula whose digits are not understood.
  static let unreadable: Character = "\u{FFFD}"
}

/// Divides the text of a link into words, numbers and signs.
struct PhraseTokenizer {
  private let characters: [Character]
  private let scanner: NumberScanner
  private let proclitics: Set<String>
  private(set) var tokens: [PhraseToken] = []

  init(_ text: String, _ language: NumberLanguage) {
    characters = Array(text)
    scanner = NumberScanner(characters, language)
    proclitics = language.words.proclitics
    var index = 0
    while index < characters.count {
      let next = characters[index]
      if next.isWhitespace {
        index += 1
      } else if next == PhraseToken.opaque {
        index = add(.opaque, index..<index + 1)
      } else if next == PhraseToken.unreadable {
        index = add(.malformed, index..<index + 1)
      } else if next.isLetter || next == "°" {
        index = addWord(at: index)
      } else if isNumberStart(index) {
        index = addNumber(at: index)
      } else {
        index = add(.sign, index..<endOfSign(at: index))
      }
    }
  }

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private mutating func add(_ kind: PhraseToken.Kind, _ place: Range<Int>) -> Int {
    tokens.append(
      PhraseToken(
        kind, String(characters[place]), at: place,
        isSpaced: character(place.lowerBound - 1)?.isWhitespace ?? true))
    return place.upperBound
  }

  // MARK: Numbers

  private func isNumberStart(_ index: Int) -> Bool {
    if characters[index].isNumber { return true }
    let digit = character(index + 1)
    let isDigit =
      digit?.isASCIIDigit == true
      || digit.map { ".,".contains($0) } == true && character(index + 2)?.isASCIIDigit == true
    let before = character(index - 1)
    switch characters[index] {
    case let sign where sign.isPlusOrMinus:
      let isAfterOperand = before.map { $0.isLetter || $0.isNumber || ")]%°".contains($0) } ?? false
      return isDigit && !isAfterOperand
    case ".", ",":
      return digit?.isASCIIDigit == true
        && before.map { !$0.isLetter && !$0.isNumber && !".,".contains($0) } ?? true
    default: return false
    }
  }

  private mutating func addNumber(at start: Int) -> Int {
    if let (number, end) = scanner.digits(at: start) { return add(.number(number), start..<end) }
    let first = characters[start]
    if !first.isASCII, first.wholeNumberValue == nil,
      let value = first.unicodeScalars.first?.properties.numericValue
    {
      return add(.fraction(value), start..<start + 1)
    }
    var end = start + 1
    while let next = character(end),
      next.isNumber || ".,'’".contains(next) && character(end + 1)?.isNumber == true
    {
      end += 1
    }
    return add(.malformed, start..<end)
  }

  // MARK: Words and signs

  /// Adds a word, with the digits that belong to it: `GPT-4`, `x_1`, `f(2)`, `C++17`, `v1.2`.
  private mutating func addWord(at start: Int) -> Int {
    var end = start + 1
    while let next = character(end) {
      let after = character(end + 1)
      let isBeforeWord = after?.isLetter == true || after?.isNumber == true
      if next.isLetter || next.isNumber || next == "⁻" && after.map(PhraseToken.isRaised) == true {
        end += 1
      } else if "'’".contains(next), after?.isLetter == true {
        if proclitics.contains(String(characters[start..<end]).lowercased()) {
          _ = add(.word, start..<end)
          return end + 1
        }
        end += 2
      } else if next.isHyphen || next == "_", isBeforeWord {
        end += 2
      } else if "+#".contains(next) {
        guard let afterSigns = characters[end...].firstIndex(where: { !"+#".contains($0) }) else {
          return add(.word, start..<characters.count)
        }
        let follows = characters[afterSigns]
        guard follows.isNumber || follows.isWhitespace else { break }
        end = afterSigns
      } else if next == ".",
        after?.isLetter == true || isVersion(start..<end) && after?.isNumber == true
      {
        end += 2
      } else if "_^".contains(next), let inner = endOfIndex(at: end + 1) {
        end = inner
      } else if "([".contains(next), let inner = endOfArgument(at: end + 1) {
        end = inner
      } else {
        break
      }
    }
    return add(.word, start..<end)
  }

  /// Whether a word is the beginning of a version: `v1`.
  private func isVersion(_ word: Range<Int>) -> Bool {
    "vV".contains(characters[word.lowerBound])
      && characters[word].dropFirst().allSatisfy { $0.isNumber || $0 == "." } && word.count > 1
  }

  /// The end of what is raised or lowered: `{max}` of `x_{max}`.
  private func endOfIndex(at start: Int) -> Int? {
    guard let first = character(start) else { return nil }
    if first == "{" { return characters[start...].firstIndex(of: "}").map { $0 + 1 } }
    return first.isLetter || first.isNumber || first == "*" ? start + 1 : nil
  }

  /// The end of the argument right after a function's name: `2)` of `f(2)`.
  private func endOfArgument(at start: Int) -> Int? {
    guard let end = characters[start...].firstIndex(where: { ")]".contains($0) }),
      !characters[start..<end].contains(where: { "([%".contains($0) || $0.isWhitespace })
    else { return nil }
    return end + 1
  }

  private func endOfSign(at start: Int) -> Int {
    let rest = String(characters[start..<min(start + 3, characters.count)])
    let sign = ["...", "+/-", "<=", ">=", "!=", "==", "->", "--"].first(where: rest.hasPrefix)
    return start + (sign?.count ?? 1)
  }
}
