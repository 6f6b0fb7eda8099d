import Foundation
import Lessons
import Plot
import Record
import Render
import Testing

@Suite struct CellMarkupTests {
  @Test func codeComesBeforeWhatItPrints() {
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("print(1)\n")],
        outputs: [CellRecord(outputs: [.text("1 < 2\n"), .value(Sample.number(3))])]) == """
          <div class="cell">
          <pre class="code"><code class="language-swift">\
          <span class="hl-function">print</span>(<span class="hl-number">1</span>)</code></pre>
          <div class="outputs">
          <pre class="output"><samp>1 &lt; 2</samp></pre>
          <pre class="output"><samp>3.0</samp></pre>
          </div>
          </div>

          """)
  }

  @Test func hiddenCodeIsLeftOutAndFoldedCodeCanBeOpened() {
    let output = [CellRecord(outputs: [.text("x")])]
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: .hidden))], outputs: output)
        == """
        <div class="cell cell-hidden">
        <div class="outputs">
        <pre class="output"><samp>x</samp></pre>
        </div>
        </div>

        """)
    #expect(html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: .hidden))]) == "")
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: .folded))]) == """
        <div class="cell">
        <details class="folded-code">
        <summary>Code</summary>
        <pre class="code"><code class="language-swift">a</code></pre>
        </details>
        </div>

        """)
  }

  @Test func claimsWhoseOutputIsHiddenAreStillPlacesToLinkTo() {
    let claims = CellRecord(outputs: [
      .claim(Claim(statement: "A", id: "a", relation: .holds, holds: true)),
      .claim(Claim(statement: "B", relation: .holds, holds: true)),
    ])
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("a", CellOptions(output: .hidden))], outputs: [claims])
          == """
          <div class="cell">
          <span id="a"></span>
          <pre class="code"><code class="language-swift">a</code></pre>
          </div>

          """)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("a", CellOptions(code: .hidden, output: .hidden))],
        outputs: [claims])
          == """
          <div class="cell cell-hidden">
          <span id="a"></span>
          </div>

          """)
  }

  /// The fence stands for the code, which is repeated only where it would look different.
  @Test func aCellCanBeShownAsItIsWritten() {
    func cell(_ markdown: String, _ outputs: [CellRecord]) -> String {
      let lesson = Lesson.parse(markdown, file: "lessons/01-a.md").lesson
      return html(lesson.blocks, cells: lesson.cells, outputs: outputs)
    }
    let output = [CellRecord(outputs: [.value(Sample.number(3))])]
    let outputs = """
      <div class="outputs">
      <pre class="output"><samp>3.0</samp></pre>
      </div>

      """
    func source(_ opening: String, _ lines: String = "") -> String {
      """
      <pre class="code"><code class="language-markdown">```swift\(opening)
      \(lines)a &lt; b
      ```</code></pre>

      """
    }
    let code = "<pre class=\"code\"><code class=\"language-swift\">a &lt; b</code></pre>\n"
    #expect(
      cell("```swift {source}\na < b\n```\n", output)
        == "<div class=\"cell\">\n\(source(""))\(outputs)</div>\n")
    #expect(
      cell("```swift {hidden}\n//| source\n//| #a\na < b\n```\n", output)
        == "<div class=\"cell\" id=\"a\">\n"
        + source(" {hidden}", "<span class=\"hl-comment\">//| #a</span>\n") + "\(outputs)</div>\n")
    #expect(
      cell("```swift {source beside}\na < b\n```\n", output)
        == source(" {beside}") + "<div class=\"cell cell-beside\">\n\(code)\(outputs)</div>\n")
    #expect(
      cell("```swift {source code=below}\na < b\n```\n", output)
        == source(" {code=below}")
        + "<div class=\"cell cell-code-below\">\n\(outputs)\(code)</div>\n")
    #expect(
      cell("```swift {static source}\na < b\n```\n", [CellRecord()])
        == "<div class=\"cell\">\n\(source(" {static}"))</div>\n")
    #expect(
      cell("```swift {source highlight=1}\na < b\n```\n", output).contains(
        "<mark class=\"line\">a &lt; b</mark>"))
  }

  /// The course's place for code is not that of a source.
  @Test func theCourseDoesNotFoldASource() {
    let lesson = Lesson.parse("```swift {source}\na\n```\n", file: "lessons/01-a.md").lesson
    let recorded = RecordedLesson(lesson, record: LessonRecord(cells: [CellRecord()]))
    let placed = recorded.placingCode(CodePlaces(cells: .folded))
    #expect(placed.lesson.cells[0].options.code == nil)
  }

  @Test func aFigureHasPicturesForLightAndDarkPagesAndACaption() {
    let options = CellOptions(
      id: "fig a", caption: [.text("See "), .tex("T")], code: .hidden)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("", options)],
        outputs: [CellRecord(outputs: [Sample.curve])])
          == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <figure class="plot" id="fig a">
          <picture>
          <source media="screen and (prefers-color-scheme: dark)" srcset="figures/01-a/fig-a.dark.png">
          <img src="figures/01-a/fig-a.png" width="640" height="400" \
          alt="A curve &amp; its &quot;slope&quot;" loading="lazy">
          </picture>
          <figcaption><span class="label">Figure 1.1.</span> See <code class="tex">T</code></figcaption>
          </figure>
          </div>
          </div>

          """)
  }

  @Test func figuresOfACellShareTheirNumber() {
    let shown = html(
      [.cell(0)], cells: [Sample.cell("", CellOptions(id: "f", code: .hidden))],
      outputs: [
        CellRecord(outputs: [.text("before"), Sample.curve, .text("between"), Sample.curve])
      ])
    #expect(shown.split(separator: "<figure").count == 2)
    #expect(shown.split(separator: "<figcaption>").count == 2)
    let parts = ["before", "<figure", "f.png", "between", "f-2.png", "Figure 1.1", "</figure>"]
    let places = parts.compactMap { shown.range(of: $0)?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
  }

  private let output = [CellRecord(outputs: [.text("x")])]

  @Test func codeMayStandBelowOrBesideItsOutputs() {
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: .below))], outputs: output)
        == """
        <div class="cell cell-code-below">
        <div class="outputs">
        <pre class="output"><samp>x</samp></pre>
        </div>
        <pre class="code"><code class="language-swift">a</code></pre>
        </div>

        """)
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: .beside))], outputs: output)
        == """
        <div class="cell cell-beside">
        <pre class="code"><code class="language-swift">a</code></pre>
        <div class="outputs">
        <pre class="output"><samp>x</samp></pre>
        </div>
        </div>

        """)
    // Without outputs there is nothing to be below or beside.
    for place in [CellOptions.CodePlace.below, .beside] {
      #expect(
        html([.cell(0)], cells: [Sample.cell("a", CellOptions(code: place))])
          == html([.cell(0)], cells: [Sample.cell("a")]))
    }
  }

  @Test func outputsMayBeFoldedOrLeftOut() {
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(output: .folded))], outputs: output)
        == """
        <div class="cell">
        <pre class="code"><code class="language-swift">a</code></pre>
        <div class="outputs">
        <details class="folded-output">
        <summary>Output</summary>
        <pre class="output"><samp>x</samp></pre>
        </details>
        </div>
        </div>

        """)
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(output: .hidden))], outputs: output)
        == html([.cell(0)], cells: [Sample.cell("a")]))
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("a", CellOptions(code: .hidden, output: .hidden))],
        outputs: output) == "")
  }

  @Test func aHiddenFigureHasNeitherNumberNorPicture() {
    let options = CellOptions(id: "f", caption: [.text("C")], output: .hidden)
    let shown = html(
      [.cell(0)], cells: [Sample.cell("a", options)], outputs: [CellRecord(outputs: [Sample.curve])]
    )
    #expect(shown.contains("Listing 1.1"))
    #expect(!shown.contains("<img"))
  }

  @Test func linesMayBeHiddenOrMarked() {
    var cell = Sample.cell("let a = 1\nlet b = \"\"\"\n  <\n  \"\"\"\nc\nd\n")
    cell.hiddenLines = [1, 5]
    cell.options.highlightedLines = [3...4]
    #expect(
      html([.cell(0)], cells: [cell]) == """
        <div class="cell">
        <pre class="code"><code class="language-swift">\
        <span class="hidden-lines" title="1 line is not shown"></span>\
        <span class="hl-keyword">let</span> b = <span class="hl-string">&quot;&quot;&quot;</span>
        <mark class="line"><span class="hl-string">  &lt;</span></mark>
        <mark class="line"><span class="hl-string">  &quot;&quot;&quot;</span></mark>
        <span class="hidden-lines" title="1 line is not shown"></span>d</code></pre>
        </div>

        """)
  }
}
