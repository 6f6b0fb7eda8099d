import Lessons
import Record
import Testing
import Workspace

@Suite struct ApprovedRecordTests {
  private let sample = SampleRun(
    """
    ```swift
    let x = 1
    x
    ```

    ```swift
    let quiet = 0
    ```

    ```swift {#sum}
    x + 1
    ```

    ```swift {traps}
    x
    ```
    """,
    [
      [(SampleRun.number(1), line: 2), (.text("a\nb\n"), line: nil)], [],
      [(SampleRun.number(2), line: 1)], [],
    ])

  private var approved: ApprovedRecord {
    var record = sample.run.record
    record.cells[3].failure = Failure(kind: .trap, message: "m", line: 1, column: 2)
    return ApprovedRecord(lesson: sample.lesson, record: record)
  }

  /// The codes are the last digits of FNV-1a in 128 bits, as Python gives them.
  private let text = #"""
    {
      "cells": [
        {"code": "f2fa7c37", "outputs": [{"value": "1"}, {"text": "a\nb\n"}]},
        {"cell": "sum", "code": "8cb2df26", "outputs": [{"value": "2"}]},
        {
          "code": "890af210",
          "outputs": [],
          "failure": {"kind": "trap", "message": "m", "line": 1, "column": 2}
        }
      ]
    }

    """#

  @Test func cellsThatProduceAnythingAreWritten() {
    #expect(approved.text == text)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    #expect(try ApprovedRecord(parsing: text, file: "records/demo.json") == approved)
    #expect(try ApprovedRecord(parsing: "{\"cells\": []}", file: "f").cells.isEmpty)
    #expect(ApprovedRecord(cells: []).text == "{\"cells\": []}\n")
  }

  @Test func aMergeConflictIsNamed() {
    let conflict = text.replacing("    {\"cell\"", with: "<<<<<<< HEAD\n    {\"cell\"")
    let error = #expect(throws: Diagnostic.self) {
      try ApprovedRecord(parsing: conflict, file: "records/demo.json")
    }
    #expect(
      error?.rendered(sourceLine: "<<<<<<< HEAD") == """
        records/demo.json:4:1: error: the approved record cannot be read: an unresolved merge conflict
        <<<<<<< HEAD
        ^ restore it from version control, or approve the lesson again
        """)
  }

  @Test(arguments: [
    ("[]", 1, "cells is missing: expected a list"),
    ("{}", 1, "cells is missing: expected a list"),
    (
      "{\"cells\": [\n{\"code\": \"a\", \"outputs\": []},\n{}]}", 3,
      "cells[1].code is missing: expected a string"
    ),
    (#"{"cells": [{"code": "a"}]}"#, 1, "cells[0].outputs is missing: expected a list"),
    (
      "{\"cells\": [{\"code\": \"a\", \"outputs\": [],\n\"tags\": 1}]}", 2,
      "cells[0].tags is not known: expected cell, code, format, varies, source, outputs or failure"
    ),
    (
      "{\"cells\": [{\n\"code\":\n1, \"outputs\": []}]}", 3,
      "cells[0].code has an unknown format: expected a string"
    ),
    (
      #"{"cells": [{"code": "a", "outputs": [{"text": "b"}, {"colour": "red"}]}]}"#, 1,
      """
      cells[0].outputs[1] has an unknown format: expected an object with text, stderr, value, table, \
      figure or claim
      """
    ),
    (
      """
      {"cells": [{"code": "a", "outputs": []}, {"code": "b", "outputs": [
        {"figure": {"alt": "a", "panels": [
          {"x": {"kind": "linear"}, "y": {"kind": "linear"}, "layers": [
            {"kind": "curve", "x":
              ["one", 2], "y": [1, 2]}]}]}}]}]}
      """, 5,
      """
      cells[1].outputs[0].figure.panels[0].layers[0].x has an unknown format: expected a list of \
      numbers
      """
    ),
  ])
  func thePartThatIsNotAsItShouldBeIsNamed(text: String, line: Int, part: String) {
    let error = #expect(throws: Diagnostic.self) {
      try ApprovedRecord(parsing: text, file: "records/demo.json")
    }
    #expect(
      error?.rendered(sourceLine: nil) == """
        records/demo.json:\(line):1: error: the approved record cannot be read: \(part)
          restore it from version control, or approve the lesson again
        """)
  }
}
