import LessonKit
import Testing

/// A test runs as a program of its own, as a lesson that is run by hand, and prints its outputs.
@Suite struct ClaimTests {
  @Test func operatorsAreToldFromEachOtherForIntegers() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", 1, <, 2)
      claim("b", 1, <=, 2)
      claim("c", 1, >, 2)
      claim("d", 1, >=, 2)
      claim("e", 1, ==, 2)
      claim("f", 1, !=, 2)
      claim("g", UInt8(200), >, 100)
    }
    #expect(
      result.printed == """
        ✓ a: 1 < 2
        ✓ b: 1 <= 2
        ✗ c: 1 > 2
        ✗ d: 1 >= 2
        ✗ e: 1 == 2
        ✓ f: 1 != 2
        ✓ g: 200 > 100

        """)
  }

  /// Types that are not numbers are compared by what they are.
  @Test func operatorsAreToldFromEachOtherForOtherTypes() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", "ant", <, "bee")
      claim("b", "bee", <=, "ant")
      claim("c", Duration.seconds(2), >, .seconds(1))
      claim("d", "ant", ==, "bee")
      claim("e", "ant", !=, "bee")
      claim("f", "ant", ==, "ant")
      claim("g", [true], !=, [false])
      claim("h", [true], { $0.count == $1.count }, [false])
    }
    #expect(
      result.printed == """
        ✓ a: ant < bee
        ✗ b: bee <= ant
        ✓ c: 2.0 seconds > 1.0 seconds
        ✗ d: ant == bee
        ✓ e: ant != bee
        ✓ f: ant == ant
        ✓ g: [true] != [false]
        ✓ h

        """)
  }

  @Test func operatorsAreToldFromEachOtherForDoubles() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", 0.5, <, 0.5)
      claim("b", 0.5, <=, 0.5)
      claim("c", 0.5, >, 0.5)
      claim("d", 0.5, >=, 0.5)
      claim("e", 0.5, ==, 0.5)
      claim("f", 0.5, !=, 0.5)
    }
    #expect(
      result.printed == """
        ✗ a: 0.5 < 0.5
        ✓ b: 0.5 <= 0.5
        ✗ c: 0.5 > 0.5
        ✓ d: 0.5 >= 0.5
        ✓ e: 0.5 == 0.5
        ✗ f: 0.5 != 0.5

        """)
  }

  @Test func operatorsAreToldFromEachOtherForFloats() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let x: Float = 0.1
      claim("a", x, <, 1)
      claim("b", x, <=, 1)
      claim("c", x, >, 1)
      claim("d", x, >=, 1)
      claim("e", x, ==, 1)
      claim("f", x, !=, 1)
    }
    #expect(
      result.printed == """
        ✓ a: 0.1 < 1
        ✓ b: 0.1 <= 1
        ✗ c: 0.1 > 1
        ✗ d: 0.1 >= 1
        ✗ e: 0.1 == 1
        ✓ f: 0.1 != 1

        """)
  }

  @Test func aRelationOfTheAuthorsOwnIsACondition() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("their product is even", 3, { $0 * $1 % 2 == 0 }, 4)
      // Of 0 and 1 this says what > says.
      claim("more than twice as much", 3, { $0 > 2 * $1 }, 2)
      claim("more than twice as much", 5, { $0 > 2 * $1 }, 2)
      claim("so it is", 1 < 2)
      claim("so it is not", 1 > 2)
    }
    #expect(
      result.printed == """
        ✓ their product is even
        ✗ more than twice as much
        ✓ more than twice as much: 5 > 2
        ✓ so it is
        ✗ so it is not

        """)
  }

  @Test func nothingCanBeClaimedOfNaNButThatItDiffers() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", Double.nan, <, 1)
      claim("b", Double.nan, >=, 1)
      claim("c", Double.nan, ==, .nan)
      claim("d", Double.nan, !=, .nan)
      claim("e", Double.nan, isCloseTo: .nan, within: 1)
      claim("f", [Double.nan], ==, [.nan])
      claim("g", [Double.nan], !=, [.nan])
    }
    #expect(
      result.printed == """
        ✗ a: NaN < 1
        ✗ b: NaN >= 1
        ✗ c: NaN == NaN
        ✓ d: NaN != NaN
        ✗ e: NaN ≈ NaN ± 1
        ✗ f: at [0], NaN == NaN
        ✓ g: [NaN] != [NaN]

        """)
  }

  @Test func anythingThatCanBeEqualCanBeClaimed() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", "cat", ==, "cat")
      claim("b", "cat", !=, "cat")
      claim("c", [1, 2], ==, [1, 3])
      claim("d", [1, 2], !=, [1, 3])
      claim("e", [[1, 2], [3, 4]].count, ==, 2)
      claim("f", Optional(3), ==, nil)
      claim("g", ["a": 1], ==, ["a": 1])
      claim("h", true, ==, true)
    }
    #expect(
      result.printed == """
        ✓ a: cat == cat
        ✗ b: cat != cat
        ✗ c: at [1], 2 == 3
        ✓ d: [1, 2] != [1, 3]
        ✓ e: 2 == 2
        ✗ f: 3 == nil
        ✓ g: ["a": 1] == ["a": 1]
        ✓ h: true == true

        """)
  }

  @Test func closenessIsAnAbsoluteDifference() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      // Powers of two, so that the differences are exact.
      claim("a", 1.25, isCloseTo: 1, within: 0.25)
      claim("b", 1.25, isCloseTo: 1, within: 0.125)
      claim("c", 0.75, isCloseTo: 1, within: 0.25)
      claim("d", Float(0.1), isCloseTo: 0.1, within: 1e-6)
      claim("e", Double.infinity, isCloseTo: .infinity, within: 1)
      claim("f", Double.infinity, isCloseTo: -.infinity, within: 1)
      claim("g", Double.infinity, isCloseTo: 1, within: 1)
    }
    #expect(
      result.printed == """
        ✓ a: 1.25 ≈ 1 ± 0.25
        ✗ b: 1.25 ≈ 1, differs by 0.25, tolerance 0.125
        ✓ c: 0.75 ≈ 1 ± 0.25
        ✓ d: 0.1 ≈ 0.1 ± 1e-6
        ✓ e: ∞ ≈ ∞ ± 1
        ✗ f: ∞ ≈ -∞ ± 1
        ✗ g: ∞ ≈ 1 ± 1

        """)
  }

  @Test func arraysAreCloseElementByElement() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", [1.0, 2.25], isCloseTo: [1, 2], within: 0.25)
      claim("b", [1.0, 2.5], isCloseTo: [1, 2], within: 0.25)
      claim("c", [1.0, 2], isCloseTo: [1, 2, 3], within: 0.25)
      claim("d", [Float(0.5)], isCloseTo: [0.5], within: 0)
      claim("e", [Double.nan], isCloseTo: [.nan], within: 1)
      // As many numbers, but in another shape.
      claim(
        "f", [[1.0, 2]].measured, isCloseTo: [[1.0], [2.0]].measured, within: 1)
    }
    #expect(
      result.printed == """
        ✓ a: [1, 2.25] ≈ [1, 2] ± 0.25
        ✗ b: at [1], 2.5 ≈ 2, differs by 0.5, tolerance 0.25
        ✗ c: shape [2] ≈ shape [3] ± 0.25
        ✓ d: [0.5] ≈ [0.5] ± 0
        ✗ e: at [0], NaN ≈ NaN ± 1
        ✗ f: shape [1, 2] ≈ shape [2, 1] ± 1

        """)
  }
}

