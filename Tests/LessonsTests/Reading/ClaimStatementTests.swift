import Lessons
import Testing

@Suite struct ClaimStatementTests {
  private let place = Location(file: "lessons/a.md", line: 7, column: 1)

  @Test(
    arguments: [
      ("a `b*c*` d", [.text("a "), .code("b*c*"), .text(" d")]),
      ("$5 and $10", [.text("$5 and $10")]),
      ("`a", [.text("`a")]),
      ("*a* [b](c) \\$", [.text("*a* [b](c) \\$")]),
      ("", []),
    ] as [(String, [Inline])])
  func codeIsReadAndTheRestIsText(statement: String, content: [Inline]) {
    #expect(ClaimStatement(statement, at: place).content == content)
  }

  @Test func formulasStandWhereTheClaimIsMade() {
    #expect(
      ClaimStatement("Half of $x_1$ is $y$", at: place).content == [
        .text("Half of "), .math(SourcedText("x_1", at: place)), .text(" is "),
        .math(SourcedText("y", at: place)),
      ])
  }
}
