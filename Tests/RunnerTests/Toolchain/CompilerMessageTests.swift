import Foundation
import Lessons
import Runner
import TestSupport
import Testing

@Suite struct CompilerMessageTests {
  private func message(
    _ severity: CompilerMessage.Severity, _ line: Int, _ column: Int, _ text: String
  ) -> CompilerMessage {
    CompilerMessage(severity, at: .init(file: "lesson.swift", line: line, column: column), text)
  }

  /// What Swift 6.3.1 writes of these two lines with `-serialize-diagnostics-path`.
  ///
  ///     let größe = "ü"; let n: Int = größe
  ///     n = 4
  private let serialized = """
    RElBRwEIAAA8AAAABwGyQLRCOdBDODwggS2UgzzMQzq8gzscBIhigEBxECQLBCmkQzicw0MikEI6hMM5pII7mMM7PC
    TDLMjDOMhCOLjDOZTDA1KMQjjQgyuEQzuUw0NCkEI6hMM5mAI7hMM5PCSGKaQDO5SDK4RDO5TDg3GYQjrgQyrQw8OE
    zMI71IM8jEM5mEI6sEM5jMI7uAM9lIM70MM8HASJqoAMKgKFQCFQiBIlMKhkgcAgSE0HqAgUAoVAQUWgECgECkkCUQ
    KDahpQESgECoFBXQ+oCBQChUBBRaAQKAQKgUFlEahQESgECoGCikAhUAgUBIMCAAAAIQwAAAIAAAAUAAAAAAAAACUQ
    AAAiAAAAGAAAAAAAAAAAGAAYbGVzc29uLnN3aWZ0tBAAAAAgAgAAEAIAAAAAAD0AfQBjYW5ub3QgY29udmVydCB2YW
    x1ZSBvZiB0eXBlICdTdHJpbmcnIHRvIHNwZWNpZmllZCB0eXBlICdJbnQnAAAAFgIAAABEAAAAQgAAAEIAAABACgAA
    AAoAAAAAACUQAAAzAAAAtCAAAAAQAAAAkAIAAAAAAC8AbwBjYW5ub3QgYXNzaWduIHRvIHZhbHVlOiAnbicgaXMgYS
    AnbGV0JyBjb25zdGFudAAWBAAAAAIAAABSAAAAggAAAIAAAACACgAAQCQQGQAAAJQQAAAAUAEAAEABAAAAAAAoAGgA
    Y2hhbmdlICdsZXQnIHRvICd2YXInIHRvIG1ha2UgaXQgbXV0YWJsZRkCAAAAKgAAACgAAABCAAAAAAYAAMAFAADAAM
    AAAAAAdmFyAAAAAAAAAAAA
    """

