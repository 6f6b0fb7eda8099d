import Lessons
import TestSupport
import Testing

/// What readers would call true or false of the text of a link.
@Suite struct NumberPhraseTests {
  private let half: LinkVerdict.Source = .cell([5.5])
  private let accuracy: LinkVerdict.Source = .cell([0.973])
  private let big: LinkVerdict.Source = .cell([1_200_000])

  // MARK: Magnitudes

  @Test func magnitudesMultiply() {
    expect(
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
        ("above 300K", .claim(310, .greater, 300), .right), ("99k", .cell([99_000]), .right),
        ("99k", .cell([99]), .wrong), ("99M", .cell([99e6]), .right), ("99M", .cell([5.5]), .wrong),
        ("1–2 million", .cell([1_500_000]), .right), ("1–2 million", .cell([1.5]), .wrong),
        ("more than 1 million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("more than a million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("more than 1 million", .claim(1_200_000, .greater, 1000), .wrong),
        ("1.2 million parameters", big, .right), ("2.2 million parameters", big, .wrong),
      ], "en")
    expect(
      [
        ("1,2 Mio.", big, .right), ("1,2 Millionen", big, .right), ("1,3 Millionen", big, .wrong),
        ("3 Mrd.", .cell([3e9]), .right), ("3 Milliarden", .cell([3e6]), .wrong),
        ("12 tausend", .cell([12_000]), .right), ("1,2 Mio. Parameter", big, .right),
        ("mehr als 1 Million", .claim(1_200_000, .greater, 1_000_000), .right),
        ("eine Million", .cell([1e6]), .right), ("zweihundert", .cell([200]), .right),
        ("dreitausend", .cell([3001]), .wrong),
      ], "de")
    expect(
      [
        ("1,2 million", big, .right), ("1,2 millions", .cell([1.2]), .wrong),
        ("3 milliards", .cell([3e9]), .right), ("12 mille", .cell([12_000]), .right),
        ("deux mille", .cell([2000]), .right), ("deux mille", .cell([2001]), .wrong),
        ("plus d’un million", .claim(1_200_000, .greater, 1_000_000), .right),
      ], "fr")
    expect(
      [
        ("1,2 millones", big, .right), ("12 mil", .cell([12_000]), .right),
        ("3 mil millones", .cell([3e9]), .right), ("3 mil millones", .cell([3e6]), .wrong),
        ("dos mil", .cell([2000]), .right), ("un millón", .cell([1e6]), .right),
        ("más de 1 millón", .claim(1_200_000, .greater, 1_000_000), .right),
      ], "es")
  }

  // MARK: Ranges

  @Test func rangesContainWhatWasMeasured() {
    expect(
      [
        ("5.4–5.6", half, .right), ("5.4–5.6", .cell([5.5, 12]), .right),
        ("5.4–5.6", .cell([7.5, 12]), .wrong), ("6–8", half, .wrong), ("4.6–5", half, .wrong),
        ("5–6", half, .right), ("5 to 6", half, .right), ("from 5 to 6", half, .right),
        ("between 5 and 6", half, .right), ("between 6 and 8", half, .wrong),
        ("0.5–7", .cell([0.49, 6.7]), .right), ("−2 to −4", .cell([-3]), .right),
        ("−2 to −4", .cell([3]), .wrong), ("−4–−2", .cell([-3]), .right),
        ("5–6 %", .cell([0.055]), .right), ("5–6 %", half, .wrong), ("5 … 6", half, .right),
        ("0.2-0.3", .cell([0.25]), .right), ("five to six", half, .right),
        ("six to eight", half, .wrong), ("99 ± 1", half, .wrong), ("99 ± 1", .cell([98.4]), .right),
        ("0.25 ± 0.01", .cell([0.2484, 0.0097]), .right), ("0.25 ± 0.01", .cell([0.3]), .wrong),
        ("97 ± 1 %", accuracy, .right), ("90 ± 1 %", accuracy, .wrong),
        ("5 plus or minus 1", half, .right),
      ], "en")
    expect(
      [
        ("5,4 bis 5,6", half, .right), ("6 bis 8", half, .wrong),
        ("zwischen 5 und 6", half, .right), ("zwischen 6 und 8", half, .wrong),
      ], "de")
    expect(
      [
        ("de 5 à 6", half, .right), ("entre 6 et 8", half, .wrong), ("5,4 à 5,6", half, .right),
      ], "fr")
    expect(
      [
        ("de 5 a 6", half, .right), ("entre 6 y 8", half, .wrong), ("entre 5 y 6", half, .right),
        ("entre el 5 y el 6 %", .cell([0.055]), .right), ("del 5 al 6 %", .cell([0.07]), .wrong),
      ], "es")
  }

