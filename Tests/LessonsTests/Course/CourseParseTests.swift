import Lessons
import Testing

@Suite struct CourseParseTests {
  private func parse(_ text: String) -> (course: Course, diagnostics: [Diagnostic]) {
    Course.parse(SourceText(text, file: "course.yml"), defaultTitle: "Folder")
  }

  @Test func allKeysAreRead() {
    let (course, diagnostics) = parse(
      """
      title: Neural networks
      summary: From neuron to attention.
      author: "A. Uthor"
      language: pt-BR
      module: My_Prelude
      swift-version: 6
      optimize: true
      seed: 18446744073709551615
      timeout: 2.5
      tolerance: 1e-6
      """)
    #expect(diagnostics == [])
    #expect(
      course
        == Course(
          title: "Neural networks", summary: "From neuron to attention.", author: "A. Uthor",
          language: "pt-BR", module: "My_Prelude", swiftVersion: 6, optimize: true,
          seed: .max, timeout: 2.5, tolerance: 1e-6))
  }

  @Test(arguments: ["", "# nothing\n", "title:\n"])
  func whatIsLeftOutKeepsItsDefault(text: String) {
    let (course, diagnostics) = parse(text)
    #expect(course == Course(title: "Folder"))
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    ("titel: a", 1, "unknown key 'titel'", "did you mean 'title'?"),
    (
      "zzz: a", 1, "unknown key 'zzz'",
      "keys are title, summary, author, language, module, swift-version, optimize, seed, timeout, "
        + "memory, tolerance, cells, figures, claims"
    ),
    ("title: {}", 8, "'title' is not a single value", ""),
    (
      "language: english", 11, "'language' is 'english'",
      "expected a language tag such as 'en' or 'pt-BR'"
    ),
    ("module: My-Module", 9, "'module' is 'My-Module'", "expected the name of a Swift module"),
    ("swift-version: 7", 16, "'swift-version' is '7'", "expected 5 or 6"),
    ("optimize: 1", 11, "'optimize' is '1'", "expected true or false"),
    ("seed: -1", 7, "'seed' is '-1'", "expected a whole number from 0 to 18446744073709551615"),
    ("timeout: 0", 10, "'timeout' is '0'", "expected a positive number of seconds"),
    ("timeout: \"3\"", 10, "'timeout' is '3'", "expected a positive number of seconds"),
    ("memory: 0", 9, "'memory' is '0'", "expected a positive whole number of megabytes"),
    ("cells: folded", 8, "'cells' is 'folded'", "expected keys with values"),
    ("cells: {code: fold}", 15, "'fold' is not a place for code", "did you mean 'folded'?"),
    (
      "claims: {code: 3}", 16, "'3' is not a place for code",
      "places are above, below, beside, folded, hidden"
    ),
    ("cells: {cod: folded}", 9, "unknown key 'cod' in 'cells'", "write 'code: folded'"),
    (
      "cells: {code: [a]}", 15, "'cells' has something other than names with single values", ""
    ),
    ("tolerance: .nan", 12, "'tolerance' is '.nan'", "expected zero or a positive number"),
    ("title: é: b", 9, "mapping values are not allowed in this context", ""),
    ("[a", 1, "did not find expected ',' or ']'", "while parsing a flow sequence"),
  ])
  func mistakesAreNamedWhereTheyAre(line: String, column: Int, message: String, help: String) {
    let diagnostics = parse(line).diagnostics
    #expect(diagnostics.count == 1)
    let first = diagnostics.first
    #expect(first?.message == message)
    #expect(first?.help == (help.isEmpty ? nil : help))
    #expect(first?.location?.line == 1)
    if !line.hasPrefix("[") { #expect(first?.location?.column == column) }
  }

  @Test func allMistakesAreReportedAndTheRestIsKept() {
    let (course, diagnostics) = parse("title: A\nseed: x\nauthr: B\ntimeout: -1\n")
    #expect(course == Course(title: "A"))
    #expect(diagnostics.map(\.location?.line) == [2, 3, 4])
  }

  @Test func thePlaceOfCodeDependsOnWhatACellShows() {
    let (course, diagnostics) = parse(
      """
      memory: 800
      cells:
        code: folded
      figures: {code: hidden}
      """)
    #expect(diagnostics == [])
    #expect(course.memory == 800)
    let places = course.codePlaces
    #expect(places == CodePlaces(cells: .folded, figures: .hidden))
    #expect(places.place(showsFigure: true, showsOnlyClaims: false) == .hidden)
    #expect(places.place(showsFigure: false, showsOnlyClaims: true) == .folded)
    #expect(places.place(showsFigure: false, showsOnlyClaims: false) == .folded)
    #expect(CodePlaces().place(showsFigure: true, showsOnlyClaims: false) == .above)
    #expect(
      CodePlaces(claims: .beside).place(showsFigure: false, showsOnlyClaims: true) == .beside)
  }
}
