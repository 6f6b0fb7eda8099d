import Lessons
import TestSupport
import Testing

/// Options that are written wrongly, whose meaning is plain all the same.
@Suite struct MeantOptionsTests {
  private func options(_ fence: String) -> CellOptions? {
    Lesson.parse("```swift \(fence)\n1\n```\n", file: "lessons/demo.md").lesson.cells.first?.options
  }

  @Test func aColonIsNoEqualsSign() {
    #expect(
      diagnostics("```swift {code: folded}\n1\n```\n") == """
        lessons/demo.md:1:11: error: a colon between an option and its value
        ```swift {code: folded}
                  ^~~~~~~~~~~~ write 'code=folded'
        """)
    #expect(
      diagnostics("```swift {timeout:30 caption: \"A b\"}\n1\n```\n") == """
        lessons/demo.md:1:11: error: a colon between an option and its value
        ```swift {timeout:30 caption: "A b"}
                  ^~~~~~~~~~ write 'timeout=30'
        lessons/demo.md:1:22: error: a colon between an option and its value
        ```swift {timeout:30 caption: "A b"}
                             ^~~~~~~~~~~~~~ write 'caption="A b"'
        """)
    #expect(options("{timeout:30 code: folded}") == CellOptions(code: .folded, timeout: 30))
  }

  @Test func anIDBeginsRightAfterItsSign() {
    #expect(
      diagnostics("```swift {# fig-a hidden}\n1\n```\n") == """
        lessons/demo.md:1:11: error: a space between '#' and the id
        ```swift {# fig-a hidden}
                  ^~~~~~~ write '#fig-a'
        """)
    #expect(options("{# fig-a hidden}") == CellOptions(id: "fig-a", code: .hidden))
    // Here the id is what is missing.
    #expect(
      diagnostics("```swift {# hidden}\n1\n```\n") == """
        lessons/demo.md:1:11: error: the id is empty
        ```swift {# hidden}
                  ^ an id is a letter, then letters, digits and hyphens: #fig-loss
        """)
  }

  @Test func aTextNeedsItsEqualsSign() {
    #expect(
      diagnostics("```swift {fails \"cannot convert\"}\n1\n```\n") == """
        lessons/demo.md:1:11: error: the value of 'fails' stands without '='
        ```swift {fails "cannot convert"}
                  ^~~~~~~~~~~~~~~~~~~~~~ write 'fails="cannot convert"'
        """)
    #expect(
      diagnostics("```swift {hidden \"x\"}\n1\n```\n") == """
        lessons/demo.md:1:18: error: a value without an option name
        ```swift {hidden "x"}
                         ^~~ write name=value
        """)
  }

  @Test(arguments: [
    ("{fail}", "fails"), ("{should-fail}", "fails"), ("{trap}", "traps"),
    ("{should-crash}", "traps"), ("{statci}", "static"),
  ])
  func aMisspeltOptionHasItsEffect(fence: String, meant: String) {
    #expect(options(fence) == options("{\(meant)}"))
    let messages = diagnostics("```swift \(fence)\n1\n```\n")
    #expect(messages.split(separator: "\n").count == 3, "\(messages)")
    #expect(messages.contains("'\(meant)'"), "\(messages)")
  }

  /// Whether an option has an effect is another question than what is wrong with its value.
  @Test func aWrongValueHasNoPlaceOfItsOption() {
    let cell = Lesson.parse("```swift {output=no tolerance=x}\n1\n```\n", file: "lessons/a.md")
      .lesson.cells[0]
    #expect(cell.optionRanges.isEmpty)
  }
}
