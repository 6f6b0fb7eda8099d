import Testing

/// Unicode Standard Annex #9: U+202C ends U+202A, B, D and E, and U+2069 ends U+2066, 7 and 8, with all embeddings in
/// them; the end of a paragraph ends all.
@Suite struct TextDirectionsTests {
  @Test func whatNothingEndsIsNamed() {
    #expect(
      diagnostics("a \u{202E}b\nc\n\n- d \u{2067}e\u{202C}\n\n```text\nf\u{202D}\ng\u{202C}\n```")
        == """
        lessons/demo.md:1:3: warning: U+202E changes the direction of all text after it in this paragraph
        a \\u{202E}b
          ^~~~~~~~ end it with U+202C, or remove it
        lessons/demo.md:4:5: warning: U+2067 changes the direction of all text after it in this paragraph
        - d \\u{2067}e\\u{202C}
            ^~~~~~~~ end it with U+2069, or remove it
        lessons/demo.md:7:2: warning: U+202D changes the direction of all text after it in this line
        f\\u{202D}
         ^~~~~~~~ end it with U+202C, or remove it
        lessons/demo.md:8:2: warning: U+202C ends a change of direction that nothing begins here
        g\\u{202C}
         ^~~~~~~~ remove it
        """)
  }

  @Test func aControlMayBeWrittenAsANumber() {
    #expect(
      diagnostics("a &#8238;b\n\n<div>&#x2067;</div>") == """
        lessons/demo.md:1:3: warning: U+202E changes the direction of all text after it in this paragraph
        a &#8238;b
          ^~~~~~~ end it with U+202C, or remove it
        lessons/demo.md:3:6: warning: U+2067 changes the direction of all text after it in this paragraph
        <div>&#x2067;</div>
             ^~~~~~~~ end it with U+2069, or remove it
        """)
  }

  @Test(arguments: [
    "`&#8238;`", "&#8238;a&#8236;", "&#x202E;a\u{202C}", "\\&#8238;",
    "a \u{202E}b\u{202C} c", "\u{2066}a\nb\u{2069}", "\u{2067}a\u{202B}b\u{2069}c",
    "\u{202A}\u{2068}a\u{2069}\u{202C}", "שלום \u{200F}עולם", "“a” – b…",
  ])
  func whatEndsIsNotNamed(markdown: String) { #expect(diagnostics(markdown) == "") }
}
