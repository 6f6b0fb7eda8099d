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
      fix: SourceEdit(range, replaceWith: "hidden"))
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
        "severity": "error", "file": "lessons/a b.md",
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
        "severity": "error", "message": "no compiler",
      ])
  }

  /// Columns of SARIF count code points: the flag before the place is one character of two.
  @Test func sarif() {
    let log = [misspelled].sarif(folder: "x/", version: "1") { _ in "🇩🇪: hide" }
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
    #expect(result?["message"] == ["text": "unknown option 'hide, 100 %'\ndid you mean 'hidden'?"])
  }

  @Test func theSameDiagnosticIsReportedOnce() {
    let elsewhere = Diagnostic(at: nil, "no compiler")
    let later = Diagnostic(at: Location(file: "lessons/a b.md", line: 10), "later")
    #expect(
      [later, misspelled, elsewhere, misspelled].inSourceOrder == [elsewhere, misspelled, later])
  }
}
