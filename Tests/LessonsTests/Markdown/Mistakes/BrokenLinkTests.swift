import Lessons
import Testing

/// Links and citations that are nearly some.
@Suite struct BrokenLinkTests {
  private func fixed(_ markdown: String) -> String {
    Lesson.parse(markdown, file: "a.md").diagnostics.compactMap(\.fix)
      .applied(to: markdown, of: "a.md").text
  }

  @Test func linksThatAreNearlyOnesAreErrors() {
    let markdown =
      "[text] (https://x.org) so.\n\n[it](https://x.org here.\n\n[text]<https://x.org>\n\n![a](b.png"
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:1: error: this is not a link: there is a space between the brackets and the parentheses
        [text] (https://x.org) so.
        ^~~~~~~~~~~~~~~~~~~~~~ remove the space
        lessons/demo.md:3:1: error: this is not a link: its parenthesis is not closed
        [it](https://x.org here.
        ^~~~~~~~~~~~~~~~~~ write ')' after the address
        lessons/demo.md:5:1: error: this is not a link: its address is in angle brackets
        [text]<https://x.org>
        ^~~~~~~~~~~~~~~~~~~~~ write '(https://x.org)'
        lessons/demo.md:7:1: error: this is not an image: its parenthesis is not closed
        ![a](b.png
        ^~~~~~~~~~ write ')' after the address
        """)
    #expect(
      fixed(markdown)
        == "[text](https://x.org) so.\n\n[it](https://x.org) here.\n\n[text](https://x.org)\n\n![a](b.png)"
    )
  }

  @Test func aLinkAroundALinkIsAnError() {
    #expect(
      diagnostics("So [see [b](b.md) here](#c).") == """
        lessons/demo.md:1:4: error: this is not a link: there is another link in its text
        So [see [b](b.md) here](#c).
           ^~~~~~~~~~~~~~~~~~~~~~~~ end it before the other link, or remove one of them
        """)
  }

  @Test(arguments: [
    "[so [a](b.md)](see this)", "[![a](b.png)](c.md)", "[so [a](b.md) so] (c)",
    "[1] (https://x.org) and [2] (https://y.org)", "[so] (see https://x.org)", "x[i] (a.b)",
    "[x] (a, b)",
    "[the text] (in brackets)", "a[first] (so)", "[a](b.md) (c.md)", "[text](b.md)<https://x.org>",
    "(table)[row/col]", "(a)[b]", "f(x)[0]", "[it](so", "[a] <https://x.org>", "`[a] (b.md)`",
    "[[Int]] and [[nodiscard]]", "[[1, 2], [3, 4]]", "[[maybe_unused]] int", "vector[[i]]",
    "the [@ sign and @] so", "@escaping and [@escaping] so", "[a@b.org]", "[x @ y]", "me@@you",
    "[^abc] or [^aeiou] or [^a-z0-9]+ here", "a[^1], row[i][^2] and items_2[^1]", "(?<![^/])x",
    "x=[^,]*",
    "\\^[^\"]+\\$", "[^xyz]{2,}", "[^0-9]", "`a[^1]`",
  ])
  func bracketsThatMeanSomethingElseAreNotNamed(markdown: String) {
    #expect(diagnostics("So " + markdown) == "")
  }

  @Test func citationsThatCiteNothingAreNamed() {
    let markdown = "See [@ key].\n\nSee [@@key, p. 3].\n\nSee [@key, and no end."
    #expect(
      diagnostics(markdown) == """
        lessons/demo.md:1:5: warning: '[@ key]' cites nothing
        See [@ key].
            ^~~~~~~ write '[@key]'
        lessons/demo.md:3:5: warning: '[@@key, p. 3]' cites nothing
        See [@@key, p. 3].
            ^~~~~~~~~~~~~ write '[@key, p. 3]'
        lessons/demo.md:5:5: warning: the bracket before '@key' is not closed
        See [@key, and no end.
            ^~~~~ end the citation with ']', or write '\\[' for a bracket
        """)
    #expect(fixed(markdown) == "See [@key].\n\nSee [@key, p. 3].\n\nSee [@key, and no end.")
  }

  /// What follows the key may be long, and is kept; a diagnostic shows the beginning of it.
  @Test func mendingACitationKeepsWhatFollowsTheKey() {
    let prose = String(repeating: "é and so on ", count: 100) + "end"
    let markdown = "See [@@smith2020, \(prose)]."
    #expect(fixed(markdown) == "See [@smith2020, \(prose)].")
    let messages = Lesson.parse(markdown, file: "a.md").diagnostics
    #expect(
      messages.map(\.message) == ["'[@@smith2020, é and so on é and so on é…' cites nothing"])
    #expect(messages.map(\.help) == ["write '[@smith2020, é and so on é and so on é …'"])
  }

  /// It would be mended in the middle of the address.
  @Test func anAddressWhoseEndIsNotSeenIsNotMended() {
    let markdown = "[a](https://x.org/" + String(repeating: "a", count: 1200)
    #expect(fixed(markdown) == markdown)
  }

  @Test(arguments: [
    "so.[^1]", "so[^note]", "so [^1]", "so [^note-1] so", "*so*[^1]", "so[^1]?", "so,[^fn2] x",
  ])
  func footnotesThatAreNotDefinedAreErrors(markdown: String) {
    #expect(diagnostics(markdown).contains("error: there is no footnote"))
  }

  @Test func titlesThatEndWrongAreErrors() {
    let markdown = #"""
      ![a](images/tri.svg "Cap "quoted" x"){#fig-4}

      ![a](images/tri.svg "Cap)

      [t](https://a.org "x) so.

      ![a](x.svg 'it's')

      [t](b.md "x" y) so.

      [t](<https://a.org) so.

      [section](#sec two) so.
      """#
    #expect(
      diagnostics(markdown) == #"""
        lessons/demo.md:1:21: error: this is not an image: there are quotes inside its title
        ![a](images/tri.svg "Cap "quoted" x"){#fig-4}
                            ^~~~~~~~~~~~~~~~ write '\"' for them, or put the title in single quotes
        lessons/demo.md:3:21: error: this is not an image: the quotes of its title are not closed
        ![a](images/tri.svg "Cap)
                            ^~~~ write '"' before the ')'
        lessons/demo.md:5:19: error: this is not a link: the quotes of its title are not closed
        [t](https://a.org "x) so.
                          ^~ write '"' before the ')'
        lessons/demo.md:7:12: error: this is not an image: there are quotes inside its title
        ![a](x.svg 'it's')
                   ^~~~~~ write '\'' for them, or put the title in double quotes
        lessons/demo.md:9:10: error: this is not a link: there is text after its title
        [t](b.md "x" y) so.
                 ^~~~~ remove it, or end the title right before the ')'
        lessons/demo.md:11:5: error: this is not a link: its angle bracket is not closed
        [t](<https://a.org) so.
            ^~~~~~~~~~~~~~ write '>' after the address
        lessons/demo.md:13:11: error: this is not a link: there is a space in the id
        [section](#sec two) so.
                  ^~~~~~~~ write the id alone; a title goes in quotes
        """#)
    #expect(
      fixed(markdown) == #"""
        ![a](images/tri.svg "Cap \"quoted\" x"){#fig-4}

        ![a](images/tri.svg "Cap")

        [t](https://a.org "x") so.

        ![a](x.svg 'it\'s')

        [t](b.md "x" y) so.

        [t](<https://a.org>) so.

        [section](#sec two) so.
        """#)
  }

  @Test func aTitleInTypographicQuotesGetsStraightOnes() {
    #expect(
      diagnostics("![a](x.svg “Cap”)") == """
        lessons/demo.md:1:6: error: this is not an image: its address has spaces
        ![a](x.svg “Cap”)
             ^~~~~~~~~~~ put the title in quotes: x.svg "Cap"
        """)
  }

  @Test(arguments: [
    "f[i](x \"y\" z)", "[so](see \"x\" and) y", "[a](https://b.org \"c\")",
    "[a](https://b.org 'c \"d\" e')",
    "[a](https://b.org \"c \\\"d\\\" e\")", "[1](#2 or so)", "`[a](b.md \"c)`", "\\[a](b.md \"c)",
  ])
  func titlesThatAreNoneAreNotNamed(markdown: String) {
    #expect(!diagnostics("So " + markdown).contains("this is not"))
  }
}
