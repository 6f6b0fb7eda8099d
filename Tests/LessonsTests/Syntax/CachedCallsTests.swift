import TestSupport
import Testing

import Lessons

/// Calls of `cached` as they are found by tokens.
@Suite struct CachedCallsTests {
  private func lesson(_ cells: [String]) -> Lesson {
    Lesson.parse(
      cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n"), file: "a.md"
    ).lesson
  }

  private func problems(_ cells: String..., shared: String = "") -> [String] {
    let files =
      shared.isEmpty
      ? [] : [SharedFile(SourceText(shared, file: "lessons/shared/a.swift"))]
    return lesson(cells).cachedCallProblems(.lesson, SharedCode(files))
      .map { $0.rendered(sourceLine: nil) }
  }

  @Test func aCallBelongsAtTheTopLevelOfACell() {
    let message = """
      a.md:2:ROW: error: 'cached' is called within braces, where its value is not kept
        call it at the top level of a cell, with what takes long in its own braces
      """
    func expected(_ column: Int) -> [String] { [message.replacing("ROW", with: "\(column)")] }
    #expect(problems("func f() -> Int { cached(\"a\") { 1 } }") == expected(19))
    #expect(problems("for i in 0..<3 { _ = cached(\"a\") { i } }") == expected(22))
    #expect(problems("let b = cached(\"a\") { cached(\"b\") { 1 } }") == expected(23))
    #expect(problems("do { try cached(\"a\") { try f() } } catch {}") == expected(10))
    #expect(problems("let a = try cached(\"a\") { try f() }\nprint(cached(\"b\") { 2 })") == [])
  }

