import Lessons
import Record

// How a program fails, and what is said of it.

extension RunRecorder {
  func notStarted(_ execution: Execution) -> Diagnostic {
    let reason =
      switch execution.end {
      case .exited(let status): "it exited with status \(status)"
      case .signaled(let signal): "it was ended by signal \(signal)"
      case .killed: "it was killed"
      }
    return Diagnostic(
      at: Location(file: lesson.file, line: 1), "the lesson's program did not start: \(reason)",
      help: execution.errors.isEmpty
        ? nil : Terminal.plainText(String(decoding: execution.errors, as: UTF8.self)))
  }

  /// A failure, and what is not recorded of it.
  struct PlacedFailure {
    var failure: Failure
    /// Where it happened if that is outside the cell: in a function of an earlier cell or of code that
    /// lessons share.
    var origin: SourceRange?
    /// Whether the library has refused a call.
    var isRefusedCall = false
  }

  /// How a run failed in a cell; nil if it ended well.
  func failure(
    _ execution: Execution, _ transcript: Transcript, of program: Program, cell index: Int
  ) -> PlacedFailure? {
    switch execution.end {
    case .exited where transcript.isComplete: return nil
    // How a cell ended that has written to the log is not known; the writing is reported.
    case .exited where execution.log.foreignLines > 0: return nil
    // Reported as such.
    case .exited where transcript.hasSkippedCells: return nil
    case .exited(let code):
      return PlacedFailure(
        failure: Failure(
          kind: .exit, message: "the cell ended the program, with status \(code)"))
    case .signaled(14), .killed(.time):
      let seconds = lesson.timeout(ofCell: index, course: course).text(significantDigits: 6)
      return PlacedFailure(
        failure: Failure(kind: .timeout, message: "the cell ran longer than \(seconds) s"))
    case .killed(.fileSize(let file)):
      return PlacedFailure(
        failure: Failure(kind: .outputLimit, message: excess(ofFile: file)))
    case .killed(.memory(let bytes)):
      return PlacedFailure(
        failure: Failure(
          kind: .memoryLimit,
          message:
            "the cell, with all that it has started, needs more than \(bytes >> 20) MB of memory"))
    case .killed(.sharedMemory(let bytes, of: let budget)):
      return PlacedFailure(
        failure: Failure(
          kind: .memoryLimit,
          message: "what runs at once has used more than \(budget >> 20) MB of memory: "
            + "this lesson the most, \(bytes >> 20) MB"))
    case .killed(.processes(let count)):
      return PlacedFailure(
        failure: Failure(
          kind: .processLimit, message: "the cell has started more than \(count) processes"))
    case .signaled(let signal):
      let report = String(decoding: execution.errorsOfRuntime, as: UTF8.self)
      let crash = Crash(errors: report, signal: signal)
      var placed = self.crash(crash, of: program, cell: index)
      if crash.isFailedAllocation {
        placed.failure.kind = .memoryLimit
        placed.failure.message =
          "the cell needs more than \(memoryLimit(ofCell: index)) MB of memory"
      }
      return placed
    }
  }

  private func memoryLimit(ofCell index: Int) -> Int {
    lesson.memory(ofCell: index, course: course) ?? lesson.mostMemory(course: course)
  }

  private func memoryHelp(_ end: ChildProcess.End, cell index: Int) -> String {
    if case .killed(.sharedMemory(_, of: let budget)) = end {
      return "let less run beside it, or let all use more, in megabytes: "
        + "\(MemoryBudget.variable)=\(2 * (budget >> 20))"
    }
    return "raise its memory limit, in megabytes: {memory=\(2 * memoryLimit(ofCell: index))}"
  }

  /// How many megabytes the lesson may print.
  private var outputLimit: Int { course.settings(for: lesson).outputLimit }

  private func excess(ofFile file: Int) -> String {
    switch file {
    case 0: "the lesson has printed more than \(outputLimit) MB"
    case ExecuteStage.keptFile:
      "the values that 'cached' keeps take more than \(ExecuteStage.keptLimit >> 20) MB"
    case 1: "the lesson has written more than \(outputLimit) MB to standard error"
    default: "the values and figures of the lesson take more than \(ExecuteStage.logLimit >> 20) MB"
    }
  }

