/// `scope: …`: which cells see what a cell declares.
package enum CellScope: String, CaseIterable, Sendable {
  /// The cells after it, up to one with `reset`.
  case lesson
  /// The values in prose after it, and the cells that say `continues`.
  case cell
}

extension Lesson {
  /// Whether the cells from this one on, those that must fail included, see nothing of the cells
  /// before it.
  ///
  /// - Parameters:
  ///   - index: The cell.
  ///   - scope: What counts for cells that do not say it themselves.
  /// - Returns: Whether a program begins there.
  package func beginsProgram(_ index: Int, _ scope: CellScope) -> Bool {
    let cell = cells[index]
    if cell.options.resets { return true }
    return cell.options.expectation == .success && isAlone(index, scope)
  }

  /// Whether a cell sees nothing of the cells before it.
  package func isAlone(_ index: Int, _ scope: CellScope) -> Bool {
    scope == .cell && cells[index].form == .block && !cells[index].options.continues
  }

  /// An error for each option that says what is so anyhow.
  ///
  /// - Parameter scope: What counts for cells that do not say it themselves.
  /// - Returns: The errors, in the order of the cells.
  package func uselessScopeOptions(_ scope: CellScope) -> [Diagnostic] {
    let first = cells.firstIndex { $0.options.expectation == .success } ?? cells.count
    let firstRunning = cells.firstIndex { $0.options.expectation != .notRun } ?? cells.count
    return cells.indices.compactMap { index in
      let options = cells[index].options
      let ranges = cells[index].optionRanges
      // Those before which no cell runs are told anyway, unless the lesson itself says its scope.
      let isTold = frontMatter.scope == nil && index <= firstRunning
      if scope == .cell, options.resets, !isTold, let range = ranges[.reset] {
        return Diagnostic(
          at: range,
          "option 'reset' has no effect: with 'scope: cell' each cell is a program of its own",
          help: "remove it")
      }
      guard options.continues, let range = ranges[.continues] else { return nil }
      if scope == .lesson {
        return Diagnostic(
          at: range,
          "option 'continues' has no effect: all cells go on with the program of those before them",
          help: "remove it, or write 'scope: cell' in the front matter")
      }
      return index > first
        ? nil
        : Diagnostic(
          at: range, "option 'continues' has no effect: no cell runs before it", help: "remove it")
    }
  }
}
