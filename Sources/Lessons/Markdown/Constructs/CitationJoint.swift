/// What stands between two works that no `;` separates.
struct CitationJoint {
  /// What belongs to the work before it: `, p. 3`.
  private(set) var suffix: String
  /// What belongs to the work after it: `see`.
  private(set) var prefix = ""

  /// Leaves out the word or the comma that joins the two.
  init(_ between: String) {
    suffix = between
    trimSuffix()
    if let word = Self.prefixes.first(where: { endsInWord($0) }) {
      suffix.removeLast(word.count)
      prefix = word + " "
      trimSuffix()
    }
    if let word = Self.conjunctions.first(where: { endsInWord($0) }) {
      suffix.removeLast(word.count)
      trimSuffix()
    }
    if let first = suffix.first, first != "," { suffix = " " + suffix }
  }

  /// A part with several works, each with what belongs to it.
  static func separated(
    _ keys: [CitationKey], of part: Range<Int>, in text: SourcedText
  ) -> String {
    var written = ""
    var start = part.lowerBound
    for (key, next) in zip(keys, keys.dropFirst()) {
      let joint = Self(text[key.range.upperBound..<next.range.lowerBound].onOneLine.text)
      written += text[start..<key.range.upperBound].text + joint.suffix + "; " + joint.prefix
      start = next.range.lowerBound
    }
    written += text[start..<part.upperBound].text
    return Array(written.utf8).trimmed.text.replacing("\n", with: " ")
  }

  private static let prefixes = [
    "see also", "siehe auch", "voir aussi", "véase también", "see", "also", "cf.", "e.g.", "siehe",
    "auch", "vgl.", "voir", "aussi", "véase", "también",
  ]

  private static let conjunctions = ["and", "&", "or", "und", "oder", "et", "ou", "y", "e", "o"]

  private func endsInWord(_ word: String) -> Bool {
    let text = suffix.lowercased()
    return text == word || text.hasSuffix(" " + word) || text.hasSuffix("," + word)
  }

  private mutating func trimSuffix() {
    while let first = suffix.first, first.isWhitespace { suffix.removeFirst() }
    while let last = suffix.last, last.isWhitespace || last == "," { suffix.removeLast() }
  }
}
