extension String {
  /// The text as written in HTML or XML, in an element or in an attribute with quotes of either
  /// kind.
  package var escapedForMarkup: String {
    guard utf8.contains(where: { "&<>\"'".utf8.contains($0) || $0 == 0 }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Markup has no way to write this character.
      case "\0": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
