import Lessons
import TestSupport
import Testing

@Suite struct ClaimTargetsTests {
  private func index(
    _ code: String, prose: String = "", claims: [String] = [], isUnfinished: Bool = false
  ) -> CourseIndex {
    let first = Lesson.parse("# A\n\n```swift {#taken}\n\(code)\n```\n", file: "lessons/a.md")
      .lesson
    let second = Lesson.parse("# B\n\n\(prose)\n", file: "lessons/b.md").lesson
    let outcome = CellOutcome(
      isUnfinished: isUnfinished,
      namedClaims: claims.enumerated().map { line, id in
        NamedClaim(
          id: id, statement: [.text("It holds")],
          location: Location(file: "lessons/a.md", line: line / 2 + 4))
      })
    return CourseIndex([(first, LessonOutcome(cells: [outcome])), (second, LessonOutcome())])
  }

  private func messages(_ index: CourseIndex) -> [String] {
    index.diagnostics.map { $0.rendered(sourceLine: nil) }
  }

  @Test func aClaimIsATargetInItsLessonAndInOthers() {
    let index = index("0", prose: "[](#accuracy) [](a.md#accuracy)", claims: ["accuracy"])
    #expect(messages(index) == [])
    guard case .target(let target) = index.resolve("#accuracy", from: "b") else {
      Issue.record("the claim is no target")
      return
    }
    #expect(target.lesson == "a")
    #expect(target.title == [.text("It holds")])
  }

  @Test func anIDIsUsedOnceAndWellFormed() {
    #expect(
      messages(index("0", claims: ["x", "x", "x", "taken", "my id"])) == [
        """
        lessons/a.md:4:1: error: id 'x' is used twice
          the claim is made several times: put what differs into the id
        """,
        """
        lessons/a.md:5:1: error: id 'x' is used twice
        lessons/a.md:4:1: note: first used here
        """,
        """
        lessons/a.md:5:1: error: id 'taken' is used twice
          the cell in line 3 has it: give the claim another one
        """,
        """
        lessons/a.md:6:1: error: 'my id' cannot be an id
          an id is a letter, then letters, digits and hyphens: #fig-loss
        """,
      ])
  }

  @Test(arguments: [
    #"claim("A", 1, <, 2, id: "accuracy")"#, #"claim("A", f(id: 3), <, 2, id: "accuracy")"#,
    #"for i in 0..<3 { claim("A", true, id: "acc\(i)") }"#, #"claim("A", true, id: name)"#,
  ])
  func whatHasNotRunIsFoundInTheCode(code: String) {
    #expect(messages(index(code, prose: "[](#accuracy)", isUnfinished: true)) == [])
  }

  @Test(arguments: [
    #"claim("A", 1, <, 2, id: "precision")"#, #"Item(id: "accuracy")"#, #"claim("accuracy", true)"#,
  ])
  func whatTheCodeDoesNotNameIsMissing(code: String) {
    #expect(
      messages(index(code, prose: "[](#accuracy)", isUnfinished: true)) == [
        "lessons/b.md:3:4: error: the reference '#accuracy' points to nothing"
      ])
  }

  @Test(arguments: [
    (#"for k in 1...3 { claim("A", k > 0, id: "x") }"#, #", "x-\(k)""#),
    (#"[1, 2].forEach { n in claim("A", n > 0, id: "x") }"#, #", "x-\(n)""#),
    (
      #"for (name, y) in zip(a, b) { if y > 0 { claim("A", true, id: "x") } }"#,
      #", "x-\(name)""#
    ),
    (#"for i in 0..<2 { for _ in 0..<3 { claim("A", true, id: "x") } }"#, ""),
    (#"while true { claim("A", true, id: "x") }"#, ""),
    (#"for i in 0..<2 { func f() { claim("A", true, id: "x") }; f(); f() }"#, ""),
  ])
  func anIDInALoopTakesItsVariable(code: String, example: String) {
    #expect(
      messages(index(code, claims: ["x", "x"])) == [
        """
        lessons/a.md:4:1: error: id 'x' is used twice
          the claim is made several times: put what differs into the id\(example)
        """
      ])
  }
}
