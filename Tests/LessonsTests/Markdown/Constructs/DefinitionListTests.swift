import Lessons
import TestSupport
import Testing

/// The examples of PHP Markdown Extra's documentation, and what we add.
@Suite struct DefinitionListTests {
  @Test func termsAndDefinitions() {
    #expect(
      HTMLDump.html(
        """
        Apple
        :   Pomaceous fruit of plants of the genus Malus in
            the family Rosaceae.

        Orange
        :   The fruit of an evergreen tree of the genus Citrus.
        """) == """
          <dl>
          <dt>Apple</dt>
          <dd>Pomaceous fruit of plants of the genus Malus in
          the family Rosaceae.</dd>
          <dt>Orange</dt>
          <dd>The fruit of an evergreen tree of the genus Citrus.</dd>
          </dl>

          """)
  }

  @Test func severalTermsAndSeveralDefinitions() {
    #expect(
      HTMLDump.html("Term *1*\nTerm $2$\n: Definition a\n: Definition b\nlazy") == """
        <dl>
        <dt>Term <em>1</em></dt>
        <dt>Term <math>2</math></dt>
        <dd>Definition a</dd>
        <dd>Definition b
        lazy</dd>
        </dl>

        """)
  }

  @Test func paragraphsCellsAndListsBelongToDefinitions() {
    #expect(
      HTMLDump.html(
        """
        > Term
        >
        > :   First
        >
        >     Second [x]
        >
        >     ```swift
        >     1
        >     ```
        >
        >     - item

        [x]: /u
        """) == """
          <blockquote>
          <dl>
          <dt>Term</dt>
          <dd><p>First</p>
          <p>Second <a href="/u">x</a></p>
          <pre><code class="language-swift">1
          </code></pre>
          <ul>
          <li>item</li>
          </ul>
          </dd>
          </dl>
          </blockquote>

          """)
  }

  @Test func whatIsInADefinitionIsRead() {
    let (lesson, diagnostics) = Lesson.parse(
      "Term\n: `{swift} a` [^n] ## \n\n  ## Inner\n\n[^n]: Note", file: "lessons/a.md")
    #expect(diagnostics == [])
    #expect(lesson.cells.map(\.location) == [Location(file: "lessons/a.md", line: 2, column: 12)])
    #expect(lesson.footnotes.map(\.label) == ["n"])
    let entry = IndexedLesson(lesson, LessonOutcome(), number: 1)
    #expect(entry.sections.map(\.id) == ["inner"])
  }

  @Test func colonsElsewhereAreText() {
    #expect(HTMLDump.html("```\na\n: b\n```") == "<pre><code>a\n: b\n</code></pre>\n")
    #expect(
      HTMLDump.html("$$\na\n: b\n$$") == "<math display>a\n: b</math>\n")
    #expect(
      HTMLDump.html("- a\n+ b\n1.5: c")
        == "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b\n1.5: c</li>\n</ul>\n")
  }

  @Test func aTermThatContinuesADefinitionIsAnError() {
    #expect(
      diagnostics("Apple\n: A fruit\nOrange\n: Another\n\n- B\n  : b\n  C\n  : c") == """
        lessons/demo.md:3:1: error: 'Orange' continues the definition above it
        Orange
        ^~~~~~ put an empty line above a new term
        lessons/demo.md:8:3: error: 'C' continues the definition above it
          C
          ^ put an empty line above a new term
        """)
    let source = "Apple\n: A fruit\nOrange\n: Another\n"
    let fixes = Lesson.parse(source, file: "a.md").diagnostics.compactMap(\.fix)
    let fixed = fixes.applied(to: source, of: "a.md").text
    #expect(fixed == "Apple\n: A fruit\n\nOrange\n: Another\n")
    #expect(diagnostics(fixed).isEmpty)
  }

  @Test func anImageIsNoTerm() {
    #expect(
      diagnostics("![a](b.png)\n: A caption") == """
        lessons/demo.md:2:1: error: there is neither a term to define here nor a table to caption
        : A caption
        ^ write the term on the line above; '\\:' is a colon
        """)
  }

  /// A table after definitions does not take the last of them for its caption.
  @Test func aDefinitionAboveATableIsNoCaption() {
    let table = "\n\n| c |\n|---|\n| 3 |"
    let html = "<table>\n<thead>\n<tr>\n<th>c</th>"
    for markdown in [
      "Term\n: first\n: second" + table, "Term\n\n: first\n\n: second" + table,
    ] {
      let shown = HTMLDump.html(markdown)
      #expect(shown.contains("<dt>Term</dt>"), "\(shown)")
      #expect(shown.contains("first") && shown.contains("second"), "\(shown)")
      #expect(shown.contains("</dl>\n\(html)"), "\(shown)")
    }
    let shown = HTMLDump.html("A term of words\n\n: one" + table)
    #expect(shown.contains("<dt>A term of words</dt>") && shown.contains("</dl>\n\(html)"))
    // Below a sentence a caption is expected, and one with an id is certain.
    for markdown in [
      "The losses are:\n\n: one" + table, "This is how it ended.\n\n: one" + table,
      "What we have measured so far\n\n: one" + table,
    ] {
      let shown = HTMLDump.html(markdown)
      #expect(!shown.contains("<dl>") && shown.contains("one"), "\(shown)")
    }
    let identified = HTMLDump.html("Term\n: first\n\n: second {#tab-a}" + table)
    #expect(!identified.contains("<dd>second"), "\(identified)")
    #expect(identified.contains("<dd><p>first"), "\(identified)")
  }
}
