import Lessons
import Render
import Testing

@Suite struct CalloutMarkupTests {
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
}
