import Lessons
import Record
import Testing
import Workspace

/// Runs compared with records bit by bit.
@Suite struct VerificationTests {
  private let text = """
    # Demo

    ```swift
    let x = 1
    x
    ```

    ```swift {varies}
    clock()
    ```

    ```swift
    print(x)
    ```
    """

  private func demo(
    _ value: Double, clock: Double = 1, printed: String = "x 0.5\n", _ text: String? = nil
  ) -> SampleRun {
    SampleRun(
      text ?? self.text,
      [
        [(SampleRun.number(value), line: 2)], [(SampleRun.number(clock), line: 1)],
        [(.text(PrintedText(printed)), line: 1)],
      ])
  }

  private func verification(
    _ new: SampleRun, _ old: SampleRun, tolerance: Double = 1e-4
  ) -> Verification {
    Verification(
      Comparison(tolerance: tolerance).compare(new.run, of: new.lesson, with: old.approved))
  }

  @Test func whatIsTheSameIsIdentical() {
    let same = verification(demo(0.5, clock: 2), demo(0.5, clock: 1))
    #expect(same.isIdentical && same.varyingCount == 1 && same.isWithinTolerance)
  }

  @Test func theLastBitIsADifference() throws {
    let found = verification(demo(0.5.nextUp), demo(0.5))
    #expect(!found.isIdentical && found.isWithinTolerance)
    #expect(found.numbers.count == 1 && found.others.isEmpty)
    let first = try #require(found.first)
    #expect(first.name == "value" && first.message == "0.5 is now 0.5000000000000001")
    #expect(first.place.line == 5 && first.change?.ulps == 1)
  }

  @Test func firstAndLargestAreFoundApart() throws {
    let found = verification(demo(0.5.nextUp, printed: "x 0.75\n"), demo(0.5))
    #expect(found.numbers.count == 2 && !found.isWithinTolerance)
    #expect(found.first?.name == "value")
    #expect(found.largest?.name == "printed text, line 1")
    #expect(found.largest?.change?.relative == 1.0 / 3)
  }

  @Test func whatIsNoNumberIsFarthestOff() {
    let found = verification(demo(.nan, printed: "x 0.75\n"), demo(0.5))
    #expect(found.largest?.name == "value" && found.largest?.change?.new.isNaN == true)
  }

  @Test func otherTextIsNoNumber() {
    let found = verification(demo(0.5, printed: "y 0.5\n"), demo(0.5))
    #expect(found.numbers.isEmpty && found.others.map(\.name) == ["printed text"])
    #expect(found.first?.message == "printed line 1: 'x 0.5' is now 'y 0.5'")
  }

  @Test func outputsThatAreGoneAreDifferences() {
    let old = demo(0.5)
    var new = demo(0.5)
    new.run.record.cells[2].outputs = []
    new.run.places[2] = []
    let found = verification(new, old)
    #expect(!found.isIdentical && found.others.map(\.message) == ["printed text 'x 0.5' is gone"])
  }

  @Test func aLessonWithoutARecordIsNotCompared() {
    let new = demo(0.5)
    let found = Verification(
      Comparison(tolerance: 1e-4).compare(new.run, of: new.lesson, with: nil))
    #expect(!found.isIdentical && found.obstacle == "the lesson has no approved record")
  }
}
