import Lessons
import Record
import Testing

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
    "[]", "{}", #"{"cells": [{}]}"#, #"{"cells": [{"outputs": []}]}"#,
    #"{"cells": [{"code": "a"}]}"#, #"{"cells": [{"code": 1, "outputs": []}]}"#,
    #"{"cells": [{"code": "a", "outputs": [{"colour": "red"}]}]}"#,
  ])
  func anotherFormIsAnError(text: String) {
    let error = #expect(throws: Diagnostic.self) {
      try ApprovedRecord(parsing: text, file: "records/demo.json")
    }
    #expect(
      error?.rendered(sourceLine: nil) == """
        records/demo.json:1:1: error: the approved record is of a form that is not known
          restore it from version control, or approve the lesson again
        """)
  }
}
