extension String {
  /// The text as written in HTML or XML, in an element or in an attribute with quotes of either
  /// kind.
  ///
  /// Markup has no way to write the control characters of ASCII, nor XML U+FFFE and U+FFFF; they are
  /// replaced.
  package var escapedForMarkup: String {
    let plain = utf8.allSatisfy { byte in
      byte < 0x20
        ? byte == 0x09 || byte == 0x0A || byte == 0x0D : !"&<>\"'\u{7F}".utf8.contains(byte)
    }
    if plain, !unicodeScalars.contains(where: { $0 == "\u{FFFE}" || $0 == "\u{FFFF}" }) {
      return self
    }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}":
        result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
