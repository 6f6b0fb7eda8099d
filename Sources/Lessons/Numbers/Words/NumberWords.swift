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
  /// Before a number that is another one: `rather than 5`.
  var other: [String]
  /// Those of the words above that also say where something is: `over the three runs`.
  var comparingPrepositions: Set<String>
  /// Between the sides where a comparison follows its number: `5 or less`, `5 at most`.
  var atMostAfter: [String]
  /// `5 or more`, `5 at least`.
  var atLeastAfter: [String]
  /// How prose says a relation in front of a number, for help with errors.
  var preferred: (less: String, atMost: String, greater: String, atLeast: String, not: String)

  // MARK: Negation

  /// What turns a comparison round: `not more than 5`.
  var negations: [String]
  /// The same of all numbers: `never more than 5`.
  var universalNegations: [String]
  /// What says something of all numbers: `always more than 5`.
  var universals: [String]

  // MARK: Precision

  /// `about 5`.
  var about: [String]
  /// A little less: `almost 5`.
  var almost: [String]
  /// A little more: `gut 5`.
  var littleMore: [String]
  /// Near, with a judgement: `barely 5`.
  var barely: [String]
  /// After a number: `5 or so`.
  var aboutAfter: [String]
  /// `exactly 5`.
  var exactly: [String]
  /// What judges a number: `only 5`.
  var only: [String]

  // MARK: Signs and pairs

  var minus: [String]
  var plus: [String]
  /// `5 plus or minus 1`.
  var plusMinus: [String]
  /// Between the ends of a range: `5 to 6`.
  var to: [String]
  /// Before a range: `between 5 and 6`.
  var between: [String]
  var and: [String]
  var or: [String]
  /// Between the numbers of a ratio: `1 in 3`.
  var outOf: [String]

  // MARK: Around numbers

  /// What makes a number one that is known: `the 3 layers`.
  var determiners: [String]
  /// Articles and the like that say nothing about a number.
  var neutral: [String]
  /// What a number stands after that counts something beside what is meant: `after 12 steps`.
  var beforeOtherCounts: [String]
  /// What a number stands after that is what is meant: `a loss of 5`.
  var says: [String]
  /// The same, where a number is a goal: `reaches 98 %`.
  var reaches: [String]
  /// Where another statement begins.
  var conjunctions: [String]
  /// Names that end with a number: `Figure 2`.
  var namesBeforeNumbers: Set<String>
  /// The same, before a point: `Fig. 2`.
  var referenceAbbreviations: Set<String>
  /// Words that a number belongs to with a hyphen: `5-fold cross-validation`.
  var names: [String]

  // MARK: Numbers

  /// The forms of one that may stand before a word for a greater number or a fraction: `a third`.
  var one: Set<String>
  /// Those that are a number after a comparison: `at least one`.
  var countedOne: Set<String>
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
  /// How a number such as `zweihundert` is written in one word; nil if it is not.
  var fusion: FusedNumbers?
  /// What stands between hundreds and the rest: `two hundred and five`.
  var withinNumbers: Set<String>
  /// The words of fractions with their denominator: `third`.
  var fractions: [String: Int]
  /// What is a fraction by itself: `half`.
  var halves: [String]
  /// What stands between the digits of decimals in words: `two point five`.
  var decimalPoint: String
  /// What adds a half to a number: `and a half`.
  var andAHalf: [String]
  /// Words for a multiple: `twice`.
  var multiples: [String: Int]
  /// What may follow such a word when it compares: `twice as fast`.
  var afterMultiples: Set<String>
  /// What makes a number in words, or in digits with a hyphen, a multiple: `tenfold`.
  var foldEndings: [String]
  /// Number words that are other words, too, and are only read after nothing or a comparison.
  var ambiguous: Set<String>

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
  var elisions: Set<String>
}

/// What depends on the language of a lesson where numbers are read.
package struct NumberLanguage: Sendable {
  package let mark: DecimalMark
  let words: NumberWords
  let lexicon: NumberLexicon

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

  /// The phrases that are in two lists of the language, of which only the first would count.
  package var phrasesWithTwoMeanings: [String] { lexicon.repeated }

  private typealias Entry = (NumberWords, NumberLexicon)
  private static let english: Entry = (.english, NumberLexicon(.english))
  private static let german: Entry = (.german, NumberLexicon(.german))
  private static let french: Entry = (.french, NumberLexicon(.french))
  private static let spanish: Entry = (.spanish, NumberLexicon(.spanish))
}

extension NumberWords {
  /// Whether a word or a sign is a unit, or says "times".
  func isUnit(_ word: String) -> Bool {
    Self.unitSigns.contains(word) || units.contains(word.withoutSharpS)
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

extension String {
  /// The text with `ss` for `ß`, as Swiss spelling has it.
  var withoutSharpS: String { replacing("ß", with: "ss") }
}
