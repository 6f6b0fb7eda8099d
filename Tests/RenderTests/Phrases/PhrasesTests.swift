import Lessons
import Record
import Render
import Testing

@Suite struct PhrasesTests {
  @Test(arguments: [
    ("en", "Lesson 3"), ("en-GB", "Lesson 3"), ("de", "Lektion 3"), ("de-AT", "Lektion 3"),
    ("de-Latn-CH-1996", "Lektion 3"), ("DE", "Lektion 3"), ("fr-CA", "Leçon 3"),
    ("es", "Lección 3"), ("es-419", "Lección 3"), ("pl", "Lesson 3"), ("deu", "Lesson 3"),
    ("", "Lesson 3"),
  ])
  func aTagFindsItsLanguage(tag: String, expected: String) {
    #expect(Phrases.phrases(for: tag).lesson(3) == expected)
  }

  @Test(arguments: [
    (
      "en", "1 claim, which holds", "1 claim, which does not hold", "5 claims, all hold",
      "1 of 5 claims holds", "3 of 5 claims hold"
    ),
    (
      "de", "1 Aussage, die zutrifft", "1 Aussage, die nicht zutrifft",
      "5 Aussagen, alle treffen zu", "1 von 5 Aussagen trifft zu", "3 von 5 Aussagen treffen zu"
    ),
    (
      "fr", "1 affirmation, vérifiée", "1 affirmation, non vérifiée",
      "5 affirmations, toutes vérifiées", "1 affirmation vérifiée sur 5",
      "3 affirmations vérifiées sur 5"
    ),
    (
      "es", "1 afirmación, que se cumple", "1 afirmación, que no se cumple",
      "5 afirmaciones, todas se cumplen", "1 de 5 afirmaciones se cumple",
      "3 de 5 afirmaciones se cumplen"
    ),
  ])
  func claimsAreCountedAsTheLanguageDoesIt(
    tag: String, one: String, oneFails: String, all: String, oneOfMany: String, some: String
  ) {
    let counts = [(1, 1), (1, 0), (5, 5), (5, 1), (5, 3)].map {
      ClaimCount(total: $0.0, holding: $0.1)
    }
    #expect(
      counts.map(Phrases.phrases(for: tag).claims) == [one, oneFails, all, oneOfMany, some])
  }

  @Test(arguments: [
    ("en", "Figure 3.2", "Figure 3.2", "equation (3.1)"),
    ("de", "Abbildung 3.2", "Abbildung 3.2", "Gleichung (3.1)"),
    ("fr", "Figure 3.2", "figure 3.2", "équation (3.1)"),
    ("es", "Figura 3.2", "figura 3.2", "ecuación (3.1)"),
  ])
  func numberedThingsAreCalledByKindAndNumber(
    tag: String, caption: String, reference: String, equation: String
  ) {
    let phrases = Phrases.phrases(for: tag)
    #expect(phrases.caption(ReferenceLabel(.figure, "3.2")) == caption)
    #expect(phrases.reference(ReferenceLabel(.figure, "3.2")) == reference)
    #expect(phrases.reference(ReferenceLabel(.equation, "3.1")) == equation)
  }

  /// What texts call a thing, which checks of references know, is what pages call it.
  @Test(arguments: ["en", "de", "fr", "es"])
  func textsCallNumberedThingsAsPagesDo(tag: String) {
    for kind in ReferenceLabel.Kind.allCases {
      let reference = Phrases.phrases(for: tag).reference(ReferenceLabel(kind, "3.2"))
      let word = String(reference.prefix { $0.isLetter })
      #expect(NumberLanguage(tag: tag).calls(kind, word), "\(word)")
    }
  }

  @Test(arguments: [
    ("en", "Exercise 3.2", "Exercise 3.2", "Theorem 3.1", "Proof"),
    ("de", "Aufgabe 3.2", "Aufgabe 3.2", "Satz 3.1", "Beweis"),
    ("fr", "Exercice 3.2", "exercice 3.2", "théorème 3.1", "Démonstration"),
    ("es", "Ejercicio 3.2", "ejercicio 3.2", "teorema 3.1", "Demostración"),
  ])
  func exercisesAndTheoremsAreCalledAsTheLanguageDoesIt(
    tag: String, caption: String, reference: String, theorem: String, proof: String
  ) {
    let phrases = Phrases.phrases(for: tag)
    #expect(phrases.caption(ReferenceLabel(.exercise, "3.2")) == caption)
    #expect(phrases.reference(ReferenceLabel(.exercise, "3.2")) == reference)
    #expect(phrases.reference(ReferenceLabel(.theorem, "3.1")) == theorem)
    #expect(phrases.callout(.proof) == proof)
  }

  @Test(arguments: [
    ("en", "1 March 2026", "27 November 2026", "1\u{A0}min", "45\u{A0}min"),
    ("de", "1. März 2026", "27. November 2026", "1\u{A0}min", "45\u{A0}min"),
    ("fr", "1er mars 2026", "27 novembre 2026", "1\u{A0}min", "45\u{A0}min"),
    ("es", "1 de marzo de 2026", "27 de noviembre de 2026", "1\u{A0}min", "45\u{A0}min"),
  ])
  func daysAndMinutesAreWrittenAsTheLanguageDoesIt(
    tag: String, first: String, other: String, minute: String, minutes: String
  ) throws {
    let phrases = Phrases.phrases(for: tag)
    #expect(phrases.date(try #require(CalendarDate("2026-03-01"))) == first)
    #expect(phrases.date(try #require(CalendarDate("2026-11-27"))) == other)
    #expect([1, 45].map(phrases.minutes) == [minute, minutes])
  }

  @Test(arguments: Phrases.languages.keys.sorted())
  func monthsAreToldApart(tag: String) throws {
    let days = (1...12).compactMap { CalendarDate("2026-\($0 < 10 ? "0" : "")\($0)-05") }
    #expect(Set(days.map(Phrases.phrases(for: tag).date)).count == 12)
  }

  @Test(arguments: Phrases.languages.keys.sorted())
  func kindsAreToldApartInEveryLanguage(tag: String) throws {
    let phrases = try #require(Phrases.languages[tag])
    let labels = ReferenceLabel.Kind.allCases.map { ReferenceLabel($0, "1") }
    #expect(Set(labels.map(phrases.caption)).count == labels.count)
    #expect(Set(labels.map(phrases.reference)).count == labels.count)
    #expect(Set(Callout.Kind.allCases.map(phrases.callout)).count == Callout.Kind.allCases.count)
    let titles = Failure.Kind.allCases.flatMap {
      [phrases.failure($0, false), phrases.failure($0, true)]
    }
    #expect(Set(titles).count == titles.count)
  }

  /// A page in German has no English word of the tool's own left.
  @Test func aPageSpeaksTheLanguageOfItsCourse() {
    let reference = Inline.link(
      destination: "#f", title: nil, content: [], place: LinkPlace(at: Sample.at(1)))
    var lesson = Lesson(
      file: "lessons/01-a.md", title: [.text("Titel")],
      blocks: [
        .heading(level: 2, content: [.text("Eins")], id: "eins", location: Sample.at(1)),
        .cell(0),
        .heading(level: 2, content: [.text("Zwei")], id: "zwei", location: Sample.at(1)),
        .callout(
          Callout(kind: .note, title: [], blocks: [.paragraph([reference])], location: Sample.at(1))
        ),
        .paragraph([
          .value(1), .footnoteReference(label: "n", location: Sample.at(1, 2)),
        ]),
        .cell(2),
      ],
      footnotes: [Footnote(label: "n", blocks: [.paragraph([.text("N.")])], location: Sample.at(9))]
    )
    lesson.cells = [
      Sample.cell("x", CellOptions(id: "f", code: .folded)), Sample.inlineCell(),
      Sample.cell("", CellOptions(code: .hidden)),
    ]
    let claim = Claim(statement: "Es stimmt", relation: .holds, holds: true)
    let record = LessonRecord(cells: [
      CellRecord(outputs: [Sample.curve, .claim(claim)]), CellRecord(),
      CellRecord(failure: Failure(kind: .timeout, message: "2 s")),
    ])
    let recorded = RecordedLesson(lesson, record: record)
    let site = Sample.site([recorded], course: Course(title: "Kurs", language: "de-CH"))
    let document = LessonPage(recorded, in: site).page.document.text
    #expect(
      document.split(separator: "<body")[1]
        == """
         class="lesson">
        <a class="skip-link" href="#_content">Zur Lektion springen</a>
        <header class="site-header">
        <a class="course-title" href="index.html">Kurs</a>
        </header>
        <div class="columns">
        <nav class="contents" aria-labelledby="_contents">
        <p class="contents-title" id="_contents">Auf dieser Seite</p>
        <ol>
        <li><a href="#eins"><span class="section-number">1.1</span> Eins</a></li>
        <li><a href="#zwei"><span class="section-number">1.2</span> Zwei</a></li>
        </ol>
        </nav>
        <main id="_content">
        <article>
        <header class="lesson-header">
        <p class="lesson-number">Lektion 1</p>
        <h1>Titel</h1>
        <p class="lesson-facts"><span class="minutes" title="Geschätzte Lesezeit">1 min</span>\
        <span class="claim-summary">1 Aussage, die zutrifft</span></p>
        </header>
        <details class="folded-contents">
        <summary>Auf dieser Seite</summary>
        <nav aria-label="Auf dieser Seite, eingeklappt">
        <ol>
        <li><a href="#eins"><span class="section-number">1.1</span> Eins</a></li>
        <li><a href="#zwei"><span class="section-number">1.2</span> Zwei</a></li>
        </ol>
        </nav>
        </details>
        <div class="heading">
        <h2 id="eins"><span class="section-number">1.1</span> Eins</h2>
        <a class="anchor" href="#eins" aria-label="Link zu Abschnitt 1.1"></a>
        </div>
        <div class="cell">
        <details class="folded-code">
        <summary>Code</summary>
        <pre class="code"><code class="language-swift">x</code></pre>
        </details>
        <div class="outputs">
        <figure class="plot" id="f">
        <picture>
        <source media="screen and (prefers-color-scheme: dark)" srcset="figures/01-a/f.dark.png">
        <img src="figures/01-a/f.png" width="640" height="400" \
        alt="A curve &amp; its &quot;slope&quot;" loading="lazy">
        </picture>
        <figcaption><span class="label">Abbildung 1.1</span></figcaption>
        </figure>
        <ul class="claims" role="list">
        <li class="claim claim-holds"><span class="claim-verdict">Trifft zu:</span> \
        <span class="claim-statement">Es stimmt</span></li>
        </ul>
        </div>
        </div>
        <div class="heading">
        <h2 id="zwei"><span class="section-number">1.2</span> Zwei</h2>
        <a class="anchor" href="#zwei" aria-label="Link zu Abschnitt 1.2"></a>
        </div>
        <aside class="callout callout-note" role="note" aria-label="Hinweis">
        <p class="callout-title">Hinweis</p>
        <p><a href="#f">Abbildung 1.1</a></p>
        </aside>
        <p><span class="no-value">kein Wert</span><sup class="footnote-reference" \
        style="anchor-name: --ref-1">\
        <a id="_ref-1" href="#_note-1" role="doc-noteref" aria-label="Fußnote 1">1</a></sup></p>
        <div class="cell cell-hidden">
        <div class="outputs">
        <div class="failure">
        <p class="failure-title">Läuft länger als erlaubt</p>
        <pre class="failure-message"><samp><span class="failure-text">2 s</span></samp></pre>
        </div>
        </div>
        </div>
        <section class="footnotes margin-notes" role="doc-endnotes" aria-label="Fußnoten">
        <ol>
        <li id="_note-1" class="margin-note" style="--reference: --ref-1; \
        anchor-name: --note-1"><p>N. <a href="#_ref-1" role="doc-backlink" \
        aria-label="Zurück zu Verweis 1">↩\u{FE0E}</a></p>
        </li>
        </ol>
        </section>
        </article>
        </main>
        </div>
        <footer class="site-footer">
        <p><a href="index.html">Kurs</a></p>
        <p>Alle Ausgaben auf dieser Seite stammen aus der Ausführung ihres Codes.</p>
        </footer>
        </body>
        </html>

        """)
    #expect(document.hasPrefix("<!DOCTYPE html>\n<html lang=\"de-CH\">\n"))
  }
}
