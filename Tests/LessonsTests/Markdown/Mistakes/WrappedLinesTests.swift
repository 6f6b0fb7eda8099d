import Testing

@Suite struct WrappedLinesTests {
  @Test func aSignAtTheStartOfALineIsNamedInsideASentence() {
    #expect(
      diagnostics(
        """
        The loss is
        - 3 times smaller.

        > For x we have
        > > 5 for all of them.

        It is shown in chapter
        1. The rest follows.

        The optimiser was
        + 2 percent faster than
        all of the others.

        A sentence that is so long that its line was divided before
        - and here it goes on.
        """) == """
          lessons/demo.md:2:1: warning: this line begins a list in the middle of a sentence
          - 3 times smaller.
          ^ write '\\-' for the sign itself, or put an empty line above the list
          lessons/demo.md:5:3: warning: this line begins a quote in the middle of a sentence
          > > 5 for all of them.
            ^ write '\\>' for the sign itself, or put an empty line above the quote
          lessons/demo.md:8:1: warning: this line begins a list in the middle of a sentence
          1. The rest follows.
          ^~ write '1\\.' for the sign itself, or put an empty line above the list
          lessons/demo.md:11:1: warning: this line begins a list in the middle of a sentence
          + 2 percent faster than
          ^ write '\\+' for the sign itself, or put an empty line above the list
          lessons/demo.md:15:1: warning: this line begins a list in the middle of a sentence
          - and here it goes on.
          ^ write '\\-' for the sign itself, or put an empty line above the list
          """)
    #expect(
      diagnostics("## H\n\nWe are\n# 1 in the world.").hasPrefix(
        """
        lessons/demo.md:4:1: warning: this line begins a heading in the middle of a sentence
        # 1 in the world.
        ^ write '\\#' for the sign itself, or put an empty line above the heading
        """))
  }

  @Test(arguments: [
    ("The loss is a\n- b where both are large.", "- b where both are large."),
    ("We multiply x\n* y to get z.", "* y to get z."), ("foo\n+ bar is baz.", "+ bar is baz."),
    ("$x\n- y$ is a formula", "- y$ is a formula"), ("*a\n- b* emphasis", "- b* emphasis"),
    ("We see **a\n+ b** here", "+ b** here"),
  ])
  func signsBetweenOperandsAndMarksAreNamed(markdown: String, line: String) {
    #expect(
      diagnostics(markdown).contains(
        """
        lessons/demo.md:2:1: warning: this line begins a list in the middle of a sentence
        \(line)
        ^ write '\\\(line.first ?? "-")' for the sign itself, or put an empty line above the list
        """), "\(diagnostics(markdown))")
  }

  /// A list may interrupt a paragraph (CommonMark 0.30, example 303), and most that do are meant.
  @Test(arguments: [
    "Contents:\n- intro", "There are several, such as\n- apples\n- pears", "You will need\n- flour",
    "**Note**\n- 3 of them", "**Two words**\n- 3 of them", "A sentence.\n- 3 more",
    "Is it so?\n- 3",
    "It is so!\n> 5 for all", "He wrote:\n> 5 for all", "As he said\n> Text of a quote",
    "As he said\n> 5 for all\n> of them", "Do this\n1. Open it.\n2. Close it.",
    "Do this\n\n1. Open it.", "Do this\n1. Open it.\n\n```text\na\n```\n\n2. Close it.",
    "We do\n- 3 things\n  in one item", "We do\n- 3 things\n\n  with a paragraph",
    "We do\n  - 3 things", "The end\\\n- 3 things", "The end  \n- 3 things",
    "<b>The end</b>\n- 3 things",
    "| a |\n|---|\n| b |\n- 3 things", "Words\n- 3 things", "Die Liste hat\n- Äpfel",
    "Voici la liste :\n- 3 pommes", "La lista es\n\n- 3 manzanas", "Eine Frage …\n- 3 Antworten",
    "[^1] has\n\n[^1]: A note\n- 3", "A term of two\n: 3 definitions", "# 1 in the world",
    "Text without a stop\n# Heading", "Text without a stop\n# 1 Heading", "Total cost\n***",
    "He said (“so”).\n- 3 times", "code `x`:\n- 3", "We see that x\n$$\n- 3\n$$",
    "You will need\n- a bowl", "Choose\n- b", "We need x\n- rows of it",
    "It costs $5\n- or 7$ there",
    "Each * is one\n- of *these* stars", "The letter x\n- y", "fruit\n- apples",
    "steps\n1. Open it.",
    "Use `*a\n- b*`", "It has *one*\n- apple*s*", "colours\n+ red", "Spalte a\n- eine Zeile",
    "- an item of a list\n- 3 others", "1. an item of a list\n   - 3 others",
  ])
  func listsAndQuotesThatAreMeantAreNotNamed(markdown: String) {
    #expect(!diagnostics(markdown).contains("in the middle"), "\(diagnostics(markdown))")
  }
}
