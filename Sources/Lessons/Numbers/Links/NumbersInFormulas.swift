import Text

extension [Inline] {
  /// The text of a link, in which formulas are written as in prose.
  ///
  /// What is not text, and code whose digits all belong to names, is ``PhraseToken/opaque``.
  var numberText: String {
    map { inline in
      switch inline {
      case .text(let string): string
      case .math(let tex): textOfFormula(tex.text)
      case .code(let code): hasOnlyNames(code) ? String(PhraseToken.opaque) : code
      case .emphasis(let content), .strong(let content): content.numberText
      case .softBreak, .lineBreak: " "
      case .html(let fragment) where fragment.tags.allSatisfy(\.isStyle): ""
      case .strikethrough(let content):
        String(
          content.plainText.contains(where: \.isNumber)
            ? PhraseToken.unreadable : PhraseToken.opaque)
      case .value, .link, .image, .term, .footnoteReference, .citation, .html:
        String(PhraseToken.opaque)
      }
    }.joined()
  }
}

/// A formula as it would be written in prose: `1.2×10^{-3}` for `1.2\times10^{-3}`.
///
/// A number is digits with signs, percent signs and powers of ten, and a relation before it: `x < 5`. A
/// formula without a relation whose digits all belong to names says none, such as `x_1` and `f(2)`. All
/// others with digits are ``PhraseToken/unreadable``, such as `\sqrt{5}`, `5!` and `x \ll 5`.
private func textOfFormula(_ tex: String) -> String {
  if let (number, words) = numberAndText(tex) { return textOfFormula(number) + " " + words }
  let opaque = String(PhraseToken.opaque)
  let unreadable = String(PhraseToken.unreadable)
  guard let unwrapped = withoutTextCommands(fractionsOnOneLine(tex)) else { return unreadable }
  let plain = replacingCommands(in: unwrapped) { signsOfCommands[$0] }
  let sides = plain.split(omittingEmptySubsequences: false, whereSeparator: isRelation)
  let value = sides.last ?? ""
  guard value.contains(where: \.isNumber) else {
    return sides.dropLast().contains(where: isNumber) ? unreadable : opaque
  }
  guard isNumber(value) else { return hasOnlyNames(plain) ? opaque : unreadable }
  let name = plain.dropLast(value.count)
  guard let relation = name.last else { return String(value) }
  // Only the last of `a = b = 5` counts, but both ends of `1 < x < 5`.
  if sides.count > 2 && !name.dropLast().contains(where: { "=≈".contains($0) }) {
    return unreadable
  }
  // `n \not= 12`
  let words = name.dropLast().split(whereSeparator: \.isWhitespace)
  if words.last?.hasSuffix("\\not") == true { return unreadable }
  let hasName = name.dropLast().contains { !$0.isWhitespace }
  return (hasName ? opaque + " " : "") + "\(relation) \(value)"
}

/// A formula that ends with a number and words for what it counts or measures: `12\text{ steps}`.
///
/// - Returns: The formula without the words, and these; nil for letters such as `\mathrm{e}`, which are
///   numbers themselves.
private func numberAndText(_ tex: String) -> (number: String, words: String)? {
  guard
    let match = tex.wholeMatch(
      of: #/(.*[\d}%])(?:\s|~|\\[,;: ])*\\(text|mathrm)\{([\p{L}°µ\s\-]+)\}\s*/#)
  else { return nil }
  let words = match.3.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  let isName = words.count == 1 && !NumberWords.unitSigns.contains(words)
  return words.isEmpty || isName ? nil : (String(match.1), words)
}

private func isRelation(_ sign: Character) -> Bool {
  let sign = String(sign)
  return sign == "=" || NumberRelation.signs[sign] != nil
    || NumberRelation.aboutSigns.contains(sign)
}

/// Whether each digit of a formula is in an index, an exponent or an argument of a name, or in the name
/// itself.
private func hasOnlyNames(_ formula: String) -> Bool {
  let rest = formula.replacing(#/(\p{L}|[)\]}])([_^](\{[^{}]*\}|.)|'|\([^()]*\)|\[[^\[\]]*\]|\d)+/#)
  {
    String($0.1)
  }
  return !rest.contains(where: \.isNumber)
}

/// Whether a formula without relations is made of digits and the signs that belong to numbers.
private func isNumber(_ side: Substring) -> Bool {
  side.contains(where: \.isNumber)
    && side.allSatisfy { $0.isNumber || $0.isWhitespace || ".,+-−–…×·⋅±^{}%‰/eE".contains($0) }
    && !side.contains("e^")
}

/// `2/3` for `\frac{2}{3}`.
func fractionsOnOneLine(_ tex: String) -> String {
  tex.replacing(#/(\d?)\s*\\[dt]?frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}/#) {
    "\($0.1)\($0.1.isEmpty ? "" : " ")\($0.2)/\($0.3)"
  }.replacing(#/(\d?)\s*\\[dt]?frac\s*(\d)\s*(\d)/#) {
    "\($0.1)\($0.1.isEmpty ? "" : " ")\($0.2)/\($0.3)"
  }
}
