import Lessons
import Testing

@Suite struct ShownTextTests {
  private let place = Location(file: "lessons/a.md", line: 7, column: 1)

  @Test(
    arguments: [
      ("a `b*c*` d", [.text("a "), .code("b*c*"), .text(" d")]),
      ("$5 and $10", [.text("$5 and $10")]),
      ("`a", [.text("`a")]),
      ("_a_ [b](c)", [.text("_a_ [b](c)")]),
      ("", []),
    ] as [(String, [Inline])])
  func codeIsReadAndTheRestIsText(statement: String, content: [Inline]) {
    #expect(ShownText(statement, at: place).content == content)
  }

  @Test(
    arguments: [
      ("*a* b", [.emphasis([.text("a")]), .text(" b")]),
      ("a (**b c**).", [.text("a ("), .strong([.text("b c")]), .text(").")]),
      ("**a *b* c**", [.strong([.text("a "), .emphasis([.text("b")]), .text(" c")])]),
      ("*`a*` b*", [.emphasis([.code("a*"), .text(" b")])]),
      // Products, stars of significance and lists of one's own.
      ("2*3*4", [.text("2*3*4")]), ("2 * 3 * 4", [.text("2 * 3 * 4")]),
      ("0.03**", [.text("0.03**")]), ("* a", [.text("* a")]), ("***a***", [.text("***a***")]),
      ("*a", [.text("*a")]), ("*a**", [.text("*a**")]), ("**", [.text("**")]),
      ("*é*", [.emphasis([.text("é")])]), ("é*a*", [.text("é*a*")]),
    ] as [(String, [Inline])])
  func emphasisIsReadAtTheEndsOfWords(text: String, content: [Inline]) {
    #expect(ShownText(text, at: place).content == content)
  }

  /// As in CommonMark (“Backslash escapes”), for the characters that mean something here.
  @Test(arguments: [
    ("\\*x*", "*x*"), ("\\*x\\*", "*x*"), ("a \\`b`", "a `b`"), ("\\$x$ and \\$y$", "$x$ and $y$"),
    ("a\\b \\n \\", "a\\b \\n \\"),
  ])
  func aBackslashTakesTheMeaningAway(text: String, shown: String) {
    let content = ShownText(text, at: place).content
    #expect(
      content.map { if case .text(let text) = $0 { text } else { "?" } }.joined() == shown)
  }

  @Test func anEscapedAsteriskEndsNothing() {
    #expect(
      ShownText("*a\\* b* `\\*`", at: place).content == [
        .emphasis([.text("a* b")]), .text(" "), .code("\\*"),
      ])
  }

  @Test func formulasMayBeEmphasised() {
    #expect(
      ShownText("*for $x*y$ b*", at: place).content == [
        .emphasis([.text("for "), .math(SourcedText("x*y", at: place)), .text(" b")])
      ])
  }

  @Test func formulasStandWhereTheClaimIsMade() {
    #expect(
      ShownText("Half of $x_1$ is $y$", at: place).content == [
        .text("Half of "), .math(SourcedText("x_1", at: place)), .text(" is "),
        .math(SourcedText("y", at: place)),
      ])
  }

  /// Claims are prose of the lesson's language; data are what they are.
  @Test func quotesAndDashesAreThoseOfTheLanguage() {
    let text = "*\"So\"* -- $f'$ isn't `\"x\"` or z. B. --strict"
    func plain(_ language: String?) -> String {
      ShownText(text, at: place, in: language).content.plainText
    }
    #expect(plain("de") == "„So“ – f' isn’t \"x\" or z.\u{A0}B. --strict")
    #expect(plain("en") == "“So” – f' isn’t \"x\" or z.\u{A0}B. --strict")
    #expect(plain(nil) == "\"So\" -- f' isn't \"x\" or z. B. --strict")
  }
}
