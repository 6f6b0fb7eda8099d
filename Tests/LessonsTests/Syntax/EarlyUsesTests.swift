import Lessons
import TestSupport
import Testing

/// Variables that are used before they have a value, which Swift accepts at the top level.
@Suite struct EarlyUsesTests {
  private func messages(_ text: String) -> [String] {
    let source = SourceText(text, file: "lessons/demo.md")
    return Lesson.parse(source).lesson.cellProblems().compactMap { problem in
      problem.diagnostic.map {
        $0.rendered(sourceLine: $0.location.flatMap { source.line($0.line) })
      }
    }
  }

  /// What is said of the uses in these cells.
  private func early(_ codes: String...) -> [String] {
    let text = codes.map { "```swift\n\($0)\n```\n" }.joined()
    return Lesson.parse(text, file: "a.md").lesson.cellProblems().compactMap { problem in
      problem.diagnostic?.message
    }
  }

  @Test func aValueBeforeItsCellIsTold() {
    #expect(
      messages("We use `{swift} count` of them.\n\n```swift\nlet n = 1, count = 60000\n```\n") == [
        """
        lessons/demo.md:1:17: error: 'count' is declared by a later cell (line 4)
        We use `{swift} count` of them.
                        ^~~~~ move the declaration up: here it has no value yet
        """
      ])
    #expect(
      messages("```swift\nprint(\"\\(rate)\")\nvar rate = 0.1\n```\n") == [
        """
        lessons/demo.md:2:10: error: 'rate' is declared only in line 3
        print("\\(rate)")
                 ^~~~ move the declaration up: here it has no value yet
        """
      ])
  }

  @Test func aFunctionMayUseAVariableTooEarly() {
    #expect(
      messages(
        "```swift\nfunc loss() -> Double { scaled(2) }\nfunc scaled(_ x: Double) -> Double {\n"
          + "  let y = x * w\n  return y\n}\nlet a = loss()\n```\n\n```swift\nlet w = 3.0\nloss()\n```\n"
      )
        == [
          """
          lessons/demo.md:7:9: error: 'loss' uses 'w', which is declared by a later cell (line 11)
          let a = loss()
                  ^~~~ move the declaration up: here it has no value yet
          """
        ])
  }

  @Test(arguments: [
    "print(w)", "let y = w * 2", "let ys = xs.map { $0 * w }", "for x in xs { print(x * w) }",
    "if w > 2 { }", "let (a, b) = (1, w)", "guard w > 2 else { fatalError() }", "w += 1", "f(&w)",
    "let y = [w]", "w.description", "while true { f(w) }", "let y = try f(w)",
    "xs.sorted(by: { $0 < w + $1 })",
    "let a = b ? w : c", "`w`.description", "outer: for x in xs { f(w) }",
  ])
  func usesThatAreCertainAreFound(code: String) {
    #expect(early(code, "var w = 1.0").count == 1)
    #expect(early("\(code)\nvar w = 1.0").count == 1)
    #expect(early("var w = 1.0", code).isEmpty)
  }

  @Test(arguments: [
    // Members, labels, and words that are not values.
    "x.w", "x\n  .w", "\\.w", "f(w: 1)", "switch x { case .w: f() default: g() }",
    "#if w\nf()\n#endif",
    "@w var x = 1", "struct w2 {}", "let s = \"w\" // w", "x?.w", "let t = (w: 1, h: 2)",
    // Names of their own.
    "for w in xs { f(w) }", "xs.map { w in w * 2 }", "xs.map { (w: Int) -> Int in w }",
    "if let w = x { f(w) }", "do { let w = 2; f(w) }", "func g(w: Int) -> Int { w }\ng(w: 2)",
    "xs.forEach { a, w in f(w) }", "switch x { case .some(let w): f(w) default: g() }",
    "do { try f() } catch let w { print(w) }", "for (i, w) in xs.enumerated() { f(w) }",
    "func g() { let w = 2; f(w) }\ng()",
    // What runs later, or perhaps never.
    "func g() -> Int { w }", "func g() -> Int { if x { return w }; return 2 }\ng()",
    "struct A { var x: Int { w } }", "extension A { func f() { print(w) } }", "let g = { w * 2 }",
    "var x: Int { w }", "lazy var x = w", "Task { f(w) }", "onClick { f(w) }", "defer { f(w) }",
    "let ys = xs.lazy.map { $0 * w }", "func g() -> Int { return 1; f(w) }\ng()",
    "class B { let y = w }", "enum E { case w }", "import w", "protocol P { var w: Int { get } }",
  ])
  func everythingElseIsLeftAlone(code: String) {
    #expect(early(code, "let w = 1.0").isEmpty)
  }

  @Test func whatIsDeclaredTwiceOrConditionallyOrInAnotherProgramIsLeftAlone() {
    #expect(early("print(w)", "let w = 1", "let w = 2").isEmpty)
    #expect(early("print(w)", "#if A\nlet w = 1\n#endif").isEmpty)
    #expect(messages("```swift\nprint(w)\n```\n\n```swift {reset}\nlet w = 1\n```\n") == [])
    #expect(messages("```swift\nprint(w)\n```\n\n```swift {static}\nlet w = 1\n```\n") == [])
    #expect(early("func w() {}", "w()", "var x: Int { 3 }").isEmpty)
    #expect(early("print(x)", "var x: Int { 3 }").isEmpty)
    #expect(early("f(A())", "struct A {}\nfunc f(_ a: A) {}").isEmpty)
  }

  @Test func whatIsIgnoredHasNoName() {
    #expect(early("_ = 3\nlet (_, b) = (1, 2)\nlet _ = 4\nb") == [])
  }

  @Test func namesAreFoundInAllFormsOfDeclarations() {
    let names = Lesson.parse(
      """
      ```swift
      let a = 1, b: Int = 2
      var (c, d) = (1, 2), e = Set<Int>([1, 2]), f: [String: Int] = [:]
      @MainActor private(set) var g = 1
      func h(x: Int) { let y = 1 }
      struct I<T> { var z: T }
      final class J {}; enum K { case k }
      typealias L = Int
      guard let m = n() else { fatalError() }
      func == (a: J, b: J) -> Bool { true }
      actor N {}
      let `default` = 3
      if let o = p { }
      let q: Dictionary<Int, String> = [:]
      indirect enum R {}
      ```
      """, file: "a.md"
    ).lesson.cells[0].declaredNames
    #expect(
      names == [
        "a", "b", "c", "d", "e", "f", "g", "h", "I", "J", "K", "L", "m", "==", "N", "default", "q",
        "R",
      ])
  }
}
