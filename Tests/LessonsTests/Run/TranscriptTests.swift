import Lessons
import Record
import Testing

@Suite struct TranscriptTests {
  private func transcript(_ events: String, output: String = "") -> Transcript {
    Transcript(events: events, output: Array(output.utf8))
  }

  private func value(_ number: Double, line: Int? = nil) -> PlacedOutput {
    PlacedOutput(.value(Value(text: "\(number)", numbers: [number])), line: line)
  }

  @Test func printedTextStandsWhereItWasPrinted() {
    let run = transcript(
      """
      {"at":0,"cell":0}
      {"at":2,"line":4,"output":{"value":"1.5"}}
      {"at":2,"line":5,"output":{"value":"2.5"}}
      {"at":6,"cell":1}
      {"at":6,"cell":3}
      {"at":9,"line":20,"output":{"value":"3.5"}}
      {"at":12,"end":true}

      """, output: "a\nb\nc\nπ\nd\n")
    #expect(
      run.outputs == [
        0: [
          PlacedOutput(.text("a\n")), value(1.5, line: 4), value(2.5, line: 5),
          PlacedOutput(.text("b\nc\n")),
        ],
        1: [],
        3: [PlacedOutput(.text("π\n")), value(3.5, line: 20), PlacedOutput(.text("d\n"))],
      ])
    #expect(run.lastCell == 3 && run.isComplete)
  }

  @Test func whatACrashCutsOffIsPassedOver() {
    let run = transcript(
      """
      {"at":0,"cell":0}
      {"at":0,"line":4,"output":{"value":"1.5"}}
      {"at":3,"line":5,"output":{"val
      """, output: "a\nb\n")
    #expect(run.outputs == [0: [value(1.5, line: 4), PlacedOutput(.text("a\nb\n"))]])
    #expect(run.lastCell == 0 && !run.isComplete)
  }

  @Test func noEventsGiveNothing() {
    let run = transcript("", output: "lost")
    #expect(run.outputs.isEmpty && run.lastCell == nil && !run.isComplete)
    #expect(transcript("garbage\n{}\n[1]\n{\"at\":0}\n").outputs.isEmpty)
  }

  @Test func outputsBeforeAnyCellAreDropped() {
    let run = transcript("{\"at\":0,\"output\":{\"value\":\"1\"}}\n{\"at\":0,\"cell\":0}\n")
    #expect(run.outputs == [0: []])
  }

  /// Offsets behind the end, as when the disk was full, and none, as with a pipe.
  @Test func offsetsOutsideTheTextAreNoHarm() {
    let run = transcript(
      """
      {"at":-1,"cell":0}
      {"at":99,"line":1,"output":{"value":"1.5"}}
      {"at":1,"cell":1}
      """, output: "abc")
    #expect(run.outputs == [0: [PlacedOutput(.text("abc")), value(1.5, line: 1)], 1: []])
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    let run = Transcript(events: "{\"at\":0,\"cell\":0}\n", output: [0x61, 0xFF, 0x0A])
    #expect(run.outputs == [0: [PlacedOutput(.text("a\u{FFFD}\n"))]])
  }
}
