import Lessons
import Record
import Testing
import Workspace

/// What is compared of a run in which something went wrong, or a cell has fallen silent.
@Suite struct UnfinishedRunsTests {
  private func differences(_ new: SampleRun, from old: SampleRun) -> [String] {
    Comparison(tolerance: 1e-4)
      .differences(of: new.run, lesson: new.lesson, from: old.approved)
      .map { $0.rendered(sourceLine: nil) }
  }

  private let text = "```swift\nx\n```\n\n```swift\ny\n```\n\n```swift\nz\n```\n"

  private func run(_ numbers: [Double?], text: String? = nil) -> SampleRun {
    SampleRun(text ?? self.text, numbers.map { $0.map { [(SampleRun.number($0), line: 1)] } ?? [] })
  }

  @Test func theCellsBeforeAFailureAreCompared() {
    var new = run([5, nil, nil])
    new.run.unfinishedCells = [1, 2]
    #expect(
      differences(new, from: run([1, 2, 3])) == [
        "lessons/demo.md:2:1: error: value 1 is now 5, by 80 %"
      ])
  }

  @Test func aFalseClaimHidesNoOtherDifferenceAndIsNone() {
    func claims(_ measured: Double, _ holds: Bool) -> SampleRun {
      let claim = Claim(
        statement: "small", relation: .less,
        measured: Value(text: "\(measured)", numbers: [measured]),
        expected: Value(text: "4", numbers: [4]), holds: holds)
      return SampleRun(
        "```swift\nx\n```\n", [[(.claim(claim), line: 1), (SampleRun.number(measured), line: 1)]])
    }
    #expect(
      differences(claims(5, false), from: claims(3, true)) == [
        "lessons/demo.md:2:1: error: value 3 is now 5, by 40 %"
      ])
  }

  @Test func aRunWithErrorsNeedsNoRecord() {
    var new = run([1, 2, 3])
    new.run.diagnostics = [Diagnostic(at: Location(file: "lessons/demo.md", line: 1), "wrong")]
    #expect(Comparison(tolerance: 0).differences(of: new.run, lesson: new.lesson, from: nil) == [])
  }

  @Test func aCellThatHasFallenSilentIsStillThere() {
    let old = "```swift\nfor i in 0..<2 { print(i) }\n```\n"
    let new = "```swift\nfor i in 0..<0 { print(i) }\n```\n"
    #expect(
      differences(
        SampleRun(new, [[]]), from: SampleRun(old, [[(.text("0\n1\n"), line: nil)]])) == [
          "lessons/demo.md:1:1: error: printed text '0⏎1' is gone"
        ])
  }

  @Test func otherNumbersInTheSameCodeHaveACause() {
    let text = "```swift\nDouble.random(in: 0...1)\n```\n"
    #expect(
      differences(run([0.5], text: text), from: run([0.25], text: text)) == [
        """
        lessons/demo.md:2:1: error: value 0.25 is now 0.5, by 50 %
          if a cell has been added or removed above, the random numbers of this one start elsewhere: \
        an id such as {#sample} keeps them
        """
      ])
  }
}
