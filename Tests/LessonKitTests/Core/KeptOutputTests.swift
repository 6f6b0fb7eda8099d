import LessonKit
import Testing

@Suite struct KeptOutputTests {
  /// Half ones, half threes.
  private let many = (0..<1024).map { $0 < 512 ? 1.0 : 3 }

  private func summary(_ text: String, _ numbers: [Double]) -> [Value.Part] {
    [.init("summary", Value(text: text, numbers: numbers, shape: [4]))]
  }

  @Test func manyNumbersAreSummedUp() {
    #expect(
      many.shown.kept
        == .value(
          Value(
            text: "[1, 1, 1, …, 3, 3, 3] count 1024",
            parts: summary("mean 2, deviation 1, least 1, greatest 3", [2, 1, 1, 3]))))
    let few = Array(many.prefix(1000))
    #expect(few.shown.kept == few.shown)
    let texts = Array(repeating: "a", count: 1001)
    #expect(texts.shown.kept == .value(Value(text: texts.shownValue.text)))
  }

  @Test func aClaimOfManyNumbersKeepsWhereTheyAreFarthestApart() {
    let claim = Claim(
      statement: "s", relation: .close, measured: many.measured,
      expected: many.map { $0 * 2 }.measured, tolerance: 2, holds: false)
    guard case .claim(let kept) = Output.claim(claim).kept else {
      Issue.record("a claim is kept as one")
      return
    }
    #expect(kept.measured?.numbers == [] && kept.keptDeviation == claim.deviation)
    #expect(
      kept.sentence
        == "s: at [512] and at 511 other places, 3 ≈ 6, differs by 3, tolerance 2")
  }
}
