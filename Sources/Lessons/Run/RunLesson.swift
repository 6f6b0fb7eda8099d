import Foundation
import Record

/// What running a lesson came to.
public struct LessonRun: Sendable {
  /// As many cells as the lesson has.
  public var record: LessonRecord
  /// For each cell and output, the line of the cell's code that asked for it, from 1.
  ///
  /// Nil where that is not known. Beside the record and not in it, so that a record does not change
  /// when a line is put into a cell.
  public var outputLines: [[Int?]]
  /// What went wrong, at the lesson's lines.
  public var diagnostics: [Diagnostic]
  /// Seconds that compiling and linking took, and running.
  public var compileSeconds: Double
  public var runSeconds: Double
  /// Whether the record comes from the cache.
  public var isCached: Bool

  public init(
    record: LessonRecord, outputLines: [[Int?]], diagnostics: [Diagnostic] = [],
    compileSeconds: Double = 0,
    runSeconds: Double = 0, isCached: Bool = false
  ) {
    self.record = record
    self.outputLines = outputLines
    self.diagnostics = diagnostics
    self.compileSeconds = compileSeconds
    self.runSeconds = runSeconds
    self.isCached = isCached
  }
}

extension Lesson {
  /// Compiles the lesson's programs, runs them, and records what they produce.
  ///
  /// All programs are tried, and all their errors reported; a program that fails leaves its cells
  /// without outputs from the failure on.
  ///
  /// - Parameters:
  ///   - course: The course that the lesson belongs to.
  ///   - toolchain: What it is compiled with.
  ///   - folder: An existing folder for the programs, the lesson's own.
  ///   - courseFolder: Where programs run.
  ///   - threads: How many threads of the library each may compute with; at least 1 is.
  /// - Returns: The record, and all that went wrong.
  public func run(
    course: Course, toolchain: Toolchain, in folder: String, courseFolder: String, threads: Int
  ) async -> LessonRun {
    var result = LessonRun(
      record: LessonRecord(cells: cells.map { _ in CellRecord() }),
      outputLines: cells.map { _ in [] })
    let programs = tangled(course: course)
    let runs = await run(
      programs, course: course, toolchain: toolchain, in: folder, courseFolder: courseFolder,
      threads: threads)
    for (program, run) in zip(programs, runs) {
      switch run.outcome {
      case .errors(let messages) where program.purpose == .compileError:
        recordExpectedErrors(messages, of: program, in: &result)
      case .errors(let messages):
        // The cells before a failing one are reported with the main program.
        let diagnostics = messages.diagnostics(of: self)
        result.diagnostics += diagnostics.filter { !result.diagnostics.contains($0) }
      case .compiled:
        guard let cell = program.failingCell else { break }
        result.diagnostics.append(
          Diagnostic(
            at: cells[cell].location, "this cell compiles, but is marked 'fails'",
            help: "remove 'fails', or make the mistake that it is to show"))
      case .ran(let execution): record(execution, of: program, course: course, in: &result)
      case .impossible(let diagnostic): result.diagnostics.append(diagnostic)
      }
    }
    // The longest of those that ran side by side.
    result.compileSeconds = runs.map(\.compileSeconds).max() ?? 0
    result.runSeconds = runs.map(\.runSeconds).max() ?? 0
    return result
  }

  // MARK: Cells that must not compile

  /// Records the compiler's message for the last cell, unless the cells before it have errors.
  private func recordExpectedErrors(
    _ messages: [CompilerMessage], of program: Program, in result: inout LessonRun
  ) {
    guard let index = program.failingCell else { return }
    let errors = messages.filter { $0.severity == .error }
    let own = errors.filter { $0.file == file && cells[index].contains(line: $0.line) }
    if own.isEmpty {
      let diagnostics = messages.diagnostics(of: self)
      result.diagnostics += diagnostics.filter { !result.diagnostics.contains($0) }
      return
    }
    let first = own[0]
    let column = cells[index].characterColumn(line: first.line, byteColumn: first.column)
    result.record.cells[index].failure = Failure(
      kind: .compileError, message: own.map(\.text).joined(separator: "\n"),
      line: first.line - cells[index].codeLocation.line + 1,
      column: column - cells[index].codeLocation.column + 1)
  }

  // MARK: Programs that ran

  private func record(
    _ execution: Execution, of program: Program, course: Course, in result: inout LessonRun
  ) {
    let transcript = Transcript(events: execution.events, output: execution.output)
    let failure = transcript.lastCell.flatMap {
      self.failure(execution, transcript, cell: $0, course: course)
    }
    if program.purpose == .record {
      for cell in transcript.outputs.keys.sorted() { keepOutputs(of: cell, transcript, &result) }
      if let failure, let cell = transcript.lastCell {
        result.record.cells[cell].failure = failure.failure
        result.diagnostics.append(diagnostic(of: failure, cell: cell))
      } else if transcript.lastCell == nil {
        result.diagnostics.append(
          Diagnostic(
            at: Location(file: file, line: 1),
            "the lesson's program did not start: \(execution.end)",
            help: execution.errors.isEmpty ? nil : execution.errors))
      }
      return
    }
    guard let index = program.failingCell else { return }
    keepOutputs(of: index, transcript, &result)
    if transcript.lastCell == index, let failure,
      [.trap, .thrownError].contains(failure.failure.kind)
    {
      result.record.cells[index].failure = failure.failure
    } else if transcript.lastCell == index {
      result.diagnostics.append(
        failure.map { diagnostic(of: $0, cell: index) }
          ?? Diagnostic(
            at: cells[index].location, "this cell runs to its end, but is marked 'traps'",
            help: "remove 'traps', or make the mistake that it is to show"))
    }
    // A failure before the cell is the main program's, and reported there.
  }

