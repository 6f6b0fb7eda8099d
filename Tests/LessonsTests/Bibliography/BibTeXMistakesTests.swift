import Lessons
import TestSupport
import Testing

/// What is wrong in a BibTeX file.
@Suite struct BibTeXMistakesTests {
  /// What several works take from one entry is named once, where it is written.
  @Test func mistakesInDataAreNamedOnce() {
    #expect(
      problems(
        """
        @xdata{x, publsher = {P}, xdata = {none}, address = {\\foo}}
        @misc{a, xdata = {x}}
        @misc{b, xdata = {x}}
        """) == """
          references.bib:1:11: warning: unknown field 'publsher'
          @xdata{x, publsher = {P}, xdata = {none}, address = {\\foo}}
                    ^~~~~~~~ did you mean 'publisher'?
          references.bib:1:36: error: there is no entry 'none'
          @xdata{x, publsher = {P}, xdata = {none}, address = {\\foo}}
                                             ^~~~
          references.bib:1:54: error: unknown LaTeX command '\\foo'
          @xdata{x, publsher = {P}, xdata = {none}, address = {\\foo}}
                                                               ^~~~ write the character itself, or '\\textbackslash' for a backslash
          """)
  }

  @Test func dataThatNamesItselfIsAnError() {
    #expect(
      problems(
        """
        @xdata{a, xdata = {b, b}}
        @xdata{b, xdata = {a}}
        @misc{c, xdata = {a}}
        @misc{d, crossref = {d}}
        """) == """
          references.bib:2:20: error: the entry 'a' takes its data from itself
          @xdata{b, xdata = {a}}
                             ^ remove 'a' here
          references.bib:4:22: error: the entry 'd' takes its data from itself
          @misc{d, crossref = {d}}
                               ^ remove 'd' here
          """)
  }

  @Test func anUnclosedBraceIsNamedAndTheEntriesAroundItAreRead() {
    let text = """
      @book{a, title = {A}}
      @article{b,
        title = {Nets {and braces},
        year = {1990}
      }
      @book{c, title = {C}}

      """
    #expect(
      problems(text) == """
        references.bib:3:11: error: the brace is not closed
          title = {Nets {and braces},
                  ^ add '}' at the end of the text
        """)
    let entries = Bibliography.read(SourceText(text, file: "references.bib")).0
    #expect(entries.map(\.key) == ["a", "b", "c"])
    #expect(
      entries[1].title == [.text("Nets and braces")] && entries[1].date == WorkDate(year: "1990"))
  }

  @Test(arguments: [
    (
      "@book{a,\n  title = {A}\n  year = 1990\n}",
      """
      references.bib:2:14: error: no comma after the field 'title'
        title = {A}
                   ^ add ','
      """
    ),
    (
      "@book{a, title = {A}, year = 19 98, edition = 2 nd\n}",
      """
      references.bib:1:33: error: the value of 'year' ends before this
      @book{a, title = {A}, year = 19 98, edition = 2 nd
                                      ^~ put all of it in braces: year = {…}
      references.bib:1:49: error: the value of 'edition' ends before this
      @book{a, title = {A}, year = 19 98, edition = 2 nd
                                                      ^~ put all of it in braces: edition = {…}
      """
    ),
    (
      "@book{a, title = {A}, year = 1990",
      """
      references.bib:1:1: error: the entry 'a' is not closed
      @book{a, title = {A}, year = 1990
      ^~~~~~~ add '}' at its end
      """
    ),
    (
      "@book{a, title = {A}}, year = 1990}",
      """
      references.bib:1:22: error: the entry 'a' ends before this
      @book{a, title = {A}}, year = 1990}
                           ^ remove the extra '}' before it
      """
    ),
    (
      "@book{a, title = {A}, Title = {B}}",
      """
      references.bib:1:23: error: the field 'Title' appears twice
      @book{a, title = {A}, Title = {B}}
                            ^~~~~ the first is at line 1
      """
    ),
    (
      "@artcle{a, title = {A}}",
      """
      references.bib:1:2: error: unknown type of entry '@artcle'
      @artcle{a, title = {A}}
       ^~~~~~ did you mean '@article'?
      """
    ),
    (
      "@book{a, title = {A \\emphh{b}}}",
      """
      references.bib:1:21: error: unknown LaTeX command '\\emphh'
      @book{a, title = {A \\emphh{b}}}
                          ^~~~~~ did you mean '\\emph'?
      """
    ),
    (
      "@book{a, tilte = {A}}",
      """
      references.bib:1:10: warning: unknown field 'tilte'
      @book{a, tilte = {A}}
               ^~~~~ did you mean 'title'?
      """
    ),
    (
      "@book{title = {A}}",
      """
      references.bib:1:1: error: the entry has no key
      @book{title = {A}}
      ^~~~~ write '@book{key, …}', by which lessons cite it
      """
    ),
    (
      "@book{a, journal = naturr}",
      """
      references.bib:1:20: error: no '@string' defines 'naturr'
      @book{a, journal = naturr}
                         ^~~~~~ write text in braces: {naturr}
      """
    ),
    (
      "@book{a, author = {A, B, C, D}}",
      """
      references.bib:1:20: error: a name with 3 commas
      @book{a, author = {A, B, C, D}}
                         ^~~~~~~~~~ names are separated by 'and': {Lovelace, Ada and Turing, Alan}
      """
    ),
    (
      "@book{a, author = {A and and B}}",
      """
      references.bib:1:20: error: a name is missing beside 'and'
      @book{a, author = {A and and B}}
                         ^~~~~~~~~~~ names are separated by one 'and': {Ada Lovelace and Alan Turing}
      """
    ),
    (
      "@book{a, doi = {nature}, url = {javascript:x}, date = {2014-13}}",
      """
      references.bib:1:56: error: '2014-13' is not a date
      @book{a, doi = {nature}, url = {javascript:x}, date = {2014-13}}
                                                             ^~~~~~~ write '2014', '2014-05' or '2014-05-27', '2014~' for about 2014, '../2014' for until 2014
      references.bib:1:17: error: 'nature' is not a DOI
      @book{a, doi = {nature}, url = {javascript:x}, date = {2014-13}}
                      ^~~~~~ a DOI begins with '10.': 10.1038/323533a0
      references.bib:1:33: error: 'javascript:x' is not a web address
      @book{a, doi = {nature}, url = {javascript:x}, date = {2014-13}}
                                      ^~~~~~~~~~~~ a web address begins with 'https://'
      """
    ),
    (
      "@book{a, title = {A $x}}",
      """
      references.bib:1:21: error: the formula is not closed
      @book{a, title = {A $x}}
                          ^ add '$' at its end, or write '\\$' for a dollar
      """
    ),
    (
      "@book{a, title = {A $$x}}",
      """
      references.bib:1:21: error: the formula is not closed
      @book{a, title = {A $$x}}
                          ^~ add '$$' at its end, or write '\\$' for a dollar
      """
    ),
    (
      "@book a, title = {A}}",
      """
      references.bib:1:1: error: '@book' has no braces after it
      @book a, title = {A}}
      ^~~~~ write '@article{key, …}', or '%' before a comment
      """
    ),
    (
      "@inproceedings{a, crossref = {b}}",
      """
      references.bib:1:31: error: there is no entry 'b'
      @inproceedings{a, crossref = {b}}
                                    ^
      """
    ),
    (
      #"@misc{a, title = "A \"quote\""}"#,
      #"""
      references.bib:1:21: error: '\"' puts two dots on a letter, and quotes nothing
      @misc{a, title = "A \"quote\""}
                          ^~ write ``…'' for a quotation
      references.bib:1:28: error: '\"' puts two dots on a letter, and quotes nothing
      @misc{a, title = "A \"quote\""}
                                 ^~ write ``…'' for a quotation
      """#
    ),
  ])
  func mistakesAreNamedAtTheirPlaces(text: String, expected: String) {
    let sorted = expected.contains("not a DOI")
    let found = problems(text)
    if sorted {
      #expect(
        Set(found.split(separator: "\n")) == Set(expected.split(separator: "\n")))
    } else {
      #expect(found == expected)
    }
  }
}
