import Lessons
import Record

extension LessonRunner {
  /// Compiles lessons side by side, and runs nothing.
  ///
  /// What has been compiled is kept, so that it need not be compiled again to be run.
  ///
  /// - Parameters:
  ///   - lessons: The lessons.
  ///   - watch: Told what happens, on the caller's task.
  /// - Returns: For each lesson a run without outputs, with what the compiler says about its cells.
  package func check(
    _ lessons: [Lesson], watch: (RunEvent) -> Void = { _ in }
  ) async -> [LessonRun] {
    var runs: [Int: LessonRun] = [:]
    let programs = lessons.map(programs(of:))
    let unknown = lessons.indices.filter { index in
      runs[index] = knownCheck(lessons[index], programs[index])
      return runs[index] == nil
    }
    watch(.expected(unknown.count))
    await sideBySide(unknown, of: lessons, into: &runs, watch) { index in
      await compile(lessons[index], programs[index])
    }
    return lessons.indices.compactMap { runs[$0] }
  }

  /// What is known of a lesson from compiling it earlier; nil if one of its programs is new.
  private func knownCheck(_ lesson: Lesson, _ programs: [Program]) -> LessonRun? {
    var runs: [(program: Program, run: ProgramRun)] = []
    for program in programs {
      let stage = compileStage(lesson, program)
      if let errors = stage.knownErrors(of: program) {
        runs.append((program, ProgramRun(outcome: .errors(errors))))
      } else if stage.isKnownToCompile(program), let warnings = stage.knownWarnings(of: program) {
        runs.append((program, ProgramRun(outcome: .compiled, warnings: warnings)))
      } else {
        return nil
      }
    }
    return checked(lesson, runs)
  }

  private func checked(
    _ lesson: Lesson, _ runs: [(program: Program, run: ProgramRun)]
  ) -> LessonRun {
    var result = LessonRun(lesson, course: course, courseFolder: courseFolder, runs)
    for (program, run) in runs where program.purpose != .compileError {
      result.diagnostics += run.warnings.slowExpressions(of: lesson, program)
    }
    return result
  }

  func compile(_ lesson: Lesson, _ programs: [Program]) async -> LessonRun {
    let runs = await outcomes(of: programs) { program in
      await reportingToolFailures(of: lesson) { folder throws(Diagnostic) in
        try await compile(program, of: lesson, in: folder)
      }
    }
    return checked(lesson, runs)
  }
}
