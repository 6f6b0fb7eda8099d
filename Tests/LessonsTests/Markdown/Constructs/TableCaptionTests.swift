import Lessons
import TestSupport
import Testing

@Suite struct TableCaptionTests {
  private func captions(_ markdown: String) -> [BlockCaption?] {
    Lesson.parse(markdown, file: "lessons/a.md").lesson.blocks.compactMap { block in
      if case .table(let table) = block { .some(table.caption) } else { nil }
    }
  }

  private static let table = "| a |\n|---|\n| 1 |\n"

  @Test(arguments: [
    table + "\n: A *b* {#tab-a}", table + "\n:  A *b* {#tab-a}", table + ": A *b* {#tab-a}",
    ": A *b* {#tab-a}\n\n" + table, ": A *b* {#tab-a}\n" + table,
    table + "\nTable: A *b* {#tab-a}", table + "table: A *b* {#tab-a}",
    "Table: A *b* {#tab-a}\n\n" + table, "Table: A *b* {#tab-a}\n" + table,
    "Text\n\n: A *b* {#tab-a}\n\n" + table,
  ])
  func aCaptionStandsAboveOrBelowItsTable(markdown: String) {
    let found = captions(markdown)
    #expect(found.map { $0?.id } == ["tab-a"])
    #expect(found.map { $0?.content } == [[.text("A "), .emphasis([.text("b")])]])
    #expect(!HTMLDump.html(markdown).contains("<p>A") && !HTMLDump.html(markdown).contains("<dl>"))
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test func aCaptionBetweenTwoTablesBelongsToTheFirst() {
    let markdown = Self.table + "\n: First\n\n" + Self.table + "\nTable: Second,\nlong\n"
    #expect(
      captions(markdown).map { $0?.content } == [
        [.text("First")], [.text("Second,"), .softBreak, .text("long")],
      ])
    #expect(captions(Self.table + "\n: {#only}").map { $0?.content } == [[]])
    #expect(captions(Self.table + "\n: {#only}").map { $0?.id } == ["only"])
  }

  @Test func aTableIsNumberedWithThoseOfCells() {
    let markdown = """
      ```swift {#first}
      ```

      | a |
      |---|

      : Second {#second}

      | no caption |
      |---|

      > | a |
      > |---|
      >
      > : Third
      """
    let lesson = Lesson.parse(markdown, file: "lessons/a.md").lesson
    let entry = IndexedLesson(
      lesson, LessonOutcome(cells: [CellOutcome(showsTable: true)]), number: 4)
    #expect(entry.targets["first"]?.label == ReferenceLabel(.table, "4.1"))
    #expect(entry.targets["second"]?.label == ReferenceLabel(.table, "4.2"))
    #expect(
      entry.numberedBlocks == [
        Location(file: "lessons/a.md", line: 4, column: 1): ReferenceLabel(.table, "4.2"),
        Location(file: "lessons/a.md", line: 12, column: 3): ReferenceLabel(.table, "4.3"),
      ])
  }

  @Test func aCaptionWithoutATableIsAnError() {
    #expect(
      diagnostics("```sh\n```\n\n: A {#tab-a}") == """
        lessons/demo.md:4:1: error: a caption without a table
        : A {#tab-a}
        ^ put it above or below a pipe table; cells have the option caption="…"
        """)
    #expect(
      diagnostics("Text.\n\n> Table: A {#tab-a}") == """
        lessons/demo.md:3:3: error: a caption without a table
        > Table: A {#tab-a}
          ^~~~~~ put it above or below a pipe table; cells have the option caption="…"
        """)
    #expect(
      diagnostics(Self.table + "\n: A\n\n: B") == """
        lessons/demo.md:7:1: error: there is neither a term to define here nor a table to caption
        : B
        ^ write the term on the line above; '\\:' is a colon
        """)
    #expect(diagnostics("Table: a piece of furniture.").isEmpty)
    #expect(HTMLDump.html("\\: a\n\n:b\n\n:") == "<p>: a</p>\n<p>:b</p>\n<p>:</p>\n")
  }

  @Test func anIDThatIsTakenOrMalformedIsAnError() {
    #expect(
      diagnostics("## T {#a}\n\n" + Self.table + "\n: B {#a}\n\n" + Self.table + "\n: C {d}") == """
        lessons/demo.md:7:6: error: id 'a' is used twice
        : B {#a}
             ^
        lessons/demo.md:1:7: note: first used here
        lessons/demo.md:13:5: error: '{d}' is not an id
        : C {d}
            ^~~ write '{#d}' for an id, or '\\{' for a brace
        """)
  }
}
