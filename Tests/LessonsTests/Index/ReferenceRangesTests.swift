import Lessons
import TestSupport
import Testing

/// What is wrong with links is underlined where it is written, and mended there.
@Suite struct ReferenceRangesTests {
  private func read(_ markdown: String) -> (source: SourceText, diagnostics: [Diagnostic]) {
    let source = SourceText(markdown, file: "lessons/01-a.md")
    let (lesson, diagnostics) = Lesson.parse(source)
    let other = Lesson.parse("# Softmax\n\n## Part {#eq-slope}\n", file: "lessons/02-softmax.md")
      .lesson
    let index = CourseIndex([(lesson, LessonOutcome()), (other, LessonOutcome())])
    return (source, (diagnostics + index.diagnostics).inSourceOrder)
  }

  private func messages(_ markdown: String) -> [String] {
    let (source, diagnostics) = read(markdown)
    return diagnostics.map { diagnostic in
      diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
    }
  }

  private func mended(_ markdown: String) -> String {
    read(markdown).diagnostics.compactMap(\.fix).applied(to: markdown, of: "lessons/01-a.md").text
  }

  private func expect(
    _ markdown: String, _ message: String, location: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(messages(markdown) == [message], sourceLocation: location)
  }

  @Test func theDestinationIsUnderlinedWhereverTheLinkStands() {
    expect(
      "One line\nand [two\nlines](#nothing) more.",
      """
      lessons/01-a.md:3:8: error: the reference '#nothing' points to nothing
      lines](#nothing) more.
             ^~~~~~~~
      """)
    expect(
      "> - Text\n>   in a list\n>   [é *b*](#nothing \"title\")",
      """
      lessons/01-a.md:3:13: error: the reference '#nothing' points to nothing
      >   [é *b*](#nothing "title")
                  ^~~~~~~~
      """)
    expect(
      "> [!NOTE] Title with [](#nothing)\n> Text",
      """
      lessons/01-a.md:1:25: error: the reference '#nothing' points to nothing
      > [!NOTE] Title with [](#nothing)
                              ^~~~~~~~
      """)
    expect(
      "| a | b |\n|---|---|\n| \\| | $x$ [](#nothing) |",
      """
      lessons/01-a.md:3:15: error: the reference '#nothing' points to nothing
      | \\| | $x$ [](#nothing) |
                    ^~~~~~~~
      """)
    expect(
      "Text[^n]\n\n[^n]: A note\n    with [a](#nothing).",
      """
      lessons/01-a.md:4:14: error: the reference '#nothing' points to nothing
          with [a](#nothing).
                   ^~~~~~~~
      """)
    expect(
      "```swift {static caption=\"As in [](#nothing)\"}\n```",
      """
      lessons/01-a.md:1:36: error: the reference '#nothing' points to nothing
      ```swift {static caption="As in [](#nothing)"}
                                         ^~~~~~~~
      """)
    expect(
      "## Heading [](#nothing)",
      """
      lessons/01-a.md:1:15: error: the reference '#nothing' points to nothing
      ## Heading [](#nothing)
                    ^~~~~~~~
      """)
    expect(
      "$x$ and `{swift} 1` and \\eqref{nothing}",
      """
      lessons/01-a.md:1:32: error: the reference '#nothing' points to nothing
      $x$ and `{swift} 1` and \\eqref{nothing}
                                     ^~~~~~~
      """)
    expect(
      "A [link](<no such.md>)",
      """
      lessons/01-a.md:1:11: error: there is no lesson 'no such.md'
      A [link](<no such.md>)
                ^~~~~~~~~~
      """)
  }

