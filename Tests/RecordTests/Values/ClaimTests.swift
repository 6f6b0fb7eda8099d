import Record
import Testing

@Suite struct ClaimTests {
  private func number(_ number: Double, text: String? = nil) -> Value {
    Value(text: text ?? "\(number)", numbers: [number])
  }

  private func sentence(
    _ a: Value, _ relation: Claim.Relation, _ b: Value, tolerance: Double? = nil,
    isRelative: Bool = false, holds: Bool = false
  ) -> String {
    Claim(
      statement: "s", relation: relation, measured: a, expected: b, tolerance: tolerance,
      isRelative: isRelative, holds: holds
    ).sentence
  }

  @Test func saysTheStatementAndBothSides() {
    #expect(sentence(number(0.26), .lessOrEqual, number(0.25)) == "s: 0.26 <= 0.25")
    #expect(
      Claim(statement: "all is well", relation: .holds, holds: true).sentence == "all is well")
    #expect(
      sentence(number(1.38), .close, number(1.38629), tolerance: 0.01234, holds: true)
        == "s: 1.38 ≈ 1.38629 ± 0.0123")
    #expect(
      sentence(number(1.38), .close, number(1.4), tolerance: 0.1, isRelative: true, holds: true)
        == "s: 1.38 ≈ 1.4 ± 0.1 relative")
  }

  @Test func numbersThatDifferLookDifferent() {
    #expect(
      sentence(number(0.1 + 0.2, text: "0.3"), .equal, number(0.3))
        == "s: 0.30000000000000004 == 0.3")
    #expect(
      sentence(number(1_234_567, text: "1234570"), .equal, number(1_234_568, text: "1234570"))
        == "s: 1234567 == 1234568")
    // Doubles have no odd numbers beyond 2 to the power of 53.
    #expect(
      sentence(
        number(9_007_199_254_740_992, text: "9007199254740993"), .equal,
        number(9_007_199_254_740_992, text: "9007199254740992"))
        == "s: 9007199254740993 == 9007199254740992")
    #expect(sentence(number(.nan, text: "NaN"), .less, number(1)) == "s: NaN < 1")
  }

  @Test(arguments: 0..<200)
  func anyTwoNumbersThatDifferLookDifferent(seed: UInt64) {
    // Bits from a multiplicative hash; every other pair are neighbours.
    let bits = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    let a = Double(bitPattern: bits)
    guard a.isFinite else { return }
    let b = seed.isMultiple(of: 2) ? a.nextUp : a * 1.001 + 1e-300
    guard b.isFinite, a != b else { return }
    let sides = sentence(number(a), .equal, number(b)).dropFirst(3).split(separator: " == ")
    #expect(sides.count == 2 && sides[0] != sides[1])
  }

  @Test func closenessTellsTheDistanceInTheMeasureOfTheTolerance() {
    #expect(
      sentence(number(0.262), .close, number(0.25), tolerance: 0.01)
        == "s: 0.262 ≈ 0.25, differs by 0.012, tolerance 0.01")
    #expect(
      sentence(number(1012), .close, number(1000), tolerance: 0.001, isRelative: true)
        == "s: 1012 ≈ 1000, differs by 0.012 relative to 1000, tolerance 0.001")
    // 0.0100004 - 0 is not 0.01.
    #expect(
      sentence(number(0.0100004), .close, number(0), tolerance: 0.01)
        == "s: 0.0100004 ≈ 0, differs by 0.0100004, tolerance 0.01")
    #expect(
      sentence(number(.infinity, text: "∞"), .close, number(1), tolerance: 1) == "s: ∞ ≈ 1 ± 1")
  }

  @Test func manyNumbersAreShownWhereTheyDifferMost() {
    func matrix(_ numbers: [Double]) -> Value {
      Value(text: "[[…]]", numbers: numbers, shape: [2, 2])
    }
    #expect(
      sentence(matrix([1, 2, 3, 4]), .equal, matrix([1, 2, 3.5, 6]))
        == "s: at [1, 1] and at 1 other place, 4 == 6")
    #expect(
      sentence(matrix([1, 2, 3, 4]), .close, matrix([1, 2, 3, 4.5]), tolerance: 0.1)
        == "s: at [1, 1], 4 ≈ 4.5, differs by 0.5, tolerance 0.1")
    #expect(
      sentence(
        matrix([1, 2, 3, 4]), .equal, Value(text: "[1]", numbers: [1], shape: [1]))
        == "s: shape [2, 2] == shape [1]")
    #expect(
      sentence(matrix([1, .nan, 3, 4]), .equal, matrix([1, .nan, 3, 4]))
        == "s: at [0, 1], NaN == NaN")
  }

  @Test func partsAreShownWhereTheyDiffer() {
    func pair(_ slope: Double, _ name: String) -> Value {
      Value(
        text: "(…)", parts: [.init("slope", number(slope)), .init("", Value(text: name))])
    }
    #expect(
      sentence(pair(1, "\"a\""), .equal, pair(2, "\"a\"")) == "s: at .slope, 1 == 2")
    #expect(
      sentence(pair(1, "\"a\""), .equal, pair(1, "\"b\"")) == "s: at [1], \"a\" == \"b\"")
  }

  @Test func textsThatLookAlikeAreQuoted() {
    #expect(sentence(Value(text: "a"), .equal, Value(text: "b")) == "s: a == b")
    #expect(sentence(Value(text: "a "), .equal, Value(text: "a")) == #"s: "a " == "a""#)
    #expect(sentence(Value(text: ""), .equal, Value(text: "a")) == #"s: "" == "a""#)
  }

  @Test(
    arguments: [
      ([1], [1.25], 0.25, false, true), ([1], [1.25], 0.2, false, false),
      // |4 - 5| is a fifth of the expected 5.
      ([4], [5], 0.2, true, true), ([5], [4], 0.2, true, false), ([0], [0], 0, true, true),
      ([1e-300], [0], 1, true, false), ([-4], [-5], 0.2, true, true),
      ([.infinity], [.infinity], 0, true, true), ([.nan], [.nan], 1, false, false),
      ([1], [1], -1, false, false),
    ] as [([Double], [Double], Double, Bool, Bool)])
  func closenessIsAsItsFormulaSays(
    a: [Double], b: [Double], tolerance: Double, isRelative: Bool, isClose: Bool
  ) {
    for shape in [[], [1]] {
      let claim = Claim(
        statement: "s", relation: .close, measured: Value(text: "", numbers: a, shape: shape),
        expected: Value(text: "", numbers: b, shape: shape), tolerance: tolerance,
        isRelative: isRelative, holds: true)
      #expect(claim.isClose == isClose)
    }
  }
}