  private func crash(_ crash: Crash, of program: Program, cell index: Int) -> PlacedFailure {
    // For a reader, a call that the library refuses is a crash like any other.
    var failure = Failure(
      kind: crash.kind == .thrownError ? .thrownError : .trap,
      message: Terminal.plainText(crash.message))
    let isRefusedCall = crash.kind == .refusedCall
    // What a program says of itself may be made up.
    let thrownAt = crash.thrownAt.flatMap { program.map.offset(of: $0) == nil ? nil : $0 }
    let places =
      thrownAt.map { [$0] }
      ?? crash.frames.filter { $0.sharedFile == nil }
      .compactMap { program.map.place(line: $0.line, column: $0.column) }
    if let place = places.first(where: { $0.cell == index }) {
      (failure.line, failure.column) = lesson.cells[index].lineAndColumn(at: place.offset)
    }
    if thrownAt == nil, let frame = crash.frames.first,
      let file = frame.sharedFile.flatMap(program.sharedCode.file)
    {
      return PlacedFailure(
        failure: failure, origin: file.word(line: frame.line, column: frame.column),
        isRefusedCall: isRefusedCall)
    }
    return PlacedFailure(
      failure: failure,
      origin: places.first.flatMap { $0.cell == index ? nil : lesson.word(at: $0) },
      isRefusedCall: isRefusedCall)
  }

  /// Twice the seconds that a cell may run now.
  private func longerTimeout(ofCell index: Int) -> String {
    (2 * lesson.timeout(ofCell: index, course: course)).text(significantDigits: 6)
  }

  func diagnostic(
    of placed: PlacedFailure, _ end: ChildProcess.End, cell index: Int
  ) -> Diagnostic {
    let failure = placed.failure
    let cell = lesson.cells[index]
    let location = failure.location(in: cell)
    let range =
      failure.line.map { line in
        lesson.word(
          at: CodePlace(cell: index, offset: cell.offset(line: line, column: failure.column ?? 1)))
      } ?? SourceRange(at: location)
    switch failure.kind {
    case .compileError: return Diagnostic(at: location, failure.message, kind: .compile)
    case .trap:
      return Diagnostic(
        at: placed.origin ?? range,
        placed.isRefusedCall ? failure.message : "the cell crashed: \(failure.message)",
        help: placed.origin.map { origin in
          origin.file == location.file
            ? "called from line \(location.line)"
            : "called from \(location.file):\(location.line)"
        }, kind: placed.isRefusedCall ? .refusedCall : .trap)
    case .thrownError:
      return Diagnostic(
        at: range, "an error was thrown and not caught: \(failure.message)",
        help: cell.form == .inline
          ? "write a value for that case, as in '(try? f()) ?? 0', or catch it in a cell"
          : "catch it with do and catch, or mark the cell 'traps' to show it",
        kind: .thrownError)
    case .timeout:
      return Diagnostic(
        at: location, failure.message,
        help: "raise its time limit, in seconds: {timeout=\(longerTimeout(ofCell: index))}",
        kind: .timeout)
    case .outputLimit:
      return Diagnostic(
        at: location, failure.message,
        help: end == .killed(.fileSize(ExecuteStage.keptFile))
          ? "return less from the closures of 'cached'"
          : end == .killed(.fileSize(2))
            ? "show less: a part of the data, or fewer points"
            : "print less, or raise the limit in front matter, in megabytes: "
              + "'output-limit: \(outputLimit * 10)'", kind: .limit)
    case .memoryLimit:
      return Diagnostic(
        at: location, failure.message, help: memoryHelp(end, cell: index), kind: .limit)
    case .processLimit:
      return Diagnostic(
        at: location, failure.message, help: "wait for some to end before it starts others",
        kind: .limit)
    case .exit:
      let call = cell.calls(of: "exit").first
      return Diagnostic(
        at: call.map(cell.code.sourceRange) ?? range, failure.message,
        help: "remove the exit: a lesson ends after its last cell", kind: .exit)
    }
  }
}
