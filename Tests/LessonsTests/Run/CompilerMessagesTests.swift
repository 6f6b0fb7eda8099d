import Lessons
import Testing

@Suite struct CompilerMessagesTests {
  /// What Swift 6.3.1 says of the lesson below with `-diagnostic-style llvm`.
  private let output = """
    lessons/03-softmax.md:6:14: error: cannot convert value of type 'String' to specified type 'Int'
    let x: Int = "größe"; let größe = 2
    lessons/03-softmax.md:6:29: error: invalid redeclaration of 'größe'
    let x: Int = "größe"; let größe = 2
    lessons/03-softmax.md:5:5: note: 'größe' previously declared here
    let größe = 1
    lessons/03-softmax.md:8:13: error: extra arguments at positions #2, #3 in call
    let y = mean([1, 2], "π", over: 3)
    lessons/03-softmax.md:7:6: note: 'mean' declared here
    func mean(_ values: [Double]) -> Double { 0 }
         ^
    lessons/03-softmax.md:9:5: warning: immutable value 'i' was never used; consider replacing with \
    '_' or removing it [#no-usage]
    for i in 0..<3 { let ä = 1 }
    lessons/03-softmax.md:9:22: warning: initialization of immutable value 'ä' was never used; \
    consider replacing with assignment to '_' or removing it [#no-usage]
    for i in 0..<3 { let ä = 1 }
    lessons/03-softmax.md:20:29: error: cannot find 'undefined' in scope
       let s = "a:1: error: b"; undefined
                                ^~~~~~~~~
    """

  private let lesson = Lesson.parse(
    """
    # Softmax

    Prose.
    ```swift
    let größe = 1
    let x: Int = "größe"; let größe = 2
    func mean(_ values: [Double]) -> Double { 0 }
    let y = mean([1, 2], "π", over: 3)
    for i in 0..<3 { let ä = 1 }
    ```

    - item

      ```swift
      let ä = "π"; mean(ä)
      ```

    `é` and `{swift} é + ä` here.
    ```swift
       let s = "a:1: error: b"; undefined
    ```
    """, file: "lessons/03-softmax.md"
  ).lesson

  @Test func messagesAreReadAndLinesOfSourcePassedOver() {
    func message(
      _ severity: CompilerMessage.Severity, _ line: Int, _ column: Int, _ text: String
    ) -> CompilerMessage {
      CompilerMessage(
        severity: severity, file: "lessons/03-softmax.md", line: line, column: column, text: text)
    }
    #expect(
      CompilerMessage.messages(in: output) == [
        message(.error, 6, 14, "cannot convert value of type 'String' to specified type 'Int'"),
        message(.error, 6, 29, "invalid redeclaration of 'größe'"),
        message(.note, 5, 5, "'größe' previously declared here"),
        message(.error, 8, 13, "extra arguments at positions #2, #3 in call"),
        message(.note, 7, 6, "'mean' declared here"),
        message(
          .warning, 9, 5,
          "immutable value 'i' was never used; consider replacing with '_' or removing it "
            + "[#no-usage]"),
        message(
          .warning, 9, 22,
          "initialization of immutable value 'ä' was never used; consider replacing with "
            + "assignment to '_' or removing it [#no-usage]"),
        message(.error, 20, 29, "cannot find 'undefined' in scope"),
      ])
  }

  @Test func filesMayHaveColonsAndTextsMayHaveSeverities() {
    #expect(
      CompilerMessage.messages(in: "C:/a b.md:3:4: error: a: note: b") == [
        CompilerMessage(
          severity: .error, file: "C:/a b.md", line: 3, column: 4, text: "a: note: b")
      ])
    #expect(CompilerMessage.messages(in: "error: no such module 'X'\n<unknown>:0: error: y") == [])
  }

  @Test func errorsBecomeDiagnosticsWithNotesAsHelp() {
    func at(_ line: Int, _ column: Int) -> Location {
      Location(file: "lessons/03-softmax.md", line: line, column: column)
    }
    #expect(
      CompilerMessage.messages(in: output).diagnostics(of: lesson) == [
        Diagnostic(
          at: at(6, 14), "cannot convert value of type 'String' to specified type 'Int'"),
        // Byte 29 is character 27: ö and ß before it take two bytes each.
        Diagnostic(
          at: at(6, 27), "invalid redeclaration of 'größe'",
          help: "'größe' previously declared here (line 5)"),
        Diagnostic(
          at: at(8, 13), "extra arguments at positions #2, #3 in call",
          help: "'mean' declared here (line 7)"),
        Diagnostic(at: at(20, 29), "cannot find 'undefined' in scope"),
      ])
  }

  private func message(
    _ severity: CompilerMessage.Severity = .error, line: Int, column: Int,
    file: String = "lessons/03-softmax.md", _ text: String = "m"
  ) -> CompilerMessage {
    CompilerMessage(severity: severity, file: file, line: line, column: column, text: text)
  }

  /// In a list a cell's lines are indented in the program as they are in the lesson, in bytes after.
  @Test(arguments: [
    // `  let ä = "π"; mean(ä)`: columns in bytes, then in characters.
    (15, 3, 3), (15, 7, 7), (15, 9, 8), (15, 11, 10), (15, 12, 11), (15, 15, 13), (15, 17, 15),
    (15, 22, 20), (15, 25, 22), (15, 1, 1),
    // Behind the end of the line.
    (15, 26, 23), (15, 27, 24),
    // `{swift} é + ä`: the code begins in column 18, after `é` in seven characters.
    (18, 18, 18), (18, 20, 19), (18, 23, 22),
  ])
  func columnsAreCountedInCharacters(line: Int, byteColumn: Int, column: Int) {
    #expect(
      message(line: line, column: byteColumn).location(in: lesson)
        == Location(file: "lessons/03-softmax.md", line: line, column: column))
  }

  @Test func whatIsInNoCellKeepsItsPlace() {
    #expect(
      message(line: 3, column: 4).location(in: lesson)
        == Location(file: "lessons/03-softmax.md", line: 3, column: 4))
    #expect(
      message(line: 5, column: 6, file: ".cache/program-0.swift").location(in: lesson)
        == Location(file: ".cache/program-0.swift", line: 5, column: 6))
  }

  @Test func onlyTheFirstNoteBecomesHelp() {
    let messages = [
      message(.note, line: 5, column: 1, "before any error"),
      message(line: 6, column: 1, "a"), message(.note, line: 6, column: 5, "on the same line"),
      message(.note, line: 7, column: 5, "another"),
      message(line: 7, column: 1, "b"), message(.warning, line: 8, column: 1, "w"),
      message(.note, line: 8, column: 1, "of the warning"),
      message(line: 8, column: 1, "c"),
      message(.note, line: 1, column: 1, file: "Swift.print", "in the library"),
    ]
    #expect(
      messages.diagnostics(of: lesson).map { [$0.message, $0.help ?? "-"] } == [
        ["a", "on the same line"], ["b", "-"], ["c", "in the library"],
      ])
  }

  @Test func anErrorThatIsSaidTwiceIsReportedOnce() {
    let messages = [
      message(line: 6, column: 1, "a"), message(.note, line: 6, column: 5, "n"),
      message(line: 7, column: 1, "b"),
      message(line: 6, column: 1, "a"), message(.note, line: 6, column: 5, "n"),
    ]
    #expect(
      messages.diagnostics(of: lesson).map { [$0.message, $0.help ?? "-"] } == [
        ["a", "n"], ["b", "-"],
      ])
  }
}
