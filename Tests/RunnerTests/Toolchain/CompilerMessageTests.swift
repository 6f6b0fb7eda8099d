import Lessons
import Runner
import TestSupport
import Testing

@Suite struct CompilerMessageTests {
  private let source = """
    import Prelude
    let x: Int = "größe"; let größe = 2
    let s = \"""
    lesson.swift:1:1: error: written by the author
    error: so is this
    \"""; undefined
    """

  private func message(
    _ severity: CompilerMessage.Severity, _ line: Int, _ column: Int, _ text: String
  ) -> CompilerMessage {
    CompilerMessage(severity, at: .init(file: "lesson.swift", line: line, column: column), text)
  }

  @Test func messagesAreReadAndLinesOfSourcePassedOver() {
    // What Swift 6.3.1 says of such programs with `-diagnostic-style llvm`.
    let output = """
      lesson.swift:2:14: error: cannot convert value of type 'String' to specified type 'Int'
      let x: Int = "größe"; let größe = 2
                   ^~~~~~~
      lesson.swift:2:29: error: invalid redeclaration of 'größe'
      let x: Int = "größe"; let größe = 2
                                ^
      lesson.swift:4:5: note: 'größe' previously declared here
      lesson.swift:1:1: error: written by the author
          ^
      lesson.swift:5:5: warning: unused [#no-usage]
      error: so is this
          ^
      lesson.swift:6:6: error: cannot find 'undefined' in scope
      \"""; undefined
           ^~~~~~~~~
      """
    #expect(
      CompilerMessage.messages(in: output, about: source) == [
        message(.error, 2, 14, "cannot convert value of type 'String' to specified type 'Int'"),
        message(.error, 2, 29, "invalid redeclaration of 'größe'"),
        message(.note, 4, 5, "'größe' previously declared here"),
        message(.warning, 5, 5, "unused [#no-usage]"),
        message(.error, 6, 6, "cannot find 'undefined' in scope"),
      ])
  }

  @Test func filesMayHaveColonsAndTextsMayHaveSeverities() {
    #expect(
      CompilerMessage.messages(in: "C:/a b.swift:3:4: error: a: note: b", about: "") == [
        CompilerMessage(.error, at: .init(file: "C:/a b.swift", line: 3, column: 4), "a: note: b")
      ])
  }

  @Test func someMessagesHaveNoPlace() {
    #expect(
      CompilerMessage.messages(
        in: "error: no such module 'X'\n<unknown>:0: error: y\nat 3: error: z\n  error: w",
        about: "")
        == [
          CompilerMessage(.error, at: nil, "no such module 'X'"),
          CompilerMessage(.error, at: nil, "y"),
        ])
  }

  // MARK: In the lesson

  private let lesson = Lesson.parse(
    """
    # Title

    ```swift
    let größe = 1; let a = 2
    ```

    - item

      ```swift
      let ä = "π"; mean(ä)
      ```
    """, file: "lessons/demo.md"
  ).lesson

  private var program: Program { lesson.tangled(course: Course(title: "Course"))[0] }

  private func at(_ line: Int, _ column: Int) -> Location {
    Location(file: "lessons/demo.md", line: line, column: column)
  }

  @Test func errorsBecomeDiagnosticsWithTheirFirstNotesAsHelp() {
    // Line 4 of the program is line 4 of the lesson; line 9 is the first statement of line 10.
    let messages = [
      message(.note, 4, 1, "before any error"),
      message(.error, 4, 22, "a"), message(.note, 4, 5, "on the same line"),
      message(.note, 9, 5, "another"),
      message(.error, 9, 10, "b"), message(.note, 4, 5, "elsewhere"),
      message(.warning, 9, 1, "w"), message(.note, 9, 1, "of the warning"),
      message(.error, 9, 16, "c"),
      CompilerMessage(.note, at: .init(file: "Swift.print", line: 1, column: 1), "in the library"),
      message(.error, 4, 22, "a"), message(.note, 4, 5, "on the same line"),
    ]
    #expect(
      messages.diagnostics(of: lesson, program) == [
        // Byte 22 is character 20: ö and ß before it take two bytes each.
        Diagnostic(at: at(4, 20), "a", help: "on the same line"),
        Diagnostic(at: at(10, 11), "b", help: "elsewhere (line 4)"),
        Diagnostic(at: at(10, 16), "c", help: "in the library"),
      ])
  }

  @Test func whatIsMissingAfterACellIsToldWhereItWasOpened() {
    let end = program.source.split(separator: "\n", omittingEmptySubsequences: false).count
    let open = [message(.error, end, 1, "expected '}'"), message(.note, 4, 1, "to match this")]
    #expect(
      open.diagnostics(of: lesson, program) == [
        Diagnostic(at: at(4, 1), "expected '}'", help: "to match this")
      ])
  }

  @Test func errorsInTheToolsOwnTextAreLeftOutAfterThoseOfTheirCell() {
    // Line 6 comes after the first cell, whose end is at column 25.
    let own = message(.error, 6, 1, "own")
    let same = message(.error, 4, 5, "the author's")
    let other = message(.error, 9, 1, "of another cell")
    #expect(
      [own, same].diagnostics(of: lesson, program) == [Diagnostic(at: at(4, 5), "the author's")])
    #expect(
      [own, other].diagnostics(of: lesson, program) == [
        Diagnostic(at: at(4, 25), "own"), Diagnostic(at: at(10, 3), "of another cell"),
      ])
    #expect(
      [CompilerMessage(.error, at: nil, "no such module")].diagnostics(of: lesson, program) == [
        Diagnostic(at: at(1, 1), "no such module")
      ])
  }
}
