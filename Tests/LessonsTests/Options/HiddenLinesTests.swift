import Lessons
import TestSupport
import Testing

@Suite struct HiddenLinesTests {
  @Test func commentsThatAreNearlyMarksAreNamed() {
    #expect(
      diagnostics(
        "```swift\nlet a = 1  // Hide\n// #hide\nlet b = 2\n// Show\nlet c = 3  // hidden\n// hide:\n```"
      )
        == """
        lessons/demo.md:2:12: error: '// Hide' hides nothing
        let a = 1  // Hide
                   ^~~~~~~ write '// hide'
        lessons/demo.md:3:1: error: '// #hide' hides nothing
        // #hide
        ^~~~~~~~ write '// hide'
        lessons/demo.md:5:1: error: '// Show' shows nothing
        // Show
        ^~~~~~~ write '// show'
        lessons/demo.md:6:12: warning: '// hidden' hides nothing
        let c = 3  // hidden
                   ^~~~~~~~~ write '// hide' if the line is to be hidden
        lessons/demo.md:7:1: error: '// hide:' hides nothing
        // hide:
        ^~~~~~~~ write '// hide'
        """)
    #expect(
      diagnostics("```swift\nlet a = 1  // hidden units\nshow(a)  // shown\n// hide and seek\n```")
        == "")
  }

  /// Such a line says that the whole cell is hidden, rather than the lines below it.
  @Test func aLineOfOptionsBelowCodeIsNoMark() {
    #expect(
      diagnostics("```swift\nlet a = 1\n//| hidden\n// | hidden\nlet b = 2\n```") == """
        lessons/demo.md:3:1: error: a line of options after the cell's first line of code
        //| hidden
        ^~~~~~~~~~ move it to the top of the cell
        lessons/demo.md:4:1: error: '// | hidden' hides nothing
        // | hidden
        ^~~~~~~~~~~ write '//| hidden' at the top of the cell, or '// hide'
        """)
  }

  /// What is meant is not certain, since such a comment may be about something else.
  @Test func marksInSeveralWordsAreNamed() {
    #expect(
      diagnostics(
        "```swift\nlet a = 1  // hide this line\n// Hide the rest\nlet b = 2\n// end hide\nlet c = 3\n// hide-start\n```"
      )
        == """
        lessons/demo.md:2:12: warning: '// hide this line' hides nothing
        let a = 1  // hide this line
                   ^~~~~~~~~~~~~~~~~ write '// hide' if the line is to be hidden
        lessons/demo.md:3:1: warning: '// Hide the rest' hides nothing
        // Hide the rest
        ^~~~~~~~~~~~~~~~ write '// hide' if that is meant
        lessons/demo.md:5:1: warning: '// end hide' shows nothing
        // end hide
        ^~~~~~~~~~~ write '// show' if that is meant
        lessons/demo.md:7:1: warning: '// hide-start' hides nothing
        // hide-start
        ^~~~~~~~~~~~~ write '// hide' if that is meant
        """)
  }

  @Test(arguments: [
    "hide the axes", "hide the legend", "hidden layer", "hidden units: 16", "hide and seek",
    "show this",
    "show the rest", "show code", "hidden state", "hiding places", "hide(the: line)?",
    "hide, then show",
    "hide the line of the fit", "what the layers hide", "hideable", "show it again",
    "Hidden Markov model",
    "nothing to hide", "hide this from the optimiser", "hide rows 3 to 5", "hide: true",
    "show hidden files",
    "unhide the axes", "end of the hidden layer", "begin with the hidden layer", "ausblenden",
    "ocultar esto",
    "masquer la ligne", "showcase", "Hide-and-show test",
  ])
  func commentsAboutSomethingElseAreNoMarks(comment: String) {
    #expect(diagnostics("```swift\nlet a = 1  // \(comment)\n// \(comment)\nshow(a)\n```") == "")
  }

  private func hidden(_ code: String) -> Set<Int> {
    Lesson.parse("```swift\n\(code)```\n", file: "lessons/a.md").lesson.cells[0].hiddenLines
  }

  @Test func singleLinesEndInAMark() {
    #expect(hidden("let a = 1  // hide\nlet b = 2\nlet c = 3 //hide\n") == [1, 3])
  }

  @Test func severalLinesAreBetweenMarks() {
    #expect(hidden("a\n// hide\nb\nc\n// show\nd\n") == [2, 3, 4, 5])
    #expect(hidden("a\n  // hide\nb\nc\n") == [2, 3, 4])
    #expect(
      hidden("a\n// hide\nb\n// show\nc\n// hide\n// show\nd // hide\n") == [2, 3, 4, 6, 7, 8])
  }

  @Test func otherCommentsAndStringsHideNothing() {
    let code =
      "let a = \"// hide\"\n/* // hide */\n/// hide\n// hide this\nlet b = \"\"\"\n  // hide\n  \"\"\"\n"
    #expect(hidden(code) == [])
  }

  @Test func linesOfOptionsAreNotCounted() {
    #expect(hidden("//| folded\na // hide\nb\n") == [1])
  }

  @Test(arguments: [
    (
      "a\n// show\n", 3, "// show", "no lines are hidden here",
      "^~~~~~~ remove '// show', or put '// hide' before the lines that are to be hidden"
    ),
    (
      "a\n// hide\nb\n// hide\n// show\n", 5, "// hide", "lines are hidden here already",
      "^~~~~~~ end them with '// show'"
    ),
    (
      "a\n// hide\nb // show\n", 4, "b // show", "'// show' comes after code",
      "  ^~~~~~~ put it on a line of its own"
    ),
    (
      "// hide\na\n", 2, "// hide", "all lines of the cell are hidden",
      "^~~~~~~ give the cell the option 'hidden' instead"
    ),
  ])
  func misplacedMarksAreNamed(
    code: String, number: Int, line: String, message: String, underline: String
  ) {
    let column = 1 + underline.prefix { $0 == " " }.count
    #expect(
      diagnostics("```swift\n\(code)```\n") == """
        lessons/demo.md:\(number):\(column): error: \(message)
        \(line)
        \(underline)
        """)
  }

  @Test func aHiddenLineCannotBeHighlighted() {
    #expect(
      diagnostics("```swift {highlight=1-3}\na\nb // hide\nc\n```\n") == """
        lessons/demo.md:1:21: error: line 2 is hidden, and cannot be highlighted
        ```swift {highlight=1-3}
                            ^~~ leave it out
        """)
  }

  @Test func aMarkIsQuotedAsItIsWritten() {
    #expect(
      diagnostics("```swift\nlet a = 1  //Hide\n```") == """
        lessons/demo.md:2:12: error: '//Hide' hides nothing
        let a = 1  //Hide
                   ^~~~~~ write '// hide'
        """)
  }
}
