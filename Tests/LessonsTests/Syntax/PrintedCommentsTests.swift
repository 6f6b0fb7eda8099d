import Lessons
import TestSupport
import Testing

@Suite struct PrintedCommentsTests {
  private func lesson(_ code: String) -> Lesson {
    Lesson.parse("```swift\n\(code)\n```\n", file: "lessons/a.md").lesson
  }

  private func comments(_ code: String) -> [PrintedComment] {
    lesson(code).cells[0].printedComments
  }

  /// What each comment says in its first reading, and the readings of each part.
  private func readings(_ comment: String) -> [[[String]]]? {
    comments("f() // \(comment)").first?.parts.map(\.readings)
  }

  @Test(arguments: [
    (#"Prints "a""#, [["a"]]),
    (#"prints  "a b" "#, [["a b"]]),
    (#"Prints: "a""#, [["a"]]),
    (#"Prints "a"."#, [["a"]]),
    (#"Prints "a.""#, [["a."], ["a"]]),
    (#"Prints """#, [[""]]),
    (#"Prints "She said "hi"""#, [[#"She said "hi""#]]),
    (#"Prints "a \"b\"""#, [[#"a \"b\""#], [#"a "b""#]]),
    (#"Prints "a\nb""#, [[#"a\nb"#], ["a", "b"]]),
    (#"Prints "\u{e9}""#, [[#"\u{e9}"#], ["é"]]),
    (#"Prints "\w+""#, [[#"\w+"#]]),
    ("Prints “a”", [["a"]]),
    ("Prints 'a'", [["a"]]),
    ("Prints `a`.", [["a"]]),
    ("Prints «a»", [["a"]]),
    (#"Prints "a" and returns 12"#, [["a"]]),
    (#"Prints "a", but returns nothing"#, [["a"]]),
    (#"Prints "a" // in any case"#, [["a"]]),
    (#"Prints "a" to the console"#, [["a"]]),
    (#"Prints "a" (of 3 letters)"#, [["a"]]),
    (#"Prints "a" and "b""#, [["a", "b"], [#"a" and "b"#]]),
    (#"Prints "2", "3""#, [["2", "3"], [#"2", "3"#]]),
    (#"Prints “2” and “3”"#, [["2", "3"], [#"2” and “3"#]]),
    (#"Prints "2" then "3""#, [["2", "3"], [#"2" then "3"#]]),
    (#"Prints "2" "3""#, [["2", "3"], [#"2" "3"#]]),
    (#"Prints "a" and returns "b""#, [["a"], [#"a" and returns "b"#]]),
    (#"Prints "a", because b is "c"."#, [["a"], [#"a", because b is "c"#]]),
    (#"Prints "a" (not "b")"#, [["a"], [#"a" (not "b"#]]),
    (#"Prints "2" three times"#, [["2", "2", "2"]]),
    (#"Prints "a" (twice)."#, [["a", "a"]]),
    ("Prints 2 (3 times)", [["2", "2", "2"]]),
    ("Prints 12", [["12"]]),
    ("Prints -0.5.", [["-0.5"]]),
    ("Prints true", [["true"]]),
    ("Prints [1, 2]", [["[1, 2]"]]),
    ("Prints 1 3", [["1 3"], ["1", "3"]]),
    ("prints 1, 3.", [["1, 3"], ["1", "3"]]),
    ("prints (1, 3)", [["(1, 3)"]]),
    ("prints (x: 1, y: 3.5)", [["(x: 1, y: 3.5)"]]),
    ("Prints Optional(3)", [["Optional(3)"]]),
    ("Prints loss: 0.7", [["loss: 0.7"]]),
    ("Prints loss at step 3: 0.5", [["loss at step 3: 0.5"]]),
    ("Prints 12 // in any case", [["12"]]),
    ("Prints 12 (the sum)", [["12"]]),
    ("Prints true, but returns 5", [["true"]]),
  ])
  func aCommentHasReadings(comment: String, expected: [[String]]) {
    #expect(readings(comment) == [expected])
  }

  @Test(arguments: [
    "Prints the sum", "Prints something like \"a\"", "Printshop \"a\"",
    "Prints 'em all", "Prints `x` to the console", "Prints the user's name",
    "Prints 3 lines", "Prints the loss for each epoch", "Prints the first 10 rows",
    "prints about 0.7",
    "Prints ≈ 0.7", "Prints ~3", "Prints 10 random numbers", "Prints 1 line",
    "prints progress every 10 steps",
    "Prints loss after 100 steps", "Prints a value between 0 and 1", "Prints numbers from 1 to 10",
    "Prints x1 and x2", "Prints layer1 weights", "Prints (see below)", "Prints Fibonacci numbers",
    "Prints progress", "Prints one row per line", "Prints once", "Prints `x1 = 3` to the console",
    "Prints 0.7 or something like it", "prints everything (with spaces)",
    "Prints the loss: 0.7 or less",
    "prints", "Prints a: b", "Print what you like", "Prints 3 or 4 lines", "Prints 100 names",
    "Print \"a\" if you like",
  ])
  func otherCommentsAreProse(comment: String) {
    #expect(comments("f() // \(comment)") == [])
    #expect(lesson("f() // \(comment)").printedCommentProblems == [])
  }

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
    let problems = lesson(code).printedCommentProblems
    #expect(problems.map(\.help) == [help])
    #expect(
      problems.allSatisfy {
        $0.message.hasPrefix("what this comment says is printed is not checked")
      })
  }

  @Test(arguments: ["Prints 4 to the console", "Prints\"4\""])
  func theConsoleAndAMissingSpaceDoNotMatter(comment: String) {
    #expect(readings(comment)?.first?.first == ["4"])
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
    #expect(lesson(code).printedCommentProblems == [])
  }

  @Test(arguments: [
    "again", "in red", "on a line of its own", "after a second", "without quotes", "only if x > 3",
    "as before", "at the end", "exactly", "by default", "because it is one", "(ms)", "— the sum",
  ])
  func aRemarkMayFollow(remark: String) {
    #expect(readings("Prints \"a\" \(remark)")?.first?.first == ["a"])
  }

  @Test(arguments: [
    "Prints a table with columns: a, b", "Prints the ratio 3:1", "Prints the column \"age\"",
    "Prints how often it saw the word \"the\"", "Prints a warning: see below",
    "Prints the names of \"x\" and \"y\"", "Prints a line such as \"x\"",
  ])
  func descriptionsMayQuote(comment: String) {
    #expect(comments("f() // \(comment)") == [])
    #expect(lesson("f() // \(comment)").printedCommentProblems == [])
  }

  /// The statement, the comments after it, and what they say.
  @Test(arguments: [
    ("f()\n// Prints \"a\"", ["f()|a"]),
    ("f() // Prints \"a\"", ["f()|a"]),
    ("f(); // Prints \"a\"", ["f();|a"]),
    ("f(); g() // Prints \"a\"\nh()", ["f(); g()|a"]),
    ("f()\n// Prints \"a\"\n\n// Because.\n// Prints \"b\"\ng()", ["f()|a, b"]),
    ("f()\n// Prints nothing", ["f()|"]),
    ("f()\n// Prints:\n// a\n//   b\n//\n\n// c\ng()", ["f()|a,   b, "]),
    ("f()\n// Prints two lines:\n// \"a\"\n// \"b\"", ["f()|\"a\", \"b\""]),
    (
      "for i in x {\n  f() // Prints \"no\"\n}\n// Prints \"a\"",
      ["for i in x {\n  f() // Prints \"no\"\n}|a"]
    ),
    ("f(\n  1, // Prints \"no\"\n  2)", []),
    (
      "x\n  .map() // Prints \"no\"\n  .f() // Prints \"a\"",
      ["x\n  .map() // Prints \"no\"\n  .f()|a"]
    ),
    ("/// Prints \"a\"\nfunc f() {}", []),
    ("f() /* Prints \"a\" */", []),
    ("let s = \"// Prints 1\"", []),
    ("repeat {\n  f()\n}\nwhile x // Prints \"a\"", ["repeat {\n  f()\n}\nwhile x|a"]),
    ("f {\n}\ng: {\n}\n// Prints \"a\"", ["f {\n}\ng: {\n}|a"]),
  ])
  func aCommentIsAboutTheStatementBeforeIt(code: String, expected: [String]) {
    let text = Array("\(code)\n".utf8)
    let found = comments(code).map { comment in
      let said = comment.parts.flatMap { $0.readings[0] }.joined(separator: ", ")
      return String(decoding: text[..<comment.end], as: UTF8.self) + "|" + said
    }
    #expect(found == expected)
  }

  /// How much has been printed matters at the ends of statements that may print, up to the last
  /// comment; never where something goes on.
  @Test(arguments: [
    ("f()\ng()\n", []),
    ("let a = 1; f()\n// Prints \"a\"\ng()", ["let a = 1;", "f()"]),
    ("func f() {}\nimport A\nf()\n// Prints \"a\"", ["f()"]),
    (
      "@MainActor\nfunc f() {}\n@available(Linux, *)\npublic\nlet x = 1\nf() // Prints 1",
      ["let x = 1", "f()"]
    ),
    ("#if A\nf()\n#endif\n// Prints \"a\"", ["f()", "#endif"]),
  ])
  func marksAreBetweenStatements(code: String, expected: [String]) {
    let text = Array("\(code)\n".utf8)
    let found = lesson(code).cells[0].printingMarks.map { mark in
      let before = String(decoding: text[..<mark], as: UTF8.self)
      let line = before.split(separator: "\n").last ?? ""
      return line.contains("; ") ? String(line.split(separator: "; ")[1]) : String(line)
    }
    #expect(found == expected)
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
      lesson(code).printedCommentProblems.map { problem in
        problem.rendered(sourceLine: problem.location.map { String(lines[$0.line - 1]) })
      } == [message])
  }

  /// A comment in the imperative is about the code below it.
  @Test func otherWordsMayAnnounceCode() {
    #expect(lesson("f()\n// Print \"b\".\n// And more.\ng()").printedCommentProblems == [])
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
