import Lessons
import TestSupport
import Testing

/// What a reader would call true or false, and what cannot be understood.
@Suite struct QuoteVerdictTests {
  enum Verdict: Equatable {
    /// It is compared, and agrees.
    case right
    case wrong
    /// There is no number in it that is compared.
    case plain
    case unclear(Reason)
  }

  enum Reason: CaseIterable {
    case glued, colon, arithmetic, malformed, detached

    /// What the message or its help begins with.
    var text: String {
      switch self {
      case .glued: "write it with spaces"
      case .colon: "write a ratio"
      case .arithmetic: "write the result"
      case .malformed: "write one number"
      case .detached: "write it right before"
      }
    }
  }

  /// What a link leads to.
  enum Source: Sendable {
    case cell([MeasuredNumber])
    case claim(MeasuredNumber, NumberRelation, MeasuredNumber)
  }

  static func verdict(_ text: String, _ language: String, _ source: Source) throws -> Verdict {
    let found = problems(text, language, source)
    guard let first = found.first else {
      // Only what is compared is wrong if something else was measured.
      let others = [-987_654_321, 987_654_321, .nan].map(source.replaced)
      return others.allSatisfy { problems(text, language, $0).isEmpty } ? .plain : .right
    }
    if found.contains(where: { $0.message.hasPrefix("the text says") }) { return .wrong }
    let help = try #require(first.help)
    return .unclear(try #require(Reason.allCases.first { help.hasPrefix($0.text) }))
  }

  private static func problems(
    _ text: String, _ language: String, _ source: Source
  ) -> [Diagnostic] {
    let lesson = Lesson.parse(
      "[\(text)](#x)\n\n```swift {#\(source.isClaim ? "cell" : "x")}\n0\n```\n",
      file: "lessons/a.md"
    ).lesson
    let outcome =
      switch source {
      case .cell(let numbers): CellOutcome(numbers: numbers)
      case .claim(let measured, let relation, let expected):
        CellOutcome(namedClaims: [
          NamedClaim(
            id: "x", statement: [], location: Location(file: "lessons/a.md", line: 3),
            measured: [measured], expected: [expected], relation: relation)
        ])
      }
    let index = CourseIndex([(lesson, LessonOutcome(cells: [outcome]))])
    return index.diagnostics + index.misquotedNumbers(in: lesson, language: language)
  }

  private func expect(
    _ rows: [(String, Source, Verdict)], _ language: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for (text, source, expected) in rows {
      let found = try Self.verdict(text, language, source)
      #expect(
        found == expected, "[\(text)] in \(language) of \(source)", sourceLocation: sourceLocation)
    }
  }

  private let half: Source = .cell([5.5])
  private let accuracy: Source = .cell([0.973])
  private let big: Source = .cell([1_200_000])

  // MARK: Magnitudes

