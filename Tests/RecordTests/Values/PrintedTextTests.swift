import Record
import Testing
import Text

@Suite struct PrintedTextTests {
  /// `line 1` to `line count`, some replaced.
  private func lines(_ count: Int, _ others: [Int: String] = [:]) -> String {
    (1...count).map { others[$0] ?? "line \($0)" }.joined(separator: "\n") + "\n"
  }

  private func messages(_ approved: Output, _ now: Output) -> [String] {
    CellRecord(outputs: [now])
      .differences(from: CellRecord(outputs: [approved]), tolerance: 1e-4).map(\.message)
  }

  private func kept(_ text: String) throws -> Output {
    try Output(json: Output.text(PrintedText(text)).json)
  }

  @Test func recordsSayWhatWasWrittenToStandardError() throws {
    let output = Output.text(PrintedText("warning\n", to: .errors))
    #expect(output.json.text(.compact) == #"{"stderr":"warning\n"}"#)
    #expect(try Output(json: output.json) == output)
  }

  /// Records tell whether colours are the same, and not which they are.
  @Test func changedColoursAreNoticed() throws {
    func colored(_ text: String, _ style: TextStyle, _ range: Range<Int>) throws -> (Output, Output)
    {
      let output = Output.text(
        PrintedText(text, to: .output, styles: [StyledRange(range, style)]))
      return (output, try Output(json: output.json))
    }
    let red = try colored("a red 0.50", TextStyle(color: .red), 2..<10)
    #expect(red.1.json == red.0.json)
    #expect(red.0.json["styles"] == nil)
    #expect(messages(red.1, red.0) == [])
    // Another number of as good as the same size, and one digit more.
    #expect(messages(red.1, try colored("a red 0.500001", TextStyle(color: .red), 2..<14).0) == [])
    #expect(
      messages(red.1, try colored("a red 0.50", TextStyle(color: .green), 2..<10).0)
        == ["printed text has other colours"])
    #expect(
      messages(red.1, try colored("a red 0.50", TextStyle(color: .red), 2..<5).0)
        == ["printed text has other colours"])
    #expect(messages(.text("a red 0.50"), red.0) == ["printed text has colours now"])
    #expect(messages(red.1, .text("a red 0.50")) == ["printed text no longer has colours"])
    #expect(messages(red.1, .text("a red 9")) == ["printed line 1: 'a red 0.50' is now 'a red 9'"])
  }

  @Test func recordsKeepTheFirstAndTheLastLinesOfALongText() throws {
    let all = lines(100)
    guard case .text(let text) = try kept(all) else { Issue.record("no text"); return }
    #expect(text.text == lines(40))
    #expect(text.omission?.lineCount == 40)
    #expect(text.omission?.end == (81...100).map { "line \($0)\n" }.joined())
    #expect(text.omission?.digest == Digest(all).text)
    #expect(try kept(all).json == Output.text(PrintedText(all)).json)
    #expect(try kept(lines(60)) == .text(PrintedText(lines(60))))
  }

  @Test func longTextsAreComparedByAllOfTheirLines() throws {
    let approved = try kept(lines(100))
    #expect(messages(approved, .text(PrintedText(lines(100)))) == [])
    #expect(messages(approved, approved) == [])
    #expect(
      messages(approved, .text(PrintedText(lines(100, [2: "x"]))))
        == ["printed line 2: 'line 2' is now 'x'"])
    #expect(
      messages(approved, .text(PrintedText(lines(100, [99: "x"]))))
        == ["printed line 99: 'line 99' is now 'x'"])
    #expect(
      messages(approved, .text(PrintedText(lines(100, [60: "x"]))))
        == ["printed lines 41 to 80, which records do not keep, have changed"])
    #expect(
      messages(approved, .text(PrintedText(lines(101)))) == ["100 printed lines are now 101"])
    #expect(messages(approved, .text(PrintedText(lines(40)))) == ["100 printed lines are now 40"])
    // As earlier versions kept it.
    #expect(messages(.text(PrintedText(lines(100))), .text(PrintedText(lines(100)))) == [])
  }

  /// They may differ from one version of the C library to the next.
  @Test func lastDigitsInTheMiddleOfALongTextMayDiffer() throws {
    let approved = try kept(lines(100, [60: "loss 0.30000000000000004"]))
    #expect(messages(approved, .text(PrintedText(lines(100, [60: "loss 0.3"])))) == [])
    #expect(messages(approved, .text(PrintedText(lines(100, [60: "loss 0.301"])))) != [])
  }

  @Test func theStreamCounts() {
    #expect(
      messages(.text("a\n"), .text(PrintedText("a\n", to: .errors)))
        == ["printed text 'a' is now text on standard error 'a'"])
    #expect(
      messages(.text(PrintedText("a\n", to: .errors)), .text(PrintedText("b\n", to: .errors)))
        == ["standard error, line 1: 'a' is now 'b'"])
  }

  // MARK: Two runs

  private func disagreements(_ a: Output, _ b: Output) -> [String] {
    CellRecord(outputs: [a]).disagreements(with: CellRecord(outputs: [b])).map(\.message)
  }

  @Test func twoRunsAgreeOnlyIfTheyAreTheSame() {
    func value(_ number: Double, _ text: String? = nil) -> Output {
      .value(Value(text: text ?? "0.3", numbers: [number]))
    }
    func close(_ number: Double) -> Output {
      .claim(
        Claim(
          statement: "s", relation: .close, measured: Value(text: "0.3", numbers: [number]),
          expected: Value(text: "0", numbers: [0]), tolerance: 1, holds: true))
    }
    #expect(disagreements(value(0.3), value(0.3)) == [])
    #expect(disagreements(value(.nan), value(.nan)) == [])
    #expect(
      disagreements(value(0.3), value(0.1 + 0.2)) == [
        "value 0.3 is now 0.30000000000000004, by 1 ULP"
      ])
    #expect(disagreements(value(0, "0"), value(-0.0, "-0")) == ["value '0' is now shown as '-0'"])
    #expect(
      disagreements(.text("1.0\n"), .text("1.00\n")) == ["printed line 1: '1.0' is now '1.00'"])
    #expect(
      disagreements(close(0.3), close(0.4)) == ["claim 's': measured 0.3 is now 0.4, by 25 %"])
  }
}
