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
      (
        [[1, 2, 3], [4, 5, 6]].measured, "[[1, 2, 3],\n [4, 5, 6]]", [1, 2, 3, 4, 5, 6], [2, 3]
      ),
      ([[Int](), []].measured, "[[],\n []]", [], [2, 0]),
      // Rows of different lengths have no shape.
      ([[1], [2, 3]].measured, "[[1],\n [2, 3]]", [1, 2, 3], []),
      (
        [[[1], [2]], [[3], [4]]].measured, "[[[1],\n [2]],\n [[3],\n [4]]]", [1, 2, 3, 4],
        [2, 2, 1]
      ),
    ] as [(Value, String, [Double], [Int])])
  func numbersAreMeasured(value: Value, text: String, numbers: [Double], shape: [Int]) {
    #expect(value.text == text && value.numbers == numbers && value.shape == shape)
  }

  @Test func infinitiesAndNaNAreMeasured() {
    #expect(Double.infinity.measured == Value(text: "inf", numbers: [.infinity]))
    #expect(Float.nan.measured.text == "nan")
    #expect(Float.nan.measured.numbers.first?.isNaN == true)
  }

  @Test func stringsAreShownAsTheyAre() {
    #expect("a \"b\"\n".shown == .value(Value(text: "a \"b\"\n")))
    #expect("3".shown == .value(Value(text: "3")))
  }

  @Test func tablesMixNumbersAndTexts() {
    let figure = Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) }
    let table = Table(
      columns: ["a", "b", "c"], rows: [["x", 0.5, 2], [Float(0.1), [1, 2], figure]])
    #expect(
      table
        == Table(
          columns: ["a", "b", "c"],
          rows: [
            [Value(text: "x"), Value(text: "0.5", numbers: [0.5]), Value(text: "2", numbers: [2])],
            // A figure has no place in a table.
            [
              Value(text: "0.1", numbers: [0.1]),
              Value(text: "[1, 2]", numbers: [1, 2], shape: [2]), Value(text: ""),
            ],
          ]))
  }

  @Test func numbersAreFormattedForTextOfTheLessonsOwn() {
    #expect(formatted(0.8807970779778823) == "0.8808")
    #expect(formatted(0.8807970779778823, digits: 2) == "0.88")
    #expect(formatted(Float(0.1), digits: 8) == "0.1")
    #expect(formatted(12_345_678.0) == "1.235e7")
  }

  @Test func functionsAreThoseOfTheCLibrary() {
    // Abramowitz & Stegun, tables 1.1, 4.2, 4.6, 7.1.
    #expect(abs(LessonKit.exp(1) - 2.718281828459045) < 1e-15)
    #expect(abs(LessonKit.log(2) - 0.6931471805599453) < 1e-16)
    #expect(abs(LessonKit.erf(0.5) - 0.5204998778) < 1e-10)
    #expect(abs(LessonKit.tanh(1) - 0.7615941559557649) < 1e-15)
    #expect(LessonKit.log2(8) == 3 && LessonKit.log10(1000) == 3 && LessonKit.sqrt(2.25) == 1.5)
    #expect(LessonKit.pow(2, 10) == 1024 && LessonKit.hypot(3, 4) == 5)
    #expect(abs(LessonKit.atan2(1, -1) - 2.356194490192345) < 1e-15)
    #expect(LessonKit.expm1(1e-20) == 1e-20 && LessonKit.log1p(1e-20) == 1e-20)
  }
}