extension ClaimTests {
  @Test func wholeNumbersAreComparedExactly() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      // Doubles have no odd numbers beyond 2 to the power of 53.
      claim("a", 9_007_199_254_740_993, ==, 9_007_199_254_740_992)
      claim("b", UInt64.max, >, UInt64.max - 1)
      claim("c", [UInt64.max], ==, [UInt64.max - 1])
      claim("d", 0.1 + 0.2, ==, 0.3)
    }
    #expect(
      result.printed == """
        ✗ a: 9007199254740993 == 9007199254740992
        ✓ b: 18446744073709551615 > 18446744073709551614
        ✗ c: at [0], 18446744073709551615 == 18446744073709551614
        ✗ d: 0.30000000000000004 == 0.3

        """)
  }

  @Test func closenessMayBeRelative() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", 1250.0, isCloseTo: 1000, within: .relative(0.25))
      claim("b", 1250.0, isCloseTo: 1000, within: .relative(0.125))
      claim("c", [Float(2), 0], isCloseTo: [1, 0], within: .relative(1))
      claim("d", [1e-9, 1], isCloseTo: [0, 1], within: .relative(1))
    }
    #expect(
      result.printed == """
        ✓ a: 1250 ≈ 1000 ± 0.25 relative
        ✗ b: 1250 ≈ 1000, differs by 0.25 relative to 1000, tolerance 0.125
        ✓ c: [2, 0] ≈ [1, 0] ± 1 relative
        ✗ d: at [0], 1e-9 ≈ 0 ± 1 relative

        """)
  }

  @Test func aClaimMayBeMeantToFail() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      claim("a", 2, <, 1, fails: true)
      claim("b", 1, <, 2, fails: true)
      claim("c", 1.5, isCloseTo: 1, within: 0.25, fails: true)
      claim("d", [1.0], isCloseTo: [1], within: 0, fails: true)
      claim("e", 1 > 2, fails: true)
      claim("f", "cat", ==, "dog", fails: true)
    }
    #expect(
      result.printed == """
        ✓ fails: a: 2 < 1
        ✗ fails: b: 1 < 2
        ✓ fails: c: 1.5 ≈ 1, differs by 0.5, tolerance 0.25
        ✗ fails: d: [1] ≈ [1] ± 0
        ✓ fails: e
        ✓ fails: f: cat == dog

        """)
  }
}

extension ExitTest.Result? {
  /// What the program printed.
  var printed: String {
    String(decoding: self?.standardOutputContent ?? [], as: UTF8.self)
  }
}
