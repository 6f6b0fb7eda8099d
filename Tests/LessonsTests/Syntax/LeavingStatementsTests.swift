import Lessons
import TestSupport
import Testing

@Suite struct LeavingStatementsTests {
  private func leaving(_ code: String) -> [String] {
    let cell = Lesson.parse("```swift\n\(code)\n```\n", file: "a.md").lesson.cells[0]
    return cell.leavingStatements.map {
      String(decoding: Array(cell.code.text.utf8)[$0], as: UTF8.self)
    }
  }

  /// In each of these, a function that uses a variable and comes after the statement makes the
  /// compiler crash (Swift 6.3).
  @Test(arguments: [
    "throw E()", "do { throw E() }", "if a > 0 { throw E() } else { throw F() }",
    "if a > 0 {\n  throw E()\n} else if a < 0 {\n  throw F()\n} else {\n  throw G()\n}",
    "switch a {\ncase 1: throw E()\ndefault:\n  f()\n  throw F()\n}",
    "switch a { case .b(let c): throw c; case .d, .e: do { throw E() } }",
    "repeat { throw E() } while true", "outer: do { throw E() }",
    "do { throw E() } catch { throw error }", "do { f(); throw E() }", "do { throw E(); f() }",
  ])
  func nothingRunsAfterThese(statement: String) {
    #expect(leaving("let a = f { throw E() }\n\(statement)\nfunc g() {}") == [statement])
  }

  @Test(arguments: [
    "try f()", "if a > 0 { throw E() }", "if a > 0 { throw E() } else if b { throw F() }",
    "if a > 0 { throw E() } else { f() }", "while true { throw E() }", "for x in y { throw E() }",
    "guard a > 0 else { throw E() }", "do { throw E() } catch { f() }",
    "do { throw E() } catch E.a { throw F() } catch { f() }",
    "switch a {\ncase 1: throw E()\ndefault: break\n}", "f { throw E() }",
    "let b = if a > 0 { 1 } else { throw E() }", "func f() throws { throw E() }",
    "struct S { init() throws { throw E() } }", "do { f { throw E() } }", "throws()",
  ])
  func somethingMayRunAfterThese(statement: String) {
    #expect(leaving(statement) == [])
  }

  @Test func eachOfSeveralIsFound() {
    #expect(
      leaving("throw E(); throw F()\ndo { throw G() }") == [
        "throw E();", "throw F()", "do { throw G() }",
      ])
  }
}
