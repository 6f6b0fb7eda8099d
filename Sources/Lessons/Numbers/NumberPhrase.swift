import Text

/// A text that says a number: `97.3 %`, `about 1,200`, `at least 90 %`, `12 steps`.
///
/// A range, a sum and a text that begins with other words are none.
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
      rest = rest.drop(while: \.isWhitespace)
      guard let (count, relation) = Self.opening(of: rest) else { break }
      self.relation = relation
      rest = rest.dropFirst(count)
    }
    let characters = Array(rest)
    let scanner = NumberScanner(characters, mark)
    guard let (number, end) = scanner.number(at: 0),
      !characters[end...].contains(where: { $0.isNumber || "±×".contains($0) })
    else { return nil }
    self.number = number
    let start = text.count - characters.count
    digits = start..<start + scanner.endOfDigits(ofNumberAt: 0)
    hasWords = characters[end...].contains(where: \.isLetter)
  }

  /// The words or the sign that say what the number is.
  private static func opening(of text: Substring) -> (count: Int, Relation)? {
    if let first = text.first {
      if "~∼≈".contains(first) { return (1, .about) }
      if "<>≤≥".contains(first) { return (1, .bound) }
    }
    let lower = text.lowercased()
    for (words, relation) in [(abouts, Relation.about), (bounds, .bound)] {
      let word = words.first { lower.hasPrefix($0 + " ") || lower.hasPrefix($0 + "\u{A0}") }
      if let word { return (word.count + 1, relation) }
    }
    return nil
  }

  private static let abouts = [
    "about", "around", "roughly", "approximately", "nearly", "almost", "some", "circa", "ca.",
    "etwa", "rund", "ungefähr", "fast", "knapp", "gut",
    "environ", "près de", "presque", "à peu près",
    "unos", "unas", "cerca de", "casi", "aproximadamente", "alrededor de",
  ]

  private static let bounds = [
    "above", "over", "below", "under", "at least", "at most", "more than", "less than",
    "fewer than", "up to",
    "über", "unter", "mindestens", "höchstens", "mehr als", "weniger als", "bis zu",
    "plus de", "moins de", "au moins", "au plus", "jusqu’à",
    "más de", "menos de", "al menos", "como mínimo", "como máximo", "como mucho", "hasta",
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
  /// The text that a link says a number with, formulas included; nil if it has other things in it.
  var numberText: String? {
    var text = ""
    for inline in self {
      switch inline {
      case .text(let string): text += string
      case .math(let tex):
        guard let plain = plainNumber(inTeX: tex.text) else { return nil }
        text += plain
      case .emphasis(let content), .strong(let content):
        guard let inner = content.numberText else { return nil }
        text += inner
      case .softBreak, .lineBreak: text += " "
      case .code, .value, .strikethrough, .link, .image, .term, .footnoteReference, .citation,
        .html:
        return nil
      }
    }
    return text
  }
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
