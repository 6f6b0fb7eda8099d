import Foundation

extension String {
  /// The text as a part of a file's name and of an address: lower-case ASCII letters and digits, words
  /// joined by hyphens, as `gradienten-und-hoehenlinien`.
  ///
  /// - Parameter language: The language of the text: in German, ä is written ae, elsewhere a.
  /// - Returns: The name; empty if nothing is left of the text.
  package func asFileName(language: String) -> String {
    var text = lowercased()
    if language == "de" {
      for (letter, letters) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue")] {
        text = text.precomposedStringWithCanonicalMapping.replacing(letter, with: letters)
      }
    }
    for (letter, letters) in Self.lettersWithoutAccent {
      text = text.replacing(letter, with: letters)
    }
    // Other scripts as they are transcribed: Νεύτων becomes neuton.
    text = text.applyingTransform(.toLatin, reverse: false) ?? text
    text = text.applyingTransform(.stripDiacritics, reverse: false) ?? text
    // An apostrophe is within a word: "Newton's method".
    text = text.lowercased().filter { !"'’ʹʼ`".contains($0) }
    let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    var name = words.first.map { String($0.prefix(Self.longestFileName)) } ?? ""
    for word in words.dropFirst() {
      if name.count + 1 + word.count > Self.longestFileName { break }
      name += "-" + word
    }
    return name
  }

  /// Longer titles lose words: the name is part of addresses, and of other files' names.
  private static let longestFileName = 60

  /// Letters of their own rather than letters with an accent.
  private static let lettersWithoutAccent = [
    ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đ", "d"), ("ð", "d"),
    ("þ", "th"), ("ı", "i"),
  ]
}
