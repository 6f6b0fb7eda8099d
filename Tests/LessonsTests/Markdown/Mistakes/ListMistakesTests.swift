import Lessons
import Testing

@Suite struct ListMistakesTests {
  @Test func aNumberThatIsNotShownIsNamed() {
    #expect(
      diagnostics("1. one\n3. three\n7. seven") == """
        lessons/demo.md:2:1: warning: item '3' of the list is shown as '2'
        3. three
        ^ write '2', or '3' at the beginning of a list of its own
        """)
    #expect(
      diagnostics("> - a\n>\n>   10) x\n>   12) y") == """
        lessons/demo.md:4:5: warning: item '12' of the list is shown as '11'
        >   12) y
            ^~ write '11', or '12' at the beginning of a list of its own
        """)
  }

  @Test(arguments: [
    "1. a\n2. b\n3. c", "1. a\n1. b\n1. c", "0. a\n0. b", "4. a\n5. b\n\n   text\n\n6. c", "7. a",
    "1. a\n2. b\n\nText\n\n7. c\n8. d", "1. a\n\n[^x]\n\n[^x]: note\n\n3. c", "- a\n- 5. b\n- 7. c",
    "1. a\n   1. b\n   2. c\n2. d", "01. a\n02. b", "1) a\n2) b\n\n9. c",
  ])
  func otherNumbersAreNotNamed(markdown: String) {
    #expect(!diagnostics(markdown).contains("is shown as"), "\(diagnostics(markdown))")
  }
}
