/// The text of a formula in which numbers are written as in prose: `1.2×10^{-3}` for
/// `1.2\times10^{-3}`; nil if it has other commands.
package func plainNumber(inTeX tex: String) -> String? {
  guard let unwrapped = withoutTextCommands(tex) else { return nil }
  let plain = replacingCommands(in: unwrapped) { signsOfCommands[$0] }
  // The name of what is given may be any formula.
  let value = plain.lastIndex { "=≈".contains($0) }.map { plain[$0...] } ?? plain[...]
  return value.contains("\\") ? nil : String(value)
}

let signsOfCommands = [
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
func withoutTextCommands(_ tex: String) -> String? {
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
