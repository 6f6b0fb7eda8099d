import Lessons
import TestSupport
import Testing

/// Numbers in links to claims, with their bounds.
@Suite struct QuotedClaimsTests {
  @Test(arguments: [
    ("more than 4", "states less than 4", "write [less than 4], or fix the claim"),
    ("at least 4", "states less than 4", "write [less than 4], or fix the claim"),
    ("above 4 steps", "states less than 4 steps", "write [less than 4 steps], or fix the claim"),
    ("> 4", "states less than 4", "write [less than 4], or fix the claim"),
    (
      "4", "measured 3",
      "4 is what the claim compares with: write [less than 4], or the measured number"
    ),
    (
      "4 steps", "measured 3",
      "4 steps is what the claim compares with: write [less than 4 steps], or the measured number"
    ),
    (
      "nearly 4", "measured 3",
      "4 is what the claim compares with: write [less than 4], or the measured number"
    ),
    (
      "less than 3", "compares with 4",
      "3 is what the claim measured: write it alone in the brackets"
    ),
    ("nearly 3", "measured 3", "it is not less than 3"),
    ("just over 3", "measured 3", "it is not more than 3"),
    ("almost 5", "measured 3", "it is not that near to 5"),
    ("50 steps", "measured 3", "if it counts something else, link other words instead"),
    ("more than 2", "compares with 4", nil),
    ("(5)", "measured 3", nil), ("“5”", "measured 3", nil), ("‘9’", "measured 3", nil),
    ("€9", "measured 3", nil), ("exactly 5", "measured 3", nil),
    ("just under 5", "measured 3", "it is not that near to 5"), ("5 to 6", "measured 3", nil),
    ("5–6", "measured 3", nil), ("2/3", "measured 3", nil),
  ])
  func aClaimIsQuotedAsItIs(text: String, fact: String, help: String?) {
    let underline = "^" + String(repeating: "~", count: text.count - 1)
    #expect(
      MeasuredLesson.problems("[\(text)](#three)") == [
        """
        lessons/a.md:3:2: error: the text says \(text), but the claim 'three' \(fact)
        [\(text)](#three)
         \(underline)\(help.map { " " + $0 } ?? "")
        """
      ])
  }

  @Test(arguments: [
    ("de", "mehr als 4", "weniger als 4"), ("de", "mindestens 4", "weniger als 4"),
    ("de", "über 4", "weniger als 4"), ("fr", "plus de 4", "moins de 4"),
    ("es", "al menos 4", "menos de 4"),
  ])
  func boundsFollowTheLanguage(language: String, text: String, right: String) {
    #expect(
      MeasuredLesson.problems("[\(text)](#three)", language: language) == [
        """
        lessons/a.md:3:2: error: the text says \(text), but the claim 'three' states \(right)
        [\(text)](#three)
         ^\(String(repeating: "~", count: text.count - 1)) write [\(right)], or fix the claim
        """
      ])
  }

  @Test func aStrictBoundIsTrueIfTheMeasuredNumberIsWithinIt() {
    #expect(
      MeasuredLesson.problems("[less than 0.25](#most)") == [
        """
        lessons/a.md:3:2: error: the text says less than 0.25, but the claim 'most' states at most 0.25
        [less than 0.25](#most)
         ^~~~~~~~~~~~~~ write [at most 0.25], or fix the claim
        """
      ])
  }
}
