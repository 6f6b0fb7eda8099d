import Lessons
import Testing

/// The option `source`: the cell as it is written, without the option itself.
@Suite struct CellSourceTests {
  private func source(_ markdown: String) -> CellSource? {
    Lesson.parse(markdown, file: "lessons/a.md").lesson.cells.first?.source
  }

  @Test(arguments: [
    ("```swift {source}\na\n```\n", "```swift"),
    ("```swift { source }\na\n```\n", "```swift"),
    ("```swift {#x source hidden}\na\n```\n", "```swift {#x hidden}"),
    ("```swift {source hidden}\na\n```\n", "```swift {hidden}"),
    ("~~~~swift {caption=\"é source\" source}\na\n~~~~\n", "~~~~swift {caption=\"é source\"}"),
    ("> - ```swift {source fails}\n>   a\n>   ```\n", "```swift {fails}"),
  ])
  func theOptionItselfIsLeftOut(markdown: String, opening: String) throws {
    let source = try #require(self.source(markdown))
    #expect(source.opening == opening)
    #expect(source.code == "a\n")
    #expect(source.closing == opening.prefix { "`~".contains($0) })
  }

  @Test func linesOfOptionsAreShown() {
    #expect(
      source("```swift {#x}\n//| caption: A\n//| source\n//| alt: B\n//|   C\nlet a = 1\n```\n")
        == CellSource(
          opening: "```swift {#x}", code: "//| caption: A\n//| alt: B\n//|   C\nlet a = 1\n",
          closing: "```"))
  }

  @Test func otherCellsHaveNone() {
    #expect(source("```swift {#source}\na\n```\n") == nil)
  }

  @Test func aHiddenCellIsShownInItsFence() {
    #expect(diagnostics("```swift {static hidden source}\na\n```\n") == "")
    #expect(diagnostics("```swift {hidden output=hidden caption=A source}\na\n```\n") == "")
    #expect(
      diagnostics("```swift {source=true}\na\n```\n") == """
        lessons/demo.md:1:11: error: option 'source' takes no value
        ```swift {source=true}
                  ^~~~~~~~~~~ write 'source'
        """)
  }
}
