import Lessons
import Plot
import Record
import Runner
import TestSupport
import Testing

/// What is said of options once their cell has run.
@Suite struct OptionEffectsTests {
  private func diagnostics(_ text: String, _ record: CellRecord) -> String {
    let source = SourceText(text, file: "lessons/demo.md")
    let lesson = Lesson.parse(source).lesson
    let lessonRecord = LessonRecord(cells: [record])
    let found =
      lesson.unexpectedMessages(lessonRecord) + lesson.uselessOptions(lessonRecord)
      + lesson.misleadingIDs(lessonRecord)
    return found.map {
      $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
    }.joined(separator: "\n")
  }

  private let figure = Output.figure(Figure(panels: [], alt: ""))
  private let number = Output.value(Value(text: "1", whole: 1))

  @Test func anIDIsThatOfWhatTheCellShows() {
    #expect(
      diagnostics("```swift {#fig-a caption=\"None\"}\nlet x = 1\n```\n", CellRecord()) == """
        lessons/demo.md:1:12: error: 'fig-a' is the id of a figure, but the cell shows none
        ```swift {#fig-a caption="None"}
                   ^~~~~ show it, or give the cell an id that begins otherwise
        """)
    #expect(
      diagnostics(
        "```swift {#fig-a output=hidden caption=\"A\"}\n1\n```\n", CellRecord(outputs: [figure]))
          == """
          lessons/demo.md:1:12: error: 'fig-a' is the id of a figure, but the output of the cell is hidden
          ```swift {#fig-a output=hidden caption="A"}
                     ^~~~~ show it, or give the cell an id that begins otherwise
          """)
    #expect(
      diagnostics("```swift {#tab-a}\n1\n```\n", CellRecord(outputs: [number])) == """
        lessons/demo.md:1:12: error: 'tab-a' is the id of a table, but the cell shows none
        ```swift {#tab-a}
                   ^~~~~ show it, or give the cell an id that begins otherwise
        """)
    #expect(
      diagnostics("```swift {#lst-a}\n1\n```\n", CellRecord(outputs: [figure])) == """
        lessons/demo.md:1:12: error: 'lst-a' is the id of a listing, but the cell shows a figure
        ```swift {#lst-a}
                   ^~~~~ show it, or give the cell an id that begins otherwise
        """)
    #expect(diagnostics("```swift {#fig-a}\n1\n```\n", CellRecord(outputs: [figure])) == "")
    #expect(
      diagnostics("```swift {#lst-a caption=\"A\"}\n1\n```\n", CellRecord(outputs: [number])) == "")
    #expect(diagnostics("```swift {#figure}\n1\n```\n", CellRecord(outputs: [number])) == "")
  }

  @Test func anOptionWithoutEffectIsNamed() {
    #expect(
      diagnostics("```swift {alt=\"A\" output=folded code=below}\n1\n```\n", CellRecord()) == """
        lessons/demo.md:1:15: warning: option 'alt' has no effect: the cell shows no figure
        ```swift {alt="A" output=folded code=below}
                      ^~~ remove it
        lessons/demo.md:1:26: warning: option 'output' has no effect: the cell has no output
        ```swift {alt="A" output=folded code=below}
                                 ^~~~~~ remove it
        lessons/demo.md:1:38: warning: option 'code' has no effect: the cell has no output
        ```swift {alt="A" output=folded code=below}
                                             ^~~~~ remove it
        """)
    #expect(
      diagnostics("```swift\n//| hidden\n//| caption: A\n1\n```\n", CellRecord(outputs: [number]))
        == """
        lessons/demo.md:3:14: warning: option 'caption' has no effect: the code is hidden, and the \
        cell shows neither a figure nor a table
        //| caption: A
                     ^ remove it
        """)
    #expect(
      diagnostics("```swift {varies beside}\n1\n```\n", CellRecord()) == """
        lessons/demo.md:1:11: warning: option 'varies' has no effect: the cell has no output
        ```swift {varies beside}
                  ^~~~~~ remove it
        lessons/demo.md:1:18: warning: option 'beside' has no effect: the cell has no output
        ```swift {varies beside}
                         ^~~~~~ remove it
        """)
  }

  @Test func optionsAboutLinesAndNumbersNeedSome() {
    #expect(
      diagnostics(
        "```swift {output-lines=3 tolerance=1e-2}\n\"x\"\n```\n",
        CellRecord(outputs: [.value(Value(text: "x"))])) == """
          lessons/demo.md:1:24: warning: option 'output-lines' has no effect: the cell prints nothing
          ```swift {output-lines=3 tolerance=1e-2}
                                 ^ remove it
          lessons/demo.md:1:36: warning: option 'tolerance' has no effect: the cell shows no numbers
          ```swift {output-lines=3 tolerance=1e-2}
                                             ^~~~ remove it
          """)
  }

  @Test func anOptionWithAnEffectIsNot() {
    let options = "alt=A output=folded output-lines=3 tolerance=1 beside"
    let printed = Output.text(PrintedText("a\n"))
    #expect(
      diagnostics("```swift {\(options)}\n1\n```\n", CellRecord(outputs: [printed, figure])) == "")
    #expect(
      diagnostics("```swift {hidden caption=A}\n1\n```\n", CellRecord(outputs: [figure])) == "")
    #expect(diagnostics("```swift {caption=A}\n1\n```\n", CellRecord()) == "")
  }

  @Test func aMessageMustContainWhatIsExpectedOfIt() {
    let failure = Failure(kind: .trap, message: "Index out of range", line: 1)
    #expect(
      diagnostics("```swift {traps=\"out of range\"}\n1\n```\n", CellRecord(failure: failure)) == ""
    )
    #expect(diagnostics("```swift {traps}\n1\n```\n", CellRecord(failure: failure)) == "")
    #expect(
      diagnostics("```swift {traps=\"Out of\"}\n1\n```\n", CellRecord(failure: failure)) == """
        lessons/demo.md:1:17: error: the message does not contain 'Out of': Index out of range
        ```swift {traps="Out of"}
                        ^~~~~~~~ write a part of the message as it is, or fix the cell
        """)
  }

  @Test func aFigureHasOneAlternativeText() {
    let source = SourceText("```swift {alt=\"A\"}\n1\n```\n", file: "lessons/demo.md")
    let cell = Lesson.parse(source).lesson.cells[0]
    guard case .figure(let described) = figure.described(by: cell) else {
      Issue.record("not a figure")
      return
    }
    #expect(described.alt == "A")
    #expect(cell.alternativeTextConflict([figure, number]) == nil)
    let other = Output.figure(Figure(panels: [], alt: "B"))
    #expect(other.described(by: cell) == other)
    #expect(
      cell.alternativeTextConflict([other])?.rendered(sourceLine: source.line(1)) == """
        lessons/demo.md:1:15: error: the figure has an alternative text in its code, too
        ```swift {alt="A"}
                      ^~~ remove 'alt:' there, or this option
        """)
  }
}
