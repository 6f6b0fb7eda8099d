import Record
import Testing

/// How the outputs of a cell find their partners.
@Suite struct OutputPairsTests {
  private func differences(_ new: [Output], from old: [Output]) -> [String] {
    CellRecord(outputs: new).differences(from: CellRecord(outputs: old), tolerance: 1e-4).map {
      ($0.output.map { "\($0): " } ?? "") + $0.message
    }
  }

  private func number(_ number: Int) -> Output {
    .value(Value(text: "\(number)", numbers: [Double(number)]))
  }

  @Test func aPrintedLineThatIsTakenAwayIsAllThatIsGone() {
    #expect(
      differences([number(3)], from: [.text("one\n"), number(3)]) == [
        "printed text 'one' is gone"
      ])
    #expect(
      differences([.text("one\n"), number(3)], from: [number(3)]) == [
        "0: printed text 'one' is new"
      ])
  }

  @Test func equalOutputsArePairedFirst() {
    #expect(
      differences([number(1), number(3)], from: [number(1), number(2), number(3)]) == [
        "value '2' is gone"
      ])
    #expect(
      differences([number(4), number(2)], from: [.text("a\n"), number(1), number(2)]) == [
        "0: value 1 is now 4, by 75 %", "printed text 'a' is gone",
      ])
  }

  @Test func anOutputOfAnotherKindIsAChange() {
    #expect(differences([number(3)], from: [.text("one\n")]).count == 1)
    #expect(
      differences([number(1), number(5)], from: [number(1), number(2)]) == [
        "1: value 2 is now 5, by 60 %"
      ])
  }
}
