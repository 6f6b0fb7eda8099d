import Lessons
import TestSupport
import Testing

/// The edits that write the right number into a link.
@Suite struct NumberEditsTests {
  /// What the edits make of the links of a lesson.
  @Test(arguments: [
    ("[97.3 %](#accuracy)", "[96.8 %](#accuracy)"), ("[97.3%](#accuracy)", "[96.8%](#accuracy)"),
    ("[about 95 percent](#accuracy)", "[about 97 percent](#accuracy)"),
    ("[$97.3\\%$](#accuracy)", "[$96.8\\%$](#accuracy)"),
    ("[0.95](#accuracy)", "[0.97](#accuracy)"),
    ("[$x = 0.95$](#accuracy)", "[$x = 0.97$](#accuracy)"), ("[−0.3](#slope)", "[−0.2](#slope)"),
    ("[1,200](#sum)", "[1,234](#sum)"), ("[about 1,500 steps](#sum)", "[about 1,200 steps](#sum)"),
    ("[999](#sum)", "[1234](#sum)"),
    ("[a value of 0.97](#accuracy)", "[a value of 0.97](#accuracy)"),
    ("[1.1 thousand people](#sum)", "[1.2 thousand people](#sum)"), ("[2k](#sum)", "[1k](#sum)"),
    ("[(0.95)](#accuracy)", "[(0.97)](#accuracy)"),
    ("[0.5–0.6](#accuracy)", "[0.5–0.6](#accuracy)"),
    ("<a href=\"#accuracy\">97.3 %</a>", "<a href=\"#accuracy\">96.8 %</a>"),
    ("[**0.95**](#accuracy)", "[**0.97**](#accuracy)"),
    ("[*0.95*](#accuracy)", "[*0.97*](#accuracy)"),
    ("[***95 %***](#accuracy)", "[***97 %***](#accuracy)"),
    ("[9.2e-1](#accuracy)", "[9.7e-1](#accuracy)"),
    ("[9.2×10⁻¹](#accuracy)", "[9.7×10⁻¹](#accuracy)"),
    ("[$9.2\\times10^{-1}$](#accuracy)", "[$9.7\\times10^{-1}$](#accuracy)"),
    ("[−3e-1](#slope)", "[−2e-1](#slope)"),
    // What is meant is not certain: the sign, one of several numbers, the claim's bound, the percent
    // sign, a number of which a part is in emphasis, and one with another power of ten.
    ("more than [1,000](#sum)", "more than [1,000](#sum)"),
    ("less than [999](#sum)", "less than [999](#sum)"),
    ("nearly [1,300](#sum)", "nearly [1,300](#sum)"),
    ("[0.3](#slope)", "[0.3](#slope)"), ("[1,200](#tab-x)", "[1,200](#tab-x)"),
    ("[above 95 %](#accuracy)", "[above 95 %](#accuracy)"),
    ("[90 %](#accuracy)", "[90 %](#accuracy)"),
    ("[96.8](#accuracy)", "[96.8](#accuracy)"), ("[**95** %](#accuracy)", "[**95** %](#accuracy)"),
    ("[2e-3](#accuracy)", "[2e-3](#accuracy)"), ("[60e-2](#accuracy)", "[60e-2](#accuracy)"),
    // Another size may be meant of something else.
    ("[99](#sum)", "[99](#sum)"), ("[99k](#sum)", "[99k](#sum)"), ("[616](#sum)", "[616](#sum)"),
    ("[617](#sum)", "[1234](#sum)"), ("[2,469](#sum)", "[2,469](#sum)"),
    ("[2,468](#sum)", "[1,234](#sum)"), ("[0](#sum)", "[0](#sum)"),
  ])
  func aWrongNumberIsMendedWhereItIsCertain(markdown: String, mended: String) {
    #expect(edited(markdown) == mended)
  }

  @Test func anEditFollowsTheLanguage() {
    #expect(
      edited("[1.200](#sum) [0,95](#accuracy)", language: "de") == "[1.234](#sum) [0,97](#accuracy)"
    )
  }

  /// What follows these numbers would turn another one into something false.
  @Test(arguments: [
    "[1.5 million](#sum)", "[12 400 ms](#sum)", "[95+ %](#accuracy)",
    "[60 out of 100](#accuracy)", "[2 + 10](#sum)", "[2 x 6](#sum)", "[11 1/2](#sum)",
    "[96 % of 12](#slope)", "[1,5 Mio.](#sum)", "[almost 1300](#sum)",
    "[only 1200 steps](#sum)", "[twelve](#sum)", "[99x](#sum)",
  ])
  func aNumberInALargerExpressionIsLeftAlone(markdown: String) {
    #expect(edited(markdown) == markdown)
  }

  private func edited(_ markdown: String, language: String = "en") -> String {
    let text =
      "\(markdown)\n\n```swift {#slope}\n0\n```\n\n```swift {#tab-x}\n0\n```\n\n"
      + "```swift {#sum}\n0\n```\n"
    let lesson = Lesson.parse(text, file: "lessons/a.md").lesson
    let claim = NamedClaim(
      id: "accuracy", statement: [], location: Location(file: "lessons/a.md", line: 4),
      measured: [0.96812], expected: [0.9])
    let outcome = LessonOutcome(cells: [
      CellOutcome(namedClaims: [claim], numbers: [-0.248]), CellOutcome(numbers: [1234, 0.5, 7]),
      CellOutcome(numbers: [1234]),
    ])
    let edits = CourseIndex([(lesson, outcome)]).wrongNumbersInLinks(in: lesson, language: language)
      .compactMap(\.fix)
    let edited = edits.applied(to: text, of: "lessons/a.md").text
    return String(edited.prefix { $0 != "\n" })
  }
}
