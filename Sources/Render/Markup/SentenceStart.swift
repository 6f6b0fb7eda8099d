/// Where sentences begin, at which the name of a kind has a capital: `Equation (2.1) says …`.
enum SentenceStart {
  /// More characters before a place than decide whether a sentence begins there.
  static let reach = 24

  /// What stands for a part of a sentence whose text does not matter.
  static let within = "word"

  /// Whether a sentence begins after a text, or at the beginning of a paragraph, where it is empty.
  ///
  /// Where a point may be that of an abbreviation, none does.
  static func follows(_ text: String) -> Bool {
    let opened = text[...].trimmingEnd { opening.contains($0) }
    if opened.isEmpty { return true }
    guard opened.last?.isWhitespace == true else { return false }
    let closed = opened.trimmingEnd { $0.isWhitespace }
    if closed.isEmpty { return true }
    let end = closed.trimmingEnd { closing.contains($0) || $0.isWhitespace }
    switch end.last {
    case "!", "?": return true
    case ".":
      let stem = end.dropLast()
      let word = stem.suffix(stem.reversed().prefix { $0.isLetter }.count)
      // No word is before the point of a number and that after a parenthesis.
      return stem.last != "." && word.count != 1 && !abbreviations.contains(word.lowercased())
    default: return false
    }
  }

  private static let opening: Set<Character> = [
    "(", "[", "“", "„", "‘", "‚", "«", "‹", "\"", "'", "¿", "¡",
  ]
  private static let closing: Set<Character> = [")", "]", "”", "“", "’", "»", "›", "\"", "'"]

  /// Abbreviations before what belongs to the same sentence, in all languages of pages.
  private static let abbreviations: Set<String> = [
    "al", "approx", "bspw", "bzw", "ca", "cf", "chap", "comp", "ej", "esp", "etc", "evtl", "ex",
    "fig", "ggf", "incl", "inkl", "insb", "kap", "no", "nr", "núm", "pág", "pp", "resp", "sec",
    "sect", "tab", "usw", "vgl", "viz", "vol", "vs",
  ]
}

extension Substring {
  /// The text without the characters at its end that meet a condition.
  fileprivate func trimmingEnd(_ isLeftOut: (Character) -> Bool) -> Substring {
    prefix(count - reversed().prefix(while: isLeftOut).count)
  }
}
