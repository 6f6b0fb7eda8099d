import Lessons
import Runner
import TestSupport
import Testing

/// What is told of cells that do not compile.
@Suite struct CompilerErrorsTests {
  /// What is told of lessons of one cell each, with the line of source.
  private func messages(_ codes: [String]) async throws -> [String] {
    let lessons = codes.enumerated().map { index, code in
      "/lessons/\(10 + index).md\n```swift\n\(code)\n```\n"
    }
    let runs = await (try await SampleCourse(lessons.joined())).run().runs
    return zip(runs, codes).map { run, code in
      let lines = ["```swift"] + code.split(separator: "\n").map(String.init)
      return run.diagnostics.map { diagnostic in
        let line = diagnostic.location.map { lines[$0.line - 1] }
        let text = diagnostic.rendered(sourceLine: line)
        // Without the file.
        return String(text.drop { $0 != ":" }.dropFirst())
      }.joined(separator: "\n")
    }
  }

  @Test func newcomersAreHelped() async throws {
    let cases: [(code: String, message: String)] = [
      (
        "lett d = 3\nprint(d)\nlet e = d + 1",
        "2:1: error: cannot find 'lett' in scope\nlett d = 3\n^~~~ did you mean 'let'?; 2 errors follow from it"
      ),
      (
        "let n = 3, x = 2.5\nlet y = n * x",
        """
        3:11: error: binary operator '*' cannot be applied to operands of type 'Int' and 'Double'
        let y = n * x
                  ^ Swift converts no number by itself: write Double(n)
        """
      ),
      (
        "let xs = [1, 2]\nlet d: Double = xs.count",
        """
        3:20: error: cannot convert value of type 'Int' to specified type 'Double'
        let d: Double = xs.count
                           ^~~~~ Swift converts no number by itself: write Double(xs.count)
        """
      ),
      (
        "let s = \"a\" + 1",
        """
        2:13: error: binary operator '+' cannot be applied to operands of type 'String' and 'Int'
        let s = "a" + 1
                    ^ make the number a text: "\\(…)", or String(…)
        """
      ),
      (
        "let d = Date()",
        "2:9: error: cannot find 'Date' in scope\nlet d = Date()\n        ^~~~ add 'import Foundation' to the cell"
      ),
      (
        "let s = try String(contentsOfFile: \"a\", encoding: .utf8)",
        """
        2:52: error: extra argument 'encoding' in call
        let s = try String(contentsOfFile: "a", encoding: .utf8)
                                                           ^~~~ add 'import Foundation' to the cell
        """
      ),
      (
        "let s = String(format: \"%.2f\", 3.14)",
        """
        2:9: error: no exact matches in call to initializer
        let s = String(format: "%.2f", 3.14)
                ^~~~~~ add 'import Foundation' to the cell
        """
      ),
      (
        "func f() throws -> Int { 3 }\nlet x = f()",
        "3:9: error: call can throw but is not marked with 'try'\nlet x = f()\n        ^~~ write 'try' before the call"
      ),
      (
        "func f() async -> Int { 3 }\nlet x = f()",
        """
        3:9: error: 'async' call in a function that does not support concurrency
        let x = f()
                ^ write 'await' before the call
        """
      ),
      (
        "let flag = True",
        "2:12: error: cannot find 'True' in scope\nlet flag = True\n           ^~~~ Swift has 'true'"
      ),
      (
        "let n = 3\nn = 4",
        """
        3:1: error: cannot assign to value: 'n' is a 'let' constant
        n = 4
        ^ change 'let' to 'var' to make it mutable (line 2)
        """
      ),
      (
        "let x = 3\nif x = 3 { print(x) }",
        """
        3:6: error: use of '=' in a boolean context, did you mean '=='?
        if x = 3 { print(x) }
             ^
        """
      ),
      (
        "let n: Int = <#value#>",
        """
        2:14: error: editor placeholder in source file
        let n: Int = <#value#>
                     ^ write code in its place, or mark a cell that only shows a form with 'static'
        """
      ),
      (
        "return 3",
        "2:1: error: return invalid outside of a func\nreturn 3\n^~~~~~ remove it: a cell ends with its last line"
      ),
      (
        "@main struct App { static func main() {} }",
        """
        2:1: error: 'main' attribute cannot be used in a module that contains top-level code
        @main struct App { static func main() {} }
        ^~~~~ remove '@main': a lesson begins with its first cell
        """
      ),
      (
        "let xs = [1]\nxs.length",
        """
        3:4: error: value of type '[Int]' has no member 'length'
        xs.length
           ^~~~~~ Swift has 'count'
        """
      ),
      (
        "let learningRate = 0.1\nprint(learningRat)",
        """
        3:7: error: cannot find 'learningRat' in scope
        print(learningRat)
              ^~~~~~~~~~~ did you mean 'learningRate'?
        """
      ),
      (
        "let points = [1]\nprint(ponits)",
        """
        3:7: error: cannot find 'ponits' in scope
        print(ponits)
              ^~~~~~ did you mean 'points'?
        """
      ),
      (
        "let count = 3\ncount.sorted()",
        """
        3:7: error: value of type 'Int' has no member 'sorted'
        count.sorted()
              ^~~~~~
        """
      ),
      (
        "struct S { var width = 1 }\nS().widht",
        """
        3:5: error: value of type 'S' has no member 'widht'
        S().widht
            ^~~~~ did you mean 'width'?
        """
      ),
      (
        "let x: Duoble = 1",
        """
        2:8: error: cannot find type 'Duoble' in scope
        let x: Duoble = 1
               ^~~~~~ did you mean 'Double'?
        """
      ),
    ]
    let messages = try await messages(cases.map(\.code))
    for (message, expected) in zip(messages, cases) {
      #expect(message == expected.message, "\(expected.code)")
    }
  }

  /// Whatever a cell marked `fails` leaves open, the compiler's message is shown.
  @Test func everyMistakeMayBeMadeOnPurpose() async throws {
    let mistakes: [(code: String, message: String, line: Int, column: Int)] = [
      (
        "func f() {\n  g(", "expected '}' at end of brace statement\ncannot find 'g' in scope", 1,
        10
      ),
      ("let s = \"abc", "unterminated string literal", 1, 9),
      ("let s = \"\"\"\nabc", "unterminated string literal", 1, 9),
      ("let a = 1\n/* b", "unterminated '/*' comment", 2, 1),
      (
        "#if A\nlet b = 1", "expected #else or #endif at end of conditional compilation block", 1, 1
      ),
      ("#endif", "unexpected conditional compilation block terminator", 1, 1),
      ("let b = 1 +", "expected expression after operator", 1, 12),
      ("1 +", "expected expression after operator", 1, 4),
      ("}", "extraneous '}' at top level", 1, 1),
      ("let x: Int = \"\"", "cannot convert value of type 'String' to specified type 'Int'", 1, 14),
    ]
    let cells = mistakes.map { "```swift {fails}\n\($0.code)\n```\n\n" }.joined()
    let course = try await SampleCourse("/lessons/01.md\n\(cells)```swift\n1 + 1\n```\n")
    let run = await course.run().runs[0]
    #expect(run.messages == [])
    for (cell, mistake) in zip(run.record.cells, mistakes) {
      #expect(cell.failure?.message == mistake.message, "\(mistake.code)")
      #expect(cell.failure?.line == mistake.line, "\(mistake.code)")
      #expect(cell.failure?.column == mistake.column, "\(mistake.code)")
    }
    #expect(run.record.cells.last?.outputs.count == 1)
  }
}
