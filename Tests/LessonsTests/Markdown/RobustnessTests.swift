import Lessons
import TestSupport
import Testing

/// Whatever is in a file, there is a lesson, soon, and every diagnostic has a place in the file.
@Suite struct RobustnessTests {
  @Test(arguments: [
    "", "\n", "---", "---\n---", "---\n---\n", "---\n\u{0}\n---\n", "\u{FEFF}", "\u{FEFF}# T", "\r",
    "\r\n\r\n", "\u{0}", "#", "# ", "```", "```swift", "```swift {", "~~~swift {#}\n~~~", "$", "$$",
    "$$$", "$$$$", "$$\n", "`", "`{swift}`", "`{swift} `", "[^", "[^]", "[^a]", "[^a]:",
    "[^a]:\n\n    ",
    "|", "|\n|", "|-", "|a|\n|-|", "> [!", "> [!]", "> [!NOTE]", "[a]:", "[a]: <", "[", "![", "\\",
    "&#xFDD1;0&#xFDD2;",
    "$x$ &#xFDD1;0&#xFDD2; &#xFDD1;7&#xFDD2; &#xFDD1;x&#xFDD2; &#xFDD1;", "\u{FFFE}\u{FFFF}",
    "\t\t", "-\t[^a]: b", "=\n=", "\u{301}[a](b)",
  ])
  func oddTextsAreLessons(text: String) {
    let source = SourceText(text, file: "lessons/odd.md")
    let (lesson, diagnostics) = Lesson.parse(source)
    #expect(!lesson.title.isEmpty || text.hasPrefix("#"))
    expectPlaces(lesson, diagnostics, in: source)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: ">", count: 10_000),
      String(repeating: "> ", count: 10_000) + "a",
      String(repeating: "- ", count: 10_000) + "a",
      String(repeating: "*a ", count: 10_000),
      String(repeating: "*a **b ", count: 5_000) + String(repeating: "c** d*", count: 5_000),
      String(repeating: "[", count: 50_000),
      String(repeating: "![", count: 50_000) + String(repeating: "](a)", count: 50_000),
      String(repeating: "$", count: 100_000),
      String(repeating: "$a\\$", count: 50_000),
      String(repeating: "$a ", count: 50_000),
      String(repeating: "$$x$$ {#", count: 20_000),
      String(repeating: "$$\n- a\n", count: 3_000),
      String(repeating: "<a b='", count: 30_000),
      String(repeating: "<a ", count: 50_000),
      String(repeating: "`$", count: 50_000),
      (1..<600).map { String(repeating: "`", count: $0) }.joined(separator: "a"),
      String(repeating: "[^a]: x\n    ", count: 3_000),
      (0..<300).map { String(repeating: "    ", count: $0) + "[^\($0)]: x\n\n" }.joined(),
      String(repeating: "|", count: 50_000) + "\n" + String(repeating: "|-", count: 50_000),
      "|a|b|\n|-|-|\n" + String(repeating: "x\n", count: 50_000),
      String(repeating: "[a]: b\n", count: 20_000) + String(repeating: "[a] ", count: 20_000),
      (0..<5_000).map { "[a\($0)]: b\n\n[a\($0)]\n\n" }.joined(),
      String(repeating: "é[a](b)", count: 50_000),
      String(repeating: "## a\n", count: 5_000),
      String(repeating: "a\n: b\n\n", count: 2_000), String(repeating: "a\n: ", count: 2_000),
      String(repeating: ": ", count: 10_000) + "a",
      "|a|\n|-|\n" + String(repeating: "|`$a|`$", count: 3_000),
      String(repeating: "|a|\n", count: 5_000), String(repeating: "- [ ] a\n", count: 3_000),
      String(repeating: "\\[a", count: 30_000),
      String(repeating: "\\(a", count: 30_000) + "\\)",
      String(repeating: "\\[a\\]", count: 20_000),
      String(repeating: "\\begin{a}", count: 10_000),
      String(repeating: "~~a ", count: 30_000),
      String(repeating: "~~a~~", count: 20_000),
      String(repeating: "https://a.b/", count: 10_000),
      "https://a.b/" + String(repeating: ")", count: 100_000),
      String(repeating: "a.", count: 50_000) + "@b.c",
      String(repeating: "a@b.c ", count: 20_000),
      String(repeating: "![a](b c", count: 20_000),
      String(repeating: "![a](b){c", count: 20_000),
      String(repeating: "[](", count: 30_000),
      String(repeating: "[@", count: 30_000), String(repeating: "[a @b; ", count: 10_000),
      String(repeating: "@a [", count: 20_000), String(repeating: "[@a]", count: 10_000),
      String(repeating: "<b>", count: 5_000),
      String(repeating: "<div>\n", count: 10_000) + String(repeating: "</div>\n", count: 10_000),
      "<div>" + String(repeating: "<!-- ", count: 30_000),
      String(repeating: "\\cite{a ", count: 3_000), String(repeating: "\\cite[a ", count: 3_000),
      String(repeating: ":cite:`a ", count: 3_001),
      String(repeating: "www.", count: 3_000) + "a_.b",
      String(repeating: "\\begin{a} ", count: 3_000) + "\\end{b}",
      String(repeating: "\\begin{a} ", count: 3_000) + "\\end{a}",
      String(repeating: "![*a", count: 3_000) + String(repeating: "](b)", count: 3_000),
      String(repeating: "[@@a, ", count: 3_000) + String(repeating: "]", count: 3_000),
      String(repeating: "a*b**c", count: 2_000) + String(repeating: "d**e*f", count: 2_000),
      "a " + String(repeating: "=", count: 100_000), "a " + String(repeating: "^", count: 100_000),
      "a " + String(repeating: "~", count: 100_000), "a " + String(repeating: "+", count: 100_000),
      String(repeating: "a\n\n$$\n\n", count: 2_000),
      String(repeating: "a b\n- 3\n\n", count: 2_000),
      String(repeating: "\u{202E}a ", count: 3_000), String(repeating: "\u{7}", count: 3_000),
    ])
  func longAndDeepTextsDoNotHang(text: String) {
    let source = SourceText(text, file: "lessons/long.md")
    let lesson = Lesson.parse(source).lesson
    #expect(lesson.file == source.file)
    let breaks = text.count { $0 == "\n" }
    #expect(source.lines.count == breaks + (text.hasSuffix("\n") ? 0 : 1))
  }

  @Test(arguments: 0..<20)
  func mutatedLessonsAreLessons(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let original = Array(Self.sample.utf8)
    for _ in 0..<100 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...12, using: &random) { mutate(&bytes, &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      let source = SourceText(text, file: "lessons/mutated.md")
      let (lesson, diagnostics) = Lesson.parse(source)
      expectPlaces(lesson, diagnostics, in: source)
    }
  }

  /// Made of the signs that containers, code and constructs of ours begin with.
  @Test(arguments: 0..<20)
  func randomDocumentsAreLessons(seed: UInt64) {
    let pieces = [
      "> ", ">", "- ", "* ", "+ ", "1. ", "2) ", "  ", "    ", "\t", "\n", "\n", "\n\n", "```",
      "```\n",
      "```swift\n", "~~~swift {#a caption=\"$c$\"}\n", "`{swift} a\n b`", "`{swift} é`", "$é$",
      "$a\n b$", "$$", "$$\n", "$$ {#eq}", "[^a]: ", "[^a]", "[^b]:\n", "[a]: b\n", "[a]", "# ",
      "===\n",
      "---\n", "|", "|-|", "| `{swift} x \\| y` |\n|-|\n", "<div>\n", "<b a='$", "é", "👩‍👩‍👧",
      "e\u{301}", "x", "\\",
      "`", "{#h}", "[!NOTE]", "*", "\r\n", ": ", "Table: ", "> [!TIP]- ", "[ ] ", "{a}", ":::",
      "[@a]", "@a", "-@", "[see @a; ", "@{", "; ",
    ]
    var random = SplitMix(seed: seed)
    for _ in 0..<150 {
      let count = Int.random(in: 1...24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let source = SourceText(text, file: "lessons/random.md")
      let (lesson, diagnostics) = Lesson.parse(source)
      expectPlaces(lesson, diagnostics, in: source)
    }
  }

  @Test(.timeLimit(.minutes(1))) func aMegabyteIsRead() {
    let text = String(repeating: Self.sample.replacing("#fig-a", with: ""), count: 1_900)
    #expect(text.utf8.count > 1_000_000)
    let lesson = Lesson.parse(text, file: "lessons/big.md").lesson
    #expect(lesson.cells.count >= 1_900)
  }

  @Test func nestingThatNobodyCanReadIsAnError() {
    let quotes = String(repeating: "> ", count: 200)
    let (lesson, diagnostics) = Lesson.parse(quotes + "a", file: "lessons/deep.md")
    #expect(diagnostics.map(\.message) == ["blocks are nested more than 100 levels deep"])
    #expect(diagnostics.first?.location?.column == 199)
    #expect(lesson.blocks.count == 1)
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2:
      let signs = Array("`$[]{}()<>#|-*_\\\n\t !^:\"~=&\r".utf8)
      bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
    default:
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      let part = Array(bytes[place..<end])
      let target = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(contentsOf: part, at: target)
    }
  }

  static let sample = """
    ---
    summary: "All that a lesson can hold"
    optimize: true
    ---
    # Title *with* `code` {#top}

    Text with $x_1 * y$, **bold `code`**, [a link](other.md#x "T"), ![é](p.png) and `{swift} a + 1`.
    A price of $5 and $10, a note[^n], a [reference][r].\\
    <b>HTML</b> and <http://x.y>.

    $$
    \\begin{aligned}
    a &= b \\\\
    - c
    \\end{aligned}
    $$ {#eq-a}

    > [!NOTE] A *title*
    > ```swift {#fig-a caption="A $c$" hidden timeout=3}
    > let a = 1
    > ```

    1. One

       | a | b |
       |---|:-:|
       | `x\\|y` | `{swift} b` |

    2. Two

    Heading
    ------

    [^n]: A note

        with a paragraph.

    [r]: <http://r.s> 'R'

    """
}
