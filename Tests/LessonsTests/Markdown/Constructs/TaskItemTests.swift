import Lessons
import TestSupport
import Testing

/// The examples of GitHub's specification (GFM 0.29, section 5.3), and near misses.
@Suite struct TaskItemTests {
  @Test func examples279And280() {
    #expect(
      HTMLDump.html("- [ ] foo\n- [x] bar") == """
        <ul>
        <li><task>foo</li>
        <li><done>bar</li>
        </ul>

        """)
    #expect(
      HTMLDump.html("- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim") == """
        <ul>
        <li><done>foo
        <ul>
        <li><task>bar</li>
        <li><done>baz</li>
        </ul>
        </li>
        <li><task>bim</li>
        </ul>

        """)
  }

  @Test(arguments: ["- [ ]", "- [x](y)", "- [ ]a", "- \\[ ] a", "- a [ ] b", "[ ] a", "- [y] b"])
  func otherBracketsAreText(markdown: String) {
    let html = HTMLDump.html(markdown)
    #expect(!html.contains("<task>") && !html.contains("<done>"))
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test func numberedItemsAreTasksToo() {
    #expect(HTMLDump.html("1. [X] a") == "<ol>\n<li><done>a</li>\n</ol>\n")
  }

  @Test func nearMissesAreNamed() {
    #expect(
      diagnostics("- [] a\n- [ x ] b") == """
        lessons/demo.md:1:3: error: '[]' is not a checkbox
        - [] a
          ^~ write '[ ]'
        lessons/demo.md:2:3: error: '[ x ]' is not a checkbox
        - [ x ] b
          ^~~~~ write '[x]'
        """)
  }
}
