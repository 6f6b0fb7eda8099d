import Text

/// A text that says a number: `97.3 %`, `about 1,200`, `at least 90 %`, `(only) 12 steps`.
///
/// A range, a sum and a text that begins with other words are none; see ``QuotedNumbers``.
package struct NumberPhrase: Equatable {
  /// What the number is to what was measured.
  package enum Relation {
    /// Its rounding.
    case equal
    /// Its rounding, in which zeros at the end may not be digits.
    case about
    /// A bound, which is what the claim states it with.
    case bound
  }

  package var number: WrittenNumber
  package var relation = Relation.equal
  /// The relation to the bound, if the number is one.
  package var bound: NumberRelation?
  /// The number with what follows it, as it is written: `12 steps`.
  package var text: String
  /// Whether words follow the number: `12 steps`.
  var hasWords: Bool
  /// Where its digits are in the text, with its sign and without a power of ten, in characters.
  var digits: Range<Int>

  package init?(_ text: String, _ mark: DecimalMark) {
    var rest = text[...]
    // What stands before an equals sign is the quantity's name.
    if let sign = rest.lastIndex(where: { "=≈≃".contains($0) }) {
      if rest[sign] != "=" { relation = .about }
      rest = rest[rest.index(after: sign)...]
    }
    while true {
      rest = rest.drop { $0.isWhitespace || Self.openers.contains($0) }
      guard let opening = Self.opening(of: rest) else { break }
      // In "nearly at least 5" and "at least nearly 5" the number is a bound.
      if bound == nil {
        relation = opening.relation ?? relation
        bound = opening.bound
      }
      rest = rest.dropFirst(opening.count)
    }
    let characters = Array(rest)
    let scanner = NumberScanner(characters, mark)
    guard let (number, end) = scanner.number(at: 0),
      !characters[end...].contains(where: { $0.isNumber || "±×".contains($0) })
    else { return nil }
    self.number = number
    self.text = String(rest)
    let start = text.count - characters.count
    digits = start..<start + scanner.endOfDigits(ofNumberAt: 0)
    hasWords = characters[end...].contains(where: \.isLetter)
  }

  /// Words or a sign that say what the number is.
  struct Opening {
    var count: Int
    /// Nil for words such as "only", which say nothing new.
    var relation: Relation?
    var bound: NumberRelation?
  }

  /// What stands before a number without meaning anything for it.
  static let openers: Set<Character> = [
    "(", "[", "\"", "'", "“", "”", "„", "‚", "‘", "’", "«", "»", "‹", "›", "#", "€", "$", "£", "¥",
    "*",
    "_", "¿", "¡",
  ]

  /// The words or the sign that a text begins with.
  private static func opening(of text: Substring) -> Opening? {
    if let first = text.first {
      if "~∼≈".contains(first) { return Opening(count: 1, relation: .about) }
      if let bound = NumberRelation.signs[first] {
        return Opening(count: 1, relation: .bound, bound: bound)
      }
    }
    let lower = text.lowercased()
    return openings.first { opening in
      lower.hasPrefix(opening.words)
        && lower.dropFirst(opening.words.count).first.map { " \u{A0}\u{202F}".contains($0) } == true
    }?.opening
  }

  /// The words that a text ends with and that say what a number after it is.
  static func opening(atEndOf text: some StringProtocol) -> Opening? {
    let lower = text.lowercased()
    return openings.first { opening in
      lower.hasSuffix(opening.words)
        && !(lower.dropLast(opening.words.count).last?.isLetter ?? false)
    }?.opening
  }

  /// All such words, the longest first, since "no more than" contains "more than".
  private static let openings: [(words: String, opening: Opening)] =
    (abouts.map { ($0, Opening(count: $0.count + 1, relation: .about)) }
    + exacts.map { ($0, Opening(count: $0.count + 1)) }
    + NumberRelation.phrases.map {
      ($0.words, Opening(count: $0.words.count + 1, relation: .bound, bound: $0.relation))
    })
    .sorted { $0.0.count > $1.0.count }

  private static let abouts = [
    "about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa", "ca.",
    "close to", "etwa", "rund", "ungefähr", "fast", "knapp", "gut", "nahezu",
    "environ", "près de", "presque", "à peu près",
    "unos", "unas", "cerca de", "casi", "aproximadamente", "alrededor de",
  ]

  private static let exacts = [
    "exactly", "precisely", "only", "just", "merely", "a mere", "equal to", "as much as",
    "as many as", "as little as", "as few as", "genau", "exakt", "nur", "bloß", "gleich",
    "exactement", "précisément", "seulement", "égal à", "égale à",
    "exactamente", "precisamente", "solo", "sólo", "solamente", "igual a",
  ]
}

