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
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(visibility: .hidden))], outputs: output)
        == """
        <div class="cell cell-hidden">
        <div class="outputs">
        <pre class="output"><samp>x</samp></pre>
        </div>
        </div>

        """)
    #expect(html([.cell(0)], cells: [Sample.cell("a", CellOptions(visibility: .hidden))]) == "")
    #expect(
      html([.cell(0)], cells: [Sample.cell("a", CellOptions(visibility: .folded))]) == """
        <div class="cell">
        <details class="folded-code">
        <summary>Code</summary>
        <pre class="code"><code class="language-swift">a</code></pre>
        </details>
        </div>

        """)
  }

  @Test func aFigureHasPicturesForLightAndDarkPagesAndACaption() {
    let options = CellOptions(
      id: "fig a", caption: [.text("See "), .tex("T")], visibility: .hidden)
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
      [.cell(0)], cells: [Sample.cell("", CellOptions(id: "f", visibility: .hidden))],
      outputs: [
        CellRecord(outputs: [.text("before"), Sample.curve, .text("between"), Sample.curve])
      ])
    #expect(shown.split(separator: "<figure").count == 2)
    #expect(shown.split(separator: "<figcaption>").count == 2)
    let parts = ["before", "<figure", "f.png", "between", "f-2.png", "Figure 1.1", "</figure>"]
    let places = parts.compactMap { shown.range(of: $0)?.lowerBound }
    #expect(places.count == parts.count && places == places.sorted())
  }
}
