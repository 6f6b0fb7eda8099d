import Lessons
import TestSupport
import Testing

/// Links whose text has digits, but is no number.
@Suite struct NumbersAmongWordsTests {
  /// Whatever the words mean, none of these passes unseen.
  @Test(arguments: [
    // Words that change a number.
    "double 12.4", "12.4 squared", "64 k", "64-thousand", "120 dozen", "4 tenths", "120 and a half",
    "120 over 2", "half of 12.4", "5 halves", "64 thousandths", "12.4 factorial", "2.5-million",
    "12 hundred", "97 or", "12 minus", "3 gross",
    // Negations and judgements.
    "not 97 %", "not a loss of 7", "hardly over 97 %", "barely 50 %", "rarely exceeds 97 %",
    "neither above 97 %", "fails to exceed 95 %", "never above 0.1", "only 5", "does not exceed 5",
    "isn’t more than 5", "exceeds a loss of 7", "not quite over 5", "anything but 97 %",
    // Several numbers.
    "97 % or 12 %", "97 % rather than 12 %", "4 or 5", "5.5 vs 4", "5.5 (was 4)",
    "12.5 seconds, not 13",
    "97 % for k = 3", "more than 5 at most", "12 in 3 runs", "96 % of 12", "5.5 = 11/2",
    "0.9 < x < 0.95", "5 ≤ x ≤ 5.2", "9 errors of the 12", "2024-05-01", "12:30", "28 × 28",
    "28x28 pictures", "3 x 4", "2 + 10", "1 2", "97 97",
    // All of several.
    "all below 7", "none above 7", "each 7", "both 7",
    // Other words.
    "the 97 %", "an accuracy of 97.3 %", "97.3 % after ten epochs", "97.3 % at the end", "is 97 %",
    "the 1990s", "in 2019", "it scores 9 points", "6.5 s per step", "97.3 %: no more, no less",
    "98th", "4th", "the 3 layers",
    // Digits that are not understood.
    "1.2.3", "99foo", "5@", "0x1F", "1_000", "1,20,000", "3-to-1", "US$20", "±5", "≪ 5.5", "5‑",
    "5 *",
    "5#", "#5", "5_", "²", "5²", "x = 5 = y", "٣", "５",
    "$\\mathbf{5}$", "$\\boxed{5}$", "$\\sqrt{12.4}$", "$5^\\circ$", "$12.4!$", "$\\frac{a}{5}$",
    "97 % ± 1", "5 %–6", "1 million ± 2", "more than 3–900", "at most 0.1 ± 5",
    "exactly 3–9", "almost 99 ± 1", "5–6+", "5+–6", "1 in 3+", "$x \\ll 5$", "$x \\lesssim 5$",
    "$x \\to 0.5$", "$\\log_2 8$", "$x + 5$", "12 quadrillion", "12 thousands", "12 hundreds",
    "12 lakh", "12 mln", "12 grand", "99-fold increase", "13-times as many", "the 99-ms run",
    "a 99-times smaller error", "step 13 %", "step 13 ms", "Steps 99", "Lines 13",
    "12 of a hundred",
    "$n \\not= 12$", "$n \\not\\approx 12$", "~~13~~", "`let n = 13`", "`--n 13`", "$64k$",
    "$-\\mathbf{5}$", "$1 < x < 5$", "$5x$",
    "$\\lfloor 5 \\rfloor$", "$5'$",
    "$2 \\cdot 6$",
    "$\\sim\\mathbf{5}$", "$x > \\mathbf{5}$", "$5\\%\\%$", "about $5x$",
    "5<sup>2</sup>", "<del>5</del>",
  ])
  func digitsAmongWordsAreErrors(text: String) {
    for source in [LinkVerdict.Source.cell([12.4]), .claim(0.973, .greater, 0.9)] {
      #expect(LinkVerdict(of: text, "en", source) == .mixed, "[\(text)] of \(source)")
    }
  }

  @Test(arguments: [
    ("de", "die 97 %"), ("de", "kaum über 97 %"), ("de", "kaum 50 %"),
    ("de", "überschreitet 7 nicht"),
    ("de", "erreicht 98 % nicht"), ("de", "12,5 Sekunden, nicht 13"), ("de", "nie über 4"),
    ("de", "97,3 % nach zehn Epochen"), ("de", "96-prozentig"), ("de", "4 oder 5"),
    ("de", "5 Dutzend"), ("de", "das Netz mit 3 Schichten"),
    ("fr", "les 97 %"), ("fr", "ne dépasse pas 6"), ("fr", "n’excède jamais 6"),
    ("fr", "97,3 % après dix époques"), ("fr", "5 douzaines"),
    ("es", "el 97 %"), ("es", "no supera el 98 %"), ("es", "apenas supera 97 %"),
    ("es", "nunca más de 6"), ("es", "97,3 % tras diez épocas"), ("es", "5 docenas"),
  ])
  func digitsAmongWordsOfOtherLanguagesAreErrors(language: String, text: String) {
    #expect(LinkVerdict(of: text, language, .claim(0.973, .greater, 0.9)) == .mixed)
  }

  @Test(arguments: [
    ("en", "the 2-layer network"), ("en", "a 3-layer net"), ("en", "step 7 of 9"), ("en", "line 3"),
    ("en", "see Section 2.1"), ("en", "the L2 norm"), ("en", "5-fold cross-validation"),
    ("en", "the network of Figure 2"), ("en", "a ReLU6"), ("en", "GPT-2’s accuracy"),
    ("en", "GPT-4"),
    ("en", "3D"), ("en", "v1.2"), ("en", "version 1.2.3"), ("en", "Figures 2, 3 and 4"),
    ("en", "Fig. 2"), ("en", "`x[9]`"), ("en", "the 3rd layer"), ("en", "C++17"), ("en", "U+2019"),
    ("en", "the 98th percentile"), ("en", "$x_1$"), ("en", "$R^2$"),
    ("en", "$e^{12.4}$"), ("en", "$f(2)$"), ("en", "$L_2$"), ("en", "$P(X = 5)$"),
    ("en", "$w_{1,2}$"), ("en", "$\\sigma(2x)$"), ("en", "the norm $x_2$"),
    ("en", "§ 2"),
    ("en", "ISO 8601"), ("en", "conv2d_1"), ("en", "`f(x, 2)`"), ("en", "`conv2`"),
    ("en", "Lines 3 to 5"), ("en", "Swift 6"), ("en", "MNIST"), ("en", "$\\eta$"),
    ("de", "im 3. Schritt"), ("de", "die 3. Schicht"), ("de", "Abbildung 2"), ("de", "Abb. 2"),
    ("fr", "la figure 2"), ("fr", "la 3e couche"), ("es", "la figura 2"), ("es", "la 3.ª capa"),
    // Words that could stand before a number.
    ("en", "at least"), ("en", "no more"), ("en", "more or less"), ("en", "under these conditions"),
    ("en", "not at all"), ("en", "between them"), ("en", "from start to end"),
    ("en", "the one above"),
    ("de", "über die Jahre"), ("de", "unter der Kurve"), ("de", "nicht mehr"),
    ("de", "gut gelernt"),
    ("fr", "plus rien"), ("fr", "de plus en plus"), ("fr", "il n’apprend pas"),
    ("es", "más rápido"),
    ("es", "nada más"), ("es", "no aprende"),
  ])
  func numbersInNamesAreText(language: String, text: String) {
    #expect(LinkVerdict(of: text, language, .claim(0.973, .greater, 0.9)) == .plain)
    #expect(LinkVerdict(of: text, language, .cell([7.25])) == .plain)
  }
}