  // MARK: What stands right after digits

  @Test func nothingGluedToDigitsIsPassedOver() {
    expect(
      [
        ("99ms", half, .wrong), ("5.5ms", half, .right), ("5.5 ms", half, .right),
        ("99x", half, .wrong), ("5.5x", half, .right), ("5.5×", half, .right),
        ("2×", .cell([2]), .right), ("2×", .cell([3]), .wrong), ("99-fold", half, .wrong),
        ("5.5-fold", half, .right), ("tenfold", .cell([10]), .right), ("tenfold", half, .wrong),
        ("99½", half, .wrong), ("5½", half, .right), ("5 1/2", half, .right),
        ("11 1/2", half, .wrong), ("$2^{10}$", .cell([1024]), .right), ("2^10", half, .wrong),
        ("5.5%", half, .wrong), ("12 km/h", .cell([12]), .right), ("13 km/h", .cell([12]), .wrong),
        ("$9", half, .wrong), ("9 €", half, .wrong), ("5.5 €", half, .right),
        ("f(2) ≈ 5.5", half, .right), ("f(2) ≈ 6.5", half, .wrong), ("`9`", half, .wrong),
        ("24/7", half, .wrong),
      ], "en")
    expect(
      [
        ("3-mal", .cell([3]), .right), ("4-mal", .cell([3]), .wrong),
        ("dreimal", .cell([3]), .right), ("viermal", .cell([3]), .wrong),
        ("3-fach", .cell([3]), .right), ("zehnfach", half, .wrong),
      ], "de")
    expect(
      [
        ("3 fois", .cell([3]), .right), ("4 fois", .cell([3]), .wrong),
      ], "fr")
    expect(
      [
        ("3 veces", .cell([3]), .right), ("4 veces", .cell([3]), .wrong),
      ], "es")
  }

  // MARK: Before and after a number

