import Lessons

extension Lesson {
  /// Warnings about claims that no code has come to, in a program that has run to its end.
  ///
  /// A reader sees the claim in the code whether or not it is in a branch that is taken, and takes it for
  /// checked. So all code is treated alike: functions, loops and the branches of conditions.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - made: The places of the claims that have been made.
  /// - Returns: A warning for each call without a claim.
  func unmadeClaims(in program: Program, made: [CodePlace]) -> [Diagnostic] {
    let running = program.cells.map { (index: $0, cell: cells[$0]) }
    if running.contains(where: \.cell.declaresClaim) { return [] }
    let made = Set(made)
    return running.flatMap { index, cell in
      cell.claimCalls.filter { call in
        let place = CodePlace(cell: index, offset: call.lowerBound)
        return program.map.lineStart(of: place).map { !made.contains($0) } ?? false
      }.map { call in
        let uncalled = cell.functions(around: call.lowerBound).first { function in
          !running.contains { $0.cell.uses(function: function) }
        }
        return Diagnostic(
          .warning, at: cell.code.sourceRange(call),
          "this claim was not made: its code did not run",
          help: uncalled.map { "call '\($0)', the function that it is in, or remove it" }
            ?? "move it to where the code always runs, or remove it")
      }
    }
  }
}
