import Lessons
import TestSupport
import Testing

/// LaTeX in the texts of a BibTeX file.
@Suite struct BibTeXTextTests {
  /// The text of a switch reaches to the end of its group, which the end of the text may be.
  @Test(
    arguments: [
      (#"The {\em Book} so"#, [.text("The "), .emphasis([.text("Book")]), .text(" so")]),
      (#"The {\em Caf\'e"#, [.text("The "), .emphasis([.text("Café")])]),
      (#"{a \emph\em b} c"#, [.text("a "), .emphasis([.emphasis([.text("b")])]), .text(" c")]),
    ] as [(String, [Inline])])
  func switchesEndWithTheirGroup(title: String, expected: [Inline]) {
    let text = "@misc{a, title = {\(title)\n  year = {1990}}"
    #expect(Bibliography.read(SourceText(text, file: "a.bib")).0.map(\.title) == [expected])
  }

  @Test(arguments: ["A $$x$ b", "A {$$x$} b"])
  func displayedFormulasEndAsTheyBegin(title: String) throws {
    let text = "@misc{a, title = {\(title)}}"
    let (entries, diagnostics) = Bibliography.read(SourceText(text, file: "a.bib"))
    #expect(entries.map(\.title.plainText) == ["A x b"])
    #expect(diagnostics.map(\.message) == ["the formula begins with '$$' and ends with '$'"])
  }

  @Test(arguments: [
    (#"{\"o}{\'e}\`a\^{\i}\~n\c{c}\v{s}\H{o}\u g\k{a}\r{u}\=e\.z"#, "öéàîñçšőğąůēż"),
    (#"\ss\o\O\l\L\ae\OE\aa\AA"#, "ßøØłŁæŒåÅ"), (#"Stra\ss e \& S{\o}n"#, "Straße & Søn"),
    (##"1--2 --- 3~4 \% \_ \# \$"##, "1–2 — 3\u{A0}4 % _ # $"), (#"``a'' `b'"#, "“a” ‘b’"),
    (#"{The} {{\TeX}}book {\LaTeX} now"#, "The TeXbook LaTeX now"),
    (#"A\textsc{b} \mbox{c}"#, "Ab c"), (#"\glqq x\grqq{} \v c \c S \H{o}"#, "„x“ č Ş ő"),
    (#"\"{\i}\'{\i}\'\i\^{\j}{\aa}\o "#, "ïííĵåø"), (#"\O{}rsted \ldots"#, "Ørsted …"),
  ])
  func lettersOfLaTeXAreCharacters(text: String, expected: String) throws {
    let entry = try #require(works("@misc{a, title = {\(text)}}").first)
    #expect(entry.title == [.text(expected)])
  }

  @Test func emphasisFormulasAndLinksAreKept() throws {
    let entry = try #require(
      works(
        #"""
        @misc{a, title = {On \emph{{E}. coli} at $O(n^2)$ {\bf now} and \textit{then}},
         note = {\url{https://a.org/x_y}}}
        """#
      ).first)
    #expect(entry.title.count == 8)
    #expect(entry.title[1] == .emphasis([.text("E. coli")]))
    guard case .math(let tex) = entry.title[3] else {
      Issue.record("no formula")
      return
    }
    #expect(tex.text == "O(n^2)" && tex.location.column == 43)
    #expect(entry.title[5] == .strong([.text("now")]))
    #expect(
      entry.note == [
        .link(
          destination: "https://a.org/x_y", title: nil, content: [.text("https://a.org/x_y")],
          place: LinkPlace(at: Location(file: "references.bib", line: 2, column: 10)))
      ])
  }
}
