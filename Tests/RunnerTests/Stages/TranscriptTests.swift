import Lessons
import Record
import Runner
import TestSupport
import Testing

@Suite struct TranscriptTests {
  /// Four cells: a line, two lines, an expression over two lines, and nothing.
  private let lesson = Lesson.parse(
    """
    ```swift
    let a = 1
    ```

    ```swift
    let b = 2
    print(b)
    ```

    > ```swift
    > a
    >   .description
    > ```

    ```swift
    ```
    """, file: "lessons/demo.md"
  ).lesson

  private var program: Program { lesson.tangled(course: Course(title: "Course"))[0] }

  private func transcript(
    _ events: [LoggedEvent], output: String = "", errors: String = "",
    end: ChildProcess.End = .exited(0)
  ) -> Transcript {
    Transcript(
      Execution(
        end: end, log: EventLog(events: events), output: Array(output.utf8),
        errors: Array(errors.utf8)),
      of: program)
  }

  private func value(_ number: Double) -> Output {
    .value(Value(text: "\(number)", numbers: [number]))
  }

  /// The line of the program that reads so, from 1.
  private func line(_ text: String) throws -> Int {
    let lines = program.source.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test func printedTextStandsWhereItWasPrinted() throws {
    let run = transcript(
      [
        LoggedEvent(.began(cell: 0), printed: 0),
        LoggedEvent(.output(value(1.5), line: try line("let a")), printed: 2),
        LoggedEvent(.began(cell: 1), printed: 6),
        LoggedEvent(.began(cell: 2), printed: 6),
        LoggedEvent(.output(value(3.5), line: try line(".description")), printed: 9),
        LoggedEvent(.began(cell: 3), printed: 9),
        LoggedEvent(.ended, printed: 12),
      ], output: "a\nb\nc\nπ\nd\n")
    #expect(
      run.outputs == [
        0: [
          PlacedOutput(.text("a\n")), PlacedOutput(value(1.5), at: CodePlace(cell: 0, offset: 0)),
          PlacedOutput(.text("b\nc\n")),
        ],
        1: [],
        2: [
          PlacedOutput(.text("π\n")), PlacedOutput(value(3.5), at: CodePlace(cell: 2, offset: 2)),
        ],
        3: [PlacedOutput(.text("d\n"))],
      ])
    #expect(run.lastCell == 3 && run.isComplete)
  }

  @Test func aRunIsCompleteOnlyWhenEveryCellHasBegun() {
    let some = [
      LoggedEvent(.began(cell: 0), printed: 0), LoggedEvent(.began(cell: 1), printed: 0),
      LoggedEvent(.ended, printed: 0),
    ]
    #expect(transcript(some).lastCell == 1 && !transcript(some).isComplete)
    #expect(!transcript([]).isComplete && transcript([]).lastCell == nil)
  }

