import Lessons
import TestSupport
import Testing

/// What comments say is printed.
@Suite struct PrintedCommentsTests {
  /// What each comment says in its first reading, and the readings of each part.
  private func readings(_ comment: String) -> [[[String]]]? {
    printedComments(in: "f() // \(comment)").first?.parts.map(\.readings)
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
    #expect(printedComments(in: "f() // \(comment)") == [])
    #expect(lesson(withCell: "f() // \(comment)").printedCommentProblems == [])
  }

  @Test(arguments: ["Prints 4 to the console", "Prints\"4\""])
  func theConsoleAndAMissingSpaceDoNotMatter(comment: String) {
    #expect(readings(comment)?.first?.first == ["4"])
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
    #expect(printedComments(in: "f() // \(comment)") == [])
    #expect(lesson(withCell: "f() // \(comment)").printedCommentProblems == [])
  }
}
