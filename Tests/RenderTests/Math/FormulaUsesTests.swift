import Lessons
import Record
import Render
import Testing

@Suite struct FormulaUsesTests {
  @Test func formulasOfAllPlacesAreFoundAtTheirPlace() {
    let source = """
      # On $a$
      Text $a$ and *$b$*, in
      > a quote $c +
      > d$.
      $$
      e
      $$
      ```swift {caption="of $f$"}
      ```
      [^n]: note $a$
      """
    let captioned = Cell(
      form: .block, code: "", options: CellOptions(caption: [.math("f")]), location: Sample.at(8),
      codeLocation: Sample.at(9))
    let lesson = Lesson(
      file: "lessons/01-a.md", sourceLines: source.split(separator: "\n").map(String.init),
      title: [.text("On "), .math("a")],
      blocks: [
        .paragraph([.math("a"), .emphasis([.math("b")])]), .quote([.paragraph([.math("c +\nd")])]),
        .math("e", id: nil, location: Sample.at(5)), .cell(0),
      ],
      footnotes: [
        Footnote(label: "n", blocks: [.paragraph([.math("a")])], location: Sample.at(10))
      ],
      cells: [captioned])
    let record = LessonRecord(cells: [
      CellRecord(outputs: [.claim(Claim(statement: "$g$", relation: .holds, holds: true))])
    ])
    let uses = lesson.formulaUses(in: record)
    #expect(
      uses.map { "\($0.formula.tex) \($0.location.line):\($0.location.column)" } == [
        "a 1:7", "a 2:7", "b 2:16", "c +\nd 3:12", "e 6:1", "f 8:24", "a 10:13", "g 8:1",
      ])
    #expect(
      uses.map(\.formula.isDisplayed) == [false, false, false, false, true, false, false, false])
  }

  @Test func aFormulaThatIsNotInTheSourceIsAtTheFirstLine() {
    let lesson = Lesson(
      file: "a.md", sourceLines: ["price $5"], title: [], blocks: [.paragraph([.math("x")])])
    #expect(lesson.formulaUses(in: LessonRecord()).map(\.location.description) == ["a.md:1:1"])
  }
}
