import Lessons
import TestSupport
import Testing

/// What the entries of a BibTeX file say.
@Suite struct BibTeXTests {
  @Test func anArticleHasAllItsParts() throws {
    let entry = try #require(
      works(
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

  /// From BibLaTeX's manual, sections 2.1.1 and 2.2.3: data for several entries, and other keys of one.
  @Test func dataAndOtherKeysOfEntriesAreUsed() {
    let entries = works(
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
    let entries = works(
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

  @Test(arguments: [
    "10.1038/323533a0", "https://doi.org/10.1038/323533a0", "http://dx.doi.org/10.1038/323533a0",
    "doi:10.1038/323533a0", "doi.org/10.1038/323533a0", "http://doi.acm.org/10.1038/323533a0",
  ])
  func aDOIMayBeAnAddress(text: String) {
    #expect(works("@misc{a, doi = {\(text)}}").first?.doi == "10.1038/323533a0")
  }

  /// Fields of BibLaTeX's manual that are near others are no slips.
  @Test func fieldsOfBibLaTeXAreKnown() throws {
    let entry = try #require(
      works(
        """
        @article{a, title = {T}, volumes = 3, editora = {E, F}, titleaddon = {x},
          translator = {Ada Lovelace}, eid = {12}, xjournal = {J}, addendum = {Later}, note = {First}, origdate = 1900,
          part = 2, shorthand = {T}, eventdate = {2001}, langid = {german}, keyword = {a}}
        """
      ).first)
    #expect(entry.translators.names.map(\.full) == ["Ada Lovelace"] && entry.pages == "12")
    #expect(entry.note == [.text("First. Later")])
  }

  @Test func datesArchivesAndParentsAreRead() {
    let entries = works(
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