  @Test func aDefinitionIsUnderlinedOnceForAllItsReferences() {
    let definition = """
      lessons/01-a.md:3:10: error: the reference '#nothing' points to nothing
      [label]: #nothing "Title"
               ^~~~~~~~
      """
    for reference in [
      "[text][label]", "[label][]", "[label]", "*[a `b` c][LABEL]* [label]", "![x] [label]",
    ] {
      #expect(
        messages("\(reference)\n\n[label]: #nothing \"Title\"") == [definition], "\(reference)")
    }
    expect(
      "> [a][b]\n>\n> [b]:\n>   <no.md>",
      """
      lessons/01-a.md:4:6: error: there is no lesson 'no.md'
      >   <no.md>
           ^~~~~
      """)
  }

  @Test func whatHasNoTextIsUnderlinedAtItsBrackets() {
    expect(
      "See [](data.csv).",
      """
      lessons/01-a.md:1:5: error: the link to 'data.csv' has no text
      See [](data.csv).
          ^~ write what to show between the brackets
      """)
  }

  @Test func anIDWithoutItsHashIsNamed() {
    expect(
      "## Two {#two}\n\nSee [](two).",
      """
      lessons/01-a.md:3:8: error: 'two' names a file, not the id 'two'
      See [](two).
             ^~~ did you mean '#two'?
      """)
  }

  @Test func titlesAreUnderlined() {
    expect(
      "[a](#a \"A *title*\")\n\n## A",
      """
      lessons/01-a.md:1:9: error: Markdown has no effect in the title of a link
      [a](#a "A *title*")
              ^~~~~~~~~ write it as plain text
      """)
    expect(
      "![a][b]\n\n[b]: a.png 'A *title*'",
      """
      lessons/01-a.md:3:13: error: Markdown has no effect in a title that a link definition gives
      [b]: a.png 'A *title*'
                  ^~~~~~~~~ write the address and the title in parentheses after the image
      """)
  }

  @Test(arguments: [
    ("[](#eq-slpoe)", "[](#eq-slope)"), ("[x](02-sofmax.md)", "[x](02-softmax.md)"),
    ("[x](03-softmax.md)", "[x](02-softmax.md)"),
    ("[x](02-sofmax.md#eq-slope)", "[x](02-softmax.md#eq-slope)"),
    ("[x](02-softmax.md#eq-slpoe 'T')", "[x](02-softmax.md#eq-slope 'T')"),
    ("[x](lessons/02-softmax.md)", "[x](02-softmax.md)"),
    ("[x](<02-sofmax.md>)", "[x](<02-softmax.md>)"), ("\\ref{eq-slpoe}", "\\ref{eq-slope}"),
    ("[x][y] [y]\n\n[y]: 02-sofmax.md 'T'", "[x][y] [y]\n\n[y]: 02-softmax.md 'T'"),
    ("<a href='#eq-slpoe'>x</a>", "<a href=\"#eq-slope\">x</a>"),
    ("text[^nte]\n\n[^note]: N", "text[^note]\n\n[^note]: N"),
  ])
  func oneNearCandidateIsAnEdit(markdown: String, mended: String) {
    #expect(self.mended(markdown) == mended)
    #expect(read(mended).diagnostics == [])
  }

  @Test(arguments: [
    // Nothing is near.
    "[](#nothing)",
    // As near as another one.
    "[](#one)\n\n## A {#onea}\n\n## B {#oneb}",
    // Another number is another thing.
    "[](#ex-3)\n\n## A {#ex-2}",
    // It would have to be written with escapes.
    "[](#eq\\-slpoe)",
  ])
  func whatIsNotCertainIsNoEdit(markdown: String) {
    #expect(mended(markdown) == markdown)
    #expect(read(markdown).diagnostics.hasErrors)
  }

  @Test func aFileIsSoughtInItsFolder() {
    let source = SourceText(
      "![a](images/neuon.svg) [b](<images/a neuon.svg>) [c](images/x.csv#y)\n",
      file: "lessons/01-a.md")
    let lesson = Lesson.parse(source).lesson
    let files = CourseIndex([(lesson, LessonOutcome())]).localFiles
    #expect(files.map(\.folder) == ["lessons/images", "lessons/images", "lessons/images"])
    let found = files.map { $0.missing(among: ["a neuron.svg", "neuron.svg", "z.csv"]) }
    #expect(
      found.map { $0.rendered(sourceLine: source.line(1)) } == [
        """
        lessons/01-a.md:1:6: error: there is no file lessons/images/neuon.svg in the course
        ![a](images/neuon.svg) [b](<images/a neuon.svg>) [c](images/x.csv#y)
             ^~~~~~~~~~~~~~~~ did you mean 'images/neuron.svg'?
        """,
        """
        lessons/01-a.md:1:29: error: there is no file lessons/images/a neuon.svg in the course
        ![a](images/neuon.svg) [b](<images/a neuon.svg>) [c](images/x.csv#y)
                                    ^~~~~~~~~~~~~~~~~~ did you mean 'images/a neuron.svg'?
        """,
        """
        lessons/01-a.md:1:54: error: there is no file lessons/images/x.csv in the course
        ![a](images/neuon.svg) [b](<images/a neuon.svg>) [c](images/x.csv#y)
                                                             ^~~~~~~~~~~~~~ did you mean 'images/z.csv#y'?
        """,
      ])
    #expect(
      found.compactMap(\.fix?.replacement)
        == ["images/neuron.svg", "images/a neuron.svg", "images/z.csv#y"])
  }
}