  @Test func magnitudesMultiply() throws {
    try expect(
      [
        ("1.2 million", big, .right), ("1.2 million", .cell([1_150_000]), .right),
        ("1.2 million", .cell([1_249_999]), .right), ("1.2 million", .cell([1_251_000]), .wrong),
        ("1.2 million", .cell([1_149_999]), .wrong), ("1.3 million", big, .wrong),
        ("12 million", .cell([12]), .wrong), ("12 million", .cell([12_000_000]), .right),
        ("12 thousand", .cell([12_345]), .right), ("12 thousand", .cell([12]), .wrong),
        ("1.5 billion", .cell([1.5e9]), .right), ("2 billion steps", .cell([2e6]), .wrong),
        ("about 120 million", .cell([123_456_789]), .right), ("a million", .cell([1e6]), .right),
        ("a million", .cell([3e6]), .wrong), ("two million", .cell([2_100_000]), .right),
        ("300K", .cell([300]), .right), ("300K", .cell([300_000]), .right),
        ("300K", .cell([310]), .wrong), ("512B", .cell([512]), .right),
        ("7B", .cell([7e9]), .right), ("7B", .cell([8e9]), .wrong), ("300 K", .cell([300]), .right),
        ("200K–400K", .cell([300]), .right), ("200K–400K", .cell([500]), .wrong),
        ("above 300K", .claim(310, .greater, 300), .right),
        ("99k", .cell([99_000]), .right), ("99k", .cell([99]), .wrong),
        ("99M", .cell([99e6]), .right), ("99M", .cell([5.5]), .wrong),
        ("1–2 million", .cell([1_500_000]), .right), ("1–2 million", .cell([1.5]), .wrong),
        ("more than 1 million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("more than a million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("more than 1 million", .claim(1_200_000, .greater, 1000), .wrong),
        ("1.2 million parameters", big, .right), ("2.2 million parameters", big, .wrong),
      ], "en")
    try expect(
      [
        ("1,2 Mio.", big, .right), ("1,2 Millionen", big, .right), ("1,3 Millionen", big, .wrong),
        ("3 Mrd.", .cell([3e9]), .right), ("3 Milliarden", .cell([3e6]), .wrong),
        ("12 tausend", .cell([12_000]), .right), ("1,2 Mio. Parameter", big, .right),
        ("mehr als 1 Million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("eine Million", .cell([1e6]), .right), ("zweihundert", .cell([200]), .right),
        ("dreitausend", .cell([3001]), .wrong),
      ], "de")
    try expect(
      [
        ("1,2 million", big, .right), ("1,2 millions", .cell([1.2]), .wrong),
        ("3 milliards", .cell([3e9]), .right), ("12 mille", .cell([12_000]), .right),
        ("deux mille", .cell([2000]), .right), ("deux mille", .cell([2001]), .wrong),
        ("plus d’un million", .claim(1_200_000, .greater, 1_000_000), .right),
      ], "fr")
    try expect(
      [
        ("1,2 millones", big, .right), ("12 mil", .cell([12_000]), .right),
        ("3 mil millones", .cell([3e9]), .right), ("3 mil millones", .cell([3e6]), .wrong),
        ("dos mil", .cell([2000]), .right), ("un millón", .cell([1e6]), .right),
        ("más de 1 millón", .claim(1_200_000, .greater, 1_000_000), .right),
      ], "es")
  }

  // MARK: Ranges

  @Test func rangesContainWhatWasMeasured() throws {
    try expect(
      [
        ("5.4–5.6", half, .right), ("5.4–5.6", .cell([5.5, 12]), .right),
        ("5.4–5.6", .cell([7.5, 12]), .wrong), ("6–8", half, .wrong), ("4.6–5", half, .wrong),
        ("5–6", half, .right), ("5 to 6", half, .right), ("from 5 to 6", half, .right),
        ("between 5 and 6", half, .right), ("between 6 and 8", half, .wrong),
        ("0.5–7", .cell([0.49, 6.7]), .right), ("−2 to −4", .cell([-3]), .right),
        ("−2 to −4", .cell([3]), .wrong), ("−4–−2", .cell([-3]), .right),
        ("5–6 %", .cell([0.055]), .right), ("5–6 %", half, .wrong),
        ("5 … 6", half, .right), ("0.2-0.3", .cell([0.25]), .right),
        ("five to six", half, .right), ("six to eight", half, .wrong),
        ("99 ± 1", half, .wrong), ("99 ± 1", .cell([98.4]), .right),
        ("0.25 ± 0.01", .cell([0.2484, 0.0097]), .right), ("0.25 ± 0.01", .cell([0.3]), .wrong),
        ("97 ± 1 %", accuracy, .right), ("90 ± 1 %", accuracy, .wrong),
        ("(97 ± 1) %", accuracy, .right), ("5 plus or minus 1", half, .right),
        ("4 or 5", .cell([5]), .right), ("4 or 5", .cell([6]), .wrong),
      ], "en")
    try expect(
      [
        ("5,4 bis 5,6", half, .right), ("6 bis 8", half, .wrong),
        ("zwischen 5 und 6", half, .right), ("zwischen 6 und 8", half, .wrong),
        ("4 oder 5", .cell([4]), .right),
      ], "de")
    try expect(
      [
        ("de 5 à 6", half, .right), ("entre 6 et 8", half, .wrong), ("5,4 à 5,6", half, .right),
      ], "fr")
    try expect(
      [
        ("de 5 a 6", half, .right), ("entre 6 y 8", half, .wrong), ("entre 5 y 6", half, .right),
        ("entre el 5 y el 6 %", .cell([0.055]), .right), ("del 5 al 6 %", .cell([0.07]), .wrong),
      ], "es")
  }

  // MARK: What stands right after digits

  @Test func nothingGluedToDigitsIsPassedOver() throws {
    try expect(
      [
        ("99ms", half, .wrong), ("5.5ms", half, .right), ("5.5 ms", half, .right),
        ("99x", half, .wrong), ("5.5x", half, .right), ("5.5×", half, .right),
        ("2×", .cell([2]), .right), ("2×", .cell([3]), .wrong),
        ("99-fold", half, .wrong), ("5.5-fold", half, .right), ("tenfold", .cell([10]), .right),
        ("tenfold", half, .wrong), ("99½", half, .wrong), ("5½", half, .right),
        ("5 1/2", half, .right), ("11 1/2", half, .wrong),
        ("99th", half, .wrong), ("99th", .cell([99]), .right), ("the 3rd layer", half, .plain),
        ("0:99", half, .unclear(.colon)), ("12:30", .cell([12]), .unclear(.colon)),
        ("1.2.3", half, .unclear(.malformed)),
        ("99foo", half, .unclear(.glued)), ("2 + 10", .cell([12]), .unclear(.arithmetic)),
        ("5@", half, .unclear(.glued)), ("$2^{10}$", .cell([1024]), .right), ("2^10", half, .wrong),
        ("5.5%", half, .wrong), ("12 km/h", .cell([12]), .right), ("13 km/h", .cell([12]), .wrong),
        ("2 × 6", .cell([12]), .right), ("2 × 6", .cell([13]), .wrong),
        ("28 × 28", .cell([28, 28]), .right), ("28 × 28 pictures", half, .plain),
        ("28x28 pictures", half, .plain), ("3x4", .cell([12]), .right),
        ("3x4", .cell([13]), .wrong),
        ("GPT-4", half, .plain), ("L2", half, .plain), ("3D", half, .plain),
        ("99D", half, .unclear(.glued)),
        ("v1.2", half, .plain), ("version 1.2.3", half, .plain), ("Figure 2.1", half, .plain),
        ("Figures 2, 3 and 4", half, .plain), ("Fig. 2", half, .plain), ("$9", half, .wrong),
        ("9 €", half, .wrong), ("5.5 €", half, .right), ("f(2) ≈ 5.5", half, .right),
        ("f(2) ≈ 6.5", half, .wrong), ("`x[9]`", half, .plain), ("`9`", half, .wrong),
        ("2024-05-01", half, .unclear(.glued)), ("3-to-1", .cell([3]), .unclear(.glued)),
        ("0x1F", half, .unclear(.glued)),
        ("1_000", .cell([1000]), .unclear(.glued)), ("6.5/step", half, .wrong),
        ("6.5 s per step", half, .wrong),
        ("4th", .cell([3]), .wrong), ("the 1990s", half, .wrong), ("24/7", half, .wrong),
        ("1,20,000", half, .unclear(.malformed)),
      ], "en")
    try expect(
      [
        ("3-mal", .cell([3]), .right), ("4-mal", .cell([3]), .wrong),
        ("dreimal", .cell([3]), .right),
        ("viermal", .cell([3]), .wrong), ("3-fach", .cell([3]), .right), ("zehnfach", half, .wrong),
        ("die 3. Schicht", half, .plain), ("99foo", half, .unclear(.glued)),
      ], "de")
    try expect(
      [
        ("la 3e couche", half, .plain), ("3 fois", .cell([3]), .right),
        ("4 fois", .cell([3]), .wrong),
      ], "fr")
    try expect(
      [
        ("la 3.ª capa", half, .plain), ("3 veces", .cell([3]), .right),
        ("4 veces", .cell([3]), .wrong),
      ], "es")
  }

  // MARK: Words

  @Test func numbersInWordsAreNumbers() throws {
    try expect(
      [
        ("four", half, .wrong), ("four", .cell([4]), .right), ("eleven", half, .wrong),
        ("fewer than ten", .claim(9, .less, 10), .right),
        ("fewer than ten", .claim(9, .less, 12), .wrong), ("fewer than ten", .cell([12]), .wrong),
        ("two thirds", .cell([0.66667]), .right), ("two-thirds", .cell([0.5]), .wrong),
        ("half", .cell([0.5]), .right), ("half", .cell([0.7]), .wrong),
        ("about half", .cell([0.51]), .right), ("about half", .cell([0.6]), .wrong),
        ("more than half of them", .claim(0.7, .greater, 0.5), .right),
        ("more than half of them", .claim(0.7, .greater, 0.6), .wrong),
        ("seven point five", .cell([7.5]), .right), ("seven point six", .cell([7.5]), .wrong),
        ("one and a half", .cell([1.7]), .wrong), ("over nine thousand", .cell([8500]), .wrong),
        ("double the 5.5", half, .wrong), ("half of the 10 pictures", .cell([0.5]), .right),
        ("a hundred", .cell([120]), .wrong), ("nearly a hundred", .cell([97]), .right),
        ("five hundred thousand", .cell([500_000]), .right), ("99 pct", accuracy, .wrong),
        ("it scores 9 points", .cell([7.4]), .wrong), ("around nine", .cell([7.4]), .wrong),
        ("a third", .cell([0.33333]), .right), ("a quarter of them", .cell([0.3]), .wrong),
        ("twenty-one", .cell([21]), .right), ("twenty-two", .cell([21]), .wrong),
        ("two hundred and five", .cell([205]), .right), ("two hundred", .cell([205]), .wrong),
        ("about two hundred", .cell([205]), .right), ("a dozen", .cell([12]), .right),
        ("two dozen", .cell([24]), .right), ("zero", .cell([0]), .right), ("0", .cell([0]), .right),
        ("zero", .cell([7]), .wrong), ("two and a half", .cell([2.5]), .right),
        ("ninety-seven percent", accuracy, .right), ("ninety percent", accuracy, .wrong),
        ("twice as fast", .cell([2.1]), .right), ("twice as fast", .cell([3.1]), .wrong),
        ("twice", .cell([2]), .right), ("one", .cell([3]), .wrong), ("one", .cell([1]), .right),
        ("at least one", .claim(3, .greaterOrEqual, 1), .right),
        ("at least one", .claim(3, .greaterOrEqual, 2), .wrong),
        ("twelve steps", .cell([12]), .right), ("twelve steps", .cell([13]), .wrong),
        ("it takes twelve steps", .cell([13]), .wrong),
      ], "en")
    try expect(
      [
        ("vier", half, .wrong), ("vier", .cell([4]), .right), ("elf", half, .wrong),
        ("weniger als zehn", .claim(9, .less, 10), .right),
        ("weniger als zehn", .cell([12]), .wrong), ("zwei Drittel", .cell([0.66667]), .right),
        ("zwei Drittel", .cell([0.5]), .wrong), ("die Hälfte", .cell([0.5]), .right),
        ("die Hälfte", .cell([0.7]), .wrong), ("fünfunddreissig", .cell([35]), .right),
        ("fünfunddreißig", .cell([36]), .wrong), ("dreissig", .cell([31]), .wrong),
        ("größer als 5", half, .right), ("grösser als 6", half, .wrong),
        ("zwölfhundert", .cell([1201]), .wrong), ("hundertundfünf", .cell([105]), .right),
        ("zweitausenddreihundertfünf", .cell([2305]), .right),
        ("neunhunderttausend Billionen", .cell([9e17]), .right),
        ("einundzwanzig", .cell([21]), .right),
        ("einundzwanzig", .cell([22]), .wrong), ("doppelt so schnell", .cell([2]), .right),
        ("doppelt so schnell", .cell([3]), .wrong), ("ein Dutzend", .cell([12]), .right),
        ("eins", .cell([1]), .right), ("null", .cell([7]), .wrong),
        ("zweieinhalb", .cell([2.5]), .right), ("zweieinhalb", .cell([2.7]), .wrong),
        ("dreiviertel", .cell([0.75]), .right), ("dreiviertel", .cell([0.6]), .wrong),
        ("null Komma sechs", half, .wrong), ("das Fünffache", .cell([6]), .wrong),
        ("zweihundertfünfzig", .cell([251]), .wrong), ("99 Tsd.", .cell([99_000]), .right),
        ("weniger als ein Drittel", .claim(0.3, .less, 0.5), .wrong),
        ("siebenundneunzig Prozent", accuracy, .right),
      ], "de")
    try expect(
      [
        ("quatre", half, .wrong), ("quatre", .cell([4]), .right), ("onze", half, .wrong),
        ("moins de dix", .claim(9, .less, 10), .right), ("moins de dix", .cell([12]), .wrong),
        ("deux tiers", .cell([0.66667]), .right), ("la moitié", .cell([0.5]), .right),
        ("la moitié", .cell([0.7]), .wrong), ("quatre-vingt-dix-sept", .cell([97]), .right),
        ("vingt et un", .cell([22]), .wrong), ("le double", .cell([3]), .wrong),
        ("deux fois plus vite", .cell([2.1]), .right),
        ("un million et demi", .cell([1.5e6]), .right),
        ("moins d’un tiers", .claim(0.3, .less, 0.5), .wrong), ("cent un", .cell([102]), .wrong),
        ("trois mille deux cents", .cell([3200]), .right), ("douze pas", .cell([13]), .wrong),
        ("les trois quarts", .cell([0.6]), .wrong), ("une douzaine", .cell([12]), .right),
      ], "fr")
    try expect(
      [
        ("cuatro", half, .wrong), ("cuatro", .cell([4]), .right), ("once", half, .wrong),
        ("menos de diez", .claim(9, .less, 10), .right), ("menos de diez", .cell([12]), .wrong),
        ("dos tercios", .cell([0.66667]), .right), ("la mitad", .cell([0.5]), .right),
        ("la mitad", .cell([0.7]), .wrong), ("treinta y dos", .cell([32]), .right),
        ("treinta y dos", .cell([33]), .wrong), ("el doble", .cell([2]), .right),
        ("dos veces más rápido", .cell([2.1]), .right),
        ("un millón y medio", .cell([1.6e6]), .wrong),
        ("menos de un tercio", .claim(0.3, .less, 0.5), .wrong),
        ("casi la mitad", .cell([0.49]), .right),
        ("dos mil quinientos", .cell([2500]), .right), ("doce pasos", .cell([13]), .wrong),
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
  func noNumberInWordsIsTooLong(language: String, part: String, end: String) throws {
    for separator in ["", " ", "-"] {
      for count in [2, 11, 300] {
        let words = Array(repeating: part, count: count).joined(separator: separator)
        // It is said of what was measured, 12, or no number; nothing else is known of it.
        #expect(
          try [.right, .wrong, .plain].contains(
            Self.verdict("\(words) \(end)", language, .cell([12]))))
      }
    }
  }

  @Test func hundredsAreAddedToGreaterOnesOnly() throws {
    try expect(
      [
        ("zweitausend fünfhundert", .cell([2500]), .right),
        ("zweihundert fünfzig", .cell([251]), .wrong),
      ], "de")
  }

  // MARK: Before and after a number

  @Test func articlesAndComparisonsAreUnderstood() throws {
    try expect(
      [
        ("the 50 %", accuracy, .wrong), ("the 97 %", accuracy, .right),
        ("barely 50 %", accuracy, .wrong), ("minus 5.5", half, .wrong),
        ("minus 5.5", .cell([-5.5]), .right), ("exceeds 7", half, .wrong),
        ("exceeds 5", half, .right), ("0.1 at most", .claim(0.05, .lessOrEqual, 0.1), .right),
        ("0.2 at most", .claim(0.05, .lessOrEqual, 0.1), .wrong), ("0.1 at most", half, .wrong),
        ("10 or more", .cell([12]), .right), ("10 or more", .cell([9]), .wrong),
        ("10+", .cell([12]), .right), ("10+", .cell([9]), .wrong),
        ("never above 0.1", .claim(0.05, .lessOrEqual, 0.1), .right),
        ("never above 0.1", .cell([0.05, 0.3]), .wrong),
        ("isn't more than 6", half, .right), ("isn’t more than 5", half, .wrong),
        ("does not exceed 6", half, .right), ("does not exceed 5", half, .wrong),
        ("is no more than 6", .claim(5.5, .lessOrEqual, 6), .right),
        ("1 in 3", .cell([0.33333]), .right), ("1 in 3", .cell([0.5]), .wrong),
        ("two out of three", .cell([0.66667]), .right), ("1 in 3 pictures", .cell([0.5]), .wrong),
        ("one in three", .cell([0.33333]), .right), ("7 of 9", .cell([0.77778]), .right),
        ("7 of 9 pictures", .cell([7]), .right), ("60 out of 100", accuracy, .wrong),
        ("20 ‰", .cell([0.02]), .right), ("20 ‰", .cell([0.03]), .wrong),
        ("12.5 seconds, not 13", .cell([12.5]), .right),
        ("12.5 seconds, not 13", .cell([14.2]), .wrong),
        ("0.9 < x", .claim(0.97, .greater, 0.9), .right),
        ("0.9 < x", .claim(0.5, .less, 0.9), .wrong), ("x > 0.9", accuracy, .right),
        ("x < 0.9", accuracy, .wrong), ("0.9 < x < 0.95", accuracy, .wrong),
        ("not 13", half, .right), ("not 5.5", half, .wrong), ("about 6", half, .right),
        ("almost 6", half, .right), ("almost 13", .cell([13.2]), .wrong),
        ("almost 13", .cell([12.7]), .right), ("not quite 13", .cell([13.2]), .wrong),
        ("less than about 6", half, .right), ("≤ 6", half, .right), ("<= 5", half, .wrong),
        ("95+ %", accuracy, .right), ("98+ %", accuracy, .wrong), ("~5.5", half, .right),
        ("~7", half, .wrong), ("-5.5", half, .wrong), ("–5.5", half, .wrong),
        ("–5.5", .cell([-5.5]), .right),
        ("≪ 5.5", half, .unclear(.detached)), ("5 ≤ x ≤ 5.2", half, .wrong),
        ("6 ≤ x", half, .wrong),
        ("5.5 (was 4)", half, .wrong), ("5.5 vs 4", half, .right),
        ("two, not three", .cell([2]), .right),
        ("two, not three", .cell([3]), .wrong), ("± 5", .cell([6]), .wrong),
        ("5.5 or so", half, .right),
        ("exceeds a loss of 7", half, .unclear(.detached)),
        ("does not reach 98 %", accuracy, .right),
        ("does not reach 97 %", accuracy, .wrong),
        ("not a loss of 7", half, .unclear(.detached)),
        ("at least", half, .plain), ("no more", half, .plain),
        ("over the last 3 runs", half, .plain), ("not only 5.5", half, .right),
        ("more than 5 at most", half, .unclear(.arithmetic)), ("96 % of 12", .cell([0.96]), .right),
        ("12 in 3 runs", .cell([12]), .right), ("5.5 rather than 7", half, .right),
      ], "en")
    try expect(
      [
        ("die 50 %", accuracy, .wrong), ("die 97 %", accuracy, .right),
        ("90 % oder mehr", .claim(0.97, .greaterOrEqual, 0.9), .right),
        ("90 % oder mehr", .cell([0.8]), .wrong),
        ("nie über 4", .claim(3, .lessOrEqual, 4), .right),
        ("nie über 4", half, .wrong), ("nicht mehr als 6", half, .right),
        ("überschreitet 7 nicht", half, .right), ("überschreitet 5 nicht", half, .wrong),
        ("eine von drei", .cell([0.33333]), .right), ("2 von 3", .cell([0.5]), .wrong),
        ("knapp 13", .cell([12.7]), .right), ("knapp 13", .cell([13.2]), .wrong),
        ("gut 13", .cell([13.2]), .right), ("gut 13", .cell([12.7]), .wrong),
        ("20 Promille", .cell([0.02]), .right), ("minus 5,5", half, .wrong),
        ("12,5 Sekunden, nicht 13", .cell([12.5]), .right), ("kaum 50 %", accuracy, .wrong),
        ("höchstens 5", half, .wrong), ("erreicht 98 % nicht", accuracy, .right),
        ("erreicht 97 % nicht", accuracy, .wrong), ("6 höchstens", half, .right),
      ], "de")
    try expect(
      [
        ("les 50 %", accuracy, .wrong), ("les 97 %", accuracy, .right),
        ("ne dépasse pas 6", half, .right), ("ne dépasse pas 5", half, .wrong),
        ("n’excède jamais 6", half, .right), ("pas plus de 6", half, .right),
        ("n’atteint pas 98 %", accuracy, .right),
        ("n’atteint pas 97 %", accuracy, .wrong),
        ("10 ou plus", .cell([9]), .wrong), ("6 au plus", half, .right),
        ("un sur trois", .cell([0.33333]), .right), ("moins 5,5", .cell([-5.5]), .right),
        ("près de 13", .cell([12.7]), .right), ("à peine 50 %", accuracy, .wrong),
      ], "fr")
    try expect(
      [
        ("el 50 %", accuracy, .wrong), ("el 97 %", accuracy, .right),
        ("menos del 40 %", accuracy, .wrong), ("menos del 98 %", accuracy, .right),
        ("nunca más de 6", half, .right), ("nunca más de 5", half, .wrong),
        ("10 o más", .cell([9]), .wrong), ("no llega al 98 %", accuracy, .right),
        ("6 como máximo", half, .right),
        ("uno de cada tres", .cell([0.33333]), .right), ("casi 13", .cell([13.2]), .wrong),
        ("no supera 5", half, .wrong), ("no supera el 98 %", accuracy, .right),
      ], "es")
  }

  // MARK: Digits

  @Test func digitsAreReadInEverySpelling() throws {
    try expect(
      [
        ("9007199254740992", .cell([9_007_199_254_740_993]), .wrong),
        ("0.3333", .cell([0.333333]), .right), ("1,234", .cell([1234]), .right),
        ("1\u{A0}234", .cell([1234]), .right), ("1\u{2009}234", .cell([1234]), .right),
        ("1 234", .cell([1235]), .wrong), ("97.3\u{202F}%", accuracy, .right),
        ("97\u{A0}%", .cell([0.5]), .wrong), ("\u{2212}5.5", .cell([-5.5]), .right),
        ("3·10⁻⁴", .cell([0.0003]), .right), ("3·10⁻⁴", .cell([0.0004]), .wrong),
        ("1e-3", .cell([0.001]), .right), ("1e-3", .cell([0.002]), .wrong),
        ("1/3", .cell([0.333333]), .right), ("1/3", .cell([0.34]), .wrong),
        ("½", .cell([0.5]), .right), ("¾", .cell([0.5]), .wrong),
        ("$\\frac{1}{3}$", .cell([0.333333]), .right), ("$97.3\\%$", accuracy, .right),
        ("$0.25 \\pm 0.01$", .cell([0.3]), .wrong), ("$x < 5$", half, .wrong),
        ("$x_1 > 5$", half, .right), ("$R^2 = 5.5$", half, .right), ("$R^2 = 6.5$", half, .wrong),
        ("1e300", .cell([1e300]), .right), ("1e-300", .cell([1e-300]), .right),
        ("2e-300", .cell([1e-300]), .wrong), ("1.5", .cell([1.5]), .right),
        ("1,5", .cell([1.5]), .right), ("0.0", .cell([0.04]), .right),
        ("5.5!", half, .right), ("“5.5”", half, .right), ("(5.5)", half, .right),
        ("**5.5**", half, .right), ("5.5 = 11/2", half, .right), ("5.5 = 11/3", half, .wrong),
      ], "en")
    for language in ["de", "fr", "es"] {
      try expect(
        [
          ("1,5", .cell([1.5]), .right), ("1,5", .cell([15]), .wrong),
          ("1.234", .cell([1234]), .right), ("1.234", .cell([1.234]), .wrong),
          ("1.234,5", .cell([1234.5]), .right), ("97,3 %", accuracy, .right),
          ("0,31·10⁻³", .cell([0.00031]), .right),
        ], language)
    }
  }

  @Test func wholeNumbersBeyondDoubleAreToldApart() throws {
    let shown = try #require(ExactDecimal(wholeNumber: "9007199254740993"))
    let source = Source.cell([MeasuredNumber(shown)])
    try expect(
      [
        ("9007199254740993", source, .right), ("9007199254740992", source, .wrong),
        ("9,007,199,254,740,993", source, .right), ("more than 9007199254740992", source, .right),
        ("more than 9007199254740993", source, .wrong),
        ("123456789012345678901234567890", source, .wrong),
      ], "en")
  }

  // MARK: Innocent prose

  @Test(arguments: [
    "a test accuracy of 97.3 % after ten epochs", "97.3 % after 20 steps", "97.3 % in all 3 runs",
    "after ten epochs, 97.3 %", "the two curves", "both networks", "these three", "the first two",
    "the 2-layer network", "a 3-layer net", "the three layers", "the 3 layers", "one of them",
    "this one", "an example", "a second look", "the second half", "the left half", "first",
    "step 7 of 9", "line 3", "see Section 2.1", "under these conditions", "over all 3 runs",
    "a cross-entropy", "no change", "it does not learn", "up to a point", "the one above",
    "the L2 norm", "5-fold cross-validation", "97.3 % at the end", "more accurate", "a few",
    "hundreds of pictures", "two runs give the same digits", "as before",
    "97.3 %: no more, no less",
    "not at all", "to be or not to be", "all four", "half-life", "one more thing", "zero-mean",
    "in the third lesson", "97.3 % of the 10000 pictures", "an accuracy of about 97 %",
    "with 3 layers it gets 97.3 %", "97.3 %, the best of 5 runs", "the network of Figure 2",
    "never", "does not change", "between them", "from start to end", "a ReLU6", "GPT-2’s accuracy",
    "it doubles", "12 steps to 97.3 %", "10000 pictures, 97.3 % right", "the twelve",
    "more or less", "once",
  ])
  func innocentTextsOfLinksAreNoErrors(text: String) throws {
    let verdict = try Self.verdict(text, "en", .claim(0.973, .greater, 0.9))
    #expect(verdict == (text.contains("97") ? .right : .plain), "\(text)")
  }

  @Test(arguments: [
    ("de", "97,3 % nach zehn Epochen"), ("de", "die beiden Kurven"), ("de", "die zwei Kurven"),
    ("de", "ein Netz"), ("de", "eines davon"), ("de", "in allen drei Läufen"),
    ("de", "über die Jahre"), ("de", "unter der Kurve"), ("de", "die linke Hälfte"),
    ("de", "nicht mehr"), ("de", "das Netz mit 3 Schichten"), ("de", "Abbildung 2"),
    ("de", "gut gelernt"), ("de", "das dreischichtige Netz"), ("de", "gib acht"),
    ("de", "von 10000 Bildern 97,3 %"), ("de", "im 3. Schritt"), ("de", "am Ende 97,3 %"),
    ("fr", "97,3 % après dix époques"), ("fr", "les deux courbes"), ("fr", "un réseau neuf"),
    ("fr", "le réseau"), ("fr", "l’un d’eux"), ("fr", "plus rien"), ("fr", "pas à pas"),
    ("fr", "sur les 10000 images"), ("fr", "la première moitié"), ("fr", "il n’apprend pas"),
    ("fr", "une fois"), ("fr", "de plus en plus"), ("fr", "la figure 2"),
    ("fr", "en moyenne 97,3 %"),
    ("es", "97,3 % tras diez épocas"), ("es", "las dos curvas"), ("es", "uno de ellos"),
    ("es", "una red"), ("es", "más rápido"), ("es", "no aprende"), ("es", "la primera mitad"),
    ("es", "sobre las 10000 imágenes"), ("es", "la figura 2"), ("es", "los tres"),
    ("es", "nada más"), ("es", "a lo largo de 3 capas"), ("es", "cada vez más"),
  ])
  func innocentTextsInOtherLanguagesAreNoErrors(language: String, text: String) throws {
    let verdict = try Self.verdict(text, language, .claim(0.973, .greater, 0.9))
    #expect(verdict == (text.contains("97") ? .right : .plain), "\(text)")
  }
}

extension QuoteVerdictTests.Source {
  fileprivate var isClaim: Bool { if case .claim = self { true } else { false } }

  /// The same with another number in each place, which is whole where the number is.
  fileprivate func replaced(by number: Double) -> Self {
    func replace(_ measured: MeasuredNumber) -> MeasuredNumber {
      MeasuredNumber(measured.value == measured.value.rounded() ? number : number + 0.25)
    }
    return switch self {
    case .cell(let numbers): .cell(numbers.map(replace))
    case .claim(let measured, let relation, let expected):
      .claim(replace(measured), relation, replace(expected))
    }
  }
}
