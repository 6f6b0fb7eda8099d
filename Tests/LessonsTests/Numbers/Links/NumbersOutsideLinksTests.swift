import Lessons
import TestSupport
import Testing

/// What stands beside a link and belongs to the number in it.
@Suite struct NumbersOutsideLinksTests {
  /// Digits and signs that touch the brackets make another number of it.
  @Test(arguments: [
    ("−[3](#three)", "−3"), ("1[3](#three)", "13"), ("[3](#three)00", "300"),
    ("[3](#three).5", "3.5"), ("0.[3](#three)", ".3"),
    ("[3](#three)k", "3k"), ("[3](#three)^2", "3^2"),
    ("[0.97](#accuracy) %", "0.97 %"), ("[0.97](#accuracy)&nbsp;percent", "0.97\u{A0}percent"),
    ("[3](#three) million", "3 million"), ("[3](#three) hundred", "3 hundred"),
    ("[3](#three)½", "3½"), ("[3](#three) tenths", "3 tenths"), ("[3](#three) M", "3 M"),
    ("[3](#three)²", "3²"), ("[3](#three)e5", "3e5"),
    ("[3](#three) and a half", "3 and a half"), ("[3](#three) × 10³", "3 × 10³"),
    ("[3](#three) 000", "3 000"), ("minus [3](#three)", "minus 3"), ("x –[3](#three) y", "–3"),
    ("<b>9</b>[3](#three)", "93"), ("*9*[3](#three)", "93"), ("`9`[3](#three)", "93"),
    ("<b>[3](#three)</b>9", "39"), ("[3](#three)<sup>9</sup>", "3^9"), ("9&shy;[3](#three)", "93"),
    ("9<span></span>[3](#three)", "93"),
    ("$-$[3](#three)", "−3"), ("is $-$ [3](#three)", "− 3"), ("x ±[3](#three)", "±3"),
    ("twenty [three](#three)", "twenty three"), ("twenty-[three](#three)", "twenty-three"),
    ("after a hundred [3](#three)", "a hundred 3"), ("two thousand [3](#three)", "two thousand 3"),
    ("[3](#three) ${}\\times 10^3$", "3 × 10^3"), ("[3](#three) Mio. of it", "3 Mio"),
    ("-<a href='#three'>3</a>", "-3"), ("1/[3](#three)", "1/3"), ("[3](#three)/7", "3/7"),
    ("[3](#three):1", "3:1"), ("$10\\times$[3](#three)", "10×3"),
    ("$2 \\times$ [3](#three)", "2 × 3"), ("1&nbsp;[3](#three)", "1\u{A0}3"),
    ("1'[234](#three)", "1'234"), ("by 1 [234](#three)", "1 234"),
    ("$\\frac12$ [3](#three)", "1/2 3"),
  ])
  func aNumberThatGoesOnOutsideTheBracketsIsNamed(markdown: String, whole: String) {
    let found = MeasuredLesson.problems(markdown)
    #expect(found.count == 1)
    #expect(
      found.first?.contains("error: the link contains only part of \(whole)\n") == true, "\(found)")
    #expect(found.first?.hasSuffix("put all of the number inside the brackets") == true)
  }

  /// The neighbours of these, which say nothing of the number.
  @Test(arguments: [
    "the sum - [3](#three)", "$x -$ [3](#three)", "$a = b$ [3](#three)",
    "of twenty, [three](#three) are", "of the hundred [3](#three) fail",
    "in twenty [3](#three) are",
    "two, [three](#three)", "two and [three](#three)", "all three [three](#three)",
    "one of [three](#three)", "[3](#three) ${}$", "[3](#three) $x^3$",
    "[3](#three) M. Muster", "[1,234](#sum) [1.2k](#sum)", "[3](#three)/[3](#three)",
    "28 × [3](#three)", "of lesson 2 [1,234](#sum)",
    "thousands of [3](#three)", "the other [three](#three)", "in 2024 [3](#three)",
  ])
  func whatStandsBesideANumberAndIsNoPartOfItIsNoProblem(markdown: String) {
    #expect(MeasuredLesson.problems(markdown) == [])
  }

  /// Words right before or after a link say something of the number in it, wherever the brackets are.
  @Test(arguments: [
    "about [1,200](#sum)", "roughly [1,000](#sum)", "nearly [97 %](#accuracy)",
    "over [1,000](#sum)",
    "up to [1,300](#sum)", "less than [2000](#sum)", "more than [90 %](#accuracy)",
    "is at least [0.9](#accuracy)", "almost [97 %](#accuracy)", "exactly [1234](#sum)",
    "a loss falls over [3](#three) epochs", "slightly less than [97 %](#accuracy)",
    "never more than [4](#three)", "isn't above [4](#three)", "maximum [4](#three)",
    "over [1234](#sum) runs", "isn't more than [1234](#sum)", "[1,000](#sum) or more",
    "[1234](#sum) maximum", "a sum > [1000](#sum)", "between [1234](#sum) and 2000",
    "~[1,200](#sum)", "a sum ≈[1,200](#sum)", "<[4](#three)", "a sum >[1,000](#sum)",
    "a sum ≥[1,000](#sum)", "clearly above [90 %](#accuracy)",
    "no more than [1300](#sum)", "with [1234](#sum) at the end", "is *more than* [1,000](#sum)",
  ])
  func wordsOutsideTheBracketsAreRead(markdown: String) {
    #expect(MeasuredLesson.problems(markdown) == [])
  }

  @Test(arguments: [
    ("more than [95 %](#accuracy)", "more than 95 %"), ("less than [4](#sum)", "less than 4"),
    ("is at least [0.95](#accuracy)", "at least 0.95"), ("nearly [1,233](#sum)", "nearly 1,233"),
    ("exactly [97 %](#accuracy)", "exactly 97 %"), ("[1235](#sum) or more", "1235 or more"),
    ("is below [3](#three)", "below 3"), ("It was above [0.96812](#accuracy)", "above 0.96812"),
    ("It stays under [3](#three)", "under 3"), ("It is over [3](#three).", "over 3"),
    ("~[1,300](#sum)", "~1,300"), ("<[3](#three)", "<3"), ("a sum ≤[1,000](#sum)", "≤1,000"),
    ("fewer than [1234](#sum)", "fewer than 1234"), ("almost [96 %](#accuracy)", "almost 96 %"),
  ])
  func aNumberThatTheWordsOutsideBelieIsNamed(markdown: String, text: String) {
    let found = MeasuredLesson.problems(markdown)
    #expect(found.count == 1)
    #expect(found.first?.contains("error: the text says \(text), but the ") == true, "\(found)")
  }

  /// German has the verb at the end of a clause, after the number.
  @Test(arguments: [
    ("weil die Summe über [1234](#sum) liegt", "über 1234"),
    ("Es gilt, dass sie unter [3](#three) bleibt.", "unter 3"),
    ("Die Summe soll über [1234](#sum) liegen.", "über 1234"),
    ("weil die Summe [1234](#sum) übersteigt,", "1234 übersteigt"),
    ("dass sie [1000](#sum) nicht überschreitet", "1000 nicht überschreitet"),
    ("weil sie mindestens [95 %](#accuracy) erreicht", "mindestens 95 %"),
  ])
  func whatIsSaidBeforeAVerbAtTheEndIsChecked(markdown: String, text: String) {
    let found = MeasuredLesson.problems(markdown, language: "de")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.contains("error: the text says \(text), but the ") == true, "\(found)")
  }

  @Test(arguments: [
    "weil die Summe über [1000](#sum) liegt", "dass sie [1000](#sum) übersteigt",
    "dass sie [1300](#sum) nicht übersteigt", "weil sie mindestens [90 %](#accuracy) erreicht",
    "Summen, die über [1234](#sum) liegen, fallen weg", "wenn die Summe über [1234](#sum) liegt",
    "Werte, die [1234](#sum) übersteigen, fallen weg", "über [1234](#sum) Schritte liegen",
    "Sie liegt über [1000](#sum).", "weil es [1234](#sum) sind",
  ])
  func whatIsRightBeforeAVerbAtTheEndIsNoProblem(markdown: String) {
    #expect(MeasuredLesson.problems(markdown, language: "de") == [])
  }
}
