/// Words by which lessons use a term, and how they are told from others.
///
/// The first letter may be small or capital, unless the words have capitals elsewhere: those of `ReLU`
/// are looked for as they are. Any white space stands for any other, and so do hyphens and apostrophes
/// of each kind for those of another.
struct TermForm: Sendable {
  /// The words with one space between them.
  private(set) var characters: [Character]
  private let hasOwnCapitals: Bool

  init(_ words: String) {
    characters = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .map(\.unifiedForTerms)
    hasOwnCapitals = characters.dropFirst().contains(where: \.isUppercase)
  }

  /// What two forms have in common that are found at the same places.
  var key: String {
    if hasOwnCapitals { return String(characters) }
    return String(characters.prefix(1)).lowercased() + String(characters.dropFirst())
  }

  /// The end of the words in a text, if they begin there.
  ///
  /// - Parameters:
  ///   - text: Characters that have been made uniform.
  ///   - start: Where the words would begin.
  /// - Returns: The index after them; nil if they do not begin there.
  func end(in text: ArraySlice<Character>, from start: Int) -> Int? {
    var index = start
    for (place, character) in characters.enumerated() {
      guard index < text.endIndex else { return nil }
      if character == " " {
        guard text[index] == " " else { return nil }
        while index < text.endIndex, text[index] == " " { index += 1 }
        continue
      }
      let isSame =
        text[index] == character
        || place == 0 && !hasOwnCapitals && text[index].lowercased() == character.lowercased()
      guard isSame else { return nil }
      index += 1
    }
    return index
  }
}

extension Character {
  /// The character that stands for all of its kind when terms are looked for.
  var unifiedForTerms: Character {
    if isWhitespace { return " " }
    return switch self {
    case "\u{2010}", "\u{2011}": "-"
    case "’", "ʼ": "'"
    default: self
    }
  }
}