/// That a reference points to nothing is not told where a mistake keeps its target from being known.
@Suite struct LostIDsTests {
  private func messages(_ markdown: String) -> [String] {
    let (lesson, diagnostics) = Lesson.parse(SourceText(markdown, file: "lessons/a.md"))
    let index = CourseIndex([(lesson, LessonOutcome())])
    return (diagnostics + index.diagnostics).inSourceOrder.map(\.message)
  }

  @Test(arguments: [
    ("```swift {{#fig-x caption=\"A\"}\n1\n```", "an id begins with '#'"),
    ("```swift {#fig-x\n1\n```", "the braces are not closed"),
    ("## Title {#fig-x", "the braces of the id are not closed"),
    ("![a](b.png){#fig-x wdth=3}\n\n```swift {#fig-x caption=\"A}\n1\n```", ""),
    ("<a id=\"fig-x\" nme=\"y\"></a>", ""),
  ])
  func anIDBesideAMistakeIsNotMissed(markdown: String, message: String) {
    let found = messages("[text](#fig-x)\n\n" + markdown)
    #expect(!found.contains { $0.contains("points to nothing") }, "\(found)")
    #expect(!found.isEmpty)
  }

  @Test func anotherReferenceInALineWithAMistakeIsMissed() {
    #expect(
      messages("[text](#fig-x) `{swift percnt} 1`").contains(
        "the reference '#fig-x' points to nothing"))
  }

  @Test func anUnclosedCodeBlockIsOneMistake() {
    #expect(
      messages(
        """
        # A

        [](#later), [](#eq-x), text[^n]

        ```swift
        let x = [1, 2]

        ## Later

        Some text (as in "this", isn't it?

        // Prints "

        //| caption: nothing

        $$ x $$ {#eq-x}

        [^n]: A note.

        """) == ["unclosed code block"])
    #expect(
      messages("<details>\n\n```python {#lst}\nx = (\n\n</details>\n")
        == ["unclosed code block"])
  }

  @Test func aCellInACellIsOneMistake() {
    let markdown = """
      [](#later)

      ```swift
      let x = 1

      ## Later

      ```swift
      let y = x
      ```

      Text.
      """
    let source = SourceText(markdown, file: "lessons/a.md")
    let (lesson, diagnostics) = Lesson.parse(source)
    #expect(
      diagnostics.map { $0.rendered(sourceLine: source.line(3)) } == [
        """
        lessons/a.md:3:1: error: unclosed code block
        ```swift
        ^~~ end it with a line '```' before line 8
        """
      ])
    let problems = lesson.cellProblems()
    #expect(problems.map(\.cell) == [0] && problems.allSatisfy(\.spoilsProgram))
    #expect(problems.allSatisfy { $0.diagnostic == nil })
    // A fence in a string is text.
    #expect(messages("```swift\nlet a = \"\"\"\n  ```swift\n  \"\"\"\n```") == [])
  }
}
