import Lessons
import Testing

/// How long a lesson takes, by the rules of the guide.
@Suite struct ReadingTimeTests {
  private func minutes(_ markdown: String, _ cells: [CellOutcome] = []) -> Int {
    IndexedLesson(
      Lesson.parse(markdown, file: "lessons/01-a.md").lesson, LessonOutcome(cells: cells), number: 1
    ).readingMinutes
  }

  private func words(_ count: Int, _ word: String = "word") -> String {
    String(repeating: word + " ", count: count)
  }

  @Test func twoHundredWordsTakeAMinute() {
    #expect(minutes("") == 1)
    #expect(minutes(words(800)) == 4)
    // Words of all kinds of text: 100 in each of eight places make four minutes.
    let text = words(100)
    #expect(
      minutes(
        """
        ---
        summary: \(text)
        ---
        # \(text)

        - \(text)

        > **\(text.dropLast())** [\(text)](https://example.org)

        | \(text) |
        |---|
        | \(text) |

        A[^1]

        [^1]: \(text)
        """) == 4)
  }

  @Test(arguments: [
    ("don't l’été x-ray 3.14", 4), ("a — b", 2), ("Größe, naïve; Ωμέγα", 3), ("文字八つの日本語", 4),
  ])
  func wordsAreWhatIsBetweenSpacesAndHasLetters(text: String, count: Int) {
    // As many copies as make two minutes of it, and no more than half a minute to round.
    let copies = 400 / count
    #expect(minutes(String(repeating: text + " ", count: copies)) == 2)
    #expect(minutes(String(repeating: text + " ", count: copies * 4)) == 8)
  }

  @Test func formulasCodePicturesAndExercisesTakeTime() {
    #expect(minutes(String(repeating: "$x$ ", count: 40)) == 2)
    #expect(minutes(String(repeating: "$$\nx\n$$\n\n", count: 12)) == 2)
    #expect(minutes("```python\n" + String(repeating: "x\n\n", count: 60) + "```") == 2)
    #expect(minutes(String(repeating: "![a](b.png)\n\n", count: 8)) == 2)
    #expect(minutes("> [!EXERCISE]\n> Think.") == 3)
  }

  @Test func onlyWhatACellShowsTakesTime() {
    func cell(_ options: String) -> String {
      "```swift \(options)\n" + String(repeating: "f()\n", count: 60) + "```\n"
    }
    #expect(minutes(cell("")) == 2)
    #expect(minutes(cell("{hidden}")) == 1 && minutes(cell("{folded}")) == 1)
    #expect(minutes(cell("").replacing("f()\nf()\n", with: "f() // hide\nf()\n")) == 1)
    let shown = CellOutcome(
      showsFigure: true, showsTable: true, claims: ClaimCount(total: 18, holding: 18))
    #expect(minutes(cell("{hidden}"), [shown]) == 2)
    #expect(minutes(cell("{hidden output=folded}"), [shown]) == 1)
  }

  @Test func longTimesAreRoundedToFiveMinutes() {
    #expect(minutes(words(200 * 19)) == 19)
    #expect(minutes(words(200 * 22)) == 20)
    #expect(minutes(words(200 * 23)) == 25)
  }
}
