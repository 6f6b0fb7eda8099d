/// Words by which lessons use a term, and how they are told from others.
///
/// The first letter may be small or capital, unless the words have capitals elsewhere: those of `ReLU`
/// are looked for as they are. Any white space stands for any other, and so do hyphens and apostrophes
/// of each kind for those of another. Code and formulas among the words are the same if they are written
/// the same.
struct TermForm: Sendable {
  /// The words with one space between them.
  private(set) var text: FlatText
  private let hasOwnCapitals: Bool

  init(_ words: [Inline]) {
    text = FlatText(words).withSingleSpaces
    hasOwnCapitals = text.characters.dropFirst().contains(where: \.isUppercase)
  }

  /// What two forms have in common that are found at the same places.
  var key: String {
    var key = ""
    for (index, character) in text.characters.enumerated() {
      let isFree = index == 0 && !hasOwnCapitals
      key += isFree ? character.lowercased() : String(character)
      if let object = text.objects[index] { key += object.key }
    }
    return key
  }

  /// The end of the words in a text, if they begin there.
  ///
  /// - Parameters:
  ///   - other: The text of a paragraph.
  ///   - start: Where the words would begin.
  /// - Returns: The index after them; nil if they do not begin there.
  func end(in other: FlatText, from start: Int) -> Int? {
    let characters = other.characters
    var index = start
    for (place, character) in text.characters.enumerated() {
      guard index < characters.endIndex else { return nil }
      if character == " " {
        guard characters[index] == " " else { return nil }
        while index < characters.endIndex, characters[index] == " " { index += 1 }
        continue
      }
      let isSame =
        characters[index] == character
        || place == 0 && !hasOwnCapitals
          && characters[index].lowercased() == character.lowercased()
      guard isSame, text.objects[place] == other.objects[index] else { return nil }
      index += 1
    }
    return other.isBoundary(start) && other.isBoundary(index) ? index : nil
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
