import Lessons
import TestSupport
import Testing

/// What a BibTeX file says, and what is wrong with it.
@Suite struct BibTeXTests {
  private func read(_ text: String) -> [BibliographyEntry] {
    let (entries, diagnostics) = Bibliography.read(SourceText(text, file: "references.bib"))
    #expect(diagnostics == [])
    return entries
  }

  private func messages(_ text: String) -> String {
    let source = SourceText(text, file: "references.bib")
    return Bibliography.read(source).1.map { diagnostic in
      diagnostic.rendered(sourceLine: diagnostic.location.flatMap { source.line($0.line) })
    }.joined(separator: "\n")
  }

  @Test func anArticleHasAllItsParts() throws {
    let entry = try #require(
      read(
        #"""
        This is a comment, and so is me@example.org.
        @string{nature = "Nature"}
        @STRING(pub = {Springer})
        @preamble{"\newcommand{\x}{y}"}
        @comment{@article{not, title = {No}}}
        @Article{rumelhart1986,
          author  = "Rumelhart, David E. and Hinton, Geoffrey E. and Williams, Ronald J.",
          title   = {Learning representations by
                     back-propagating errors},
          journal = nature # { (London)},
          year = 1986, month = oct, volume = 323, number = {6088}, pages = "533--536",
          doi = {https://doi.org/10.1038/323533a0},
          publisher = pub,
        }
        """#
      ).first)
    #expect(entry.key == "rumelhart1986" && entry.kind == .article)
    #expect(
      entry.authors.names == [
        .person(given: "David E.", particle: "", family: "Rumelhart", suffix: ""),
        .person(given: "Geoffrey E.", particle: "", family: "Hinton", suffix: ""),
        .person(given: "Ronald J.", particle: "", family: "Williams", suffix: ""),
      ])
    #expect(entry.title == [.text("Learning representations by back-propagating errors")])
    #expect(entry.container == [.text("Nature (London)")])
    #expect(entry.date == WorkDate(year: "1986", month: 10))
    #expect(entry.volume == "323" && entry.number == "6088" && entry.pages == "533–536")
    #expect(entry.doi == "10.1038/323533a0" && entry.publisher == [.text("Springer")])
    #expect(entry.keyRange.start == Location(file: "references.bib", line: 6, column: 10))
  }

  /// By the rules of BibTeX, “Tame the BeaST”, section 11.
  @Test(arguments: [
    ("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", ""),
    ("van Beethoven, Ludwig", "Ludwig", "van", "Beethoven", ""),
    (
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph",
      "de la", "Vallée Poussin", ""
    ),
    ("King, Jr., Martin Luther", "Martin Luther", "", "King", "Jr."),
    ("Donald E. Knuth", "Donald E.", "", "Knuth", ""),
    ("Plato", "", "", "Plato", ""),
    ("Maaten, Laurens van der", "Laurens van der", "", "Maaten", ""),
    ("van der Maaten, Laurens", "Laurens", "van der", "Maaten", ""),
    ("{\\L}ukasz Kaiser", "Łukasz", "", "Kaiser", ""),
    ("J{\\\"u}rgen Schmidhuber", "Jürgen", "", "Schmidhuber", ""),
    ("Val\\'{e}rie~Dupont", "Valérie", "", "Dupont", ""),
  ])
  func namesHaveParts(text: String, given: String, particle: String, family: String, suffix: String)
    throws
  {
    let entry = try #require(read("@misc{a, author = {\(text)}}").first)
    #expect(
      entry.authors.names == [
        .person(given: given, particle: particle, family: family, suffix: suffix)
      ])
  }

  @Test func organisationsStandInBracesAndOthersAreCounted() throws {
    let entry = try #require(
      read("@misc{a, author = {{Barnes and Noble, Inc.} and LeCun, Yann and others}}").first)
    #expect(
      entry.authors
        == Contributors(
          names: [
            .organization("Barnes and Noble, Inc."),
            .person(given: "Yann", particle: "", family: "LeCun", suffix: ""),
          ], hasOthers: true))
  }

  @Test(arguments: [
    "Yann LeCun and others", "Yann LeCun and et al.", "Yann LeCun et al.", "LeCun, Yann, et al.",
    "LeCun, Yann and {et al.}", "LeCun, Yann et~al.", "Yann LeCun and Others",
  ])
  func othersAreNoNames(text: String) throws {
    let entry = try #require(read("@misc{a, author = {\(text)}}").first)
    #expect(
      entry.authors
        == Contributors(
          names: [.person(given: "Yann", particle: "", family: "LeCun", suffix: "")],
          hasOthers: true))
  }

  /// From BibLaTeX's manual, section 3.13.
  @Test func namesWithNamedPartsAreRead() throws {
    let entry = try #require(
      read(
        "@misc{a, author = {given=Hans, family=Harman and given=Simon, prefix=de, family=Beumont}}"
      ).first)
    #expect(
      entry.authors.names == [
        .person(given: "Hans", particle: "", family: "Harman", suffix: ""),
        .person(given: "Simon", particle: "de", family: "Beumont", suffix: ""),
      ])
  }

  /// From BibLaTeX's manual, sections 2.1.1 and 2.2.3: data for several entries, and other keys of one.
  @Test func dataAndOtherKeysOfEntriesAreUsed() {
    let entries = read(
      """
      @xdata{hup, publisher = {Harvard University Press}, location = {Cambridge}, xdata = {year}}
      @xdata{year, date = {1998}}
      @book{a, title = {A}, xdata = {hup}, location = {Paris}}
      @proceedings{p, title = {P}, ids = {old, older}}
      @inproceedings{b, title = {B}, crossref = {older}}
      """)
    #expect(entries.map(\.key) == ["a", "p", "b"])
    #expect(
      entries[0].publisher == [.text("Harvard University Press")]
        && entries[0].place == [.text("Paris")] && entries[0].date == WorkDate(year: "1998"))
    #expect(entries[2].container == [.text("P")])
  }

  /// BibLaTeX's manual, section 3.13.6, and Biber's rules for `crossref`: what an entry says itself comes
  /// before what it takes from others.
  @Test func whatIsNearerComesFirst() {
    let entries = read(
      """
      @xdata{outer, xdata = {inner}, publisher = {Outer}}
      @xdata{inner, publisher = {Inner}, location = {Rome}}
      @book{a, title = {A}, xdata = {outer}}
      @proceedings{p, title = {P}, booktitle = {Q}, date = {1999}, xdata = {inner}}
      @inproceedings{b, title = {B}, year = 2000, crossref = {p}}
      """)
    #expect(
      entries[0].publisher == [.text("Outer")] && entries[0].place == [.text("Rome")]
        && entries[2].container == [.text("Q")] && entries[2].date == WorkDate(year: "2000")
        && entries[2].publisher == [.text("Inner")])
  }

  /// What several works take from one entry is named once, where it is written.
  @Test func mistakesInDataAreNamedOnce() {
    #expect(
      messages(
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
      messages(
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
    "10.1038/323533a0", "https://doi.org/10.1038/323533a0", "http://dx.doi.org/10.1038/323533a0",
    "doi:10.1038/323533a0", "doi.org/10.1038/323533a0", "http://doi.acm.org/10.1038/323533a0",
  ])
  func aDOIMayBeAnAddress(text: String) {
    #expect(read("@misc{a, doi = {\(text)}}").first?.doi == "10.1038/323533a0")
  }

  /// Fields of BibLaTeX's manual that are near others are no slips.
  @Test func fieldsOfBibLaTeXAreKnown() throws {
    let entry = try #require(
      read(
        """
        @article{a, title = {T}, volumes = 3, editora = {E, F}, titleaddon = {x},
          translator = {Ada Lovelace}, eid = {12}, xjournal = {J}, addendum = {Later}, note = {First}, origdate = 1900,
          part = 2, shorthand = {T}, eventdate = {2001}, langid = {german}, keyword = {a}}
        """
      ).first)
    #expect(entry.translators.names.map(\.full) == ["Ada Lovelace"] && entry.pages == "12")
    #expect(entry.note == [.text("First. Later")])
  }

  @Test(arguments: [
    (#"{\"o}{\'e}\`a\^{\i}\~n\c{c}\v{s}\H{o}\u g\k{a}\r{u}\=e\.z"#, "öéàîñçšőğąůēż"),
    (#"\ss\o\O\l\L\ae\OE\aa\AA"#, "ßøØłŁæŒåÅ"), (#"Stra\ss e \& S{\o}n"#, "Straße & Søn"),
    (##"1--2 --- 3~4 \% \_ \# \$"##, "1–2 — 3\u{A0}4 % _ # $"), (#"``a'' `b'"#, "“a” ‘b’"),
    (#"{The} {{\TeX}}book {\LaTeX} now"#, "The TeXbook LaTeX now"),
    (#"A\textsc{b} \mbox{c}"#, "Ab c"), (#"\O{}rsted \ldots"#, "Ørsted …"),
  ])
  func lettersOfLaTeXAreCharacters(text: String, expected: String) throws {
    let entry = try #require(read("@misc{a, title = {\(text)}}").first)
    #expect(entry.title == [.text(expected)])
  }

  @Test func emphasisFormulasAndLinksAreKept() throws {
    let entry = try #require(
      read(
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

  @Test func datesArchivesAndParentsAreRead() {
    let entries = read(
      """
      @online{adam, title = {Adam}, date = {2014-12-22}, eprint = {1412.6980}, archiveprefix = {arXiv},
        urldate = {2020-02-29}, url = {https://a.org/a\\_b}}
      @inproceedings{child, title = {C}, crossref = {Parent}}
      @proceedings{parent, title = {Proceedings}, year = {2001}, publisher = {P}}
      @phdthesis{t, title = {T}, school = {S}, year = 1990}
      @book{b, title = {B}, date = {1942/1945}}
      """)
    #expect(entries.map(\.kind) == [.online, .paper, .book, .thesis, .book])
    #expect(entries[0].date == WorkDate(year: "2014", month: 12, day: 22))
    #expect(entries[0].arXiv == "1412.6980" && entries[0].url == "https://a.org/a_b")
    #expect(entries[0].accessed == CalendarDate("2020-02-29"))
    #expect(
      entries[1].container == [.text("Proceedings")] && entries[1].date == WorkDate(year: "2001"))
    #expect(
      entries[3].institution == [.text("S")] && entries[4].date == WorkDate(year: "1942–1945"))
  }

  // MARK: Mistakes

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
      messages(text) == """
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
  ])
  func mistakesAreNamedAtTheirPlaces(text: String, expected: String) {
    let sorted = expected.contains("not a DOI")
    let messages = messages(text)
    if sorted {
      #expect(
        Set(messages.split(separator: "\n")) == Set(expected.split(separator: "\n")))
    } else {
      #expect(messages == expected)
    }
  }

  @Test func keysAreUsedOnceInAllFiles() {
    var bibliography = Bibliography(files: ["a.bib", "b.bib"])
    let first = Bibliography.read(SourceText("@book{Key, title = {A}}", file: "a.bib")).0
    let second = Bibliography.read(SourceText("@book{key, title = {B}}", file: "b.bib")).0
    #expect(bibliography.add(first) == [])
    #expect(
      bibliography.add(second).map { $0.rendered(sourceLine: "@book{key, title = {B}}") } == [
        """
        b.bib:1:7: error: the key 'key' is used twice
        @book{key, title = {B}}
              ^~~ case makes no difference: 'Key' is at a.bib:1:7
        """
      ])
    #expect(bibliography["Key"]?.title == [.text("A")] && bibliography["key"] == nil)
  }
}
