import Lessons
import TestSupport
import Testing

@Suite struct FootnotesTests {
  @Test func footnotesComeInTheOrderOfTheirReferences() {
    let (lesson, diagnostics) = Lesson.parse(
      """
      A[^b] and B[^A] and `[^c]`, \\[^d], [^b].

      [^a]: First
      [^B]: Second with a note[^deep]
      lazy

          paragraph

          ```swift
          cell()
          ```

      [^deep]: - list

      Text
      """, file: "lessons/a.md")
    #expect(diagnostics == [])
    #expect(lesson.footnotes.map(\.label) == ["B", "a", "deep"])
    #expect(lesson.footnotes.map(\.location.line) == [4, 3, 13])
    let dump = HTMLDump(lesson: lesson)
    #expect(
      dump.blocks(lesson.blocks) == """
        <p>A<note>B</note> and B<note>a</note> and <code>[^c]</code>, [^d], <note>B</note>.</p>
        <p>Text</p>

        """)
    #expect(
      dump.blocks(lesson.footnotes[0].blocks) == """
        <p>Second with a note<note>deep</note>
        lazy</p>
        <p>paragraph</p>
        <pre><code class="language-swift">cell()
        </code></pre>

        """)
    #expect(dump.blocks(lesson.footnotes[2].blocks) == "<ul>\n<li>list</li>\n</ul>\n")
    #expect(
      lesson.cells.map(\.code.location) == [Location(file: "lessons/a.md", line: 10, column: 5)])
  }

  @Test func aFootnoteMayEndAParagraphAndStandInAQuote() {
    let lesson = Lesson.parse("> Text[^1]\n> [^1]: Note", file: "lessons/a.md").lesson
    #expect(
      HTMLDump(lesson: lesson).blocks(lesson.blocks)
        == "<blockquote>\n<p>Text<note>1</note></p>\n</blockquote>\n")
    #expect(lesson.footnotes.map(\.location.column) == [3])
  }

  @Test func codeThatLooksLikeAFootnoteIsCode() {
    #expect(HTMLDump.html("```\n[^1]: a\n```\n") == "<pre><code>[^1]: a\n</code></pre>\n")
    #expect(diagnostics("```\n[^1]: a\n```\n").isEmpty)
  }

  @Test func undefinedUnusedAndRepeatedLabelsAreReported() {
    #expect(
      diagnostics("é[^nte] [^q]\n\n[^note]: A\n\n[^note]: B") == """
        lessons/demo.md:1:4: error: there is no footnote 'nte'
        é[^nte] [^q]
           ^~~ did you mean '[^note]'?
        lessons/demo.md:1:11: error: there is no footnote 'q'
        é[^nte] [^q]
                  ^ define it with '[^q]: …', or write '\\[' for a bracket
        lessons/demo.md:3:1: warning: nothing refers to footnote 'note'
        [^note]: A
        ^ write '[^note]' in the text, or remove the footnote
        lessons/demo.md:5:1: error: footnote 'note' is defined twice
        [^note]: B
        ^ first defined at lessons/demo.md:3:1
        """)
  }

  @Test func footnotesStandApartFromTheListThatTheyFollow() {
    let lesson = Lesson.parse("+ a[^1]\n+ b\n\n[^1]: Note\n\n    more\n", file: "lessons/a.md")
      .lesson
    let dump = HTMLDump(lesson: lesson)
    #expect(
      dump.blocks(lesson.blocks) == "<ul>\n<li>a<note>1</note></li>\n<li>b</li>\n</ul>\n")
    #expect(lesson.footnotes.map { dump.blocks($0.blocks) } == ["<p>Note</p>\n<p>more</p>\n"])
  }

  @Test func aFootnoteMayBeginOnTheNextLineOrHoldAnother() {
    let lesson = Lesson.parse(
      "a[^1]b[^2]c[^3]\n\n[^1]:\n    One\n\n[^2]:\n\n    Two\n\n[^3]: [^4]: Four\n",
      file: "lessons/a.md"
    ).lesson
    let dump = HTMLDump(lesson: lesson)
    #expect(
      lesson.footnotes.map { dump.blocks($0.blocks) } == ["<p>One</p>\n", "<p>Two</p>\n", ""])
  }

  @Test func headingsInFootnotesHaveIDs() {
    let lesson = Lesson.parse(
      "## Same\n\nA[^1]\n\n[^1]: ## Same\n\n    > ## Own {#own}\n", file: "lessons/a.md"
    ).lesson
    var ids: [String] = []
    lesson.forEachBlock { if case .heading(_, _, let id, _) = $0 { ids.append(id) } }
    #expect(ids == ["same", "same-1", "own"])
  }

  @Test func aLinkHasNoFootnoteInItsText() {
    #expect(
      diagnostics("A [text[^1]](https://a.b), fine[^1].\n\n[^1]: Note.\n") == """
        lessons/demo.md:1:8: error: a footnote in the text of a link
        A [text[^1]](https://a.b), fine[^1].
               ^ put it after the link
        """)
  }

  @Test func aSpaceBeforeTheColonOfADefinitionIsNamed() {
    #expect(
      diagnostics("So[^a] and[^a].\n\n[^a] : note") == """
        lessons/demo.md:3:5: error: the space before the colon keeps this from being the footnote 'a'
        [^a] : note
            ^ remove the space
        """)
    #expect(diagnostics("So[^a].\n\n[^a] : which is above.\n\n[^a]: note").isEmpty)
  }
}
