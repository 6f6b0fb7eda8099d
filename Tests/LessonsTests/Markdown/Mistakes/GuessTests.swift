import Lessons
import TestSupport
import Testing

/// What is proposed of what was meant, and what is mended without a question.
@Suite struct GuessTests {
  private func fixed(_ text: String) -> String {
    Lesson.parse(text, file: "lessons/demo.md").diagnostics.compactMap(\.fix)
      .applied(to: text, of: "lessons/demo.md").text
  }

  @Test func aMisspeltEndTagEndsItsElement() {
    let text = "<details>\n\nMore.\n\n</detials>\n"
    #expect(
      diagnostics(text) == """
        lessons/demo.md:5:1: error: unknown HTML tag '</detials>'
        </detials>
        ^~~~~~~~~~ did you mean '</details>'?
        """)
    #expect(fixed(text) == "<details>\n\nMore.\n\n</details>\n")
    let start = "<detials>\n\nMore.\n\n</details>\n"
    #expect(
      diagnostics(start) == """
        lessons/demo.md:1:1: error: unknown HTML tag '<detials>'
        <detials>
        ^~~~~~~~~ did you mean '<details>'?
        """)
    #expect(fixed(start) == "<details>\n\nMore.\n\n</details>\n")
  }

  @Test func aGenericTypeIsCode() {
    #expect(
      diagnostics("An Array<Int> holds numbers.") == """
        lessons/demo.md:1:9: error: unknown HTML tag '<Int>'
        An Array<Int> holds numbers.
                ^~~~~ put backticks around code: `Array<Int>`
        """)
    #expect(fixed("(Set<T>), Array<Int>.") == "(`Set<T>`), `Array<Int>`.")
    // Where the code begins or ends is not certain here.
    for text in ["where x<y and z>w", "<T>", "Array<Int>.Index", "Array<Set<Int>>", "f.g<T>"] {
      #expect(fixed(text) == text)
    }
  }

  @Test func whatAnotherToolCallsACalloutIsAProposal() {
    let text = "> [!QUESTION]\n> Why?\n"
    #expect(
      diagnostics(text) == """
        lessons/demo.md:1:5: error: unknown callout 'QUESTION'
        > [!QUESTION]
            ^~~~~~~~ the nearest is 'EXERCISE'
        """)
    #expect(fixed(text) == text)
  }

  @Test func aKeyIsNotMeantTwice() {
    let text = "---\nsummary: A\nSummary2: B\n---\n# T\n"
    #expect(fixed(text) == text)
    #expect(diagnostics(text).hasPrefix("lessons/demo.md:3:1: error: unknown key 'Summary2'"))
    #expect(fixed("---\nsumary: A\n---\n# T\n") == "---\nsummary: A\n---\n# T\n")
  }

  @Test func aTitleNeedsQuotes() {
    #expect(
      diagnostics("![A](a.svg The title)") == """
        lessons/demo.md:1:6: error: this is not an image: its address has spaces
        ![A](a.svg The title)
             ^~~~~~~~~~~~~~~ put the title in quotes: a.svg "The title"
        """)
    #expect(fixed("![A](a.svg The title)") == "![A](a.svg \"The title\")")
    #expect(fixed("![A](my file.svg)") == "![A](<my file.svg>)")
  }
}
