import Lessons
import Record

extension LessonRun {
  /// Records what the programs of a lesson produced, and what went wrong.
  ///
  /// A program that fails leaves its cells without outputs from the failure on.
  init(_ lesson: Lesson, course: Course, _ runs: [(program: Program, run: ProgramRun)]) {
    var recorder = RunRecorder(lesson: lesson, course: course)
    let scope = course.settings(for: lesson).scope
    recorder.report(lesson.uselessScopeOptions(scope))
    recorder.report(lesson.cellProblems(scope).compactMap(\.diagnostic))
    recorder.report(lesson.printedCommentProblems)
    for (program, run) in runs {
      recorder.add(run.outcome, of: program)
      if program.purpose != .compileError {
        recorder.report(run.warnings.unusedValues(of: lesson, program))
      }
    }
    self = recorder.result
    let hasErrors = diagnostics.hasErrors
    diagnostics += lesson.unexpectedMessages(record)
    if !hasErrors {
      diagnostics += lesson.uselessOptions(record, unfinishedCells: unfinishedCells)
      diagnostics += lesson.misleadingIDs(record, unfinishedCells: unfinishedCells)
      diagnostics += lesson.slowCellWarnings(recorder.seconds) { cell in
        runs.contains { $0.program.cells.contains(cell) && lesson.isOptimized($0.program, course) }
      }
    }
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
  /// What each cell took, by its index.
  private(set) var seconds: [Int: Double] = [:]

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
      guard program.purpose == .compileError, let cell = program.failingCell else { break }
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
  mutating func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics where !result.diagnostics.contains(diagnostic) {
      result.diagnostics.append(diagnostic)
    }
  }

