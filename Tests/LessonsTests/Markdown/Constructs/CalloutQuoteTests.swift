import Lessons
import Testing

@Suite struct CalloutQuoteTests {
  @Test func kindTitleAndContentAreRead() {
    #expect(
      HTMLDump.html("> [!note] A *title*\n> text\n>\n> more\n\n> [!CAUTION]\n> - a\n\n> [!TIP]")
        == """
        <callout note>A <em>title</em>
        <p>text</p>
        <p>more</p>
        </callout>
        <callout caution>
        <ul>
        <li>a</li>
        </ul>
        </callout>
        <callout tip>
        </callout>

        """)
  }

  @Test(arguments: [
    "> [!a](b)", "> text\n> [!NOTE]", "[!NOTE]", "> [!NOTE", "> \\[!NOTE]", "> [!NOTE]x",
  ])
  func otherQuotesAreLeftAlone(markdown: String) {
    #expect(!HTMLDump.html(markdown).contains("<callout"))
    #expect(diagnostics(markdown).isEmpty)
  }

  @Test func anUnknownKindNamesTheNearest() {
    #expect(
      diagnostics("- > [!NOTICE] a") == """
        lessons/demo.md:1:7: error: unknown callout 'NOTICE'
        - > [!NOTICE] a
              ^ did you mean 'NOTE'?
        """)
    #expect(
      diagnostics("> [!HELLO]") == """
        lessons/demo.md:1:5: error: unknown callout 'HELLO'
        > [!HELLO]
            ^ callouts are NOTE, TIP, IMPORTANT, WARNING, CAUTION
        """)
  }
}
