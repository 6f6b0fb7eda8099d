import Lessons
import TestSupport
import Testing

@Suite struct ThrowingStatementsTests {
  /// The words from which on each statement is marked, and those that the mark names.
  private func marks(_ code: String) -> [String] {
    let cell = Lesson.parse("```swift\n\(code)\n```\n", file: "a.md").lesson.cells[0]
    func word(_ offset: Int) -> Substring {
      String(decoding: cell.code.text.utf8.dropFirst(offset), as: UTF8.self)
        .prefix { !$0.isNewline && $0 != "{" }
    }
    return cell.throwingStatements.map { "\(word($0.start))| \(word($0.origin))" }
  }

  @Test(arguments: [
    ("let a = try f()", ["let a = try f()| try f()"]),
    (
      "f()\ntry g(); throw E()", ["try g(); throw E()| try g(); throw E()", "throw E()| throw E()"]
    ),
    (
      "for x in try f() {\n  try g()\n  if x {\n    throw E()\n  } else {\n    try h()\n  }\n}",
      [
        "for x in try f() | try f() ", "try g()| try g()", "throw E()| throw E()",
        "try h()| try h()",
      ]
    ),
    ("outer: while true { try f() }", ["try f() }| try f() }"]),
    (
      "do {\n  try f()\n} catch {\n  throw error\n}",
      ["try f()| try f()", "throw error| throw error"]
    ),
    ("repeat {\n  try f()\n} while try g()", ["repeat | try g()", "try f()| try f()"]),
    (
      "guard let x = try f() else {\n  throw E()\n}",
      ["guard let x = try f() else | try f() else ", "throw E()| throw E()"]
    ),
    // One mark for what holds no statements, or is an expression.
    ("switch x {\ncase 1: try f()\ndefault: try g()\n}", ["switch x | try f()"]),
    ("let x = if a { try f() } else { 2 }", ["let x = if a | try f() } else "]),
    ("let ys = try xs.map {\n  try f($0)\n}", ["let ys = try xs.map | try xs.map "]),
    ("try { throw E() }()", ["try | try "]),
    ("async let x = try f()", ["async let x = try f()| try f()"]),
  ])
  func statementsThatMayThrowAreFound(code: String, marks: [String]) {
    #expect(self.marks(code) == marks)
  }

  @Test(arguments: [
    "let a = try? f()", "try! f()", "func f() throws {\n  try g()\n  throw E()\n}", "f()",
    "struct A {\n  func f() throws { try g() }\n}", "defer { try? f() }",
    "let s = \"try f()\" // try",

  ])
  func othersAreNot(code: String) {
    #expect(marks(code) == [])
  }
}
