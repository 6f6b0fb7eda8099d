import Record
import Testing

@Suite struct ClaimTests {
  @Test(arguments: [
    (
      Claim(
        statement: "the slope is at most 1/4", relation: .lessOrEqual,
        measured: Value(text: "0.26", numbers: [0.26]),
        expected: Value(text: "0.25", numbers: [0.25]), holds: false),
      "the slope is at most 1/4: 0.26 <= 0.25"
    ),
    (
      Claim(
        statement: "the entropy is log 4", relation: .close,
        measured: Value(text: "1.38", numbers: [1.38]),
        expected: Value(text: "1.38629", numbers: [1.38629]), tolerance: 0.01234, holds: true),
      "the entropy is log 4: 1.38 ≈ 1.38629 ± 0.0123"
    ),
    (Claim(statement: "all is well", relation: .holds, holds: true), "all is well"),
  ])
  func saysTheStatementAndBothSides(claim: Claim, sentence: String) {
    #expect(claim.sentence == sentence)
  }
}
