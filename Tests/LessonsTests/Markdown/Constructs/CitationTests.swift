import Lessons
import TestSupport
import Testing

/// Citations as Pandoc writes them, and what is wrong with them.
@Suite struct CitationTests {
  private static let bibliography = Bibliography(
    Bibliography.read(
      SourceText(
        """
        @article{rumelhart1986, title = {A}, author = {Rumelhart, David}, year = 1986}
        @article{kingma2014, title = {B}, author = {Kingma, D. P.}, year = 2014}
        @article{short, title = {C}, author = {D, E}, year = 2000}
        """, file: "references.bib")
    ).0, files: ["references.bib"])

  /// Each work of each citation: what stands before it, its key, what stands after it.
  private func works(_ markdown: String) -> [[String]] {
    let (lesson, diagnostics) = Lesson.parse(markdown, file: "lessons/demo.md")
    #expect(diagnostics == [])
    var works: [[String]] = []
    lesson.forEachInline { inline in
      guard case .citation(let citation) = inline else { return }
      works += citation.items.enumerated().map { index, item in
        let form =
          citation.isInText && index == 0 ? (item.hidesAuthor ? "text -" : "text ") : ""
        return [
          item.prefix.plainText,
          form + item.key.text + (form.isEmpty && item.hidesAuthor ? " -" : ""),
          item.suffix.plainText.replacing("\u{A0}", with: " "),
        ]
      }
    }
    return works
  }

  private func messages(_ markdown: String, _ bibliography: Bibliography = bibliography) -> String {
    let source = SourceText(markdown, file: "lessons/demo.md")
    let (lesson, diagnostics) = Lesson.parse(source)
    let index = CourseIndex(
      [(lesson, LessonOutcome())], layout: CourseLayout(bibliography: bibliography))
    return (diagnostics + index.diagnostics).inSourceOrder.map { diagnostic in
      diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
    }.joined(separator: "\n")
  }

