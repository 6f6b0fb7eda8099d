/// The words of one language that say numbers, or say something about them.
///
/// Each language has a file of its own, with the same entries in the same order, so that a native
/// speaker can review it. All words are in lower case, but for ``units`` and ``gluedMagnitudes``;
/// phrases have single spaces, hyphens are written as spaces, and `ß` is written `ss`, so that texts may
/// have either. A phrase before a number is in one list alone.
struct NumberWords: Sendable {
  // MARK: Comparisons

  /// Before a number that is greater than what is meant: `less than 5`.
  var less: [String]
  /// Before a number that is not exceeded: `at most 5`.
  var atMost: [String]
  /// Before a number that is exceeded: `more than 5`.
  var greater: [String]
  /// Before a number that is reached: `at least 5`.
  var atLeast: [String]
  /// After a number that is not exceeded: `5 or less`, `5 at most`.
  var atMostAfter: [String]
  /// After a number that is reached: `5 or more`, `5 at least`.
  var atLeastAfter: [String]
  /// What may stand before a comparison and changes nothing of it: `clearly above`.
  var emphatic: Set<String>
  /// Those of the words above that may also say where something is: `over [3](#n) runs`.
  var prepositions: Set<String>
  /// Those of the prepositions that are said of a time or a set just as well: `over [3](#n) runs`.
  var spanning: Set<String>
  /// Verbs after which a preposition says how much, and not where: `is above 5`, `falls below 5`.
  var verbs: Set<String>
  /// What the verb is that may stand at the end of a clause, after the number: `weil sie über 5 liegt`.
  var verbsAtTheEnd: Set<String>
  /// Those that compare with the number before them: `weil sie 5 übersteigt`.
  var comparingVerbsAtTheEnd: Set<String>
  /// What a clause with its verb at the end begins with if it says what its sentence is about.
  var subordinators: Set<String>
  /// Verbs whose other part is at the end of their own clause: `soll über 5 liegen`.
  var auxiliaries: Set<String>
  /// What may stand before one of them and turn it round, outside a link: `isn't more than`.
  var negations: Set<String>
  /// How prose says a relation in front of a number, for help with errors.
  var preferred: (less: String, atMost: String, greater: String, atLeast: String)

  // MARK: Precision

  /// `about 5`.
  var about: [String]
  /// A little less: `almost 5`.
  var almost: [String]
  /// A little more: `gut 5`.
  var littleMore: [String]
  /// After a number: `5 or so`.
  var aboutAfter: [String]
  /// `exactly 5`.
  var exactly: [String]

  // MARK: Signs and pairs

  var minus: [String]
  /// `5 plus or minus 1`.
  var plusMinus: [String]
  /// Between the ends of a range: `5 to 6`.
  var to: [String]
  /// Before such a range: `from 5 to 6`.
  var from: [String]
  /// Before a range whose ends "and" joins: `between 5 and 6`.
  var between: [String]
  var and: [String]
  var or: [String]
  /// Between the numbers of a ratio: `1 in 3`.
  var outOf: [String]
  /// Articles that may stand before the other end of a range: `entre el 5 y el 6`.
  var articles: Set<String>
  /// Words that make another number of the one before them, besides those that say numbers and those
  /// above: `squared`.
  var operations: Set<String>

  // MARK: Names

  /// What the things are called that pages number: `Figure 2`.
  var kinds: [ReferenceLabel.Kind: Set<String>]
  /// How that is shortened, before a point: `Fig. 2`.
  var shortenedKinds: [ReferenceLabel.Kind: Set<String>]
  /// What a lesson is called before its number.
  var lessonNames: Set<String>
  /// The same in a book, whose own numbers may be others.
  var chapterNames: Set<String>
  /// Other names that end with a number: `page 2`.
  var namesBeforeNumbers: Set<String>
  /// The same, before a point: `p. 2`.
  var referenceAbbreviations: Set<String>

