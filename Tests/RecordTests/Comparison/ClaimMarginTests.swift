import Record
import Testing

/// What is left to a claim until it would not hold.
@Suite struct ClaimMarginTests {
  private func claim(
    _ measured: Double, _ relation: Claim.Relation, _ expected: Double, within: Double? = nil,
    relative: Bool = false, fails: Bool = false
  ) -> Claim {
    Claim(
      statement: "s", relation: relation, measured: Value(text: "", numbers: [measured]),
      expected: Value(text: "", numbers: [expected]), tolerance: within, isRelative: relative,
      holds: !fails, isMeantToFail: fails)
  }

  @Test func inequalitiesHaveTheDistanceFromTheirBound() {
    #expect(claim(0.75, .less, 1).margin == Claim.Margin(distance: 0.25, share: 0.25))
    #expect(claim(6, .lessOrEqual, 4).margin == Claim.Margin(distance: -2, share: -0.5))
    #expect(claim(6, .greater, 4).margin == Claim.Margin(distance: 2, share: 0.5))
    #expect(claim(-3, .greaterOrEqual, -4).margin == Claim.Margin(distance: 1, share: 0.25))
    // Nothing is a fraction of zero.
    #expect(claim(0.5, .greater, 0).margin == Claim.Margin(distance: 0.5, share: nil))
  }

  @Test func closenessHasWhatIsLeftOfItsTolerance() {
    #expect(claim(5.25, .close, 5, within: 1).margin == Claim.Margin(distance: 0.75, share: 0.75))
    #expect(claim(8, .close, 5, within: 2).margin == Claim.Margin(distance: -1, share: -0.5))
    #expect(
      claim(5, .close, 4, within: 0.5, relative: true).margin
        == Claim.Margin(distance: 0.25, share: 0.5))
    #expect(claim(1, .close, 1, within: 0).margin == Claim.Margin(distance: 0, share: nil))
    // Of many values, the one that is farthest off.
    let arrays = Claim(
      statement: "s", relation: .close,
      measured: Value(text: "", numbers: [1, 2.5, 3.25], shape: [3]),
      expected: Value(text: "", numbers: [1, 2, 3], shape: [3]), tolerance: 1, holds: true)
    #expect(arrays.margin == Claim.Margin(distance: 0.5, share: 0.5))
  }

  @Test func whatIsMeantToFailHasTheDistanceToHolding() {
    #expect(claim(3, .less, 2, fails: true).margin == Claim.Margin(distance: 1, share: 0.5))
  }

  @Test func otherClaimsHaveNone() {
    #expect(claim(1, .equal, 1).margin == nil && claim(1, .notEqual, 2).margin == nil)
    #expect(Claim(statement: "s", relation: .holds, holds: true).margin == nil)
    #expect(claim(.nan, .less, 2).margin == nil && claim(1, .less, .infinity).margin == nil)
    let texts = Claim(
      statement: "s", relation: .less, measured: Value(text: "a"), expected: Value(text: "b"),
      holds: true)
    #expect(texts.margin == nil)
  }

  @Test func marginsAreLost() {
    func lost(_ old: Double, _ new: Double) -> Double? {
      Claim.Margin(distance: new, share: nil).lostShare(of: Claim.Margin(distance: old, share: nil))
    }
    #expect(lost(4, 1) == 0.75)
    #expect(lost(4, -4) == 2)
    #expect(lost(4, 4) == nil && lost(1, 4) == nil && lost(0, -1) == nil)
  }
}
