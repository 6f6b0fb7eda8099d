import Lessons
import TestSupport
import Testing

/// Links whose text is a number in words.
@Suite struct NumbersInWordsTests {
  private let half: LinkVerdict.Source = .cell([5.5])
  private let accuracy: LinkVerdict.Source = .cell([0.973])

  @Test func numbersInWordsAreNumbers() {
    expect(
      [
        ("four", half, .wrong), ("four", .cell([4]), .right), ("eleven", half, .wrong),
        ("fewer than ten", .claim(9, .less, 10), .right),
        ("fewer than ten", .claim(9, .less, 12), .wrong), ("fewer than ten", .cell([12]), .wrong),
        ("two thirds", .cell([0.66667]), .right), ("two-thirds", .cell([0.5]), .wrong),
        ("half", .cell([0.5]), .right), ("half", .cell([0.7]), .wrong),
        ("about half", .cell([0.51]), .right), ("about half", .cell([0.6]), .wrong),
        ("seven point five", .cell([7.5]), .right), ("seven point six", .cell([7.5]), .wrong),
        ("one and a half", .cell([1.7]), .wrong), ("over nine thousand", .cell([8500]), .wrong),
        ("a hundred", .cell([120]), .wrong), ("nearly a hundred", .cell([97]), .right),
        ("five hundred thousand", .cell([500_000]), .right), ("99 pct", accuracy, .wrong),
        ("around nine", .cell([7.4]), .wrong), ("a third", .cell([0.33333]), .right),
        ("twenty-one", .cell([21]), .right), ("twenty-two", .cell([21]), .wrong),
        ("two hundred and five", .cell([205]), .right), ("two hundred", .cell([205]), .wrong),
        ("about two hundred", .cell([205]), .right), ("a dozen", .cell([12]), .right),
        ("two dozen", .cell([24]), .right), ("zero", .cell([0]), .right), ("0", .cell([0]), .right),
        ("zero", .cell([7]), .wrong), ("two and a half", .cell([2.5]), .right),
        ("ninety-seven percent", accuracy, .right), ("ninety percent", accuracy, .wrong),
        ("twice", .cell([2]), .right), ("one", .cell([3]), .wrong), ("one", .cell([1]), .right),
        ("at least one", .claim(3, .greaterOrEqual, 1), .right),
        ("at least one", .claim(3, .greaterOrEqual, 2), .wrong),
      ], "en")
    expect(
      [
        ("vier", half, .wrong), ("vier", .cell([4]), .right), ("elf", half, .wrong),
        ("weniger als zehn", .claim(9, .less, 10), .right),
        ("weniger als zehn", .cell([12]), .wrong), ("zwei Drittel", .cell([0.66667]), .right),
        ("zwei Drittel", .cell([0.5]), .wrong), ("die Hälfte", .cell([0.5]), .right),
        ("die Hälfte", .cell([0.7]), .wrong), ("fünfunddreissig", .cell([35]), .right),
        ("fünfunddreißig", .cell([36]), .wrong), ("dreissig", .cell([31]), .wrong),

        ("zwölfhundert", .cell([1201]), .wrong), ("hundertundfünf", .cell([105]), .right),
        ("zweitausenddreihundertfünf", .cell([2305]), .right),
        ("neunhunderttausend Billionen", .cell([9e17]), .right),
        ("einundzwanzig", .cell([21]), .right), ("einundzwanzig", .cell([22]), .wrong),
        ("ein Dutzend", .cell([12]), .right), ("eins", .cell([1]), .right),
        ("null", .cell([7]), .wrong), ("zweieinhalb", .cell([2.5]), .right),
        ("zweieinhalb", .cell([2.7]), .wrong), ("dreiviertel", .cell([0.75]), .right),
        ("dreiviertel", .cell([0.6]), .wrong), ("null Komma sechs", half, .wrong),
        ("zweihundertfünfzig", .cell([251]), .wrong), ("anderthalb", .cell([1.5]), .right),
        ("anderthalb", .cell([1.6]), .wrong),
        ("weniger als ein Drittel", .claim(0.3, .less, 0.5), .wrong),
        ("siebenundneunzig Prozent", accuracy, .right),
      ], "de")
    expect(
      [
        ("quatre", half, .wrong), ("quatre", .cell([4]), .right), ("onze", half, .wrong),
        ("moins de dix", .claim(9, .less, 10), .right), ("moins de dix", .cell([12]), .wrong),
        ("deux tiers", .cell([0.66667]), .right), ("la moitié", .cell([0.5]), .right),
        ("la moitié", .cell([0.7]), .wrong), ("quatre-vingt-dix-sept", .cell([97]), .right),
        ("vingt et un", .cell([22]), .wrong), ("le double", .cell([3]), .wrong),
        ("un million et demi", .cell([1.5e6]), .right),
        ("moins d’un tiers", .claim(0.3, .less, 0.5), .wrong), ("cent un", .cell([102]), .wrong),
        ("trois mille deux cents", .cell([3200]), .right), ("une douzaine", .cell([12]), .right),
      ], "fr")
    expect(
      [
        ("cuatro", half, .wrong), ("cuatro", .cell([4]), .right), ("once", half, .wrong),
        ("menos de diez", .claim(9, .less, 10), .right), ("menos de diez", .cell([12]), .wrong),
        ("dos tercios", .cell([0.66667]), .right), ("la mitad", .cell([0.5]), .right),
        ("la mitad", .cell([0.7]), .wrong), ("treinta y dos", .cell([32]), .right),
        ("treinta y dos", .cell([33]), .wrong), ("el doble", .cell([2]), .right),
        ("un millón y medio", .cell([1.6e6]), .wrong),
        ("menos de un tercio", .claim(0.3, .less, 0.5), .wrong),
        ("casi la mitad", .cell([0.49]), .right), ("dos mil quinientos", .cell([2500]), .right),
      ], "es")
  }

