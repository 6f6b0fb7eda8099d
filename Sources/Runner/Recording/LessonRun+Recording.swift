import Lessons
import Record

extension LessonRun {
  /// Records what the programs of a lesson produced, and what went wrong.
  ///
  /// A program that fails leaves its cells without outputs from the failure on.
  init(
    _ lesson: Lesson, course: Course, courseFolder: String,
    _ runs: [(program: Program, run: ProgramRun)]
  ) {
    var recorder = RunRecorder(lesson: lesson, course: course, courseFolder: courseFolder)
    let scope = course.settings(for: lesson).scope
    recorder.report(lesson.uselessScopeOptions(scope))
    recorder.report(lesson.cellProblems(scope).compactMap(\.diagnostic))
    recorder.report(lesson.printedCommentProblems)
    recorder.report(lesson.misleadingCode)
    recorder.report(lesson.documentationProblems)
    recorder.report(
      lesson.cachedCallProblems(scope, runs.first?.program.sharedCode ?? SharedCode()))
    for (program, run) in runs {
      recorder.add(run.outcome, of: program)
      if program.purpose != .compileError {
        recorder.report(run.warnings.unusedValues(of: lesson, program))
        recorder.report(run.warnings.authorsWarnings(of: lesson, program))
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
    hasRun = runs.contains { if case .ran = $0.run.outcome { !$0.run.isCached } else { false } }
    cellSeconds = recorder.seconds
    // The longest of those that ran side by side.
    compileSeconds = runs.map(\.run.compileSeconds).max() ?? 0
    runSeconds =
      runs.map { if case .ran(let execution) = $0.run.outcome { execution.seconds } else { 0 } }
      .max() ?? 0
  }
}
