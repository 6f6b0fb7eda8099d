import Lessons
import Runner
import TestSupport
import Testing

/// Mistakes of which the compiler tells more than one error, or an error at another place.
@Suite struct OneMistakeTests {
  /// What is told of lessons of one cell each, with the line of source and the edit.
  private func messages(_ codes: [String]) async throws -> [String] {
    let lessons = codes.enumerated().map { index, code in
      "/lessons/\(10 + index).md\n```swift\n\(code)\n```\n"
    }
    let runs = await (try await SampleCourse(lessons.joined())).run().runs
    return zip(runs, codes).map { run, code in
      let lines = ["```swift"] + code.split(separator: "\n").map(String.init)
      return run.diagnostics.map { diagnostic in
        let line = diagnostic.location.map { lines[$0.line - 1] }
        let text = String(
          diagnostic.rendered(sourceLine: line).drop { $0 != ":" }.dropFirst())
        return text + (diagnostic.fix.map { " → \($0.replacement)" } ?? "")
      }.joined(separator: "\n")
    }
  }

  /// The cells are meant to fail, or nobody knows how they are to end.
  @Test(arguments: [
    ("fails=\"\"", 17, "the part of the message is empty", "write 'fails'"),
    ("traps=\" \"", 17, "the part of the message is empty", "write 'traps'"),
    ("fails traps", 17, "option 'traps' contradicts 'fails'", "remove one"),
    ("traps fails", 17, "option 'fails' contradicts 'traps'", "remove one"),
    ("fails static", 17, "option 'static' contradicts 'fails'", "remove one"),
    ("fails=a fails=b", 19, "option 'fails' is given twice", "remove one"),
    ("alt=\"\"", 15, "the alternative text is empty", "write 'alt=\"…\"'"),
    ("static=true", 11, "option 'static' takes no value", "write 'static'"),
  ])
  func aMistakeInWhatIsExpectedIsToldOnce(
    options: String, column: Int, message: String, help: String
  ) async throws {
    let code =
      switch options.prefix(4) {
      case "trap" where !options.contains("fails"): "_ = [Int]()[3]"
      case "alt=": "Figure { Line(x: [0, 1], y: [2, 3]) }"
      default: "let a: Int = \"x\""
      }
    let text = "```swift {\(options)}\n\(code)\n```\n"
    let course = try await SampleCourse("/lessons/01.md\n" + text)
    let reading = Lesson.parse(text, file: "lessons/01.md").diagnostics
    #expect(
      reading.map { $0.rendered(sourceLine: nil) } == [
        "lessons/01.md:1:\(column): error: \(message)\n  \(help)"
      ])
    #expect(await course.run().runs[0].messages == [])
  }

  @Test func aMistakeInAClaimIsToldOnce() async throws {
    let cases = [
      (
        "claim(\"typo\", 3, =<, 4)",
        """
        2:18: error: cannot find operator '=<' in scope
        claim("typo", 3, =<, 4)
                         ^~ did you mean '<='? → <=
        """
      ),
      (
        "claim(\"typo\", 3, ≠, 4)",
        """
        2:18: error: cannot find operator '≠' in scope
        claim("typo", 3, ≠, 4)
                         ^ did you mean '!='? → !=
        """
      ),
      (
        "claim(\"typo\", 3, =, 4)",
        """
        2:18: error: '=' is not a relation of a claim
        claim("typo", 3, =, 4)
                         ^ did you mean '=='? → ==
        """
      ),
      (
        "claim(1 < 2)",
        """
        2:7: error: the claim has no text
        claim(1 < 2)
              ^~~~~ say what is claimed: claim("…", 1 < 2)
        """
      ),
      (
        "claim(\"x\", 3.0, 4.0)",
        """
        2:12: error: the claim has no relation between its values
        claim("x", 3.0, 4.0)
                   ^~~~~~~~ write it between them, such as claim("…", a, <, b)
        """
      ),
    ]
    let found = try await messages(cases.map(\.0))
    for (found, expected) in zip(found, cases.map(\.1)) { #expect(found == expected) }
  }

  @Test func namesOfTheLibraryAreProposed() async throws {
    let cases = [
      (
        "let f = Figrue(x: .linear(\"x\"), y: .linear(\"y\")) { }",
        "2:9: error: cannot find 'Figrue' in scope\nlet f = Figrue(x: .linear(\"x\"), y: .linear(\"y\")) { }\n"
          + "        ^~~~~~ did you mean 'Figure'? → Figure"
      ),
      (
        "Figure(x: .linaer(\"x\"), y: .linear(\"y\")) { Line([1.0, 2]) }",
        "2:12: error: type 'Axis' has no member 'linaer'\n"
          + "Figure(x: .linaer(\"x\"), y: .linear(\"y\")) { Line([1.0, 2]) }\n"
          + "           ^~~~~~ did you mean 'linear'? → linear"
      ),
      (
        "Figure(x: \"x\", y: .linear(\"y\")) { Line([1.0, 2]) }",
        "2:11: error: cannot convert value of type 'String' to expected argument type 'Axis'\n"
          + "Figure(x: \"x\", y: .linear(\"y\")) { Line([1.0, 2]) }\n"
          + "          ^~~ an axis has a scale: write .linear(\"x\") → .linear(\"x\")"
      ),
    ]
    let found = try await messages(cases.map(\.0))
    for (found, expected) in zip(found, cases.map(\.1)) { #expect(found == expected) }
  }

  @Test func whatFollowsFromAMistakeIsNotTold() async throws {
    let cases = [
      (
        "let a = “x”",
        """
        2:9: error: unicode curly quote found, replace with '"'
        let a = “x”
                ^~~ → "x"
        """
      ),
      (
        "let q = gone.map { [$0, 1] }.map(\\.count)",
        """
        2:9: error: cannot find 'gone' in scope
        let q = gone.map { [$0, 1] }.map(\\.count)
                ^~~~
        """
      ),
      (
        "func f(eta: Double, n: Int) -> Double { eta }\nlet y = f(rate: 2, n: 1)",
        """
        3:11: error: incorrect argument label in call (have 'rate:n:', expected 'eta:n:')
        let y = f(rate: 2, n: 1)
                  ^~~~ write 'eta:' → eta
        """
      ),
    ]
    let found = try await messages(cases.map(\.0))
    for (found, expected) in zip(found, cases.map(\.1)) { #expect(found == expected) }
  }

  @Test func aLimitIsProposedThatIsHigher() async throws {
    let course = try await SampleCourse(
      "/lessons/01-a.md\n```swift {timeout=3}\nwhile true {}\n```\n")
    let (runs, _) = await course.run()
    #expect(
      runs.map(\.messages) == [
        [
          "lessons/01-a.md:1:1: error: the cell ran longer than 3 s\n"
            + "  raise its time limit, in seconds: {timeout=6}"
        ]
      ])
  }

  @Test func oneMistakeIsOneError() async throws {
    let course = try await SampleCourse(
      #"""
      /lessons/01-twice.md
      ```swift
      let x = 1
      ```

      ```swift
      let x = 2
      print(x)
      ```

      And `{swift} x`.
      /lessons/02-open.md
      ```swift
      struct S {}
      func f() {
        print("a)
      }
      ```

      ```swift
      let s = S()
      f()
      let t: Int = "a"
      let u = missing
      ```
      /lessons/03-elsewhere.md
      ```swift
      let x = 1
      ```

      ```swift {static}
      let y = 1
      ```

      ```swift {reset}
      let z = x + y
      ```
      /lessons/04-early.md
      So `{swift} count` and `{swift} let a = 1`.

      ```swift
      let count = 3
      claim("one is two", 1, ==, 2)
      ```
      """#)
    let runs = await course.run().runs
    #expect(
      runs.map(\.messages) == [
        [
          """
          lessons/01-twice.md:6:5: error: invalid redeclaration of 'x'
            declared first in line 2, and cells share one program: rename it, or begin a new program \
          with {reset}
          """
        ],
        [
          """
          lessons/02-open.md:4:9: error: this string is not closed on its line
            end it with '"', or write it between \""" over several lines
          """,
          """
          lessons/02-open.md:11:14: error: cannot convert value of type 'String' to specified type \
          'Int'
          """,
          "lessons/02-open.md:12:9: error: cannot find 'missing' in scope",
        ],
        [
          """
          lessons/03-elsewhere.md:10:9: error: cannot find 'x' in scope
            it is declared in line 2, before the program begins anew with {reset}
          """,
          """
          lessons/03-elsewhere.md:10:13: error: cannot find 'y' in scope
            the cell in line 5 declares it, but does not run: it is 'static'
          """,
        ],
        [
          """
          lessons/04-early.md:1:33: error: a declaration has no value to show
            put it into a cell, and only an expression here
          """,
          """
          lessons/04-early.md:1:13: error: 'count' is declared by a later cell (line 4)
            move the declaration up: here it has no value yet
          """,
        ],
      ])
    // What is not whole does not run: claims could fail because of that alone.
    #expect(runs[3].record.cells.allSatisfy { $0.outputs.isEmpty })
  }
}
