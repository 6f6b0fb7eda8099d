import Lessons
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test func keysAreRead() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ---
      summary: >
        Two *words*
        and $x$
      authors: [Ada, "B. B."]
      date: 2024-02-29
      draft: true
      id: two-lines
      part: Basics
      after: 01-a
      objectives:
        - Say `it`
        - 'Do: it'
      tags:
        - one
        - two words
      time: 45
      language: de-AT
      data: [data/x.csv]
      optimize: true
      scope: cell
      timeout: 2.5
      output-limit: 3
      tolerance: 0
      ---
      Text
      """, file: "lessons/02-b.md")
    #expect(diagnostics == [])
    #expect(lesson.blocks == [.paragraph([.text("Text")])])
    let matter = lesson.frontMatter
    #expect(
      matter.summary == [
        .text("Two "), .emphasis([.text("words")]), .text(" and "),
        .math(SourcedText("x", at: Location(file: "lessons/02-b.md", line: 4, column: 8))),
      ])
    #expect(matter.authors == ["Ada", "B. B."])
    #expect(matter.date?.description == "2024-02-29" && matter.isDraft)
    #expect(matter.id?.text == "two-lines" && lesson.identity == "two-lines")
    #expect(matter.part?.text == "Basics" && matter.prerequisites.map(\.text) == ["01-a"])
    #expect(
      matter.objectives == [[.text("Say "), .code("it")], [.text("Do: it")]])
    #expect(matter.tags == ["one", "two words"] && matter.minutes == 45)
    #expect(matter.language == "de-AT" && matter.data.map(\.text) == ["data/x.csv"])
    #expect(matter.optimize == true && matter.timeout == 2.5 && matter.tolerance == 0)
    #expect(matter.scope == .cell && matter.outputLimit == 3)
  }

  @Test(arguments: ["---\n---\n", "---\n# comment\n---\n", "---\n# comment\n...\n"])
  func frontMatterMaySayNothing(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks == [])
    #expect(diagnostics == [])
  }

  @Test func whatOnlyTheTextCanHaveIsRefusedWhereItIs() {
    #expect(
      diagnostics(
        """
        ---
        summary: |
          It is
          `{swift} 1`, see [^n]
        objectives: ['So [^n]']
        ---
        Text [^n]

        [^n]: Note
        """) == """
          lessons/demo.md:4:3: error: computed values are not allowed in a summary
            `{swift} 1`, see [^n]
            ^ move it into a paragraph or a table; to show it as code, put a space at both ends: ` {swift} x `
          lessons/demo.md:4:20: error: footnotes are not allowed in a summary
            `{swift} 1`, see [^n]
                             ^~~~ move the reference into the text
          lessons/demo.md:5:18: error: footnotes are not allowed in an objective
          objectives: ['So [^n]']
                           ^~~~ move the reference into the text
          """)
  }

  @Test func theCoursePageHasNoFrontMatterAndRunsNoCode() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ---
      summary: S
      draft: true
      other: x
      ---
      Text `{swift} 1`

      ```swift
      1
      ```

      ```swift {static}
      2
      ```
      """, file: "lessons/index.md")
    #expect(lesson.title.isEmpty)
    #expect(
      diagnostics.map { $0.rendered(sourceLine: nil) } == [
        "lessons/index.md:2:1: error: 'summary' belongs in course.yml",
        "lessons/index.md:3:1: error: 'draft' has no effect in index.md, the text of the course's own page",
        "lessons/index.md:4:1: error: unknown key 'other'\n  remove it",
        "lessons/index.md:6:15: error: the course's own page runs no code\n  write the value as text",
        "lessons/index.md:8:1: error: the course's own page runs no code\n  show it with 'swift {static}', or move it to a lesson",
      ])
  }
}