  // MARK: Numbers

  /// The forms of one, which stand before a word for a greater number or a fraction, `a third`, and are
  /// a number after what says something of it: `at least one`.
  var one: Set<String>
  /// Those that are one where nothing else stands.
  var oneAlone: Set<String>
  /// All from 0 to 99; one is only read with what ``one`` says.
  var cardinals: [String: Int]
  /// `hundred`, and in some languages its multiples.
  var hundreds: [String: Int]
  /// Whether these may stand without a one before them.
  var bareHundreds: Bool
  /// Words for powers of ten from the third on: `million`.
  var magnitudes: [String: Int]
  /// Those of them that are a number by themselves: `mille`.
  var bareMagnitudes: Set<String>
  /// Words for a number of things, which other numbers multiply: `dozen`.
  var dozens: [String: Int]
  /// Words and abbreviations for other numbers of things, which are not read: `lakh`.
  var scales: Set<String>
  /// How a number such as `zweihundert` is written in one word; nil if it is not.
  var fusion: FusedNumbers?
  /// What stands between hundreds and the rest: `two hundred and five`.
  var withinNumbers: Set<String>
  /// The words of fractions with their denominator: `third`.
  var fractions: [String: Int]
  /// What stands between the digits of decimals in words: `two point five`.
  var decimalPoint: String
  /// What adds a half to a number: `and a half`.
  var andAHalf: [String]
  /// Words and phrases that say a number in a way of their own: `half`, `twice`.
  var irregular: [String: Double]
  /// Words that are a number only with others, and alone in a link are meant as one: `thousand`.
  var unfinished: Set<String>
  /// What makes a number in words, or in digits with a hyphen, a multiple: `tenfold`.
  var foldEndings: [String]
  /// The beginnings of words that a number with such an ending names something with: `5-fold cross-validation`.
  var foldedNames: [String]
  /// Words above that may have a point after them, which does not end a sentence: `ca. 5`, `5 Mio. Euro`.
  var shortened: Set<String>

  // MARK: Units

  var percent: [String]
  var perMille: [String]
  /// Words for units, besides the signs that all languages share; case matters.
  var units: Set<String>
  /// What makes a number in digits an ordinal: `3rd`.
  var ordinalEndings: Set<String>
  /// Whether a point does: `die 3. Schicht`.
  var hasOrdinalPoint: Bool
  /// What is cut off at an apostrophe: `n’excède`.
  var proclitics: Set<String>
}

/// What depends on the language of a lesson where numbers are read.
package struct NumberLanguage: Sendable {
  package let mark: DecimalMark
  let words: NumberWords
  let lexicon: PhraseLexicon

  /// - Parameter tag: The language, such as `de` or `es-MX`. One without words here has those of
  ///   English.
  package init(tag: String) {
    mark = DecimalMark(language: tag)
    (words, lexicon) =
      switch tag.lowercased().split(separator: "-").first {
      case "de": Self.german
      case "fr": Self.french
      case "es": Self.spanish
      default: Self.english
      }
  }

  /// The phrases that are in two lists of the language, of which only the last would count.
  package var phrasesWithTwoMeanings: [String] { lexicon.repeated }

  private typealias Entry = (NumberWords, PhraseLexicon)
  private static let english: Entry = (.english, PhraseLexicon(.english))
  private static let german: Entry = (.german, PhraseLexicon(.german))
  private static let french: Entry = (.french, PhraseLexicon(.french))
  private static let spanish: Entry = (.spanish, PhraseLexicon(.spanish))
}

extension NumberWords {
  /// Whether a word turns round what is said after it.
  func isNegation(_ word: String) -> Bool {
    let word = word.replacing("’", with: "'")
    return negations.contains(word) || word.hasSuffix("n't")
  }

