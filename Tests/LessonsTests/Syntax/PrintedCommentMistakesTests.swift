import Lessons
import TestSupport
import Testing

/// Comments that are not checked, and those that say nothing of what is printed.
@Suite struct PrintedCommentMistakesTests {
  @Test(arguments: [
    ("print(x)\n// Outputs \"0.05\"", "write // Prints \"0.05\""),
    ("print(x)\n// Print \"0.05\"\nlet y = 1", "write // Prints \"0.05\""),
    ("print(x)\n// This prints \"0.05\"", "write // Prints \"0.05\""),
    ("print(x) // prints dog", "write // Prints \"dog\""),
    ("print(x) // Prints the loss, 0.05", "write // Prints 0.05"),
    ("print(x)\n// Prints about 0.05", "write // Prints 0.05"),
    ("print(x) // Will print 4", "write // Prints 4"),
    ("print(x) // Output 4", "write // Prints 4"),
    ("print(3) // 4", "write // Prints 4"), ("print(3)\n// 4", "write // Prints 4"),
    ("print(x) // [4]", "write // Prints [4]"), ("print(x)\n// 0.5", "write // Prints 0.5"),
    ("print(x) // ≈ 0.05", "write // Prints 0.05"),
    ("print(x) // -> Prints \"0.99\"", "write // Prints \"0.99\""),
    ("func f() { print(1) } // Prints \"2\"", "write it after the statement that calls it"),
  ])
  func otherWaysToSayWhatIsPrintedAreNamed(code: String, help: String) {
    let problems = lesson(withCell: code).printedCommentProblems
    #expect(problems.map(\.help) == [help])
    #expect(
      problems.allSatisfy {
        $0.message.hasPrefix("what this comment says is printed is not checked")
      })
  }

  /// What may follow code, and says nothing that could be held against it.
  @Test(arguments: [
    "print(x) // 1", "f() // [1]\nprint(x) // [2]", "f() // 1\nprint(x) // 2", "print(x) // [1]",
    "print(x) // Result: good", "print(x) // output: see below", "print(x) // Prints the first 10",
    "print(x) // Prints the numbers from 1 to 10", "print(x)\n\n// prints dog",
    "f(x) // prints dog",
    "print(x)\n// Print \"a\":\nprint(y)", "print(x) // Output 4 times", "print(x) // the loss",
    "print(x) // see above",
    "print(x) // → the loss of the last step", "print(x) // -> see the next section",
    "print(x) // Result: training works", "print(x) // => the sum", "print(x) // output: about 0.5",
    "print(x) // = Euler's number", "print(x) // == A section ==", "print(x) //=====",
    "print(x) //--->", "print(x)\n// Output:\nprint(y)", "print(x)\n\n// => 7",
    "f(x) // 0.5",
    "let y = f(x) // => 7", "let y = f(x) // Output: [32, 10]", "f(x) // -> Int", "f(x) // → loss",
    "func f() -> Int { // => 7\n}", "x + 1 // 7", "let s = f { print(x) } // 0.5",
    "a.print(x) // 0.5", "print(x) // TODO: 3", "print(x) // step 3: 0.5", "print(x) // see 3.1",
    "print(x) // http://a.b/c: 3", "print(x) // -1 would be wrong", "print(x) // Note: 3",
  ])
  func remarksAfterCodeAreProse(code: String) {
    #expect(lesson(withCell: code).printedCommentProblems == [])
  }

  @Test(arguments: [
    (
      "f()\n// Prints \"a",
      """
      lessons/a.md:3:11: error: the quotes around what is printed are not closed
      // Prints "a
                ^ add '"' at its end
      """
    ),
    (
      "f() // Prints x = 3, y = 4",
      """
      lessons/a.md:2:15: warning: what this comment says is printed is not checked: it is not in quotes
      f() // Prints x = 3, y = 4
                    ^~~~~~~~~~~~ write // Prints "x = 3, y = 4"
      """
    ),
    (
      "f() // Prints Hello, world!",
      """
      lessons/a.md:2:15: warning: what this comment says is printed is not checked: it is not in quotes
      f() // Prints Hello, world!
                    ^~~~~~~~~~~~~ write // Prints "Hello, world!"
      """
    ),
    (
      "f() // Prints epoch 1",
      """
      lessons/a.md:2:15: warning: what this comment says is printed is not checked: it is not in quotes
      f() // Prints epoch 1
                    ^~~~~~~ write // Prints "epoch 1"
      """
    ),
    (
      "f() // Prints 6 ms",
      """
      lessons/a.md:2:15: warning: what this comment says is printed is not checked: it is not in quotes
      f() // Prints 6 ms
                    ^~~~ write // Prints "6 ms"
      """
    ),
    (
      "f() // Prints \"2\", 3",
      """
      lessons/a.md:2:18: error: what else this comment says is printed is not checked
      f() // Prints "2", 3
                       ^~~ write a comment for each line that is printed: // Prints "…"
      """
    ),
    (
      "f() // Prints 2 (or 3)",
      """
      lessons/a.md:2:17: error: what else this comment says is printed is not checked
      f() // Prints 2 (or 3)
                      ^~~~~~ write only what is printed: // Prints "…"
      """
    ),
    (
      "f() // Prints 2 or 3",
      """
      lessons/a.md:2:17: error: what else this comment says is printed is not checked
      f() // Prints 2 or 3
                      ^~~~ write only what is printed: // Prints "…"
      """
    ),
    (
      "f() // Prints \"2\" or \"3\"",
      """
      lessons/a.md:2:19: error: what else this comment says is printed is not checked
      f() // Prints "2" or "3"
                        ^~~~~~ write only what is printed: // Prints "…"
      """
    ),
    (
      "f() // Prints \"12\" ms",
      """
      lessons/a.md:2:20: warning: what this comment says is printed is not checked: 'ms' is outside the quotes
      f() // Prints "12" ms
                         ^~ write // Prints "12 ms", or put a remark in parentheses
      """
    ),
    (
      "f() // Prints a greeting: \"y\".",
      """
      lessons/a.md:2:27: warning: what this comment says is printed is not checked: other words stand before it
      f() // Prints a greeting: "y".
                                ^~~ write // Prints "y"
      """
    ),
    (
      "f() // Prints the sum: 12",
      """
      lessons/a.md:2:24: warning: what this comment says is printed is not checked: other words stand before it
      f() // Prints the sum: 12
                             ^~ write // Prints 12
      """
    ),
    (
      "f() // Prints the word \"yes\"",
      """
      lessons/a.md:2:24: warning: what this comment says is printed is not checked: other words stand before it
      f() // Prints the word "yes"
                             ^~~~~ write // Prints "yes"
      """
    ),
    (
      "print(7) // Output: 7",
      """
      lessons/a.md:2:10: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      print(7) // Output: 7
               ^~~~~~~~~~~~ write // Prints 7
      """
    ),
    (
      "print(name) // => Ada and Grace",
      """
      lessons/a.md:2:13: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      print(name) // => Ada and Grace
                  ^~~~~~~~~~~~~~~~~~~ write // Prints "Ada and Grace"
      """
    ),
    (
      "print(x)\n// → 0.5.",
      """
      lessons/a.md:3:1: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      // → 0.5.
      ^~~~~~~~~ write // Prints 0.5
      """
    ),
    (
      "print(x) // 0.5",
      """
      lessons/a.md:2:10: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      print(x) // 0.5
               ^~~~~~ write // Prints 0.5
      """
    ),
    (
      "print(x)\n// Output:\n// a",
      """
      lessons/a.md:3:1: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      // Output:
      ^~~~~~~~~~ write // Prints:
      """
    ),
    (
      "for x in xs {\n  print(x) // -> 7\n}",
      """
      lessons/a.md:3:12: warning: what this comment says is printed is not checked: code in braces may run often, or never
        print(x) // -> 7
                 ^~~~~~~ write it as '// Prints' after the statement of the cell that prints
      """
    ),
    (
      "x + 1 // => 7",
      """
      lessons/a.md:2:7: warning: the value in this comment is not checked
      x + 1 // => 7
            ^~~~~~~ claim it, with claim("…", …, ==, 7), or remove it
      """
    ),
    (
      "f() // Prints \"a\" for each row",
      """
      lessons/a.md:2:19: warning: what this comment says is printed is not checked: it leaves open what that is
      f() // Prints "a" for each row
                        ^~~~~~~~~~~~ write a comment for each line that is printed: // Prints "…"
      """
    ),
    (
      "f() // Print \"b\"",
      """
      lessons/a.md:2:5: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      f() // Print "b"
          ^~~~~~~~~~~~ write // Prints "b"
      """
    ),
    (
      "f()\n// This prints \"2\".\n\ng()",
      """
      lessons/a.md:3:1: warning: what this comment says is printed is not checked: it does not begin with 'Prints'
      // This prints "2".
      ^~~~~~~~~~~~~~~~~~~ write // Prints "2"
      """
    ),
    (
      "f() // Prints:\ng()",
      """
      lessons/a.md:2:5: error: nothing follows 'Prints:'
      f() // Prints:
          ^~~~~~~~~~ write what is printed in quotes: // Prints "…"
      """
    ),
    (
      "// Prints \"a\"\nf()",
      """
      lessons/a.md:2:1: warning: this comment says what is printed, but nothing comes before it
      // Prints "a"
      ^~~~~~~~~~~~~ put it after the statement that prints
      """
    ),
  ])
  func mistakesInCommentsAreReported(code: String, message: String) {
    let lines = "```swift\n\(code)".split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lesson(withCell: code).printedCommentProblems.map { problem in
        problem.rendered(sourceLine: problem.location.map { String(lines[$0.line - 1]) })
      } == [message])
  }

  /// A comment in the imperative is about the code below it.
  @Test func otherWordsMayAnnounceCode() {
    #expect(
      lesson(withCell: "f()\n// Print \"b\".\n// And more.\ng()").printedCommentProblems == [])
  }

  @Test func cellsThatDoNotRunPromiseNothing() {
    for option in ["static", "fails"] {
      let lesson = Lesson.parse("```swift {\(option)}\nf() // Prints \"a\n```\n", file: "a.md")
        .lesson
      #expect(lesson.printedCommentProblems == [])
    }
  }

  @Test func whatIsNotCheckedIsNamed() {
    let lesson = Lesson.parse(
      """
      ```swift
      for i in 0..<2 {
        print(i)  // Prints "99"
      }
      let f = {
        print(1)
        // Prints: "1"
        // It prints what it likes.
      }
      print(2)  // Prints "2"
      /* Prints "3" */
      /// Prints "4"
      func f() {}
      /// Prints "5"
      f()
      ```

      """, file: "a.md"
    ).lesson
    let message = "warning: what this comment says is printed is not checked:"
    let help = "\n  write it as '// Prints' after the statement of the cell that prints"
    #expect(
      lesson.printedCommentProblems.map { $0.rendered(sourceLine: nil) } == [
        "a.md:3:13: \(message) code in braces may run often, or never\(help)",
        "a.md:7:3: \(message) code in braces may run often, or never\(help)",
        "a.md:11:1: \(message) only comments that begin with '//' are\(help)",
        "a.md:14:1: \(message) only comments that begin with '//' are\(help)",
      ])
  }
}
