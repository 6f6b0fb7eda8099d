/// The words of a language whose beginning may be left out, with an apostrophe in its place.
struct Elisions: Equatable, Sendable {
  /// Those that are nothing else: `'tis`, `'ne`.
  private let always: Set<String>
  /// Those that may also begin something in quotes: `'cause` and `'cause and effect'`.
  private let alone: Set<String>
  private let isEnglish: Bool

  /// - Parameter language: The primary tag of a language, `de`.
  init(language: String) {
    isEnglish = language == "en"
    (always, alone) =
      switch language {
      case "en":
        (
          ["em", "n", "tis", "tisn", "twas", "twasn", "tween", "twere", "twill", "twould", "nuff"],
          ["bout", "cause", "coz", "cos", "cuz", "gainst", "neath", "round", "til"]
        )
      case "de":
        (
          ["s", "n", "ne", "nen", "nem", "ner", "nes", "ns"],
          [
            "mal", "ran", "rauf", "raus", "rein", "rum", "runter", "rüber", "nauf", "naus",
            "türlich",
          ]
        )
      case "nl", "af": (["k", "m", "n", "r", "s", "t"], [])
      case "fr": (["tit", "tite", "tain"], [])
      default: ([], [])
      }
  }

  /// Whether a word after an apostrophe is one of them.
  ///
  /// - Parameters:
  ///   - word: The word, in lower case.
  ///   - isInQuotes: Whether a mark follows that would close quotes that begin with the word.
  /// - Returns: Whether the apostrophe stands for letters that are left out.
  func contain(_ word: String, isInQuotes: Bool) -> Bool {
    always.contains(word) || alone.contains(word) && !isInQuotes
  }

  /// Whether a letter between two quotes is the `and` of two nouns: `rock 'n' roll`, but not `a letter 'n' is`.
  ///
  /// - Parameters:
  ///   - text: What stands before the space and the first quote.
  ///   - word: The letter, in lower case.
  /// - Returns: Whether both quotes are apostrophes.
  func isAndBetweenNouns(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
    guard isEnglish, word == "n" else { return false }
    let before = text.suffix(12).reversed().prefix(while: \.isLetter).reversed()
    return Self.nounsBeforeN.contains(Array(before).text.lowercased())
  }

  private static let nounsBeforeN: Set<String> = [
    "bangers", "bed", "chicken", "cookies", "drum", "fish", "guns", "mac", "nip", "pick", "pork",
    "rhythm", "rock",
    "salt", "shake", "show", "surf", "sweet", "toys",
  ]
}
