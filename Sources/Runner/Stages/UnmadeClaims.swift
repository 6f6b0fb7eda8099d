import Lessons

extension Lesson {
  /// Warnings about claims that no code has come to, in a program that has run to its end.
  ///
  /// - Parameters:
  ///   - indices: The cells of the program.
  ///   - made: The places of the claims that have been made.
  /// - Returns: A warning for each call without a claim.
  func unmadeClaims(inCells indices: [Int], made: [CodePlace]) -> [Diagnostic] {
    let running = indices.map { (index: $0, cell: cells[$0]) }
    if running.contains(where: \.cell.declaresClaim) { return [] }
    return running.flatMap { index, cell in
      let lines = Set(
        made.filter { $0.cell == index }.map { cell.lineAndColumn(at: $0.offset).line })
      return cell.claimCalls.filter { call in
        !lines.contains(cell.lineAndColumn(at: call.lowerBound).line)
      }.map { call in
        Diagnostic(
          .warning, at: cell.code.sourceRange(call),
          "this claim was not made: its code did not run",
          help: "call the function that it is in, or remove it")
      }
    }
  }
}
