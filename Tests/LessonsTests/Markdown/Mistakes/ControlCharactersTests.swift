import Lessons
import Testing

@Suite struct ControlCharactersTests {
  @Test func aCharacterThatPagesDoNotShowIsNamedOnceInItsLine() {
    let noncharacter = String(decoding: [0xEF, 0xB7, 0x91], as: UTF8.self)
    #expect(
      diagnostics(
        "A form\u{C}feed.\n\n> A \u{7} bell \u{7}.\n\n- é\u{0}\u{0}\n\nx\(noncharacter)\u{9D}")
          == """
          lessons/demo.md:1:7: warning: a form feed, U+000C, which pages do not show
          A form\\u{C}feed.
                ^~~~~ write a space or a line break
          lessons/demo.md:3:5: warning: a control character, U+0007, which pages do not show
          > A \\u{7} bell \\u{7}.
              ^~~~~ remove it
          lessons/demo.md:5:4: warning: a control character, U+0000, which pages do not show
          - é\u{FFFD}\u{FFFD}
             ^ remove it
          lessons/demo.md:7:2: warning: a noncharacter, U+FDD1, which pages do not show
          x\u{FFFD}\\u{9D}
           ^ remove it
          """)
  }

  @Test func aCharacterMayBeWrittenAsANumber() {
    #expect(
      diagnostics("a&#7;b `&#7;` \\&#7; &#233;\n\n<div>&#x0;</div>\n\nc&#xD800;") == """
        lessons/demo.md:1:2: warning: a control character, U+0007, which pages do not show
        a&#7;b `&#7;` \\&#7; &#233;
         ^~~~ remove it
        lessons/demo.md:3:6: warning: a control character, U+0000, which pages do not show
        <div>&#x0;</div>
             ^~~~~ remove it
        lessons/demo.md:5:2: warning: not a character, U+D800, which pages do not show
        c&#xD800;
         ^~~~~~~~ remove it
        """)
    #expect(diagnostics("`&#7;` \\&#7; &#233; &#9; &#7 &#x200B; &#128512; R&D &#;") == "")
  }

  @Test func aSeparatorBecomesASpaceAndAllElseNothing() {
    #expect(textAfterFixes("a\u{2028}b\n\nc\u{1B}d") == "a b\n\ncd")
  }

  @Test func aByteOrderMarkIsNamedWhereItHidesMarkdown() {
    #expect(
      diagnostics("# T\n\n\u{FEFF}## Heading\n") == """
        lessons/demo.md:3:1: warning: a byte order mark, U+FEFF, which keeps Markdown at the start of the line from being read
        \u{FEFF}## Heading
        ^ remove it
        """)
  }

  @Test func aByteOrderMarkInsideTextIsNamedAndRemoved() {
    #expect(
      diagnostics("a\u{FEFF}b").hasPrefix(
        "lessons/demo.md:1:2: warning: a byte order mark, U+FEFF, which pages do not show"))
    #expect(textAfterFixes("a\u{FEFF}b") == "ab")
  }

  @Test func tagsOutsideFlagsAreNamed() {
    #expect(
      diagnostics("tag\u{E0041}\u{E0042} here").hasPrefix(
        "lessons/demo.md:1:3: warning: a tag, U+E0041, which pages do not show"))
    #expect(
      diagnostics("so \u{E0001}here").hasPrefix(
        "lessons/demo.md:1:4: warning: a tag, U+E0001, which pages do not show"))
    let scotland = "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"
    #expect(diagnostics("Flags \(scotland) and 🏴 and 🇫🇷") == "")
  }

  @Test(arguments: [
    "\u{FEFF}# T\n\ntext", "soft\u{AD}hyphen", "zero\u{200B}width", "no\u{A0}break",
    "👩‍👩‍👧", "```c\nint a;\n\u{C}\nint b;\n```", "    a\n    \u{C}\n    b", "tab\there", "a\u{FFFD}b",
    "می\u{200C}خواهم", "x\u{E000}",
  ])
  func whatHasAnEffectIsNotNamed(markdown: String) { #expect(diagnostics(markdown) == "") }
}