  /// Whether a word names what the number after it numbers: `Figure 2`.
  func isNameBeforeNumber(_ word: String) -> Bool {
    let word = word.lowercased()
    return namesBeforeNumbers.contains(word) || lessonNames.contains(word)
      || kinds.values.contains { $0.contains(word) }
  }

  /// Whether it does so with a point after it: `Fig. 2`.
  func isAbbreviationBeforeNumber(_ word: String) -> Bool {
    let word = word.lowercased()
    return referenceAbbreviations.contains(word)
      || shortenedKinds.values.contains { $0.contains(word) }
  }

  /// Whether such a word names several: `Figures`.
  func isPlural(_ word: String) -> Bool {
    ["s", "es", "e", "n", "en"].contains { ending in
      word.lowercased().hasSuffix(ending)
        && isNameBeforeNumber(String(word.dropLast(ending.count)))
    }
  }

  /// Whether a word and a number make the name of a standard: `ISO 8601`, `RFC 9923`, but not `AUC 0.973`.
  func isStandard(_ word: String, _ number: WrittenNumber) -> Bool {
    word.isAcronym && number.isPlainWhole && (3...5).contains(number.digitCount)
  }

  /// Whether a word or a sign between two numbers makes an enumeration or a range of them.
  func isEnumerating(_ piece: String) -> Bool {
    [",", "&", "-", "–"].contains(piece) || (and + or + to).contains(piece)
  }

  /// Whether a word multiplies the number before it.
  func isScale(_ word: String) -> Bool {
    hundreds[word] != nil || dozens[word] != nil || magnitudes[word] != nil || scales.contains(word)
  }

  /// Whether a word joins a number with others, or makes another one of it.
  func isJoining(_ word: String) -> Bool {
    (to + and + or + outOf + minus + between + from).contains(word) || operations.contains(word)
  }

  /// Whether a word or a sign is a unit, or says "times".
  func isUnit(_ word: String) -> Bool {
    let base = word.prefix { !PhraseToken.isRaised($0) }
    return Self.unitSigns.contains(word) || units.contains(word.withoutSharpS)
      // `s⁻¹`
      || base.count < word.count && Self.unitSigns.contains(String(base))
  }

  /// Signs of units, which all languages share.
  static let unitSigns: Set<String> = [
    "ns", "µs", "μs", "ms", "s", "min", "h", "d", "B", "kB", "KB", "MB", "GB", "TB", "KiB", "MiB",
    "GiB", "Hz", "kHz", "MHz", "GHz", "nm", "µm", "μm", "mm", "cm", "m", "km", "mg", "g", "kg", "K",
    "°C", "°F", "°", "V", "mV", "A", "mA", "W", "kW", "J", "kJ", "N", "Pa", "dB", "px", "pt", "em",
    "rem", "byte", "bytes", "fps", "FLOPS", "GFLOPS", "rad", "rpm", "€", "$", "£",
    "¥", "×", "x", "m²", "km²", "cm²", "m³", "ppm",
  ]

  /// Letters right after digits that multiply them by a power of ten: `99k`, `99M`.
  ///
  /// Some are a unit, too, and may mean either: `7B`, `512B`.
  static let gluedMagnitudes: [String: Int] = [
    "k": 3, "K": 3, "M": 6, "Mio": 6, "mio": 6, "mn": 6, "bn": 9, "B": 9, "Mrd": 9, "T": 12,
  ]
}

extension NumberWords {
  /// Those of these letters that may stand after a space, since they are neither a unit nor a name of
  /// something else: `1,2 M`, `3 Mrd`.
  static let spacedMagnitudes: Set<String> = ["M", "Mio", "mio", "mn", "bn", "Mrd"]
}

extension String {
  /// Whether it is more than one letter, and all of them are capitals: `ISO`.
  var isAcronym: Bool { count > 1 && allSatisfy(\.isUppercase) }

  /// The text with `ss` for `ß`, as Swiss spelling has it.
  var withoutSharpS: String { replacing("ß", with: "ss") }
}