  /// Places that statements reach leave printed text whole.
  @Test func whatWasPrintedBeforeAPlaceIsKnown() {
    let run = transcript(
      [
        LoggedEvent(.reached(offset: 1), printed: 0),
        LoggedEvent(.began(cell: 0), printed: 1),
        LoggedEvent(.reached(offset: 5), printed: 3),
        LoggedEvent(.reached(offset: 9), printed: 4),
        LoggedEvent(.began(cell: 1), printed: 4),
      ], output: "abcd")
    #expect(run.outputs == [0: [PlacedOutput(.text("bcd"))], 1: []])
    #expect(
      run.printed == [0: PrintedCounts(start: 1, marks: [5: 3, 9: 4]), 1: PrintedCounts(start: 4)])
  }

  @Test func theTimeOfEachCellThatEndsIsKnown() {
    func event(_ event: Event, _ milliseconds: Int?) -> LoggedEvent {
      LoggedEvent(event, printed: 0, milliseconds: milliseconds)
    }
    let begun = [event(.began(cell: 0), 100), event(.began(cell: 1), 1600)]
    #expect(transcript(begun).seconds == [0: 1.5])
    #expect(
      transcript(
        begun + [event(.began(cell: 2), nil), event(.began(cell: 3), 4000), event(.ended, 4250)]
      ).seconds == [0: 1.5, 3: 0.25])
  }

  @Test func cellsThatAreNotNextDoNotBegin() {
    let run = transcript([
      LoggedEvent(.began(cell: 0), printed: 0), LoggedEvent(.began(cell: 99), printed: 0),
      LoggedEvent(.began(cell: -1), printed: 0), LoggedEvent(.began(cell: 0), printed: 0),
      LoggedEvent(.output(value(1), line: 1), printed: 0),
    ])
    #expect(run.outputs == [0: [PlacedOutput(value(1))]] && run.lastCell == 0)
  }

  @Test func outputsBeforeAnyCellAreDropped() {
    let run = transcript([
      LoggedEvent(.output(value(1), line: 3), printed: 0), LoggedEvent(.began(cell: 0), printed: 0),
    ])
    #expect(run.outputs == [0: []])
  }

  /// Offsets after the end, as when the disk was full, and none, as with a pipe.
  @Test func offsetsOutsideTheTextDoNoHarm() {
    let run = transcript(
      [
        LoggedEvent(.began(cell: 0), printed: -1),
        LoggedEvent(.output(value(1.5), line: 1), printed: 99),
        LoggedEvent(.began(cell: 1), printed: 1),
      ], output: "abc")
    #expect(run.outputs == [0: [PlacedOutput(.text("abc")), PlacedOutput(value(1.5))], 1: []])
  }

  @Test func bytesThatAreNotTextAreReplaced() {
    let run = Transcript(
      Execution(
        end: .signaled(4), log: EventLog(events: [LoggedEvent(.began(cell: 0), printed: 0)]),
        output: [0x61, 0xFF, 0x0A]), of: program)
    #expect(run.outputs == [0: [PlacedOutput(.text("a\u{FFFD}\n"))]])
  }

  @Test func intrusionsAreToldAtTheirPlace() throws {
    let run = transcript([
      LoggedEvent(.began(cell: 0), printed: 0),
      LoggedEvent(.intruded(line: try line("print(b)")), printed: 0),
    ])
    #expect(run.intrusions == [CodePlace(cell: 1, offset: 10)])
  }

  // MARK: Standard error

  private func errors(_ text: String) -> PlacedOutput {
    PlacedOutput(.text(PrintedText(text, to: .errors)))
  }

  /// What is printed after text on standard error comes after an event that says so.
  @Test func standardErrorIsInOrderWithWhatIsPrinted() throws {
    let run = transcript(
      [
        LoggedEvent(.began(cell: 0), printed: 0),
        LoggedEvent(.marked, printed: 2, errors: 2),
        LoggedEvent(.marked, printed: 2, errors: 4),
        LoggedEvent(.output(value(1.5), line: try line("let a")), printed: 4, errors: 6),
        LoggedEvent(.began(cell: 1), printed: 4, errors: 8),
        LoggedEvent(.began(cell: 2), printed: 4, errors: 8),
      ], output: "a\nb\n", errors: "1\n2\n3\n4\n5\n")
    #expect(
      run.outputs == [
        0: [
          PlacedOutput(.text("a\n")), errors("1\n2\n"), PlacedOutput(.text("b\n")), errors("3\n"),
          PlacedOutput(value(1.5), at: CodePlace(cell: 0, offset: 0)), errors("4\n"),
        ],
        1: [], 2: [errors("5\n")],
      ])
  }

  @Test func filesThatAreUsedDoNotSplitText() {
    let run = transcript(
      [
        LoggedEvent(.began(cell: 0), printed: 0),
        LoggedEvent(.used(FileUse(.read, "/a")), printed: 1, errors: 1),
        LoggedEvent(.used(FileUse(.read, "/b")), printed: 1, errors: 2),
      ], output: "ab\n", errors: "12\n")
    #expect(
      run.outputs == [
        0: [PlacedOutput(.text("a")), errors("12"), PlacedOutput(.text("b\n")), errors("\n")]
      ])
  }

  /// The samples are what the runtime wrote; before it, the lesson has written a line and a half.
  @Test(arguments: [
    CrashSamples.indexOutOfRange, CrashSamples.twoLines, CrashSamples.noMessage,
    CrashSamples.precondition, CrashSamples.overflow, CrashSamples.divisionByZero,
    CrashSamples.thrown, CrashSamples.forcedCast, CrashSamples.access, CrashSamples.recursion,
    CrashSamples.suspension, CrashSamples.severalThreads,
  ])
  func whatTheRuntimeSaysOfACrashIsNoOutput(report: String) {
    for written in ["", "one\nsolver: Fatal error: diverged\n", "one\nnot ended"] {
      let run = transcript(
        [
          LoggedEvent(.began(cell: 0), printed: 0),
          LoggedEvent(.marked, printed: 0, errors: written.utf8.count),
          // The runtime writes its first line to the stream that lessons use, too.
          LoggedEvent(
            .marked, printed: 0,
            errors: written.utf8.count + report.prefix { $0 != "\n" }.utf8.count + 1),
        ], errors: written + report, end: .signaled(4))
      #expect(run.outputs == [0: written.isEmpty ? [] : [errors(written)]])
    }
  }

  /// `Fatal error` is an ordinary line of a program that has not crashed.
  @Test func aProgramThatEndsWellHasWrittenAllOfIt() {
    let text = "Lesson/lesson.swift:3: Fatal error: no\n*** Signal 4: none\n"
    let run = transcript([LoggedEvent(.began(cell: 0), printed: 0)], errors: text)
    #expect(run.outputs == [0: [errors(text)]])
  }

  // MARK: Figures and tables

  @Test func figuresAndTablesThatAreNotShownAreToldAtTheirPlace() throws {
    let run = transcript([
      LoggedEvent(.began(cell: 0), printed: 0),
      LoggedEvent(.unshown(.figure, line: try line("print(b)")), printed: 0),
      LoggedEvent(.unshown(.table, line: try line("print(b)")), printed: 0),
    ])
    let place = CodePlace(cell: 1, offset: 10)
    #expect(run.unshown == [UnshownOutput(.figure, at: place), UnshownOutput(.table, at: place)])
  }
}
