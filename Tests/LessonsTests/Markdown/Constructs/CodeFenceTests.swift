import Lessons
import TestSupport
import Testing

@Suite struct CodeFenceTests {
  @Test func anIDAndACaptionMakeAListing() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      ```python {#lst-a caption="A *loop*"}
      a
      ```

      ~~~sh{caption="b"}
      ~~~

      ``` {#c}
      d
      ```
      """, file: "lessons/a.md")
    #expect(diagnostics == [])
    func place(_ line: Int) -> Location { Location(file: "lessons/a.md", line: line, column: 1) }
    #expect(
      lesson.blocks == [
        .code(
          CodeBlock(
            language: "python", text: "a\n",
            caption: BlockCaption(
              content: [.text("A "), .emphasis([.text("loop")])], id: "lst-a", location: place(1)))),
        .code(
          CodeBlock(
            language: "sh", text: "",
            caption: BlockCaption(content: [.text("b")], location: place(5)))),
        .code(
          CodeBlock(text: "d\n", caption: BlockCaption(content: [], id: "c", location: place(8)))),
      ])
    let entry = IndexedLesson(lesson, LessonOutcome(), number: 2)
    #expect(entry.targets["lst-a"]?.label == ReferenceLabel(.listing, "2.1"))
    #expect(entry.targets["c"]?.hasName == false)
    #expect(
      entry.numberedBlocks == [
        place(1): ReferenceLabel(.listing, "2.1"), place(5): ReferenceLabel(.listing, "2.2"),
      ])
  }

  /// Pandoc's way to write a language.
  @Test func aLanguageMayBeAClassInBraces() {
    let (lesson, diagnostics) = Lesson.parse(
      "```{.python}\na\n```\n\n```{.sh #lst-a caption=\"b\"}\n```\n\n```{.python .input}\n```\n",
      file: "lessons/a.md")
    #expect(
      lesson.blocks == [
        .code(CodeBlock(language: "python", text: "a\n")),
        .code(
          CodeBlock(
            language: "sh", text: "",
            caption: BlockCaption(
              content: [.text("b")], id: "lst-a",
              location: Location(file: "lessons/a.md", line: 5, column: 1)))),
        .code(CodeBlock(language: "python", text: "")),
      ])
    #expect(
      diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/a.md:8:13: warning: this has no effect
          code that does not run has only a language, an id and a caption
        """
      ])
  }

  @Test func whatHasNoEffectIsNamed() {
    #expect(
      diagnostics(
        """
        ```python {#lst-x hidden}
        ```

        ```js {1,3-4}
        ```

        ```python title="x"
        ```
        """) == """
          lessons/demo.md:1:11: error: options of a cell on code that does not run
          ```python {#lst-x hidden}
                    ^~~~~~~~~~~~~~~ such code has only an id and a caption
          lessons/demo.md:4:7: error: options that have no effect on code that does not run
          ```js {1,3-4}
                ^~~~~~~ such code has only an id and a caption
          lessons/demo.md:7:11: warning: text after the language has no effect
          ```python title="x"
                    ^~~~~~~~~ an id and a caption are written in braces: {#id caption="…"}
          """)
  }
}
