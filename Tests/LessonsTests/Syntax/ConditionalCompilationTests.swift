import Lessons
import TestSupport
import Testing

@Suite struct ConditionalCompilationTests {
  private func messages(_ text: String) -> [String] {
    Lesson.parse(text, file: "lessons/demo.md").diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func aConditionalBlockStaysInItsCell() {
    #expect(
      messages(
        """
        ```swift
        let x = 1
          #if os(Linux)
        ```

        ```swift
        #endif
        ```

        ```swift
        #if DEBUG
        #if false
        #elseif true
        #else
        #endif
        // #endif
        let s = "#endif"
        ```
        """) == [
          """
          lessons/demo.md:3:3: error: a conditional block goes beyond its cell
            put '#if' and its '#endif' into one cell
          """,
          """
          lessons/demo.md:7:1: error: a conditional block goes beyond its cell
            put '#if' and its '#endif' into one cell
          """,
          """
          lessons/demo.md:11:1: error: a conditional block goes beyond its cell
            put '#if' and its '#endif' into one cell
          """,
        ])
  }

  @Test func wholeBlocksAndCodeThatDoesNotRunAreLeftAlone() {
    #expect(
      messages(
        """
        ```swift
        #if os(Linux)
        let a = 1
        #else
        let a = 2
        #endif
        ```

        ```swift {static}
        #if x
        ```

        ```swift {fails}
        #if x
        ```
        """) == [])
  }
}
