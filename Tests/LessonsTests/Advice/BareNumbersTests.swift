import Lessons
import TestSupport
import Testing

@Suite struct BareNumbersTests {
  private func advice(_ markdown: String, language: String = "en") -> [String] {
    let source = SourceText(markdown, file: "lessons/a.md")
    return Lesson.advice(about: source, language: language).map {
      $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
    }
  }

  /// What is listed of a line of prose in a section with a cell.
  private func numbers(_ prose: String, code: String = "0", language: String = "en") -> [String] {
    advice("# A\n\n## B\n\n\(prose)\n\n```swift\n\(code)\n```\n", language: language).map {
      String(
        $0.prefix { $0 != "\n" }.split(separator: " ").drop { $0 != "number" }.dropFirst()
          .joined(separator: " "))
    }
  }

  @Test func aNumberThatNothingChecksIsNamedAtItsPlace() {
    #expect(
      advice("# A\n\n## B\n\n`3.5` and *about 4.45* times.\n\n```swift\n0\n```\n") == [
        """
        lessons/a.md:5:18: warning: nothing checks the number 4.45
        `3.5` and *about 4.45* times.
                         ^~~~ link it to the claim that does, [4.45](#id), or compute it: `{swift} …`
        """
      ])
  }

  @Test(arguments: [
    ("It is 97.3 % sure, or 97%.", ["97.3 %", "97%"]), ("It takes 4.45 steps.", ["4.45"]),
    ("It is −0.5, not 0,25", ["−0.5", "0,25"]), ("It took 137 steps.", ["137"]),
    ("It took 12 s, 3 times as long.", ["12", "3"]),
    ("About 1.2×10^{-3} is left.", ["1.2×10^{-3}"]),
    ("So $x \\approx 2.718$ and $97.3\\%$.", ["2.718", "97.3%"]), ("**Only 0.5**!", ["0.5"]),
    ("First line,\nthen 0.7 in the second.", ["0.7"]), ("[a](b-0.7.png) 0.7", ["0.7"]),
    ("Since 0.5 is not 0.5.", ["0.5", "0.5"]),
  ])
  func aNumberAsPreciseAsAResultIsListed(prose: String, expected: [String]) {
    #expect(numbers(prose) == expected)
  }

  @Test(arguments: [
    "Two networks of 3 layers and 500 units.", "In 2024, and in 1989.", "See Section 2.1.",
    "Since Swift 6.1 and CommonMark 0.30.", "`0.25` and $\\frac{0.5}{x}$ and $x = 0$.",
    "A [2.5](https://example.org).", "It is `{swift} 2` % of 10.", "version 1.2",
    "A 3D plot at 12:30, 1.2.3, v1.5, x86_64, 3/4.", "![0.5](a.png)", "<b title=\"0.5\">",
    "Note[^1].\n\n[^1]: Ten.", "> 3 of 5", "$0.25^{10}$ and $x_{12.5}$",
  ])
  func otherNumbersAreNot(prose: String) {
    #expect(numbers(prose) == [])
  }

  @Test func whatTheCodeContainsIsAnInput() {
    #expect(numbers("A scale of 0.01 until 90 %.", code: "run(0.01, until: 0.9)") == [])
    #expect(numbers("A scale of 0.02.", code: "run(0.01)") == ["0.02"])
    #expect(
      numbers("With a learning rate of 0.05, as before.", code: "let rate = 0.1") == ["0.05"])
    #expect(numbers("With a learning rate of 0.1, as before.", code: "let rate = 0.1") == [])
  }

  @Test func numbersFollowTheLanguage() {
    #expect(numbers("Es sind 1.234,5 Schritte.", language: "de") == ["1.234,5"])
  }

  @Test func onlySectionsWithCellsAreLookedAt() {
    #expect(
      advice("# A\n\n0.5\n\n## B\n\n0.6\n\n```swift {static}\n0\n```\n\n## C\n\n`{swift} 1`\n")
        == [])
  }

  @Test func longCellsAreAdvisedOn() {
    let lines = String(repeating: "f()\n", count: 51)
    #expect(
      advice("```swift\n\(lines)```\n\n```swift {folded}\n\(lines)```\n") == [
        """
        lessons/a.md:1:1: warning: the cell shows 51 lines of code
        ```swift
        ^ divide it, with prose between the parts, or fold it: 'folded'
        """
      ])
  }

  /// Wherever text stands in a section with a cell, its numbers are looked at.
  @Test(arguments: [
    ("## Only 97.3 % of them", "3:9"), ("| a |\n|---|\n| b \\| 97.3 % |", "5:8"),
    ("| a |\n|---|\n| b |\n\n: It is 97.3 % {#tab-a}", "7:9"),
    ("> [!NOTE] It is 97.3 %\n> text", "3:17"), ("> [!TIP]\n> It is 97.3 %", "4:9"),
    ("![a](b.png \"It is 97.3 %\")", "3:19"), ("- a\n\n  It is 97.3 %", "5:9"),
    ("Term\n: It is 97.3 %", "4:9"),
    ("```python {#lst-a caption=\"It is 97.3 %\"}\n```", "3:34"),
  ])
  func numbersAreFoundWhereverTextStands(markdown: String, place: String) {
    #expect(
      advice("# A\n\n\(markdown)\n\n```swift\n0\n```\n").map { String($0.prefix { $0 != "\n" }) }
        == [
          "lessons/a.md:\(place): warning: nothing checks the number 97.3 %"
        ])
  }

  @Test func aCaptionOfACellIsLookedAt() {
    #expect(
      advice("```swift {#fig-a caption=\"It is 97.3 %\"}\n0\n```\n").map {
        String($0.prefix { $0 != "\n" })
      } == ["lessons/a.md:1:33: warning: nothing checks the number 97.3 %"])
  }

  @Test(arguments: [
    ("---\nsummary: It is right in 97.3 % of all cases.\n---\n# A", "2:25"),
    ("---\nobjectives:\n- Reach 97.3 %\n---\n# A", "3:9"), ("# Reaching 97.3 %", "1:12"),
  ])
  func theTitleTheSummaryAndTheObjectivesAreLookedAt(start: String, place: String) {
    func first(_ markdown: String) -> [String] {
      advice(markdown).map { String($0.prefix { $0 != "\n" }) }
    }
    #expect(
      first("\(start)\n\n## B\n\n```swift\n0\n```\n") == [
        "lessons/a.md:\(place): warning: nothing checks the number 97.3 %"
      ])
    #expect(first("\(start)\n\n## B\n\nText\n") == [])
    #expect(first("\(start)\n\n## B\n\n```swift\nrun(until: 0.973)\n```\n") == [])
  }

  /// A summary has no values.
  @Test func aNumberInASummaryCanOnlyBeALink() {
    #expect(
      advice("---\nsummary: Only 97.3 %\n---\n# A\n\n```swift\n0\n```\n") == [
        """
        lessons/a.md:2:15: warning: nothing checks the number 97.3 %
        summary: Only 97.3 %
                      ^~~~~~ link it to the claim that does, [97.3 %](#id)
        """
      ])
  }

  @Test func aFootnoteBelongsToWhereItIsReferredTo() {
    let text = """
      # A

      ## B

      Text[^n]

      ```swift
      0
      ```

      ## C

      Text[^m]

      [^n]: It is 97.3 %
      [^m]: It is 96.3 %
      """
    #expect(
      advice(text).map { String($0.prefix { $0 != "\n" }) } == [
        "lessons/a.md:15:13: warning: nothing checks the number 97.3 %"
      ])
  }

  @Test(arguments: [
    "## 2.1 Softmax", "Pictures of 28 × 28 and 128 × 256 pixels", "A 2-D plot in part 1, step 3",
    "| Figure 2 | 3 × 3 |\n|---|---|\n| 1990 | ISO 8601 |", "3. First\n4. Second", "$3 \\times 3$",
    "A kernel of 3 × 3 × 512", "Figures 2.1 and 2.2", "Figs. 2.1–2.3, Eq. (2.1), § 2.1",
    "Chapter 2.1, sections 3.1, 3.2 and 3.3",
    "$e \\approx 2.718$, $\\sqrt{2} = 1.414$, $2\\pi \\approx 6.28$",
    "A tolerance of 10⁻⁴, $10^{-7}$ of it",
  ])
  func namesAndSizesAreNoResults(markdown: String) {
    #expect(numbers(markdown) == [])
  }

  /// A number ends somewhere, and what follows it is read all the same.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["1,1,", "1 1 ", "1, ", "-1,", "Figure 1 x ", "1e", "1/"])
  func longRowsOfNumbersDoNotHang(piece: String) {
    let row = String(repeating: piece, count: 1_000)
    #expect(numbers("\(row)\n\nIt is 0.97.").last == "0.97")
  }
}
