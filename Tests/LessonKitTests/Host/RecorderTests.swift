import Foundation
import LessonKit
import Record
import Text
import Testing

@Suite struct RecorderTests {
  @Test func aLessonRunByHandPrintsItsOutputs() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      _beginCell(0, seed: 1, timeout: 60, key: 0)
      print("before")
      show(0.5)
      show([[1, 2], [3, 4]])
      show("text")
      show(Optional(3))
      show(Int?.none)
      show(1...3)
      show(true)
      _showLast(print("printed"), line: 1)
      _showLast(2.5, line: 1)
      _showLast(["a": 1], line: 1)
      show(Figure(alt: "a line") { Line(x: [0, 1], y: [2, 3]) })
      show(Table(columns: ["name", "n"], rows: [["α", 1], ["longer", 10.5]]))
      show(Table(columns: ["a", "b"], rows: [[1], [1, 2, 3]]))
      _endLesson(key: 0)
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
        α       1.0
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
      let file = try openLog(key: 42)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
      show(0.5, line: 3)
      claim("small", 1, <, 2, line: 4)
      _beginCell(2, seed: 8, timeout: 60, key: 42)
      let current = _currentCell
      _showLast([1, 2], line: 9)
      // Of many numbers only the text is kept, and what sums them up.
      show(Value(text: "many", numbers: Array(repeating: 1, count: 1001), shape: [1001]), line: 10)
      _ = try? String(contentsOfFile: "/nowhere/file", encoding: .utf8)
      _endLesson(key: 42)
      print("cell \(current.index), seed \(current.seed)")
      try printLog(file)
    }
    #expect(
      result.printed == """
        cell 2, seed 8
        {"at":-1,"cell":0}
        {"at":-1,"line":3,"output":{"value":"0.5"}}
        {"at":-1,"line":4,"output":{"claim":"small","measured":{"value":"1","whole":true},\
        "relation":"<","expected":{"value":"2","whole":true},"holds":true}}
        {"at":-1,"cell":2}
        {"at":-1,"line":9,"output":{"value":"[1, 2]","numbers":[1,2],"shape":[2],"whole":true}}
        {"at":-1,"line":10,"output":{"value":"many","parts":[{"name":"summary",\
        "value":"mean 1, deviation 0, least 1, greatest 1","numbers":[1,0,1,1],"shape":[4]}]}}
        {"at":-1,"end":true}
        0 foreign

        """)
  }

  /// A table that is read is made use of; one that is only changed is not.
  @Test func tablesThatAreNotShownAreToldAtTheEnd() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      func table(_ line: Int, of file: StaticString = "Lesson/lesson.swift") -> Table {
        Table(columns: ["q"], rows: [[line]], file: file, line: line)
      }
      let file = try openLog(key: 42)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
      _ = table(2)
      _ = table(3, of: "Prelude/Tables.swift")
      let copies = [table(4), table(5)]
      show(copies[0], line: 9)
      let read = table(6)
      print(read.rows.count)
      var changed = table(7)
      changed.rows.append([Value(text: "x")])
      print("printed: \(table(8))")
      claim("equal", table(9), ==, table(9))
      print(table(10) == table(10))
      _ = Table(["a"], columns: ["q"], file: "Lesson/lesson.swift", line: 11)
      _endLesson(key: 42)
      for case .unshown(let kind, let line) in try takeLog(file).events.map(\.event) {
        print("unshown", kind, line)
      }
    }
    #expect(
      result.printed == """
        1
        printed: q
        8
        true
        unshown table 2
        unshown table 5
        unshown table 7
        unshown table 11

        """)
  }

  /// Copies of a figure are the same figure; those that a library makes do not count.
  @Test func figuresThatAreNotShownAreToldAtTheEnd() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      func figure(_ line: Int, of file: StaticString = "Lesson/lesson.swift") -> Figure {
        Figure(alt: "a", file: file, line: line) { Line(x: [0, 1], y: [2, 3]) }
      }
      _ = figure(1)
      let file = try openLog(key: 42)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
      for _ in 0..<3 { _ = figure(2) }
      let copies = [figure(3), figure(4)]
      _ = figure(5, of: "Prelude/Figures.swift")
      let (compared, other) = (figure(6), figure(7))
      claim("equal", compared, ==, other)
      print(copies[0] == compared, copies[0])
      var rest = copies
      rest.removeLast()
      show(rest, line: 8)
      _endLesson(key: 42)
      for case .unshown(let kind, let line) in try takeLog(file).events.map(\.event) {
        print("unshown", kind, line)
      }
    }
    #expect(
      result.printed == """
        true [figure: a]
        unshown figure 2
        unshown figure 4

        """)
  }

  @Test func onlyTheToolsOwnLinesBeginCells() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let file = try openLog(key: 42)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
      _beginCell(99, seed: 0, timeout: 0.01, key: 41, line: 5)
      _endLesson(key: 0, line: 6)
      usleep(50_000)
      print("cell \(_currentCell.index)")
      try printLog(file)
    }
    #expect(
      result.printed == """
        cell 0
        {"at":-1,"cell":0}
        {"at":-1,"intruded":5}
        {"at":-1,"intruded":6}
        0 foreign

        """)
  }

  @Test func cellsFindNeitherTheSecretNorTheLog() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let file = try openLog(key: 42)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
      print(getenv(EventChannel.variable) == nil)
      print(try String(contentsOfFile: file, encoding: .utf8).contains("1234567"))
      for descriptor in try descriptors(of: file) {
        print(descriptor >= 200, fcntl(descriptor, F_GETFL) & O_ACCMODE == O_WRONLY)
        print(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
      }
      try printLog(file)
    }
    #expect(
      result.printed == """
        true
        false
        true true
        true
        {"at":-1,"cell":0}
        0 foreign

        """)
  }

  @Test func aToolOfAnotherVersionIsRefused() async {
    let result = await #expect(
      processExitsWith: .exitCode(70), observing: [\.standardErrorContent]
    ) {
      setenv(EventChannel.variable, "\(EventChannel.version - 1) 3", 1)
      _beginCell(0, seed: 7, timeout: 60, key: 42)
    }
    #expect(
      result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) }
        == "lesson: the tool and the library of the cells have different versions\n")
  }

  @Test func aCellThatRunsTooLongIsEndedByTheKernel() async {
    await #expect(processExitsWith: .signal(SIGALRM)) {
      _beginCell(0, seed: 1, timeout: 0.05, key: 0)
      while true { sleep(1) }
    }
  }

  /// Each cell has its time for itself.
  @Test func theNextCellStartsTheClockAgain() async {
    await #expect(processExitsWith: .success) {
      for cell in 0..<4 {
        _beginCell(cell, seed: 1, timeout: 3, key: 0)
        usleep(900_000)
      }
    }
  }
}

