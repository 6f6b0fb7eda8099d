import Render
import Testing

/// How texts and digits differ.
@Suite struct TextDifferenceTests {
  /// Each line with its sign, and what differs in braces.
  private func lines(_ old: String, _ new: String, tolerance: Double = 0) -> [String] {
    func text(_ pieces: [TextDifference.Piece]) -> String {
      pieces.map { $0.isChanged ? "{\($0.text)}" : $0.text }.joined()
    }
    return TextDifference(from: old, to: new, tolerance: tolerance).lines.map { line in
      switch line {
      case .same(let text): "  \(text)"
      case .removed(let pieces): "- \(text(pieces))"
      case .added(let pieces): "+ \(text(pieces))"
      }
    }
  }

  @Test func linesAreFoundAgain() {
    #expect(lines("a\nb\nc\n", "a\nc\nd\n") == ["  a", "- b", "  c", "+ d"])
    #expect(lines("", "a") == ["+ a"])
    #expect(lines("a", "") == ["- a"])
    #expect(lines("a\n", "a") == ["  a"])
    #expect(lines("a\n\nb", "a\nb") == ["  a", "- ", "  b"])
  }

  @Test func inLinesThatChangedWordsAreMarked() {
    #expect(
      lines("the loss is 0.88, done", "the loss is 0.72, done") == [
        "- the loss is {0.88}, done", "+ the loss is {0.72}, done",
      ])
    #expect(lines("x = -3", "x = 3") == ["- x = {-}3", "+ x = 3"])
    // Lines that changed come one after the other, the old ones first.
    #expect(
      lines("a 1\nb 1\nc", "a 2\nb 2\nc") == [
        "- a {1}", "- b {1}", "+ a {2}", "+ b {2}", "  c",
      ])
  }

  @Test func numbersWithinTheToleranceAreTheSame() {
    #expect(lines("x 0.5000001", "x 0.5", tolerance: 1e-4) == ["  x 0.5"])
    #expect(lines("x 0.51", "x 0.5", tolerance: 1e-4) == ["- x {0.51}", "+ x {0.5}"])
  }

  @Test(arguments: [
    ("0.881", "0.872", "0.8", "81", "72"), ("1", "1.5", "1", "", ".5"),
    ("0.99", "1.01", "", "0.99", "1.01"), ("10.5", "9.5", "", "10.5", "9.5"),
    ("-1.25", "1.25", "", "-1.25", "1.25"), ("1.5e-07", "1.6e-07", "1.", "5e-07", "6e-07"),
    ("1.5e-07", "1.5e-08", "", "1.5e-07", "1.5e-08"), ("nan", "1", "", "nan", "1"),
  ])
  func digitsThatDifferAreFound(old: String, new: String, common: String, a: String, b: String) {
    let difference = DigitDifference(old, new)
    #expect(difference.common == common && difference.old == a && difference.new == b)
  }
}
