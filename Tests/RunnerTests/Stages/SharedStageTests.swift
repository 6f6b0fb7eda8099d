import Files
import Lessons
import Record
import Runner
import TestSupport
import Testing

/// Code that lessons share, compiled by the real compiler.
@Suite struct SharedStageTests {
  /// A course with shared files, each with its name below `lessons/shared`.
  private struct SharingCourse {
    let folder: TemporaryFolder
    var runner: LessonRunner
    let code: SharedCode

    init(_ files: KeyValuePairs<String, String>, course: Course = Course(title: "Course"))
      async throws
    {
      folder = try TemporaryFolder()
      runner = try await SampleCourse.runner(in: folder)
      runner.course = course
      code = SharedCode(
        files.map { SharedFile(SourceText($1, file: "lessons/shared/\($0)")) })
    }

    func compile() async throws -> SharedStage.Outcome {
      try await SharedStage(
        course: runner.course, toolchain: runner.toolchain, cache: runner.cache
      ).run(code, scratchFolder: folder.path + "/.cache/programs")
    }

    /// What the compiler says, with the lines of source.
    func errors() async throws -> [String] {
      guard case .errors(let errors) = try await compile() else { return [] }
      return errors.map { error in
        let line = error.location.flatMap { location in
          code.file(location.file)?.code.text.split(
            separator: "\n", omittingEmptySubsequences: false)[
              location.line - 1]
        }
        return error.rendered(sourceLine: line.map(String.init))
      }
    }

    /// The run of a lesson of one text.
    func run(_ text: String) async throws -> LessonRun {
      guard case .module(let module) = try await compile() else {
        Issue.record("the shared files have errors")
        return LessonRun(notRun: Lesson.parse(text, file: "lessons/a.md").lesson)
      }
      var runner = runner
      runner.shared = module
      return await runner.run([Lesson.parse(text, file: "lessons/a.md").lesson], .cached)[0]
    }
  }