  @Test func boundsAndApproximationsAreUnderstood() {
    expect(
      [
        ("minus 5.5", half, .wrong), ("minus 5.5", .cell([-5.5]), .right),
        ("exceeds 7", half, .wrong), ("exceeds 5", half, .right),
        ("0.1 at most", .claim(0.05, .lessOrEqual, 0.1), .right),
        ("0.2 at most", .claim(0.05, .lessOrEqual, 0.1), .wrong), ("0.1 at most", half, .wrong),
        ("10 or more", .cell([12]), .right), ("10 or more", .cell([9]), .wrong),
        ("10+", .cell([12]), .right), ("10+", .cell([9]), .wrong),
        ("1 in 3", .cell([0.33333]), .right),
        ("1 in 3", .cell([0.5]), .wrong), ("two out of three", .cell([0.66667]), .right),
        ("1 in 3 pictures", .cell([0.5]), .wrong), ("one in three", .cell([0.33333]), .right),
        ("7 of 9", .cell([0.77778]), .right), ("7 of 9 pictures", .cell([7, 9]), .right),
        ("7 of 900", .cell([7]), .wrong),
        ("60 out of 100", accuracy, .wrong), ("20 ‰", .cell([0.02]), .right),
        ("20 ‰", .cell([0.03]), .wrong), ("x > 0.9", accuracy, .right),
        ("x < 0.9", accuracy, .wrong), ("about 6", half, .right), ("almost 6", half, .right),
        ("almost 13", .cell([13.2]), .wrong), ("almost 13", .cell([12.7]), .right),
        ("nearly 95 %", .cell([0.9436]), .right),
        ("almost 13", .cell([11.9]), .wrong), ("nearly 90 %", .cell([0.86]), .right),
        ("nearly 90 %", .cell([0.84]), .wrong), ("just over 97 %", .cell([0.9779]), .right),
        ("just over 97 %", .cell([0.981]), .wrong),
        ("not quite 13", .cell([13.2]), .wrong), ("less than about 6", half, .right),
        ("≤ 6", half, .right), ("<= 5", half, .wrong), ("95+ %", accuracy, .right),
        ("98+ %", accuracy, .wrong), ("~5.5", half, .right), ("~7", half, .wrong),
        ("-5.5", half, .wrong), ("–5.5", half, .wrong), ("–5.5", .cell([-5.5]), .right),
        ("5.5 or so", half, .right),
        ("exactly half", .cell([0.5002]), .wrong), ("exactly half", .cell([0.5]), .right),
        ("exactly 12", .cell([12.4]), .wrong), ("exactly 12", .cell([12]), .right),
        ("exactly 12.4", .cell([12.4]), .right), ("just over 97 %", accuracy, .right),
        ("just over 98 %", accuracy, .wrong), ("just under 98 %", .cell([0.979]), .right),
        ("beats 95 %", .claim(0.973, .greater, 0.95), .right), ("no more than 6", half, .right),
        ("no more than 5", half, .wrong), ("loss < 6", half, .right), ("n = 5.5", half, .right),
        ("n = 6.5", half, .wrong), ("≠ 5.5", half, .wrong), ("≠ 6", half, .right),
      ], "en")
    expect(
      [
        ("90 % oder mehr", .claim(0.97, .greaterOrEqual, 0.9), .right),
        ("90 % oder mehr", .cell([0.8]), .wrong),
        ("nicht mehr als 6", half, .right), ("eine von drei", .cell([0.33333]), .right),
        ("2 von 3", .cell([0.5]), .wrong), ("knapp 13", .cell([12.7]), .right),
        ("knapp 13", .cell([13.2]), .wrong), ("gut 13", .cell([13.2]), .right),
        ("gut 13", .cell([12.7]), .wrong), ("20 Promille", .cell([0.02]), .right),
        ("minus 5,5", half, .wrong), ("höchstens 5", half, .wrong), ("6 höchstens", half, .right),
      ], "de")
    expect(
      [
        ("pas plus de 6", half, .right), ("pas plus de 5", half, .wrong),
        ("10 ou plus", .cell([9]), .wrong),
        ("6 au plus", half, .right), ("un sur trois", .cell([0.33333]), .right),
        ("moins 5,5", .cell([-5.5]), .right), ("près de 13", .cell([12.7]), .right),
      ], "fr")
    expect(
      [
        ("menos del 40 %", accuracy, .wrong), ("menos del 98 %", accuracy, .right),
        ("10 o más", .cell([9]), .wrong), ("6 como máximo", half, .right),
        ("uno de cada tres", .cell([0.33333]), .right), ("casi 13", .cell([13.2]), .wrong),
      ], "es")
  }

  // MARK: Digits

  @Test func digitsAreReadInEverySpelling() {
    expect(
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
        ("1,5", .cell([1.5]), .right), ("0.0", .cell([0.04]), .right), ("5.5!", half, .right),
        ("“5.5”", half, .right), ("(5.5)", half, .right), ("**5.5**", half, .right),
      ], "en")
    for language in ["de", "fr", "es"] {
      expect(
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
    let source = LinkVerdict.Source.cell([MeasuredNumber(shown)])
    expect(
      [
        ("9007199254740993", source, .right), ("9007199254740992", source, .wrong),
        ("9,007,199,254,740,993", source, .right), ("more than 9007199254740992", source, .right),
        ("more than 9007199254740993", source, .wrong),
        ("123456789012345678901234567890", source, .wrong),
      ], "en")
  }
}
