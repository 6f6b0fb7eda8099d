import Files
import Foundation
import Lessons
import Record
import Runner
import TestSupport
import Testing

/// Lessons that are compiled and run.
@Suite struct LessonRunnerTests {
  private struct Course {
    let folder: TemporaryFolder
    let lessons: [Lesson]
    let runner: LessonRunner

    /// Writes the files of a course, whose lessons are those in `lessons/`.
    init(_ files: String) async throws {
      folder = try TemporaryFolder(files)
      runner = try await Self.runner(in: folder)
      lessons = Self.lessons(in: folder)
    }

    static func lessons(in folder: TemporaryFolder) -> [Lesson] {
      folder.files(in: "lessons").sorted { $0.key < $1.key }.map { name, content in
        Lesson.parse(String(decoding: content, as: UTF8.self), file: "lessons/\(name)").lesson
      }
    }

    static func runner(in folder: TemporaryFolder) async throws -> LessonRunner {
      let facts = FactStore(path: folder.path + "/.cache/facts")
      return LessonRunner(
        course: .init(title: "Course"), courseFolder: folder.path,
        toolchain: try await Toolchain.find(
          libraryFolder: TestBuild.folder, module: "Prelude", swiftVersion: 5,
          scratchFolder: folder.path + "/.cache/programs", facts: facts),
        facts: facts, cache: CacheFolder(path: folder.path + "/.cache/kept"),
        scratchFolder: folder.path + "/.cache/programs")
    }

    /// Runs all lessons as they are now.
    func run(_ freshness: LessonRunner.Freshness = .cached) async -> (runs: [LessonRun], ran: Int) {
      var ran = 0
      let runs = await runner.run(Self.lessons(in: folder), freshness) { event in
        if case .expected(let count) = event { ran = count }
      }
      return (runs, ran)
    }
  }

