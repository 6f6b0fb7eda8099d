import Runner
import TestSupport
import Testing

/// What cells lack that are compiled without one that is not whole is not told beside that.
@Suite struct LeftOutCodeTests {
  /// What is told of a lesson that consists of these cells.
  private func messages(_ cells: [[String]]) async throws -> [[String]] {
    let lessons = cells.enumerated().map { index, cells in
      "/lessons/\(10 + index).md\n"
        + cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
    }
    let runs = await (try await SampleCourse(lessons.joined())).run().runs
    return runs.map { $0.messages.map { String($0.prefix { $0 != "\n" }.dropFirst(14)) } }
  }

  @Test func whatFollowsIsHeldBackHoweverTheCompilerTellsIt() async throws {
    let cases: [[String]] = [
      // A name that is not found, and what is inferred from it.
      [
        "let scale = 2.0\nprint(\"abc)",
        "let xs = [1.0, 2].map { x in x * scale }\nlet s = xs.reduce(0, +)",
        "print(s, xs.map { $0 + scale }.max() ?? scale)",
      ],
      // A method of a type that the lesson extends.
      ["extension Array {\n  func second() -> Element { self[1] }", "print([1, 2].second() + 1)"],
      // A conformance.
      [
        "struct A {}", "extension A: CustomStringConvertible { var description: String { \"a\" }",
        "func show(_ x: some CustomStringConvertible) {}\nshow(A())",
      ],
      // An operator, a module, a closure whose type cannot be inferred.
      ["infix operator **\nfunc ** (a: Int, b: Int) -> Int { a /* power", "print(2 ** 3)"],
      [
        "import Foundation\nprint(\"a)",
        "print(Date(), sqrt(2.0))\n\"a b\".components(separatedBy: \" \")",
      ],
      [
        "func twice(_ x: Int) -> Int { x * 2",
        "let f = { x in twice(x) }\nlet g = [1, 2].map { f($0) }",
        "let h = { y in f(y) + g.count }\nprint(h(3))",
      ],
      [
        "enum Kind { case one, two",
        "func pick(_ k: Kind) -> Int { switch k { case .one: 1; case .two: 2 } }\nprint(pick(.one))",
      ],
    ]
    for (found, cells) in zip(try await messages(cases), cases) {
      #expect(found.count == 1, "\(cells): \(found)")
    }
  }

  @Test func anotherMistakeIsTold() async throws {
    #expect(
      try await messages([
        [
          "let a = [1",
          "let b: Int = \"two\"\nprint(a)\nfunc f() {\n  let c: Int = \"three\"\n}",
        ]
      ]) == [
        [
          "2:9: error: this '[' is not closed in its cell",
          "6:14: error: cannot convert value of type 'String' to specified type 'Int'",
          "9:16: error: cannot convert value of type 'String' to specified type 'Int'",
        ]
      ])
  }
}
