import Lessons
import Testing

@Suite struct BareLinkTests {
  /// Examples of GitHub Flavored Markdown 0.29, section 6.9.
  @Test(arguments: [
    ("www.commonmark.org", "<a href=\"http://www.commonmark.org\">www.commonmark.org</a>"),
    (
      "Visit www.commonmark.org/help for more information.",
      "Visit <a href=\"http://www.commonmark.org/help\">www.commonmark.org/help</a> for more information."
    ),
    (
      "Visit www.commonmark.org.\nVisit www.commonmark.org/a.b.",
      "Visit <a href=\"http://www.commonmark.org\">www.commonmark.org</a>.\n"
        + "Visit <a href=\"http://www.commonmark.org/a.b\">www.commonmark.org/a.b</a>."
    ),
    (
      "www.google.com/search?q=Markup+(business)",
      "<a href=\"http://www.google.com/search?q=Markup+(business)\">"
        + "www.google.com/search?q=Markup+(business)</a>"
    ),
    (
      "www.google.com/search?q=Markup+(business)))",
      "<a href=\"http://www.google.com/search?q=Markup+(business)\">"
        + "www.google.com/search?q=Markup+(business)</a>))"
    ),
    (
      "(www.google.com/search?q=Markup+(business)",
      "(<a href=\"http://www.google.com/search?q=Markup+(business)\">"
        + "www.google.com/search?q=Markup+(business)</a>"
    ),
    (
      "www.google.com/search?q=(business))+ok",
      "<a href=\"http://www.google.com/search?q=(business))+ok\">"
        + "www.google.com/search?q=(business))+ok</a>"
    ),
    (
      "www.google.com/search?q=commonmark&hl=en",
      "<a href=\"http://www.google.com/search?q=commonmark&amp;hl=en\">"
        + "www.google.com/search?q=commonmark&amp;hl=en</a>"
    ),
    (
      "www.google.com/search?q=commonmark&amp;",
      "<a href=\"http://www.google.com/search?q=commonmark\">www.google.com/search?q=commonmark</a>&amp;"
    ),
    (
      "www.commonmark.org/he<lp",
      "<a href=\"http://www.commonmark.org/he\">www.commonmark.org/he</a>&lt;lp"
    ),
    ("http://commonmark.org", "<a href=\"http://commonmark.org\">http://commonmark.org</a>"),
    (
      "(Visit https://encrypted.google.com/search?q=Markup+(business))",
      "(Visit <a href=\"https://encrypted.google.com/search?q=Markup+(business)\">"
        + "https://encrypted.google.com/search?q=Markup+(business)</a>)"
    ),
    ("foo@bar.baz", "<a href=\"mailto:foo@bar.baz\">foo@bar.baz</a>"),
    (
      "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.",
      "hello@mail+xyz.example isn’t valid, but "
        + "<a href=\"mailto:hello+xyz@mail.example\">hello+xyz@mail.example</a> is."
    ),
    ("a.b-c_d@a.b", "<a href=\"mailto:a.b-c_d@a.b\">a.b-c_d@a.b</a>"),
    ("a.b-c_d@a.b.", "<a href=\"mailto:a.b-c_d@a.b\">a.b-c_d@a.b</a>."),
    ("a.b-c_d@a.b-", "a.b-c_d@a.b-"), ("a.b-c_d@a.b_", "a.b-c_d@a.b_"),
  ])
  func examplesOfGitHub(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    (
      "**https://a.b/*c*_d**",
      "<strong><a href=\"https://a.b/*c*_d\">https://a.b/*c*_d</a></strong>"
    ),
    ("见https://a.b", "见<a href=\"https://a.b\">https://a.b</a>"),
    ("_a@b.c_", "<em><a href=\"mailto:a@b.c\">a@b.c</a></em>"),
    ("https://a.b/c--d...e", "<a href=\"https://a.b/c--d...e\">https://a.b/c--d...e</a>"),
    ("\"https://a.b\", 'x'", "“<a href=\"https://a.b\">https://a.b</a>”, ‘x’"),
    ("„https://a.b/ö“.", "„<a href=\"https://a.b/%C3%B6\">https://a.b/ö</a>“."),
    ("mailto:a@b.c!", "<a href=\"mailto:a@b.c\">mailto:a@b.c</a>!"),
    ("HTTPS://A.B", "<a href=\"HTTPS://A.B\">HTTPS://A.B</a>"),
    ("see https://a.b\\\nx", "see <a href=\"https://a.b\">https://a.b</a><br />\nx"),
  ])
  func anAddressIsALink(markdown: String, html: String) {
    #expect(HTMLDump.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("`https://a.b`", "<code>https://a.b</code>"),
    ("$https://a.b$", "<math>https://a.b</math>"),
    ("[see https://a.b/](c)", "<a href=\"c\">see https://a.b/</a>"),
    ("[a](https://a.b \"t\")", "<a href=\"https://a.b\" title=\"t\">a</a>"),
    ("[a](https://a.b)[c](d)", "<a href=\"https://a.b\">a</a><a href=\"d\">c</a>"),
    ("![https://a.b](c)", "<img src=\"c\" alt=\"https://a.b\" />"),
    ("<https://a.b>", "<a href=\"https://a.b\">https://a.b</a>"),
    ("<a href=\"https://a.b\">c</a>", "<a href=\"https://a.b\">c</a>"),
    ("xhttps://a.b", "xhttps://a.b"), ("www. a", "www. a"), ("http:// a", "http:// a"),
    ("https://a_b.c_d/", "https://a_b.c_d/"), ("@a b@c", "@a b@c"),
  ])
  func otherTextIsNot(markdown: String, html: String) {
    #expect(HTMLDump.html("x " + markdown) == "<p>x \(html)</p>\n")
  }
}
