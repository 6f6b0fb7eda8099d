import Lessons
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  @Test func keysAreRead() {
    let (lesson, diagnostics) = Lesson.parse(
      "---\nsummary: >\n  Two\n  lines\noptimize: true\n---\nText", file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter(summary: "Two lines", optimize: true))
    #expect(lesson.blocks == [.paragraph([.text("Text")])])
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    "---\n\nText\n\n---\n", "Text\n\n---\na: b\n---\n", " ---\na: b\n---\n", "---\nText",
  ])
  func otherLinesOfHyphensAreMarkdown(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks.contains(.thematicBreak))
    #expect(diagnostics == [])
  }

  @Test(arguments: ["---\n---\n", "---\n# comment\n---\n", "---\nsummary:\noptimize: ~\n...\n"])
  func frontMatterMaySayNothing(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks == [])
    #expect(diagnostics == [])
  }

  @Test func mistakesAreNamedWhereTheyAre() {
    #expect(
      diagnostics("---\nsumary: S\noptimize: fast\nsummary: [a]\n---\n") == """
        lessons/demo.md:2:1: error: unknown key 'sumary'
        sumary: S
        ^ did you mean 'summary'?
        lessons/demo.md:3:11: error: 'optimize' is 'fast'
        optimize: fast
                  ^ expected true or false
        lessons/demo.md:4:10: error: 'summary' is not a single value
        summary: [a]
                 ^
        """)
    #expect(
      diagnostics("---\nsummary: é: b\n---\n") == """
        lessons/demo.md:2:11: error: mapping values are not allowed in this context
        summary: é: b
                  ^
        """)
    #expect(
      diagnostics("---\nsummary: a\nsummary: b\n---\n") == """
        lessons/demo.md:3:1: error: key 'summary' is given twice
        summary: b
        ^ first given at line 2
        """)
    #expect(
      diagnostics("---\nJust text\n---\n") == """
        lessons/demo.md:2:1: error: expected keys with values
        Just text
        ^ write 'key: value'
        """)
    #expect(
      diagnostics("---\nsummary: a\n\nText") == """
        lessons/demo.md:1:1: error: unclosed front matter
        ---
        ^ end it with a line '---'
        """)
  }
}
