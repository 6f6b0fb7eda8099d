import Foundation
import LessonKit
import Testing

@Suite struct RecorderTests {
  @Test func aLessonRunByHandPrintsItsOutputs() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      _beginCell(0, seed: 1, timeout: 60)
      print("before")
      show(0.5)
      show([[1, 2], [3, 4]])
      show("text")
      show(Optional(3))
      show(Int?.none)
      show(1...3)
      show(true)
      _showLast(print("printed"))
      _showLast(2.5)
      _showLast(["a": 1])
      show(Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) })
      show(Table(columns: ["name", "n"], rows: [["α", 1], ["longer", 10.5]]))
      show(Table(columns: ["a", "b"], rows: [[1], [1, 2, 3]]))
      _endLesson()
    }
    #expect(
      result.printed == """
        before
        0.5
        [[1, 2],
         [3, 4]]
        text
        3
        nil
        1...3
        true
        printed
        2.5
        ["a": 1]
        [figure: a line]
        name    n
        α       1
        longer  10.5
        a  b
        1
        1  2  3

        """)
  }

  /// Standard output is a pipe here, whose offset cannot be told, hence `-1`.
  @Test func aLessonRunByTheToolWritesEvents() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let file = NSTemporaryDirectory() + "lesson-\(getpid()).events"
      try Data().write(to: URL(fileURLWithPath: file))
      setenv("LESSON_EVENTS", file, 1)
      _beginCell(0, seed: 7, timeout: 60)
      show(0.5, line: 3)
      claim("small", 1, <, 2, line: 4)
      _beginCell(2, seed: 8, timeout: 60)
      let current = _currentCell
      _showLast([1, 2], line: 9)
      // Of many numbers only the text is kept.
      show(Value(text: "many", numbers: Array(repeating: 1, count: 1001), shape: [1001]), line: 10)
      _endLesson()
      print("cell \(current.index), seed \(current.seed)")
      print(try String(contentsOfFile: file, encoding: .utf8), terminator: "")
      try FileManager.default.removeItem(atPath: file)
    }
    #expect(
      result.printed == """
        cell 2, seed 8
        {"at":-1,"cell":0}
        {"at":-1,"line":3,"output":{"value":"0.5"}}
        {"at":-1,"line":4,"output":{"claim":"small","measured":{"value":"1"},"relation":"<",\
        "expected":{"value":"2"},"holds":true}}
        {"at":-1,"cell":2}
        {"at":-1,"line":9,"output":{"value":"[1, 2]","numbers":[1,2],"shape":[2]}}
        {"at":-1,"line":10,"output":{"value":"many"}}
        {"at":-1,"end":true}

        """)
  }

  @Test func aCellThatRunsTooLongIsEndedByTheKernel() async {
    await #expect(processExitsWith: .signal(SIGALRM)) {
      _beginCell(0, seed: 1, timeout: 0.05)
      while true { sleep(1) }
    }
  }

  /// Each cell has its time for itself.
  @Test func theNextCellStartsTheClockAgain() async {
    await #expect(processExitsWith: .success) {
      for cell in 0..<4 {
        _beginCell(cell, seed: 1, timeout: 3)
        usleep(900_000)
      }
    }
  }
}
