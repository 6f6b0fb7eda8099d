import Lessons
import Testing

@Suite struct StrikethroughTests {
  /// The first two are examples of GitHub Flavored Markdown 0.29, section 6.5; a single tilde, which
  /// GitHub lets strike as well, is text.
  @Test(arguments: [
    ("~~Hi~~ Hello, ~there~ world!", "<del>Hi</del> Hello, ~there~ world!"),
    ("This will ~~~not~~~ strike.", "This will ~~~not~~~ strike."),
    (
      "~~a *b* `c` $d$ [e](f)~~",
      "<del>a <em>b</em> <code>c</code> <math>d</math> <a href=\"f\">e</a></del>"
    ),
    ("**a ~~b~~**, *~~c~~*", "<strong>a <del>b</del></strong>, <em><del>c</del></em>"),
    ("**Old:**~~a~~", "<strong>Old:</strong><del>a</del>"),
    ("~~\"a\"~~", "<del>“a”</del>"),
    ("a~~b~~c", "a<del>b</del>c"),
    ("~~a ~b~ c~~", "<del>a ~b~ c</del>"),
    ("~~a\nb~~", "<del>a\nb</del>"),
    ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ("![~~a~~](b)", "<img src=\"b\" alt=\"a\" />"),
  ])
  func tildesAroundTextStrikeIt(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("~~a~", "~~a~"), ("~~ a ~~", "~~ a ~~"), ("about ~5 or ~6", "about ~5 or ~6"),
    (#"\~~a\~~"#, "~~a~~"), ("`~~a~~`", "<code>~~a~~</code>"), ("$a~~b~~$", "<math>a~~b~~</math>"),
    ("[a](b~~c~~d)", "<a href=\"b~~c~~d\">a</a>"), ("<b title=\"~~a~~\">", "<b title=\"~~a~~\">"),
    ("<http://a.b/~~c~~>", "<a href=\"http://a.b/~~c~~\">http://a.b/~~c~~</a>"),
    ("*~~a* b~~", "<em>~~a</em> b~~"), ("~~~~", "~~~~"), ("a ~ b ~ c", "a ~ b ~ c"),
  ])
  func otherTildesAreText(markdown: String, html: String) {
    #expect(HTMLDump.html("x " + markdown) == "<p>x \(html)</p>\n")
  }

  @Test func paragraphsAreNotStruckAcross() {
    #expect(
      HTMLDump.html("This ~~has a\n\nnew paragraph~~.")
        == "<p>This ~~has a</p>\n<p>new paragraph~~.</p>\n")
  }
}
