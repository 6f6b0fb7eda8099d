import Lessons
import TestSupport
import Testing

/// Whatever follows the word `swift`, reading it ends, and what is wrong with it is in its line.
@Suite struct OptionGrammarTests {
  private static let pieces = [
    "{", "}", "{", "}", " ", " ", "\t", "=", ",", "\"", "\"", "'", "\\", "#", "“", "”", "|", ":",
    "é", "🙂",
    "e\u{301}", "\u{a0}", "hidden", "hiden", "caption=", "alt=\"a\"", "code=", "folded", "fails",
    "static", "echo=false", "include=false", "timeout=3s", "memory=2GB", "highlight=1,2-3",
    "#fig-a",
    "output=hidden", "3", "-1", "swift", "label=x", "//|", "~", "<", "&amp;",
  ]

  @Test(arguments: 0..<400)
  func placesAreInTheLine(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let words = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }
    check("~~~swift " + words.joined(), isFence: true)
    check("//| " + words.joined().replacing("~", with: ""), isFence: false)
  }

  private func check(_ line: String, isFence: Bool) {
    let number = isFence ? 1 : 2
    let text = isFence ? "\(line)\na\n~~~\n" : "~~~swift\n\(line)\na\n~~~\n"
    let (lesson, diagnostics) = Lesson.parse(text, file: "lessons/a.md")
    #expect(lesson.cells.count == 1, "\(line)")
    for diagnostic in diagnostics {
      for range in [diagnostic.range, diagnostic.fix?.range].compactMap(\.self) {
        #expect(range.start.line == number && range.end.line == number, "\(line)")
        #expect(range.start.column >= 1 && range.start <= range.end, "\(line)")
        #expect(range.end.column <= line.count + 1, "\(line): \(diagnostic.message)")
      }
    }
    for range in lesson.cells.first?.optionRanges.values ?? [:].values {
      #expect(range.start.line == number && range.end.column <= line.count + 1, "\(line)")
    }
    let edits = diagnostics.compactMap(\.fix)
    #expect(edits.applied(to: text, of: "lessons/a.md").count <= edits.count)
  }
}