  @Test func aKeyInBracketsWithoutItsSignAndParenthesesWrittenTwiceAreNamed() {
    let text = "As [kingma2014] showed, @rumelhart1986 (1986) and (@kingma2014)."
    #expect(
      messages(text) == """
        lessons/demo.md:1:5: warning: 'kingma2014' is a key of the bibliography, but cites nothing here
        \(text)
            ^~~~~~~~~~ write '[@kingma2014]'
        lessons/demo.md:1:39: warning: '@rumelhart1986' shows the year already
        \(text)
                                              ^~~~~~~ remove it
        lessons/demo.md:1:51: warning: '@kingma2014' shows the year in parentheses, inside these
        \(text)
                                                          ^~~~~~~~~~~~~ write '[@kingma2014]'
        """)
    #expect(
      messages("(@kingma2014 [p. 3]) says").contains("write '[@kingma2014, p. 3]'"))
  }

  @Test(arguments: [
    "a [see kingma2014] b", "a [see kingma2014, p. 3] b", "a [-kingma2014] b", "a (kingma2014) b",
  ])
  func keysInOtherFormsOfCitationsAreNamed(text: String) {
    let column = (text.split(separator: "kingma").first?.utf8.count ?? 0) + 1
    #expect(
      messages(text).hasPrefix(
        "lessons/demo.md:1:\(column): warning: 'kingma2014' is a key of the bibliography, but cites nothing here"
      ), "\(messages(text))")
  }

  @Test(arguments: [
    "f(kingma2014)", "[a](kingma2014)", "(kingma2015)", "`(kingma2014)`", "(see kingma)",
    "a [kingma2014](b.md) c", "x[kingma2014]", "`[kingma2014]`", "\\[kingma2014]", "[kingma2015]",
    "[kingma2014][a]\n\n[a]: b.md", "[kingma2014] so\n\n[kingma2014]: b.md", "[short]",
    "@kingma2014 (1986)", "@kingma2014 (see 2014)", "(see @kingma2014)", "(-@kingma2014)",
    "@unknown (2014)", "(@unknown)", "[@kingma2014] (2014)",
  ])
  func otherBracketsAndParenthesesAreNotNamed(markdown: String) {
    let found = messages("See " + markdown)
    #expect(!found.contains("cites nothing here") && !found.contains("shows the year"), "\(found)")
  }

  @Test(arguments: [
    ("[@a]", [["", "a", ""]]),
    ("[@a; @b]", [["", "a", ""], ["", "b", ""]]),
    (
      "[see @a, pp. 3-5; also @b, chap. 2]",
      [["see", "a", "pp. 3–5"], ["also", "b", "chap. 2"]]
    ),
    ("[-@a]", [["", "a -", ""]]), ("[see -@a, p. 3]", [["see", "a -", "p. 3"]]),
    ("@a says", [["", "text a", ""]]), ("as @a.", [["", "text a", ""]]),
    ("@a [p. 3] says", [["", "text a", "p. 3"]]),
    ("@a [p. 3; see @b]", [["", "text a", "p. 3"], ["see", "b", ""]]),
    ("@a [@b]", [["", "text a", ""], ["", "b", ""]]), ("-@a", [["", "text -a", ""]]),
    ("as (-@a) says", [["", "text -a", ""]]), ("“-@a”", [["", "text -a", ""]]),
    ("so)-@a", [["", "text a", ""]]), ("so.-@a", [["", "text a", ""]]),
    ("(@doi:10.1/a_b-c)", [["", "text doi:10.1/a_b-c", ""]]),
    ("[@{a key}, and]", [["", "a key", "and"]]),
    ("[@a][@b]", [["", "a", ""], ["", "b", ""]]),
    ("**A:**[@a]", [["", "a", ""]]), ("“@a”", [["", "text a", ""]]),
    ("so---@a", [["", "text a", ""]]), ("_@a_ b", [["", "text a", ""]]),
    ("__see [@a_b]__", [["", "a_b", ""]]), ("see:@a", [["", "text a", ""]]),
    ("—@a", [["", "text a", ""]]),
    ("[@a\n, p. 3]", [["", "a", "p. 3"]]), ("[@müller]", [["", "müller", ""]]),
    ("- [@a]\n- > @b", [["", "a", ""], ["", "text b", ""]]),
    ("> [!NOTE]\n> [@a]", [["", "a", ""]]),
    (
      "|[@a]|\n|-|\n|@b [p. 1]|\n\n: C [@c]",
      [["", "c", ""], ["", "a", ""], ["", "text b", "p. 1"]]
    ),
    ("A[^n]\n\n[^n]: [@a]", [["", "a", ""]]), ("[x $a]$ @a]", [["x a]", "a", ""]]),
  ])
  func citationsAreRead(markdown: String, expected: [[String]]) {
    #expect(works("# T\n\n" + markdown) == expected)
  }

  @Test(arguments: [
    "`[@a]`", "```\n[@a]\n```", "$[@a]$", "\\@a", "a@b", "me@example.org", "[a](b@c)", "<me@a.org>",
    "https://a.org/@user", "@user@example.org", "<b title=\"@a\">c</b>", "[x](https://a.org/@a)",
    "@", "@-", "a/@b", "[x]", "[^1] @\n\n[^1]: n",
  ])
  func otherTextsCiteNothing(markdown: String) { #expect(works("# T\n\n" + markdown) == []) }

  /// What only looks like a key stays the text that it is.
  @Test func namesStayText() {
    #expect(
      messages(
        """
        # T

        Ask @bob [on *Monday*] or @escaping, @kingma or -@x; see [@rumelhart1986], @short.
        [\\@bob] and \\[@bob].
        """) == "")
    let lesson = Lesson.parse("Ask @bob [on *Monday*].", file: "lessons/demo.md").lesson
    #expect(
      HTMLDump(lesson: lesson).blocks(lesson.blocks) == "<p>Ask @bob [on <em>Monday</em>].</p>\n")
  }

  @Test func unknownKeysAreNamed() {
    #expect(
      messages("# T\n\n[@rumelhart1985] and @kingma201, [see @nobody], @Kingma2014.") == """
        lessons/demo.md:3:3: error: there is no work 'rumelhart1985' in the bibliography
        [@rumelhart1985] and @kingma201, [see @nobody], @Kingma2014.
          ^~~~~~~~~~~~~ did you mean '@rumelhart1986'?
        lessons/demo.md:3:23: error: there is no work 'kingma201' in the bibliography
        [@rumelhart1985] and @kingma201, [see @nobody], @Kingma2014.
                              ^~~~~~~~~ did you mean '@kingma2014'? for the sign itself, write '\\@'
        lessons/demo.md:3:40: error: there is no work 'nobody' in the bibliography
        [@rumelhart1985] and @kingma201, [see @nobody], @Kingma2014.
                                               ^~~~~~ add it to references.bib; for the sign itself, write '\\@'
        lessons/demo.md:3:50: error: there is no work 'Kingma2014' in the bibliography
        [@rumelhart1985] and @kingma201, [see @nobody], @Kingma2014.
                                                         ^~~~~~~~~~ did you mean '@kingma2014'? for the sign itself, write '\\@'
        """)
  }

  @Test func aCourseWithoutABibliographyIsToldWhereToPutOne() {
    #expect(
      messages("# T\n\n@anybody [@a].", Bibliography()) == """
        lessons/demo.md:3:12: error: 'a' cannot be cited: the course has no bibliography
        @anybody [@a].
                   ^ put references.bib beside course.yml; for the sign itself, write '\\@'
        """)
    #expect(
      messages("# T\n\n[@a].", Bibliography(candidates: ["refs.bib"])) == """
        lessons/demo.md:3:3: error: 'a' cannot be cited: the course has no bibliography
        [@a].
          ^ name the file in course.yml: 'bibliography: refs.bib'
        """)
  }

  @Test func separatorsAreChecked() {
    #expect(
      messages("# T\n\n[@short, @kingma2014] [@short; p. 3] [@short;]") == """
        lessons/demo.md:3:10: error: no ';' before the second work
        [@short, @kingma2014] [@short; p. 3] [@short;]
                 ^~~~~~~~~~~ write [@short; @kingma2014]
        lessons/demo.md:3:32: error: 'p. 3' cites nothing
        [@short, @kingma2014] [@short; p. 3] [@short;]
                                       ^~~~ a ';' separates works; within one, write ','
        lessons/demo.md:3:45: error: nothing is cited beside the ';'
        [@short, @kingma2014] [@short; p. 3] [@short;]
                                                    ^ remove the ';'
        """)
  }

  @Test func someTextsCiteNothing() {
    #expect(
      messages(
        "---\nsummary: As @short\n---\n# T [@short]\n\n## B @short and @bob\n\n![@short](a.svg)")
          == """
          lessons/demo.md:2:13: error: citations are not allowed in a summary
          summary: As @short
                      ^~~~~~ move it into the text
          lessons/demo.md:4:5: error: citations are not allowed in a heading
          # T [@short]
              ^~~~~~~~ move it into the text
          lessons/demo.md:6:6: error: citations are not allowed in a heading
          ## B @short and @bob
               ^~~~~~ move it into the text
          lessons/demo.md:8:3: error: citations are not allowed in the description of an image
          ![@short](a.svg)
            ^~~~~~ move it into the text
          """)
  }

  /// Only a hyphen that begins a word belongs to the key.
  @Test func otherHyphensStay() {
    let lesson = Lesson.parse("(so)-@short and co-@short, -@short", file: "lessons/demo.md").lesson
    #expect(
      HTMLDump(lesson: lesson).blocks(lesson.blocks)
        == "<p>(so)-@short and co-@short, -@short</p>\n")
    var texts: [String] = []
    lesson.forEachInline { if case .text(let text) = $0 { texts.append(text) } }
    #expect(texts.contains("(so)-"))
  }

  @Test func aCitationWithoutItsEndIsNamed() {
    #expect(
      messages(
        "# T\n\nSo [@short and [-@short, p. 3 and [see also @short.\n\n[b](c \"[@x\") [co-@x")
          == """
          lessons/demo.md:3:4: warning: the bracket before '@short' is not closed
          So [@short and [-@short, p. 3 and [see also @short.
             ^~~~~~~ end the citation with ']', or write '\\[' for a bracket
          lessons/demo.md:3:16: warning: the bracket before '@short' is not closed
          So [@short and [-@short, p. 3 and [see also @short.
                         ^~~~~~~~ end the citation with ']', or write '\\[' for a bracket
          lessons/demo.md:3:35: warning: the bracket before '@short' is not closed
          So [@short and [-@short, p. 3 and [see also @short.
                                            ^~~~~~~~~~~~~~~~ end the citation with ']', or write '\\[' for a bracket
          """)
  }

  @Test func otherToolsFormsAreNamed() {
    #expect(
      messages(
        "# T\n\n## A {#sec-a}\n\n@sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}"
      ) == """
        lessons/demo.md:5:1: error: '@sec-a' refers to nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
        ^~~~~~ a reference to an id is '[](#sec-a)'
        lessons/demo.md:5:9: error: '[@fig:b]' refers to nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
                ^~~~~~~~ a reference to an id is '[](#fig-b)'
        lessons/demo.md:5:19: error: '\\citep' cites nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
                          ^~~~~~~~~~~~ write '[@a; @b]'
        lessons/demo.md:5:33: error: '{cite:t}' cites nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
                                        ^~~~~~~~~~~ write '@a'
        lessons/demo.md:5:46: error: ':cite:' cites nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
                                                     ^~~~~~~~~ write '[@a]'
        lessons/demo.md:5:57: error: '\\cite' cites nothing here
        @sec-a, [@fig:b], \\citep{a, b}, {cite:t}`a`, :cite:`a`, \\cite[p. 3]{a}
                                                                ^~~~~~~~~~~~~~ write '[@a]'
        """)
  }

  @Test func citedWorksLackNothing() {
    let source = SourceText(
      "@misc{x, note = {N}}\n@misc{y, note = {N}}\n", file: "references.bib")
    let bibliography = Bibliography(Bibliography.read(source).0, files: ["references.bib"])
    let lesson = Lesson.parse("# T\n\n[@x]", file: "lessons/demo.md").lesson
    let index = CourseIndex(
      [(lesson, LessonOutcome())], layout: CourseLayout(bibliography: bibliography))
    #expect(
      index.diagnostics.map { $0.rendered(sourceLine: source.line($0.location?.line ?? 0)) } == [
        """
        references.bib:1:7: error: the work 'x' has no title
        @misc{x, note = {N}}
              ^ add it; it is cited at lessons/demo.md:3:3
        """,
        """
        references.bib:1:7: warning: the work 'x' has no author
        @misc{x, note = {N}}
              ^ without one, and without an editor, its title stands for it; it is cited at lessons/demo.md:3:3
        """,
        """
        references.bib:1:7: warning: the work 'x' has no year
        @misc{x, note = {N}}
              ^ add it, or 'n.d.' if it is not known; it is cited at lessons/demo.md:3:3
        """,
      ])
  }

  /// What is wrong with a title, a name or a date is reported where it is written, and not once more as
  /// if it were missing.
  @Test(arguments: [
    "@misc{x, title = {\\foo}, author = {A and and}, date = {2001-13-45}}",
    "@misc{x, tilte = {T}, authr = {A}, yaer = 2001}",
    "@misc{x, title = {T}, author = {A}, year = 2001",
  ])
  func whatIsWrittenWrongIsNotMissing(entry: String) {
    let bibliography = Bibliography(
      Bibliography.read(SourceText(entry, file: "references.bib")).0, files: ["references.bib"])
    let lesson = Lesson.parse("# T\n\n[@x]", file: "lessons/demo.md").lesson
    let index = CourseIndex(
      [(lesson, LessonOutcome())], layout: CourseLayout(bibliography: bibliography))
    #expect(index.diagnostics == [])
  }

  @Test func whatStandsBetweenWorksIsKept() {
    let texts = [
      ("[see @short, p. 3 and @kingma2014, p. 5]", "[see @short, p. 3; @kingma2014, p. 5]"),
      ("[@short, pp. 3 and 4, @kingma2014]", "[@short, pp. 3 and 4; @kingma2014]"),
      ("[@short, p. 3, see also @kingma2014]", "[@short, p. 3; see also @kingma2014]"),
      ("[@short und -@kingma2014]", "[@short; -@kingma2014]"),
      ("[@short chap. 2 @kingma2014]", "[@short chap. 2; @kingma2014]"),
      ("[@short @kingma2014 & @rumelhart1986]", "[@short; @kingma2014; @rumelhart1986]"),
    ]
    for (written, right) in texts {
      let found = Lesson.parse("# T\n\n\(written)\n", file: "lessons/demo.md").diagnostics
      #expect(found.map(\.message) == ["no ';' before the second work"])
      #expect(found.first?.help == "write \(right)")
    }
  }
}
