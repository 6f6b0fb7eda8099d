import Lessons
import TestSupport
import Testing

/// When works appeared, as BibLaTeX and CSL write it.
@Suite struct WorkDateTests {
  private static func year(
    _ number: Int, unknownDigits: Int = 0, isApproximate: Bool = false, isUncertain: Bool = false
  ) -> WorkYear {
    var year = WorkYear(number)
    year.unknownDigits = unknownDigits
    year.isApproximate = isApproximate
    year.isUncertain = isUncertain
    return year
  }

  /// From BibLaTeX's manual, section 2.3.8, and from ISO 8601-2.
  @Test(arguments: [
    ("1850", WorkDate(years: .year(year(1850)))),
    ("1997/", WorkDate(years: .interval(from: year(1997), to: nil))),
    ("1997/..", WorkDate(years: .interval(from: year(1997), to: nil))),
    ("/1997", WorkDate(years: .interval(from: nil, to: year(1997)))),
    ("../2001", WorkDate(years: .interval(from: nil, to: year(2001)))),
    ("1988/1992", WorkDate(years: .interval(from: year(1988), to: year(1992)))),
    ("2002-01/2002-02", WorkDate(years: .year(year(2002)), month: 1)),
    ("2009-01-31", WorkDate(years: .year(year(2009)), month: 1, day: 31)),
    ("2004-22", WorkDate(years: .year(year(2004)))),
    ("1723~", WorkDate(years: .year(year(1723, isApproximate: true)))),
    ("1723?", WorkDate(years: .year(year(1723, isUncertain: true)))),
    ("1723%", WorkDate(years: .year(year(1723, isApproximate: true, isUncertain: true)))),
    (
      "2004-02-01%/2004-02-08",
      WorkDate(
        years: .interval(
          from: year(2004, isApproximate: true, isUncertain: true), to: year(2004)), month: 2,
        day: 1)
    ),
    ("199X", WorkDate(years: .year(year(1990, unknownDigits: 1)))),
    ("19XX", WorkDate(years: .year(year(1900, unknownDigits: 2)))),
    ("1999-XX", WorkDate(years: .year(year(1999)))),
    ("1999-01-XX", WorkDate(years: .year(year(1999)), month: 1)),
    ("-0876", WorkDate(years: .year(year(-876)))),
    ("2004-04-25T14:34:00", WorkDate(years: .year(year(2004)), month: 4, day: 25)),
    ("2004-04-05T14:34:00+05:00", WorkDate(years: .year(year(2004)), month: 4, day: 5)),
  ])
  func aDateOfBibLaTeXIsRead(text: String, expected: WorkDate) throws {
    let source = SourceText("@misc{a, date = {\(text)}}", file: "references.bib")
    let (entries, diagnostics) = Bibliography.read(source)
    #expect(entries.first?.date == expected && diagnostics == [])
  }