  @Test func messagesAreReadFromTheCompilersFile() throws {
    let bytes = try #require(Data(base64Encoded: serialized, options: .ignoreUnknownCharacters))
    func place(_ line: Int, _ column: Int) -> CompilerMessage.Place {
      .init(file: "lesson.swift", line: line, column: column)
    }
    #expect(
      CompilerMessage.messages(serialized: Array(bytes)) == [
        CompilerMessage(
          .error, at: place(1, 34),
          "cannot convert value of type 'String' to specified type 'Int'",
          extents: [.init(place(1, 34), place(1, 41))]),
        CompilerMessage(
          .error, at: place(2, 1), "cannot assign to value: 'n' is a 'let' constant",
          extents: [.init(place(2, 1), place(2, 2))],
          notes: [
            CompilerMessage(
              .note, at: place(1, 21), "change 'let' to 'var' to make it mutable",
              fixIts: [.init(.init(place(1, 21), place(1, 24)), replaceWith: "var")])
          ]),
      ])
  }

  @Test func aFileThatIsNotWholeHasNoMessages() throws {
    let bytes = Array(
      try #require(Data(base64Encoded: serialized, options: .ignoreUnknownCharacters)))
    #expect(CompilerMessage.messages(serialized: []) == nil)
    #expect(CompilerMessage.messages(serialized: Array("DIAG".utf8)) == [])
    #expect(CompilerMessage.messages(serialized: Array(bytes.dropLast(bytes.count / 3))) == nil)
    // Whatever else it is, it is read without a crash.
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0x5A
      _ = CompilerMessage.messages(serialized: damaged)
    }
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

  private func underlined(_ line: Int, _ columns: Range<Int>) -> SourceRange {
    SourceRange(at(line, columns.lowerBound), at(line, columns.upperBound))
  }

  @Test func errorsBecomeDiagnosticsWithTheirNotesAsHelp() {
    // Line 4 of the program is line 4 of the lesson; line 8 is the first statement of line 10.
    func note(_ line: Int, _ column: Int, _ text: String) -> CompilerMessage {
      message(.note, line, column, text)
    }
    var a = message(.error, 4, 22, "a")
    a.notes = [note(4, 5, "on the same line"), note(8, 5, "another")]
    var b = message(.error, 8, 10, "b")
    b.notes = [note(4, 5, "elsewhere")]
    var c = message(.error, 8, 16, "c")
    let library = CompilerMessage.Place(file: "Swift.print", line: 1, column: 1)
    c.notes = [
      CompilerMessage(.note, at: library, "in the library"),
      CompilerMessage(.note, at: library, "found this candidate"),
    ]
    let warning = message(.warning, 8, 1, "w")
    #expect(
      [b, a, warning, c, a].diagnostics(of: lesson, program) == [
        // Byte 22 is character 20: ö and ß before it take two bytes each.
        Diagnostic(at: underlined(4, 20..<21), "a", help: "on the same line; another (line 10)"),
        Diagnostic(at: underlined(10, 11..<14), "b", help: "elsewhere (line 4)"),
        Diagnostic(at: underlined(10, 16..<20), "c", help: "in the library"),
      ])
  }

  @Test func whatTheCompilerMarksIsUnderlined() {
    func place(_ line: Int, _ column: Int) -> CompilerMessage.Place {
      .init(file: "lesson.swift", line: line, column: column)
    }
    // The last expression has lines of its own in the program.
    var error = message(.error, 10, 1, "m")
    error.extents = [.init(place(8, 5), place(8, 7)), .init(place(10, 1), place(10, 9))]
    #expect(
      [error].diagnostics(of: lesson, program) == [Diagnostic(at: underlined(10, 16..<23), "m")])
  }

  @Test func theCompilersOwnEditIsOfferedIfItIsTheOnlyOneOfALine() {
    func place(_ column: Int) -> CompilerMessage.Place {
      .init(file: "lesson.swift", line: 4, column: column)
    }
    var error = message(.error, 4, 22, "missing argument label")
    error.fixIts = [.init(.init(place(22), place(22)), replaceWith: "n: ")]
    let fixed = Diagnostic(
      at: underlined(4, 20..<21), "missing argument label",
      fix: SourceEdit(SourceRange(at: at(4, 20)), replaceWith: "n: "))
    #expect([error].diagnostics(of: lesson, program) == [fixed])
    let other = message(.error, 4, 1, "other")
    #expect([error, other].diagnostics(of: lesson, program).allSatisfy { $0.fix == nil })
    error.fixIts[0].replacement = "<#placeholder#>"
    #expect([error].diagnostics(of: lesson, program).allSatisfy { $0.fix == nil })
    error.text = "expected ',' separator"
    error.fixIts[0].replacement = ","
    #expect([error].diagnostics(of: lesson, program).allSatisfy { $0.fix == nil })
  }

  @Test func whatIsMissingAfterACellIsToldWhereItWasOpened() {
    let end = program.source.split(separator: "\n", omittingEmptySubsequences: false).count
    var open = message(.error, end, 1, "expected '}'")
    open.notes = [message(.note, 4, 1, "to match this opening '{'")]
    #expect(
      [open].diagnostics(of: lesson, program) == [
        Diagnostic(
          at: underlined(4, 1..<4), "expected '}'", help: "to match this opening '{'")
      ])
  }

  @Test func errorsInTheToolsOwnTextAreLeftOutAfterThoseOfTheirCell() {
    // Line 6 comes after the first cell, whose end is at column 25.
    let own = message(.error, 6, 1, "own")
    let same = message(.error, 4, 5, "the author's")
    let other = message(.error, 8, 1, "of another cell")
    #expect(
      [own, same].diagnostics(of: lesson, program) == [
        Diagnostic(at: underlined(4, 5..<10), "the author's")
      ])
    #expect(
      [own, other].diagnostics(of: lesson, program) == [
        Diagnostic(at: at(4, 25), "own"),
        Diagnostic(at: underlined(10, 3..<6), "of another cell"),
      ])
    #expect(
      [CompilerMessage(.error, at: nil, "no such module")].diagnostics(of: lesson, program) == [
        Diagnostic(
          at: at(1, 1), "no such module",
          help: "cells can import Foundation and what the course is built with")
      ])
  }

  /// What a macro expands to is text that nobody has written.
  @Test func errorsInExpansionsAreToldWhereTheMacroIs() {
    var error = CompilerMessage(
      .error, at: .init(file: "@__swiftmacro_6Lesson.swift", line: 3, column: 1), "in a macro")
    error.notes = [message(.note, 8, 5, "in expansion of macro 'Predicate' here")]
    #expect(
      [error].diagnostics(of: lesson, program) == [
        Diagnostic(
          at: underlined(10, 7..<8), "in a macro", help: "in expansion of macro 'Predicate' here")
      ])
  }
}
