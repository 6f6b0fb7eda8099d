import Lessons
import TestSupport
import Testing

/// What is told of cells from their tokens.
@Suite struct CellProblemsTests {
  private func problems(_ text: String) -> [CellProblem] {
    Lesson.parse(text, file: "lessons/demo.md").lesson.cellProblems()
  }

  /// The problems with the line of source that each is about.
  private func messages(_ text: String) -> [String] {
    let source = SourceText(text, file: "lessons/demo.md")
    return problems(text).compactMap { problem in
      problem.diagnostic.map {
        $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
      }
    }
  }

  private func cells(_ codes: String...) -> String {
    codes.map { "```swift\n\($0)\n```\n\n" }.joined()
  }

  // MARK: What is not closed

  @Test(arguments: [
    (
      "func f() {\n  if x { g() }",
      "lessons/demo.md:2:10: error: this '{' is not closed in its cell\nfunc f() {\n         ^ add '}'"
    ),
    (
      "let a = [1, 2",
      "lessons/demo.md:2:9: error: this '[' is not closed in its cell\nlet a = [1, 2\n        ^ add ']'"
    ),
    (
      "print((1)",
      "lessons/demo.md:2:6: error: this '(' is not closed in its cell\nprint((1)\n     ^ add ')'"
    ),
    (
      "print(\"a)",
      """
      lessons/demo.md:2:7: error: this string is not closed on its line
      print("a)
            ^ end it with '"', or write it between \""" over several lines
      """
    ),
    (
      "print(\"größe \\(f(\"a\") + 1)",
      """
      lessons/demo.md:2:7: error: this string is not closed on its line
      print("größe \\(f("a") + 1)
            ^ end it with '"', or write it between \""" over several lines
      """
    ),
    (
      "print(\"a \\(b\nprint(c)",
      """
      lessons/demo.md:2:7: error: this string is not closed on its line
      print("a \\(b
            ^ end it with '"', or write it between \""" over several lines
      """
    ),
    (
      "let s = ##\"a\"#\nlet t = 1",
      """
      lessons/demo.md:2:9: error: this string is not closed on its line
      let s = ##"a"#
              ^~~ end it with '"##', or write it between \""" over several lines
      """
    ),
    (
      "let s = \"\"\"\n  a\n  \"",
      """
      lessons/demo.md:2:9: error: this string is not closed in its cell
      let s = \"""
              ^~~ end it with \""" on a line of its own
      """
    ),
    (
      "/* a /* b */\nlet x = {",
      """
      lessons/demo.md:2:1: error: this comment is not closed in its cell
      /* a /* b */
      ^~ end it with '*/'
      """
    ),
    (
      "let r = #/a\nlet x = 1",
      """
      lessons/demo.md:2:9: error: this regular expression is not closed
      let r = #/a
              ^~ end it with '/#'
      """
    ),
    (
      "let x = 1\n  #if os(Linux)",
      """
      lessons/demo.md:3:3: error: a conditional block goes beyond its cell
        #if os(Linux)
        ^~~ put '#if' and its '#endif' into one cell
      """
    ),
    (
      "#endif",
      """
      lessons/demo.md:2:1: error: a conditional block goes beyond its cell
      #endif
      ^~~~~~ put '#if' and its '#endif' into one cell
      """
    ),
    (
      "#if DEBUG\n#if false\n#elseif true\n#else\n#endif",
      """
      lessons/demo.md:2:1: error: a conditional block goes beyond its cell
      #if DEBUG
      ^~~ put '#if' and its '#endif' into one cell
      """
    ),
  ])
  func whatIsNotClosedIsTold(code: String, message: String) {
    #expect(messages(cells(code)) == [message])
  }

  @Test(arguments: [
    "", "}", ")", "let s = \"{ [ (\"", "let s = \"\"\"\n{ \" ( \"\"\n\"\"\"", "// { [ \"",
    "/* { \" */",
    "let s = #\"\"\"#", "let s = #\"a \" { \\( \"#", "let s = ##\"\"\"\n\"\"\"#\n\"\"\"##",
    "let s = \"\\(f(\"}\")) \\(g { $0 })\"", "let s = \"\"\"\n\\(a\n+ b)\n\"\"\"",
    "let r = /\"/", "let r = try /[(]{2}\"/.firstMatch(in: s)", "f(/{/, 2)", "let r = #/ \" / [ /#",
    "let r = #/\n  a # {\n/#", "let x = a / b + \"c\".count / d",
    "xs.reduce(1, /) + ys.reduce(2, /)",
    "let f: (Int, Int) -> Int = (/)", "let x = a /* { */ / b", "`(`",
    "#if os(Linux)\nf()\n#else\n#endif",
    "let s = \"#endif\" // #endif", "#if DEBUG\n#if false\n#elseif true\n#endif\n#endif",
  ])
  func whatIsWholeIsLeftAlone(code: String) {
    #expect(messages(cells(code)) == [])
  }

