import Lessons
import TestSupport
import Testing

/// Fenced blocks that look like cells or code and are neither are named with the way out.
@Suite struct FenceMistakesTests {
  @Test(arguments: [
    "``` swift\n1\n```", "~~~swift\n1\n~~~", "```swift {#a}\n1\n```", "- ```swift\n  1\n  ```",
    "1. a\n\n```swift\n1\n```", "<details>\n\n```swift\n1\n```\n\n</details>",
  ])
  func theseRun(markdown: String) {
    #expect(Lesson.parse(markdown, file: "lessons/a.md").lesson.cells.count == 1)
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test(arguments: [
    "```\na\n```", "```text\nswift\n```", "```swiftui\n```", "```json\n```", "    $ swift build",
    "````markdown\n```swift\n1\n```\n````", "<pre>\n```swift\n</pre>",
    "<!--\n```swift\n1\n```\n-->",
    "```\n    ```swift\n```", "Text ```swift``` text",
  ])
  func theseAreShownAsTheyAre(markdown: String) {
    #expect(Lesson.parse(markdown, file: "lessons/a.md").lesson.cells.isEmpty)
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test func aLanguageThatIsNearlySwiftIsAnError() {
    #expect(
      diagnostics("```Swift\n1\n```\n\n- ```swfit {hidden}\n  1\n  ```\n\n```swift,norun\n1\n```")
        == """
        lessons/demo.md:1:4: error: this code block is not a cell, since its language is 'Swift'
        ```Swift
           ^~~~~ write 'swift'
        lessons/demo.md:5:6: error: this code block is not a cell, since its language is 'swfit'
        - ```swfit {hidden}
             ^~~~~ did you mean 'swift'?
        lessons/demo.md:9:4: error: this code block is not a cell, since its language is \
        'swift,norun'
        ```swift,norun
           ^~~~~~~~~~~ write 'swift', with options after it in braces; code that is not run is \
        'swift {static}'
        """)
    #expect(fixed("~~~Swift {#a}\n1\n~~~\n") == "~~~swift {#a}\n1\n~~~\n")
  }

  @Test func bracesAroundTheLanguageAreAnError() {
    #expect(
      diagnostics("```{swift}\n1\n```\n\n```{.swift #id}\n1\n```\n\n```{python}\n```") == """
        lessons/demo.md:1:4: error: this code block will not run
        ```{swift}
           ^~~~~~~ to make it a cell, write 'swift' and then options in braces
        lessons/demo.md:5:4: error: this code block will not run
        ```{.swift #id}
           ^~~~~~~~~~~~ to make it a cell, write 'swift' and then options in braces
        lessons/demo.md:9:4: error: '{python}' is not a language
        ```{python}
           ^~~~~~~~ for code, write 'python' without braces; a callout is '> [!NOTE]'
        """)
    #expect(fixed("```{.swift}\n1\n```\n") == "```swift\n1\n```\n")
  }

