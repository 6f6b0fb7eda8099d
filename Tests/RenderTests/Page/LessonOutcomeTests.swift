import Lessons
import Record
import Testing

import Render

@Suite struct LessonOutcomeTests {
  private func numbers(_ outputs: [Output]) -> [MeasuredNumber] {
    let record = LessonRecord(cells: [CellRecord(outputs: outputs)])
    let cell = LessonOutcome(record, named: [0]).cells[0]
    return cell.numbers + cell.otherNumbers
  }

  private func long(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(wholeNumber: text))
  }

  /// `Double` has no number of its own for these.
  @Test func wholeNumbersKeepAllTheirDigits() throws {
    let long = try long("9007199254740993")
    let single = Value(text: "9007199254740993", numbers: [9_007_199_254_740_992])
    #expect(numbers([.value(single)]).map(\.exact) == [long])
    let list = Value(
      text: "[9007199254740993, 7]", numbers: [9_007_199_254_740_992, 7], shape: [2])
    #expect(numbers([.value(list)]).map(\.exact) == [long, try self.long("7")])
    let claim = Claim(
      statement: "", relation: .equal, measured: single, expected: single, holds: true)
    #expect(numbers([.claim(claim)]).map(\.exact) == [long])
  }

  /// A text that leaves numbers out says nothing of them.
  @Test func aTextWithoutAllNumbersIsNotRead() {
    let list = Value(
      text: "[9007199254740993, …]", numbers: [9_007_199_254_740_992, 7], shape: [2])
    #expect(numbers([.value(list)]).map(\.value) == [9_007_199_254_740_992, 7])
    #expect(numbers([.value(list)])[0].exact != ExactDecimal(wholeNumber: "9007199254740993"))
  }
}