  /// Records the compiler's message for the last cell, unless the cells before it have errors.
  private mutating func addExpectedErrors(_ messages: [CompilerMessage], of program: Program) {
    guard let index = program.failingCell else { return }
    var own = messages.placedErrors(in: program, of: lesson).filter { $0.place?.cell == index }
    // Where the code ends in a type that is open, the compiler misses more than its brace.
    if own.contains(where: { $0.error.opening(in: program) != nil }) {
      own.removeAll { $0.error.text == "expected declaration" }
    }
    guard let place = own.first?.place else {
      report(messages.diagnostics(of: lesson, program))
      return
    }
    result.unfinishedCells.remove(index)
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
      seconds.merge(transcript.seconds) { $1 }
      for cell in transcript.outputs.keys.sorted() {
        keepOutputs(of: cell, transcript, program.sharedCode)
        report(wrongPrintedComments(of: cell, execution, transcript))
        if failure == nil || cell != last {
          result.unfinishedCells.remove(cell)
          report(missingValue(of: cell))
          report(uselessFormat(of: cell))
        }
      }
      report(transcript.unshownFigures.compactMap(lesson.diagnostic(ofUnshownFigure:)))
      report(
        transcript.unshownSharedFigures.map { place in
          // Which call of shared code was not meant to show anything only the author knows.
          Diagnostic(
            .warning, at: place, "a figure that is made here is not shown in \(lesson.file)",
            help: "make the call a cell's last expression there, or call show(_:)")
        })
      if let failure {
        result.record.cells[last].failure = failure.failure
        report([diagnostic(of: failure, execution.end, cell: last)])
      } else {
        report(lesson.unmadeClaims(inCells: program.cells, made: transcript.claimPlaces))
      }
      return
    }
    // A failure before the failing cell is the main program's, and reported there.
    guard let index = program.failingCell, last == index else { return }
    keepOutputs(of: index, transcript, program.sharedCode)
    report(wrongPrintedComments(of: index, execution, transcript))
    switch failure {
    case let failure? where [.trap, .thrownError].contains(failure.failure.kind):
      result.unfinishedCells.remove(index)
      result.record.cells[index].failure = failure.failure
    case let failure?: report([diagnostic(of: failure, execution.end, cell: index)])
    case nil:
      report([
        Diagnostic(
          at: lesson.cells[index].location, "this cell runs to its end, but is marked 'traps'",
          help: "remove 'traps', or make the mistake that it is meant to show")
      ])
    }
  }

  private mutating func keepOutputs(
    of index: Int, _ transcript: Transcript, _ sharedCode: SharedCode
  ) {
    var placed = transcript.outputs[index] ?? []
    let cell = lesson.cells[index]
    report([cell.alternativeTextConflict(placed.map(\.output))].compactMap(\.self))
    for place in placed.indices { placed[place].output = placed[place].output.described(by: cell) }
    result.record.cells[index].outputs = placed.map(\.output)
    let ranges = lesson.ranges(of: placed, ofCell: index) {
      cell.onlyUse(of: sharedCode)
    }
    result.places[index] = ranges.map(\.start)
    for (output, place) in zip(placed, ranges) {
      report(
        output.output.problems(at: place).map { problem in
          var problem = problem
          if let origin = output.sharedPlace {
            problem.help = "made in \(origin.file):\(origin.line)"
          }
          return problem
        })
    }
    report(lesson.cells[index].problems(inLineOf: result.record.cells[index].outputs))
  }

  private func wrongPrintedComments(
    of index: Int, _ execution: Execution, _ transcript: Transcript
  ) -> [Diagnostic] {
    guard let counts = transcript.printed[index] else { return [] }
    let tolerance =
      lesson.cells[index].options.tolerance ?? course.settings(for: lesson).tolerance
    return lesson.wrongPrintedComments(
      ofCell: index, counts, execution.output, tolerance: tolerance)
  }

  /// What is wrong with a value in prose that has shown nothing; it may have printed something.
  private func missingValue(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    let outputs = result.record.cells[index].outputs
    guard cell.form == .inline, outputs.allSatisfy({ $0.isText }) else { return [] }
    return [
      Diagnostic(
        at: cell.code.sourceRange,
        outputs.isEmpty
          ? "this has no value to show" : "this prints text, but has no value to show",
        help: outputs.isEmpty
          ? "call it in a cell, and show here what it computes"
          : "write what is printed as the value, without print")
    ]
  }

  /// An error for a format of something in prose that is not a number.
  private func uselessFormat(of index: Int) -> [Diagnostic] {
    let cell = lesson.cells[index]
    guard let format = cell.format else { return [] }
    for output in result.record.cells[index].outputs {
      let kind: String
      switch output {
      case .value(let value) where value.isNumber: return []
      case .value(let value): kind = value.isText ? "text" : "made of several values"
      case .table: kind = "a table"
      case .text, .figure, .claim: continue
      }
      return [
        Diagnostic(
          at: format.range ?? cell.code.sourceRange,
          "the format has no effect: the value is \(kind), not a number",
          help: "remove it, or compute a number")
      ]
    }
    return []
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
      help: execution.errors.isEmpty
        ? nil : Terminal.plainText(String(decoding: execution.errors, as: UTF8.self)))
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
  /// A failure, and where it happened if that is outside the cell: in a function of an earlier cell or
  /// of code that lessons share.
  private typealias PlacedFailure = (failure: Failure, origin: SourceRange?)

  /// How a run failed in a cell; nil if it ended well.
  private func failure(
    _ execution: Execution, _ transcript: Transcript, of program: Program, cell index: Int
  ) -> PlacedFailure? {
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
      let seconds = lesson.timeout(ofCell: index, course: course).text(significantDigits: 6)
      return (Failure(kind: .timeout, message: "the cell ran longer than \(seconds) s"), nil)
    case .killed(.fileSize(let file)):
      return (Failure(kind: .outputLimit, message: excess(ofFile: file)), nil)
    case .signaled(let signal):
      let report = String(decoding: execution.errorsOfRuntime, as: UTF8.self)
      let crash = Crash(errors: report, signal: signal)
      var placed = self.crash(crash, of: program, cell: index)
      if crash.isFailedAllocation, let limit = lesson.memory(ofCell: index, course: course) {
        placed.failure.kind = .memoryLimit
        placed.failure.message = "the cell needs more than \(limit) MB of memory"
      }
      return placed
    }
  }

  /// How many megabytes the lesson may print.
  private var outputLimit: Int { course.settings(for: lesson).outputLimit }

  private func excess(ofFile file: Int) -> String {
    switch file {
    case 0: "the lesson has printed more than \(outputLimit) MB"
    case 1: "the lesson has written more than \(outputLimit) MB to standard error"
    default: "the values and figures of the lesson take more than \(ExecuteStage.logLimit >> 20) MB"
    }
  }

  private func crash(_ crash: Crash, of program: Program, cell index: Int) -> PlacedFailure {
    var failure = Failure(
      kind: crash.kind == .trap ? .trap : .thrownError, message: Terminal.plainText(crash.message))
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
      return (failure, file.word(line: frame.line, column: frame.column))
    }
    return (failure, places.first.flatMap { $0.cell == index ? nil : lesson.word(at: $0) })
  }

  /// Twice the seconds that a cell may run now.
  private func longerTimeout(ofCell index: Int) -> String {
    (2 * lesson.timeout(ofCell: index, course: course)).text(significantDigits: 6)
  }

  private func diagnostic(
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
    case .compileError: return Diagnostic(at: location, failure.message)
    case .trap:
      return Diagnostic(
        at: placed.origin ?? range, "the cell crashed: \(failure.message)",
        help: placed.origin.map { origin in
          origin.file == location.file
            ? "called from line \(location.line)"
            : "called from \(location.file):\(location.line)"
        })
    case .thrownError:
      return Diagnostic(
        at: range, "an error was thrown and not caught: \(failure.message)",
        help: "catch it with do and catch, or mark the cell 'traps' to show it")
    case .timeout:
      return Diagnostic(
        at: location, failure.message,
        help: "raise its time limit, in seconds: {timeout=\(longerTimeout(ofCell: index))}")
    case .outputLimit:
      return Diagnostic(
        at: location, failure.message,
        help: end == .killed(.fileSize(2))
          ? "show less: a part of the data, or fewer points"
          : "print less, or raise the limit in front matter, in megabytes: "
            + "'output-limit: \(outputLimit * 10)'")
    case .memoryLimit:
      return Diagnostic(
        at: location, failure.message,
        help:
          "raise its memory limit, in megabytes: {memory=\(2 * (lesson.memory(ofCell: index, course: course) ?? 1000))}"
      )
    case .exit:
      let call = cell.calls(of: "exit").first
      return Diagnostic(
        at: call.map(cell.code.sourceRange) ?? range, failure.message,
        help: "remove the exit: a lesson ends after its last cell")
    }
  }
}

