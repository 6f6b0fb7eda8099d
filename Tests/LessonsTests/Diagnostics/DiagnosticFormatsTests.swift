import Lessons
import Testing
import Text

@Suite struct DiagnosticFormatsTests {
  private let start = Location(file: "lessons/a b.md", line: 3, column: 5)
  private var range: SourceRange {
    SourceRange(start, Location(file: "lessons/a b.md", line: 3, column: 9))
  }

  private var misspelled: Diagnostic {
    Diagnostic(
      at: range, "unknown option 'hide, 100 %'", help: "did you mean 'hidden'?",
      fix: SourceEdit(range, replaceWith: "hidden"), kind: .option)
  }

  /// The escapes are those of GitHub's documentation of workflow commands.
  @Test func aCommandOfAWorkflow() {
    #expect(
      misspelled.githubCommand(folder: "course/")
        == "::error file=course/lessons/a b.md,line=3,endLine=3,col=5,endColumn=8"
        + "::unknown option 'hide, 100 %25'%0Adid you mean 'hidden'?")
    #expect(
      Diagnostic(.warning, at: nil, "no compiler").githubCommand(folder: "")
        == "::warning::no compiler")
  }

  @Test func json() {
    #expect(
      misspelled.json(folder: "") == [
        "severity": "error", "kind": "option", "file": "lessons/a b.md",
        "range": [
          "start": ["line": 3, "column": 5], "end": ["line": 3, "column": 9],
        ],
        "message": "unknown option 'hide, 100 %'", "help": "did you mean 'hidden'?",
        "fix": [
          "range": [
            "start": ["line": 3, "column": 5], "end": ["line": 3, "column": 9],
          ], "replacement": "hidden",
        ],
      ])
    #expect(
      Diagnostic(at: nil, "no compiler").json(folder: "") == [
        "severity": "error", "kind": "other", "message": "no compiler",
      ])
    #expect(
      duplicate.json(folder: "x/")["related"] == [
        [
          "file": "x/lessons/é.md",
          "range": ["start": ["line": 1, "column": 7], "end": ["line": 1, "column": 7]],
          "message": "first used here",
        ]
      ])
  }

  private var duplicate: Diagnostic {
    let first = Location(file: "lessons/é.md", line: 1, column: 7)
    return Diagnostic(
      at: range, "id 'x' is used twice",
      related: [.init(at: SourceRange(at: first), "first used here")], kind: .reference)
  }

  @Test func relatedPlacesAreNotes() {
    #expect(
      duplicate.rendered(sourceLine: "abcdefghij") == """
        lessons/a b.md:3:5: error: id 'x' is used twice
        abcdefghij
            ^~~~
        lessons/é.md:1:7: note: first used here
        """)
    #expect(
      duplicate.githubCommand(folder: "")
        == "::error file=lessons/a b.md,line=3,endLine=3,col=5,endColumn=8"
        + "::id 'x' is used twice%0Afirst used here: lessons/é.md:1:7")
  }

  /// Columns of SARIF count code points: the flag before the place is one character of two.
  @Test func sarif() {
    let log = [misspelled].sarif(folder: "x/", version: "1") { _ in SourceLine("🇩🇪: hide") }
    let result = log["runs"]?.elements { $0["results"]?.elements { $0 } }?.first?.first
    #expect(
      result?["locations"] == [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": "x/lessons/a%20b.md"],
            "region": ["startLine": 3, "startColumn": 6, "endLine": 3, "endColumn": 10],
          ]
        ]
      ])
    #expect(result?["level"] == "error")
    #expect(result?["ruleId"] == "option")
    #expect(result?["message"] == ["text": "unknown option 'hide, 100 %'\ndid you mean 'hidden'?"])
  }

  /// Each rule of a result is described once, and addresses are URIs (RFC 3986: é is %C3%A9 in UTF-8).
  @Test func rulesAndRelatedPlacesOfSARIF() {
    let log = [duplicate, misspelled, duplicate].sarif(folder: "", version: "1") { _ in nil }
    let run = log["runs"]?.elements { $0 }?.first
    let rules = run?["tool"]?["driver"]?["rules"]?.elements { $0["id"]?.string }
    #expect(rules == ["option", "reference"])
    let results = run?["results"]?.elements { $0 }
    #expect(
      results?.first?["relatedLocations"] == [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": "lessons/%C3%A9.md"],
            "region": ["startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 7],
          ],
          "message": ["text": "first used here"],
        ]
      ])
    #expect(results?[1]["relatedLocations"] == nil)
  }

  @Test func theSameDiagnosticIsReportedOnce() {
    let elsewhere = Diagnostic(at: nil, "no compiler")
    let later = Diagnostic(at: Location(file: "lessons/a b.md", line: 10), "later")
    #expect(
      [later, misspelled, elsewhere, misspelled].inSourceOrder == [elsewhere, misspelled, later])
  }
}