  private func messages(_ run: LessonRun) -> [String] {
    run.diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func mistakesAreReportedAtTheirPlaces() async throws {
    let course = try await Course(
      #"""
      /lessons/01-type.md
      # Type

      > - ```swift
      >   let größe: String = "ä"; let n: Int = "three"
      >   ```

      And `{swift} 1 +` here.
      /lessons/02-trap.md
      ```swift
      let z = [1, 2]
      func pick(_ i: Int) -> Int { z[i] }
      ```

      In a line: `{swift} pick(1)` and `{swift} pick(7)`.
      /lessons/03-brace.md
      ```swift
      struct A {
        let x = 1
      ```
      /lessons/04-throws.md
      ```swift
      struct Problem: Error {}
      throw Problem()
      ```
      /lessons/05-exit.md
      ```swift
      import Glibc
      ```

      ```swift
      exit(3)
      ```
      /lessons/06-time.md
      ```swift {timeout=0.3}
      while true {}
      ```
      /lessons/07-forged.md
      ```swift
      _beginCell(99, seed: 0, timeout: 1, key: 0)
      claim("It goes on", 1, <, 2)
      ```
      /lessons/08-printed.md
      ```swift
      print("first")
      ```

      ```swift
      for i in 0..<300_000 { print(i) }
      ```
      /lessons/09-claim.md
      ```swift
      claim("one is two",
        1, ==, 2)
      claim("half", 0.5, <, 0.25)
      ```
      """#)
    let (runs, _) = await course.run()
    #expect(
      runs.map(messages) == [
        [
          "lessons/01-type.md:7:17: error: expected expression after operator",
          """
          lessons/01-type.md:4:43: error: cannot convert value of type 'String' to specified type \
          'Int'
          """,
        ],
        [
          """
          lessons/02-trap.md:3:31: error: the cell crashed: Index out of range
            called from line 6
          """
        ],
        ["lessons/03-brace.md:2:10: error: expected '}' in struct\n  to match this opening '{'"],
        [
          """
          lessons/04-throws.md:1:1: error: an error was thrown and not caught: Lesson.Problem()
            catch it with do and catch, or mark the cell 'traps' to show it
          """
        ],
        [
          """
          lessons/05-exit.md:5:1: error: the cell ended the program, with status 3
            remove the exit: a lesson ends after its last cell
          """
        ],
        [
          """
          lessons/06-time.md:1:1: error: the cell ran longer than 0.3 s
            give it longer, in seconds: {timeout=120}
          """
        ],
        [
          """
          lessons/07-forged.md:2:1: error: this calls a function that is reserved for the tool
            do not call names that begin with '_'
          """
        ],
        [
          """
          lessons/08-printed.md:5:1: error: the lesson has printed more than 1 MB
            this cell was running when the limit was exceeded
          """
        ],
        [
          "lessons/09-claim.md:2:1: error: claim does not hold: one is two: 1 == 2",
          "lessons/09-claim.md:4:1: error: claim does not hold: half: 0.5 < 0.25",
        ],
      ])
    // What failed runs again, and is reported again.
    let again = await course.run()
    #expect(again.ran == 9 && again.runs.map(messages) == runs.map(messages))
  }

  /// Nothing of a cell goes on in the tool's own lines, or in another cell.
  @Test func cellsEndWhereTheyEnd() async throws {
    let cells = [
      "let x =", "var a: Any = 1\na =", "let b = () ==", "let q: Any = true ? 3 :", "_ =",
      "let c = 1 +",
      "let d = [1, 2", "print((1)", "func f() {", "if true {\nprint(1)", "switch 3 {\ncase 3:",
      "struct S {\nvar a = 1", "#if false",
    ]
    let lessons = cells.enumerated().map { index, cell in
      """
      /lessons/\(10 + index).md
      ```swift
      \(cell)
      ```

      ```swift
      print("two")
      ```

      ```swift
      \(cell.hasPrefix("#") ? "#endif" : cell.contains("{") ? cell.hasPrefix("switch") ? "default: break }" : "}" : "3")
      ```

      """
    }
    let runs = await (try await Course(lessons.joined())).run().runs
    let places = runs.map { run in
      run.diagnostics.filter { $0.severity == .error }.compactMap(\.location)
    }
    for (cell, places) in zip(cells, places) {
      #expect(places.contains { $0.line <= 3 }, "\(cell)")
      #expect(places.allSatisfy { $0.line <= 3 } || cell.contains("{"), "\(cell): \(places)")
    }
    #expect(
      runs[8].diagnostics.first?.rendered(sourceLine: nil)
        == "lessons/18.md:2:10: error: this brace is not closed in its cell")
    #expect(
      runs[12].diagnostics.map { $0.rendered(sourceLine: nil) } == [
        """
        lessons/22.md:1:1: error: the cells after this one did not run
          put '#if' and its '#endif' into one cell
        """
      ])
  }

  @Test func aSemicolonMayEndACell() async throws {
    let course = try await Course(
      "/lessons/01.md\n```swift\nlet q = 3; q; // three\n```\n\n```swift\nprint(\"a\");\n```\n")
    let run = await course.run().runs[0]
    #expect(messages(run) == [])
    #expect(
      run.record.cells.map(\.outputs) == [[.value(Value(text: "3", numbers: [3]))], [.text("a\n")]])
  }

  @Test func cellsThatMustFailDo() async throws {
    let course = try await Course(
      #"""
      /lessons/01-fails.md
      ```swift
      let a = [1, 2]
      ```

      ```swift {fails}
      let n = 3
      let é = "é"; let wrong: Int = "x"
      ```

      ```swift {fails}
      struct A {
      ```

      ```swift {traps}
      a[2]
      ```

      ```swift
      a[1]
      ```
      /lessons/02-not.md
      ```swift {fails}
      let n = 3
      ```

      ```swift {traps}
      let n = 3
      ```
      """#)
    let (runs, _) = await course.run()
    #expect(messages(runs[0]) == [])
    #expect(
      runs[0].record.cells.map(\.failure) == [
        nil,
        Failure(
          kind: .compileError,
          message: "cannot convert value of type 'String' to specified type 'Int'", line: 2,
          column: 31),
        Failure(kind: .compileError, message: "expected '}' in struct", line: 1, column: 10),
        Failure(kind: .trap, message: "Index out of range", line: 1, column: 2), nil,
      ])
    #expect(runs[0].record.cells[4].outputs == [.value(Value(text: "2", numbers: [2]))])
    #expect(
      messages(runs[1]) == [
        """
        lessons/02-not.md:1:1: error: this cell compiles, but is marked 'fails'
          remove 'fails', or make the mistake that it is meant to show
        """,
        """
        lessons/02-not.md:5:1: error: this cell runs to its end, but is marked 'traps'
          remove 'traps', or make the mistake that it is meant to show
        """,
      ])
  }

  @Test func aLessonRunsAgainWhenItsCodeOrItsFilesChange() async throws {
    let course = try await Course(
      #"""
      /data/numbers.txt
      1 2 3
      /lessons/01-a.md
      # A

      ```swift
      import Foundation
      print(try String(contentsOfFile: "data/numbers.txt", encoding: .utf8))
      print(try FileManager.default.contentsOfDirectory(atPath: "data").sorted())
      print((try? String(contentsOfFile: "more.txt", encoding: .utf8)) ?? "nothing more")
      ```
      """#)
    func printed() async -> (text: String, ran: Int) {
      // A file is taken to have changed during a run if it is as new as that.
      try? await Task.sleep(for: .milliseconds(20))
      let (runs, ran) = await course.run()
      guard case .text(let text) = runs[0].record.cells[0].outputs.first else { return ("", ran) }
      return (text.text, ran)
    }
    #expect(await printed() == ("1 2 3\n\n[\"numbers.txt\"]\nnothing more\n", 1))
    #expect(await printed().ran == 0)
    try course.folder.replace("# A", with: "# B\n\nProse.", in: "lessons/01-a.md")
    #expect(await printed().ran == 0)
    try course.folder.write("4\n", to: "data/numbers.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\"]\nnothing more\n", 1))
    try course.folder.write("", to: "data/other.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\", \"other.txt\"]\nnothing more\n", 1))
    try course.folder.write("more", to: "more.txt")
    #expect(await printed() == ("4\n\n[\"numbers.txt\", \"other.txt\"]\nmore\n", 1))
    #expect(await printed().ran == 0)
    // What was so before is known.
    try course.folder.remove("more.txt")
    #expect(await printed().text == "4\n\n[\"numbers.txt\", \"other.txt\"]\nnothing more\n")
    try course.folder.replace("sorted()", with: "count", in: "lessons/01-a.md")
    #expect(await printed() == ("4\n\n2\nnothing more\n", 1))
    #expect(await course.run(.afresh).ran == 1)
  }

  /// A reader of a file and its writer, in this order, so that the reader cannot simply come later.
  @Test(arguments: [LessonRunner.Freshness.cached, .afresh])
  func aLessonSeesWhatAnotherHasWritten(_ freshness: LessonRunner.Freshness) async throws {
    let course = try await Course(
      #"""
      /lessons/01-reader.md
      ```swift
      import Foundation
      print(try String(contentsOfFile: "result.txt", encoding: .utf8))
      ```
      /lessons/02-writer.md
      ```swift
      import Foundation
      try "A".write(toFile: "result.txt", atomically: true, encoding: .utf8)
      ```
      """#)
    for text in ["A", "B", "B"] {
      let writer = try #require(course.folder.read("lessons/02-writer.md"))
      try course.folder.write(
        writer.replacing("\"A\"", with: "\"\(text)\""), to: "lessons/02-writer.md")
      let runs = await course.run(freshness).runs
      #expect(runs.map(messages) == [[], []])
      #expect(runs[0].record.cells[0].outputs == [.text(PrintedText(text + "\n"))])
    }
  }

  @Test func lessonsNoticeHoweverTheyLookAtFiles() async throws {
    let looks = [
      #"FileManager.default.fileExists(atPath: "a.txt")"#,
      #"try FileManager.default.subpathsOfDirectory(atPath: "data").sorted()"#,
      #"(FileManager.default.enumerator(atPath: "data")?.allObjects.count ?? 0)"#,
      #"access("a.txt", R_OK)"#,
      #"{ () -> Int32 in var s = stat(); return stat("a.txt", &s) }()"#,
      #"{ () -> Int32 in var g = glob_t(); glob("data/*", 0, nil, &g); return Int32(g.gl_pathc) }()"#,
      #"{ () -> Bool in let f = fopen("a.txt", "r"); return f != nil }()"#,
      #"(try? Data(contentsOf: URL(fileURLWithPath: "a.txt")).count) ?? -1"#,
    ]
    let lessons = looks.enumerated().map { index, look in
      "/lessons/0\(index).md\n```swift\nimport Foundation\nprint(\(look))\n```\n"
    }
    let course = try await Course(lessons.joined() + "/data/one.txt\n1\n")
    let first = await course.run()
    #expect(first.runs.map(messages) == looks.map { _ in [] })
    #expect(await course.run().ran == 0)
    try course.folder.write("1\n", to: "a.txt")
    try course.folder.write("2\n", to: "data/two.txt")
    let second = await course.run()
    #expect(second.ran == looks.count)
    for (before, after) in zip(first.runs, second.runs) { #expect(before.record != after.record) }
  }

  @Test func runsOfOneCourseDoNotDisturbEachOther() async throws {
    let lessons = (1...4).map { number in
      """
      /lessons/0\(number).md
      ```swift
      for i in 0..<\(number) { print(i) }
      show(\(number), line: 2)
      claim("so", \(number), <, 9)
      ```

      Seven is `{swift} 3 + 4`.

      """
    }
    let course = try await Course(lessons.joined())
    let expected = await course.run(.afresh).runs
    #expect(expected.allSatisfy { $0.diagnostics.isEmpty })
    await withTaskGroup(of: [LessonRecord].self) { group in
      for _ in 0..<3 {
        group.addTask { await course.run(.afresh).runs.map(\.record) }
      }
      for await records in group { #expect(records == expected.map(\.record)) }
    }
  }

  @Test func modulesAreLinkedThatALessonImports() async throws {
    let course = try await Course(
      """
      /lessons/01-a.md
      ```swift
      import Foundation
      import Synchronization
      let text = "import nothing"
      Atomic(3).load(ordering: .relaxed) + text.components(separatedBy: " ").count
      ```
      """)
    let run = await course.run().runs[0]
    #expect(messages(run) == [])
    #expect(run.record.cells[0].outputs == [.value(Value(text: "5", numbers: [5]))])
  }
}