  /// What a later cell closes is one mistake.
  @Test func whatSeveralCellsShareIsOneProblem() {
    let problems = problems(cells("func f() {", "print(1)", "}", "#if A", "#endif", "let x = 1"))
    #expect(problems.map(\.cell) == [0, 2, 3, 4])
    #expect(problems.map { $0.diagnostic != nil } == [true, false, true, false])
    #expect(problems.map(\.spoilsProgram) == [true, true, true, true])
  }

  @Test func cellsThatMustNotCompileOrDoNotRunMayBeBroken() {
    #expect(problems("```swift {fails}\nlet s = \"\n```\n\n```swift {static}\n{\n```\n") == [])
    #expect(problems("```swift {traps}\n{\n```\n").count == 1)
  }

  @Test func directivesThatMoveLinesAreRefused() {
    #expect(
      messages(cells("let x = 1\n#sourceLocation(file: \"a.swift\", line: 1)")) == [
        """
        lessons/demo.md:3:1: error: '#sourceLocation' would hide where the code of a lesson is
        #sourceLocation(file: "a.swift", line: 1)
        ^~~~~~~~~~~~~~~ remove it: places are reported by the lesson's own lines
        """
      ])
  }

  @Test func noCellMayMoveLines() {
    let problems = problems("```swift {fails}\n#sourceLocation()\nlet s = \"\n```\n")
    #expect(problems.map(\.diagnostic?.location?.line) == [2])
    #expect(problems.map(\.spoilsProgram) == [true])
  }

  // MARK: Values in prose

  @Test func aValueBeforeTheLastIsLost() {
    #expect(
      messages("`{swift} \"a\"; \"b\"`") == [
        """
        lessons/demo.md:1:10: error: this value is lost, since only the last one is shown
        `{swift} "a"; "b"`
                 ^~~ give each value backticks of its own
        """
      ])
    #expect(messages("`{swift} let a = 1; a` and `{swift} f(); x`") == [])
  }

  @Test(arguments: [
    ("let rate = 0.1", "^~~~~~~~~~~~~~", "a declaration"),
    ("import Foundation", "^~~~~~~~~~~~~~~~~", "an import"),
    ("x = 3", "^~~~~", "an assignment"),
    ("for x in xs { f(x) }", "^~~~~~~~~~~~~~~~~~~~", "a statement"),
    ("x; let y = 3", "   ^~~~~~~~~", "a declaration"),
    ("@MainActor func f() {}", "^~~~~~~~~~~~~~~~~~~~~~", "a declaration"),
    ("extension A {}", "^~~~~~~~~~~~~~", "a declaration"), ("return 3", "^~~~~~~~", "a statement"),
  ])
  func valuesAreExpressions(code: String, underline: String, kind: String) {
    #expect(
      messages("`{swift} \(code)`") == [
        """
        lessons/demo.md:1:\(10 + underline.prefix { $0 == " " }.count): error: \(kind) has no value to show
        `{swift} \(code)`
                 \(underline) put it into a cell, and only an expression here
        """
      ])
  }

  @Test func aCommentIsNoValue() {
    #expect(
      messages("`{swift} // none`") == [
        """
        lessons/demo.md:1:10: error: a comment has no value to show
        `{swift} // none`
                 ^~~~~~~ write an expression, such as 'x' or 'f(x)'
        """
      ])
  }

  @Test(arguments: [
    "x", "if a { 1 } else { 2 }", "switch a { case 1: 2 default: 3 }", "copy x", "#line", "try f()",
    "let y = 3; y", "{ 3 }()",
  ])
  func otherValuesAreLeftToTheCompiler(code: String) {
    #expect(messages("`{swift} \(code)`") == [])
  }

  /// Whatever a cell consists of, it is read to its end.
  @Test func anyTextIsRead() {
    var random = SplitMix(seed: 7)
    let parts = [
      "x", "let ", "var (", "= ", "\n", " ", ".", "(", ")", "{", "}", "+", "; ", "\"", "\\(", "if ",
      "func f", "try ", "é", ":", "#if ", "#endif\n", "@a ", "in ", "`", "/", "for ", "guard ",
      "x, ",
      "do ", "else ", "\"\"\"", "/*", "#", ".map ", "case ", "return ", "defer ", "lazy ",
    ]
    for _ in 0..<5_000 {
      let codes = (0..<3).map { _ in
        (0..<Int.random(in: 0...12, using: &random))
          .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      }
      let text = codes.map { "~~~~swift\n\($0)\n~~~~\n" }.joined()
      let lesson = Lesson.parse(text, file: "a.md").lesson
      for problem in lesson.cellProblems() { #expect(lesson.cells.indices.contains(problem.cell)) }
      for cell in lesson.cells {
        let count = cell.code.text.utf8.count
        #expect(cell.throwingStatements.allSatisfy { $0.start <= $0.origin && $0.origin < count })
        #expect(cell.declaredNames.isSubset(of: cell.namesPossiblyDeclared))
      }
    }
  }
}
