import Lessons
import Record
import Render
import Testing

@Suite struct InlineMarkupTests {
  @Test(arguments: [
    (Inline.text("1 < 2 & 3"), "1 &lt; 2 &amp; 3"),
    (.code("a<b>()"), "<code>a&lt;b&gt;()</code>"),
    (.emphasis([.strong([.text("x")])]), "<em><strong>x</strong></em>"),
    (.html(HTMLFragment(SourcedText("<kbd>⌘</kbd>", at: Sample.at(1)))), "<kbd>⌘</kbd>"),
    (.strikethrough([.text("<")]), "<del>&lt;</del>"),
    (.softBreak, "\n"),
    (.lineBreak, "<br>\n"),
  ])
  func eachPieceHasItsElement(inline: Inline, expected: String) {
    #expect(html(inline) == expected)
  }

  @Test func aLinkKeepsItsAddressAndTitle() {
    let link = Inline.link(
      destination: "https://a.org/?x=1&y=\"2\"", title: "A \"title\"", content: [.code("a")],
      place: LinkPlace(at: Sample.at(1)))
    #expect(
      html(link) == """
        <a href="https://a.org/?x=1&amp;y=&quot;2&quot;" title="A &quot;title&quot;"><code>a</code></a>
        """)
  }

  @Test func aLinkToALessonLeadsToItsPageAndShowsItsTitle() {
    let other = Lesson(
      file: "lessons/02-b.md", title: [.text("Slopes & "), .code("tanh")],
      blocks: [.heading(level: 2, content: [.text("End")], id: "end", location: Sample.at(1))])
    func shown(_ destination: String, _ content: [Inline] = []) -> String {
      html(
        [
          .paragraph([
            .link(
              destination: destination, title: nil, content: content,
              place: LinkPlace(at: Sample.at(1)))
          ])
        ], others: [other])
    }
    #expect(shown("02-b.md") == "<p><a href=\"02-b.html\">Slopes &amp; <code>tanh</code></a></p>\n")
    #expect(shown("02-b.md#end") == "<p><a href=\"02-b.html#end\">Section 2.1</a></p>\n")
    #expect(
      shown("02-b.md#end", [.text("there")]) == "<p><a href=\"02-b.html#end\">there</a></p>\n")
    #expect(shown("#end") == "<p><a href=\"02-b.html#end\">Section 2.1</a></p>\n")
  }

  /// At the beginning of a sentence, the name of a kind has a capital.
  @Test(
    arguments: [
      ([], "Section"), ([.text("Voir ")], "section"), ([.text("Fin. ")], "Section"),
      ([.text("Fin ! ")], "Section"), ([.text("(")], "Section"), ([.text("Fin. (")], "Section"),
      ([.text("cf. ")], "section"), ([.text("p. ex. ")], "section"),
      ([.text("Le pas 2.1. ")], "Section"), ([.text("Fin.")], "section"),
      ([.text("l’")], "section"),
      ([.text("« Fin. » ")], "Section"), ([.text("Fin : ")], "section"), ([.text("… ")], "section"),
      ([.text("Fin."), .softBreak], "Section"), ([.text("la"), .softBreak], "section"),
      ([.strong([.text("Fin.")]), .text(" ")], "Section"), ([.code("x."), .text(" ")], "section"),
      ([.code("x"), .text(". ")], "Section"),
    ] as [([Inline], String)])
  func aReferenceBeginsASentenceWithACapital(before: [Inline], expected: String) {
    let other = Lesson(
      file: "lessons/02-b.md", title: [.text("B")],
      blocks: [.heading(level: 2, content: [.text("End")], id: "end", location: Sample.at(1))])
    let link = Inline.link(
      destination: "#end", title: nil, content: [], place: LinkPlace(at: Sample.at(1)))
    for reference in [link, .emphasis([link]), .strong([.emphasis([link])])] {
      let page = html([.paragraph(before + [reference])], others: [other], language: "fr")
      #expect(page.contains(">\(expected) 2.1</a>"), "\(page)")
    }
  }

  @Test func aLocalImageIsFoundFromThePage() {
    let image = Image(
      source: "./images/a b%231.svg#part", alternative: "A \"neuron\"",
      place: LinkPlace(at: Sample.at(1)))
    #expect(
      html(.image(image)) == "<img src=\"images/a%20b%231.svg#part\" alt=\"A &quot;neuron&quot;\">")
  }

  @Test func aComputedValueIsShortAndHasAllItsDigits() {
    let shown = html(
      [.paragraph([.value(0)])], cells: [Sample.inlineCell()],
      outputs: [CellRecord(outputs: [.value(Sample.number(-0.000045395807735951673))])])
    #expect(
      shown == """
        <p><data class="value" value="-4.5395807735951673e-5" title="-4.5395807735951673e-5">\
        −4.54\u{200A}·\u{200A}10<sup>−5</sup></data></p>

        """)
  }

  @Test func aComputedTextIsShownAsItIs() {
    func shown(_ text: String) -> String {
      html(
        [.paragraph([.value(0)])], cells: [Sample.inlineCell()],
        outputs: [CellRecord(outputs: [.value(Value(text: text))])])
    }
    #expect(shown("a < b") == "<p><span class=\"value\">a &lt; b</span></p>\n")
    // A text is not a number, whatever it looks like.
    for text in ["-0.50", "1e5", "123456"] {
      #expect(shown(text) == "<p><span class=\"value\">\(text)</span></p>\n")
    }
  }

  @Test(
    arguments: [
      (0.0277, "0.03", "0.03"), (-3.4028e38, "-3.4e38", "−3.4\u{200A}·\u{200A}10<sup>38</sup>"),
      (1_234_567, "1200000", "1\u{202F}200\u{202F}000"), (0.123456, "0.123456", "0.123456"),
      (.nan, "NaN", "NaN"), (-.infinity, "-∞", "−∞"),
    ] as [(Double, String, String)])
  func aNumberKeepsTheDigitsThatItsAuthorHasChosen(number: Double, text: String, markup: String) {
    var value = Value(text: text, numbers: [number])
    value.isFormatted = true
    let shown = html(
      [.paragraph([.value(0)])], cells: [Sample.inlineCell()],
      outputs: [CellRecord(outputs: [.value(value)])])
    #expect(shown.contains(">\(markup)</data>"))
  }

  @Test func valuesMadeOfOthersAreCode() {
    func shown(_ output: Output) -> String {
      html(
        [.paragraph([.value(0)])], cells: [Sample.inlineCell()],
        outputs: [CellRecord(outputs: [output])])
    }
    let pair = Value(text: "(a: 1)", parts: [.init("a", Value(text: "1", numbers: [1]))])
    #expect(shown(.value(pair)) == "<p><code class=\"value\">(a: 1)</code></p>\n")
    let table = Table(
      columns: ["", ""], rows: [[Value(text: "a"), Sample.number(1)], [Value(text: "b")]])
    #expect(shown(.table(table)) == "<p><code class=\"value\">[(a, 1.0), b]</code></p>\n")
  }

  @Test func punctuationStaysWithTheFormulaBeforeIt() {
    let formulas = [Formula("x"): TypesetFormula.html("<i>x</i>")]
    #expect(
      html(
        [.paragraph([.tex("x"), .text("), then "), .tex("x"), .text(" <")])], formulas: formulas)
        == "<p><span class=\"joined\"><i>x</i>),</span> then <i>x</i> &lt;</p>\n")
  }

  @Test func aFormulaIsTypesetOrShowsItsTeX() {
    let formulas = [Formula("x"): TypesetFormula.html("<span>x</span>")]
    #expect(
      html([.paragraph([.tex("x"), .tex("<")])], formulas: formulas)
        == "<p><span>x</span><code class=\"tex\">&lt;</code></p>\n")
  }
}