  @Test(arguments: [
    "May 2014", "2014-13", "2014-02-30", "14", "XXXX", "2014-05-27T25:61", "1/2/3", "..", "/",
    "2014-", "20X4", "2001-13-45", "2001/1999", "2001-05/2001-04", "2001-02-30", "2001-00",
  ])
  func anyOtherTextIsNamed(text: String) {
    let source = SourceText("@misc{a, date = {\(text)}}", file: "references.bib")
    #expect(
      Bibliography.read(source).1.map(\.message) == ["'\(text)' is not a date"])
  }

  @Test(arguments: [
    ("1850~", WorkDate(years: .year(year(1850, isApproximate: true)))),
    ("185X", WorkDate(years: .year(year(1850, unknownDigits: 1)))),
    ("1942--1945", WorkDate(years: .interval(from: year(1942), to: year(1945)))),
    ("ca. 1850", WorkDate(years: .text("ca. 1850"))),
    ("in press", WorkDate(years: .text("in press"))),
  ])
  func aYearOfBibTeXIsAnyText(text: String, expected: WorkDate) {
    let source = SourceText("@misc{a, year = {\(text)}}", file: "references.bib")
    let (entries, diagnostics) = Bibliography.read(source)
    #expect(entries.first?.date == expected && diagnostics == [])
  }

  @Test(arguments: [
    (#"{"date-parts": [[2014, 5, 27]]}"#, WorkDate(years: .year(year(2014)), month: 5, day: 27)),
    (#"{"date-parts": [["2014", "05"]]}"#, WorkDate(years: .year(year(2014)), month: 5)),
    (#"{"date-parts": [["1999", "", ""]]}"#, WorkDate(years: .year(year(1999)))),
    (
      #"{"date-parts": [[1942], [1945]]}"#,
      WorkDate(years: .interval(from: year(1942), to: year(1945)))
    ),
    (
      #"{"date-parts": [[1850]], "circa": true}"#,
      WorkDate(years: .year(year(1850, isApproximate: true)))
    ),
    (
      #"{"date-parts": [[1850]], "circa": "1"}"#,
      WorkDate(years: .year(year(1850, isApproximate: true)))
    ),
    (#"{"date-parts": [[1850]], "circa": 0}"#, WorkDate(years: .year(year(1850)))),
    (#"{"date-parts": [[2014, 22]]}"#, WorkDate(years: .year(year(2014)))),
    (
      #"{"date-parts": [["2014", "2", "28"]]}"#,
      WorkDate(years: .year(year(2014)), month: 2, day: 28)
    ),
    (
      #"{"date-parts": [[2014, 5, 27], [2014, 5, 30]]}"#,
      WorkDate(years: .year(year(2014)), month: 5, day: 27)
    ),
    (#"{"date-parts": [[1997], [null]]}"#, WorkDate(years: .year(year(1997)))),
    (#"{"edtf": "2004-06~"}"#, WorkDate(years: .year(year(2004, isApproximate: true)), month: 6)),
    (#"{"date-parts": [[-43]]}"#, WorkDate(years: .year(year(-43)))),
    (#""2014-05""#, WorkDate(years: .year(year(2014)), month: 5)),
    (#"{"raw": "27 May 2014"}"#, WorkDate(years: .year(year(2014)))),
    (#"{"raw": "2014/05/27"}"#, WorkDate(years: .year(year(2014)))),
    (#"{"raw": "2010-2012"}"#, WorkDate(years: .interval(from: year(2010), to: year(2012)))),
    (#"{"raw": "185X"}"#, WorkDate(years: .year(year(1850, unknownDigits: 1)))),
    (#"{"literal": "in press"}"#, WorkDate(years: .text("in press"))),
    (#"{"literal": "before 2014"}"#, WorkDate(years: .text("before 2014"))),
  ])
  func aDateOfCSLIsRead(json: String, expected: WorkDate) {
    let source = SourceText(
      #"[{"id": "a", "type": "book", "issued": \#(json)}]"#, file: "references.json")
    let (entries, diagnostics) = Bibliography.read(source)
    #expect(entries.first?.date == expected && diagnostics == [])
  }

  /// What registries write for works without a date.
  @Test(arguments: [#"{"date-parts": [[null]]}"#, #"{"date-parts": []}"#, "null", "{}", "\"\""])
  func aDateOfCSLThatSaysNothingIsNone(json: String) {
    let source = SourceText(
      #"[{"id": "a", "type": "book", "issued": \#(json)}]"#, file: "references.json")
    let (entries, diagnostics) = Bibliography.read(source)
    #expect(entries.first?.date == nil && diagnostics == [])
  }

  @Test(arguments: [
    "3", #"{"date-parts": [["May"]]}"#, #"{"date-parts": [[2014, 99]]}"#,
    #"{"date-parts": [2014]}"#, "[2014]", #"{"date-parts": [[2001, 13]]}"#,
    #"{"date-parts": [[2001, 0, 0]]}"#, #"{"date-parts": [[2001, 2, 30]]}"#,
    #"{"date-parts": [[2001, 5, 0]]}"#, #"{"date-parts": [[2001, 5, 27, 10]]}"#,
    #"{"date-parts": [[2001, 22, 5]]}"#, #"{"date-parts": [["2001", "may"]]}"#,
    #"{"date-parts": [[2001], [1999]]}"#, #"{"date-parts": [[2001], [2002, 13]]}"#,
    #"{"date-parts": [[20011]]}"#, #"{"date-parts": [[2001, null, 5]]}"#, #""2001-13-45""#,
    #"{"edtf": "May 2001"}"#, #"{"raw": "2001-02-30"}"#,
  ])
  func anyOtherValueIsNamed(json: String) {
    let source = SourceText(
      #"[{"id": "a", "type": "book", "issued": \#(json)}]"#, file: "references.json")
    #expect(Bibliography.read(source).1.map(\.message) == ["'issued' is not a date"])
  }
}
