import Lessons
import Record

extension LessonRun {
  /// Records what the programs of a lesson produced, and what went wrong.
  ///
  /// A program that fails leaves its cells without outputs from the failure on.
  init(_ lesson: Lesson, course: Course, _ runs: [(program: Program, run: ProgramRun)]) {
    var recorder = RunRecorder(lesson: lesson, course: course)
    for (program, run) in runs { recorder.add(run.outcome, of: program) }
    self = recorder.result
    for case .ran(let execution) in runs.map(\.run.outcome) {
      for case .used(let use) in execution.log.events.map(\.event) { fileUses.insert(use) }
    }
    // The longest of those that ran side by side.
    compileSeconds = runs.map(\.run.compileSeconds).max() ?? 0
    runSeconds =
      runs.map { if case .ran(let execution) = $0.run.outcome { execution.seconds } else { 0 } }
      .max() ?? 0
  }
}

private struct RunRecorder {
  let lesson: Lesson
  let course: Course
  var result: LessonRun

  init(lesson: Lesson, course: Course) {
    self.lesson = lesson
    self.course = course
    result = LessonRun(notRun: lesson)
  }

  mutating func add(_ outcome: ProgramRun.Outcome, of program: Program) {
    switch outcome {
    case .errors(let messages) where program.purpose == .compileError:
      addExpectedErrors(messages, of: program)
    case .errors(let messages): report(messages.diagnostics(of: lesson, program))
    case .compiled:
      guard let cell = program.failingCell else { break }
      report([
        Diagnostic(
          at: lesson.cells[cell].location, "this cell compiles, but is marked 'fails'",
          help: "remove 'fails', or make the mistake that it is meant to show")
      ])
    case .ran(let execution): add(execution, of: program)
    case .toolFailure(let diagnostic): report([diagnostic])
    }
  }

  /// Adds diagnostics that have not been reported: the cells before a failing one are compiled with
  /// the main program, too.
  private mutating func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !result.diagnostics.contains(diagnostic) {
      result.diagnostics.append(diagnostic)
    }
  }

  /// Records the compiler's message for the last cell, unless the cells before it have errors.
  private mutating func addExpectedErrors(_ messages: [CompilerMessage], of program: Program) {
    guard let index = program.failingCell else { return }
    let own = messages.placedErrors(in: program, of: lesson).filter { $0.place?.cell == index }
    guard let place = own.first?.place else {
      report(messages.diagnostics(of: lesson, program))
      return
    }
    let (line, column) = lesson.cells[index].lineAndColumn(at: place.offset)
    result.record.cells[index].failure = Failure(
      kind: .compileError, message: own.map(\.error.text).joined(separator: "\n"), line: line,
      column: column)
  }
}

// MARK: - Programs that ran

extension RunRecorder {
  private mutating func add(_ execution: Execution, of program: Program) {
    let transcript = Transcript(execution, of: program)
    report(misuse(execution, transcript))
    guard let last = transcript.lastCell else {
      report([notStarted(execution)])
      return
    }
    let failure = failure(execution, transcript, of: program, cell: last)
    if program.purpose == .record {
      for cell in transcript.outputs.keys.sorted() { keepOutputs(of: cell, transcript) }
      if let failure {
        result.record.cells[last].failure = failure.failure
        report([diagnostic(of: failure, cell: last)])
      }
      return
    }
    // A failure before the failing cell is the main program's, and reported there.
    guard let index = program.failingCell, last == index else { return }
    keepOutputs(of: index, transcript)
    switch failure {
    case let failure? where [.trap, .thrownError].contains(failure.failure.kind):
      result.record.cells[index].failure = failure.failure
    case let failure?: report([diagnostic(of: failure, cell: index)])
    case nil:
      report([
        Diagnostic(
          at: lesson.cells[index].location, "this cell runs to its end, but is marked 'traps'",
          help: "remove 'traps', or make the mistake that it is meant to show")
      ])
    }
  }

  private mutating func keepOutputs(of index: Int, _ transcript: Transcript) {
    let placed = transcript.outputs[index] ?? []
    result.record.cells[index].outputs = placed.map(\.output)
    result.places[index] = placed.map { output in
      output.place.map { lesson.textStart(from: $0) } ?? lesson.cells[index].location
    }
    for (output, place) in zip(placed, result.places[index]) {
      report(output.output.problems(at: place))
    }
  }

  private func notStarted(_ execution: Execution) -> Diagnostic {
    let reason =
      switch execution.end {
      case .exited(let status): "it exited with status \(status)"
      case .signaled(let signal): "it was ended by signal \(signal)"
      case .killed: "it was killed"
      }
    return Diagnostic(
      at: Location(file: lesson.file, line: 1), "the lesson's program did not start: \(reason)",
      help: execution.errors.isEmpty ? nil : execution.errors)
  }