  private let files: KeyValuePairs = [
    "stats.swift": #"""
    func mean(_ x: [Double]) -> Double { total(x) / Double(x.count) }

    struct Point { var x = 0.0 }

    infix operator ⊕: AdditionPrecedence
    func ⊕ (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }

    private let hidden = 1

    enum Trouble: Error { case deep }

    func fail() throws { throw Trouble.deep }

    func pick(_ x: [Int], _ i: Int) -> Int {
      let π = x[i]; return π
    }

    func state(_ x: Int) { claim("Positive", x, >, 0) }
    """#,
    "sums.swift": #"""
    import Foundation

    func total(_ x: [Double]) -> Double { x.reduce(0, +) }

    let squares = (1...3).map { Double($0 * $0) }

    extension Double {
      var short: String { String(format: "%.2f", self) }
    }

    func curve(_ y: [Double]) -> Figure {
      Figure(x: .linear("x"), y: .linear("y"), alt: "A line.") { Line(x: [1, 2], y: y) }
    }
    """#,
  ]

  @Test func allKindsOfDeclarationsCanBeUsedWithoutImports() async throws {
    let course = try await SharingCourse(files)
    let run = try await course.run(
      """
      ```swift
      print(mean([1, 2, 6]), Point(x: 3).x, [1] ⊕ [2], 3.14159.short, squares)
      ```

      ```swift
      func mean(_ x: [Double]) -> Double { -1 }
      print(mean([1]))
      ```
      """)
    #expect(run.messages == [])
    // A lesson's own name comes before that of shared code, in all of the lesson.
    #expect(
      run.record.cells.map(\.outputs) == [
        [.text("-1.0 3.0 [3.0] 3.14 [1.0, 4.0, 9.0]\n")], [.text("-1.0\n")],
      ])
  }

  @Test(arguments: [(5, false), (6, false), (5, true)])
  func languageModeAndOptimizationAreThoseOfTheCourse(mode: Int, isOptimized: Bool) async throws {
    var settings = Course(title: "Course")
    settings.optimize = isOptimized
    var course = try await SharingCourse(
      [
        "a.swift": "var counter = 0\n",
        "b.swift": "func f() -> Int { counter += 1; return counter }\n",
      ],
      course: settings)
    if mode == 6 {
      course.runner.toolchain = try await Toolchain.find(
        libraryFolder: TestBuild.folder, module: "Prelude", swiftVersion: 6,
        scratchFolder: course.folder.path + "/.cache/programs",
        facts: FactStore(path: course.folder.path + "/facts6"))
      #expect(
        try await course.errors().first?.hasPrefix(
          "lessons/shared/a.swift:1:5: error: var 'counter' is not concurrency-safe because it is nonisolated global shared mutable state\nvar counter = 0\n    ^~~~~~~"
        ) == true)
    } else {
      let run = try await course.run("```swift\nprint(f() + f())\n```\n")
      #expect(run.messages == [] && run.record.cells[0].outputs == [.text("3\n")])
    }
  }

  @Test func errorsAreAtTheirPlacesWithTheHelpThatCellsGet() async throws {
    let course = try await SharingCourse([
      "a.swift": """
      func f(_ größe: Double) -> Int { größe }
      func g() -> String { String(format: "%d", 1) }
      let n = meam([1])
      func h() { secret() }
      print("x")
      for _ in 0..<3 {}
      func i() {
        if true {

      """,
      "b.swift": """
      func mean(_ x: [Double]) -> Double { 0 }
      private func secret() {}
      func f(_ x: Double) -> Int { 0 }

      """,
    ])
    #expect(
      try await course.errors() == [
        """
        lessons/shared/a.swift:1:6: error: invalid redeclaration of 'f'
        func f(_ größe: Double) -> Int { größe }
             ^ 'f' previously declared here (lessons/shared/b.swift:3)
        """,
        """
        lessons/shared/a.swift:1:34: error: cannot convert return expression of type 'Double' to return type 'Int'
        func f(_ größe: Double) -> Int { größe }
                                         ^~~~~
        """,
        """
        lessons/shared/a.swift:2:28: error: incorrect argument labels in call (have 'format:_:', expected 'repeating:count:')
        func g() -> String { String(format: "%d", 1) }
                                   ^ add 'import Foundation' to the file
        """,
        """
        lessons/shared/a.swift:3:9: error: cannot find 'meam' in scope
        let n = meam([1])
                ^~~~ did you mean 'mean'?
        """,
        """
        lessons/shared/a.swift:4:12: error: 'secret' is inaccessible due to 'private' protection level
        func h() { secret() }
                   ^~~~~~ 'secret()' declared here (lessons/shared/b.swift:2)
        """,
        """
        lessons/shared/a.swift:5:1: error: expressions are not allowed at the top level
        print("x")
        ^~~~~ shared files declare: put it into a function, or into a cell
        """,
        """
        lessons/shared/a.swift:6:1: error: statements are not allowed at the top level
        for _ in 0..<3 {}
        ^~~ shared files declare: put it into a function, or into a cell
        """,
        """
        lessons/shared/a.swift:7:10: error: expected '}' at end of brace statement
        func i() {
                 ^ to match this opening '{'
        """,
        """
        lessons/shared/a.swift:8:11: error: expected '}' at end of brace statement
          if true {
                  ^ to match this opening '{'
        """,
      ])
  }

  @Test func whatHasBeenCompiledIsKeptUntilAFileChanges() async throws {
    let course = try await SharingCourse(["a.swift": "let a = 1\n"])
    func objects() -> Int { course.folder.files(in: ".cache/kept/shared").count }
    _ = try await course.compile()
    #expect(objects() == 2)
    _ = try await course.compile()
    #expect(objects() == 2)
    let renamed = SharedCode([SharedFile(SourceText("let a = 1\n", file: "lessons/shared/b.swift"))]
    )
    let stage = SharedStage(
      course: course.runner.course, toolchain: course.runner.toolchain, cache: course.runner.cache)
    _ = try await stage.run(renamed, scratchFolder: course.folder.path + "/.cache/programs")
    #expect(objects() == 4)
  }

  // MARK: What happens in shared code at run time

  @Test func aCrashIsAtTheLineOfTheSharedFile() async throws {
    let course = try await SharingCourse(files)
    let run = try await course.run("# A\n\n```swift\nlet i = 7\n_ = pick([1], i)\n```\n")
    #expect(
      run.messages == [
        """
        lessons/shared/stats.swift:15:12: error: the cell crashed: Index out of range
          called from lessons/a.md:5
        """
      ])
    #expect(run.diagnostics[0].range?.end.column == 13)
    #expect(
      run.record.cells[0].failure
        == Failure(kind: .trap, message: "Index out of range", line: 2, column: 5))
  }

  @Test func aCrashThatIsMeantAndAThrownErrorAreTheCells() async throws {
    let course = try await SharingCourse(files)
    let run = try await course.run(
      "```swift {traps}\npick([1], 7)\n```\n\n```swift\ntry fail()\n```\n")
    #expect(
      run.messages == [
        """
        lessons/a.md:6:1: error: an error was thrown and not caught: Shared.Trouble.deep
          catch it with do and catch, or mark the cell 'traps' to show it
        """
      ])
    #expect(run.record.cells[0].failure?.line == 1)
  }

  @Test func outputsAreAtTheCallThatMadeThem() async throws {
    let course = try await SharingCourse(files)
    // Line 18 of the shared file would be a line of the program, too.
    let run = try await course.run(
      "# A\n\n```swift\n\(String(repeating: "//\n", count: 30))```\n\n```swift\nlet x = -1\nstate(x)\n```\n"
    )
    #expect(
      run.messages == [
        """
        lessons/a.md:38:1: error: claim does not hold: Positive: -1 > 0
        lessons/shared/stats.swift:18:1: note: made here
        """
      ])
    #expect(run.places[1] == [Location(file: "lessons/a.md", line: 38)])
  }

  @Test func aFigureOfSharedCodeThatIsNotShownIsNamed() async throws {
    let course = try await SharingCourse(files)
    #expect(try await course.run("```swift\ncurve([1, 2])\n```\n").messages == [])
    #expect(
      try await course.run("```swift\nlet f = curve([1, 2])\n```\n").messages == [
        """
        lessons/shared/sums.swift:12:3: warning: a figure that is made here is not shown in lessons/a.md
          make the call a cell's last expression there, or call show(_:)
        """
      ])
  }

  @Test func namesThatAreNotInScopeAreLookedForInSharedFiles() async throws {
    let course = try await SharingCourse(files)
    #expect(
      try await course.run("```swift\nprint(hidden)\nprint(meam([1]), squaress)\n```\n").messages
        == [
          """
          lessons/a.md:2:7: error: cannot find 'hidden' in scope
            lessons/shared/stats.swift declares it as 'private': without that word, all lessons can use it
          """,
          "lessons/a.md:3:7: error: cannot find 'meam' in scope\n  did you mean 'mean'?",
          "lessons/a.md:3:18: error: cannot find 'squaress' in scope\n  did you mean 'squares'?",
        ])
  }

  @Test func aFileThatIsCalledAsTheProgramIsStaysAFileOfItsOwn() async throws {
    let course = try await SharingCourse([
      "lesson.swift":
        "func f(_ i: Int) -> Int {\n  precondition(i > 0, \"too small\")\n  return i\n}\n"
    ])
    let run = try await course.run("```swift\n\n\n_ = f(0)\n```\n")
    #expect(
      run.messages == [
        """
        lessons/shared/lesson.swift:2:3: error: the cell crashed: too small
          called from lessons/a.md:4
        """
      ])
  }
}
