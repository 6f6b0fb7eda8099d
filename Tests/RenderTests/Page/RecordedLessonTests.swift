import Lessons
import Record
import Render
import Testing

@Suite struct RecordedLessonTests {
  private func claim(_ statement: String) -> Output {
    .claim(Claim(statement: statement, relation: .holds, holds: true))
  }

  @Test func formulasOfProseCaptionsAndClaimsAreFound() {
    let captioned = Cell(
      form: .block, code: SourcedText("x", at: Sample.at(8)),
      options: CellOptions(caption: [.tex("f")]), location: Sample.at(7))
    let lesson = Lesson(
      file: "lessons/01-a.md", title: [.tex("a")],
      blocks: [.quote([.paragraph([.strong([.tex("b")])])]), .tex("c"), .cell(0)],
      footnotes: [
        Footnote(label: "n", blocks: [.paragraph([.tex("d")])], location: Sample.at(10))
      ],
      cells: [captioned])
    let record = LessonRecord(cells: [CellRecord(outputs: [.text("$no$"), claim("$g$ and $h$")])])
    let recorded = RecordedLesson(lesson, record: record)
    #expect(
      Set(recorded.formulas) == [
        Formula("a"), Formula("b"), Formula("c", isDisplayed: true), Formula("d"), Formula("f"),
        Formula("g"), Formula("h"),
      ])
  }

  @Test func aClaimIsWhereItsOutputWasAskedFor() {
    let lesson = Lesson(
      file: "lessons/01-a.md", title: [], blocks: [.cell(0), .cell(1)],
      cells: [Sample.cell("a"), Sample.cell("b")])
    let record = LessonRecord(cells: [
      CellRecord(outputs: [claim("one"), claim("two")]), CellRecord(outputs: [claim("three")]),
    ])
    let recorded = RecordedLesson(
      lesson, record: record, places: [[Sample.at(5, 3), Sample.at(6)], [Sample.at(9)]])
    #expect(
      recorded.shownTexts.map(\.place) == [Sample.at(5, 3), Sample.at(6), Sample.at(9)])
  }
}