  /// What cells did that only the tool may do.
  private func misuse(_ execution: Execution, _ transcript: Transcript) -> [Diagnostic] {
    var problems = transcript.intrusions.map { place in
      Diagnostic(
        at: lesson.textStart(from: place), "this calls a function that is reserved for the tool",
        help: "do not call names that begin with '_'")
    }
    if transcript.hasSkippedCells, let cell = transcript.lastCell {
      problems.append(
        Diagnostic(
          at: lesson.cells[cell].location, "the cells after this one did not run",
          help: "put '#if' and its '#endif' into one cell"))
    }
    if execution.log.foreignLines > 0, let cell = transcript.lastCell {
      problems.append(
        Diagnostic(
          at: lesson.cells[cell].location,
          "something other than the lesson kit wrote to the log of this run",
          help: "use only file descriptors that the lesson has opened"))
    }
    return problems
  }
}

// MARK: - Failures

extension RunRecorder {
  /// A failure, and where in the lesson it happened if that is outside the cell: in a function of
  /// an earlier cell.
  private typealias PlacedFailure = (failure: Failure, origin: Location?)

  /// How a run failed in a cell; nil if it ended well.
  private func failure(
    _ execution: Execution, _ transcript: Transcript, of program: Program, cell index: Int
  ) -> PlacedFailure? {
    let cell = lesson.cells[index]
    switch execution.end {
    case .exited where transcript.isComplete: return nil
    // How a cell ended that has written to the log is not known; the writing is reported.
    case .exited where execution.log.foreignLines > 0: return nil
    // Reported as such.
    case .exited where transcript.hasSkippedCells: return nil
    case .exited(let code):
      return (
        Failure(kind: .exit, message: "the cell ended the program, with status \(code)"), nil
      )
    case .signaled(14), .killed(.time):
      let seconds = cell.timeout(in: course).text(significantDigits: 6)
      return (Failure(kind: .timeout, message: "the cell ran longer than \(seconds) s"), nil)
    case .killed(.fileSize(let file)):
      return (Failure(kind: .outputLimit, message: excess(ofFile: file)), nil)
    case .signaled(let signal):
      return crash(Crash(errors: execution.errors, signal: signal), of: program, cell: index)
    }
  }

  private func excess(ofFile file: Int) -> String {
    switch file {
    case 0: "the lesson has printed more than \(ExecuteStage.outputLimit >> 20) MB"
    case 1:
      "the lesson has written more than \(ExecuteStage.outputLimit >> 20) MB to standard error"
    default: "the values and figures of the lesson take more than \(ExecuteStage.logLimit >> 20) MB"
    }
  }

  private func crash(_ crash: Crash, of program: Program, cell index: Int) -> PlacedFailure {
    var failure = Failure(
      kind: crash.kind == .trap ? .trap : .thrownError, message: crash.message)
    let places = crash.frames.compactMap { frame in
      program.map.place(line: frame.line, column: frame.column)
    }
    if let place = places.first(where: { $0.cell == index }) {
      (failure.line, failure.column) = lesson.cells[index].lineAndColumn(at: place.offset)
    }
    return (failure, places.first.flatMap { $0.cell == index ? nil : lesson.location(of: $0) })
  }

  private func diagnostic(of placed: PlacedFailure, cell index: Int) -> Diagnostic {
    let failure = placed.failure
    let location = failure.location(in: lesson.cells[index])
    switch failure.kind {
    case .compileError: return Diagnostic(at: location, failure.message)
    case .trap:
      return Diagnostic(
        at: placed.origin ?? location, "the cell crashed: \(failure.message)",
        help: placed.origin == nil ? nil : "called from line \(location.line)")
    case .thrownError:
      return Diagnostic(
        at: location, "an error was thrown and not caught: \(failure.message)",
        help: "catch it with do and catch, or mark the cell 'traps' to show it")
    case .timeout:
      return Diagnostic(
        at: location, failure.message, help: "give it longer, in seconds: {timeout=120}")
    case .outputLimit:
      return Diagnostic(
        at: location, failure.message, help: "this cell was running when the limit was exceeded")
    case .exit:
      return Diagnostic(
        at: location, failure.message, help: "remove the exit: a lesson ends after its last cell")
    }
  }
}

extension Output {
  /// What is wrong with an output itself: a figure without alternative text, a table with a row
  /// that is too short, a false claim.
  fileprivate func problems(at location: Location) -> [Diagnostic] {
    switch self {
    case .figure(let figure): figure.problems.map { Diagnostic(at: location, $0) }
    case .table(let table): table.problems.map { Diagnostic(at: location, $0) }
    case .claim(let claim) where !claim.isRight:
      [
        Diagnostic(
          at: location,
          "claim \(claim.holds ? "holds, but is meant to fail" : "does not hold"): \(claim.sentence)"
        )
      ]
    default: []
    }
  }
}
