import Lessons
import TestSupport
import Testing

@Suite struct LastExpressionTests {
  /// What would be shown of the code; nil if it ends in no expression.
  private func lastExpression(_ code: String) -> String? {
    lastExpressionOffset(in: code).map { String(decoding: code.utf8.dropFirst($0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("softmax(x)", "softmax(x)"), ("let x = 1\nx", "x"), ("let x = 1\n\n  x\n", "x\n"),
    ("f()\ng()", "g()"), ("let x = 1; x + 1", "x + 1"), ("f(); g();", "g();"), ("f();", "f();"),
    ("3", "3"), ("-x", "-x"), ("!done", "!done"), ("\"text\"", "\"text\""), ("(1, 2)", "(1, 2)"),
    ("x\n(1, 2)", "(1, 2)"), ("let a = b\n[1, 2].count", "[1, 2].count"), ("nil", "nil"),
    ("self.x", "self.x"), ("true", "true"), ("x as? Int", "x as? Int"), ("x is Int", "x is Int"),
    ("a ? b : c", "a ? b : c"), ("a == b", "a == b"), ("a <= b", "a <= b"), ("x!", "x!"),
    ("xs[0]", "xs[0]"), ("\\Point.x", "\\Point.x"), ("let p = q\n\\Point.x", "\\Point.x"),
    (".zero", ".zero"), ("größe", "größe"), ("let ä = \"ö\"; größe", "größe"),
    // Directives that are literals or macros, and words about how an expression is evaluated.
    ("#line", "#line"), ("let x = 1\n#Predicate<Int> { $0 > x }", "#Predicate<Int> { $0 > x }"),
    ("copy x", "copy x"), ("consume x", "consume x"), ("unsafe f(x)", "unsafe f(x)"),
    // A conditional block after an expression does not hide it.
    ("let y = 1\nx\n#if A\nf()\n#endif", "x\n#if A\nf()\n#endif"),
    (
      "x\n#if A\n#if B\nf()\n#endif\n#else\ng()\n#endif\n",
      "x\n#if A\n#if B\nf()\n#endif\n#else\ng()\n#endif\n"
    ),
    ("x\n#if A\n  .a()\n#endif", "x\n#if A\n  .a()\n#endif"),
    // An assignment operator has no value; the compiler tells, there is nothing to show.
    ("x += 1", "x += 1"), ("print(x)", "print(x)"),
  ])
  func expressionsAreFound(code: String, expression: String) {
    #expect(lastExpression(code) == expression)
  }

  @Test(arguments: [
    "", "\n", "// only a comment", "let x = 1", "var x: Int", "var x: Int { 3 }", "x = 3",
    "x.y = 3", "xs[0] = f { $0 == 1 }", "_ = f()", "(a, b) = (b, a)", "import Foundation",
    "func f() {\n  x\n}", "struct A {\n  var x = 1\n}", "extension A { var y: Int { 1 } }",
    "enum E { case a, b }", "typealias F = (Int) -> Int", "infix operator **",
    "prefix func - (x: A) -> A { x }", "precedencegroup P { higherThan: Q }",
    "if a { b } else { c }", "if a {\n  b\n}\nelse {\n  c\n}", "for x in xs { print(x) }",
    "outer: for x in xs {\n  break outer\n}", "while true {\n  f()\n}", "repeat {\n} while x",
    "switch x {\ncase 1: y\ndefault: z\n}", "guard let x else { fatalError() }", "return x",
    "do {\n  try f()\n} catch {\n  print(error)\n}", "defer { f() }", "throw E.a",
    "@discardableResult func f() -> Int { 1 }", "@available(*, deprecated)\nfunc f() {\n}",
    "#if DEBUG\nx\n#endif", "let x = 1\n#if DEBUG\nx\n#endif", "#warning(\"a\")",
    "actor Counter {\n}", "async let x = f()", "lazy var x = 1",
    "nonisolated func f() {}", "public\nstruct A {}", "let x =\n  f()", "let x = a\n  + b",
    "let x = a +\n  b", "let xs = [1, 2]\n  .map { $0 + 1 }", "let f = xs.map\n{ $0 }",
    "let x: Int\n  = 3", "let x = a as\n  Int", "let x = a\n  as Int", "let x = c\n  ? a\n  : b",
    "let x = try\n  f()", "var x: Int {\n  get { y }\n  set { y = newValue }\n}",
    "subscript(i: Int) -> Int { i }", "f(x); let y = 2;",
  ])
  func otherStatementsHaveNone(code: String) {
    #expect(lastExpression(code) == nil)
  }

  @Test(arguments: [
    // Chains and operators over lines.
    ("x\n  .map { $0 }\n  .count", "x\n  .map { $0 }\n  .count"),
    ("let y = 1\nx\n  // a comment\n  .count", "x\n  // a comment\n  .count"),
    ("a\n  + b\n  - c", "a\n  + b\n  - c"), ("a +\n  b", "a +\n  b"), ("a\n-b", "-b"),
    ("a && b\n  || c", "a && b\n  || c"), ("c\n  ? a\n  : b", "c\n  ? a\n  : b"),
    ("x\n  as? Int", "x\n  as? Int"), ("a ⊗ b", "a ⊗ b"), ("a\n  ⊗ b", "a\n  ⊗ b"),
    ("let y = x!\nz", "z"), ("let r = 0...\nz", "z"), ("let t: Array<Int>\nz", "z"),
    // Calls and closures over lines.
    ("f(\n  a,\n  b: c\n)", "f(\n  a,\n  b: c\n)"),
    ("f(x)\n{ $0 }", "f(x)\n{ $0 }"),
    (
      "Figure(x: .log(\"T\"), alt: \"a\") {\n  for t in ts {\n    Line(x: t)\n  }\n}",
      "Figure(x: .log(\"T\"), alt: \"a\") {\n  for t in ts {\n    Line(x: t)\n  }\n}"
    ),
    ("f { $0 = 1 }", "f { $0 = 1 }"), ("f(a: b = c)", "f(a: b = c)"),
    ("f {\n} onError: {\n}", "f {\n} onError: {\n}"),
    ("struct A {}\nA()", "A()"), ("func f() {}\nf()", "f()"), ("if a { b }\nc", "c"),
    ("outer: for x in xs { break outer }\nx", "x"), ("#if DEBUG\n#endif\nx", "x"),
    // Comments after the expression belong to it; what is in them does not count.
    ("x // the value", "x // the value"), ("x\n// let y = 1", "x\n// let y = 1"),
    ("x /* = */", "x /* = */"), ("/* a */ x", "x"), ("// a\nx\n\n/* b\n c */", "x\n\n/* b\n c */"),
    // Effects.
    ("try f()", "try f()"), ("try! f()", "try! f()"), ("await f()", "await f()"),
    ("try await f()", "try await f()"), ("let x = 1\ntry\n  f()", "try\n  f()"),
    // Strings.
    ("\"\"\"\na = 1\nlet b\n\"\"\"", "\"\"\"\na = 1\nlet b\n\"\"\""),
    ("\"a \\(x) = \\(f(y: 1))\"", "\"a \\(x) = \\(f(y: 1))\""),
    ("\"\"\"\n\\(x)\n= 1\n\"\"\".count", "\"\"\"\n\\(x)\n= 1\n\"\"\".count"),
    // Names that are keywords elsewhere.
    ("let prefix = 1\nprefix", "prefix"), ("open.count", "open.count"),
    ("`default`", "`default`"), ("prefix(3)", "prefix(3)"), ("xs.prefix(3)", "xs.prefix(3)"),
  ])
  func expressionsOverLinesAreFound(code: String, expression: String) {
    #expect(lastExpression(code) == expression)
  }

  /// What is open goes on to the end; of what closes too much the compiler tells.
  @Test(arguments: [
    ("}", "}"), ("f(", "f("), ("f(]", "f(]"), ("\"a", "\"a"), ("{ x", "{ x"), ("x }", "x }"),
    (")\nx", "x"), ("let x = (\ny", nil), ("@", nil),
  ])
  func unbalancedCodeIsLeftToTheCompiler(code: String, expression: String?) {
    #expect(lastExpression(code) == expression)
  }

  @Test func anyTextGivesAnOffsetThatBeginsAToken() {
    var random = SplitMix(seed: 5)
    let parts = [
      "x", "let ", "= ", "\n", " ", ".", "(", ")", "{", "}", "+", "; ", "\"", "\\(", "if ",
      "// c\n",
      "try ", "é", "1", ":", "#if ", "@a ", "⊗", "in", "`",
    ]
    for _ in 0..<20_000 {
      let code = (0..<Int.random(in: 1...14, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
      guard let offset = lastExpressionOffset(in: code) else { continue }
      #expect(swiftTokens(code).contains { $0.range.lowerBound == offset }, "\(code)")
    }
  }
}