  /// Long numbers in words are read or not, but never end the build.
  @Test(arguments: [
    ("de", "neunhunderttausend", "Billionen"), ("de", "neunhunderttausend", ""),
    ("de", "tausend", ""),
    ("de", "Dutzend", "Billionen"), ("en", "ninety nine", "trillion"),
    ("en", "hundred", "trillion"),
    ("en", "dozen", "trillion"), ("fr", "mille", "billions"), ("fr", "cent", "billions"),
    ("es", "mil", "billones"), ("es", "cien mil millones", "billones"),
  ])
  func noNumberInWordsIsTooLong(language: String, part: String, end: String) {
    for separator in ["", " ", "-"] {
      for count in [2, 11, 300] {
        let words = Array(repeating: part, count: count).joined(separator: separator)
        // It is said of what was measured, 12, or no number, or not understood.
        #expect(
          [.right, .wrong, .plain, .mixed].contains(
            LinkVerdict(of: "\(words) \(end)", language, .cell([12]))))
      }
    }
  }

  @Test func hundredsAreAddedToGreaterOnesOnly() {
    expect(
      [
        ("zweitausend fünfhundert", .cell([2500]), .right),
        ("zweihundert fünfzig", .cell([251]), .wrong),
      ], "de")
  }

  /// A word for a number in front of a noun often says which things are meant.
  @Test(arguments: [
    ("en", "the two curves"), ("en", "twelve steps"), ("en", "these three"),
    ("en", "the first two"),
    ("en", "one of them"), ("en", "this one"), ("en", "a second look"), ("en", "the second half"),
    ("en", "all four"), ("en", "half-life"), ("en", "one more thing"),
    ("en", "in the third lesson"),
    ("en", "hundreds of pictures"), ("en", "two runs give the same digits"), ("en", "zero-mean"),
    ("en", "up to a point"), ("en", "twice as fast"), ("en", "a quarter of them"), ("en", "once"),
    ("en", "at least one error"), ("en", "the twelve"), ("en", "two, not three"),
    ("de", "die beiden Kurven"), ("de", "die zwei Kurven"), ("de", "ein Netz"),
    ("de", "eines davon"), ("de", "in allen drei Läufen"), ("de", "die linke Hälfte"),
    ("de", "das dreischichtige Netz"), ("de", "gib acht"), ("de", "doppelt so schnell"),
    ("fr", "les deux courbes"), ("fr", "un réseau neuf"), ("fr", "l’un d’eux"),
    ("fr", "la première moitié"), ("fr", "une fois"), ("fr", "les trois quarts"),
    ("fr", "deux fois plus vite"), ("es", "las dos curvas"), ("es", "uno de ellos"),
    ("es", "una red"), ("es", "la primera mitad"), ("es", "los tres"), ("es", "cada vez más"),
  ])
  func numberWordsAmongOthersAreText(language: String, text: String) {
    #expect(LinkVerdict(of: text, language, .claim(3, .greater, 2)) == .plain)
    #expect(LinkVerdict(of: text, language, .cell([7])) == .plain)
  }

  /// What is said of them makes them numbers.
  @Test func numberWordsAfterABoundMayHaveANoun() {
    expect(
      [
        ("fewer than ten errors", .claim(9, .less, 10), .right),
        ("fewer than ten errors", .claim(9, .less, 12), .wrong),
        ("about twelve steps", .cell([12.2]), .right), ("about twelve steps", .cell([14]), .wrong),
      ], "en")
  }
}
