import Plot
import Record
import Testing
import Text

@Suite struct ComparisonTests {
  /// Differences of one output, with a tolerance of 1e-4 unless given.
  private func messages(
    _ approved: Output, _ now: Output, tolerance: Double = 1e-4
  ) -> [String] {
    CellRecord(outputs: [now])
      .differences(from: CellRecord(outputs: [approved]), tolerance: tolerance).map(\.message)
  }

  private func number(_ number: Double) -> Output {
    .value(Value(text: number.text(significantDigits: 6), numbers: [number]))
  }

  private func vector(_ numbers: [Double], shape: [Int]? = nil) -> Output {
    .value(Value(text: "[…]", numbers: numbers, shape: shape ?? [numbers.count]))
  }

  // MARK: Numbers

  @Test func numbersMayDifferByTheRelativeTolerance() {
    #expect(messages(number(100), number(100)) == [])
    #expect(messages(number(100), number(100.009)) == [])
    #expect(messages(number(100), number(100.02)) == ["value 100 is now 100.02, by 0.02 %"])
    #expect(messages(number(0.88), number(0.87)) == ["value 0.88 is now 0.87, by 1.1 %"])
    #expect(messages(number(3), number(4)) == ["value 3 is now 4, by 25 %"])
    #expect(messages(number(0), number(1e-12)) == ["value 0 is now 1e-12, by 100 %"])
    #expect(messages(number(1e-12), number(-1e-12)) == ["value 1e-12 is now -1e-12, by 200 %"])
    #expect(messages(number(0.5), number(0.5), tolerance: 0) == [])
    #expect(
      messages(number(0.1 + 0.2), number(0.3), tolerance: 0)
        == ["value 0.30000000000000004 is now 0.3, by 1 ULP"])
  }

  @Test(
    arguments: [
      // The bound itself agrees: |8 - 9| is one eighth of 8 and one ninth of the larger, 9.
      (8, 9, 1.0 / 9, true), (8, 9, 0.11, false), (-8, -9, 1.0 / 9, true), (8, -8, 1, false),
      (0, -0.0, 0, true), (1, 1, 0, true), (1, 1.0.nextUp, 0, false),
      (.nan, .nan, 0, true), (.nan, 1, 1, false), (1, .nan, 1, false),
      (.infinity, .infinity, 0, true), (.infinity, -.infinity, 1e-4, false),
      (5, .infinity, 1e-4, false), (-.infinity, 5, 1e-4, false), (.infinity, .nan, 1e-4, false),
      (1e308, -1e308, 1e-4, false), (.leastNonzeroMagnitude, 0, 1e-4, false),
    ] as [(Double, Double, Double, Bool)])
  func numbersAgreeUpToTheTolerance(a: Double, b: Double, tolerance: Double, agree: Bool) {
    #expect(numbersAgree(a, b, tolerance: tolerance) == agree)
  }

  @Test func numbersThatAreNoneAreCompared() {
    #expect(messages(number(.nan), number(.nan)) == [])
    #expect(messages(number(.nan), number(1)) == ["value nan is now 1"])
    #expect(messages(number(5), number(.infinity)) == ["value 5 is now inf"])
    #expect(messages(number(.infinity), number(-.infinity)) == ["value inf is now -inf"])
  }

  @Test func arraysNameThePlaceThatDiffers() {
    let approved = vector([1, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(
      messages(approved, vector([1, 2, 3, 4, 5, 7], shape: [2, 3]))
        == ["value differs at [1, 2], by 14 %: 6 is now 7"])
    #expect(
      messages(approved, vector([1, 2.5, 3, 4, 5, 7], shape: [2, 3]))
        == ["value differs at 2 places, most at [0, 1], by 20 %: 2 is now 2.5"])
    #expect(
      messages(approved, vector([1, 2.1, 3, 4, 5, 7.5], shape: [2, 3]))
        == ["value differs at 2 places, most at [1, 2], by 20 %: 6 is now 7.5"])
    #expect(
      messages(approved, vector([0, 0, 0, 0, 0, 0], shape: [2, 3]))
        == ["value differs at 6 places, most at [0, 0], by 100 %, median 100 %: 1 is now 0"])
    #expect(
      messages(approved, vector([1, 2, 3, 4, 5, 6], shape: [3, 2]))
        == ["value of shape [2, 3] is now of shape [3, 2]"])
    #expect(
      messages(number(1), vector([1], shape: [1])) == ["value of shape [] is now of shape [1]"])
  }

  /// Beside 1 000 000, what is left of 0 is the rounding of a 32-bit number: at most 1 000 000 · 2⁻²³ = 0.1192.
  @Test func inArraysRoundingIsMeasuredByTheLargest() {
    #expect(messages(vector([1e6, 0]), vector([1e6, 0.119])) == [])
    #expect(
      messages(vector([1e6, 0]), vector([1e6, 0.12]))
        == ["value differs at [1], by 100 %: 0 is now 0.12"])
    #expect(
      messages(vector([1e6, 0]), vector([1e6, 0.11]), tolerance: 1e-7)
        == ["value differs at [1], by 100 %: 0 is now 0.11"], "no more than the tolerance")
    #expect(
      messages(vector([10_000, 0.5]), vector([10_000, -0.5]))
        == ["value differs at [1], by 200 %: 0.5 is now -0.5"])
    #expect(
      messages(vector([100_000, 0.5]), vector([100_000, 1.5]))
        == ["value differs at [1], by 67 %: 0.5 is now 1.5"])
    #expect(
      messages(
        vector([100_000, 1, 0, 0.5], shape: [2, 2]), vector([100_000, 1, 0, 0.4], shape: [2, 2]))
        == ["value differs at [1, 1], by 20 %: 0.5 is now 0.4"])
    #expect(
      messages(vector([.infinity, 0]), vector([.infinity, 1]))
        == ["value differs at [1], by 100 %: 0 is now 1"])
    #expect(
      messages(vector([1000, 0]), vector([1000, .nan]))
        == ["value differs at [1]: 0 is now nan"])
  }

  // MARK: What has no tolerance

  private func whole(_ number: Int) -> Output {
    .value(Value(text: "\(number)", whole: Double(number)))
  }

  @Test func wholeNumbersHaveNoTolerance() {
    #expect(messages(whole(100_000), whole(100_000)) == [])
    #expect(messages(whole(100_000), whole(100_009)) == ["value 100000 is now 100009"])
    #expect(messages(number(100_000), number(100_009)) == [])
    // A record of an earlier version does not say that it is whole.
    #expect(messages(number(100_000), whole(100_009)) == ["value 100000 is now 100009"])
    var list = Value(text: "[…]", numbers: [100_000, 0], shape: [2])
    list.isWhole = true
    var other = list
    other.numbers[1] = 1
    #expect(
      messages(.value(list), .value(other)) == ["value differs at [1], by 100 %: 0 is now 1"])
    // Beyond 2⁵³ the numbers are the same, and the texts are not.
    #expect(
      messages(whole(9_007_199_254_740_993), whole(9_007_199_254_740_992))
        == ["value '9007199254740993' is now '9007199254740992'"])
  }

  @Test func wholeEntriesOfATableHaveNoTolerance() {
    func table(_ count: Int) -> Output {
      .table(
        Table(columns: ["n"], rows: [[Value(text: "\(count)", whole: Double(count))]]))
    }
    #expect(
      messages(table(100_000), table(100_009)) == ["table row 1, 'n': 100000 is now 100009"])
  }

  @Test func aBoundThatIsTypedHasNoTolerance() {
    #expect(
      messages(claim(0.2, .less, 0.25), claim(0.2, .less, 0.25001))
        == ["claim 's': expected 0.25 is now 0.25001, by 0.004 %"])
    #expect(
      messages(claim(0.2, .less, 0.2500000012345), claim(0.2, .less, 0.2500000012346)) == [])
  }

  @Test func theDigitsThatAreShownAreCompared() {
    func value(_ text: String, _ number: Double, isFormatted: Bool = false) -> Value {
      var value = Value(text: text, numbers: [number])
      value.isFormatted = isFormatted
      return value
    }
    #expect(
      messages(.value(value("0.8808", 0.880797)), .value(value("0.881", 0.880797)))
        == ["value '0.8808' is now shown as '0.881'"])
    #expect(
      messages(
        .value(value("0.8808", 0.880797, isFormatted: true)),
        .value(value("0.881", 0.8807970001, isFormatted: true)))
        == ["value '0.8808' is now shown as '0.881'"])
    #expect(
      messages(
        .value(value("0.8808", 0.880797, isFormatted: true)),
        .value(value("0.8807", 0.880749, isFormatted: true))) == [], "the last digit may move")
    // The shortest text of a number whose last bits differ may have any length.
    #expect(
      messages(.value(value("0.25", 0.25)), .value(value("0.250001", 0.250001))) == [])
    func table(_ text: String, _ number: Double) -> Output {
      .table(Table(columns: ["p"], rows: [[value(text, number)]]))
    }
    #expect(
      messages(table("0.250", 0.25), table("0.25", 0.250000001))
        == ["table row 1, 'p': '0.250' is now shown as '0.25'"])
    #expect(messages(table("0.250", 0.25), table("0.250", 0.250000001)) == [])
  }

  @Test func theTypicalDifferenceIsSaidBesideTheLargest() {
    // By 50 %, by 1 % three times, and by 20 %.
    #expect(
      messages(vector([1, 100, 100, 100, 4]), vector([2, 99, 99, 99, 5])) == [
        "value differs at 5 places, most at [0], by 50 %, median 1 %: 1 is now 2"
      ])
  }

  // MARK: Texts

  @Test(arguments: [
    ("loss 0.25", "loss 0.25001", true), ("loss 0.25", "loss 0.26", false),
    ("loss 0.25.", "loss 0.25001.", true), ("(0.25, 1.5e-3)", "(0.25001, 1.50001e-3)", true),
    ("0.5-0.25", "0.5-0.25001", true), ("-0.0", "0.0", true), ("-0.25", "0.25", false),
    ("x=1e5", "x=1.00001e5", true), ("x=1e5", "x=1e6", false), ("1.0", "1", false),
    // Whole numbers count things.
    ("epoch 100000", "epoch 100001", false), ("3.10.1", "3.10.2", false),
    // Nothing but a number may differ.
    ("loss 0.25", "Loss 0.25", false), ("0.25", "0.25 ", false), ("e", "f", false),
    ("12e4567", "12e9999", false), ("1.", "2.", false), ("", "0.5", false),
    ("π ≈ 3.14159", "π ≈ 3.14160", true),
    // The digits of a number that has not changed are the author's choice.
    ("loss 1.50", "loss 1.5", false), ("0.0", "0.000", false), ("-0.0", "0.00", false),
    ("+0.0", "-0.0", true), ("1e5", "1.0e5", false), ("3.10", "3.1", false),
  ])
  func textsAgreeUpToTheirFractions(a: String, b: String, agree: Bool) {
    #expect(textsAgree(a, b, tolerance: 1e-4) == agree)
    #expect(textsAgree(b, a, tolerance: 1e-4) == agree)
  }

  @Test func printedTextNamesTheFirstLineThatDiffers() {
    #expect(messages(.text("a\nb\n"), .text("a\nb\n")) == [])
    #expect(messages(.text("a\nb\n"), .text("a\nc\n")) == ["printed line 2: 'b' is now 'c'"])
    #expect(messages(.text("a\nb"), .text("a")) == ["printed line 2: 'b' is gone"])
    #expect(messages(.text("a"), .text("a\nb")) == ["printed line 2: 'b' is new"])
    #expect(messages(.text("a\n"), .text("a")) == ["printed line 2: '' is gone"])
    // The first line differs by rounding alone.
    #expect(
      messages(.text("loss 0.25\nsteps 10"), .text("loss 0.25001\nsteps 11"))
        == ["printed line 2: 'steps 10' is now 'steps 11'"])
  }

  @Test func longTextsAreShownWhereTheyDiffer() {
    let start = String(repeating: "abcdefghij", count: 8)
    let end = String(repeating: "klmnopqrst", count: 8)
    #expect(
      messages(.text("\(start)1\(end)"), .text("\(start)2\(end)")) == [
        "printed line 1: '…abcdefghijabcdefghij1klmnopqrstklmnopqr…pqrstklmnopqrst' is now "
          + "'…abcdefghijabcdefghij2klmnopqrstklmnopqr…pqrstklmnopqrst'"
      ])
  }

  @Test func valuesWithoutNumbersAreComparedAsTexts() {
    let cat = Output.value(Value(text: "cat\nhat"))
    #expect(messages(cat, .value(Value(text: "dog"))) == ["value 'cat⏎hat' is now 'dog'"])
    #expect(messages(cat, cat) == [])
    #expect(messages(number(0.25), .value(Value(text: "0.25001"))) == [])
    #expect(messages(number(1), .value(Value(text: "one"))) == ["value '1' is now 'one'"])
  }

  // MARK: Tables

  @Test func tablesNameRowAndColumn() {
    func table(_ columns: [String], _ rows: [[Double]]) -> Output {
      .table(
        Table(columns: columns, rows: rows.map { $0.map { Value(text: "\($0)", numbers: [$0]) } }))
    }
    let approved = table(["T", "p"], [[1, 0.25], [2, 0.5]])
    #expect(messages(approved, table(["T", "p"], [[1, 0.25001], [2, 0.5]])) == [])
    #expect(
      messages(approved, table(["T", "p"], [[1, 0.75], [3, 0.5]]))
        == [
          "table row 1, 'p': 0.25 is now 0.75, by 67 %", "table row 2, 'T': 2 is now 3, by 33 %",
        ])
    #expect(
      messages(approved, table(["T", "q"], [[1, 0.25], [2, 0.5]]))
        == [#"table columns ["T", "p"] are now ["T", "q"]"#])
    #expect(messages(approved, table(["T", "p"], [[1, 0.25]])) == ["table of 2 rows now has 1"])
  }

  /// A line for each of hundreds of entries would hide where it is worst.
  @Test func manyEntriesOfATableAreSummedUp() {
    func table(_ numbers: [Double]) -> Output {
      .table(
        Table(
          columns: ["x"], rows: numbers.map { [Value(text: "\($0)", numbers: [$0])] }))
    }
    #expect(
      messages(table([1, 2, 4, 8]), table([1.1, 2.5, 4.1, 8.1]))
        == [
          // 1/11, 1/5, 0.1/4.1 and 0.1/8.1: the third of four in order is 9.1 %.
          "table differs in 4 entries, most in row 2, 'x', by 20 %, median 9.1 %: 2 is now 2.5"
        ])
  }

  // MARK: Values made of values

  private func fit(_ intercept: Double, _ slope: Double, _ name: String = "a") -> Output {
    .value(
      Value(
        text: "(…)",
        parts: [
          .init("intercept", Value(text: "\(intercept)", numbers: [intercept])),
          .init("slope", Value(text: "[…]", numbers: [slope, 1], shape: [2])),
          .init("", Value(text: name)), .init("3", Value(text: "three")),
        ]))
  }

  @Test func partsAreComparedEachAsItIs() {
    #expect(messages(fit(1, 2), fit(1.00001, 2.00001)) == [])
    #expect(
      messages(fit(1, 2), fit(1, 4)) == ["value differs at .slope[0], by 50 %: 2 is now 4"])
    // What is not a number differs more than any number.
    #expect(
      messages(fit(1, 2), fit(1.5, 2, "b"))
        == ["value differs at 2 places, most at [2]: 'a' is now 'b'"])
  }

  /// A record of before tuples were kept in parts has the text alone.
  @Test func partsAreComparedWithTextAlone() {
    let old = Output.value(Value(text: "(slope: 3.1388548951048945)"))
    func new(_ slope: Double) -> Output {
      .value(
        Value(
          text: "(slope: \(slope))",
          parts: [.init("slope", Value(text: "\(slope)", numbers: [slope]))]))
    }
    #expect(messages(old, new(3.13885)) == [])
    #expect(
      messages(old, new(3.2))
        == ["value '(slope: 3.1388548951048945)' is now '(slope: 3.2)'"])
  }

  /// Such texts were in one line and whole, rows of different lengths their numbers.
  @Test func listsAreComparedWithTextAlone() {
    let names = (0..<25).map { "\"name \($0)\"" }
    let old = Output.value(Value(text: "[" + names.joined(separator: ", ") + "]"))
    func new(_ names: [String]) -> Output {
      .value(
        Value(
          text: "[\(names[0]), \(names[1]),\n …, \(names[24])] count 25",
          parts: names.map { .init("", Value(text: $0)) }))
    }
    #expect(messages(old, new(names)) == [])
    #expect(messages(old, new(names.dropLast() + ["\"other\""])).count == 1)
    let rows = Output.value(Value(text: "[[1],\n [2, 3]]", numbers: [1, 2, 3]))
    func ragged(_ last: Double) -> Output {
      .value(
        Value(
          text: "[[1], [2, \(last)]]",
          parts: [
            .init("", Value(text: "[1]", numbers: [1], shape: [1])),
            .init("", Value(text: "[2, \(last)]", numbers: [2, last], shape: [2])),
          ]))
    }
    #expect(messages(rows, ragged(3.00001)) == [])
    #expect(messages(rows, ragged(4)) == ["value differs at [2], by 25 %: 3 is now 4"])
  }

  @Test func quotesWithinQuotesAreOthers() {
    #expect(
      messages(.value(Value(text: "it's")), .value(Value(text: "say \"it's\"")))
        == ["value \"it's\" is now “say \"it's\"”"])
  }

  /// The row with the error is named when the lesson runs; comparing must not stop at it.
  @Test func tablesWithUnevenRowsAreCompared() {
    let one = Value(text: "1", numbers: [1])
    let short = Output.table(Table(columns: ["a", "b"], rows: [[one]]))
    let full = Output.table(Table(columns: ["a", "b"], rows: [[one, one]]))
    #expect(messages(short, short) == [])
    #expect(messages(full, short) == ["table row 1 of 2 entries now has 1"])
  }

  // MARK: Claims

  private func claim(
    _ measured: Double, _ relation: Claim.Relation, _ expected: Double, tolerance: Double? = nil,
    holds: Bool = true, statement: String = "s"
  ) -> Output {
    .claim(
      Claim(
        statement: statement, relation: relation,
        measured: Value(text: "\(measured)", numbers: [measured]),
        expected: Value(text: "\(expected)", numbers: [expected]), tolerance: tolerance,
        holds: holds))
  }

  @Test func closeClaimsMayDriftWhileTheyHold() {
    let approved = claim(0.25, .close, 0.26, tolerance: 0.1)
    #expect(messages(approved, claim(0.3, .close, 0.26, tolerance: 0.1)) == [])
    #expect(
      messages(approved, claim(0.5, .close, 0.26, tolerance: 0.1, holds: false))
        == ["claim 's': it no longer holds"])
    #expect(
      messages(approved, claim(0.25, .close, 0.3, tolerance: 0.1))
        == ["claim 's': expected 0.26 is now 0.3, by 13 %"])
    #expect(
      messages(approved, claim(0.25, .close, 0.26, tolerance: 0.2))
        == ["claim 's': tolerance 0.1 is now 0.2"])
  }

  @Test func otherClaimsAreComparedWithBothSides() {
    let approved = claim(1, .less, 2)
    #expect(messages(approved, claim(1.00001, .less, 2)) == [])
    #expect(
      messages(approved, claim(1.5, .less, 2)) == ["claim 's': measured 1 is now 1.5, by 33 %"])
    #expect(
      messages(approved, claim(3, .lessOrEqual, 4, tolerance: 1, holds: false)) == [
        "claim 's': relation < is now <=", "claim 's': tolerance none is now 1",
        "claim 's': measured 1 is now 3, by 67 %", "claim 's': expected 2 is now 4, by 50 %",
        "claim 's': it no longer holds",
      ])
    #expect(
      messages(claim(3, .less, 2, holds: false), claim(1, .less, 2))
        == ["claim 's': measured 3 is now 1, by 67 %", "claim 's': it now holds"])
    #expect(
      messages(approved, claim(1, .less, 2, statement: "another")) == ["claim 's' is now 'another'"]
    )
  }

  @Test func sidesOfClaimsThatAreListsAreComparedNumberByNumber() {
    func claim(_ measured: [Double], _ expected: [Double]) -> Output {
      .claim(
        Claim(
          statement: "s", relation: .notEqual,
          measured: Value(text: "[…]", numbers: measured, shape: [2]),
          expected: Value(text: "[…]", numbers: expected, shape: [2]), holds: true))
    }
    #expect(
      messages(claim([10_000, 0.5], [10_000, 0.25]), claim([10_000, -0.5], [10_000, 0.5])) == [
        "claim 's': measured differs at [1], by 200 %: 0.5 is now -0.5",
        "claim 's': expected differs at [1], by 50 %: 0.25 is now 0.5",
      ])
  }

  @Test func whatAClaimIsMeantForIsCompared() {
    func claim(_ id: String?, _ tolerance: Double?, isRelative: Bool, fails: Bool) -> Output {
      .claim(
        Claim(
          statement: "it's so", id: id, relation: .close, tolerance: tolerance,
          isRelative: isRelative, holds: true, isMeantToFail: fails))
    }
    #expect(
      messages(
        claim(nil, 0.1, isRelative: false, fails: false),
        claim("a", 0.1, isRelative: true, fails: true))
        == [
          "claim \"it's so\": id none is now a", "claim \"it's so\": it is now meant to fail",
          "claim \"it's so\": tolerance 0.1 is now relative 0.1",
        ])
  }

  // MARK: Kinds and failures

  @Test func outputsOfAnotherKindSaySo() {
    let figure = Output.figure(Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) })
    let table = Output.table(Table(columns: ["a"], rows: []))
    #expect(messages(.text("a\nb"), number(1)) == ["printed text 'a⏎b' is now value '1'"])
    #expect(messages(number(1), figure) == ["value '1' is now figure 'a line'"])
    #expect(messages(figure, table) == ["figure 'a line' is now table of 0 rows"])
    #expect(messages(table, claim(1, .less, 2)) == ["table of 0 rows is now claim 's'"])
  }

  @Test func missingAndNewOutputsAreTold() {
    let two = CellRecord(outputs: [number(1), .text("b\n")])
    let one = CellRecord(outputs: [number(1)])
    #expect(
      one.differences(from: two, tolerance: 0) == [
        Difference(output: nil, approved: 1, "printed text 'b' is gone")
      ])
    #expect(
      two.differences(from: one, tolerance: 0) == [Difference(output: 1, "printed text 'b' is new")]
    )
    let changed = CellRecord(outputs: [number(1), .text("c\n")])
    #expect(
      changed.differences(from: two, tolerance: 0) == [
        Difference(output: 1, approved: 1, "printed line 1: 'b' is now 'c'")
      ])
  }

  @Test func failuresAreCompared() {
    func failing(_ kind: Failure.Kind, _ message: String, line: Int? = nil) -> CellRecord {
      CellRecord(failure: Failure(kind: kind, message: message, line: line))
    }
    func messages(_ approved: CellRecord, _ now: CellRecord) -> [String] {
      now.differences(from: approved, tolerance: 1e-4).map(\.message)
    }
    let trap = failing(.trap, "Index out of range")
    #expect(messages(trap, trap) == [])
    let third = failing(.trap, "Index out of range", line: 3)
    #expect(messages(trap, third) == ["it fails at an unknown line, now in line 3"])
    #expect(
      messages(third, failing(.trap, "Index out of range", line: 4))
        == ["it fails in line 3, now in line 4"])
    #expect(messages(third, third) == [])
    #expect(messages(trap, CellRecord()) == ["it no longer fails: Index out of range"])
    #expect(messages(CellRecord(), trap) == ["it now fails: Index out of range"])
    #expect(
      messages(trap, failing(.trap, "Division by zero"))
        == ["it fails with 'Index out of range', now 'Division by zero'"])
    #expect(
      messages(failing(.trap, "m"), failing(.thrownError, "m"))
        == ["it fails with 'm', now 'm', as thrownError rather than trap"])
    #expect(messages(failing(.trap, "loss 0.25"), failing(.trap, "loss 0.25001")) == [])
  }
}
