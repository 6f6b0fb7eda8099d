import Lessons
import TestSupport
import Testing

@Suite struct FrontMatterBlockTests {
  @Test(arguments: [
    "---\n\nText\n\n---\n", "Text\n\n---\na: b\n---\n", " ---\na: b\n---\n", "---\nText",
    "\n---\na: b\n---\n", "---\n\na: b\n---\n", "----\na: b\n----\n", "+++\n\n---\n",
    "{\ntext\n}\n\n---\n",
  ])
  func otherLinesOfHyphensAreMarkdown(markdown: String) {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/a.md")
    #expect(lesson.frontMatter == FrontMatter())
    #expect(lesson.blocks.contains(.thematicBreak))
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    (
      "\n---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:2:1: error: front matter begins on the first line
      ---
      ^~~ remove the empty line
      """
    ),
    (
      "\n \n---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:3:1: error: front matter begins on the first line
      ---
      ^~~ remove the empty lines
      """
    ),
    (
      "---\n\nsummary: S\n---\n# T",
      """
      lessons/demo.md:3:1: error: an empty line after '---' makes it a rule
      summary: S
      ^~~~~~~~~~ remove the empty line
      """
    ),
    (
      " ---\nsummary: S\n---\n# T",
      """
      lessons/demo.md:1:2: error: front matter begins with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      """
    ),
    (
      " ---\nsummary: S\n ---\n# T",
      """
      lessons/demo.md:1:2: error: front matter begins with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      lessons/demo.md:3:2: error: front matter ends with '---' at the start of a line
       ---
       ^~~ remove the spaces before it
      """
    ),
    (
      "----\nsummary: S\n—\n# T",
      """
      lessons/demo.md:1:1: error: front matter begins and ends with three hyphens
      ----
      ^~~~ write '---'
      lessons/demo.md:3:1: error: front matter begins and ends with three hyphens
      —
      ^ write '---'
      """
    ),
    (
      "---yaml\nsummary: S\n---\n# T",
      """
      lessons/demo.md:1:1: error: front matter begins and ends with three hyphens
      ---yaml
      ^~~~~~~ write '---'
      """
    ),
    (
      "---\nsummary: S\n# T",
      """
      lessons/demo.md:1:1: error: unclosed front matter
      ---
      ^~~ end it with a line '---'
      """
    ),
    (
      "---\nsummary: S\n-----\n# T",
      """
      lessons/demo.md:1:1: error: unclosed front matter
      ---
      ^~~ end it with a line '---'
      """
    ),
  ])
  func aMisplacedOneIsReadAndNamed(text: String, message: String) {
    #expect(diagnostics(text) == message)
    let lesson = Lesson.parse(text, file: "lessons/demo.md").lesson
    #expect(lesson.frontMatter.summary == [.text("S")] && lesson.title == [.text("T")])
    #expect(textAfterFixes(text) == "---\nsummary: S\n---\n# T")
  }

  @Test func othersAreNamed() {
    #expect(
      diagnostics("# T\n\n---\nsummary: S\n---\n") == """
        lessons/demo.md:3:1: error: front matter begins on the first line
        ---
        ^~~ move it above the title
        """)
    #expect(
      diagnostics("<!-- Of\nours -->\n---\nsummary: S\n---\n") == """
        lessons/demo.md:3:1: error: front matter begins on the first line
        ---
        ^~~ move the comment before it to the text below
        """)
    #expect(
      diagnostics("+++\ntitle = 'T'\n+++\n# T") == """
        lessons/demo.md:1:1: error: front matter in TOML
        +++
        ^~~ write it in YAML, 'key: value', between two lines '---'
        """)
    #expect(
      diagnostics(";;;\n\"title\": 1\n;;;\n# T") == """
        lessons/demo.md:1:1: error: front matter in JSON
        ;;;
        ^~~ write it in YAML, 'key: value', between two lines '---'
        """)
    #expect(
      diagnostics("{\n  \"title\": 1\n}\n# T") == """
        lessons/demo.md:1:1: error: front matter in JSON
        {
        ^ write it in YAML, 'key: value', between two lines '---'
        """)
  }
}
