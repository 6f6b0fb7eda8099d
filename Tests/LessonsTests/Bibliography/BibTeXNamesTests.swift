import Lessons
import TestSupport
import Testing

/// People and organisations in the fields of a BibTeX file.
@Suite struct BibTeXNamesTests {
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
    let entry = try #require(works("@misc{a, author = {\(text)}}").first)
    #expect(
      entry.authors.names == [
        .person(given: given, particle: particle, family: family, suffix: suffix)
      ])
  }

  @Test func organisationsStandInBracesAndOthersAreCounted() throws {
    let entry = try #require(
      works("@misc{a, author = {{Barnes and Noble, Inc.} and LeCun, Yann and others}}").first)
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
    let entry = try #require(works("@misc{a, author = {\(text)}}").first)
    #expect(
      entry.authors
        == Contributors(
          names: [.person(given: "Yann", particle: "", family: "LeCun", suffix: "")],
          hasOthers: true))
  }

  /// From BibLaTeX's manual, section 3.13.
  @Test func namesWithNamedPartsAreRead() throws {
    let entry = try #require(
      works(
        "@misc{a, author = {given=Hans, family=Harman and given=Simon, prefix=de, family=Beumont}}"
      ).first)
    #expect(
      entry.authors.names == [
        .person(given: "Hans", particle: "", family: "Harman", suffix: ""),
        .person(given: "Simon", particle: "de", family: "Beumont", suffix: ""),
      ])
  }

  @Test(arguments: [
    ("MacKay, David J.C.", "MacKay, D. J. C."), ("MacKay, David JC", "MacKay, D. J. C."),
    ("David J.C. MacKay", "MacKay, D. J. C."), ("David J. C. MacKay", "MacKay, D. J. C."),
    ("David~J.C.~MacKay", "MacKay, D. J. C."), ("D.J.C. MacKay", "MacKay, D. J. C."),
    ("D.E. Knuth", "Knuth, D. E."), ("Knuth, DE", "Knuth, D. E."),
    ("Sartre, J.-P.", "Sartre, J.-P."), ("Sartre, Jean-Paul", "Sartre, J.-P."),
    ("KNUTH, DON", "KNUTH, D."), ("Wu, Xi", "Wu, X."), ("Yule, G. Udny", "Yule, G. U."),
    ("Le Guin, Ursula K.", "Le Guin, U. K."),
  ])
  func initialsNeedNoSpaceBetweenThem(text: String, expected: String) throws {
    let entry = try #require(works("@misc{a, author = {\(text)}}").first)
    #expect(
      entry.authors.names.map { $0.inverted.replacing("\u{A0}", with: " ") } == [expected])
  }

  @Test func aNameWithoutAPartIsNamed() {
    #expect(
      problems("@misc{a, author = {MacKay, }}") == """
        references.bib:1:20: error: a part of the name is missing beside the comma
        @misc{a, author = {MacKay, }}
                           ^~~~~~~ write {Last, First}
        """)
  }

  @Test func signsBetweenNamesAreNamed() {
    #expect(
      problems("@misc{a, author = {Ada Lovelace & Alan Turing}}") == """
        references.bib:1:33: error: '&' in a name
        @misc{a, author = {Ada Lovelace & Alan Turing}}
                                        ^ names are separated by 'and'; the name of an organisation \
        is in braces of its own
        """)
  }

  @Test func aListOfWholeNamesIsNamed() {
    #expect(
      problems("@misc{a, author = {John Smith, Jane Doe}}") == """
        references.bib:1:20: warning: this is read as the name of one person
        @misc{a, author = {John Smith, Jane Doe}}
                           ^~~~~~~~~~~~~~~~~~~~ write {John Smith and Jane Doe} for several, \
        or braces around a family name of several words
        """)
    #expect(
      problems("@misc{a, author = {A. Li, B. Wu, C. Xu}}") == """
        references.bib:1:20: warning: this is read as the name of one person
        @misc{a, author = {A. Li, B. Wu, C. Xu}}
                           ^~~~~~~~~~~~~~~~~~~ names are separated by 'and': \
        {Lovelace, Ada and Turing, Alan}
        """)
  }

  @Test(arguments: [
    "García Márquez, Gabriel José", "Van Loan, Charles F.", "King, Jr., Martin Luther",
    "Oliveira Santos, Maria Clara", "Saint John, John Paul", "Steele, III, Guy L.",
    "{John Smith}, Jane Doe", "John, Peter Smith", "van der Maaten, Laurens J. P.",
    "Ben David, Shai", "Fei Fei, Li", "Lee, Daniel D.",
  ])
  func familyNamesOfSeveralWordsAreNotNamed(text: String) {
    #expect(problems("@misc{a, author = {\(text)}}") == "")
  }

  /// A space after a command of TeX ends the command, and no word: these are the names that TeX sets.
  @Test(arguments: [
    (#"Toma\v z Ho\v cevar"#, "Tomaž Hočevar"), (#"Dem\v sar, Janez"#, "Janez Demšar"),
    (#"Fran\c cois Ch\^ atelet"#, "François Châtelet"), (#"S\o ren \O ye"#, "Søren Øye"),
    (#"Erd\H os, P."#, "P. Erdős"), (#"K{\aa}re \AA s"#, "Kåre Ås"),
    (#"Mart\'\i nez, Jos{\'e}"#, "José Martínez"), (#"Gau\ss , C. F."#, "C. F. Gauß"),
    (#"Na{\"{\i}}ve \L ukasz"#, "Naïve Łukasz"), (#"S\h ocu, A."#, "A. Sỏcu"),
    (#"\ifmmode \check{C}\else \v{C}\fi{}ern\'y, J."#, "J. Černý"),
    (#"Ion Iv\u anescu"#, "Ion Ivănescu"), (#"Jean d'Alembert"#, "Jean d’Alembert"),
  ])
  func spacesAfterCommandsSeparateNothing(text: String, expected: String) throws {
    let entry = try #require(works("@misc{a, author = {\(text)}}").first)
    #expect(entry.authors.names.map(\.full) == [expected])
  }
}
