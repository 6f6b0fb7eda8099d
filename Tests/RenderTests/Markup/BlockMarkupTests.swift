import Lessons
import Render
import Testing

@Suite struct BlockMarkupTests {
  @Test func aHeadingHasANumberAndALinkToItself() {
    #expect(
      html([
        .heading(level: 2, content: [.text("Why "), .code("x")], id: "why", location: Sample.at(1))
      ])
        == """
        <div class="heading">
        <h2 id="why"><span class="section-number">1.1</span> Why <code>x</code></h2>
        <a class="anchor" href="#why" aria-label="Link to section 1.1"></a>
        </div>

        """)
    #expect(
      html([.heading(level: 3, content: [.text("A \"b\"")], id: "a%b", location: Sample.at(1))])
        == """
        <div class="heading">
        <h3 id="a%b">A &quot;b&quot;</h3>
        <a class="anchor" href="#a%25b" aria-label="Link to section A &quot;b&quot;"></a>
        </div>

        """)
  }

  @Test func aTightListHasNoParagraphs() {
    let items = ["a", "b"].map { ListBlock.Item([.paragraph([.text($0)])]) }
    #expect(
      html([.list(ListBlock(start: nil, isTight: true, items: items))])
        == "<ul>\n<li>a\n</li>\n<li>b\n</li>\n</ul>\n")
    #expect(
      html([.list(ListBlock(start: 3, isTight: false, items: items))])
        == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")
  }

  /// The label gives each box its name, since it contains the text.
  @Test func tasksAreBoxesThatCannotBeTicked() {
    let items = [
      ListBlock.Item([.paragraph([.text("a")])], isDone: false),
      ListBlock.Item([.paragraph([.text("b")]), .paragraph([.text("c")])], isDone: true),
    ]
    #expect(
      html([.list(ListBlock(start: nil, isTight: true, items: [items[0]]))]) == """
        <ul class="tasks">
        <li><label><input type="checkbox" disabled> a</label>
        </li>
        </ul>

        """)
    #expect(
      html([
        .list(ListBlock(start: 1, isTight: false, items: [items[1], ListBlock.Item([])]))
      ]) == """
        <ol>
        <li><p><label><input type="checkbox" checked disabled> b</label></p>
        <p>c</p>
        </li>
        <li></li>
        </ol>

        """)
  }

  @Test func termsAndDefinitions() {
    let entry = Definition(
      terms: [Sample.term([.text("a")]), Sample.term([.code("b")], id: "bee")],
      definitions: [[.paragraph([.text("c")])], [.thematicBreak]], isTight: true)
    #expect(
      html([.definitions([entry])]) == """
        <dl>
        <dt>a</dt>
        <dt id="bee"><code>b</code></dt>
        <dd>c
        </dd>
        <dd><hr>
        </dd>
        </dl>

        """)
  }

  @Test func aQuoteARuleAndHTML() {
    #expect(
      html([
        .quote([.paragraph([.text("q")])]), .thematicBreak,
        .html(HTMLFragment(SourcedText("<video></video>", at: Sample.at(1)))),
      ])
        == "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n<video></video>\n")
  }

  @Test func aCalloutIsANoteWithItsKindOrTitle() {
    let blocks: [Block] = [.paragraph([.text("x")])]
    #expect(
      html([.callout(Callout(kind: .tip, title: [], blocks: blocks, location: Sample.at(1)))])
        == """
        <aside class="callout callout-tip" role="note" aria-label="Tip">
        <p class="callout-title">Tip</p>
        <p>x</p>
        </aside>

        """)
    #expect(
      html([
        .callout(
          Callout(kind: .warning, title: [.text("No <T>")], blocks: blocks, location: Sample.at(1)))
      ]) == """
        <aside class="callout callout-warning" role="note" aria-label="Warning">
        <p class="callout-title">No &lt;T&gt;</p>
        <p>x</p>
        </aside>

        """)
  }

  @Test func aFoldedCalloutIsOpenedByItsTitle() {
    let blocks: [Block] = [.paragraph([.text("x")])]
    func callout(_ kind: Callout.Kind, _ id: String?, _ folding: Callout.Folding) -> Block {
      .callout(
        Callout(
          kind: kind, title: [], id: id, folding: folding, blocks: blocks, location: Sample.at(1)))
    }
    #expect(
      html([callout(.solution, nil, .closed)]) == """
        <details class="callout callout-solution">
        <summary class="callout-title">Solution</summary>
        <p>x</p>
        </details>

        """)
    #expect(
      html([
        .callout(
          Callout(
            kind: .solution, title: [.text("Of it")], folding: .closed, blocks: blocks,
            location: Sample.at(1)))
      ]) == """
        <details class="callout callout-solution">
        <summary class="callout-title"><span class="label">Solution.</span> Of it</summary>
        <p>x</p>
        </details>

        """)
    #expect(
      html([callout(.tip, "t", .open)]) == """
        <details class="callout callout-tip" id="t" open>
        <summary class="callout-title">Tip</summary>
        <p>x</p>
        </details>

        """)
  }

  @Test func exercisesAreReferredToByTheirNumber() {
    let blocks: [Block] = [
      .callout(
        Callout(kind: .exercise, title: [.text("T")], id: "ex", blocks: [], location: Sample.at(1))),
      .callout(Callout(kind: .exercise, title: [], blocks: [], location: Sample.at(2))),
      .paragraph([
        .link(destination: "#ex", title: nil, content: [], place: LinkPlace(at: Sample.at(3)))
      ]),
    ]
    #expect(
      html(blocks, language: "de") == """
        <aside class="callout callout-exercise" id="ex" role="note" aria-label="Aufgabe">
        <p class="callout-title"><span class="label">Aufgabe 1.1.</span> T</p>
        </aside>
        <aside class="callout callout-exercise" role="note" aria-label="Aufgabe">
        <p class="callout-title">Aufgabe 1.2</p>
        </aside>
        <p><a href="#ex">Aufgabe 1.1</a></p>

        """)
  }

  @Test func captionsOfTablesAndCodeHaveNumbers() {
    let table = TableBlock(
      alignments: [.right], header: [[.text("a")]], rows: [],
      caption: BlockCaption(content: [.text("T")], id: "tab", location: Sample.at(1)))
    let code = CodeBlock(
      language: "sh", text: "ls\n",
      caption: BlockCaption(content: [.code("ls")], location: Sample.at(5)))
    let unnumbered = CodeBlock(
      text: "x", caption: BlockCaption(content: [], id: "only", location: Sample.at(9)))
    #expect(
      html([.table(table), .code(code), .code(unnumbered)]) == """
        <figure class="table" id="tab">
        <figcaption><span class="label">Table 1.1.</span> T</figcaption>
        <div class="table-box" tabindex="0">
        <table>
        <thead>
        <tr><th scope="col" class="align-right">a</th></tr>
        </thead>
        <tbody>
        </tbody>
        </table>
        </div>
        </figure>
        <figure class="listing">
        <figcaption><span class="label">Listing 1.1.</span> <code>ls</code></figcaption>
        <pre class="code"><code class="language-sh">ls</code></pre>
        </figure>
        <div id="only">
        <pre class="code"><code>x</code></pre>
        </div>

        """)
  }

  @Test func onlyAnEquationWithAnIDIsNumbered() {
    let formulas = [Formula("x", isDisplayed: true): TypesetFormula.html("<i>x</i>")]
    let blocks: [Block] = [
      .tex("x"), .tex("x", id: "eq"),
    ]
    #expect(
      html(blocks, formulas: formulas) == """
        <div class="equation">
        <div class="formula-box" tabindex="0"><i>x</i></div>
        </div>
        <div class="equation" id="eq">
        <div class="formula-box" tabindex="0"><i>x</i></div>
        <span class="equation-number">(1.1)</span>
        </div>

        """)
  }

  @Test func codeInOtherLanguagesIsHighlightedAndNoLanguageIsPlain() {
    #expect(
      html([.code(CodeBlock(language: "json", text: "{\"a\": [1 < 2]}\n"))])
        == """
        <pre class="code"><code class="language-json">\
        {<span class="hl-label">&quot;a&quot;</span>: [<span class="hl-number">1</span> &lt; \
        <span class="hl-number">2</span>]}</code></pre>

        """)
    #expect(
      html([.code(CodeBlock(text: String(repeating: "x", count: 37)))])
        == "<pre class=\"code\" tabindex=\"0\"><code>\(String(repeating: "x", count: 37))</code></pre>\n"
    )
  }

  @Test func anImageAloneIsAFigureWithItsTitleAsCaption() {
    let image = Image(source: "a.png", alternative: "alt", place: LinkPlace(at: Sample.at(1)))
    #expect(
      html([.figure(ImageFigure(image, caption: [.text("A <b>")]))]) == """
        <figure class="image">
        <img src="a.png" alt="alt">
        <figcaption>A &lt;b&gt;</figcaption>
        </figure>

        """)
  }

  @Test func anImageWithAnIDIsANumberedFigure() {
    func figure(_ caption: [Inline], _ id: String?, _ alignment: Image.Alignment? = nil) -> Block {
      .figure(
        ImageFigure(
          Image(
            source: "a.svg", alternative: "alt", width: .percent(12.5),
            place: LinkPlace(at: Sample.at(1))),
          caption: caption, id: id, alignment: alignment))
    }
    let link = Inline.link(
      destination: "#fig-b", title: nil, content: [], place: LinkPlace(at: Sample.at(9)))
    #expect(
      html([figure([.text("A")], "fig-a", .left), figure([], "fig-b"), .paragraph([link])]) == """
        <figure class="image aligned-left" id="fig-a">
        <img src="a.svg" alt="alt" style="width: 12.5%">
        <figcaption><span class="label">Figure 1.1.</span> A</figcaption>
        </figure>
        <figure class="image" id="fig-b">
        <img src="a.svg" alt="alt" style="width: 12.5%">
        <figcaption><span class="label">Figure 1.2</span></figcaption>
        </figure>
        <p><a href="#fig-b">Figure 1.2</a></p>

        """)
  }

  @Test func aFilmAndASoundHavePlayers() {
    func figure(_ source: String) -> Block {
      .figure(
        ImageFigure(
          Image(
            source: source, alternative: "A \"b\"", width: .pixels(300),
            place: LinkPlace(at: Sample.at(1)))))
    }
    #expect(
      html([figure("a b.MP4"), figure("c.ogg")]) == """
        <figure class="image">
        <video controls src="a%20b.MP4" aria-label="A &quot;b&quot;" style="width: 300px">\
        A &quot;b&quot;</video>
        </figure>
        <figure class="image">
        <audio controls src="c.ogg" aria-label="A &quot;b&quot;" style="width: 300px">\
        A &quot;b&quot;</audio>
        </figure>

        """)
  }

  @Test func addressesInHTMLAreThoseOfThePage() {
    let other = Lesson(file: "lessons/02-b.md", title: [.text("B")], blocks: [])
    func shown(_ markup: String) -> String {
      html([.html(HTMLFragment(SourcedText(markup, at: Sample.at(1))))], others: [other])
    }
    #expect(
      shown("<a href='02-b.md'>b</a> <A HREF=https://a.org/?x&amp;y>c</A>")
        == "<a href=\"02-b.html\">b</a> <A HREF=\"https://a.org/?x&amp;y\">c</A>\n")
    #expect(
      shown("<img src=\"./a b.png\" srcset=\"c.png 2x, ../d.png\" alt=\"\">")
        == "<img src=\"a%20b.png\" srcset=\"c.png 2x, d.png\" alt=\"\">\n")
    #expect(
      shown("<!-- <a href='02-b.md'> --><video poster=\"e.png\" src=f.mp4></video>\n")
        == "<!-- <a href='02-b.md'> --><video poster=\"e.png\" src=\"f.mp4\"></video>\n")
  }

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
