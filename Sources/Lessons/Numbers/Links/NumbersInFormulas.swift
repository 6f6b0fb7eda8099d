import Text

extension [Inline] {
  /// The text of a link, in which formulas are written as in prose.
  ///
  /// What is not text, and code that is more than a number, is ``PhraseToken/opaque``.
  var numberText: String {
    map { inline in
      switch inline {
      case .text(let string): string
      case .math(let tex): textOfFormula(tex.text)
      case .code(let code):
        code.contains(where: \.isLetter) || !code.contains(where: \.isNumber)
          ? String(PhraseToken.opaque) : code
      case .emphasis(let content), .strong(let content): content.numberText
      case .softBreak, .lineBreak: " "
      case .html(let fragment) where fragment.tags.allSatisfy(\.isStyle): ""
      case .value, .strikethrough, .link, .image, .term, .footnoteReference, .citation, .html:
        String(PhraseToken.opaque)
      }
    }.joined()
  }
}

/// A formula as it would be written in prose: `1.2×10^{-3}` for `1.2\times10^{-3}`.
///
/// A number is digits with signs, percent signs and powers of ten, and a relation before it: `x < 5`. A
/// formula that begins with a name and has no relation says none, such as `x_1`. All others with digits
/// are ``PhraseToken/unreadable``, such as `\sqrt{5}` and `5!`.
private func textOfFormula(_ tex: String) -> String {
  let opaque = String(PhraseToken.opaque)
  let line = fractionsOnOneLine(tex)
  let relations = "=≈<>≤≥≠~"
  guard
    let plain = withoutTextCommands(line).map({ text in
      replacingCommands(in: text) { signsOfCommands[$0] }
    })
  else { return String(PhraseToken.unreadable) }
  let sides = plain.split(omittingEmptySubsequences: false) { relations.contains($0) }
  let value = sides.last ?? ""
  guard value.contains(where: \.isNumber) else {
    return sides.dropLast().contains { isNumber($0) } ? String(PhraseToken.unreadable) : opaque
  }
  let name = plain.dropLast(value.count)
  if isNumber(value) {
    guard let relation = name.last else { return String(value) }
    // Only the last of `a = b = 5` counts, but both ends of `1 < x < 5`.
    let isBounded = sides.count > 2 && !name.dropLast().contains { "=≈".contains($0) }
    if isBounded { return String(PhraseToken.unreadable) }
    let hasName = name.dropLast().contains { !$0.isWhitespace }
    return (hasName ? opaque + " " : "") + "\(relation) \(value)"
  }
  let first = value.first { !" {}()[]|\u{A0}\u{202F}-+−".contains($0) }
  return first?.isLetter == true ? opaque : String(PhraseToken.unreadable)
}

/// Whether a formula without relations is made of digits and the signs that belong to numbers.
private func isNumber(_ side: Substring) -> Bool {
  side.contains(where: \.isNumber)
    && side.allSatisfy { $0.isNumber || $0.isWhitespace || ".,+-−–…×·⋅±^{}%‰/eE".contains($0) }
    && !side.contains("e^")
}

/// `2/3` for `\frac{2}{3}`.
private func fractionsOnOneLine(_ tex: String) -> String {
  tex.replacing(#/(\d?)\s*\\[dt]?frac\s*\{\s*(\d+)\s*\}\s*\{\s*(\d+)\s*\}/#) {
    "\($0.1)\($0.1.isEmpty ? "" : " ")\($0.2)/\($0.3)"
  }.replacing(#/(\d?)\s*\\[dt]?frac\s*(\d)\s*(\d)/#) {
    "\($0.1)\($0.1.isEmpty ? "" : " ")\($0.2)/\($0.3)"
  }
}

/// The text of a formula in which numbers are written as in prose: `1.2×10^{-3}` for
/// `1.2\times10^{-3}`; nil if it has other commands.
package func plainNumber(inTeX tex: String) -> String? {
  guard let unwrapped = withoutTextCommands(tex) else { return nil }
  let plain = replacingCommands(in: unwrapped) { signsOfCommands[$0] }
  // The name of what is given may be any formula.
  let value = plain.lastIndex { "=≈".contains($0) }.map { plain[$0...] } ?? plain[...]
  return value.contains("\\") ? nil : String(value)
}

private let signsOfCommands = [
  "%": "%", "times": "×", "cdot": "·", ",": "\u{202F}", ";": " ", ":": " ", " ": " ", "!": "",
  "approx": "≈", "approxeq": "≈", "simeq": "≈", "sim": "~", "leq": "≤", "le": "≤", "leqslant": "≤",
  "leqq": "≤", "geq": "≥", "ge": "≥", "geqslant": "≥", "geqq": "≥", "lt": "<", "gt": ">", "pm": "±",
  "neq": "≠", "ne": "≠", "in": "∈", "notin": "∉", "ll": "≪", "gg": "≫", "lesssim": "≲",
  "gtrsim": "≳", "ldots": "…", "dots": "…", "cdots": "…", "left": "", "right": "",
]

/// A formula with other text for its commands and for the signs that only TeX writes as such.
///
/// - Parameters:
///   - tex: The formula.
///   - replacement: The text for a command by its name, `leq` or `,`; nil if it stays.
/// - Returns: The formula as plain text.
func replacingCommands(in tex: String, _ replacement: (String) -> String?) -> String {
  var plain = ""
  var rest = tex[...]
  while let next = rest.first {
    if next == "\\" {
      let letters = rest.dropFirst().prefix { $0.isASCII && $0.isLetter }
      let name = letters.isEmpty ? rest.dropFirst().prefix(1) : letters
      plain += replacement(String(name)) ?? "\\" + name
      rest = rest.dropFirst(1 + name.count)
    } else if rest.hasPrefix("{,}") || rest.hasPrefix("{.}") {
      plain += rest.dropFirst().prefix(1)
      rest = rest.dropFirst(3)
    } else {
      plain.append(next == "~" ? "\u{A0}" : next)
      rest = rest.dropFirst()
    }
  }
  return plain
}

/// A formula with what `\text` and `\mathrm` have in braces, without these; nil if a brace is open.
private func withoutTextCommands(_ tex: String) -> String? {
  var plain = tex
  for command in ["\\text{", "\\mathrm{"] {
    while let start = plain.firstRange(of: command) {
      guard let end = plain[start.upperBound...].firstIndex(of: "}") else { return nil }
      plain.remove(at: end)
      plain.removeSubrange(start)
    }
  }
  return plain
}
