/// What became of a program.
struct ProgramRun: Sendable {
  enum Outcome: Sendable {
    case errors([CompilerMessage])
    /// It compiles; it was not to be run.
    case compiled
    case ran(Execution)
    /// The tools failed, not the program.
    case impossible(Diagnostic)
  }

  var outcome: Outcome
  var compileSeconds = 0.0
  var runSeconds = 0.0
}

extension Lesson {
  /// Compiles programs and runs them side by side, as many as there are processors.
  ///
  /// - Returns: A run for each, in their order.
  func run(
    _ programs: [Program], course: Course, toolchain: Toolchain, in folder: String,
    courseFolder: String, threads: Int
  ) async -> [ProgramRun] {
    var runs: [ProgramRun?] = programs.map { _ in nil }
    await doSideBySide(Array(programs.indices)) { index, run in
      runs[index] = run
    } work: { index in
      await run(
        programs[index], named: "program-\(index)", course: course, toolchain: toolchain,
        in: folder, courseFolder: courseFolder, threads: threads)
    }
    return runs.compactMap(\.self)
  }

  private func run(
    _ program: Program, named name: String, course: Course, toolchain: Toolchain,
    in folder: String, courseFolder: String, threads: Int
  ) async -> ProgramRun {
    let clock = ContinuousClock()
    let start = clock.now
    var run = ProgramRun(outcome: .compiled)
    do throws(Diagnostic) {
      let compilation = try await toolchain.compile(
        program, optimized: frontMatter.optimize ?? course.optimize, named: name, in: folder)
      let compiled = clock.now
      run.compileSeconds = (compiled - start) / .seconds(1)
      switch compilation {
      case .errors(let messages): run.outcome = .errors(messages)
      case .executable where program.purpose == .compileError: run.outcome = .compiled
      case .executable(let path):
        let timeouts = program.cells.map { cells[$0].timeout(in: course) }
        run.outcome = .ran(
          try await execute(
            path, workingDirectory: courseFolder, deadline: timeouts.reduce(5, +),
            threads: threads))
        run.runSeconds = (clock.now - compiled) / .seconds(1)
      }
    } catch {
      var diagnostic = error
      diagnostic.location = diagnostic.location ?? Location(file: file, line: 1)
      run.outcome = .impossible(diagnostic)
    }
    return run
  }
}