  @Test func aCallHasANameOfItsOwn() {
    #expect(
      problems("let n = \"a\"\nlet a = cached(n) { 1 }\nlet b = cached(\"b\\(n)\") { 1 }") == [
        """
        a.md:3:16: error: the name of 'cached' is not a text in quotes
          write it out: cached("training") { … }
        """,
        """
        a.md:4:16: error: the name of 'cached' is not a text in quotes
          write it out: cached("training") { … }
        """,
      ])
    #expect(
      problems("let a = cached(\" \") { 1 }") == [
        """
        a.md:2:16: error: the name of 'cached' is empty
          write it out: cached("training") { … }
        """
      ])
    #expect(
      problems("let a = cached(\"a\") { 1 }", "let b = cached(\"a\", { 2 })") == [
        """
        a.md:6:16: error: 'a' is the name of another 'cached', in line 2
          give each of a lesson a name of its own
        """
      ])
  }

  @Test func aValueInProseIsNotKept() {
    let lesson = Lesson.parse("So `{swift} cached(\"a\") { 1 }`.\n", file: "a.md").lesson
    #expect(
      lesson.cachedCallProblems(.lesson, SharedCode()).map { $0.rendered(sourceLine: nil) } == [
        """
        a.md:1:13: error: 'cached' keeps no value in prose
          call it in a cell, and show its value here
        """
      ])
  }

  @Test func aFunctionThatUsesAVariableOutsideIsNotCalled() {
    let declarations = """
      var count = 0
      func step() { count += 1 }
      func twice() { step(); step() }
      struct Trainer {
        var count = 1
        func run() { twice() }
        init(count: Int) { self.count = count }
      }
      enum Global { nonisolated(unsafe) static var total = 0 }
      let bump = { count += 1 }
      func honest(count: Int) -> Int { count + 1 }
      let trainer = Trainer(count: 3)
      """
    func problem(_ call: String) -> [String] { problems(declarations, call) }
    func expected(_ column: Int, _ name: String, _ variable: String = "count") -> [String] {
      [
        """
        a.md:17:\(column): error: '\(name)' uses '\(variable)', a variable outside 'cached'
          what changes in it is lost when the value comes from the cache: give it to '\(name)' as a parameter, \
        or declare it with 'let'
        """
      ]
    }
    #expect(problem("let a = cached(\"a\") { step(); return 1 }") == expected(23, "step"))
    #expect(problem("let a = cached(\"a\", { twice(); return 1 })") == expected(23, "twice"))
    #expect(problem("let a = cached(\"a\") { trainer.run(); return 1 }") == expected(31, "run"))
    #expect(problem("let a = cached(\"a\") { bump(); return 1 }") == expected(23, "bump"))
    #expect(
      problem("let a = cached(\"a\") { Global.total += 1; return 1 }") == [
        """
        a.md:17:30: error: 'total' is a variable outside 'cached'
          what changes in it is lost when the value comes from the cache: use a variable within the braces
        """
      ])
    #expect(problem("let a = cached(\"a\") { honest(count: count) }") == [])
    #expect(problem("let a = cached(\"a\") { Trainer(count: 2).count }") == [])
    #expect(
      problems(
        "let a = cached(\"a\") { next() }",
        shared: "var n = 0\nfunc next() -> Int { n += 1; return n }"
      )
      .count == 1)
  }

  @Test func aFunctionOfTheLessonsOwnIsNoneOfOurs() {
    #expect(
      problems(
        "func cached(_ x: Int) -> Int { x }", "for i in 0..<3 { print(cached(i)) }") == [])
    #expect(problems("let box = Box()\nfor i in 0..<3 { print(box.cached(i)) }") == [])
    #expect(problems("// cached(n) { }\nprint(\"cached(n)\")") == [])
    #expect(problems("show(isOld, cached: true)", "let cachedValues = [1]") == [])
  }

  /// What a call's closure uses is given to it as copies.
  @Test func aClosureGetsCopiesOfWhatItUses() {
    func captures(_ call: String) -> String? {
      let declarations = "var count = 0\nlet (a, b) = (1, 2)\nvar now: Int { 3 }\nvar model = 1"
      let lesson = lesson([declarations, call])
      let calls = lesson.cachedCalls(among: [0, 1], SharedCode())
      #expect(calls.map(\.name) == ["x"])
      return calls[0].captures.map { insertion in
        let code = Array(call.utf8)
        return String(decoding: code[..<insertion.offset], as: UTF8.self)
          + insertion.text.replacing(", \"x\")", with: ")")
          + String(decoding: code[insertion.offset...], as: UTF8.self)
      }
    }
    #expect(
      captures("let c = cached(\"x\") { count + b + s.a + now }")
        == "let c = cached(\"x\") { [count = _outside(count, \"count\"), b = _outside(b, \"b\")] in  count + b + s.a + now }"
    )
    #expect(
      captures("cached(\"x\", &model) { model in model + a }")
        == "cached(\"x\", &model) { [a = _outside(a, \"a\")]  model in model + a }")
    #expect(
      captures("let c = cached(\"x\") { [a] in a + b }")
        == "let c = cached(\"x\") { [b = _outside(b, \"b\"), a] in a + b }")
    #expect(
      captures("let c = cached(\"x\") { [1, a] }")
        == "let c = cached(\"x\") { [a = _outside(a, \"a\")] in  [1, a] }")
    #expect(
      captures("let c = cached(\"x\") { () -> Int in a }")
        == "let c = cached(\"x\") { [a = _outside(a, \"a\")]  () -> Int in a }")
    #expect(
      captures("let c = cached(\"x\") { for i in 0..<a { print(i) }; return \"\\(b)\" }")
        == "let c = cached(\"x\") { [a = _outside(a, \"a\"), b = _outside(b, \"b\")] in  for i in 0..<a "
        + "{ print(i) }; return \"\\(b)\" }")
    #expect(
      captures("let c = cached(\"x\") { @MainActor [b] in a + b }")
        == "let c = cached(\"x\") { @MainActor [a = _outside(a, \"a\"), b] in a + b }")
    #expect(captures("let c = cached(\"x\") { 5 }") == nil)
    #expect(captures("let c = cached(\"x\", f)") == nil)
  }

  @Test(arguments: [
    ("let x = 3", false), ("func other() {}", false), ("struct New { func f() {} }", false),
    ("let y = f(2)\nprint(y)", false), ("extension New { func g() {} }", false),
    ("func f(_ x: Double) -> Double { x }", true), ("import Foundation", true),
    ("extension Int: Error {}", true), ("extension Double { var rounded: Int { 1 } }", true),
    ("extension Double { init(_ x: String) { self = 0 } }", true), ("let sqrt = 3", true),
    ("func + (a: Int, b: Double) -> Double { b }", true), ("typealias Int = Double", true),
    ("#if DEBUG\nfunc f() {}\n#endif", true),
  ])
  func laterCellsMayChangeEarlierOnes(later: String, may: Bool) {
    let lesson = lesson([
      "func f(_ x: Int) -> Int { x }\nlet y = sqrt(Double(f(3)) + 1).rounded(.up)\nlet n: Int = 3",
      later,
    ])
    #expect(lesson.cells([1], mayChange: [0]) == may)
  }
}
