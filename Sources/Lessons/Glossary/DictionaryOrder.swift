/// The order of words in the dictionaries of a language that is written with Latin letters.
///
/// As in the Unicode Collation Algorithm, letters are compared before their accents, and those before
/// small and capital: `etage`, `étage`, `Étage`, `etagere`. Signs and spaces come before digits, digits
/// before letters, and other scripts after Latin ones in the order of their characters.
struct DictionaryOrder {
  /// The letters that a language has of its own, by the letter that they come after.
  private let ownLetters: [Character: Character]

  init(language: String) {
    let main = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    ownLetters = main == "es" ? ["ñ": "n"] : [:]
  }

  /// What is compared of a word.
  struct Key: Comparable {
    fileprivate var letters: [UInt32] = []
    fileprivate var accents: [UInt32] = []
    fileprivate var capitals: [UInt32] = []

    static func < (a: Key, b: Key) -> Bool {
      if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
      if a.accents != b.accents { return a.accents.lexicographicallyPrecedes(b.accents) }
      return a.capitals.lexicographicallyPrecedes(b.capitals)
    }
  }

  func key(_ word: String) -> Key {
    var key = Key()
    for character in word {
      let small = Character(character.lowercased())
      let base: String
      var rank: UInt32 = 0
      if let before = ownLetters[small] {
        (base, rank) = (String(before), 1)
      } else {
        base = Self.bases[small] ?? String(small)
      }
      for scalar in base.unicodeScalars {
        key.letters.append(Self.weight(of: scalar) * 2 + rank)
        key.accents.append(base == String(small) ? 0 : small.unicodeScalars.first?.value ?? 0)
        key.capitals.append(character == small ? 0 : 1)
      }
    }
    return key
  }

  private static func weight(of scalar: Unicode.Scalar) -> UInt32 {
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    return isWord ? scalar.value + 0x20_0000 : scalar.value
  }

  /// The letters without accents that stand for those with them.
  private static let bases: [Character: String] = {
    let groups = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    ]
    var bases: [Character: String] = [:]
    for (base, letters) in groups {
      for letter in letters { bases[letter] = base }
    }
    return bases
  }()
}
