/// Letters with accents: how LaTeX writes them, and by which plain letters they are sorted.
package enum Accents {
  /// The combining mark of each of LaTeX's accents, by the command without its backslash.
  static let marks: [String: Character] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}",
    ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}",
    "c": "\u{327}", "k": "\u{328}", "b": "\u{331}", "t": "\u{361}", "h": "\u{309}",
    "textcommabelow": "\u{326}", "textogonek": "\u{328}",
  ]

  /// A text whose first letter has an accent, as one character where Unicode has such a one.
  static func adding(_ mark: Character, to text: String) -> String {
    guard let first = text.first else { return String(mark) }
    let base = first == "ı" ? "i" : first == "ȷ" ? "j" : String(first)
    let letter = base + String(mark)
    return (composed[letter] ?? letter) + text.dropFirst()
  }

  /// The letters that have a mark, by themselves.
  ///
  /// Strings are equal, and hash alike, if Unicode takes them for the same text. So a letter and its
  /// mark find the letter that has the mark.
  private static let composed: [String: String] = {
    var table: [String: String] = [:]
    for value in Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table[String(scalar)] = String(scalar)
    }
    return table
  }()

  /// The plain letters of those with accents.
  private static let plain: [Character: String] = {
    var table: [Character: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    ]
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for first in marks.values {
        let once = String(letter) + String(first)
        if once.count == 1 { table[Character(once)] = String(letter) }
        for second in marks.values {
          let twice = once + String(second)
          if twice.count == 1 { table[Character(twice)] = String(letter) }
        }
      }
    }
    return table
  }()

  /// A text by which to sort: in lower case, without accents and punctuation.
  package static func sortKey(_ text: String) -> String {
    text.lowercased().map { character -> String in
      if let plain = plain[character] { return plain }
      if character.isLetter || character.isNumber { return String(character) }
      return character.isWhitespace || character == "-" || character == "~" ? " " : ""
    }.joined()
  }
}