extension Cell {
  /// Where the cell uses a name that shared code declares, if it does so once: what is shown there is
  /// shown by that call.
  fileprivate func onlyUse(of sharedCode: SharedCode) -> Location? {
    let names = sharedCode.files.reduce(into: Set<String>()) { $0.formUnion($1.cell.declaredNames) }
    let bytes = Array(code.text.utf8)
    let uses = swiftTokens(code.text).filter { token in
      token.kind == .identifier
        && names.contains(String(decoding: bytes[token.range], as: UTF8.self))
    }
    return uses.count == 1 ? code.location(at: uses[0].range.lowerBound) : nil
  }
}

extension Output {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }

  /// What is wrong with an output itself: a figure without alternative text, a table with a row
  /// that is too short, a false claim.
  fileprivate func problems(at place: SourceRange) -> [Diagnostic] {
    switch self {
    case .figure(let figure): figure.problems.map { Diagnostic(at: place, $0) }
    case .table(let table): table.problems.map { Diagnostic(at: place, $0) }
    case .claim(let claim) where claim.tolerance.map({ !($0 >= 0) }) ?? false:
      [
        Diagnostic(
          at: place,
          "the claim has a tolerance that is \(claim.tolerance?.isNaN ?? false ? "no number" : "negative"): \(claim.statement)",
          help: "'within' is zero or a positive number")
      ]
    case .claim(let claim) where !claim.isRight:
      [
        Diagnostic(
          at: place,
          "claim \(claim.holds ? "holds, but is meant to fail" : "does not hold"): \(claim.sentence)"
        )
      ]
    default: []
    }
  }
}
