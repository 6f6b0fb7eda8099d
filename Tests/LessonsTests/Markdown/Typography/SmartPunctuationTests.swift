import Lessons
import Testing

/// Straight quotes, hyphens and dots are shown as the language has them, where their place says what they
/// mean.
///
/// The expected signs are those of the Chicago Manual of Style, the Duden, the Lexique of the Imprimerie
/// nationale and the Ortografía of the Real Academia.
@Suite struct SmartPunctuationTests {
  /// The HTML of a paragraph in a language.
  private func html(_ markdown: String, _ language: String = "en") -> String {
    let html = HTMLDump.html("---\nlanguage: \(language)\n---\n\(markdown)")
    return html.replacing("<p>", with: "").replacing("</p>\n", with: "")
  }

  @Test(arguments: [
    ("en", "“So ‘it’ is,” he said, “isn’t it?”"), ("en-GB", "“So ‘it’ is,” he said, “isn’t it?”"),
    ("de", "„So ‚it‘ is,“ he said, „isn’t it?“"), ("de-CH", "«So ‹it› is,» he said, «isn’t it?»"),
    (
      "fr",
      "«\u{202F}So “it” is,\u{202F}» he said, «\u{202F}isn’t it?\u{202F}»"
    ),
    ("es", "«So “it” is,» he said, «isn’t it?»"), ("pl", "„So «it» is,” he said, „isn’t it?”"),
    ("sv", "”So ’it’ is,” he said, ”isn’t it?”"), ("sw", "“So ‘it’ is,” he said, “isn’t it?”"),
  ])
  func quotesAreThoseOfTheLanguage(language: String, expected: String) {
    #expect(html(#""So 'it' is," he said, "isn't it?""#, language) == expected)
  }

  @Test func aLessonHasTheLanguageOfTheCourseUnlessItNamesAnother() {
    func title(_ text: String) -> [Inline] {
      Lesson.parse(SourceText(text, file: "lessons/01-a.md"), language: "de").lesson.title
    }
    #expect(title("# \"So\"") == [.text("„So“")])
    #expect(title("---\nlanguage: es\n---\n# \"So\"") == [.text("«So»")])
  }

  @Test func whatIsNoTextOfALessonHasTheLanguageOfTheCourse() {
    let course = Course.parse(
      SourceText("summary: A \"so\"\nlanguage: fr\n", file: "course.yml"), defaultTitle: "C"
    ).course
    #expect(course.summary == [.text("A «\u{202F}so\u{202F}»")])
  }

