import Lessons
import TestSupport
import Testing

/// The examples of GitHub's specification (GFM 0.29, section 4.10), and what we add.
@Suite struct PipeTableTests {
  @Test func example198() {
    #expect(
      HTMLDump.html("| foo | bar |\n| --- | --- |\n| baz | bim |") == """
        <table>
        <thead>
        <tr>
        <th>foo</th>
        <th>bar</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>baz</td>
        <td>bim</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func example199PipesAtTheEndsAreNotNeeded() {
    #expect(
      HTMLDump.html("| abc | defghi |\n:-: | -----------:\nbar | baz") == """
        <table>
        <thead>
        <tr>
        <th align="center">abc</th>
        <th align="right">defghi</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="center">bar</td>
        <td align="right">baz</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func example200EscapedPipesBelongToTheirCell() {
    #expect(
      HTMLDump.html("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |") == """
        <table>
        <thead>
        <tr>
        <th>f|oo</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>b <code>|</code> az</td>
        </tr>
        <tr>
        <td>b <strong>|</strong> im</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func example201AnotherBlockEndsATable() {
    let html = HTMLDump.html("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar")
    #expect(html.hasSuffix("</tbody>\n</table>\n<blockquote>\n<p>bar</p>\n</blockquote>\n"))
  }

  @Test func example202ALineWithoutPipesIsARow() {
    let html = HTMLDump.html("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar")
    #expect(
      html.hasSuffix("<tr>\n<td>bar</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n<p>bar</p>\n"))
  }

  @Test func example203HeaderAndRuleMustMatch() {
    #expect(
      HTMLDump.html("| abc | def |\n| --- |\n| bar |")
        == "<p>| abc | def |\n| — |\n| bar |</p>\n")
  }

  @Test func example204RowsAreFilledAndCut() {
    let html = HTMLDump.html("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
    #expect(
      html.hasSuffix(
        """
        <tbody>
        <tr>
        <td>bar</td>
        <td></td>
        </tr>
        <tr>
        <td>bar</td>
        <td>baz</td>
        </tr>
        </tbody>
        </table>

        """))
  }

  @Test func example205ATableMayHaveNoRows() {
    #expect(
      HTMLDump.html("| abc | def |\n| --- | --- |")
        == "<table>\n<thead>\n<tr>\n<th>abc</th>\n<th>def</th>\n</tr>\n</thead>\n</table>\n")
  }

  @Test func textAboveTheHeaderIsAParagraph() {
    let html = HTMLDump.html("Text\nmore\n| a |\n|---|")
    #expect(html.hasPrefix("<p>Text\nmore</p>\n<table>"))
  }

  @Test func cellsHoldFormulasValuesNotesAndLinksAtTheirPlaces() {
    let markdown = """
      > | \\| é | b |
      > |:--|---|
      > | $a_1$ | `{swift} f(x \\| y)` |
      > | [x](y) | é\\|[z][r] |

      [r]: /u
      """
    let lesson = Lesson.parse(markdown, file: "lessons/a.md").lesson
    func place(_ line: Int, _ column: Int) -> Location {
      Location(file: "lessons/a.md", line: line, column: column)
    }
    #expect(
      lesson.blocks == [
        .quote([
          .table(
            TableBlock(
              alignments: [.left, .none],
              header: [[.text("| é")], [.text("b")]],
              rows: [
                [[.math(SourcedText("a_1", at: place(3, 6)))], [.value(0)]],
                [
                  [
                    .link(
                      destination: "y", title: nil, content: [.text("x")],
                      place: LinkPlace(
                        range: SourceRange(place(4, 5), place(4, 11)),
                        text: SourceRange(place(4, 6), place(4, 7)),
                        address: WrittenAddress(
                          "y", at: SourceRange(place(4, 9), place(4, 10)), .plain)))
                  ],
                  [
                    .text("é|"),
                    .link(
                      destination: "/u", title: nil, content: [.text("z")],
                      place: LinkPlace(
                        range: SourceRange(place(4, 17), place(4, 23)),
                        text: SourceRange(place(4, 18), place(4, 19)),
                        address: WrittenAddress(
                          "/u", at: SourceRange(place(6, 6), place(6, 8)), .plain))),
                  ],
                ],
              ]))
        ])
      ])
    #expect(lesson.cells.map(\.code.text) == ["f(x | y)"])
    #expect(lesson.cells.map(\.location) == [place(3, 22)])
  }
}
