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
        <div class="table-box" role="region" aria-label="Table 1.1" tabindex="0">
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
}