  @Test(arguments: [
    // Apostrophes.
    ("don't, the dogs' house, rock 'n' roll", "don’t, the dogs’ house, rock ’n’ roll"),
    ("the '90s and the '68 car", "the ’90s and the ’68 car"), ("'90s 'music'", "’90s ‘music’"),
    ("l'eau, d'*or* et l'`un`", "l’eau, d’<em>or</em> et l’<code>un</code>"),
    ("`x`'s and $x$'s", "<code>x</code>’s and <math>x</math>’s"),
    ("'Twas so", "’Twas so"), ("Hans' Buch, wie's war", "Hans’ Buch, wie’s war"),
    // Measures.
    ("a 5\" screen and 6' of rope", "a 5&quot; screen and 6' of rope"), ("6'2", "6'2"),
    // Nesting.
    ("'a \"b\" c'", "‘a “b” c’"), ("\"'a' b\"", "“‘a’ b”"), ("\"a 'b'\"", "“a ‘b’”"),
    ("\"the dogs' house\"", "“the dogs’ house”"),
    // Next to markup, in it and around it.
    ("*\"a\"* \"*b*\" **\"c\"**", "<em>“a”</em> “<em>b</em>” <strong>“c”</strong>"),
    ("\"`a`\", \"$b$\", (\"c\")", "“<code>a</code>”, “<math>b</math>”, (“c”)"),
    ("\"[a](b.md)\" [\"c\"](d.md)", "“<a href=\"b.md\">a</a>” <a href=\"d.md\">“c”</a>"),
    ("\"a *b \"c\" d* e\"", "“a <em>b “c” d</em> e”"), ("~~\"a\"~~", "<del>“a”</del>"),
    ("\"a\nb\" c", "“a\nb” c"), ("\"<b>a</b>\"", "“<b>a</b>”"),
    // Nothing closes it, since the text goes on in another paragraph.
    ("\"It goes on", "“It goes on"), ("and ends.\"", "and ends.”"),
    // Escaped, or alone.
    (#"\"a\" and \'b\' and \-\- \.\.\."#, "&quot;a&quot; and 'b' and -- ..."),
    ("a \" b", "a &quot; b"),
    // In code, HTML and addresses they are what is written.
    ("`\"a\" -- ...`", "<code>&quot;a&quot; -- ...</code>"),
    ("<b title=\"a -- b\">c</b>", "<b title=\"a -- b\">c</b>"),
    ("a <!-- \"x\" --> \"b\"", "a <!-- \"x\" --> “b”"),
    ("[a](b--c.md \"d\")", "<a href=\"b--c.md\" title=\"d\">a</a>"),
    // Dashes.
    ("a -- b", "a – b"), ("3--5", "3–5"), ("encoder--decoder", "encoder–decoder"),
    ("$x$--$y$, `a`--`b`", "<math>x</math>–<math>y</math>, <code>a</code>–<code>b</code>"),
    ("a---b, a --- b", "a—b, a — b"), ("---Hola---", "—Hola—"), ("a\n-- b", "a\n– b"),
    ("run --strict or (--quiet), --no-color", "run --strict or (--quiet), --no-color"),
    ("i--; and *--all*", "i--; and <em>--all</em>"), ("a ---- b", "a ---- b"),
    ("well-known", "well-known"),
    ("\"--strict\"", "“--strict”"),
    // Dots.
    ("wait... what", "wait… what"), ("1, 2, ..., n", "1, 2, …, n"), ("so....", "so…."),
    ("0...9, 1...n and a...b", "0...9, 1...n and a...b"), ("wait...what", "wait…what"),
    ("a..b", "a..b"),
  ])
  func marksAreShownByTheirPlace(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func aLinkIsFoundByALabelWithMarks() {
    #expect(
      HTMLDump.html("[Don't \"panic\"] and [so][it's]\n\n[don't \"panic\"]: a.md\n[it's]: b.md")
        == "<p><a href=\"a.md\">Don’t “panic”</a> and <a href=\"b.md\">so</a></p>\n")
  }

  @Test(arguments: [
    ("so f''(x) and f'(x)", "so f''(x) and f'(x)"),
    ("Ask 'em; 'cause 'tis 'so'", "Ask ’em; ’cause ’tis ‘so’"),
    ("rock 'n' roll", "rock ’n’ roll"),
    ("'round here and 'till' here", "’round here and ‘till’ here"),
    ("the word 'round' is", "the word ‘round’ is"), ("He is 5' 3\" 'tall'", "He is 5' 3\" ‘tall’"),
    ("\"He is 5' 3\" tall\"", "“He is 5' 3\" tall”"),
    ("so x=\"y\" and \"z\"", "so x=\"y\" and “z”"),
    ("x='y' so", "x='y' so"), ("the students' (all) books", "the students’ (all) books"),
    ("x = \"y\"", "x = “y”"),
  ])
  func primesElisionsAndAttributesKeepTheirForm(markdown: String, shown: String) {
    let html = HTMLDump.html(markdown).replacing("&quot;", with: "\"")
    #expect(html == "<p>\(shown)</p>\n")
  }

  /// Words whose beginning is left out, beside texts in single quotes: Duden, rules 13 to 16; Chicago Manual
  /// of Style, 6.117.
  @Test(arguments: [
    ("de", "'s ist schade um Hans' Buch", "’s ist schade um Hans’ Buch"),
    ("de", "'Das ist Hans' Buch' und 'mehr'", "‚Das ist Hans’ Buch‘ und ‚mehr‘"),
    ("de", "er geht 'raus, 'ne Runde und 'so'", "er geht ’raus, ’ne Runde und ‚so‘"),
    ("de", "der Ruf 'raus hier' und 's Wetter", "der Ruf ‚raus hier‘ und ’s Wetter"),
    ("de", "das 's' und das 'n' hier", "das ‚s‘ und das ‚n‘ hier"),
    ("de", "'groß' und 'klein'", "‚groß‘ und ‚klein‘"),
    ("de", "Hans' 'Varianz' hier", "Hans’ ‚Varianz‘ hier"),
    ("de", "Hans' 'Varianz' und Klaus' 'Mittel'", "Hans’ ‚Varianz‘ und Klaus’ ‚Mittel‘"),
    ("de", "'Das ist Hans' Satz' und 'Marx' auch", "‚Das ist Hans’ Satz‘ und ‚Marx‘ auch"),
    ("en", "'tis 'so' in the '90s", "’tis ‘so’ in the ’90s"),
    ("en", "'rock 'n' roll' and Fish 'n' Chips", "‘rock ’n’ roll’ and Fish ’n’ Chips"),
    ("en", "the letter 'n' and 'n'", "the letter ‘n’ and ‘n’"),
    ("en", "on 'cause and effect' or 'cause", "on ‘cause and effect’ or ’cause"),
    ("en", "'the dogs' house'", "‘the dogs’ house’"),
    ("nl", "'s morgens en 't", "’s morgens en ’t"),
  ])
  func wordsBeginWithApostrophes(language: String, markdown: String, expected: String) {
    #expect(html(markdown, language) == expected)
  }

  /// Signs of measures, and slips, are what is written.
  @Test(arguments: [
    ("a 3\"x5\" card", "a 3\"x5\" card"), ("\"a 3\"x5\" card\"", "“a 3\"x5\" card”"),
    ("6'2\" tall", "6'2\" tall"), ("6'x3' wide", "6'x3' wide"), ("don\"t", "don\"t"),
    ("\"a 5\" screen\" so", "“a 5\" screen” so"), ("\"it is 5\" and \"6\"", "“it is 5” and “6”"),
    ("'a 5' rope' so", "‘a 5' rope’ so"),
    ("the 1990's and \"the 90s\"", "the 1990’s and “the 90s”"),
    ("他说\"你好\"吧", "他说“你好”吧"), ("a\"b\"c", "a\"b\"c"), ("(\"2\")", "(“2”)"),
    ("the \"if\"s and \"but\"s", "the “if”s and “but”s"), ("\"I don\"t\"", "“I don\"t”"),
  ])
  func signsOfMeasuresStay(markdown: String, shown: String) {
    #expect(html(markdown).replacing("&quot;", with: "\"") == shown)
  }

  /// No line ends within an abbreviation.
  @Test(arguments: [
    (
      "de", "d. h. so, z. B. hier, v. Chr. und i. d. R.",
      "d.·h. so, z.·B. hier, v.·Chr. und i.·d.·R."
    ),
    ("en", "e. g. here: J. S. Bach, a. b", "e.·g. here: J.·S. Bach, a. b"),
    ("fr", "p. ex. ici", "p.·ex. ici"),
    ("es", "p. ej. EE. UU.", "p.·ej. EE.·UU."),
    ("en", "It is so. I. do. It. Is.", "It is so. I. do. It. Is."),
    ("en", "Plan B. So it is. `a. b.` 3. 4.", "Plan B. So it is. <code>a. b.</code> 3. 4."),
  ])
  func abbreviationsStayInOneLine(language: String, markdown: String, expected: String) {
    #expect(html(markdown, language).replacing("\u{A0}", with: "·") == expected)
  }
}
