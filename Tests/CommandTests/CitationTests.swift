import Foundation
import TestSupport
import Testing

/// A course with a bibliography.
@Suite struct CitationCommandTests {
  private func course(_ settings: String = "") throws -> TemporaryFolder {
    try TemporaryFolder(
      """
      /course.yml
      title: Course
      \(settings)
      /references.bib
      @book{one, author = {Lovelace, Ada}, title = {One}, year = 1843}
      @book{two, author = {Turing, Alan}, title = {Two}, year = 1950}
      @book{three, author = {Hopper, Grace}, title = {Three}, year = 1952}
      /lessons/01-a.md
      # A

      See [@one], or @nobody.

      ```swift
      1 + 1
      ```
      /lessons/02-b.md
      # B

      See @two [p. 1].
      /lessons/03-c.md
      # C

      """)
  }

  /// The files of the site that differ.
  private func changes(_ course: TemporaryFolder, _ change: () throws -> Void) throws -> Set<String>
  {
    let before = course.files(in: "site")
    try change()
    #expect(try course.lessons("build").status == 0)
    let after = course.files(in: "site")
    #expect(Set(before.keys) == Set(after.keys))
    return Set(after.filter { before[$0.key] != $0.value }.keys)
  }

  @Test func aChangeOfAWorkChangesThePagesThatCiteItAlone() throws {
    let course = try course()
    #expect(try course.lessons("approve").status == 0)
    #expect(try course.lessons("build").errors == "")
    let records = course.files(in: "records")
    let page = try #require(course.read("site/01-a.html"))
    #expect(page.contains(">Lovelace, 1843</a>), or @nobody."))
    #expect(page.contains("<em>One</em>") && !page.contains("Turing"))
    #expect(
      course.read("site/index.html")?.contains("<a href=\"references.html\">References</a>") == true
    )
    #expect(course.read("site/references.html")?.contains("Hopper") == false)

    #expect(
      try changes(course) {
        try course.replace("title = {Two}", with: "title = {Zwei}", in: "references.bib")
      } == ["02-b.html", "references.html"])
    // Works that nobody cites, and the order of the file, make no difference.
    #expect(
      try changes(course) {
        try course.replace("Three", with: "Drei", in: "references.bib")
        try course.replace(
          "@book{one",
          with: "@book{four, author = {Lovelace, Ada}, title = {Four}, year = 1843}\n@book{one",
          in: "references.bib")
      } == [])
    // No lesson has run again.
    #expect(course.files(in: "records") == records)
    let test = try course.lessons("test")
    #expect(test.status == 0)
  }

  @Test func allMistakesAreToldAtOnce() throws {
    let course = try course()
    try course.replace("title = {Two},", with: "titel = {Two}", in: "references.bib")
    try course.replace("[@one]", with: "[@on; @eno]", in: "lessons/01-a.md")
    try course.expect(
      "check", status: 1, output: "3 errors in 3 lessons\n",
      errors: """
        ✓ 01-a  compiled in TIME
        lessons/01-a.md:3:7: error: there is no work 'on' in the bibliography
        See [@on; @eno], or @nobody.
              ^~ did you mean '@one'?
        lessons/01-a.md:3:12: error: there is no work 'eno' in the bibliography
        See [@on; @eno], or @nobody.
                   ^~~ add it to references.bib; for the sign itself, write '\\@'
        references.bib:2:37: warning: unknown field 'titel'
        @book{two, author = {Turing, Alan}, titel = {Two} year = 1950}
                                            ^~~~~ did you mean 'title'?
        references.bib:2:50: error: no comma after the field 'titel'
        @book{two, author = {Turing, Alan}, titel = {Two} year = 1950}
                                                         ^ add ','

        """)
  }

  /// What is cited may be in the file; nothing else is reported until it can be read.
  @Test func aFileThatCannotBeReadIsTheOnlyMistake() throws {
    let course = try course("bibliography: works.json")
    try course.write(
      "[\n  {\"id\": \"one\", \"type\": \"book\" \"title\": \"One\"}\n]\n", to: "works.json")
    try course.expect(
      "check", status: 1, output: "1 error in 3 lessons\n",
      errors: """
        ✓ 01-a  compiled in TIME
        works.json:2:32: error: the file is not valid JSON: expected a comma or the object's end, found '"'
          {"id": "one", "type": "book" "title": "One"}
                                       ^ none of its works are known until it is

        """)
  }

  @Test func courseYmlNamesTheFiles() throws {
    let course = try course("bibliography: [works.json, none.bib, ../a.bib, course.yml]")
    try course.write(
      #"[{"id": "one", "type": "book", "title": "One", "author": [{"family": "A"}], "issued": "1"}]"#,
      to: "works.json")
    let result = try course.lessons("check")
    #expect(result.status == 1)
    for message in [
      "course.yml:2:28: error: there is no file 'none.bib' in the course\n",
      "course.yml:2:38: error: '../a.bib' is outside the course\n",
      "course.yml:2:48: error: 'course.yml' is not a bibliography\n",
    ] {
      #expect(result.errors.contains(message), "\(result.errors)")
    }
    // It takes the place of the standard files.
    #expect(!result.errors.contains("'one'"))
  }
}
