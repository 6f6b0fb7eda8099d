import Lessons
import TestSupport
import Testing

@Suite struct PrintedNumbersTests {
  @Test func numbersKeepAllDigits() {
    let found = numbers(inPrinted: "a -0.5 b2 9007199254740993, [1, 2.50] 3e-4 x")
    #expect(found.map(\.value) == [-0.5, 9_007_199_254_740_992, 1, 2.5, 0.0003])
    #expect(found[1].exact == ExactDecimal(wholeNumber: "9007199254740993"))
  }

  @Test(arguments: [
    // Spaces, commas and apostrophes part numbers.
    ("784 128 100", [784, 128, 100]), ("5 100", [5, 100]), ("1'000", [1, 0]),
    ("[0.5,0.7]", [0.5, 0.7]), ("1,2", [1, 2]), ("1,2,3", [1, 2, 3]), ("1;2\t3\n4", [1, 2, 3, 4]),
    ("(3, -4)", [3, -4]), ("[1: 0.5]", [1, 0.5]), ("{\"a\":1.5}", [1.5]),
    // Signs.
    ("-1 +2 \u{2212}3", [-1, 2, -3]), ("x=-5", [-5]), ("0.2-0.3", [0.2, 0.3]), ("5 - 3", [5, 3]),
    ("2024-05-01", [2024, 5, 1]), ("GPT-2", [2]), ("0..<5 1...3", [0, 5, 1, 3]),
    // Decimals.
    ("1.", [1]), ("[0. 1.]", [0, 1]), ("x = .5", [0.5]), ("-.25", [-0.25]),
    ("The end is 1.5.", [1.5]),
    // Powers of ten.
    ("1e-05 2E+3 1e5", [0.00001, 2000, 100_000]), ("2×10⁻³", [0.002]), ("10^-2", [0.01]),
    ("1.5 × 10^3", [1500]), ("1e9999", []),
    // Percent signs, units and letters.
    ("97.3%", [0.973]), ("97.3 %", [0.973]), ("97 percent", [0.97]), ("97 Prozent", [0.97]),
    ("97 pour cent.", [0.97]), ("20 ‰", [0.02]), ("5\n% done", [5]), ("12 steps", [12]),
    ("5ms 2.5x 1.5GB", [5, 2.5, 1.5]), ("99k", [99_000]), ("512B", [512]),
    // Parts of names.
    ("x1 layer2.weight v1.2", []), ("1.2.3", []), ("-1.2.3 4", [4]), ("0x1F", []), ("3fa9c", []),
    ("1_000", []), ("28x28", []), ("nan inf -inf", []), ("12:30", [12, 30]), ("3/4", [3, 4]),
    ("", []),
    ("-", []), ("+.e-", []), ("é5 ٣", []),
  ])
  func oneNumberIsReadFromEachWord(text: String, expected: [Double]) {
    #expect(numbers(inPrinted: text).map(\.value) == expected)
  }

  /// A reader that began anew at each number would take hours.
  @Test(
    .timeLimit(.minutes(1)), arguments: ["1,", "1.", "1 ", "-", "1e", ".5", "a1.", "1 percent "])
  func longTextsAreReadOnce(part: String) {
    let text = String(repeating: part, count: 20_000)
    #expect(numbers(inPrinted: text).count <= 20_000)
  }
}
