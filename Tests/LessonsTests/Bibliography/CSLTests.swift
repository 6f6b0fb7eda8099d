import Lessons
import TestSupport
import Testing

/// What a file of CSL-JSON says, and what is wrong with it.
@Suite struct CSLTests {
  private func messages(_ text: String) -> String {
    let source = SourceText(text, file: "references.json")
    return Bibliography.read(source).1.map { diagnostic in
      diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
    }.joined(separator: "\n")
  }

  @Test func anArticleHasAllItsParts() throws {
    let (entries, diagnostics) = Bibliography.read(
      SourceText(
        """
        [{"id": "lecun1998", "type": "article-journal",
          "title": "On <i>H<sub>2</sub>O</i> & $x^2$",
          "author": [{"family": "LeCun", "given": "Yann"},
            {"family": "Maaten", "given": "Laurens", "non-dropping-particle": "van der"},
            {"literal": "OpenAI"}],
          "container-title": "Proceedings of the IEEE", "volume": 86, "issue": "11",
          "page": "2278-2324", "DOI": "10.1109/5.726791", "issued": {"date-parts": [[1998, 11]]},
          "accessed": {"date-parts": [[2020, 2, 29]]}, "URL": "https://a.org"},
         {"id": "t", "type": "thesis", "publisher": "A school", "issued": {"raw": "2001-05"}}]
        """, file: "references.json"))
    #expect(diagnostics == [] && entries.map(\.key) == ["lecun1998", "t"])
    let entry = try #require(entries.first)
    #expect(entry.kind == .article)
    #expect(
      entry.authors.names == [
        .person(given: "Yann", particle: "", family: "LeCun", suffix: ""),
        .person(given: "Laurens", particle: "van der", family: "Maaten", suffix: ""),
        .organization("OpenAI"),
      ])
    #expect(entry.title.plainText == "On H2O & x^2")
    #expect(entry.container == [.text("Proceedings of the IEEE")])
    #expect(entry.volume == "86" && entry.number == "11" && entry.pages == "2278–2324")
    #expect(entry.doi == "10.1109/5.726791" && entry.date == WorkDate(year: "1998", month: 11))
    #expect(entry.accessed == CalendarDate("2020-02-29"))
    #expect(entry.keyRange.start == Location(file: "references.json", line: 1, column: 9))
    #expect(entries[1].institution == [.text("A school")])
    #expect(entries[1].date == WorkDate(year: "2001", month: 5))
  }

  @Test(arguments: [
    (
      #"[{"id": "a", "type": "book",}]"#,
      """
      references.json:1:29: error: the file is not valid JSON: expected a member's name in quotes, found '}'
      [{"id": "a", "type": "book",}]
                                  ^
      """
    ),
    (
      #"[{"id": "a", "type": "artcle-journal"}, {"type": "book"}]"#,
      """
      references.json:1:22: error: unknown type of work 'artcle-journal'
      [{"id": "a", "type": "artcle-journal"}, {"type": "book"}]
                           ^~~~~~~~~~~~~~~~ did you mean 'article-journal'?
      references.json:1:41: error: the work has no id
      [{"id": "a", "type": "artcle-journal"}, {"type": "book"}]
                                              ^~~~~~~~~~~~~~~~ write "id": "key", by which lessons cite it
      """
    ),
    (
      #"[{"id": "a", "type": "book", "issued": 3, "author": [{"given": "A"}]}]"#,
      """
      references.json:1:40: error: 'issued' is no date
      [{"id": "a", "type": "book", "issued": 3, "author": [{"given": "A"}]}]
                                             ^ write {"date-parts": [[2014, 5, 27]]}
      references.json:1:54: error: a name without a family name
      [{"id": "a", "type": "book", "issued": 3, "author": [{"given": "A"}]}]
                                                           ^~~~~~~~~~~~~~ write {"family": …, "given": …}, or {"literal": …} for an organisation
      """
    ),
    (
      #"{"id": "a"}"#,
      """
      references.json:1:1: error: a bibliography in JSON is a list of works
      {"id": "a"}
      ^~~~~~~~~~~ write '[{…}, {…}]'
      """
    ),
  ])
  func mistakesAreNamedAtTheirPlaces(text: String, expected: String) {
    #expect(messages(text) == expected)
  }
}