private let secret = SipHash.Key(low: 1_234_567, high: 7_654_321)

/// Makes this process one that the tool has started, with a log of its own.
///
/// The log's descriptor is one that was free. At any other number there may be a pipe of the testing library's,
/// or what libdispatch waits with for timers, which ends the process with SIGILL when that is closed.
///
/// - Returns: The path of the log.
private func openLog(key: UInt64) throws -> String {
  shareStandardError()
  let file = NSTemporaryDirectory() + "lesson-\(getpid()).events"
  try Data(Handshake(secret: secret, key: key).text.utf8).write(to: URL(fileURLWithPath: file))
  let channel = EventChannel(descriptor: open(file, O_RDWR))
  setenv(EventChannel.variable, channel.text, 1)
  // Where a lesson may write, and remove files.
  setenv("TMPDIR", NSTemporaryDirectory(), 1)
  return file
}

/// Lets what this process writes to standard error be seen where the tests run.
///
/// What the testing library observes of a process is lost if it ends otherwise than expected, which is when it
/// matters.
private func shareStandardError() {
  let errors = open("/proc/\(getppid())/fd/\(STDERR_FILENO)", O_WRONLY | O_APPEND)
  if errors >= 0 { dup2(errors, STDERR_FILENO) }
}

/// The descriptors of this process that lead to a file.
private func descriptors(of file: String) throws -> [CInt] {
  var wanted = stat()
  stat(file, &wanted)
  let names = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
  return names.compactMap { CInt($0) }.filter { descriptor in
    var found = stat()
    return fstat(descriptor, &found) == 0 && found.st_ino == wanted.st_ino
      && found.st_dev == wanted.st_dev
  }
}

/// Prints the events that are not about files, whose use depends on the test's own process.
private func printLog(_ file: String) throws {
  let log = try takeLog(file)
  for event in log.events {
    if case .used = event.event { continue }
    // When it was is another time in each run; that it is told is for the transcript's tests.
    var event = event
    event.milliseconds = nil
    print(event.json.text(.compact), terminator: "\n")
  }
  print(log.foreignLines, "foreign")
}

/// Reads a log, and removes its file.
private func takeLog(_ file: String) throws -> EventLog {
  let log = EventLog(
    parsing: try String(contentsOfFile: file, encoding: .utf8), secret: secret)
  try FileManager.default.removeItem(atPath: file)
  return log
}
