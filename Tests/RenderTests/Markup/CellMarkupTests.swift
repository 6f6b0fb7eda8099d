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

  @Test func aTableHasItsCaptionAboveAndItsNumbersOnTheRight() {
    let table = Table(
      columns: ["T", "name"],
      rows: [[Sample.number(-0.5), Value(text: "a<b")], [Sample.number(1e-7), Value(text: "")]])
    let options = CellOptions(caption: [.text("Values")], visibility: .hidden)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("", options)],
        outputs: [CellRecord(outputs: [.table(table)])])
          == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <figure class="table">
          <figcaption><span class="label">Table 1.1.</span> Values</figcaption>
          <div class="table-box" tabindex="0">
          <table class="values">
          <thead>
          <tr><th scope="col" class="align-right">T</th><th scope="col">name</th></tr>
          </thead>
          <tbody>
          <tr><td class="align-right">−0.5</td><td>a&lt;b</td></tr>
          <tr><td class="align-right">1\u{200A}·\u{200A}10<sup>−7</sup></td><td></td></tr>
          </tbody>
          </table>
          </div>
          </figure>
          </div>
          </div>

          """)
  }

  @Test func theNumbersOfAColumnStandPointBelowPoint() {
    let rows = ["98", "60.9", "-0.25", "1e-9"].map { [Value(text: $0, numbers: [0])] }
    let shown = html(
      [.cell(0)], cells: [Sample.cell("")],
      outputs: [CellRecord(outputs: [.table(Table(columns: ["x"], rows: rows))])])
    let entries = shown.components(separatedBy: "<td class=\"align-right\">").dropFirst()
      .map { $0.components(separatedBy: "</td>")[0] }
    #expect(
      entries == [
        "98\u{2008}\u{2007}\u{2007}", "60.9\u{2007}", "−0.25",
        "1\u{200A}·\u{200A}10<sup>−9</sup>",
      ])
  }

  @Test func aFailureThatIsMeantShowsTheLineAndThePlace() {
    let failure = Failure(
      kind: .compileError, message: "cannot convert 'String' to 'Int'", line: 2, column: 14)
    let options = CellOptions(visibility: .hidden, expectation: .compileError)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("let a = 1\nlet b: Int = \"<\"", options)],
        outputs: [CellRecord(failure: failure)]) == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <div class="failure failure-meant">
          <p class="failure-title">Does not compile, as intended</p>
          <pre class="failure-message"><samp>cannot convert &#39;String&#39; to &#39;Int&#39;

          2 | let b: Int = &quot;&lt;&quot;
            |              ^</samp></pre>
          </div>
          </div>
          </div>

          """)
  }

  @Test func anErrorThatIsMeantToBeThrownSaysSo() {
    let failure = Failure(kind: .thrownError, message: "NoData")
    let options = CellOptions(visibility: .hidden, expectation: .trap)
    #expect(
      html(
        [.cell(0)], cells: [Sample.cell("throw NoData()", options)],
        outputs: [CellRecord(failure: failure)]) == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <div class="failure failure-meant">
          <p class="failure-title">Throws an error that nothing catches, as intended</p>
          <pre class="failure-message"><samp>NoData</samp></pre>
          </div>
          </div>
          </div>

          """)
  }

  @Test func aFailureWithoutAKnownLineShowsItsMessageAlone() {
    for line in [nil, 0, 9] as [Int?] {
      let failure = Failure(kind: .trap, message: "index 7", line: line, column: 1)
      let shown = html(
        [.cell(0)], cells: [Sample.cell("a")], outputs: [CellRecord(failure: failure)])
      #expect(shown.contains("<samp>index 7</samp>"))
      #expect(shown.contains("<p class=\"failure-title\">Crashes</p>"))
    }
  }
}
