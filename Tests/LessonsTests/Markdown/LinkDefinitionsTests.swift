import TestSupport
import Testing

@Suite struct LinkDefinitionsTests {
  @Test func aSecondDefinitionIsNamed() {
    #expect(
      diagnostics(
        """
        [Dup], [other]

        > [dup]: /first
        > [other]: /other

        Text.

        - [other]: /third
          [ DUP ]: /second "title"
        """) == """
          lessons/demo.md:8:4: warning: the link '[other]' is defined twice, and the first definition counts
          - [other]: /third
             ^~~~~ remove this one, or give it another label
          lessons/demo.md:9:4: warning: the link '[ DUP ]' is defined twice, and the first definition counts
            [ DUP ]: /second "title"
             ^~~~~ remove this one, or give it another label
          """)
  }

  /// Their lines show nothing (CommonMark 0.30, section 4.7).
  @Test func aDefinitionThatNothingRefersToIsNamed() {
    #expect(
      diagnostics(
        "[todo]: #nowhere\n[Note]: important\n\nA `[todo]` and \\[note].\n\n> [a]: <b> 'c'\n")
          == """
          lessons/demo.md:1:2: warning: nothing refers to the link definition 'todo'
          [todo]: #nowhere
           ^~~~ refer to it with '[todo]', remove it, or write '\\[' if it is text
          lessons/demo.md:2:2: warning: nothing refers to the link definition 'Note'
          [Note]: important
           ^~~~ refer to it with '[Note]', remove it, or write '\\[' if it is text
          lessons/demo.md:6:4: warning: nothing refers to the link definition 'a'
          > [a]: <b> 'c'
             ^ refer to it with '[a]', remove it, or write '\\[' if it is text
          """)
  }

  @Test(arguments: [
    "[a]", "[A][]", "[text][a]", "![picture][a]", "# T [a]", "[![x](y.svg)][a]", "![a]", "> - [a]",
    "|x|\n|-|\n|[a]|", "**[*so*][a]**", "A[^n].\n\n[^n]: See [a].", "---\nsummary: S [a]\n---\n",
    "```swift {#fig-a caption=\"S [a]\"}\n1\n```", "```text {caption=\"S [a]\"}\n1\n```",
    "@key [a]",
    "Term\n: See [a].", "> [!NOTE] See [a]\n> x", "~~[a]~~", "[x [a] y]", "see [`a`][a]",
    "|x|\n|-|\n|y|\n\n: Caption [a]", "\"[a]\" 'b'", "$x$ [the $y$][a]", "[a\n](b) [a]",
    "[text][ab]",
  ])
  func aDefinitionThatIsUsedIsNotNamed(markdown: String) {
    let text = markdown + "\n\n[a]: https://example.org\n"
    #expect(!diagnostics(text).contains("nothing refers"), "\(diagnostics(text))")
  }

  @Test(arguments: [
    "[//]: # (a remark)", "[//]: <> (a remark)", "[comment]: <> (a remark)", "[//]: # \"a remark\"",
    "[_]: # 'a remark'", "[TODO]: # (write this)", "[//]: https://example.org",
    "[comment]: https://example.org",
  ])
  func aRemarkIsNotNamed(markdown: String) {
    #expect(diagnostics("Text.\n\n" + markdown) == "")
  }

  @Test func aDefinitionBelowTextIsAnError() {
    #expect(
      diagnostics(
        "Text.\n[key]: https://x.org\n\n> [a]: b.md\n> See [a] and [text][key].\n> [c]: d.md \"E\"")
          == """
          lessons/demo.md:2:1: error: this is not a link definition: it continues the paragraph above it
          [key]: https://x.org
          ^~~~~~~~~~~~~~~~~~~~ put an empty line above it
          lessons/demo.md:6:3: error: this is not a link definition: it continues the paragraph above it
          > [c]: d.md "E"
            ^~~~~~~~~~~~~ put an empty line above it
          """)
  }

  @Test(arguments: [
    "Text\n[note]: see below", "Text\n[a]: b", "Text\n[^a]: b.md\n\nSo[^a].", "Text\n[a] b: c.md",
    "[a]: b.md\n[c]: d.md\n[a] [c]", "Text\n\n[a]: b.md\n\n[a]",
    "- [a]: b.md\n- [c]: d.md\n\n[a] [c]",
  ])
  func otherLinesBelowTextAreNotNamed(markdown: String) {
    #expect(!diagnostics(markdown).contains("definition: it continues"))
  }

  @Test func nothingIsSaidOfDefinitionsIfTextIsLost() {
    #expect(!diagnostics("[a]: b\n\n```text\n[a]\n").contains("nothing refers"))
  }
}
