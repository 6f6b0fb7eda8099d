import Lessons
import TestSupport
import Testing

/// Which statement a comment is about.
@Suite struct PrintedCommentPlacesTests {
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
    let found = printedComments(in: code).map { comment in
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
    let found = lesson(withCell: code).cells[0].printingMarks.map { mark in
      let before = String(decoding: text[..<mark], as: UTF8.self)
      let line = before.split(separator: "\n").last ?? ""
      return line.contains("; ") ? String(line.split(separator: "; ")[1]) : String(line)
    }
    #expect(found == expected)
  }
}
