import Lessons
import TestSupport
import Testing

/// What a file of CSL-JSON says, and what is wrong with it.
@Suite struct CSLTests {
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
                                  ^ none of its works are known until it is
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
      references.json:1:40: error: 'issued' is not a date
      [{"id": "a", "type": "book", "issued": 3, "author": [{"given": "A"}]}]
                                             ^ write {"date-parts": [[2014, 5, 27]]}
      references.json:1:54: error: a name without a family name
      [{"id": "a", "type": "book", "issued": 3, "author": [{"given": "A"}]}]
                                                           ^~~~~~~~~~~~~~ write {"family": …, "given": …}, or {"literal": …} for an organisation
      """
    ),
    (
      """
      [{"id": "a", "type": "book", "ttle": "T", "autor": [],
        "doi": "10.1/x", "mood": 1},
       {"id": "b", "type": "book", "mood": 2}]
      """,
      """
      references.json:1:30: warning: CSL has no variable 'ttle'
      [{"id": "a", "type": "book", "ttle": "T", "autor": [],
                                   ^~~~~~ did you mean 'title'?
      references.json:1:43: warning: CSL has no variable 'autor'
      [{"id": "a", "type": "book", "ttle": "T", "autor": [],
                                                ^~~~~~~ did you mean 'author'?
      references.json:2:3: warning: CSL has no variable 'doi'
        "doi": "10.1/x", "mood": 1},
        ^~~~~ did you mean 'DOI'?
      references.json:2:20: warning: CSL has no variable 'mood'
        "doi": "10.1/x", "mood": 1},
                         ^~~~~~ remove it, or put it in "custom": {…}: it is not shown
      """
    ),
    (
      """
      [{"id": "a", "type": "book", "author": "Ada", "title": ["T"],
        "editor": [{"famly": "A", "literal": "B"}, {"famly": "C"}]}]
      """,
      """
      references.json:1:40: error: 'author' is not a list of names
      [{"id": "a", "type": "book", "author": "Ada", "title": ["T"],
                                             ^~~~~ write [{"family": …, "given": …}]
      references.json:1:56: error: 'title' is not a string
      [{"id": "a", "type": "book", "author": "Ada", "title": ["T"],
                                                             ^~~~~ write "title": "…"
      references.json:2:15: warning: CSL has no variable 'famly'
        "editor": [{"famly": "A", "literal": "B"}, {"famly": "C"}]}]
                    ^~~~~~~ did you mean 'family'?
      references.json:2:47: warning: CSL has no variable 'famly'
        "editor": [{"famly": "A", "literal": "B"}, {"famly": "C"}]}]
                                                    ^~~~~~~ did you mean 'family'?
      """
    ),
    (
      #"[{"id": "a", "type": "book", "accessed": {"date-parts": [[2020, 2]]}, "id": "b"}]"#,
      """
      references.json:1:42: warning: 'accessed' is not a day
      [{"id": "a", "type": "book", "accessed": {"date-parts": [[2020, 2]]}, "id": "b"}]
                                               ^~~~~~~~~~~~~~~~~~~~~~~~~~~ write {"date-parts": [[2014, 5, 27]]}
      references.json:1:71: error: 'id' appears twice
      [{"id": "a", "type": "book", "accessed": {"date-parts": [[2020, 2]]}, "id": "b"}]
                                                                            ^~~~ remove one of them
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
    #expect(problems(text, file: "references.json") == expected)
  }

  /// The variables of the CSL 1.0.2 specification, appendix IV, and what the schema for data adds.
  @Test func variablesThatAreNotShownAreKnown() {
    #expect(
      problems(
        #"""
        [{"id": 1, "type": "chapter", "abstract": "A", "collection-number": 3, "event-place": "Paris",
          "ISBN": "1", "keyword": "k", "language": "en", "number-of-pages": 9, "original-date": {"raw": "1900"},
          "chair": [], "status": "s", "title-short": "T", "year-suffix": "a", "custom": {"x": 1},
          "citation-key": "k", "shortTitle": "T", "journalAbbreviation": "J", "categories": []}]
        """#, file: "references.json") == "")
  }

  @Test func translatorsAndOthersAreRead() throws {
    let (entries, diagnostics) = Bibliography.read(
      SourceText(
        #"""
        [{"id": "a", "type": "book", "author": [{"family": "A"}, {"literal": "et al."}],
          "translator": [{"family": "B", "given": "C"}]}]
        """#, file: "references.json"))
    let entry = try #require(entries.first)
    #expect(diagnostics == [])
    #expect(entry.authors.hasOthers && entry.authors.names.map(\.short) == ["A"])
    #expect(entry.translators.names.map(\.full) == ["C B"])
  }
}
