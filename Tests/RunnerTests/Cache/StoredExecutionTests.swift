import Record
import Runner
import Testing

@Suite struct StoredExecutionTests {
  private let execution = Execution(
    end: .exited(0),
    log: EventLog(events: [
      LoggedEvent(.began(cell: 0), printed: 0, milliseconds: 12),
      LoggedEvent(.reached(offset: 4), printed: 0),
      LoggedEvent(.used(FileUse(.read, "/course/a\nb.txt")), printed: 0),
      LoggedEvent(.output(.value(Value(text: "x\n", numbers: [1])), line: 3), printed: 7),
      LoggedEvent(.ended, printed: 9),
    ]), output: Array("a\nb\u{0}\n{\"at\":0}\n".utf8) + [0xFF],
    errors: Array("warning: \"x\"\n".utf8) + [0xFE],
    seconds: 0.25)

  private let inputs = [
    Input(kind: .read, path: "a\nb.txt", fingerprint: "0f"),
    Input(kind: .sought, path: "/x", fingerprint: "none"),
  ]

  @Test func whatIsStoredIsReadBack() {
    let stored = StoredExecution(execution: execution, inputs: inputs)
    #expect(StoredExecution(stored.bytes) == stored)
    var crashed = execution
    crashed.end = .signaled(4)
    crashed.output = []
    let other = StoredExecution(execution: crashed, inputs: [])
    #expect(StoredExecution(other.bytes) == other)
  }

  /// A damaged file is not there.
  @Test func whateverIsCutOffIsNotReadAsAWhole() {
    let bytes = StoredExecution(execution: execution, inputs: inputs).bytes
    for length in 0..<bytes.count {
      #expect(StoredExecution(Array(bytes.prefix(length))) == nil)
    }
  }
}
