import Lessons
import Record
import Render
import Testing

@Suite struct ClaimMarkupTests {
  private func shown(_ claims: Claim...) -> String {
    html(
      [.cell(0)], cells: [Sample.cell("", CellOptions(code: .hidden))],
      outputs: [CellRecord(outputs: claims.map { .claim($0) })])
  }

  private func sides(
    _ relation: Claim.Relation, _ a: Value, _ b: Value, tolerance: Double? = nil,
    isRelative: Bool = false, holds: Bool = true
  ) -> String? {
    let text = shown(
      Claim(
        statement: "s", relation: relation, measured: a, expected: b, tolerance: tolerance,
        isRelative: isRelative, holds: holds))
    guard let start = text.range(of: "<span class=\"claim-sides\">"),
      let end = text.range(of: "</span></li>")
    else { return nil }
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test func claimsThatFollowEachOtherAreOneList() {
    #expect(
      shown(
        Claim(statement: "All `x` are < 1", relation: .holds, holds: true),
        Claim(
          statement: "Too large", relation: .less, measured: Sample.number(2),
          expected: Sample.number(1),
          holds: false)) == """
          <div class="cell cell-hidden">
          <div class="outputs">
          <ul class="claims" role="list">
          <li class="claim claim-holds"><span class="claim-verdict">Holds:</span> \
          <span class="claim-statement">All <code>x</code> are &lt; 1</span></li>
          <li class="claim claim-fails"><span class="claim-verdict">Does not hold:</span> \
          <span class="claim-statement">Too large</span>
          <span class="claim-sides">2 ≮ 1</span></li>
          </ul>
          </div>
          </div>

          """)
  }

  @Test func bothSidesAreShownAsMeasured() {
    #expect(
      sides(.less, Sample.number(4.5395807e-5), Sample.number(5e-5))
        == "4.54\u{200A}·\u{200A}10<sup>−5</sup> &lt; 5\u{200A}·\u{200A}10<sup>−5</sup>"
        + margin("4.6\u{200A}·\u{200A}10<sup>−6</sup>"))
    #expect(
      sides(.greaterOrEqual, Sample.number(0.609375), Sample.number(0.25))
        == "0.6094 ≥ 0.25" + margin("0.36"))
    // Of whole numbers everybody sees it.
    #expect(sides(.greaterOrEqual, Sample.number(12), Sample.number(10)) == "12 ≥ 10")
    #expect(
      sides(.equal, Value(text: "[2, 3]", numbers: [2, 3], shape: [2]), Value(text: "[2, 3]"))
        == "<code>[2, 3]</code> = <code>[2, 3]</code>")
  }

  @Test func sidesThatDifferLookDifferent() {
    #expect(
      sides(.less, Sample.number(0.99999991), Sample.number(1))
        == "0.9999999 &lt; 1" + margin("9\u{200A}·\u{200A}10<sup>−8</sup>"))
    #expect(
      sides(.notEqual, Sample.number(0.1 + 0.2), Sample.number(0.3)) == "0.30000000000000004 ≠ 0.3")
    #expect(
      sides(.greater, Sample.number(0.999955), Sample.number(0.9999))
        == "0.99996 &gt; 0.9999" + margin("5.5\u{200A}·\u{200A}10<sup>−5</sup>"))
    #expect(
      sides(.less, Sample.number(3.3e38), Sample.number(.infinity))
        == "3.3\u{200A}·\u{200A}10<sup>38</sup> &lt; ∞")
    #expect(sides(.equal, Sample.number(0.123456), Sample.number(0.123456)) == "0.1235 = 0.1235")
  }

  @Test func closenessShowsItsTolerance() {
    #expect(
      sides(.close, Sample.number(1.38629), Sample.number(1.386), tolerance: 0.01)
        == """
        1.386 ≈ 1.386 <span class="claim-tolerance">(±\u{202F}0.01)</span>
        """ + margin("0.00029"))
    #expect(
      sides(.close, Sample.number(1.38624361), Sample.number(1.38629436), tolerance: 1e-4)?
        .hasPrefix("1.38624 ≈ 1.38629 <") == true)
    #expect(
      sides(.close, Sample.number(0.19999999999999996), Sample.number(0.2), tolerance: 1e-6)?
        .hasPrefix("0.2 ≈ 0.2 <") == true)
  }

  private func margin(_ amount: String) -> String {
    " <span class=\"claim-margin\" title=\"difference\">Δ\u{202F}\(amount)</span>"
  }

  @Test func relativeClosenessIsInPercent() {
    #expect(
      sides(.close, Sample.number(1001.5), Sample.number(1000), tolerance: 0.01, isRelative: true)
        == "1002 ≈ 1000 <span class=\"claim-tolerance\">(±\u{202F}1\u{202F}%)</span>"
        + margin("0.15\u{202F}%"))
  }

  @Test func wholeNumbersOfManyDigitsAreExact() {
    // Doubles have no odd numbers beyond 2 to the power of 53.
    let odd = Value(text: "9007199254740993", numbers: [9_007_199_254_740_992])
    let even = Value(text: "9007199254740992", numbers: [9_007_199_254_740_992])
    #expect(
      sides(.notEqual, odd, even)
        == "9\u{202F}007\u{202F}199\u{202F}254\u{202F}740\u{202F}993 ≠ "
        + "9\u{202F}007\u{202F}199\u{202F}254\u{202F}740\u{202F}992")
  }

  @Test func manyNumbersShowWhereTheyAreFarthestApart() {
    func vector(_ numbers: [Double]) -> Value {
      Value(text: "\(numbers)", numbers: numbers, shape: [numbers.count])
    }
    #expect(
      sides(.close, vector([1, 2.25]), vector([1, 2]), tolerance: 0.5)
        == "<code>[1.0, 2.25]</code> ≈ <code>[1.0, 2.0]</code> "
        + "<span class=\"claim-tolerance\">(±\u{202F}0.5)</span>" + margin("0.25"))
    #expect(
      sides(.close, vector([1, 2.75]), vector([1, 2]), tolerance: 0.5, holds: false)
        == "<code>[1]</code>: 2.75 ≉ 2 "
        + "<span class=\"claim-tolerance\">(±\u{202F}0.5)</span>" + margin("0.75"))
  }

  @Test func aClaimThatIsMeantToFailSaysSo() {
    let claim = Claim(
      statement: "Plain descent arrives", id: "plain", relation: .less,
      measured: Sample.number(2), expected: Sample.number(1), holds: false, isMeantToFail: true)
    #expect(
      shown(claim).contains(
        """
        <li class="claim claim-refuted" id="plain">\
        <span class="claim-verdict">Fails, as it should:</span> \
        <span class="claim-statement">\
        <span class="claim-label" aria-hidden="true">Fails, as it should:</span> \
        Plain descent arrives</span>
        <span class="claim-sides">2 ≮ 1</span></li>
        """))
    var right = claim
    right.holds = true
    #expect(
      shown(right).contains(
        "<li class=\"claim claim-fails\" id=\"plain\"><span class=\"claim-verdict\">Holds, but should fail:"
      ))
  }

  @Test func largeValuesShowTheirExtent() {
    let large = Value(
      text: "1 2\n3 4", numbers: [1, 2, 3, 4], shape: [2, 2])
    #expect(sides(.equal, large, large) == "[2 × 2] = [2 × 2]")
  }
}
