import Lessons
import Record

/// Makes a lesson's record and diagnostics of what its programs have done, one after another.
struct RunRecorder {
  let lesson: Lesson
  let course: Course
  let courseFolder: String
  var result: LessonRun
  /// What each cell took, by its index.
  private(set) var seconds: [Int: Double] = [:]

  init(lesson: Lesson, course: Course, courseFolder: String) {
    self.lesson = lesson
    self.course = course
    self.courseFolder = courseFolder
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

// MARK: - Programs that have run

extension RunRecorder {
  private mutating func add(_ execution: Execution, of program: Program) {
    let transcript = Transcript(execution, of: program)
    report(misuse(execution, transcript))
    report(keptLosses(transcript, of: program))
    report(looksAtOwnFiles(transcript))
    guard let last = transcript.lastCell else {
      report([notStarted(execution)])
      return
    }
    let failure = failure(execution, transcript, of: program, cell: last)
    report(refusals(transcript, failure))
    if program.purpose == .record {
      seconds.merge(transcript.seconds) { $1 }
      for cell in transcript.outputs.keys.sorted() {
        keepOutputs(of: cell, transcript, program)
        report(wrongPrintedComments(of: cell, execution, transcript))
        if failure == nil || cell != last {
          result.unfinishedCells.remove(cell)
          report(missingValue(of: cell))
          report(uselessFormat(of: cell))
        }
      }
      report(transcript.unshown.compactMap(lesson.diagnostic(of:)))
      if let failure {
        result.record.cells[last].failure = failure.failure
        if !isRefusal(failure, transcript) {
          report([diagnostic(of: failure, execution.end, cell: last)])
        }
      } else {
        report(lesson.unmadeClaims(in: program, made: transcript.claimPlaces))
      }
      return
    }
    // A failure before the failing cell is the main program's, and reported there.
    guard let index = program.failingCell, last == index else { return }
    keepOutputs(of: index, transcript, program)
    report(wrongPrintedComments(of: index, execution, transcript))
    switch failure {
    case let failure? where [.trap, .thrownError].contains(failure.failure.kind):
      result.unfinishedCells.remove(index)
      result.record.cells[index].failure = failure.failure
      let place = SourceRange(at: failure.failure.location(in: lesson.cells[index]))
      let message = Output.text(PrintedText(failure.failure.message))
      report([courseFolderShown(in: message, at: place)].compactMap(\.self))
    case let failure?: report([diagnostic(of: failure, execution.end, cell: index)])
    case nil:
      report([
        Diagnostic(
          at: lesson.cells[index].location, "this cell runs to its end, but is marked 'traps'",
          help: "remove 'traps', or make the mistake that it is meant to show")
      ])
    }
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
