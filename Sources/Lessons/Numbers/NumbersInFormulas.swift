import Text

extension [Inline] {
  /// The text that a link says numbers with, formulas included.
  ///
  /// What is not text, and code that is more than a number, is a sign that no number can be beside.
  var numberText: String {
    map { inline in
      switch inline {
      case .text(let string): string
      case .math(let tex):
        plainNumber(inTeX: fractionsOnOneLine(tex.text)) ?? "\u{FFFC}"
      case .code(let code):
        code.contains(where: \.isLetter) || !code.contains(where: \.isNumber) ? "\u{FFFC}" : code
      case .emphasis(let content), .strong(let content): content.numberText
      case .softBreak, .lineBreak: " "
      case .value, .strikethrough, .link, .image, .term, .footnoteReference, .citation, .html:
        "\u{FFFC}"
      }
    }.joined()
  }
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
  var plain = tex
  let spellings = [
    ("\\%", "%"), ("\\times", "×"), ("\\cdot", "·"), ("\\,", "\u{202F}"), ("\\;", " "),
    ("\\:", " "), ("\\ ", " "), ("\\!", ""), ("~", "\u{A0}"), ("{,}", ","), ("{.}", "."),
    ("\\approx", "≈"), ("\\simeq", "≈"), ("\\sim", "~"), ("\\leq", "≤"), ("\\le", "≤"),
    ("\\geq", "≥"), ("\\ge", "≥"), ("\\lt", "<"), ("\\gt", ">"),
    ("\\pm", "±"), ("\\neq", "≠"), ("\\ne", "≠"), ("\\notin", "∉"), ("\\in ", "∈ "),
    ("\\ll ", "≪ "), ("\\gg ", "≫ "), ("\\ldots", "…"), ("\\dots", "…"),
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
