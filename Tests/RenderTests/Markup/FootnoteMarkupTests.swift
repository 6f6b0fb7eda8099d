import Lessons
import Render
import Testing

@Suite struct FootnoteMarkupTests {
  @Test func aFootnoteLinksBackToEachOfItsReferences() {
    let blocks: [Block] = [
      .paragraph([
        .text("a"), .footnoteReference(label: "n", location: Sample.at(1, 2)),
        .text("b"), .footnoteReference(label: "n", location: Sample.at(1, 9)),
      ])
    ]
    let note = Footnote(label: "n", blocks: [.paragraph([.text("Note.")])], location: Sample.at(3))
    #expect(
      html(blocks, footnotes: [note]) == """
        <p>a<sup class="footnote-reference" style="anchor-name: --ref-1"><a id="_ref-1" href="#_note-1" role="doc-noteref" \
        aria-label="Footnote 1">1</a></sup>b<sup class="footnote-reference">\
        <a id="_ref-1-2" href="#_note-1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes margin-notes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="_note-1" class="margin-note" style="--reference: --ref-1; anchor-name: --note-1">\
        <p>Note. \
        <a href="#_ref-1" role="doc-backlink" aria-label="Back to reference 1, place 1">↩\u{FE0E}</a> \
        <a href="#_ref-1-2" role="doc-backlink" aria-label="Back to reference 1, place 2">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  /// The tags of the footnotes of a lesson, in which what goes to the margin can be seen.
  private func notes(_ markdown: String) -> [String] {
    let lesson = Lesson.parse(
      SourceText(markdown, file: "lessons/01-a.md")
    ).lesson
    return html(lesson.blocks, cells: lesson.cells, footnotes: lesson.footnotes)
      .split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("<section") || $0.hasPrefix("<li id") }
      .map { String($0.prefix { $0 != ">" }) }
  }

  @Test func aNoteStandsBelowTheOneBeforeItInTheMargin() {
    #expect(
      notes(
        """
        a[^1] b[^2]

        > [!TIP]- Folded
        > c[^3]

        d[^4] e[^5] f[^6]

        [^1]: One.

            Two paragraphs, and $x$.
        [^2]: Code:

            ```text
            wide
            ```
        [^3]: In folded text.
        [^4]: - A list.
        [^5]: $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9$
        [^6]: Words.
        """) == [
          "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"",
          "<li id=\"_note-1\" class=\"margin-note\" style=\"--reference: --ref-1; anchor-name: --note-1\"",
          "<li id=\"_note-2\"", "<li id=\"_note-3\"",
          "<li id=\"_note-4\" class=\"margin-note\" style=\"--reference: --ref-4; anchor-name: --note-4; --above: --note-1\"",
          "<li id=\"_note-5\"",
          "<li id=\"_note-6\" class=\"margin-note\" style=\"--reference: --ref-6; anchor-name: --note-6; --above: --note-4\"",
        ])
  }

  @Test func aNoteOfTextThatHTMLFoldsStaysAtTheEnd() {
    #expect(
      notes(
        "<details><summary>s</summary>\n\na[^1]\n\n</details>\n\nb[^2]\n\n[^1]: One.\n[^2]: Two.\n")
        == [
          "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\"",
          "<li id=\"_note-1\"",
          "<li id=\"_note-2\" class=\"margin-note\" style=\"--reference: --ref-2; anchor-name: --note-2\"",
        ])
  }
}
