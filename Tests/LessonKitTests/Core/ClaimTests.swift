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
        ✗ a: nan < 1
        ✗ b: nan >= 1
        ✗ c: nan == nan
        ✓ d: nan != nan
        ✗ e: nan ≈ nan ± 1
        ✗ f: [nan] == [nan]
        ✓ g: [nan] != [nan]

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
        ✗ c: [1, 2] == [1, 3]
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
        ✗ b: 1.25 ≈ 1 ± 0.125
        ✓ c: 0.75 ≈ 1 ± 0.25
        ✓ d: 0.1 ≈ 0.1 ± 1e-6
        ✓ e: inf ≈ inf ± 1
        ✗ f: inf ≈ -inf ± 1
        ✗ g: inf ≈ 1 ± 1

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
        ✗ b: [1, 2.5] ≈ [1, 2] ± 0.25
        ✗ c: [1, 2] ≈ [1, 2, 3] ± 0.25
        ✓ d: [0.5] ≈ [0.5] ± 0
        ✗ e: [nan] ≈ [nan] ± 1
        ✗ f: [[1, 2]] ≈ [[1],
         [2]] ± 1

        """)
  }
}

extension ExitTest.Result? {
  /// What the program printed.
  var printed: String {
    String(decoding: self?.standardOutputContent ?? [], as: UTF8.self)
  }
}