extension NumberPhrase {
  /// The digits of another number, written as those of this one are in a text.
  ///
  /// - Returns: The digits and the sign; nil for a number that would be written in another way, such
  ///   as one with a power of ten or of the other sign.
  func digits(of other: Double, in text: String, _ mark: DecimalMark) -> String? {
    let written = Array(text)[digits]
    var style = number
    if relation == .about {
      style.lastPlace += style.finalZeros
      style.finalZeros = 0
    }
    guard !number.hasPower, (other < 0) == number.digits.isNegative,
      var replacement = style.text(of: abs(other), mark)
    else { return nil }
    if number.isPercent { replacement.removeLast(2) }
    let separator = written.dropFirst().first {
      !$0.isASCIIDigit && $0 != mark.rawValue
    }
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

extension [Inline] {
  /// The text that a link says numbers with, formulas included; nil if there is no digit in it.
  ///
  /// What is not text, and code that is more than a number, is a sign that no number can be beside.
  var numberText: String? {
    let text = wordsAndNumbers
    return text.contains(where: \.isNumber) ? text : nil
  }

  private var wordsAndNumbers: String {
    map { inline in
      switch inline {
      case .text(let string): string
      case .math(let tex):
        plainNumber(inTeX: fractionsOnOneLine(tex.text)) ?? "\u{FFFC}"
      case .code(let code):
        code.contains(where: \.isLetter) || !code.contains(where: \.isNumber) ? "\u{FFFC}" : code
      case .emphasis(let content), .strong(let content): content.wordsAndNumbers
      case .softBreak, .lineBreak: " "
      case .value, .strikethrough, .link, .image, .term, .footnoteReference, .citation, .html:
        "\u{FFFC}"
      }
    }.joined()
  }
}

/// `2/3` for `\frac{2}{3}`.
private func fractionsOnOneLine(_ tex: String) -> String {
  tex.replacing(#/\\[dt]?frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}/#) { "\($0.1)/\($0.2)" }
}

/// The text of a formula in which numbers are written as in prose: `1.2×10^{-3}` for
/// `1.2\times10^{-3}`; nil if it has other commands.
package func plainNumber(inTeX tex: String) -> String? {
  var plain = tex
  let spellings = [
    ("\\%", "%"), ("\\times", "×"), ("\\cdot", "·"), ("\\,", "\u{202F}"), ("\\;", " "),
    ("\\:", " "), ("\\ ", " "), ("\\!", ""), ("~", "\u{A0}"), ("{,}", ","), ("{.}", "."),
    ("\\approx", "≈"), ("\\simeq", "≈"), ("\\sim", "~"), ("\\leq", "≤"), ("\\le", "≤"),
    ("\\geq", "≥"), ("\\ge", "≥"), ("\\lt", "<"), ("\\gt", ">"),
  ]
  for (command, sign) in spellings { plain = plain.replacing(command, with: sign) }
  for command in ["\\text{", "\\mathrm{"] {
    while let start = plain.firstRange(of: command) {
      guard let end = plain[start.upperBound...].firstIndex(of: "}") else { return nil }
      plain.remove(at: end)
      plain.removeSubrange(start)
    }
  }
  // The name of what is given may be any formula.
  let value = plain.lastIndex { "=≈".contains($0) }.map { plain[$0...] } ?? plain[...]
  return value.contains("\\") ? nil : String(value)
}
