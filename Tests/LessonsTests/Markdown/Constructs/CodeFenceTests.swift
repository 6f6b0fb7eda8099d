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
          lessons/demo.md:4:8: error: unknown cell option '1,3-4'
          ```js {1,3-4}
                 ^ options are #id, hidden, folded, fails, traps, static, reset, caption, tolerance, timeout
          lessons/demo.md:7:11: warning: text after the language has no effect
          ```python title="x"
                    ^~~~~~~~~ an id and a caption are written in braces: {#id caption="…"}
          """)
  }
}