  @Test func directivesOfMySTAreNamed() {
    #expect(
      diagnostics("```{tip}\na\n```\n\n```{admonition} Title\na\n```\n\n```{math}\na\n```") == """
        lessons/demo.md:1:4: error: '{tip}' is not a language
        ```{tip}
           ^~~~~ write '> [!TIP]', and '> ' before each line
        lessons/demo.md:5:4: error: '{admonition}' is not a language
        ```{admonition} Title
           ^~~~~~~~~~~~ write '> [!NOTE]', and '> ' before each line
        lessons/demo.md:9:4: error: '{math}' is not a language
        ```{math}
           ^~~~~~ write '$$' on a line of its own above and below the formula
        """)
  }

  @Test func codeInHTMLIsAnError() {
    let markdown = """
      <details>
      <summary>Solution</summary>
      ```swift
      let a = 1
      ```
      </details>

      > <div>
      > ~~~
      > a
      > ```
      > ~~~
      > </div>

      """
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:3:1: error: this cell will not run: it is part of the HTML above it
        ```swift
        ^~~ put an empty line above it
        lessons/demo.md:9:3: error: this code block is part of the HTML above it
        > ~~~
          ^~~ put an empty line above it
        """)
    let mended = fixed(markdown)
    #expect(mended.hasPrefix("<details>\n<summary>Solution</summary>\n\n```swift\n"))
    #expect(Lesson.parse(mended, file: "lessons/a.md").lesson.cells.count == 1)
  }

  @Test func indentedFencesAreNamed() {
    #expect(
      diagnostics("    ```swift\n    1\n    ```\n\n- a\n\n      ~~~Swift\n      1\n      ~~~")
        == """
        lessons/demo.md:1:5: warning: this cell will not run: indented four columns deeper \
        than its surroundings, it is shown as code
            ```swift
            ^~~ indent it less; to show a fence, put it into a block with more backticks
        lessons/demo.md:7:7: warning: this cell will not run: indented four columns deeper \
        than its surroundings, it is shown as code
              ~~~Swift
              ^~~ indent it less; to show a fence, put it into a block with more backticks
        """)
    #expect(
      diagnostics("Text\n    ```sh\n    1\n    ```") == """
        lessons/demo.md:2:5: warning: this looks like a code block but is text, being indented too far
            ```sh
            ^~~ indent it like the text above it
        """)
  }

  @Test func aFormulaInAFenceIsNamed() {
    #expect(
      diagnostics("```math\nx^2\n```\n\n```tex\nx^2\n```") == """
        lessons/demo.md:1:4: error: a formula in a code block is shown as code
        ```math
           ^~~~ write '$$' on a line of its own above and below the formula; for its source, write 'tex'
        """)
  }

  @Test func aCellThatDoesNotBeginWithThreeBackticksIsNamed() {
    let markdown = "``swift\nlet a = 1\n``\n\n> '''swift {fails}\n> let b = \"c\"\n\n´´´swift\nd"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:1: error: this cell will not run: it does not begin with three backticks
        ``swift
        ^~ write '```' above and below it
        lessons/demo.md:5:3: error: this cell will not run: it does not begin with three backticks
        > '''swift {fails}
          ^~~ write '```' above and below it
        lessons/demo.md:8:1: error: this cell will not run: it does not begin with three backticks
        ´´´swift
        ^~~ write '```' above and below it
        """)
    #expect(
      diagnostics("``swift`` is code, ''swift'' is quoted\n``swift build``\n``swiftc\na``") == "")
  }

  @Test func backticksAfterAFenceInAnotherLanguageAreAnError() {
    #expect(
      diagnostics("Text\n````md {#lst-a caption=\"`a`\"}\nb\n````\n") == """
        lessons/demo.md:2:25: error: a backtick after '```' keeps Markdown from reading a code block here
        ````md {#lst-a caption="`a`"}
                                ^ open and close the block with '~~~'
        """)
    #expect(
      diagnostics("Text ```a {b}``` is code.\n```a {b}``` is code\n```swift``` is, too") == "")
  }

  @Test func languagesThatGitHubDrawsAreNamed() {
    #expect(
      diagnostics("```math\nx\n```\n\n```mermaid\na\n```") == """
        lessons/demo.md:1:4: error: a formula in a code block is shown as code
        ```math
           ^~~~ write '$$' on a line of its own above and below the formula; for its source, write 'tex'
        lessons/demo.md:5:4: error: diagrams of Mermaid are not drawn, but shown as code
        ```mermaid
           ^~~~~~~ show a picture, '![what it shows](diagram.svg)'; for the source, write 'text'
        """)
  }

  /// Else all that follows would be taken for the opposite: text for code, cells for text.
  @Test func backticksAfterAFenceAreAnErrorThatChangesNothingElse() {
    let markdown =
      "Text\n```swift {#a caption=\"Uses `a`\"}\nlet a = 1\n```\n\n[](#a) is **text**.\n\n"
      + "> ```swift `b`\n> 2\n> ```\n\n```swift\n3\n```\n"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:2:28: error: a backtick after '```' keeps Markdown from reading a cell here
        ```swift {#a caption="Uses `a`"}
                                   ^ write the caption in a line at the top of the cell, '//| caption: …'
        lessons/demo.md:8:12: error: text after 'swift' that is not an option
        > ```swift `b`
                   ^~~ put options in braces: {…}
        """)
    let lesson = Lesson.parse(markdown, file: "lessons/a.md").lesson
    #expect(lesson.cells.map(\.code.text) == ["let a = 1\n", "2\n", "3\n"])
    #expect(lesson.cells[0].options.caption == [.text("Uses "), .code("a")])
  }

  private func fixed(_ markdown: String) -> String {
    Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
      .applied(to: markdown, of: "a.md").text
  }

  @Test func aLineOutsideTheQuoteOfACodeBlockIsNamed() {
    #expect(
      diagnostics("> ```text\n> a\nb\n> c\n> ```\n\nSo.") == """
        lessons/demo.md:3:1: error: this line ends the quote, and with it the code block that begins in it
        b
        ^ write '> ' before it, as in the lines around it
        """)
    #expect(
      diagnostics("> ```text\n> a\n\n> c\n> ```\n") == """
        lessons/demo.md:3:1: error: this line ends the quote, and with it the code block that begins in it
          write '> ' before it, as in the lines around it
        """)
    #expect(diagnostics("> ```text\n> a\n> ```\n\n> ```text\n> b\n> ```").isEmpty)
    #expect(
      diagnostics("> ```text\n> a\n\nSo.\n\n> ```text\n> b\n> ```") == """
        lessons/demo.md:1:3: error: unclosed code block
        > ```text
          ^~~ end it with a line '```'
        """)
  }
}
