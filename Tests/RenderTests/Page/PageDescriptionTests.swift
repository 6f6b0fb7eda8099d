import Lessons
import Record
import Render
import Testing

/// What search engines and previews of links say of a page.
@Suite struct PageDescriptionTests {
  private func page(_ markdown: String, values: [String]) -> Page {
    let lesson = Lesson.parse(markdown, file: "lessons/01-a.md").lesson
    let record = LessonRecord(
      cells: values.map { CellRecord(outputs: [.value(Value(text: $0))]) })
    let recorded = RecordedLesson(lesson, record: record)
    return LessonPage(recorded, in: Sample.site([recorded])).page
  }

  @Test func valuesAndReferencesReadAsOnThePage() {
    let page = page(
      """
      # On *points* of `x`

      An accuracy of `{swift} x` in [](#two) of [](index.md).

      ## Two {#two}

      """, values: ["0.93"])
    #expect(page.title == "On points of x")
    #expect(page.description == "An accuracy of 0.93 in Section 1.1 of Course.")
  }

  @Test func aSummaryComesFirst() {
    let page = page("---\nsummary: What *it* does\n---\n# A\n\nText.\n", values: [])
    #expect(page.description == "What it does")
  }

  /// 160 characters, after a word.
  @Test func aLongParagraphIsCut() throws {
    let page = page("# A\n\n" + String(repeating: "word ", count: 60), values: [])
    let text = try #require(page.description)
    #expect(text == String(repeating: "word ", count: 31).dropLast() + "…")
  }
}
