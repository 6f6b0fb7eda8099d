import Lessons
import Testing

/// Lines that were meant to be a list are named, and lines that only begin as such are not.
@Suite struct RunTogetherLinesTests {
  @Test func itemsWithoutASpaceAreNamed() {
    let markdown = "- one\n-two\n\nText.\n\n1. a\n2.b\n\nText.\n\n-Eins\n-Zwei"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:2:1: warning: this looks like an item of the list but is text
        -two
        ^ put a space after the '-'
        lessons/demo.md:7:1: warning: this looks like an item of the list but is text
        2.b
        ^~ put a space after the '2.'
        lessons/demo.md:11:1: warning: this looks like a list but is text, whose lines run together
        -Eins
        ^ put a space after the '-'
        """)
    let fixes = Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
    #expect(
      fixes.applied(to: markdown, of: "a.md").text
        == "- one\n- two\n\nText.\n\n1. a\n2. b\n\nText.\n\n-Eins\n-Zwei")
  }

  @Test func lettersAndOtherBulletsAreNamed() {
    #expect(
      diagnostics("Choose:\na) one\nb) two\n\n• one\n• two\n\n(a) one\n(b) two") == #"""
        lessons/demo.md:2:1: warning: this looks like a list but is text, whose lines run together
        a) one
        ^~ number the items, '1.' and '2.', or end each line with '\' to keep the letters
        lessons/demo.md:5:1: warning: this looks like a list but is text, whose lines run together
        • one
        ^ write '- ' instead of '•', or end each line with '\'
        lessons/demo.md:8:1: warning: this looks like a list but is text, whose lines run together
        (a) one
        ^~~ number the items, '1.' and '2.', or end each line with '\' to keep the letters
        """#)
  }

  @Test(arguments: [
    ("Options:\n-first option\n-second option", 2, "-", "this looks like a list but is text"),
    ("Options:\n+first\n+second", 2, "+", "this looks like a list but is text"),
    ("- a\n-b", 2, "-", "this looks like an item of the list but is text"),
    ("* a\n*b", 2, "*", "this looks like an item of the list but is text"),
  ])
  func itemsWithoutASpaceAreNamed(markdown: String, line: Int, sign: String, message: String) {
    let found = diagnostics(markdown)
    #expect(found.hasPrefix("lessons/demo.md:\(line):1: warning: \(message)"), "\(found)")
    #expect(found.hasSuffix("^ put a space after the '\(sign)'"), "\(found)")
  }

  @Test func bulletsWithoutASpaceAreNamed() {
    #expect(
      diagnostics("Options:\n•first\n•second") == #"""
        lessons/demo.md:2:1: warning: this looks like a list but is text, whose lines run together
        •first
        ^ write '- ' instead of '•', or end each line with '\'
        """#)
  }

  @Test(arguments: [
    "- one\n  -two", "- use the\n-v flag", "* a\n*so* b", "1. costs\n2.5 times", "1. one\n3.two",
    "(i) takes x; (ii) gives y\n(ii) and more", "Either\n(a) one or\n(b) two", "(a) one,\n(b) two",
    "A. Smith\nB. Jones", "um 8 Uhr a. m.\nb. w.", "The range is 1\n-two of them",
    "one\n-two\nthree",
    "Call it\n-first option\n-second option", "Options:\n-first option\nand more",
    "- a\n-b c", "- a b\n-c", "one •two\nthree", "·one\n·two", "–5 bis\n–3 Grad", "- x\n*y*",
    "- one\n- two", "1. one\n2. two", "e. g.\nso", "• one", "a) one\nand so", "-5\n-6", "-a\n-b",
    "```\na) x\nb) y\n```", "> a) one\n\n> b) two", "i. e. so\nii is",
    "a) one\\\nb) two", "• one  \n• two", "a) one<br>\nb) two", "x\n+1 more",
  ])
  func otherLinesAreNotNamed(markdown: String) { #expect(diagnostics(markdown) == "") }

  @Test func aDateThatBeginsAParagraphIsNamed() {
    #expect(
      diagnostics("So ist es.\n\n1. Mai ist Feiertag.") == #"""
        lessons/demo.md:3:1: warning: this line begins a list of one item
        1. Mai ist Feiertag.
        ^~ write '1\. Mai' if it is a date
        """#)
  }

  @Test(arguments: [
    "1. May I ask?", "1. March on.", "1. January\n2. February", "1) Mai ist so", "1. Maier ist so",
    "1. Mai: a\n\n```\nx\n```\n\n2. Juni: b", "- Mai ist so", "1\\. Mai ist so", "40. Mai",
    "1. mayor",
    "Am 1. Mai ist so", "1. Mars is red.",
  ])
  func otherItemsAreNotNamed(markdown: String) {
    #expect(!diagnostics(markdown).contains("list of one item"))
  }
}