  private func keepOutputs(of index: Int, _ transcript: Transcript, _ result: inout LessonRun) {
    let placed = transcript.outputs[index] ?? []
    let firstLine = cells[index].codeLocation.line
    result.record.cells[index].outputs = placed.map(\.output)
    result.outputLines[index] = placed.map { output in output.line.map { $0 - firstLine + 1 } }
    result.diagnostics += placed.flatMap { placed in
      placed.output.problems(at: location(ofLine: placed.line, in: cells[index]))
    }
  }

  /// Where a line of a cell begins, behind its indentation; where the cell begins, without a line.
  func location(ofLine line: Int?, in cell: Cell) -> Location {
    guard let line, cell.contains(line: line), let text = sourceLine(line) else {
      return cell.location
    }
    let column =
      cell.form == .inline
      ? cell.codeLocation.column : text.prefix(while: \.isWhitespace).count + 1
    return Location(file: file, line: line, column: column)
  }

  /// A failure, and where in the lesson it happened if that is outside the cell: in a function of
  /// an earlier cell.
  private typealias PlacedFailure = (failure: Failure, origin: Location?)

  /// How a run failed in a cell; nil if it ended well.
  private func failure(
    _ execution: Execution, _ transcript: Transcript, cell index: Int, course: Course
  ) -> PlacedFailure? {
    let cell = cells[index]
    switch execution.end {
    case .exited where transcript.isComplete: return nil
    case .exited(let code):
      return (
        Failure(kind: .exit, message: "the cell ended the program, with status \(code)"), nil
      )
    case .signaled(14), .killed:
      let seconds = cell.timeout(in: course).text(significantDigits: 6)
      return (Failure(kind: .timeout, message: "the cell ran longer than \(seconds) s"), nil)
    case .signaled(let signal):
      let crash = Crash(errors: execution.errors, signal: signal, file: file)
      var failure = Failure(
        kind: crash.kind == .trap ? .trap : .thrownError, message: crash.message)
      if let frame = crash.frames.first(where: { cell.contains(line: $0.line) }) {
        let column = cell.characterColumn(line: frame.line, byteColumn: frame.column)
        failure.line = frame.line - cell.codeLocation.line + 1
        failure.column = column - cell.codeLocation.column + 1
      }
      let origin = crash.frames.first.flatMap { frame in
        cells.first { $0.contains(line: frame.line) }.map {
          Location(
            file: file, line: frame.line,
            column: $0.characterColumn(line: frame.line, byteColumn: frame.column))
        }
      }
      return (failure, origin)
    }
  }

  private func diagnostic(of placed: PlacedFailure, cell index: Int) -> Diagnostic {
    let cell = cells[index]
    let failure = placed.failure
    let location = failure.location(in: cell)
    switch failure.kind {
    case .compileError: return Diagnostic(at: location, failure.message)
    case .trap:
      let isElsewhere = placed.origin.map { !cell.contains(line: $0.line) } ?? false
      return Diagnostic(
        at: placed.origin ?? location, "the cell crashed: \(failure.message)",
        help: isElsewhere ? "called from line \(location.line)" : nil)
    case .thrownError:
      return Diagnostic(
        at: location, "an error was thrown and not caught: \(failure.message)",
        help: "catch it with do and catch, or mark the cell 'traps' to show it")
    case .timeout:
      return Diagnostic(
        at: location, failure.message, help: "give it longer, in seconds: {timeout=120}")
    case .exit:
      return Diagnostic(at: location, failure.message, help: "a lesson ends where its cells end")
    }
  }
}

extension Failure {
  /// The place in the lesson; where the cell begins if it is not known better.
  public func location(in cell: Cell) -> Location {
    guard let line else { return cell.location }
    return Location(
      file: cell.location.file, line: cell.codeLocation.line + line - 1,
      column: cell.codeLocation.column + (column ?? 1) - 1)
  }
}

extension Output {
  /// What is wrong with an output itself: a figure without alternative text, a table with a row
  /// that is too short, a false claim.
  fileprivate func problems(at location: Location) -> [Diagnostic] {
    switch self {
    case .figure(let figure): figure.problems.map { Diagnostic(at: location, $0) }
    case .table(let table): table.problems.map { Diagnostic(at: location, $0) }
    case .claim(let claim) where !claim.holds:
      [Diagnostic(at: location, "claim does not hold: \(claim.sentence)")]
    default: []
    }
  }
}
