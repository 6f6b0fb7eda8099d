import Lessons
import TestSupport
import Testing

/// Whatever is in a bibliography, it is read, soon, and every diagnostic has a place in the file.
@Suite struct BibliographyRobustnessTests {
  private func check(_ text: String, file: String) {
    let source = SourceText(text, file: file)
    let (entries, diagnostics) = Bibliography.read(source)
    expectPlaces(diagnostics, in: source)
    for entry in entries { expectPlaces([Diagnostic(at: entry.keyRange, "")], in: source) }
    _ = Bibliography(entries)
  }

  private func expectPlaces(_ diagnostics: [Diagnostic], in source: SourceText) {
    for range in diagnostics.flatMap({ [$0.range, $0.fix?.range] }).compactMap(\.self) {
      #expect(range.start <= range.end, "\(range)")
      for location in [range.start, range.end] {
        let line = source.line(location.line)
        #expect(line != nil || location.line == max(1, source.lines.count), "\(location)")
        #expect((1...(line ?? "").count + 1).contains(location.column), "\(location)")
      }
    }
    #expect(diagnostics.allSatisfy { $0.range != nil })
  }

  @Test(arguments: [
    "", "@", "@a", "@a{", "@a{b", "@a{b,", "@a{b,c", "@a{b,c=", "@a{b,c={", "@a{b,c=\"", "@a{b,c=d",
    "@a{b,c={d}", "@a{b,c={d}#", "@a{b,c={\\", "@a{b,c={$", "@a{b,c={\\'", "@a{b,c={\\'}}",
    "@string{",
    "@string{a", "@string{a=", "@comment", "@comment{", "@preamble{", "@a(b)", "@a{,}", "@a{=}",
    "@a{b=}",
    "}", "@a{b}}", "@a{b,}}}}", "\u{0}", "\u{FEFF}@a{b}", "@a{é,é=é}", "@a{b,author={and}}",
    "@a{b,author={, ,}}", "@a{b,author={{}}}", "@a{b,author={,}}", "@a{b,author={~}}",
    "@a{b,title={{{{}", "@a{b,title={\\url}}", "@a{b,title={\\href{a}}}", "@a{b,title={\\em}}",
    "@a{b,title={\\(x}}", "@a{b,title={\\url{}}", "@a{b,date={/}}", "@a{b,date={-}}",
    "@a{b,pages={-}}",
    "@a{b,crossref={b}}", "@a{b,é}", "@a{b,\n", "@a{b,c={\n@d{e,", "@a{b, title = {\\c{}\\v}}",
    "[", "[{", "[{\"id\"", "[{\"id\":\"a\",\"type\":3}]", "[[]]", "[3]", "{}", "\"",
    "[{\"id\":\"\"}]",
    "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"<i>\"}]",
    "[{\"id\":\"a\",\"type\":\"book\",\"title\":\"<i><b></i></b>$\"}]",
    "[{\"id\":\"a\",\"type\":\"book\",\"issued\":{\"date-parts\":[[]]}}]",
    "[{\"id\":\"a\",\"type\":\"book\",\"author\":[3]}]",
  ])
  func oddTextsAreRead(text: String) {
    check(text, file: "references.bib")
    check(text, file: "references.json")
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "@a{b,", count: 5_000), String(repeating: "{", count: 20_000),
      "@a{b,title={" + String(repeating: "{", count: 2_000),
      "@a{b,title={" + String(repeating: "\\'", count: 2_000) + "}}",
      "@a{b,author={" + String(repeating: "A and ", count: 3_000) + "B}}",
      (0..<2_000).map { "@misc{k\($0), title = {T}, year = 2000}\n" }.joined(),
      "@xdata{a, xdata = {a,a,a,a,a,a,a,a,a,a}} @misc{b, xdata = {a}}",
      (0..<1_000).map { "@xdata{k\($0), xdata = {k\($0 + 1), k\($0 + 2)}}\n" }.joined()
        + "@misc{b, xdata = {k0}}",
      (0..<2_000).map { "@misc{k\($0), crossref = {k\(($0 + 1) % 2000)}}\n" }.joined(),
      "@misc{a, note = {" + String(repeating: "@ @a ", count: 10_000) + "}}",
      "@misc{a, title = {" + String(repeating: "\\(", count: 5_000) + "}}",
    ])
  func longAndDeepTextsDoNotHang(text: String) { check(text, file: "references.bib") }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Array(repeating: #"{"family": "A", "given": "B"}"#, count: 3_000).joined(separator: ","),
      Array(repeating: #"{"given": "B"}"#, count: 2_000).joined(separator: ","),
    ])
  func manyAuthorsDoNotHang(authors: String) {
    check(#"[{"id": "a", "type": "book", "author": [\#(authors)]}]"#, file: "references.json")
  }

  /// What is inside one another more often than anybody writes is named, and the rest is read.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("{", "}"), ("{\\em ", "}"), ("\\em ", ""), ("\\emph", ""), ("\\emph{", "}"), ("\\'", ""),
    ])
  func deepTextsOfLaTeXAreNamed(opening: String, closing: String) {
    let title =
      String(repeating: opening, count: 50_000) + "x" + String(repeating: closing, count: 50_000)
    let text = "@misc{a, title = {\(title)}, year = 1990}"
    let (entries, diagnostics) = Bibliography.read(SourceText(text, file: "a.bib"))
    #expect(entries.map(\.date) == [WorkDate(year: "1990")])
    #expect(
      diagnostics.map(\.message) == ["more than 100 groups and commands are inside one another"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["", "</i>"])
  func deepTextsOfCSLAreNamed(closing: String) {
    let title =
      String(repeating: "<i>", count: 50_000) + "x" + String(repeating: closing, count: 50_000)
    let text = #"[{"id": "a", "type": "book", "title": "\#(title)"}]"#
    let (entries, diagnostics) = Bibliography.read(SourceText(text, file: "a.json"))
    #expect(entries.count == 1)
    #expect(
      diagnostics.map(\.message)
        == (closing.isEmpty ? [] : ["more than 100 elements of HTML are inside one another"]))
  }

  @Test(arguments: 0..<20)
  func randomFilesAreRead(seed: UInt64) {
    let pieces = [
      "@article{", "@book(", "@string{", "@comment{", "@", "key", ",", "\n", "\n  ", "title = ",
      "author=",
      "year = ", "doi = ", "url=", "month = ", "{", "}", "{", "}", "\"", "#", "1999", "jan", "A. B",
      " and ",
      "{\\\"o}", "\\'", "\\ss ", "\\emph{", "\\foo", "\\url{", "\\href{", "$", "$x$", "\\(", "~",
      "--", "é",
      "e\u{301}", "👩‍👩‍👧", "%", "=", ")", "(", "\\", "crossref = {key}", "others", ";", "\t", "\r\n",
    ]
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      let count = Int.random(in: 1...40, using: &random)
      check(
        (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(),
        file: "references.bib")
    }
  }

  @Test(arguments: 0..<10)
  func mutatedFilesAreRead(seed: UInt64) {
    let sample = """
      @string{n = "Nature"}
      @article{a, author = "Rumelhart, David E. and {\\L}ukasz K", title = {A {B} \\emph{c} $x$},
        journal = n # { B}, year = 1986, month = oct, doi = {10.1/a}, url = {https://a.org},
      }
      @book(b, title = {É}, date = {2014-05-02})
      """
    var random = SplitMix(seed: seed)
    for _ in 0..<200 {
      var bytes = Array(sample.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: index)
        default: bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
      }
      check(String(decoding: bytes, as: UTF8.self), file: "references.bib")
    }
  }
}
