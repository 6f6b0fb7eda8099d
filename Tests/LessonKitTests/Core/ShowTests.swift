import LessonKit
import Testing

@Suite struct ShowTests {
  @Test(
    arguments: [
      (0.8807970779778823.measured, "0.880797", [0.8807970779778823], []),
      (Double(3).measured, "3", [3], []),
      ((-0.0000454).measured, "-4.54e-5", [-0.0000454], []),
      // A float reads as 0.1, and is kept as the number that reads so.
      (Float(0.1).measured, "0.1", [0.1], []),
      (42.measured, "42", [42], []),
      (UInt64.max.measured, "18446744073709551615", [18_446_744_073_709_551_616], []),
      (Int8(-3).measured, "-3", [-3], []),
      ([1, 2, 3].measured, "[1, 2, 3]", [1, 2, 3], [3]),
      ([Double]().measured, "[]", [], [0]),
      // Too few digits in a Double: the texts are kept.
      ([UInt64.max].measured, "[18446744073709551615]", [], []),
      (
        [[1, 2, 3], [4, 5, 6]].measured, "[[1, 2, 3],\n [4, 5, 6]]", [1, 2, 3, 4, 5, 6], [2, 3]
      ),
      ([[Int](), []].measured, "[[],\n []]", [], [2, 0]),
      // Columns are aligned, with as many decimals in each as it needs.
      (
        [[1, 2.25], [-14.5, 1.0 / 3]].measured, "[[  1.0, 2.2500],\n [-14.5, 0.3333]]",
        [1, 2.25, -14.5, 1.0 / 3], [2, 2]
      ),
      // Rows of different lengths have no shape.
      ([[1], [2, 3]].measured, "[[1], [2, 3]]", [], []),
      (
        [[[1], [2]], [[3], [4]]].measured, "[[[1],\n  [2]],\n\n [[3],\n  [4]]]", [1, 2, 3, 4],
        [2, 2, 1]
      ),
      (
        Array(0..<21).measured, "[0, 1, 2, …, 18, 19, 20] count 21", (0..<21).map { Double($0) },
        [21]
      ),
    ] as [(Value, String, [Double], [Int])])
  func numbersAreMeasured(value: Value, text: String, numbers: [Double], shape: [Int]) {
    #expect(value.text == text && value.numbers == numbers && value.shape == shape)
  }

  @Test func infinitiesAndNaNAreMeasured() {
    #expect(Double.infinity.measured == Value(text: "∞", numbers: [.infinity]))
    #expect((-Double.infinity).measured.text == "-∞" && (-0.0).measured.text == "0")
    #expect(Float.nan.measured.text == "NaN")
    #expect(Float.nan.measured.numbers.first?.isNaN == true)
  }

  @Test func stringsAreShownAsTheyAre() {
    #expect("a \"b\"\n".shown == .value(Value(text: "a \"b\"\n")))
    #expect("3".shown == .value(Value(text: "3")))
  }

  @Test func matricesAreShortenedInBothDirections() {
    let matrix = (0..<40).map { row in (0..<30).map { row * $0 } }.measured
    #expect(
      matrix.text == """
        [[0,  0,  0, …,    0,    0,    0],
         [0,  1,  2, …,   27,   28,   29],
         [0,  2,  4, …,   54,   56,   58],
         …,
         [0, 37, 74, …,  999, 1036, 1073],
         [0, 38, 76, …, 1026, 1064, 1102],
         [0, 39, 78, …, 1053, 1092, 1131]] shape [40, 30]
        """)
    #expect(matrix.numbers.count == 1200 && matrix.shape == [40, 30])
  }

  @Test func longListsAreBrokenIntoLines() {
    #expect(
      (0..<18).map { Double($0) / 7 }.measured.text == """
        [0, 0.142857, 0.285714, 0.428571, 0.571429, 0.714286, 0.857143, 1, 1.14286,
         1.28571, 1.42857, 1.57143, 1.71429, 1.85714, 2, 2.14286, 2.28571, 2.42857]
        """)
    let long = String(repeating: "a", count: 30)
    #expect(
      [long, "b", long, long].shownValue.text == """
        ["\(long)",
         "b",
         "\(long)",
         "\(long)"]
        """)
  }

  @Test(
    arguments: [
      (true.shownValue, "true"), (Character("x").shownValue, "x"), (Int?.none.shownValue, "nil"),
      (Optional("a").shownValue, "a"), ([Optional("a"), nil].shownValue, #"["a", nil]"#),
      (["a \"b\"\n"].shownValue, #"["a \"b\"\n"]"#), ([true, false].shownValue, "[true, false]"),
      ((0..<5).shownValue, "0..<5"), ((0.0...(1.0 / 3)).shownValue, "0...0.333333"),
      ((2...).shownValue, "2..."), ((..<2).shownValue, "..<2"), ((...2).shownValue, "...2"),
      ([String]().shownValue, "[]"),
    ] as [(Value, String)])
  func otherValuesAreShownAsText(value: Value, text: String) {
    #expect(value.text == text)
  }

  @Test func whatIsInAnOptionalIsShownAsItIs() {
    #expect(Optional(0.25).shown == 0.25.shown)
    #expect(Optional(Optional(0.25)).shown == 0.25.shown)
    #expect([1, nil, 3].shownValue.parts.map(\.value.numbers) == [[1], [], [3]])
  }

  @Test func numbersAreFormattedForTextOfTheLessonsOwn() {
    let text: String = formatted(0.8807970779778823)
    #expect(text == "0.8808")
    #expect("p = \(formatted(0.8807970779778823))" == "p = 0.8808")
    #expect("p = " + formatted(0.5) == "p = 0.5")
    let value = formatted(0.8807970779778823, digits: 2)
    #expect(value.text == "0.88" && value.numbers == [0.8807970779778823])
    #expect(formatted(-Double.infinity) == "-∞")
    #expect(formatted(0.8807970779778823, digits: 2) == "0.88")
    #expect(formatted(Float(0.1), digits: 8) == "0.1")
    #expect(formatted(12_345_678.0) == "1.235e7")
  }
}
